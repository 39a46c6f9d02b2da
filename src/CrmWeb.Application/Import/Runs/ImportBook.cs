using CrmWeb.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Import.Runs;

/// <summary>The books of one import: how far it is, what came of which row. Written in the transaction of the rows they tell of.</summary>
/// <param name="db">The context of the rows; a trial has one of its own, because that one is rolled back.</param>
internal sealed class ImportBook(ImportRun run, IReadOnlyList<ImportFile> files, CrmDb db, Guid worker)
{
    /// <summary>More failed rows are counted but not kept.</summary>
    private const int MostFailures = 20_000;

    public ImportRun Run => run;

    public IReadOnlyList<ImportFile> Files => files;

    /// <summary>Hands run, file and the tally's rows to the context; saved with the rows, or by <see cref="SaveAsync"/>.</summary>
    public void Note(ImportFile? file, Tally tally)
    {
        if (file is not null)
        {
            tally.AddTo(file);
            Changed(file);
        }
        tally.AddTo(run);
        run.Attempts = 0;
        Changed(run);
        var room = MostFailures - files.Sum(f => f.Failed) + tally.Failures.Count;
        db.AddRange(tally.Failures.Take(Math.Max(0, room)));
        db.AddRange(tally.Links);
    }

    public void Changed(ImportFile file) => db.Entry(file).State = EntityState.Modified;

    /// <summary>The lease's end belongs to the heart beat; whoever lost the lease finds no row and stops.</summary>
    public void Changed(ImportRun changed)
    {
        var entry = db.Entry(changed);
        entry.State = EntityState.Modified;
        entry.Property(r => r.LeasedUntil).IsModified = false;
        entry.Property(r => r.LeasedBy).OriginalValue = worker;
    }

    /// <summary>Links that wait, oldest first.</summary>
    public Task<List<ImportLink>> LinksAsync(int most, CancellationToken ct) =>
        db.ImportLinks.AsNoTracking().Where(l => l.ImportId == run.Id).OrderBy(l => l.Id).Take(most).ToListAsync(ct);

    public async Task DropLinksAsync(IReadOnlyList<ImportLink> links, CancellationToken ct)
    {
        var done = links.Select(l => l.Id).ToList();
        await db.ImportLinks.Where(l => done.Contains(l.Id)).ExecuteDeleteAsync(ct);
    }

    /// <summary>What puts the counts back if the batch about to be noted is rolled back.</summary>
    public Action Remember(ImportFile file)
    {
        var counts = (file.Rows, file.Created, file.Updated, file.Unchanged, file.Skipped, file.Failed);
        var state = (run.Warnings, run.RowAt, run.ChangeSetId, run.Attempts);
        return () =>
        {
            (file.Rows, file.Created, file.Updated, file.Unchanged, file.Skipped, file.Failed) = counts;
            (run.Warnings, run.RowAt, run.ChangeSetId, run.Attempts) = state;
            db.ChangeTracker.Clear();
        };
    }

    /// <summary>A trial leaves nothing behind, so after an interruption it begins anew.</summary>
    public async Task BeginAnewAsync(CancellationToken ct)
    {
        (run.Stage, run.FileAt, run.RowAt, run.Warnings, run.Prepared, run.ChangeSetId) = (ImportStage.Rows, 0, 0, "{}", null, null);
        foreach (var file in files) (file.Rows, file.Created, file.Updated, file.Unchanged, file.Skipped, file.Failed) = (0, 0, 0, 0, 0, 0);
        await db.ImportFailures.Where(f => f.ImportId == run.Id).ExecuteDeleteAsync(ct);
        await db.ImportLinks.Where(l => l.ImportId == run.Id).ExecuteDeleteAsync(ct);
    }

    public async Task SaveAsync(CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    /// <summary>The end, good or (with a message) bad.</summary>
    public async Task EndAsync(string? message, CancellationToken ct)
    {
        run.ChangeSetId = run.DryRun ? null
            // all rows failed, and the people or stages that they named are there nevertheless
            : run.ChangeSetId ?? await run.OnTheWay(db.ChangeSets).OrderBy(s => s.Id).Select(s => (Guid?)s.Id).FirstOrDefaultAsync(ct);
        (run.State, run.Message, run.FinishedAt, run.LeasedBy) = (message is null ? ImportState.Done : ImportState.Failed, message, db.Clock.GetUtcNow(), null);
        Changed(run);
        foreach (var file in files) Changed(file);
        // before the lease is given back: the heart beat stops what goes on without one
        await db.ImportLinks.Where(l => l.ImportId == run.Id).ExecuteDeleteAsync(ct);
        await SaveAsync(ct);
    }
}
