using CrmWeb.Web.Ui.Shell;

namespace CrmWeb.Web.Ui.Records;

/// <summary>A record page as data: head, facts, timeline, related. Drawn by _Record.cshtml.</summary>
public sealed record RecordView(string Id, string Title, IReadOnlyList<Pill> Pills, FactsView Facts, TimelineView Timeline, IReadOnlyList<RelatedCard> Related)
{
    /// <summary>The kind in the field's word, above the title ("Account").</summary>
    public required string Kind { get; init; }

    /// <summary>What tells that somebody else changed it: "deals:id".</summary>
    public string? Live { get; init; }

    public string? PhotoHref { get; init; }

    /// <summary>Links that open something beside the page (Log, Task, Mail).</summary>
    public IReadOnlyList<PageLink> Links { get; init; } = [];

    /// <summary>The "..." menu: history, why can I see this, print ...</summary>
    public IReadOnlyList<PageLink> MoreLinks { get; init; } = [];

    /// <summary>Acts at the foot of the "..." menu: delete, undo.</summary>
    public IReadOnlyList<PageAct> Acts { get; init; } = [];

    /// <summary>Place in the list one came from: "12 of 85".</summary>
    public Pager? Place { get; init; }

    /// <summary>What a module shows between head and columns (a deal's path), in order.</summary>
    public IReadOnlyList<PagePart> Strip { get; init; } = [];

    public IReadOnlyList<Banner> Banners { get; init; } = [];

    /// <summary>A star that is on or off; null for records without favourites.</summary>
    public FavouriteToggle? Favourite { get; init; }
}

/// <summary>A line under the head that must not be missed (do not contact, in the bin).</summary>
public sealed record Banner(string Text, Tint Tint, string Icon, PageAct? Act = null);

/// <summary>A part of a page that its module draws itself.</summary>
/// <param name="Partial">Name of the partial view.</param>
public sealed record PagePart(string Partial, object Model);

public sealed record FavouriteToggle(bool On, string Href);

/// <summary>A card of records that hang together with this one.</summary>
public sealed record RelatedCard(string Title, string Count, IReadOnlyList<RelatedRow> Rows)
{
    public PageLink? Add { get; init; }

    /// <summary>"All 12" below the rows when not all are shown.</summary>
    public PageLink? All { get; init; }

    /// <summary>Said when there are none.</summary>
    public string? None { get; init; }

    /// <summary>What the module draws below the rows: a small form.</summary>
    public PagePart? Foot { get; init; }

    /// <summary>Address of the cards that take this one's place once the page is shown.</summary>
    public string? Later { get; init; }

    /// <summary>They belong to the record: deleting it asks what happens to them.</summary>
    public bool Owned { get; init; }

    /// <summary>Shows only its head until it is opened.</summary>
    public bool Folded { get; init; }
}

/// <summary>One related record; an <paramref name="Href"/> of null is one the viewer may not see.</summary>
public sealed record RelatedRow(string Text, string? Href, string? Second = null, Pill? Pill = null, string? Right = null)
{
    /// <summary>Where it is completed; null for what is no task.</summary>
    public PageLink? Complete { get; init; }

    /// <summary>Words that lead nowhere: no record is hidden behind them.</summary>
    public bool Plain { get; init; }
}
