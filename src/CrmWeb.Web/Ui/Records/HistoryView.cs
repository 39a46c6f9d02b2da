namespace CrmWeb.Web.Ui.Records;

/// <summary>Every change of a record, newest first.</summary>
public sealed record HistoryView(IReadOnlyList<HistoryEntry> Entries, string? MoreHref = null);

/// <summary>One change set: who, when, through what (page, API, import, rule), and what it changed.</summary>
public sealed record HistoryEntry(string Id, string Who, string What, DateTimeOffset At, string Via, IReadOnlyList<HistoryField> Fields)
{
    public string? Reason { get; init; }

    /// <summary>Null when it cannot be undone (any more).</summary>
    public string? UndoHref { get; init; }

    /// <summary>Set when this entry is itself undone: by whom and when, as a sentence.</summary>
    public string? Undone { get; init; }
}

/// <summary>What an undo left as it is: of which record, which field (null = the whole record), what stays, what was to be, and why; null values = empty.</summary>
public sealed record LeftAlone(string Record, string? Href, string? Label, string? Stays, string? Wanted, string Why);

/// <summary>A field before and after, as words; null = empty.</summary>
public sealed record HistoryField(string Label, string? Before, string? After);
