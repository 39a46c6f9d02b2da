using CrmWeb.Web.Ui.Lists;

namespace CrmWeb.Web.Records.Queue;

/// <summary>The strip with which one works through a list: what was done, what comes next, on to the next record.</summary>
/// <param name="Href">Where it is posted.</param>
/// <param name="SkipHref">The next record; null at the last.</param>
/// <param name="StopHref">The list.</param>
/// <param name="Kinds">What can be logged; empty where the record itself is completed (tasks) or nothing may be logged.</param>
public sealed record QueueView(string Href, string? SkipHref, string StopHref, IReadOnlyList<Choice> Kinds, bool Completes)
{
    public QueueInput Typed { get; init; } = new();

    public string? Error { get; init; }
}

/// <summary>What was typed into the strip.</summary>
public sealed record QueueInput(string? Kind = null, string? Said = null, string? Next = null, string? NextDue = null);
