using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Shell;

namespace CrmWeb.Web.Records;

/// <summary>A lane of the page Today; registered by whoever knows what needs a person. Null = this person has no such lane.</summary>
public interface ITodayLane
{
    /// <summary>Place among the lanes, lowest first.</summary>
    int Order { get; }

    Task<TodayLane?> ReadAsync(DateOnly today, CancellationToken ct);
}

/// <summary>A lane as it is drawn.</summary>
/// <param name="Key">Letters only, for its heading's id.</param>
/// <param name="None">Said when it is empty.</param>
public sealed record TodayLane(string Key, string Title, string Count, IReadOnlyList<TodayRow> Rows, string None, PageLink? All = null);

/// <summary>One line of a lane.</summary>
/// <param name="CompleteHref">Where it is completed; null for what is no task.</param>
public sealed record TodayRow(string Text, string Href, string? Second = null, string? When = null, Pill? Pill = null, string? CompleteHref = null)
{
    /// <summary>Putting off and giving away; null for what is no task.</summary>
    public TaskActsView? Acts { get; init; }

    /// <summary>Notice that is marked as read there; null for what is none.</summary>
    public Guid? ReadId { get; init; }
}
