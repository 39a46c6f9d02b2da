using CrmWeb.Application.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Import.Runs;

/// <summary>
/// The right to work on an import: renewed while the work goes on, free again soon after its process died. The server's clock decides.
/// </summary>
internal sealed class ImportLease(IServiceScopeFactory scopes)
{
    /// <summary>How long a dead process keeps others waiting.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(10);

    /// <summary>Takes the import, or null: somebody else has it, or it is over.</summary>
    /// <param name="id">Null = the oldest one waiting.</param>
    public async Task<Guid?> TakeAsync(Guid worker, Guid? id, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDb>();
        var any = id is null;
        var wanted = id ?? Guid.Empty;
        var taken = await db.Database.SqlQuery<Guid>($"""
            update imports set leased_by = {worker}, leased_until = now() + {Length}, state = 'Running', attempts = attempts + 1, started_at = coalesce(started_at, now())
            where id = (select id from imports where state in ('Queued', 'Running') and ({any} or id = {wanted})
                and (leased_until is null or leased_until < now()) order by created_at limit 1 for update skip locked)
            returning id as "Value"
            """).ToListAsync(ct);
        return taken.Count == 0 ? null : taken[0];
    }

    /// <summary>Keeps it until cancelled; cancels <paramref name="lost"/> when somebody else took it over.</summary>
    public async Task KeepAsync(Guid worker, Guid id, CancellationTokenSource lost, CancellationToken ct)
    {
        using var beat = new PeriodicTimer(Length / 4);
        while (await beat.WaitForNextTickAsync(ct))
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CrmDb>();
            var kept = await db.Database.ExecuteSqlAsync($"update imports set leased_until = now() + {Length} where id = {id} and leased_by = {worker}", ct);
            if (kept == 0) await lost.CancelAsync();
        }
    }

    /// <summary>Gives it back unfinished, so that another process may go on at once.</summary>
    public async Task GiveBackAsync(Guid worker, Guid id, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDb>();
        await db.Database.ExecuteSqlAsync($"update imports set leased_by = null, leased_until = null where id = {id} and leased_by = {worker}", ct);
    }
}
