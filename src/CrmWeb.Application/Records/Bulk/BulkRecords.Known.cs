using CrmWeb.Application.Data;
using CrmWeb.Application.Records.Acts;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Records.Bulk;

/// <summary>Which records a batch is about: found by one query, and those its own rows make.</summary>
public sealed partial class BulkRecords<TRecord, TFacts>
{
    public IReadOnlyList<IReadOnlyList<string>> Keys(IReadOnlyList<BulkRow> rows, BulkRules rules)
    {
        var reader = new PatchReader<TRecord, TFacts>(type);
        var keys = new List<IReadOnlyList<string>>(rows.Count);
        foreach (var row in rows)
        {
            var read = reader.Read(row.Patch);
            keys.Add(read.Refused ? [] : [.. RowKeys.All.SelectMany(key => RowKeys.Of(key, name => Value(read.Value!, name), rules.Source))]);
        }
        return keys;
    }

    public async Task<IReadOnlyList<IReadOnlyList<Guid>>> MatchesAsync(IReadOnlyList<BulkRow> rows, BulkRules rules, CancellationToken ct)
    {
        var reader = new PatchReader<TRecord, TFacts>(type);
        var read = rows.Select(row => reader.Read(row.Patch)).ToList();
        var known = await KnownAsync(rows, read, rules, resolved: false, ct);
        var matches = read.Select(r => (IReadOnlyList<Guid>)(r.Refused ? [] : [.. known.Match(name => Value(r.Value!, name), rules).Select(m => m.Id)])).ToList();
        db.ChangeTracker.Clear();
        return matches;
    }

    public async Task<IReadOnlyList<string>> ValuesAsync(string field, CancellationToken ct) =>
        type.Find(field)?.Read is System.Linq.Expressions.Expression<Func<TRecord, string?>> read
            ? await db.Set<TRecord>().Select(read).Where(v => v != null).Distinct().OrderBy(v => v).Take(1000).Select(v => v!).ToListAsync(ct)
            : [];

    private object? Value(Dictionary<Field<TRecord, TFacts>, object?> values, string name) => type.Find(name) is { } field ? values.GetValueOrDefault(field) : null;

    /// <param name="resolved">The links of the rows are ids by now.</param>
    private async Task<Known> KnownAsync(
        IReadOnlyList<BulkRow> rows, IReadOnlyList<Outcome<Dictionary<Field<TRecord, TFacts>, object?>>> read, BulkRules rules, bool resolved, CancellationToken ct)
    {
        var wanted = new HashSet<string>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (read[i].Refused || rows[i].Id is not null || rules.Existing == ExistingRows.Create) continue;
            object? Of(string name) => Value(read[i].Value!, name);
            foreach (var key in rules.Keys) wanted.UnionWith(RowKeys.Of(key, Of, rules.Source));
            wanted.UnionWith(RowKeys.Of(RowKeys.Name, Of, rules.Source));
        }
        var ids = rows.Select(r => r.Id).OfType<Guid>().ToHashSet();
        var keys = new List<(string Key, Guid Id)>();
        if (!type.Indexed && rules.Existing != ExistingRows.Create)
        {
            var readable = read.Take(rows.Count).Where(r => !r.Refused).Select(r => r.Value!).ToList();
            keys = await ByExternalIdAsync([.. readable.Select(values => Value(values, "externalId")).OfType<string>().Distinct()], rules.Source, ct);
            ids.UnionWith(keys.Select(k => k.Id));
            if (resolved) ids.UnionWith(await MayBeAsync(readable, ct));
        }
        else if (wanted.Count > 0)
        {
            foreach (var hit in await db.HoldingAny(type.Kind, [.. wanted]).Select(e => new { e.RecordId, e.Keys }).ToListAsync(ct))
            {
                if (!ids.Add(hit.RecordId)) continue;
                keys.AddRange(hit.Keys.Where(wanted.Contains).Select(k => (k, hit.RecordId)));
            }
        }
        var known = new Known(db, type, _claims);
        var records = ids.Count == 0 ? [] : await db.Set<TRecord>().Where(r => ids.Contains(r.Id)).ToListAsync(ct);
        await type.LoadChildrenAsync(db, records, ct);
        known.Prepare = await type.PrepareAsync(db, await directory.NowAsync(db, ct), FactsApplier.Linked(type, records.Select(r => r.Facts()), read.Where(r => !r.Refused).Select(r => r.Value!)), ct);
        if (ids.Count == 0) return known;
        known.Take(records, keys, await SharedAsync(records, ct));
        var lists = type.All.Where(f => f.Rows is not null).ToList();
        if (lists.Count > 0) known.Hidden = await applier.HiddenAsync([.. records.SelectMany(r => lists.Select(f => (f, r.Facts())))], ct);
        return known;
    }

    /// <summary>Records of these that a share lets the actor edit.</summary>
    private async Task<HashSet<Guid>> SharedAsync(List<TRecord> records, CancellationToken ct)
    {
        var edit = db.Actor.Edit(type.Kind);
        var shared = records.Where(r => !edit.All && r.Viewers.Any(v => edit.Grants.Contains(v))).Select(r => r.Id).ToList();
        if (shared.Count == 0) return [];
        var (now, grants) = (db.Clock.GetUtcNow(), edit.Grants);
        return [.. await db.Shares.Where(s => shared.Contains(s.RecordId) && s.MayEdit && grants.Contains(s.GranteeId) && (s.ExpiresAt == null || s.ExpiresAt > now)).Select(s => s.RecordId).ToListAsync(ct)];
    }

    /// <summary>Rules that need the database; what they refuse is taken out of the context again.</summary>
    private async Task CheckAsync(BulkOutcome[] outcomes, Known known, Dictionary<Guid, TFacts?> before, CancellationToken ct)
    {
        var changed = before.Keys.Select(known.ById).OfType<TRecord>().ToList();
        if (changed.Count == 0) return;
        var refused = await type.CheckAsync(db, changed, ct);
        foreach (var (id, refusal) in refused)
        {
            var record = known.ById(id)!;
            if (before[id] is { } old)
            {
                known.Prepare(old);
                record.Change(old);
            }
            else Forget(id);
            record.ForgetEvents();
            for (var i = 0; i < outcomes.Length; i++)
            {
                if (outcomes[i].Id == id) outcomes[i] = BulkOutcome.Failed(refusal);
            }
        }
    }

    private void Forget(Guid id)
    {
        foreach (var entry in db.ChangeTracker.Entries<Entity>().Where(e => e.Entity.Id == id || (e.Entity is ChildEntity child && child.RootId == id)).ToList())
            entry.State = EntityState.Detached;
    }

    /// <summary>The records of a batch by id and by look-up key.</summary>
    private sealed class Known(CrmDb db, RecordType<TRecord, TFacts> type, Dictionary<Guid, string> claims)
    {
        private readonly Dictionary<Guid, TRecord> _records = [];
        private readonly Dictionary<string, HashSet<Guid>> _byKey = [];
        private HashSet<Guid> _shared = [];
        private ILookup<string, TRecord>? _alike;

        /// <summary>Records that rows without a key were about: no further row is about them.</summary>
        public HashSet<Guid> Taken { get; } = [];

        /// <summary>Records that rows of these ones are about and that the actor may not see.</summary>
        public IReadOnlySet<Guid> Hidden { get; set; } = new HashSet<Guid>();

        /// <summary>What facts are given before a record takes them.</summary>
        public Action<TFacts> Prepare { get; set; } = _ => { };

        public TRecord? ById(Guid id) => _records.GetValueOrDefault(id);

        public void Take(IReadOnlyList<TRecord> records, List<(string Key, Guid Id)> keys, HashSet<Guid> shared)
        {
            foreach (var record in records) _records[record.Id] = record;
            foreach (var (key, id) in keys) Put(key, id);
            _shared = shared;
        }

        public void Add(TRecord record)
        {
            _records[record.Id] = record;
            foreach (var key in record.Card()?.Keys ?? LookupKey.External(record)) Put(key, record.Id);
        }

        public bool MayEdit(TRecord record)
        {
            var edit = db.Actor.Edit(type.Kind);
            return edit.All || (record.OwnerId is { } owner && owner == edit.Me) || (record.TeamId is { } team && edit.Teams.Contains(team))
                || (edit.Me is { } me && record.CoOwners().Contains(me)) || _shared.Contains(record.Id) || db.Entry(record).State == EntityState.Added;
        }

        /// <summary>By the best key that finds something. A record with another id in the same source, or another domain, is another one, whatever its name.</summary>
        public IReadOnlyList<TRecord> Match(Func<string, object?> value, BulkRules rules)
        {
            var id = value("externalId") as string;
            var domain = RowKeys.Of(RowKeys.Domain, value, rules.Source) is [var own, ..] ? own : null;
            var name = RowKeys.NameOf(value) is { } called ? LookupKey.Name(called) : null;
            foreach (var key in rules.Keys)
            {
                var found = RowKeys.Of(key, value, rules.Source).SelectMany(k => _byKey.GetValueOrDefault(k) ?? []).Distinct().Select(ById).OfType<TRecord>()
                    .Where(r => key == RowKeys.ExternalId || id is null || r.ExternalId is null || !string.Equals(r.Source, rules.Source, StringComparison.OrdinalIgnoreCase))
                    .Where(r => key != RowKeys.Name || domain is null || type.Find("domain")?.Get(r) is not string other || domain == LookupKey.Domain(other)).ToList();
                // companies of one name more than one share a domain: then the name says which
                if (key == RowKeys.Domain && name is not null && found.Count > 0)
                {
                    var named = found.FindAll(r => LookupKey.Name(r.Title) == name);
                    if (named.Count > 0 || found.Exists(r => IsAnothers(r.Id, name))) found = named;
                }
                if (found.Count > 0) return found;
            }
            return [];
        }

        /// <summary>The row's domain, when a row of another name is about a record that has it too.</summary>
        public string? SharedDomain(Func<string, object?> value, BulkRules rules) =>
            rules.Keys.Contains(RowKeys.Domain) && value("externalId") is null && RowKeys.NameOf(value) is { } name && RowKeys.Of(RowKeys.Domain, value, rules.Source) is [var key, ..]
            && (_byKey.GetValueOrDefault(key) ?? []).Any(id => IsAnothers(id, LookupKey.Name(name))) ? key[2..] : null;

        /// <summary>Companies of one group share a domain: what a row of another name is about is not renamed by this one.</summary>
        private bool IsAnothers(Guid id, string? name) => name is not null && claims.TryGetValue(id, out var by) && by != name;

        /// <summary>A few records with exactly this name.</summary>
        public IEnumerable<TRecord> Named(string? name) =>
            name is not null && _byKey.TryGetValue(LookupKey.Name(name), out var ids) ? ids.Take(20).Select(ById).OfType<TRecord>() : [];

        /// <summary>Records of a kind without index by what they are alike in.</summary>
        public IEnumerable<TRecord> Like(string likeness) =>
            (_alike ??= _records.Values.SelectMany(r => type.Likenesses(r.Facts()).Select(l => (l, r))).ToLookup(l => l.l, l => l.r))[likeness];

        private void Put(string key, Guid id)
        {
            if (!_byKey.TryGetValue(key, out var ids)) _byKey[key] = ids = [];
            ids.Add(id);
        }
    }
}
