using System.Linq.Expressions;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Data.Journal;
using CrmWeb.Application.Records.Acts;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Records.Fields;

/// <summary>A module's record type as the shared mechanisms see it.</summary>
public interface IRecordType : IImportable
{
    /// <summary>Sort of a list nobody sorted, e.g. <c>name</c>.</summary>
    string DefaultSort { get; }

    /// <summary>Name of the date field by which a calendar shows the records; null = there is none.</summary>
    string? CalendarField { get; }

    /// <summary>
    /// False for kinds whose visibility is not owner, team and shares alone: they are seen by the records they are about, and a share of one
    /// would have no effect.
    /// </summary>
    bool SeenByOwnership { get; }

    /// <summary>For kinds not seen by ownership: why somebody sees a record, in the words of the actor of the database. Empty = they do not.</summary>
    Task<IReadOnlyList<Reason>> ReasonsAsync(CrmDb db, Record record, Actor person, CancellationToken ct);

    /// <summary>The tracked record without its children, when the actor of the database sees it.</summary>
    /// <param name="binned">True finds it in the bin too.</param>
    Task<Record?> FindAsync(CrmDb db, Guid id, bool binned, CancellationToken ct);

    /// <summary>May the actor edit this visible record, by level or by a share?</summary>
    Task<bool> MayEditAsync(CrmDb db, Record record, CancellationToken ct);

    /// <summary>Records by id with their child rows, to be changed; what is in the bin counts, what the actor may not see does not.</summary>
    Task<IReadOnlyList<Record>> LoadAsync(CrmDb db, IReadOnlyCollection<Guid> ids, CancellationToken ct);

    /// <summary>Those of the people and teams to whom a record belongs, also one in the bin or one that the actor may not see.</summary>
    Task<IReadOnlyList<Guid>> BelongingToAsync(CrmDb db, IReadOnlyCollection<Guid> peopleAndTeams, IReadOnlyCollection<Guid> undone, CancellationToken ct);
}

/// <summary>
/// A module's record type: its fields and its rules beyond them. Declared once; list, filter, form, API, import, bulk, export and
/// history all read it.
/// </summary>
public abstract class RecordType<TRecord, TFacts> : IRecordType
    where TRecord : Record, IDescribed<TFacts> where TFacts : RecordFacts, new()
{
    /// <summary>Most hits of search words that narrow a list by their ids.</summary>
    private const int FewHits = 5_000;

    private readonly List<Field<TRecord, TFacts>> _fields = [];
    private readonly Dictionary<string, Field<TRecord, TFacts>> _byName = new(StringComparer.OrdinalIgnoreCase);

    public abstract string Kind { get; }
    public abstract string PluralLabel { get; }
    public abstract string Label { get; }
    public virtual string DefaultSort => "name";

    public IReadOnlyList<Field<TRecord, TFacts>> All => _fields;

    IReadOnlyList<FieldInfo> IImportable.Fields => _fields;

    FieldInfo? IImportable.Find(string name) => Find(name);

    public Field<TRecord, TFacts>? Find(string name) => _byName.GetValueOrDefault(name);

    public async Task<Record?> FindAsync(CrmDb db, Guid id, bool binned, CancellationToken ct) =>
        await (binned ? db.Set<TRecord>().IgnoreQueryFilters([Filters.SoftDelete]) : db.Set<TRecord>()).SingleOrDefaultAsync(r => r.Id == id, ct);

    public async Task<bool> MayEditAsync(CrmDb db, Record record, CancellationToken ct) =>
        (await EditRights.AmongAsync(db, Kind, [Belonging.Of(record)], ct)).Count == 1;

    /// <summary>May the actor, who may edit it, give this record to another person or team?</summary>
    public virtual bool MayGive(Actor actor, TRecord record) => actor.May(Kind, Right.Assign);

    /// <summary>A new record of these facts, or the domain's refusal.</summary>
    public abstract Outcome<TRecord> Create(TFacts facts);

    /// <summary>Rules that need the database (no cycle of parents), for a batch of records about to be saved.</summary>
    /// <returns>Refusals by record id; empty when all may be saved.</returns>
    public virtual Task<IReadOnlyDictionary<Guid, Refusal>> CheckAsync(CrmDb db, IReadOnlyCollection<TRecord> records, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<Guid, Refusal>>(new Dictionary<Guid, Refusal>());

    /// <summary>What is worth a look about a change to one record, just before it is saved.</summary>
    public virtual Task<IReadOnlyList<Warning>> WarnAsync(CrmDb db, TRecord record, CancellationToken ct) => Task.FromResult<IReadOnlyList<Warning>>([]);

    /// <summary>Fills in what a new record was not given, e.g. the time.</summary>
    public virtual void Complete(TFacts facts, DateTimeOffset now) { }

    /// <summary>
    /// What facts need beside themselves before a record takes them (the pipelines in which a deal's stage is looked up), for a batch. The
    /// act it gives runs on each record's facts after the patch, before they are compared or taken over.
    /// </summary>
    /// <param name="now">People, teams, pipelines and settings.</param>
    /// <param name="linked">Ids of the records that records and patches link to, by kind.</param>
    public virtual Task<Action<TFacts>> PrepareAsync(CrmDb db, DirectorySnapshot now, ILookup<string, Guid> linked, CancellationToken ct) => Task.FromResult<Action<TFacts>>(_ => { });

    /// <summary>Tells facts which fields a row from outside gives, where that decides what counts. Runs after the patch, before the preparation.</summary>
    internal virtual void Given(TFacts facts, Func<string, bool> gives) { }

    /// <summary>Whether the records stand in the search index. Others are recognised in their own table, see <see cref="AlikeAsync"/>.</summary>
    public virtual bool Indexed => true;

    /// <summary>For kinds without index: ids of records that may be the same as these, which have no external id.</summary>
    internal virtual Task<IReadOnlyList<Guid>> AlikeAsync(CrmDb db, IReadOnlyList<TFacts> rows, CancellationToken ct) => Task.FromResult<IReadOnlyList<Guid>>([]);

    /// <summary>What a row must have in common with a record that it is about; null = such a row is about none.</summary>
    internal virtual string? Likeness(TFacts row) => null;

    /// <summary>All likenesses by which rows may mean a record.</summary>
    internal virtual IEnumerable<string> Likenesses(TFacts record) => [];

    /// <summary>Whether a row that is alike is about the same others.</summary>
    internal virtual bool Fits(TFacts record, TFacts row) => true;

    /// <summary>The row says too little to change what it is alike: it is either the same or another one.</summary>
    internal virtual bool IsLoose(TFacts row) => false;

    /// <summary>Whether a person owns a record together with its owner, as SQL asks it; null for kinds without co-owners. Says what <see cref="Record.CoOwners"/> says.</summary>
    public virtual Expression<Func<TRecord, bool>>? CoOwnedBy(Guid person) => null;

    /// <summary>All records as they were at the end of a day, without any filter, for counting and measuring; null for kinds of which that is not kept.</summary>
    public virtual IQueryable<TRecord>? AsOf(CrmDb db, DateOnly day) => null;

    /// <summary>A new one is compared with records of every kind, not only with others of its own: a lead may be a contact already.</summary>
    public virtual bool LikeAnyKind => false;

    public virtual string? CalendarField => null;

    public virtual IReadOnlyList<string> EmptyWhereUnknown => [];

    public virtual bool SeenByOwnership => true;

    public virtual Task<IReadOnlyList<Reason>> ReasonsAsync(CrmDb db, Record record, Actor person, CancellationToken ct) => Task.FromResult<IReadOnlyList<Reason>>([]);

    /// <summary>Whether what it stands in is still there, so that it may come back from the bin; null = yes.</summary>
    internal virtual Task<Refusal?> MayReturnAsync(CrmDb db, TRecord record, CancellationToken ct) => Task.FromResult<Refusal?>(null);

    /// <summary>
    /// Those of the records whose texts hold all of the list's search words. Words of one or two letters are the beginning of a name, beside
    /// a longer one ("GTX P") that of any word. By the ids of the hits where they are not too many, else row by row in the list's order;
    /// always so for who sees few rows.
    /// </summary>
    internal virtual async Task<IQueryable<TRecord>> MatchingAsync(CrmDb db, IQueryable<TRecord> rows, IReadOnlyList<SearchTerm> terms, CancellationToken ct)
    {
        var kind = Kind;
        // who may see it, and whether it is in the bin, the rows know themselves
        var hits = db.SearchEntries.IgnoreQueryFilters().Where(e => e.Kind == kind);
        if (terms.All(t => t.Folded.Length < SearchTerms.PartialFrom))
        {
            var name = string.Join(' ', terms.Select(t => t.Folded));
            return rows.Where(r => r.TitleKey.StartsWith(name));
        }
        hits = hits.Holding(terms);
        if (db.Actor.View(kind).All)
        {
            var ids = await hits.Select(e => e.RecordId).Take(FewHits + 1).ToListAsync(ct);
            if (ids.Count <= FewHits) return rows.Where(r => ids.Contains(r.Id));
        }
        return rows.Where(r => hits.Any(e => e.RecordId == r.Id));
    }

    /// <summary>Loads the child rows of records, so that facts and JSON are whole; one query per table of child rows.</summary>
    public Task LoadChildrenAsync(CrmDb db, IReadOnlyCollection<TRecord> records, CancellationToken ct) => ChildLoader.LoadAsync(db, records, ct);

    async Task<IReadOnlyList<Record>> IRecordType.LoadAsync(CrmDb db, IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var records = await db.Set<TRecord>().IgnoreQueryFilters([Filters.SoftDelete]).Where(r => ids.Contains(r.Id)).ToListAsync(ct);
        await LoadChildrenAsync(db, records, ct);
        return records;
    }

    async Task<IReadOnlyList<Guid>> IRecordType.BelongingToAsync(CrmDb db, IReadOnlyCollection<Guid> peopleAndTeams, IReadOnlyCollection<Guid> undone, CancellationToken ct)
    {
        var all = KeptRecords.Of<TRecord>(db, undone);
        var owners = await all.Where(r => r.OwnerId != null && peopleAndTeams.Contains(r.OwnerId.Value)).Select(r => r.OwnerId!.Value).Distinct().ToListAsync(ct);
        return [.. owners, .. await all.Where(r => r.TeamId != null && peopleAndTeams.Contains(r.TeamId.Value)).Select(r => r.TeamId!.Value).Distinct().ToListAsync(ct)];
    }

    /// <summary>Orders by what people call the record.</summary>
    protected static LambdaExpression NameKey { get; } = (Expression<Func<TRecord, string>>)(r => r.TitleKey);

    protected void Add(Field<TRecord, TFacts> field)
    {
        _fields.Add(field);
        _byName.Add(field.Name, field);
    }

    /// <summary>Another word for a field where one asks: filters and summaries. Writing knows the field's name alone.</summary>
    protected void Alias(string word, string field) => _byName.Add(word, _byName[field]);

    protected Field<TRecord, TFacts> Of<TValue>(
        string name, string label, FieldType type, Expression<Func<TRecord, TValue>> read,
        Expression<Func<TFacts, TValue>>? facts = null, Expression<Func<TRecord, string?>>? shown = null) =>
        new(name, label, type, read, facts, shown);

    /// <summary>A list of rows. Its column in lists shows one link.</summary>
    /// <param name="members">Ids of the records that the rows are about.</param>
    /// <param name="shown">Id of the one that lists show.</param>
    protected Field<TRecord, TFacts> OfRows<TRow>(
        string name, string label, RowShape shape, Expression<Func<TRecord, IReadOnlyList<TRow>>> read, Expression<Func<TFacts, IReadOnlyList<TRow>>> facts,
        Expression<Func<TRecord, IEnumerable<Guid>>> members, Expression<Func<TRecord, Guid?>> shown) =>
        new(name, label, FieldType.Rows, read, facts, shown) { Rows = shape, LinkKind = shape.Key.LinkKind, Members = members };

    /// <summary>The fields every record has; called last by a module's constructor.</summary>
    /// <param name="source">Of kinds that have a source of their own; null = the system or channel it came from.</param>
    protected void AddCommon(Field<TRecord, TFacts>? source = null)
    {
        Add(Of("owner", "Owner", FieldType.Link, r => r.OwnerId, f => f.OwnerId) with
        { LinkKind = "users", Bulk = true, Column = true, Group = "Ownership", Synonyms = ["owner", "account owner", "contact owner", "assigned to", "record owner"] });
        Add(Of("team", "Team", FieldType.Link, r => r.TeamId, f => f.TeamId) with { LinkKind = "teams", Bulk = true, Group = "Ownership" });
        Add(new Field<TRecord, TFacts>("tags", "Tags", FieldType.Tags, (Expression<Func<TRecord, string[]>>)(r => r.Tags),
            (Expression<Func<TFacts, IReadOnlyList<string>>>)(f => f.Tags))
        { Bulk = true, Synonyms = ["labels", "categories", "label"] });
        Add((source ?? Of("source", "Source", FieldType.Text, r => r.Source, f => f.Source)) with { MaxLength = 100, Group = "System" });
        Add(Of("externalId", "External id", FieldType.Text, r => r.ExternalId, f => f.ExternalId) with
        { MaxLength = 255, Group = "System", Synonyms = ["record id", "id", "external id"] });
        Add(Of("custom", "Custom fields", FieldType.Json, r => r.Custom, f => f.Custom!) with { Filterable = false, Group = "System" });
        Add(Of("more", "More from import", FieldType.Json, r => r.More, f => f.More) with { Filterable = false, Group = "System" });
        Add(Of("createdAt", "Created", FieldType.Instant, r => r.CreatedAt) with { Sortable = true, Group = "System" });
        Add(Of("updatedAt", "Changed", FieldType.Instant, r => r.UpdatedAt) with { Sortable = true, Column = true, Group = "System" });
    }
}
