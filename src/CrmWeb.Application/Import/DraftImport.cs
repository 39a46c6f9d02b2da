using CrmWeb.Application.Data;
using CrmWeb.Application.Edges;
using CrmWeb.Application.Import.Reading;
using CrmWeb.Application.Import.Reading.Content;
using CrmWeb.Application.Import.Reading.Encodings;
using CrmWeb.Application.Import.Reading.Plans;
using CrmWeb.Application.Import.Reading.Tables;
using CrmWeb.Application.Import.Rows;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Import;

/// <summary>The step between upload and run: what the files hold, and setting out with a chosen mapping.</summary>
public sealed class DraftImport(CrmDb db, IServiceProvider services, ImportCatalog catalog, IFileStore store, IVCards cards)
{
    private const int SampleRows = 20_000;
    private const int SampleCards = 5;

    /// <summary>Null when there is no such draft of this person.</summary>
    /// <param name="mappingJson">Columns chosen so far, whose values are looked at; null = what the headers suggest.</param>
    public async Task<DraftView?> LookAsync(Guid id, string? encoding, CancellationToken ct, string? mappingJson = null)
    {
        if (await FindAsync(id, ct) is not { } draft || catalog.Find(draft.Run.Type) is not { } type) return null;
        var names = draft.Files.Select(f => f.Name).ToList();
        var targets = ImportTargets.For(type);
        DraftView Bare(bool cards, string? problem) => new(id, type.Kind, type.PluralLabel, names, cards, null, null, true, [], problem, null, "vcard", [], targets, []);
        if (draft.Files.FirstOrDefault(f => f.Hash is not null) is not { } first || store.Open(first.Hash!) is not { } content) return Bare(false, "The file is not there any more.");
        await using (content)
        {
            var told = await ContentSniffing.TellAsync(content, ImportLimits.Default, ct);
            if (told is { Refused: false, Value: FileContent.Cards })
            {
                var reading = await cards.ReadAsync(content, ct);
                return Bare(true, reading.Refusal) with { FirstCards = [.. reading.Cards.Take(SampleCards).Select(DraftCards.Of)], CardCount = reading.Cards.Count, BadCards = reading.Problems.Count };
            }
            var guess = await EncodingDetection.DetectAsync(content, ct);
            var chosen = encoding is null ? guess.Encoding : EncodingNames.Find(encoding) ?? guess.Encoding;
            var table = await SourceTable.OpenAsync(content, chosen, ImportLimits.Default, ct);
            if (table.Refused) return Bare(false, table.Refusals[0].Text);
            var plan = ColumnPlan.Make(table.Value!.Headers, mappingJson is null ? ImportMapping.Empty : ImportMapping.Read(mappingJson).Value ?? ImportMapping.Empty, type.Kind, targets);
            var (samples, values) = await ReadAsync(type, table.Value, plan.Refused ? null : plan.Value, ct);
            var suggestions = Reading.Headers.HeaderRecognition.Suggest([.. table.Value.Headers.Select(h => h.Name)], type.Kind, targets);
            return new DraftView(
                id, type.Kind, type.PluralLabel, names, false, Format(table.Value.Shape), chosen.WebName, guess.Sure || encoding is not null,
                [.. guess.Others.Where(o => o.Preview.Count > 0).Select(o => new DraftEncoding(o.Encoding.WebName, o.Preview))], null, suggestions.System, suggestions.Source ?? "import",
                [.. table.Value.Headers.Select(h => new DraftColumn(h.Name, suggestions.Columns[h.Index].Target?.ToString(), suggestions.Columns[h.Index].Reason, samples[h.Index]))],
                targets, values);
        }
    }

    /// <summary>Sets out. A trial leaves the draft as it is. Refused when a file does not fit the mapping. Null like <see cref="LookAsync"/>.</summary>
    public async Task<Outcome<Guid>?> StartAsync(Guid id, string mappingJson, bool dryRun, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } draft || catalog.Find(draft.Run.Type) is not { } type) return null;
        var mapping = ImportMapping.Read(mappingJson);
        if (mapping.Refused) return mapping.Refusals.ToArray();
        foreach (var file in draft.Files.Where(f => f.Hash is not null))
        {
            await using var content = store.Open(file.Hash!);
            if (content is null || await ContentSniffing.TellAsync(content, ImportLimits.Default, ct) is { Refused: false, Value: FileContent.Cards }) continue;
            var planned = await OpenFile.PlanAsync(type, mapping.Value!, content, ct);
            if (planned.Refused) return planned.Refusals.ToArray();
        }
        var run = new ImportRun
        {
            Type = type.Kind, State = ImportState.Queued, DryRun = dryRun, DraftId = draft.Run.State == ImportState.Draft ? id : draft.Run.DraftId, ActorId = db.Actor.UserId, Mapping = mapping.Value!.Write(), CreatedAt = db.Clock.GetUtcNow(),
        };
        db.Add(run);
        db.AddRange(draft.Files.Select(f => new ImportFile { ImportId = run.Id, Position = f.Position, Name = f.Name, Hash = f.Hash, Size = f.Size, Message = f.Message }));
        await db.SaveChangesAsync(ct);
        return run.Id;
    }

    /// <summary>
    /// Throws a draft away, with its trials and the contents of its files that no other import holds. The draft's id; refused while a trial
    /// runs, and when something was imported from it: then it is part of that import. Null when there is no such draft of this person.
    /// </summary>
    public async Task<Outcome<Guid>?> DiscardAsync(Guid id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { Run.State: ImportState.Draft } draft) return null;
        var made = await db.Imports.AsNoTracking().Where(r => r.DraftId == id).Select(r => new { r.Id, r.DryRun, r.State }).ToListAsync(ct);
        if (made.Exists(r => !r.DryRun)) return new Refusal("draft-used", "Something was imported from these files already.", RefusalKind.State);
        if (made.Exists(r => r.State is ImportState.Queued or ImportState.Running)) return new Refusal("draft-busy", "These files are being tried out. Wait until that is over.", RefusalKind.State);
        Guid[] gone = [id, .. made.Select(r => r.Id)];
        await using (var transaction = await db.OwnTransactionAsync(ct))
        {
            await db.ImportFailures.Where(f => gone.Contains(f.ImportId)).ExecuteDeleteAsync(ct);
            await db.ImportLinks.Where(l => gone.Contains(l.ImportId)).ExecuteDeleteAsync(ct);
            await db.ImportFiles.Where(f => gone.Contains(f.ImportId)).ExecuteDeleteAsync(ct);
            await db.Imports.Where(r => gone.Contains(r.Id)).ExecuteDeleteAsync(ct);
            if (transaction is not null) await transaction.CommitAsync(ct);
        }
        var hashes = draft.Files.Select(f => f.Hash).OfType<string>().Distinct().ToList();
        var kept = await db.ImportFiles.Where(f => hashes.Contains(f.Hash!)).Select(f => f.Hash!).Distinct().ToListAsync(ct);
        foreach (var hash in hashes.Except(kept)) store.Delete(hash, atOnce: true);
        return id;
    }

    private async Task<(ImportRun Run, IReadOnlyList<ImportFile> Files)?> FindAsync(Guid id, CancellationToken ct)
    {
        var me = db.Actor.UserId;
        var run = await db.Imports.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id && r.ActorId == me && !r.DryRun, ct);
        if (run is null || catalog.Find(run.Type)?.MayImport(db.Actor) != true) return null;
        return (run, await db.ImportFiles.AsNoTracking().Where(f => f.ImportId == id).OrderBy(f => f.Position).ToListAsync(ct));
    }

    /// <summary>First filled cells of each column, and the values that nothing is called yet.</summary>
    private async Task<(List<string>[] Samples, IReadOnlyList<DraftValue> Values)> ReadAsync(IImportable type, SourceTable table, ColumnPlan? plan, CancellationToken ct)
    {
        var samples = table.Headers.Select(_ => new List<string>()).ToArray();
        var counts = (plan?.Columns ?? []).Where(c => DraftValues.Asks(type, c)).ToDictionary(c => c, _ => new Dictionary<string, int>());
        var read = 0;
        await foreach (var row in table.RowsAsync(ct))
        {
            if (++read > SampleRows) break;
            if (row.State != RowState.Read) continue;
            for (var i = 0; i < samples.Length; i++)
            {
                if (samples[i].Count < 3 && TextRule.CleanLine(row.Cells[i]) is { } cell && !samples[i].Contains(cell)) samples[i].Add(cell.Length > 60 ? cell[..60] + "…" : cell);
            }
            foreach (var (column, values) in counts)
            {
                if (TextRule.CleanLine(row.Cells[column.Header.Index]) is { } value) values[value] = values.GetValueOrDefault(value) + 1;
            }
        }
        return (samples, await new DraftValues(db, services, type).FindAsync(counts, plan?.Source ?? "import", ct));
    }

    private static string Format(TableShape shape) => shape.Delimiter switch { ',' => "comma", ';' => "semicolon", '\t' => "tab", _ => "pipe" };
}
