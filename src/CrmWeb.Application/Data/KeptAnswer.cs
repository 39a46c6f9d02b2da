namespace CrmWeb.Application.Data;

/// <summary>The answer to a request that carried an Idempotency-Key, kept so that a repetition gets it again instead of a second write.</summary>
public sealed class KeptAnswer
{
    public Guid ApiKeyId { get; init; }

    /// <summary>Path of the request, without the query.</summary>
    public string Route { get; init; } = "";

    /// <summary>SHA-256 of the Idempotency-Key.</summary>
    public byte[] KeyHash { get; init; } = [];

    /// <summary>SHA-256 of query and body: the same key with another request is refused.</summary>
    public byte[] RequestHash { get; init; } = [];

    /// <summary>HTTP status; null only inside the transaction that is still working on it.</summary>
    public int? Status { get; init; }

    /// <summary>JSON of the answer; null when it had no body.</summary>
    public string? Body { get; init; }

    public string? Location { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }
}
