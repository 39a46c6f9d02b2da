using System.Text.Json;
using CrmWeb.Application.Data;
using CrmWeb.Application.Data.Live;
using CrmWeb.Web.Api;
using CrmWeb.Web.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CrmWeb.Web.Live;

/// <summary>
/// <c>/live?on=deals:id&amp;on=board:id&amp;since=id</c>: server-sent events for one window. It ends after some minutes, so that the browser comes
/// back with its cookie and is let in anew; what happened in between is told then.
/// </summary>
internal static class LiveStream
{
    private const int MostTopics = 20;
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public static IServiceCollection AddLive(this IServiceCollection services) => services
        .AddSingleton<LiveHub>()
        .AddSingleton<LiveEvents>()
        .AddScoped<Application.Edges.IRecurringJob, MailDigests>()
        .AddSingleton<Application.Edges.IDatabaseEar, ChangeEar>()
        .AddSingleton<Application.Edges.IDatabaseEar, NoticeEar>();

    public static void MapLive(this IEndpointRouteBuilder app) =>
        app.MapGet("/live", SendAsync).AddEndpointFilter<AccessFilter>().WithMetadata(new NeedsSignInAttribute());

    private static async Task<IResult> SendAsync([FromQuery] string[] on, Guid? since, HttpContext http, ActorScope scope, LiveHub hub, LiveEvents events, IHostApplicationLifetime program)
    {
        if (scope.Actor.UserId is not { } userId) return Results.NotFound();
        var topics = on.Take(MostTopics).Select(LiveTopic.Read).OfType<LiveTopic>().Distinct().ToList();
        // the browser's own account of how far it heard counts over the page's
        var heard = Guid.TryParse(http.Request.Headers["Last-Event-ID"], out var last) ? last : since ?? Guid.CreateVersion7();
        var window = hub.Open(userId, topics);
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, program.ApplicationStopping);
        end.CancelAfter(Longest);
        var sending = SendAllAsync(window, events, heard, http.Response, end.Token);
        await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        hub.Close(window);
        // the window was closed, or its time is over: no failure
        if (sending.IsFaulted && !end.IsCancellationRequested) await sending;
        return Results.Empty;
    }

    private static async Task SendAllAsync(LiveWindow window, LiveEvents events, Guid since, HttpResponse response, CancellationToken ct)
    {
        window.Calls.Writer.TryWrite(new LiveCall(Missed: true));
        await response.WriteAsync("retry: 2000\n\n", ct);
        var waiting = window.Calls.Reader.WaitToReadAsync(ct).AsTask();
        while (true)
        {
            if (await Task.WhenAny(waiting, Task.Delay(Beat, ct)) != waiting)
            {
                // a little back: what was saved just now may not have been called out yet
                since = Guid.CreateVersion7(TimeProvider.System.GetUtcNow() - Slack);
                await WriteAsync(response, new LiveEvent("beat", new { }, since), ct);
            }
            else
            {
                if (!await waiting) return;
                while (window.Calls.Reader.TryRead(out var call))
                {
                    if (await events.OfAsync(window, call, since, ct) is not { } told) return;
                    foreach (var one in told) await WriteAsync(response, one with { Id = one.Id ?? since }, ct);
                }
                waiting = window.Calls.Reader.WaitToReadAsync(ct).AsTask();
            }
            await response.Body.FlushAsync(ct);
        }
    }

    private static Task WriteAsync(HttpResponse response, LiveEvent one, CancellationToken ct) =>
        response.WriteAsync($"id: {one.Id}\nevent: {one.Name}\ndata: {JsonSerializer.Serialize(one.Data, JsonSerializerOptions.Web)}\n\n", ct);
}
