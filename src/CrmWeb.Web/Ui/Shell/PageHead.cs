namespace CrmWeb.Web.Ui.Shell;

/// <summary>The line on top of a page: where I am, how many, which views, the one primary act.</summary>
public sealed record PageHead(string Title)
{
    public string? Count { get; init; }
    public PageLink? Back { get; init; }
    public IReadOnlyList<ViewTab> Tabs { get; init; } = [];
    public PageLink? Primary { get; init; }
    public IReadOnlyList<PageLink> Others { get; init; } = [];

    /// <summary>What is wanted now and then: folded into a menu.</summary>
    public IReadOnlyList<PageLink> Seldom { get; init; } = [];

    /// <summary>The ways to look at the same records (list, board, calendar); none where there is one way.</summary>
    public IReadOnlyList<Look> Looks { get; init; } = [];
}

/// <summary>One way to look at the records of a page.</summary>
public sealed record Look(string Text, string Href, string Icon, bool Current);

/// <summary>One of the views of a list (mine, the team's, everyone's, saved ones).</summary>
public sealed record ViewTab(string Text, string Href, bool Current, string? Count = null);

/// <summary>Where one stands in a list: "1–50 of 12,431", "12 of 85" and the neighbours, null at the ends.</summary>
public sealed record Pager(string Range, string? PreviousHref, string? NextHref)
{
    /// <summary>When set, the rest of the range ("of 12,431") is fetched from here after the page is shown.</summary>
    public string? CountHref { get; init; }
}
