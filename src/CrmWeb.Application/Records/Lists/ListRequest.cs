using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Records.Lists;

/// <summary>How a list's total is counted: not at all, up to 10,000, or whole.</summary>
public enum CountMode { None, Capped, Exact }

/// <summary>A question for one page of a list.</summary>
/// <param name="Filter">What must hold.</param>
/// <param name="Sort">Comma-separated field names, "-" before one for descending; null = the default. Nulls come last either way.</param>
/// <param name="Query">Words over the search text; "quoted" = phrase. Null = all.</param>
/// <param name="After">Cursor from an earlier page; null = the first page.</param>
/// <param name="Before">Cursor of the page to go back from; wins over <paramref name="After"/>.</param>
/// <param name="Limit">Rows per page, 1-500.</param>
public sealed record ListRequest(
    FilterTree Filter, string? Sort = null, string? Query = null, string? After = null, string? Before = null, int Limit = 50, bool Bin = false)
{
    public const int CountCap = 10_000;

    public static ListRequest All { get; } = new(FilterTree.Everything);
}

/// <summary>One page of rows.</summary>
/// <param name="Next">Cursor of the next page; null on the last.</param>
/// <param name="Previous">Cursor to go back with; null on the first.</param>
public sealed record ListPage<T>(IReadOnlyList<T> Items, string? Next, string? Previous);

/// <summary>A count that may have been cut at <see cref="ListRequest.CountCap"/>.</summary>
public sealed record ListCount(int Count, bool Capped);

/// <summary>One field and direction of a sort.</summary>
public sealed record SortPart(string Field, bool Descending)
{
    public static Outcome<IReadOnlyList<SortPart>> Parse(string? sort, string fallback)
    {
        var parts = Split(sort ?? "");
        if (parts.Length == 0) parts = Split(fallback);
        return parts.Length > 3
            ? Refusal.Of("sort", "Sort by at most three fields.")
            : Outcome.Of<IReadOnlyList<SortPart>>([.. parts.Select(p => p.StartsWith('-') ? new SortPart(p[1..], true) : new SortPart(p, false))]);
    }

    private static string[] Split(string sort) => sort.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
