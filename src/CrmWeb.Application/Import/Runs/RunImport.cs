using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Edges;
using CrmWeb.Application.Import.Rows;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Import.Runs;

/// <summary>Works an import off, from its checkpoint, in the name of the person who asked for it. Any process may go on with it.</summary>
public sealed class RunImport(IServiceScopeFactory scopes, CompanyDirectory directory, ImportCatalog catalog, IFileStore files, IVCards cards)
{
    /// <summary>After so many starts without a step forward an import is given up.</summary>
    private const int MostAttempts = 5;

    private readonly Guid _worker = Guid.CreateVersion7();
    private readonly ImportLease _lease = new(scopes);

    /// <summary>Runs one import, or the oldest one waiting. False when there is none to be had.</summary>
    /// <param name="rowsAtMost">For tests: stop, as if killed, after so many rows.</param>
    public async Task<bool> TryAsync(Guid? id, CancellationToken ct, int rowsAtMost = int.MaxValue)
    {
        if (await _lease.TakeAsync(_worker, id, ct) is not { } taken) return false;
        using var lost = CancellationTokenSource.CreateLinkedTokenSource(ct);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var keeping = _lease.KeepAsync(_worker, taken, lost, over.Token);
        try
        {
            await WorkAsync(taken, rowsAtMost, lost.Token);
        }
        finally
        {
            await over.CancelAsync();
            await keeping.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (rowsAtMost == int.MaxValue) await _lease.GiveBackAsync(_worker, taken, CancellationToken.None);
        }
        return true;
    }

    /// <summary>Runs this import to its end; waits while another process has it.</summary>
    public async Task ToEndAsync(Guid id, CancellationToken ct)
    {
        while (!await TryAsync(id, ct) && await IsOpenAsync(id, ct)) await Task.Delay(TimeSpan.FromSeconds(0.5), ct);
    }

    /// <summary>Runs what waits, and what a process that died left unfinished; what a living one works on is left to it.</summary>
    public async Task FinishInterruptedAsync(CancellationToken ct)
    {
        var first = await LeasedAsync(ct);
        while (true)
        {
            while (await TryAsync(null, ct)) { }
            // a living process renews its lease; a dead one's runs out
            if (!(await LeasedAsync(ct)).Any(l => first.TryGetValue(l.Key, out var until) && until == l.Value)) return;
            await Task.Delay(TimeSpan.FromSeconds(0.5), ct);
        }
    }

    private async Task<Dictionary<Guid, DateTimeOffset?>> LeasedAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CrmDb>().Imports.Where(r => r.State == ImportState.Running && r.LeasedBy != null).ToDictionaryAsync(r => r.Id, r => r.LeasedUntil, ct);
    }

    private async Task<bool> IsOpenAsync(Guid id, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CrmDb>().Imports.AnyAsync(r => r.Id == id && (r.State == ImportState.Queued || r.State == ImportState.Running), ct);
    }

    private async Task WorkAsync(Guid id, int rowsAtMost, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var notes = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDb>();
        var run = await db.Imports.AsNoTracking().SingleAsync(r => r.Id == id, ct);
        var parts = await db.ImportFiles.AsNoTracking().Where(f => f.ImportId == id).OrderBy(f => f.Position).ToListAsync(ct);
        var actor = run.ActorId is { } person ? (await directory.NowAsync(db, ct)).ActorFor(person, Via.Import, []) : Actor.System;
        scope.ServiceProvider.GetRequiredService<ActorScope>().Actor = actor ?? Actor.Nobody;
        notes.ServiceProvider.GetRequiredService<ActorScope>().Actor = Actor.System;
        var book = new ImportBook(run, parts, run.DryRun ? notes.ServiceProvider.GetRequiredService<CrmDb>() : db, _worker);
        if (actor is null || catalog.Find(run.Type)?.MayImport(actor) != true) { await book.EndAsync("The person who started this may not import any more.", ct); return; }
        if (run.Attempts > MostAttempts) { await book.EndAsync("The import was interrupted again and again at the same place and was given up.", ct); return; }

        if (run.DryRun) await book.BeginAnewAsync(ct);
        var work = new ImportWork(scope.ServiceProvider, db, book, catalog.Find(run.Type)!, new OpenFile(cards, files, catalog), files, rowsAtMost);
        // a trial happens in one transaction that is never committed; its counts are noted by another connection
        await using var trial = run.DryRun ? await db.Database.BeginTransactionAsync(ct) : null;
        if (trial is not null) await db.PreferIndexesAsync(ct);
        await work.RunAsync(ct);
    }
}
