using CrmWeb.Application.Data;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Admin;

/// <summary>What somebody sees of each module, asked by an administrator: levels, the roles they come from, and how many records that is now.</summary>
public sealed class WhatTheySee(CrmDb db, RecordCatalog catalog, CompanyDirectory directory, IServiceScopeFactory scopes)
{
    /// <summary>Null when there is no such active person, or the actor does not administer.</summary>
    public async Task<IReadOnlyList<ModuleSight>?> ReadAsync(Guid personId, CancellationToken ct)
    {
        if (!db.Actor.Administers) return null;
        var snapshot = await directory.NowAsync(db, ct);
        if (snapshot.ActorFor(personId, Via.Ui, []) is not { } actor || snapshot.User(personId) is not { } person) return null;
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorScope>().Actor = actor;
        var seen = new List<ModuleSight>();
        foreach (var type in catalog.Types)
        {
            var rights = actor.RightsOn(type.Kind);
            var count = await scope.ServiceProvider.GetRequiredKeyedService<IRecords>(type.Kind).CountAsync(ListRequest.All, CountMode.Capped, ct);
            var roles = person.RoleIds.Select(id => snapshot.Role(id)).OfType<Domain.Admin.Role>()
                .Where(r => r.Rights.GetValueOrDefault(type.Kind)?.View is { } view && view == rights.View && view > AccessLevel.None).Select(r => r.Name).ToList();
            seen.Add(new ModuleSight(type.Kind, type.PluralLabel, rights.View, rights.Edit, roles, count.Refused ? 0 : count.Value!.Count, !count.Refused && count.Value!.Capped));
        }
        return seen;
    }
}

/// <summary>How far somebody sees in one module.</summary>
/// <param name="Roles">The roles that reach that far.</param>
/// <param name="Capped">True when there are more than <paramref name="Count"/>.</param>
public sealed record ModuleSight(string Kind, string Label, AccessLevel View, AccessLevel Edit, IReadOnlyList<string> Roles, long Count, bool Capped);
