using CrmWeb.Application.Data;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Admin;

/// <summary>How many records of each module belong to somebody, and giving them to somebody else.</summary>
public sealed class HandOver(CrmDb db, RecordCatalog catalog, IServiceProvider services)
{
    /// <summary>Per module with at least one: what the actor sees of the person's records.</summary>
    public async Task<IReadOnlyList<Belongings>> OfPersonAsync(Guid userId, CancellationToken ct)
    {
        var all = new List<Belongings>();
        foreach (var type in catalog.Types)
        {
            var count = await Records(type.Kind).CountAsync(new ListRequest(new FilterCondition("owner", "eq", userId.ToString())), CountMode.Exact, ct);
            if (count is { Refused: false, Value.Count: > 0 }) all.Add(new Belongings(type.Kind, type.PluralLabel, count.Value.Count));
        }
        return all;
    }

    public async Task<bool> AnyOfTeamAsync(Guid teamId, CancellationToken ct)
    {
        foreach (var type in catalog.Types)
        {
            if (await Records(type.Kind).OwnsAnyAsync(teamId, ct)) return true;
        }
        return false;
    }

    /// <summary>Everything of one team to another, inside the caller's transaction and change set. The number of records.</summary>
    public Task<Outcome<int>> OfTeamAsync(Guid from, Guid to, CancellationToken ct) => AllAsync(new Handover(FromTeam: from, ToTeam: to), null, ct);

    /// <summary>Everything of one person to another. One change set, which can be undone.</summary>
    /// <param name="kinds">Modules; null = all.</param>
    /// <returns>Number of records and the change set; null when one of the two does not exist.</returns>
    public async Task<Outcome<HandedOver>> RunAsync(Guid from, Guid to, IReadOnlyCollection<string>? kinds, DirectorySnapshot directory, CancellationToken ct)
    {
        if (!db.Actor.Administers) return Refusal.Forbidden;
        if (directory.User(from) is null || directory.User(to) is not { Active: true } || from == to) return Refusal.Of("to", "Choose an active colleague.");
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Because("users.reassign");
        var set = db.OpenChangeSet(db.Clock.GetUtcNow());
        db.ContinueIn(set);
        var moved = await AllAsync(new Handover(FromOwner: from, ToOwner: to), kinds, ct);
        if (moved.Refused) return moved.Refusals.ToArray();
        await transaction.CommitAsync(ct);
        return new HandedOver(moved.Value, moved.Value > 0 ? set.Id : null);
    }

    private async Task<Outcome<int>> AllAsync(Handover handover, IReadOnlyCollection<string>? kinds, CancellationToken ct)
    {
        var all = 0;
        foreach (var type in catalog.Types.Where(t => kinds is null || kinds.Contains(t.Kind)))
        {
            var moved = await Records(type.Kind).HandOverAsync(handover, ct);
            if (moved.Refused) return moved;
            all += moved.Value;
        }
        return all;
    }

    private IRecords Records(string kind) => services.GetRequiredKeyedService<IRecords>(kind);
}

/// <summary>How many records of a module somebody owns.</summary>
public sealed record Belongings(string Kind, string Label, long Count);

/// <summary>What a hand-over did; <paramref name="ChangeSet"/> undoes it, null when nothing changed hands.</summary>
public sealed record HandedOver(int Count, Guid? ChangeSet);
