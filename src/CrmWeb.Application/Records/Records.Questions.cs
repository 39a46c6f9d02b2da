using System.Linq.Expressions;
using System.Text.Json.Nodes;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Application.Records.Links;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CrmWeb.Application.Records;

public sealed partial class Records<TRecord, TFacts>
{
    /// <summary>Most shared records that are named to the database one by one.</summary>
    private const int FewShared = 2_000;

    private static readonly KeptQuestion<Func<CrmDb, Guid[], int, IAsyncEnumerable<Guid>>> SharedWith = new(_ => EF.CompileAsyncQuery(
        (CrmDb db, Guid[] grants, int most) => db.Set<TRecord>().IgnoreQueryFilters().Where(r => r.Viewers.Any(v => grants.Contains(v))).Select(r => r.Id).Take(most)));

    public async Task<OpenedRecord?> OpenAsync(Guid id, CancellationToken ct)
    {
        var record = await ChildLoader.FindAsync<TRecord>(db, id, ct);
        // what hangs on the record names it again
        if (record is not null && type.SeenByOwnership) links.Remember(id, record.Title);
        return record is null ? null : new((await ToJsonAsync([record], ct))[0], await MayEditAsync(record, ct));
    }

    public Task<bool> SeesAsync(Guid id, CancellationToken ct) => db.Set<TRecord>().AnyAsync(r => r.Id == id, ct);

    public async Task<JsonObject?> FindAsync(Guid id, CancellationToken ct)
    {
        var record = await ChildLoader.FindAsync<TRecord>(db, id, ct);
        return record is null ? null : (await ToJsonAsync([record], ct))[0];
    }

    public async Task<Outcome<ListPage<ListRow>>> ListAsync(ListRequest request, IReadOnlyList<string> fields, CancellationToken ct)
    {
        var shown = fields.Select(type.Find).OfType<Field<TRecord, TFacts>>().ToList();
        var keys = Keys(request);
        if (keys.Refused) return keys.Refusals.ToArray();
        var page = await PageAsync(request, keys.Value!, rows => rows.Select(Projection(keys.Value!, shown)), row => (Guid)row[0]!, (row, i) => row[i + 1], ct);
        if (page.Refused) return page.Refusals.ToArray();

        var first = keys.Value!.Count + 1;
        var wanted = shown.Select((f, i) => (f, i: i + first)).Where(c => c.f.LinkKind is not null).ToList();
        var titles = await links.TitlesAsync(page.Value!.Items.SelectMany(row => wanted.Where(c => row[c.i] is not null).Select(c => (c.f.LinkKind!, (Guid)row[c.i]!))), ct);
        return new ListPage<ListRow>(
            [.. page.Value.Items.Select(row => new ListRow((Guid)row[0]!, [.. shown.Select((f, i) => row[i + first] is Guid id && f.LinkKind is not null
                ? new LinkTitle(f.LinkKind, id, titles.GetValueOrDefault(id))
                : row[i + first])]))],
            page.Value.Next, page.Value.Previous);
    }

    public async Task<Outcome<ListPage<JsonObject>>> ListJsonAsync(ListRequest request, CancellationToken ct)
    {
        var keys = Keys(request);
        if (keys.Refused) return keys.Refusals.ToArray();
        var page = await PageAsync(request, keys.Value!, rows => rows.AsNoTracking(), record => record.Id, (record, i) => keys.Value![i].Get(record), ct);
        if (page.Refused) return page.Refusals.ToArray();
        return new ListPage<JsonObject>(await ToJsonAsync(page.Value!.Items, ct), page.Value.Next, page.Value.Previous);
    }

    public async Task<Outcome<ListCount>> CountAsync(ListRequest request, CountMode mode, CancellationToken ct)
    {
        var rows = await RowsAsync(request, ct);
        if (rows.Refused) return rows.Refusals.ToArray();
        if (mode == CountMode.Exact) return new ListCount(await rows.Value!.CountAsync(ct), false);
        var count = await rows.Value!.Select(r => r.Id).Take(ListRequest.CountCap + 1).CountAsync(ct);
        return new ListCount(Math.Min(count, ListRequest.CountCap), count > ListRequest.CountCap);
    }

    /// <summary>The records a request is about, for questions of one module alone; filtered, not ordered.</summary>
    internal Task<Outcome<IQueryable<TRecord>>> AskedAsync(ListRequest request, CancellationToken ct, DateOnly? asOf = null) => RowsAsync(request, ct, asOf);

    private async Task<List<JsonObject>> ToJsonAsync(IReadOnlyList<TRecord> records, CancellationToken ct)
    {
        await type.LoadChildrenAsync(db, records, ct);
        var titles = await links.TitlesAsync(records.SelectMany(r => RecordJson.Links(type, r)), ct);
        return [.. records.Select(r => RecordJson.Write(type, r, titles))];
    }

    /// <summary>
    /// What the actor sees, in the bin or outside, in a form that an index with owner and team answers alone: what is shared with them is
    /// looked up once, not asked of every row. For kinds seen by ownership the whole query is without filters (see <see cref="Filters"/>), so
    /// everything is said here, and subqueries speak for themselves.
    /// </summary>
    private async Task<IQueryable<TRecord>> SeenAsync(bool bin, CancellationToken ct, DateOnly? asOf = null)
    {
        if (!type.SeenByOwnership) return Bin(bin);
        var every = asOf is { } day ? type.AsOf(db, day)! : db.Set<TRecord>().IgnoreQueryFilters();
        var rows = bin ? every.Where(r => r.DeletedAt != null) : every.Where(r => r.DeletedAt == null);
        var view = db.Actor.View(type.Kind);
        if (view.All) return rows;
        var (me, teams, grants) = (view.Me, view.Teams, view.Grants);
        var shared = await SharedWith.Of(db)(db, grants, FewShared + 1).ToListAsync(ct);
        if (shared.Count > FewShared) return rows.Where(db.Visible<TRecord>(type.Kind));
        return shared.Count == 0
            ? rows.Where(r => (r.OwnerId != null && r.OwnerId == me) || (r.TeamId != null && teams.Contains(r.TeamId.Value)))
            : rows.Where(r => (r.OwnerId != null && r.OwnerId == me) || (r.TeamId != null && teams.Contains(r.TeamId.Value)) || shared.Contains(r.Id));
    }

    /// <summary>The records a request is about, filtered, not ordered.</summary>
    /// <param name="asOf">The end of the day as of which they are meant; null = now.</param>
    private async Task<Outcome<IQueryable<TRecord>>> RowsAsync(ListRequest request, CancellationToken ct, DateOnly? asOf = null)
    {
        if (asOf is not null && type.AsOf(db, asOf.Value) is null) return new Refusal("not-kept", "How these records were on an earlier day is not kept.", RefusalKind.Rule, "asOf");
        var rows = await SeenAsync(request.Bin, ct, asOf);
        var context = await contexts.ForAsync(type, request.Filter, ct);
        var filter = FilterCompiler.Compile(type, request.Filter, context);
        if (filter.Refused) return filter.Refusals.ToArray();
        rows = rows.Where(filter.Value!);
        var terms = SearchTerms.Of(request.Query);
        return Outcome.Of(terms.Count == 0 ? rows : await type.MatchingAsync(db, rows, terms, ct));
    }

    private async Task<Outcome<ListPage<TRow>>> PageAsync<TRow>(
        ListRequest request, IReadOnlyList<SortKey> keys, Func<IQueryable<TRecord>, IQueryable<TRow>> project,
        Func<TRow, Guid> id, Func<TRow, int, object?> key, CancellationToken ct)
    {
        var rows = await RowsAsync(request, ct);
        if (rows.Refused) return rows.Refusals.ToArray();
        var text = request.Before ?? request.After;
        var cursor = text is null ? null : Cursor.Read(text, [.. keys.Select(k => k.Read.ReturnType)]);
        if (text is not null && cursor is null) return new Refusal("bad-cursor", "This page address is damaged; start from the first page.", RefusalKind.Rule, "after");
        var backward = request.Before is not null;
        var limit = Math.Clamp(request.Limit, 1, 500);
        List<TRow> found;
        try
        {
            var wide = type.SeenByOwnership && !db.Actor.View(type.Kind).All ? db.Set<TRecord>().IgnoreQueryFilters() : null;
            found = await Keyset.ReadAsync(rows.Value!, keys, cursor, backward, limit + 1, project, ct, wide);
        }
        catch (PostgresException slow) when (slow.SqlState == PostgresErrorCodes.QueryCanceled && !ct.IsCancellationRequested)
        {
            return SlowConditions.Refuse(type, db.Model.FindEntityType(typeof(TRecord))!, request);
        }

        var more = found.Count > limit;
        if (more) found.RemoveAt(backward ? 0 : found.Count - 1);
        string Mark(TRow row) => Cursor.Write(Enumerable.Range(0, keys.Count).Select(i => key(row, i)), id(row));
        var hasNext = backward || more;
        var hasPrevious = backward ? more : cursor is not null;
        return new ListPage<TRow>(found,
            hasNext && found.Count > 0 ? Mark(found[^1]) : null,
            hasPrevious && found.Count > 0 ? Mark(found[0]) : null);
    }

    private Outcome<IReadOnlyList<SortKey>> Keys(ListRequest request)
    {
        var parts = SortPart.Parse(request.Sort, type.DefaultSort);
        if (parts.Refused) return parts.Refusals.ToArray();
        var keys = new List<SortKey>();
        foreach (var part in parts.Value!)
        {
            if (part.Field == "id") continue;
            if (type.Find(part.Field) is not { Sortable: true } field) return Refusal.Of("sort", "Lists cannot be sorted by “{0}”.", part.Field);
            var read = field.SortKey ?? field.Read;
            var nullable = field.SortKey is null ? !read.ReturnType.IsValueType || Nullable.GetUnderlyingType(read.ReturnType) is not null : field.SortKeyMayBeNull;
            keys.Add(new SortKey(read, part.Descending, nullable, record => field.Key((TRecord)record)));
        }
        return Outcome.Of<IReadOnlyList<SortKey>>(keys);
    }

    /// <summary>Id, sort keys, then the shown fields: one flat row, nothing else is read.</summary>
    private static Expression<Func<TRecord, object?[]>> Projection(IReadOnlyList<SortKey> keys, IReadOnlyList<Field<TRecord, TFacts>> shown)
    {
        var record = Expression.Parameter(typeof(TRecord), "r");
        Expression Part(LambdaExpression read) => Expression.Convert(new FilterCompiler.Rebind(read.Parameters[0], record).Visit(read.Body), typeof(object));
        return Expression.Lambda<Func<TRecord, object?[]>>(Expression.NewArrayInit(typeof(object),
            [Expression.Convert(Expression.Property(record, nameof(Record.Id)), typeof(object)), .. keys.Select(k => Part(k.Read)), .. shown.Select(f => Part(f.Read))]), record);
    }
}
