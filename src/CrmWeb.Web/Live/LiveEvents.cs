using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Data.Live;
using CrmWeb.Application.Data.Notices;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Ui;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Live;

/// <summary>One event of the stream.</summary>
/// <param name="Id">From where the browser goes on after it was away.</param>
internal sealed record LiveEvent(string Name, object Data, Guid? Id = null);

/// <summary>What a window is told of a call, by what its person may see at that moment. Each call is judged in a scope of its own.</summary>
internal sealed class LiveEvents(IServiceScopeFactory scopes, IStringLocalizer<Text> t)
{
    /// <summary>Null when the person may not sign in any more.</summary>
    public async Task<IReadOnlyList<LiveEvent>?> OfAsync(LiveWindow window, LiveCall call, Guid since, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var directory = await services.GetRequiredService<CompanyDirectory>().NowAsync(services.GetRequiredService<CrmDb>(), ct);
        if (directory.ActorFor(window.UserId, Via.Ui, []) is not { } actor) return null;
        services.GetRequiredService<ActorScope>().Actor = actor;
        var events = new List<LiveEvent>();
        if (call.Change is { } change) events.AddRange(await ChangedAsync(services.GetRequiredService<WatchedRecords>(), window, change, directory, ct));
        if (call.Missed) events.AddRange(await MissedAsync(services.GetRequiredService<WatchedRecords>(), window, since, directory, ct));
        if (call.Noticed || call.Missed)
        {
            var count = await services.GetRequiredService<MyNotices>().UnreadAsync(ct);
            events.Add(new LiveEvent("notices", new { count, label = count >= MyNotices.MostCounted ? "99+" : $"{count}" }));
        }
        return events;
    }

    private async Task<IEnumerable<LiveEvent>> ChangedAsync(WatchedRecords watched, LiveWindow window, LiveChange change, DirectorySnapshot directory, CancellationToken ct)
    {
        var events = new List<LiveEvent>();
        foreach (var topic in window.Topics)
        {
            if (topic.Name == change.Kind)
            {
                if (change.RecordId == topic.Id && await watched.ByOthersAsync(change.ChangeSet, topic.Id, ct) is { } by) events.Add(Changed(topic, by, directory));
            }
            else if (await watched.ConcernsAsync(topic, change, ct)) events.Add(new LiveEvent("changed", new { topic = topic.ToString() }, change.ChangeSet));
        }
        return events;
    }

    private async Task<IEnumerable<LiveEvent>> MissedAsync(WatchedRecords watched, LiveWindow window, Guid since, DirectorySnapshot directory, CancellationToken ct)
    {
        var events = new List<LiveEvent>();
        foreach (var topic in window.Topics.Where(topic => topic.Name is not "board"))
        {
            if (await watched.LatestAsync(topic.Id, since, ct) is { } set && await watched.ByOthersAsync(set, topic.Id, ct) is { } by) events.Add(Changed(topic, by, directory));
        }
        return events;
    }

    private LiveEvent Changed(LiveTopic topic, ChangeOfRecord by, DirectorySnapshot directory) => new("changed", new
    {
        topic = topic.ToString(),
        text = directory.User(by.ActorId) is { } person ? t["This record was changed by {0}.", person.Name].Value : t["This record was changed."].Value,
        show = t["Show"].Value,
    }, by.ChangeSet);
}
