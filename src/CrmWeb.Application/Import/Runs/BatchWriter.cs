using System.Text.Json;
using System.Text.Json.Nodes;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Data.Bulk;
using CrmWeb.Application.Import.Makers;
using CrmWeb.Application.Import.Reading;
using CrmWeb.Application.Import.Rows;
using CrmWeb.Application.Records.Bulk;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Application.Records.Links;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CrmWeb.Application.Import.Runs;

/// <summary>Writes a batch of rows with its checkpoint in one transaction. What a row breaks in the database fails that row alone.</summary>
internal sealed class BatchWriter(IServiceProvider services, CrmDb db, ImportBook book, IImportable type, ImportMapping mapping, BulkRules rules, Prepared prepared)
{
    private readonly RecordMaker _links = new(services, db, type, mapping, rules);
    private readonly LinkMakers _others = new(services, db, mapping, book.Run);
    private readonly LeftEmpty _leftEmpty = new(services, mapping);
    private readonly BulkRules _asked = rules;

    /// <summary>As the batch leaves them: what a trial would make is not asked for.</summary>
    public BulkRules Rules { get; private set; } = rules;

    public async Task WriteAsync(ImportFile file, IReadOnlyList<ImportRow> rows, CancellationToken ct)
    {
        var tally = new Tally();
        var putBack = book.Remember(file);
        await using var step = await Step.BeginAsync(db, ct);
        try
        {
            var writable = Sort(file, rows, tally);
            foreach (var kind in writable.GroupBy(r => r.Kind)) await KindAsync(file, kind.Key, [.. kind], tally, ct);
            await SaveAsync(file, rows[^1].Number, tally, ct);
            await step.KeepAsync(ct);
            if (!book.Run.DryRun) services.GetRequiredKeyedService<IBulkRecords>(type.Kind).Committed();
            return;
        }
        catch (DbUpdateConcurrencyException stale) when (stale.Entries.All(e => e.Entity is Entity))
        {
            // somebody edited one of the records meanwhile
        }
        catch (PostgresException taken) when (taken.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            // somebody (or another row) made a record with the same external id meanwhile, or it is there and may not be seen
        }
        catch (DbUpdateException taken) when (taken.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            // the same of a record that was there and got the external id by its name
        }
        await step.DropAsync(ct);
        db.ChangeTracker.Clear();
        putBack();
        _links.Forget();
        await ApartAsync(file, rows, ct);
    }

    /// <summary>The same in halves, down to the row that is to blame.</summary>
    private async Task ApartAsync(ImportFile file, IReadOnlyList<ImportRow> rows, CancellationToken ct)
    {
        db.ContinueIn(db.OpenChangeSet(db.Clock.GetUtcNow()), book.Run.ChangeSetId is not null);
        if (rows.Count > 1)
        {
            await WriteAsync(file, [.. rows.Take(rows.Count / 2)], ct);
            await WriteAsync(file, [.. rows.Skip(rows.Count / 2)], ct);
            return;
        }
        var tally = new Tally();
        Fail(file, rows[0], tally, "There is already a record with this external id, or somebody changed the record at this moment.");
        await using var step = await Step.BeginAsync(db, ct);
        await SaveAsync(file, rows[0].Number, tally, ct);
        await step.KeepAsync(ct);
    }

    /// <summary>Counts what is empty or unreadable; the rest is to be written.</summary>
    private List<ImportRow> Sort(ImportFile file, IReadOnlyList<ImportRow> rows, Tally tally)
    {
        var writable = new List<ImportRow>(rows.Count);
        foreach (var row in rows)
        {
            if (row.Empty) tally.Warn("empty-row", "");
            else if (row.Problem is { } problem) Fail(file, row, tally, problem);
            else writable.Add(row);
        }
        return writable;
    }

    private async Task KindAsync(ImportFile file, string kind, List<ImportRow> rows, Tally tally, CancellationToken ct)
    {
        var bulk = services.GetRequiredKeyedService<IBulkRecords>(kind);
        var inner = bulk.Type.Fields.Where(f => f.LinkKind == kind).Select(f => f.Name).ToList();
        var people = await services.GetRequiredService<CompanyDirectory>().NowAsync(db, ct);
        var today = people.TodayOf(db.Actor.UserId, db.Clock.GetUtcNow());
        var patches = new List<(ImportRow Row, BulkRow Bulk, List<(string Field, string? Text)> Links)>(rows.Count);
        foreach (var row in rows)
        {
            var patch = (JsonObject)row.Patch!;
            foreach (var text in DoubtfulEmails.TakeOut(bulk.Type, patch)) tally.Warn("not-an-email", text);
            foreach (var text in DoubtfulChoices.TakeOut(bulk.Type, patch)) tally.Warn("not-in-list", text);
            foreach (var text in DoubtfulValues.TakeOut(bulk.Type, patch, today)) tally.Warn("out-of-range", text);
            var links = new List<(string, string?)>();
            string? bad = null;
            foreach (var field in inner)
            {
                if (!patch.TryGetPropertyValue(field, out var node)) continue;
                patch.Remove(field);
                var text = TextRule.CleanLine(node is null ? null : FieldReader.AsText(node));
                if (text is not null && prepared.BadLinks.GetValueOrDefault(field)?.GetValueOrDefault(text) is { } reason) bad = reason;
                links.Add((field, text));
            }
            if (bad is null) patches.Add((row, new BulkRow(patch), links));
            else Fail(file, row, tally, bad);
        }
        await LinkEarlyAsync(kind, patches, ct);
        var plain = patches.Select(p => p.Bulk.Patch).ToList();
        if (kind == type.Kind) Rules = await _others.MakeMissingAsync(bulk.Type, plain, _asked, tally, ct);
        await _leftEmpty.TakeOutAsync(bulk.Type, plain, Rules.Source, tally, ct);
        await _links.MakeMissingAsync(bulk.Type, [.. patches.Select(p => p.Bulk.Patch)], tally, ct);
        var outcomes = await bulk.ApplyAsync([.. patches.Select(p => p.Bulk)], kind == type.Kind ? Rules : Rules with { Keys = RowKeys.Default(bulk.Type) }, ct);
        people = await services.GetRequiredService<CompanyDirectory>().NowAsync(db, ct);
        for (var i = 0; i < outcomes.Count; i++)
        {
            Take(file, kind, patches[i], outcomes[i], tally);
            // history keeps its owner, and whoever imports should know
            if (outcomes[i].State != BulkState.Failed && Owner(patches[i].Bulk.Patch) is { } owner && people.Named("users", owner) is [var left] && people.User(left) is { Active: false }) tally.Warn("owner-left", owner);
        }
    }

    private static string? Owner(JsonObject patch) => patch["owner"] is JsonValue owner ? TextRule.CleanLine(FieldReader.AsText(owner)) : null;

    /// <summary>Links to records that are there already need not wait for the end: one write less.</summary>
    private async Task LinkEarlyAsync(string kind, List<(ImportRow Row, BulkRow Bulk, List<(string Field, string? Text)> Links)> patches, CancellationToken ct)
    {
        var texts = patches.SelectMany(p => p.Links).Select(l => l.Text).OfType<string>().Where(t => !prepared.Late.Contains(t)).Distinct().ToList();
        if (texts.Count == 0) return;
        var found = await services.GetRequiredService<LinkResolver>().FindAsync(kind, texts, Rules.Source, ct);
        foreach (var patch in patches)
        {
            patch.Links.RemoveAll(link =>
            {
                if (link.Text is null || !found.TryGetValue(link.Text, out var ids) || ids is not [var only]) return false;
                patch.Bulk.Patch[link.Field] = only.ToString();
                return true;
            });
        }
    }

    private void Take(ImportFile file, string kind, (ImportRow Row, BulkRow Bulk, List<(string Field, string? Text)> Links) row, BulkOutcome outcome, Tally tally)
    {
        if (outcome.State == BulkState.Failed)
        {
            Fail(file, row.Row, tally, string.Join(" ", outcome.Refusals.Select(r => r.Text)));
            return;
        }
        tally.Count(outcome.State);
        if (outcome.Repeated) tally.Warn("duplicate-in-file", row.Row.Cells.FirstOrDefault(c => c.Length > 0) ?? "");
        if (outcome.SharedDomain is { } domain) tally.Warn("shared-domain", domain);
        foreach (var phone in outcome.Doubtful ?? []) tally.Warn("not-a-phone-number", phone);
        if (outcome.Suspect is { } shared) tally.Warn("possible-duplicate", shared);
        foreach (var (code, value) in row.Row.Warnings) tally.Warn(code, value);
        foreach (var (field, known) in prepared.KnownValues)
        {
            if (row.Bulk.Patch[field] is JsonValue node && TextRule.CleanLine(FieldReader.AsText(node)) is { } value && !known.Contains(TextRule.Fold(value))) tally.Warn("unknown-value", $"{field}: {value}");
        }
        if (outcome.State == BulkState.Skipped) return;
        foreach (var (field, text) in row.Links)
        {
            tally.Links.Add(new ImportLink
            {
                ImportId = book.Run.Id, FilePosition = file.Position, Line = row.Row.Line, RecordId = outcome.Id!.Value, Kind = kind, Field = field, Text = text,
                Otherwise = outcome.State == BulkState.Unchanged,
            });
        }
    }

    private void Fail(ImportFile file, ImportRow row, Tally tally, string reason)
    {
        tally.Count(BulkState.Failed);
        tally.Failures.Add(new ImportFailure
        {
            ImportId = book.Run.Id, FilePosition = file.Position, Line = row.Line, Reason = reason,
            // PostgreSQL keeps no NUL in JSON
            Cells = JsonSerializer.Serialize(row.Cells.Select(c => c.Length > 10_000 ? c[..10_000] + "…" : c)).Replace("\\u0000", "", StringComparison.Ordinal),
        });
    }

    private async Task SaveAsync(ImportFile file, int number, Tally tally, CancellationToken ct)
    {
        book.Run.RowAt = number;
        // the set is known before the save, so that the import's own row carries it
        if (book.Run.ChangeSetId is null && db.ChangeTracker.Entries<Entity>().Any(e => e.State != EntityState.Unchanged)) book.Run.ChangeSetId = db.OpenChangeSet(db.Clock.GetUtcNow()).Id;
        book.Note(file, tally);
        await BulkSave.RunAsync(db, ct);
        if (book.Run.DryRun) await book.SaveAsync(ct);
    }

    /// <summary>A transaction; inside of a trial's one a savepoint.</summary>
    private sealed class Step(IDbContextTransaction transaction, bool inner) : IAsyncDisposable
    {
        public static async Task<Step> BeginAsync(CrmDb db, CancellationToken ct)
        {
            if (db.Database.CurrentTransaction is not { } outer)
            {
                var own = new Step(await db.Database.BeginTransactionAsync(ct), false);
                await db.PreferIndexesAsync(ct);
                return own;
            }
            await outer.CreateSavepointAsync("batch", ct);
            return new Step(outer, true);
        }

        public Task KeepAsync(CancellationToken ct) => inner ? transaction.ReleaseSavepointAsync("batch", ct) : transaction.CommitAsync(ct);

        public Task DropAsync(CancellationToken ct) => inner ? transaction.RollbackToSavepointAsync("batch", ct) : transaction.RollbackAsync(ct);

        public ValueTask DisposeAsync() => inner ? ValueTask.CompletedTask : transaction.DisposeAsync();
    }
}
