using System.Text.Json.Nodes;
using CrmWeb.Application.Records.Acts;
using CrmWeb.Application.Records.Bulk;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Records;

/// <summary>
/// The acts and questions every record type has, in the actor's name. Pages, API, import and verbs use these. Null means: no such record
/// for this actor.
/// </summary>
public interface IRecords
{
    IRecordType Type { get; }

    /// <summary>One page of rows with the chosen fields' values; a link's value is a <see cref="Links.LinkTitle"/>.</summary>
    Task<Outcome<ListPage<ListRow>>> ListAsync(ListRequest request, IReadOnlyList<string> fields, CancellationToken ct);

    /// <summary>One page of whole records as JSON.</summary>
    Task<Outcome<ListPage<JsonObject>>> ListJsonAsync(ListRequest request, CancellationToken ct);

    Task<Outcome<ListCount>> CountAsync(ListRequest request, CountMode mode, CancellationToken ct);

    /// <summary>Counts and sums over a list, by group; what a sum left out is counted by reason.</summary>
    Task<Outcome<Summary>> SummaryAsync(SummaryRequest request, CancellationToken ct);

    /// <summary>What is wrong with each condition, in their order; null = it can be asked.</summary>
    Task<IReadOnlyList<Refusal?>> CheckAsync(IReadOnlyList<FilterCondition> conditions, CancellationToken ct);

    /// <summary>Sums of the named number fields over everything the request is about, told as summaries are; null when that takes too long to wait for.</summary>
    Task<IReadOnlyDictionary<string, FieldSum>?> TotalsAsync(ListRequest request, IReadOnlyList<string> fields, CancellationToken ct);

    /// <summary>The records of the days from one to another by <see cref="IRecordType.CalendarField"/>: days that have none are left out.</summary>
    /// <param name="each">Records of one day that are read; all are counted.</param>
    Task<Outcome<IReadOnlyList<DayRows>>> DaysAsync(ListRequest request, DateOnly from, DateOnly to, int each, CancellationToken ct);

    /// <summary>The records from a day on by <see cref="IRecordType.CalendarField"/>, the earliest first.</summary>
    Task<Outcome<IReadOnlyList<DatedRecord>>> DatedAsync(ListRequest request, DateOnly from, int most, CancellationToken ct);

    /// <summary>Moves a record to another day of its calendar field. Null = no such record for this actor.</summary>
    /// <param name="from">The day on which the person saw it: one that somebody moved meanwhile is stale. Null = wherever it is.</param>
    /// <param name="day">yyyy-MM-dd.</param>
    Task<Outcome<SavedRecord>?> MoveToDayAsync(Guid id, DateOnly? from, string day, CancellationToken ct);

    /// <summary>The records before and after one in a list, in the list's order.</summary>
    Task<Neighbours> NeighboursAsync(Guid id, ListRequest request, CancellationToken ct);

    /// <summary>What a bulk change would do. Kept plans are run by <see cref="RunBulkAsync"/>: on exactly the records counted here.</summary>
    Task<Outcome<BulkPreview>> PlanBulkAsync(BulkRequest request, bool keep, CancellationToken ct);

    /// <summary>Runs a kept plan, once. Null when there is no such plan of this actor (any more).</summary>
    Task<Outcome<BulkDone>?> RunBulkAsync(Guid plan, CancellationToken ct);

    /// <summary>Removes for good what went to the bin before an instant: rows, search, timelines, shares; the journal keeps the facts without values. Administrators and the program only.</summary>
    /// <returns>Records removed.</returns>
    Task<int> PurgeAsync(DateTimeOffset deletedBefore, CancellationToken ct);

    /// <summary>Whether there is such a record for the actor, not in the bin.</summary>
    Task<bool> SeesAsync(Guid id, CancellationToken ct);

    /// <summary>The whole record in the contract's shape.</summary>
    Task<JsonObject?> FindAsync(Guid id, CancellationToken ct);

    Task<Outcome<SavedRecord>> CreateAsync(JsonObject facts, CancellationToken ct);

    /// <summary>Changes what the patch names.</summary>
    /// <param name="version">The version the person saw; null = whatever it is now.</param>
    Task<Outcome<SavedRecord>?> EditAsync(Guid id, JsonObject patch, uint? version, CancellationToken ct);

    Task<Outcome<SavedRecord>?> DeleteAsync(Guid id, CancellationToken ct) => DeleteAsync(id, null, ct);

    /// <summary>Moves it to the bin.</summary>
    /// <param name="answer">What happens to what belongs to it, as asked on the page (accounts: <c>{"contacts":"keep|delete|move","to":account}</c>); null = kept.</param>
    Task<Outcome<SavedRecord>?> DeleteAsync(Guid id, JsonObject? answer, CancellationToken ct);

    Task<Outcome<SavedRecord>?> RestoreAsync(Guid id, CancellationToken ct);

    /// <summary>Changes the record with this external id, or creates it. However many do so at once, one comes to be.</summary>
    /// <param name="version">The version the program saw; null = whatever it is now.</param>
    Task<Outcome<PutRecord>> PutAsync(string source, string externalId, JsonObject facts, uint? version, CancellationToken ct);

    /// <summary>May this actor edit that visible record?</summary>
    Task<bool> MayEditAsync(Guid id, CancellationToken ct);

    /// <summary>A record as <see cref="FindAsync"/> has it, and whether the actor may edit it; null when there is none for them.</summary>
    Task<OpenedRecord?> OpenAsync(Guid id, CancellationToken ct);

    /// <summary>Gives all records of one owner or team to another, in batches inside the caller's transaction and change set. Asks no rights: the act does.</summary>
    Task<Outcome<int>> HandOverAsync(Handover handover, CancellationToken ct);

    /// <summary>Those of the records that the actor sees and may edit.</summary>
    Task<IReadOnlyList<Guid>> EditableAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct);

    /// <summary>Gives records of one owner to others, in batches inside the caller's transaction and change set; asks the right to assign. What is theirs no more, or may not be edited, is left.</summary>
    /// <param name="owners">New owner by record.</param>
    /// <returns>Records given.</returns>
    Task<Outcome<int>> AssignAsync(Guid from, IReadOnlyDictionary<Guid, Guid> owners, CancellationToken ct);

    /// <summary>Does any record out of the bin belong to this team, seen by the actor or not?</summary>
    Task<bool> OwnsAnyAsync(Guid teamId, CancellationToken ct);

    /// <summary>Id of the record with this external id, or null.</summary>
    Task<Guid?> FindExternalAsync(string source, string externalId, CancellationToken ct);
}

/// <summary>One row of a list: the record's id, its version and the values of the asked fields in order.</summary>
public sealed record ListRow(Guid Id, IReadOnlyList<object?> Values);

/// <summary>All record types of the system, by kind; filled by the modules.</summary>
public sealed class RecordCatalog(IEnumerable<IRecordType> types)
{
    private readonly Dictionary<string, IRecordType> _types = types.ToDictionary(t => t.Kind);

    public IReadOnlyCollection<IRecordType> Types => _types.Values;

    /// <summary>Null when no module has records of this kind.</summary>
    public IRecordType? Find(string kind) => _types.GetValueOrDefault(kind);
}

/// <summary>What a page shows of a record.</summary>
public sealed record OpenedRecord(JsonObject Facts, bool MayEdit);
