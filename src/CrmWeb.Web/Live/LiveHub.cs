using System.Collections.Concurrent;
using System.Threading.Channels;
using CrmWeb.Application.Data.Live;

namespace CrmWeb.Web.Live;

/// <summary>The open windows of this node and what they look at; calls of the database are passed on to those they may concern.</summary>
internal sealed class LiveHub
{
    /// <summary>Windows of one person at once; the oldest is closed for a new one.</summary>
    private const int MostWindows = 20;

    private readonly ConcurrentDictionary<Guid, LiveWindow> _windows = new();

    public LiveWindow Open(Guid userId, IReadOnlyList<LiveTopic> topics)
    {
        var window = new LiveWindow(userId, topics);
        _windows[window.Id] = window;
        foreach (var old in _windows.Values.Where(w => w.UserId == userId).OrderByDescending(w => w.Id).Skip(MostWindows)) Close(old);
        return window;
    }

    public void Close(LiveWindow window)
    {
        _windows.TryRemove(window.Id, out _);
        window.Calls.Writer.TryComplete();
    }

    public void Changed(LiveChange change)
    {
        foreach (var window in _windows.Values.Where(w => w.MayConcern(change))) window.Calls.Writer.TryWrite(new LiveCall(change));
    }

    public void Noticed(Guid userId)
    {
        foreach (var window in _windows.Values.Where(w => w.UserId == userId)) window.Calls.Writer.TryWrite(new LiveCall(Noticed: true));
    }

    public void Missed()
    {
        foreach (var window in _windows.Values) window.Calls.Writer.TryWrite(new LiveCall(Missed: true));
    }
}

/// <summary>Something a window may want to know. Nothing but <paramref name="Missed"/>: look again at everything.</summary>
internal sealed record LiveCall(LiveChange? Change = null, bool Noticed = false, bool Missed = false);

/// <summary>One browser window that listens.</summary>
internal sealed class LiveWindow(Guid userId, IReadOnlyList<LiveTopic> topics)
{
    public Guid Id { get; } = Guid.CreateVersion7();

    public Guid UserId => userId;

    public IReadOnlyList<LiveTopic> Topics => topics;

    /// <summary>Who reads slowly misses the oldest; a later call shows the same.</summary>
    public Channel<LiveCall> Calls { get; } = Channel.CreateBounded<LiveCall>(new BoundedChannelOptions(100) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>Its own record, or a topic that many records make up: that is asked in the database.</summary>
    public bool MayConcern(LiveChange change) => topics.Any(t => t.Name == change.Kind ? t.Id == change.RecordId : t.Name is "board");
}
