using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using CrmWeb.Application.Calendars;
using CrmWeb.Application.Edges;
using CrmWeb.Web.Hosting;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Net.Http.Headers;

namespace CrmWeb.Web.Feeds;

/// <summary>
/// <c>/feeds/{token}.ics</c>: what calendar programs read. They have no session, so the address is the secret; whoever guesses is
/// answered as if nothing were there, and not often.
/// </summary>
internal static class FeedAddresses
{
    public const string Policy = "feeds";

    private const int PerMinute = 120;

    public static string Of(string token) => $"/feeds/{token}.ics";

    public static void AddFeedLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var limit = configuration.GetValue("Crm:FeedReadsPerMinute", PerMinute);
        services.Configure<RateLimiterOptions>(limiter => limiter.AddPolicy(Policy, context =>
            RateLimitPartition.GetSlidingWindowLimiter("feed " + DoorLimits.Network(context.Connection.RemoteIpAddress), _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = limit, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6, QueueLimit = 0,
            })));
    }

    public static void MapFeeds(this IEndpointRouteBuilder app) =>
        app.MapGet("/feeds/{token}.ics", async (string token, HttpContext http, ReadCalendarFeed feeds, ICalendarText calendars, PublicUrl url, CancellationToken ct) =>
        {
            if (await feeds.RunAsync(token, ct) is not { } feed) return Results.Text("There is no such calendar.", statusCode: StatusCodes.Status404NotFound);
            var host = new Uri(url.Value).Host;
            var text = calendars.Write(feed.Name, [.. feed.Records.Select(r => new CalendarEntry($"{r.Id}@{host}", r.Title, new Uri(url.To(RecordHref.To(r.Kind, r.Id))), r.Day, r.At, r.Minutes, r.UpdatedAt))]);
            var bytes = Encoding.UTF8.GetBytes(text);
            http.Response.Headers.CacheControl = "private, max-age=300";
            return Results.Bytes(bytes, "text/calendar; charset=utf-8", entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes)[..16])}\""));
        }).AllowAnonymous().RequireRateLimiting(Policy).WithMetadata(new OpenToAllAttribute());
}
