using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using CrmWeb.Web.Identity;

namespace CrmWeb.Web.Api;

/// <summary>Requests that one key may make in any minute on this node (<c>Api:RequestsPerMinute</c>).</summary>
internal sealed class RateLimit(IConfiguration configuration) : IDisposable
{
    private const int PerMinute = 6000;

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetSlidingWindowLimiter(key, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = Math.Max(1, configuration.GetValue("Api:RequestsPerMinute", PerMinute)),
            Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 30, QueueLimit = 0,
        }));

    /// <summary>Null = go on; else how long to wait.</summary>
    public TimeSpan? Wait(string key)
    {
        using var lease = _limiter.AttemptAcquire(key);
        if (lease.IsAcquired) return null;
        return lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
    }

    public void Dispose() => _limiter.Dispose();
}

/// <summary>Counts the request of a key, before anything is done for it.</summary>
internal sealed class RateFilter(RateLimit limit) : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var who = http.User.FindFirstValue(ApiKeyAuthentication.KeyClaim) ?? http.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";
        if (limit.Wait(who) is not { } wait) return next(context);
        http.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return ValueTask.FromResult<object?>(Problems.Of(StatusCodes.Status429TooManyRequests, "too-many-requests", "This key has made too many requests; wait as long as Retry-After says."));
    }
}
