namespace CrmWeb.Application.Records.Links;

/// <summary>Records of a kind that stand above one another: what lies below one, for filters such as "account is X or below".</summary>
public interface ILinkTree
{
    /// <summary>The kind of record: <c>accounts</c>.</summary>
    string Kind { get; }

    /// <summary>The records themselves and all below them, as far as the actor sees them.</summary>
    Task<IReadOnlySet<Guid>> UnderAsync(IEnumerable<Guid> tops, CancellationToken ct);
}
