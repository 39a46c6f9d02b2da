using System.Text.Json.Nodes;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Records.Bulk;

/// <summary>
/// Writes many records of one type (or people) at once by the same rules as the acts on one. Changes are left in the context: the
/// caller saves them by the bulk save, in its transaction.
/// </summary>
public interface IBulkRecords
{
    IImportable Type { get; }

    /// <summary>One outcome per row, in order. A row that fails leaves nothing in the context.</summary>
    Task<IReadOnlyList<BulkOutcome>> ApplyAsync(IReadOnlyList<BulkRow> rows, BulkRules rules, CancellationToken ct);

    /// <summary>The look-up keys each row's record would carry; empty for a row that cannot be read.</summary>
    IReadOnlyList<IReadOnlyList<string>> Keys(IReadOnlyList<BulkRow> rows, BulkRules rules);

    /// <summary>Ids of the existing records that each row is about by its key; more than one = ambiguous.</summary>
    Task<IReadOnlyList<IReadOnlyList<Guid>>> MatchesAsync(IReadOnlyList<BulkRow> rows, BulkRules rules, CancellationToken ct);

    /// <summary>Values that records have in a text field; at most 1,000.</summary>
    Task<IReadOnlyList<string>> ValuesAsync(string field, CancellationToken ct);

    /// <summary>What was applied is in the database now, for everybody.</summary>
    void Committed() { }
}

/// <summary>One record to write.</summary>
/// <param name="Patch">In the contract's shape, links as text; what it does not name stays as it is.</param>
/// <param name="Id">The record meant; null = found by its key, else made.</param>
public sealed record BulkRow(JsonObject Patch, Guid? Id = null);

/// <summary>What happens to rows whose record exists.</summary>
public enum ExistingRows { Update, Skip, Create }

/// <summary>The rules of one run.</summary>
/// <param name="Keys">Best first: externalId, email, domain, name.</param>
/// <param name="Source">System the external ids come from.</param>
/// <param name="Defaults">Fields of new records whose row does not give them.</param>
/// <param name="Since">Begin of the run: rows without a key are compared with older records only, so that equal rows of one file stay apart.</param>
/// <param name="Create">What rows name and may be made; null = what the kind makes unasked.</param>
/// <param name="Assign">New records without an owner get one by the rules of their type.</param>
/// <param name="Homes">Team by owner, for new records whose row names a person and no team; before the default team.</param>
public sealed record BulkRules(ExistingRows Existing, IReadOnlyList<string> Keys, string Source, JsonObject Defaults, DateTimeOffset Since, IReadOnlyList<string>? Create = null, bool Assign = false,
    IReadOnlyDictionary<Guid, Guid>? Homes = null);

/// <summary>What became of a row.</summary>
public enum BulkState { Created, Updated, Unchanged, Skipped, Failed }

/// <summary>What became of a row.</summary>
/// <param name="Id">The record; null when the row failed.</param>
/// <param name="Repeated">Its record was written by an earlier row of the same batch.</param>
/// <param name="Suspect">E-mail address or number that another record has as well; null = none is known.</param>
/// <param name="Doubtful">Phones kept as typed, because they are no numbers one can dial.</param>
/// <param name="SharedDomain">Domain that a record of another row has too, under another name.</param>
public sealed record BulkOutcome(
    BulkState State, Guid? Id, IReadOnlyList<Refusal> Refusals, bool Repeated = false, IReadOnlyList<string>? Doubtful = null, string? Suspect = null, string? SharedDomain = null)
{
    public static BulkOutcome Failed(params Refusal[] refusals) => new(BulkState.Failed, null, refusals);
}
