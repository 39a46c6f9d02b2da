using CrmWeb.Application.Data;

namespace CrmWeb.Application.Records.Links;

/// <summary>A kind that links lead to and that is not in the search index: few rows that everybody may know (pipelines, stages). Kept in the directory.</summary>
public interface ILinkSource
{
    /// <summary>The link kind: <c>stages</c>.</summary>
    string Kind { get; }

    /// <summary>All of them, in the order in which forms offer them.</summary>
    Task<IReadOnlyList<LinkChoice>> ReadAsync(CrmDb db, CancellationToken ct);
}

/// <summary>One of few things a link may lead to.</summary>
/// <param name="Group">What it is part of (the stage's pipeline); null when it stands alone.</param>
public sealed record LinkChoice(Guid Id, string Name, string? Group = null);

/// <summary>Kinds of links that are no kind of record.</summary>
public static class LinkKinds
{
    /// <summary>A record of any kind, named by its id, or by its name among those of <see cref="Named"/>.</summary>
    public const string Any = "records";

    /// <summary>Kinds that are found by name where any may be meant.</summary>
    public static readonly string[] Named = ["accounts", "contacts", "deals", "leads"];
}
