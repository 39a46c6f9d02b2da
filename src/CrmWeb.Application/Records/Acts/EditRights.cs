using CrmWeb.Application.Data;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Records.Acts;

/// <summary>What decides who may edit a record, without the record.</summary>
/// <param name="Viewers">People and teams that a share lets see it.</param>
internal sealed record Belonging(Guid Id, Guid? OwnerId, Guid? TeamId, IReadOnlyCollection<Guid> CoOwners, IReadOnlyCollection<Guid> Viewers)
{
    public static Belonging Of(Record record) => new(record.Id, record.OwnerId, record.TeamId, record.CoOwners(), record.Viewers);
}

/// <summary>Which of some visible records the actor may edit, by level or by a share; one command, and only where a share could decide.</summary>
internal static class EditRights
{
    public static async Task<HashSet<Guid>> AmongAsync(CrmDb db, string kind, IReadOnlyCollection<Belonging> records, CancellationToken ct)
    {
        if (!db.Actor.May(kind, Right.Edit)) return [];
        var edit = db.Actor.Edit(kind);
        bool Owns(Belonging record) => edit.All || (record.OwnerId is { } owner && owner == edit.Me) || (record.TeamId is { } team && edit.Teams.Contains(team))
            || (edit.Me is { } me && record.CoOwners.Contains(me));
        var editable = records.Where(Owns).Select(r => r.Id).ToHashSet();
        var shared = records.Where(r => !editable.Contains(r.Id) && r.Viewers.Any(v => edit.Grants.Contains(v))).Select(r => r.Id).ToList();
        if (shared.Count == 0) return editable;
        var now = db.Clock.GetUtcNow();
        editable.UnionWith(await db.Shares.Where(s => shared.Contains(s.RecordId) && s.MayEdit && edit.Grants.Contains(s.GranteeId) && (s.ExpiresAt == null || s.ExpiresAt > now))
            .Select(s => s.RecordId).ToListAsync(ct));
        return editable;
    }
}
