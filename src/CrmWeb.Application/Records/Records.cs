using System.Text.Json.Nodes;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records.Acts;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Application.Records.Links;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Records;

/// <summary>The shared acts on one record; the questions are in the other part.</summary>
public sealed partial class Records<TRecord, TFacts>(
    CrmDb db, RecordType<TRecord, TFacts> type, FactsApplier applier, LinkResolver links, LikelyRecords likely, FilterContexts contexts,
    IEnumerable<IDeleteConsequence> consequences, CompanyDirectory directory, ByKey byKey) : IRecords
    where TRecord : Record, IDescribed<TFacts> where TFacts : RecordFacts, new()
{
    /// <summary>How often an edit without a version starts anew when others save the same record.</summary>
    private const int Attempts = 10;

    public IRecordType Type => type;

    public Task<Outcome<SavedRecord>> CreateAsync(JsonObject facts, CancellationToken ct) => CreateAsync(facts, null, ct);

    /// <param name="also">What only the program knows of the new record.</param>
    internal async Task<Outcome<SavedRecord>> CreateAsync(JsonObject facts, Action<TFacts>? also, CancellationToken ct)
    {
        if (!db.Actor.May(type.Kind, Right.Create)) return Refusal.Forbidden;
        using var _ = byKey.Begin();
        var read = (await applier.ReadAsync(type, [facts], Source(facts), ct))[0];
        if (read.Refused) return read.Refusals.ToArray();
        var missing = type.All.Where(f => f.Required && read.Value!.GetValueOrDefault(f) is null)
            .Select(f => FieldReader.Refuse(f, "{0} is required.", f.Label)).ToArray();
        if (missing.Length > 0) return missing;

        var described = new TFacts();
        described.SeeksOwner = facts["owner"] is null;
        if (!facts.ContainsKey("owner")) described.OwnerId = db.Actor.UserId;
        if (!facts.ContainsKey("team")) described.TeamId = db.Actor.Teams.Count > 0 ? db.Actor.Teams[0] : null;
        type.Complete(described, db.Clock.GetUtcNow());
        await applier.ApplyAsync([(described, read.Value!)], ct);
        await PrepareAsync([described], [read.Value!], ct);
        also?.Invoke(described);
        if (await LeftAsync(null, described.OwnerId, ct) is { } left) return left;
        var created = type.Create(described);
        if (created.Refused) return created.Refusals.ToArray();
        var suspects = await likely.LikeAsync(created.Value!, type.LikeAnyKind, ct);
        db.Add(created.Value!);
        db.Because($"{type.Kind}.create");
        var saved = await SaveAsync(created.Value!, ct);
        return saved.Refused || suspects.Count == 0 ? saved : saved.Value! with { Warnings = [.. saved.Value.Warnings, .. suspects.Select(Suspicion)] };
    }

    public async Task<Outcome<SavedRecord>?> EditAsync(Guid id, JsonObject patch, uint? version, CancellationToken ct)
    {
        using var _ = byKey.Begin();
        for (var attempt = 1; ; attempt++)
        {
            var edited = await EditOnceAsync(id, patch, version, ct);
            // who named no version edits whatever there is: somebody who saved in between is no reason to refuse
            if (version is not null || attempt == Attempts || edited is not { Refused: true } refused || refused.Refusals[0] != Refusal.Stale) return edited;
        }
    }

    private async Task<Outcome<SavedRecord>?> EditOnceAsync(Guid id, JsonObject patch, uint? version, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is not { } record) return null;
        if (!await MayEditAsync(record, ct)) return Refusal.Forbidden;
        var read = (await applier.ReadAsync(type, [patch], Source(patch), ct))[0];
        if (read.Refused) return read.Refusals.ToArray();
        if (version is { } seen)
        {
            if (seen != record.Version) return Refusal.Stale;
            db.Entry(record).Property(r => r.Version).OriginalValue = seen;
        }
        var described = record.Facts();
        var (owner, team) = (described.OwnerId, described.TeamId);
        await applier.ApplyAsync([(described, read.Value!)], ct);
        await PrepareAsync([described], [read.Value!], ct);
        if ((owner, team) != (described.OwnerId, described.TeamId) && !type.MayGive(db.Actor, record)) return Refusal.Forbidden;
        if (await LeftAsync(owner, described.OwnerId, ct) is { } left) return left;
        if (record.Change(described) is { } refusal) return refusal;
        db.Because($"{type.Kind}.edit");
        return await SaveAsync(record, ct);
    }

    public async Task<Outcome<SavedRecord>?> DeleteAsync(Guid id, JsonObject? answer, CancellationToken ct)
    {
        if (await LoadAsync(id, ct) is not { } record) return null;
        if (!db.Actor.May(type.Kind, Right.Delete) || !await MayEditAsync(record, ct)) return Refusal.Forbidden;
        foreach (var consequence in consequences.Where(c => c.Of == type.Kind))
        {
            if (await consequence.ApplyAsync(record, answer ?? [], ct) is not { } refusal) continue;
            db.ChangeTracker.Clear();
            return refusal;
        }
        record.Delete(db.Clock.GetUtcNow());
        db.Because($"{type.Kind}.delete");
        return await SaveAsync(record, ct);
    }

    public async Task<Outcome<SavedRecord>?> RestoreAsync(Guid id, CancellationToken ct)
    {
        // the bin: who may see the record may see it there
        var record = await db.Set<TRecord>().IgnoreQueryFilters([Filters.SoftDelete]).SingleOrDefaultAsync(r => r.Id == id, ct);
        if (record is null) return null;
        if (!db.Actor.May(type.Kind, Right.Delete) || !await MayEditAsync(record, ct)) return Refusal.Forbidden;
        if (await type.MayReturnAsync(db, record, ct) is { } refusal) return refusal;
        // whoever was made and taken away with it is not there any more
        var now = await directory.NowAsync(db, ct);
        if (record.OwnerId is { } owner && now.User(owner) is null) db.Entry(record).Property(r => r.OwnerId).CurrentValue = null;
        if (record.TeamId is { } team && now.Team(team) is null) db.Entry(record).Property(r => r.TeamId).CurrentValue = null;
        record.Restore();
        db.Because($"{type.Kind}.restore");
        return await SaveAsync(record, ct);
    }

    public async Task<bool> MayEditAsync(Guid id, CancellationToken ct) =>
        await db.Set<TRecord>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct) is { } record && await MayEditAsync(record, ct);

    public async Task<Guid?> FindExternalAsync(string source, string externalId, CancellationToken ct) =>
        (await db.Set<TRecord>().AsNoTracking().Where(r => r.Source == source && r.ExternalId == externalId).Select(r => new { r.Id }).FirstOrDefaultAsync(ct))?.Id;

    private async Task PrepareAsync(IReadOnlyList<TFacts> facts, IReadOnlyList<Dictionary<Field<TRecord, TFacts>, object?>> patches, CancellationToken ct)
    {
        var prepare = await type.PrepareAsync(db, await directory.NowAsync(db, ct), FactsApplier.Linked(type, facts, patches), ct);
        foreach (var described in facts) prepare(described);
    }

    private Task<TRecord?> LoadAsync(Guid id, CancellationToken ct) => ChildLoader.LoadAsync<TRecord>(db, id, ct);

    private Task<bool> MayEditAsync(TRecord record, CancellationToken ct) => type.MayEditAsync(db, record, ct);

    private async Task<Outcome<SavedRecord>> SaveAsync(TRecord record, CancellationToken ct)
    {
        var refused = await type.CheckAsync(db, [record], ct);
        var warnings = await type.WarnAsync(db, record, ct);
        if (!refused.TryGetValue(record.Id, out var refusal)) refusal = await SaveRefusal.TryAsync(db, ct);
        if (refusal is not null)
        {
            // what was refused must not ride along with a later save of this context
            db.ChangeTracker.Clear();
            return refusal;
        }
        return new SavedRecord(record.Id, db.LastChangeSet, [.. Warnings(record), .. warnings]);
    }

    private List<Warning> Warnings(TRecord record)
    {
        var field = type.All.FirstOrDefault(f => f.Type == FieldType.Phones || f.DialledAs is not null);
        if (field?.DialledAs is { } dialled)
            return field.Get(record) is string typed && type.Find(dialled)!.Get(record) is null ? [Undialled(typed, field.Name)] : [];
        return field?.Get(record) is IReadOnlyList<Phone> phones
            ? [.. phones.Where(p => p.E164 is null).Select(p => Undialled(p.Value, field.Name))]
            : [];
    }

    private static Warning Undialled(string typed, string field) => new("not-a-phone-number", "“{0}” is kept as typed: it is no phone number we can dial.", field, null, typed);

    private static Warning Suspicion(LikelyRecord other) => new("possible-duplicate", other.Reason switch
    {
        "email" => "“{0}” has the same e-mail address.",
        "phone" => "“{0}” has the same phone number.",
        "domain" => "“{0}” has the same domain.",
        _ => "“{0}” has the same name.",
    }, null, other.Id, other.Title);

    private static string? Source(JsonObject patch) => patch["source"] is JsonValue value && value.TryGetValue<string>(out var source) ? TextRule.CleanLine(source) : null;
}
