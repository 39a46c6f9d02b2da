using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;

namespace CrmWeb.Web.Identity;

/// <summary>How often one address may try a door (sign-in, forgotten password, set-up, links). An IPv6 customer holds a /64, so that counts as one.</summary>
internal static class DoorLimits
{
    public const string Policy = "doors";

    private const int PerMinute = 20;

    public static void AddDoorLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var limit = configuration.GetValue("Crm:DoorTriesPerMinute", PerMinute);
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = "60";
                return ValueTask.CompletedTask;
            };
            limiter.AddPolicy(Policy, context => HttpMethods.IsPost(context.Request.Method)
                ? RateLimitPartition.GetSlidingWindowLimiter(Network(context.Connection.RemoteIpAddress), _ => new SlidingWindowRateLimiterOptions
                {
                    PermitLimit = limit, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6, QueueLimit = 0,
                })
                : RateLimitPartition.GetNoLimiter(""));
        });
    }

    /// <summary>The address, or the /64 it lies in.</summary>
    internal static string Network(IPAddress? address)
    {
        if (address is null) return "local";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork) return address.ToString();
        return string.Create(CultureInfo.InvariantCulture, $"{Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))}/64");
    }
}
