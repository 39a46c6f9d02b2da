using CrmWeb.Application.Records.Lists;

namespace CrmWeb.Application.Search;

/// <summary>One group of search results; registered by the module whose records it finds.</summary>
public interface ISearchSource
{
    /// <summary>Kind of what it finds.</summary>
    string Kind { get; }

    /// <summary>Place among the groups, lowest first.</summary>
    int Order { get; }

    /// <summary>What the actor sees of the hits, best first; one more than <paramref name="most"/> says that there are more.</summary>
    /// <param name="typed">The whole text, folded.</param>
    /// <param name="terms">Its words and phrases; at least one.</param>
    Task<IReadOnlyList<SearchHit>> FindAsync(string typed, IReadOnlyList<SearchTerm> terms, int most, CancellationToken ct);
}

/// <summary>One thing found.</summary>
/// <param name="Subtitle">Muted second line; null when there is none.</param>
/// <param name="Owner">Name of who is responsible; null when nobody is.</param>
/// <param name="At">Last two-way contact of a record, or when an interaction was; null when never.</param>
public sealed record SearchHit(string Kind, Guid Id, string Title, string? Subtitle, string? Owner, DateTimeOffset? At);

/// <summary>The hits of one kind.</summary>
/// <param name="More">There are more than these.</param>
public sealed record SearchGroup(string Kind, IReadOnlyList<SearchHit> Hits, bool More);
