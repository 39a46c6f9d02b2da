using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Data;

/// <summary>One record shared with one person or team, beyond what levels allow. Belongs to the record's history.</summary>
public sealed class Share : ChildEntity
{
    internal const string Table = "shares";

    public string Kind { get; init; } = "";
    public Guid RecordId { get; init; }

    /// <summary>Person or team.</summary>
    public Guid GranteeId { get; init; }

    public bool MayEdit { get; set; }

    /// <summary>Null = until taken back.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }

    public DateTimeOffset GivenAt { get; init; }

    /// <summary>Person who shared it; null for the program.</summary>
    public Guid? GivenBy { get; init; }

    public override Guid RootId => RecordId;

    public override string RootKind => Kind;
}
