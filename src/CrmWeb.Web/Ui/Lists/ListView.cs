using CrmWeb.Web.Ui.Shell;

namespace CrmWeb.Web.Ui.Lists;

/// <summary>A whole list page as data; every text arrives in the viewer's language. Rendered by _List.cshtml as the region <paramref name="Id"/>.</summary>
public sealed record ListView(string Id, PageHead Head, IReadOnlyList<Column> Columns, IReadOnlyList<Row> Rows, EmptyState Empty)
{
    public IReadOnlyList<FilterChip> Filters { get; init; } = [];

    /// <summary>Opens behind "+ Filter"; null when the list cannot be filtered.</summary>
    public FilterEditorView? Editor { get; init; }

    /// <summary>Takes every filter off; shown when there are filters.</summary>
    public string? ClearHref { get; init; }

    /// <summary>Offers to keep the filters as a view; shown when they differ from the view's own.</summary>
    public PageLink? SaveView { get; init; }

    public PageLink? ChooseColumns { get; init; }
    public IReadOnlyList<PageLink> Exports { get; init; } = [];

    /// <summary>When set, the totals row is fetched from here after the page is shown.</summary>
    public string? TotalsHref { get; init; }

    /// <summary>One cell per column, or empty for no totals row.</summary>
    public IReadOnlyList<Cell> Totals { get; init; } = [];

    /// <summary>What is said of a total when one points at it; null = nothing.</summary>
    public IReadOnlyList<string?> TotalTitles { get; init; } = [];

    public Pager? Pager { get; init; }

    /// <summary>Acts on chosen rows; none means rows cannot be chosen. Ids are posted as <c>ids</c>.</summary>
    public IReadOnlyList<BulkAct> Bulk { get; init; } = [];

    /// <summary>Posted as <c>filter</c> when everything that matches is chosen, not only this page's rows; null hides that choice.</summary>
    public string? BulkFilter { get; init; }
}

/// <summary>A column's head. <paramref name="SortHref"/> null = not sortable. The first column is the record's name and stays in sight.</summary>
public sealed record Column(string Text, string? SortHref = null, Sorted Sorted = Sorted.No, bool Right = false, bool Narrow = false)
{
    /// <summary>Name of the field whose cells are edited in place; null = they are not.</summary>
    public string? Field { get; init; }

    /// <summary>Its cells say nothing without the head: on a phone, which shows none, the head stands before them. Numbers always have it.</summary>
    public bool Labelled { get; init; }
}

public enum Sorted
{
    No,
    Up,
    Down,
}

/// <summary>A record's line; on a phone it is a card of the first cell and those whose column is not narrow.</summary>
public sealed record Row(string Id, string Name, IReadOnlyList<Cell> Cells, bool Selectable = true)
{
    /// <summary>The record's address: its cells are edited there.</summary>
    public string? Href { get; init; }
}

/// <summary>One part of the sentence "Industry is Finance"; <paramref name="RemoveHref"/> is the list without it.</summary>
public sealed record FilterChip(string Field, string Operator, string Value, string RemoveHref, string? EditHref = null);

/// <summary>An act on the chosen rows, posted to <paramref name="Href"/>, which shows a preview before anything changes.</summary>
public sealed record BulkAct(string Text, string Href, string Icon, bool Grave = false);
