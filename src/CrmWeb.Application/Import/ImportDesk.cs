using System.Text;
using System.Text.Json;
using CrmWeb.Application.Data;
using CrmWeb.Application.Data.Journal;
using CrmWeb.Application.Import.Reading.Tables;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Import;

/// <summary>Questions about imports, and taking them back. One sees one's own; administrators see all.</summary>
public sealed class ImportDesk(CrmDb db, UndoChangeSet undo)
{
    private IQueryable<ImportRun> Seen
    {
        get
        {
            var (me, all) = (db.Actor.UserId, db.Actor.Administers);
            return db.Imports.AsNoTracking().Where(r => all || (me != null && r.ActorId == me));
        }
    }

    /// <summary>Null when there is none, or it is somebody else's.</summary>
    public async Task<ImportResult?> FindAsync(Guid id, CancellationToken ct)
    {
        if (await Seen.SingleOrDefaultAsync(r => r.Id == id, ct) is not { } run) return null;
        return ImportResult.Of(run, await db.ImportFiles.AsNoTracking().Where(f => f.ImportId == id).OrderBy(f => f.Position).ToListAsync(ct));
    }

    /// <summary>The newest imports and drafts first; trials are left out, and drafts that something was made of.</summary>
    public async Task<IReadOnlyList<ImportResult>> ListAsync(int most, CancellationToken ct)
    {
        var runs = await Seen.Where(r => !r.DryRun && (r.State != ImportState.Draft || !db.Imports.Any(made => made.DraftId == r.Id && !made.DryRun))).OrderByDescending(r => r.Id).Take(most).ToListAsync(ct);
        var ids = runs.Select(r => r.Id).ToList();
        var files = (await db.ImportFiles.AsNoTracking().Where(f => ids.Contains(f.ImportId)).OrderBy(f => f.Position).ToListAsync(ct)).ToLookup(f => f.ImportId);
        return [.. runs.Select(r => ImportResult.Of(r, [.. files[r.Id]]))];
    }

    /// <summary>The first failed rows, in file order.</summary>
    public async Task<IReadOnlyList<FailedRow>> FailedAsync(Guid id, int most, CancellationToken ct) =>
        await Seen.AnyAsync(r => r.Id == id, ct)
            ? [.. (await Failures(id).Take(most).ToListAsync(ct)).Select(f => new FailedRow(f.FilePosition, f.Line, f.Reason, JsonSerializer.Deserialize<string[]>(f.Cells)!))]
            : [];

    /// <summary>All failed rows as CSV, with the reason and the place in front; null like <see cref="FindAsync"/>.</summary>
    public async Task<byte[]?> FailedCsvAsync(Guid id, CancellationToken ct)
    {
        if (!await Seen.AnyAsync(r => r.Id == id, ct)) return null;
        var files = await db.ImportFiles.AsNoTracking().Where(f => f.ImportId == id).OrderBy(f => f.Position).ToListAsync(ct);
        using var bytes = new MemoryStream();
        await using (var text = new StreamWriter(bytes, new UTF8Encoding(true), leaveOpen: true))
        await using (var csv = new CsvWriting(text))
        {
            var headers = files.Select(f => f.Headers).OfType<string>().FirstOrDefault();
            await csv.RowAsync(["Reason", "File", "Line", .. headers is null ? ["Row"] : JsonSerializer.Deserialize<string[]>(headers)!]);
            await foreach (var failure in Failures(id).AsAsyncEnumerable().WithCancellation(ct))
                await csv.RowAsync([failure.Reason, files[failure.FilePosition].Name, failure.Line.ToString(System.Globalization.CultureInfo.InvariantCulture), .. JsonSerializer.Deserialize<string[]>(failure.Cells)!]);
        }
        return bytes.ToArray();
    }

    /// <summary>Takes the whole import back: what it made goes to the bin, what it changed becomes what it was.</summary>
    public async Task<Outcome<Undone>?> UndoAsync(Guid id, CancellationToken ct)
    {
        if (await Seen.SingleOrDefaultAsync(r => r.Id == id, ct) is not { } run) return null;
        if (run.DryRun || run.State is not (ImportState.Done or ImportState.Failed)) return new Refusal("not-undoable", "Only an import that is over, and was not undone yet, can be undone.", RefusalKind.State);
        var undone = new Undone(null, 0, []);
        if (run.ChangeSetId is { } set)
        {
            if (await undo.RunAsync(set, ct) is not { } outcome) return null;
            if (outcome.Refused) return outcome;
            undone = outcome.Value!;
        }
        await db.Imports.Where(r => r.Id == id).ExecuteUpdateAsync(r => r.SetProperty(i => i.State, ImportState.Undone), ct);
        return undone;
    }

    private IQueryable<ImportFailure> Failures(Guid id) => db.ImportFailures.AsNoTracking().Where(f => f.ImportId == id).OrderBy(f => f.FilePosition).ThenBy(f => f.Line).ThenBy(f => f.Id);
}

/// <summary>A row that was not imported, and why.</summary>
public sealed record FailedRow(int File, int Line, string Reason, IReadOnlyList<string> Cells);
