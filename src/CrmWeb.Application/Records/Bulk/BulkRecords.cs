using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records.Acts;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Application.Records.Links;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Records.Bulk;

/// <inheritdoc cref="IBulkRecords"/>
public sealed partial class BulkRecords<TRecord, TFacts>(CrmDb db, RecordType<TRecord, TFacts> type, FactsApplier applier, LikelyRecords likely, CompanyDirectory directory) : IBulkRecords
    where TRecord : Record, IDescribed<TFacts> where TFacts : RecordFacts, new()
{
    /// <summary>Names of the rows of this run by the record they were about, where domains tell records.</summary>
    private readonly Dictionary<Guid, string> _claims = [];

    public IImportable Type => type;

    public async Task<IReadOnlyList<BulkOutcome>> ApplyAsync(IReadOnlyList<BulkRow> rows, BulkRules rules, CancellationToken ct)
    {
        var read = await applier.ReadAsync(type, [.. rows.Select(r => r.Patch), rules.Defaults], rules.Source, ct);
        var defaults = read[^1];
        if (defaults.Refused) return [.. rows.Select(_ => BulkOutcome.Failed([.. defaults.Refusals]))];
        var detects = db.ChangeTracker.AutoDetectChangesEnabled;
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            var known = await KnownAsync(rows, read, rules, resolved: true, ct);
            var outcomes = new BulkOutcome[rows.Count];
            var before = new Dictionary<Guid, TFacts?>();
            for (var i = 0; i < rows.Count; i++)
                outcomes[i] = read[i].Refused ? BulkOutcome.Failed([.. read[i].Refusals]) : Claimed(One(rows[i], read[i].Value!, defaults.Value!, rules, known, before), read[i].Value!, rules, known);
            await CheckAsync(outcomes, known, before, ct);
            await SuspectAsync(outcomes, known, ct);
            return outcomes;
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }

    /// <summary>New people that are there already under another key: said, not refused.</summary>
    private async Task SuspectAsync(BulkOutcome[] outcomes, Known known, CancellationToken ct)
    {
        if (type.Find("givenName") is null) return;
        var made = outcomes.Where(o => o.State == BulkState.Created).Select(o => known.ById(o.Id!.Value)).OfType<TRecord>().ToList();
        var suspects = await likely.AmongAsync(made, type.Kind, type.LikeAnyKind, ct);
        for (var i = 0; i < outcomes.Length; i++)
            if (outcomes[i] is { State: BulkState.Created, Id: { } id } && suspects.TryGetValue(id, out var shared)) outcomes[i] = outcomes[i] with { Suspect = shared };
    }

    private BulkOutcome One(
        BulkRow row, Dictionary<Field<TRecord, TFacts>, object?> values, Dictionary<Field<TRecord, TFacts>, object?> defaults,
        BulkRules rules, Known known, Dictionary<Guid, TFacts?> before)
    {
        object? Value(string name) => type.Find(name) is { } field ? values.GetValueOrDefault(field) : null;
        var match = row.Id is { } id ? known.ById(id) is { } record ? [record] : [] : rules.Existing == ExistingRows.Create ? [] : known.Match(Value, rules);
        if (row.Id is not null && match.Count == 0) return BulkOutcome.Failed(new Refusal("gone", "The record is not there any more."));
        if (match.Count == 0 && row.Id is null && rules.Existing != ExistingRows.Create)
            match = !type.Indexed ? Alike(values, rules, known, before) : [.. known.Named(RowKeys.NameOf(Value)).Where(older => older.CreatedAt != default && older.CreatedAt < rules.Since && Says(older, values, known)).Take(1)];
        if (match.Count > 1) return BulkOutcome.Failed(new Refusal("ambiguous", "{0} existing {1} fit this row; say by another key which one is meant.", Arguments: [match.Count, type.PluralLabel.ToLowerInvariant()]));
        if (match.Count == 0) return Create(values, defaults, rules, known, before);
        var repeated = before.ContainsKey(match[0].Id);
        if (rules.Existing == ExistingRows.Skip && row.Id is null) return new BulkOutcome(BulkState.Skipped, match[0].Id, [], repeated);
        return Update(match[0], values, rules, known, before) with { Repeated = repeated };
    }

    private BulkOutcome Claimed(BulkOutcome outcome, Dictionary<Field<TRecord, TFacts>, object?> values, BulkRules rules, Known known)
    {
        object? Of(string name) => Value(values, name);
        if (outcome.Id is not { } id || !rules.Keys.Contains(RowKeys.Domain) || RowKeys.NameOf(Of) is not { } name) return outcome;
        _claims.TryAdd(id, LookupKey.Name(name));
        return known.SharedDomain(Of, rules) is { } domain ? outcome with { SharedDomain = domain } : outcome;
    }

    private BulkOutcome Create(
        Dictionary<Field<TRecord, TFacts>, object?> values, Dictionary<Field<TRecord, TFacts>, object?> defaults, BulkRules rules,
        Known known, Dictionary<Guid, TFacts?> before)
    {
        if (!db.Actor.May(type.Kind, Right.Create)) return BulkOutcome.Failed(Refusal.Forbidden);
        var all = new Dictionary<Field<TRecord, TFacts>, object?>(defaults);
        foreach (var (field, value) in values)
        {
            if (value is not null || !all.ContainsKey(field)) all[field] = value;
        }
        var missing = type.All.Where(f => f.Required && all.GetValueOrDefault(f) is null).Select(f => FieldReader.Refuse(f, "{0} is required.", f.Label)).ToArray();
        if (missing.Length > 0) return BulkOutcome.Failed(missing);
        var facts = new TFacts { Source = rules.Source };
        type.Complete(facts, db.Clock.GetUtcNow());
        FactsApplier.Apply(facts, all, known.Hidden);
        if (facts.OwnerId is { } owner && Value(values, "team") is null && rules.Homes?.TryGetValue(owner, out var home) == true) facts.TeamId = home;
        known.Prepare(facts);
        facts.SeeksOwner = rules.Assign && facts.OwnerId is null;
        var created = type.Create(facts);
        if (created.Refused) return BulkOutcome.Failed([.. created.Refusals]);
        db.Add(created.Value!);
        before[created.Value!.Id] = null;
        known.Add(created.Value);
        return new BulkOutcome(BulkState.Created, created.Value.Id, [], Doubtful: DoubtfulOf(values));
    }

    private BulkOutcome Update(TRecord record, Dictionary<Field<TRecord, TFacts>, object?> values, BulkRules rules, Known known, Dictionary<Guid, TFacts?> before)
    {
        var old = record.Facts();
        var facts = record.Facts();
        Merge(facts, values, known.Hidden);
        type.Given(facts, name => type.Find(name) is { } field && values.ContainsKey(field));
        known.Prepare(facts);
        if (facts.ExternalId is not null && old.ExternalId is null) facts.Source = rules.Source;
        if (Same(old, facts)) return new BulkOutcome(BulkState.Unchanged, record.Id, []);
        if (!db.Actor.May(type.Kind, Right.Edit) || !known.MayEdit(record)) return BulkOutcome.Failed(Refusal.Forbidden);
        if ((old.OwnerId, old.TeamId) != (facts.OwnerId, facts.TeamId) && !type.MayGive(db.Actor, record))
            return BulkOutcome.Failed(new Refusal("forbidden", "You may not give records to other people or teams.", RefusalKind.Forbidden, "owner"));
        if (record.Change(facts) is { } refusal) return BulkOutcome.Failed(refusal);
        // what the domain derives may bring it back to what it was
        if (Same(old, record.Facts())) return new BulkOutcome(BulkState.Unchanged, record.Id, []);
        before.TryAdd(record.Id, old);
        return new BulkOutcome(BulkState.Updated, record.Id, [], Doubtful: DoubtfulOf(values));
    }

    /// <summary>Whether the record says already all that the row says.</summary>
    private bool Says(TRecord record, Dictionary<Field<TRecord, TFacts>, object?> values, Known known)
    {
        var facts = record.Facts();
        Merge(facts, values, known.Hidden);
        type.Given(facts, name => type.Find(name) is { } field && values.ContainsKey(field));
        known.Prepare(facts);
        // as the domain takes it: a full name that is the joined parts is none, one of two primary marks falls
        return Same(record.Facts(), facts) || (type.Create(facts) is { Refused: false } read && Same(record.Facts(), read.Value!.Facts()));
    }

    private static void Merge(TFacts facts, Dictionary<Field<TRecord, TFacts>, object?> values, IReadOnlySet<Guid> hidden) =>
        FactsApplier.Apply(facts, values.ToDictionary(v => v.Key, v => v.Key.Rows is { } shape && v.Value is IReadOnlyList<RowValues> rows
            ? ListMerge.Rows(shape, v.Key.GetFact!(facts), rows)
            : ListMerge.Into(v.Key.GetFact!(facts), v.Value)), hidden);

    private bool Same(TFacts one, TFacts other) => type.All.Where(f => f.GetFact is not null).All(f => ListMerge.Same(f.GetFact!(one), f.GetFact!(other)));

    private List<string>? DoubtfulOf(Dictionary<Field<TRecord, TFacts>, object?> values)
    {
        if (type.All.FirstOrDefault(f => f.DialledAs is not null) is { } single)
            return values.GetValueOrDefault(single) is string number && values.GetValueOrDefault(type.Find(single.DialledAs!)!) is null ? [number] : null;
        var phones = type.All.FirstOrDefault(f => f.Type == FieldType.Phones);
        return phones is not null && values.GetValueOrDefault(phones) is IReadOnlyList<Phone> typed && typed.Any(p => p.E164 is null)
            ? [.. typed.Where(p => p.E164 is null).Select(p => p.Value)]
            : null;
    }
}
