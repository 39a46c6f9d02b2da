using Microsoft.AspNetCore.Html;

namespace CrmWeb.Web.Ui.Records;

/// <summary>What happened, newest first, grouped by the viewer's days. <paramref name="MoreHref"/> loads the next page by key.</summary>
public sealed record TimelineView(IReadOnlyList<TimelineEntry> Entries, string? MoreHref = null)
{
    public IReadOnlyList<TimelineEntry> Upcoming { get; init; } = [];
    public ComposerView? Composer { get; init; }

    /// <summary>Filter by kind; real links.</summary>
    public IReadOnlyList<Shell.ViewTab> Kinds { get; init; } = [];

    /// <summary>A GET search within the timeline; null hides it.</summary>
    public string? SearchHref { get; init; }

    public string SearchText { get; init; } = "";

    /// <summary>The kind that stays chosen while searching; empty for all.</summary>
    public string SearchKind { get; init; } = "";

    /// <summary>By whom and when; null hides it.</summary>
    public TimelineNarrowing? Narrowing { get; init; }

    /// <summary>Whether a filter is on: then the empty text says so.</summary>
    public bool Filtered { get; init; }
}

/// <summary>Entries under one heading: a day, or what is still to come.</summary>
public sealed record TimelineSection(string Title, IEnumerable<TimelineEntry> Entries);

/// <summary>Fields of the search that ask by whom and when; <paramref name="Words"/> are what they hold, empty when nothing.</summary>
public sealed record TimelineNarrowing(IReadOnlyList<Forms.FieldView> Fields, string Words, string? ClearHref)
{
    /// <summary>Open when something in it could not be read.</summary>
    public bool Open { get; init; }
}

/// <summary>One thing that happened. <paramref name="What"/> follows the name: "Mona Tern | logged a call with | Jo Wren".</summary>
public sealed record TimelineEntry(string Id, string Icon, string Who, string What, DateTimeOffset At)
{
    public string? Subject { get; init; }
    public string? Href { get; init; }

    /// <summary>Sanitised HTML or plain text (a string is encoded); shown in three lines until opened.</summary>
    public IHtmlContent? Body { get; init; }

    public IReadOnlyList<Shell.PageLink> People { get; init; } = [];
    public IReadOnlyList<Pill> Pills { get; init; } = [];
    public string? EditHref { get; init; }
    public string? UndoHref { get; init; }

    /// <summary>Facts and stage moves: one quiet line instead of a card.</summary>
    public bool Quiet { get; init; }

    public bool Internal { get; init; }
}
