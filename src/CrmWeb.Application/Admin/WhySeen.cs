using System.Globalization;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Admin;

/// <summary>Why somebody sees one record, or does not. About oneself anybody may ask, about others administrators.</summary>
public sealed class WhySeen(CrmDb db, RecordCatalog catalog, CompanyDirectory directory)
{
    /// <param name="personId">Null = the actor.</param>
    /// <returns>Null when there is no such record for the actor, or the actor may not ask about that person.</returns>
    public async Task<Sighting?> ReadAsync(string kind, Guid recordId, Guid? personId, CancellationToken ct)
    {
        var about = personId ?? db.Actor.UserId;
        if (about != db.Actor.UserId && !db.Actor.Administers) return null;
        if (catalog.Find(kind) is not { } type || await type.FindAsync(db, recordId, binned: false, ct) is not { } record) return null;
        var snapshot = await directory.NowAsync(db, ct);
        if (snapshot.User(about) is not { } person) return null;
        if (snapshot.ActorFor(person.Id, Via.Ui, []) is not { } actor) return new Sighting(false, false, [new("{0} is deactivated and sees nothing.", person.Name)]);

        if (!type.SeenByOwnership) return await ThroughOthersAsync(type, record, person, actor, ct);
        var now = db.Clock.GetUtcNow();
        Guid[] grants = [person.Id, .. person.TeamIds];
        var shares = await db.Shares.AsNoTracking().Where(s => s.RecordId == recordId && grants.Contains(s.GranteeId) && (s.ExpiresAt == null || s.ExpiresAt > now)).OrderBy(s => s.Id).ToListAsync(ct);
        var reasons = new List<Reason>();
        reasons.AddRange(ByLevel(record, kind, type.PluralLabel.ToLowerInvariant(), person, snapshot, you: about == db.Actor.UserId));
        reasons.AddRange(shares.Select(s => ByShare(s, snapshot)));
        if (reasons.Count == 0 && actor.View(kind).Sees(record)) reasons.Add(new("They take part in it."));
        var edits = actor.May(kind, Right.Edit) && (Owns(actor.Edit(kind), record) || shares.Any(s => s.MayEdit));
        if (reasons.Count == 0) reasons.Add(new("Nothing lets {0} see it: another person and team have it, and no role reaches that far.", person.Name));
        return new Sighting(actor.View(kind).Sees(record), edits, reasons);
    }

    private async Task<Sighting> ThroughOthersAsync(IRecordType type, Record record, User person, Actor actor, CancellationToken ct)
    {
        var reasons = await type.ReasonsAsync(db, record, actor, ct);
        return reasons.Count == 0
            ? new Sighting(false, false, [new("Nothing lets {0} see it: they see none of the records it is about, or it is internal to another team.", person.Name)])
            : new Sighting(true, actor.May(type.Kind, Right.Edit) && Owns(actor.Edit(type.Kind), record), reasons);
    }

    private static bool Owns(Sight sight, Record record) =>
        sight.All || (record.OwnerId is { } owner && owner == sight.Me) || (record.TeamId is { } team && sight.Teams.Contains(team));

    private static IEnumerable<Reason> ByLevel(Record record, string kind, string plural, User person, DirectorySnapshot directory, bool you)
    {
        var roles = person.RoleIds.Select(id => directory.Role(id)).OfType<Role>()
            .Select(r => (r.Name, Level: r.Rights.GetValueOrDefault(kind)?.View ?? AccessLevel.None)).Where(r => r.Level > AccessLevel.None).ToList();
        if (roles.Count > 0 && record.OwnerId == person.Id) yield return you ? new("You own it.") : new("{0} owns it.", person.Name);
        foreach (var (role, level) in roles)
        {
            if (level == AccessLevel.All) yield return new("The role {0} sees all {1}.", role, plural);
            if (record.TeamId is not { } teamId || directory.Team(teamId) is not { } team) continue;
            if (level >= AccessLevel.Team && level < AccessLevel.All && person.TeamIds.Contains(teamId))
                yield return new("The team {0} has it, and the role {1} sees the records of one's teams.", team.Name, role);
            else if (level == AccessLevel.TeamAndBelow && person.TeamIds.SelectMany(directory.WithBelow).Contains(teamId))
                yield return new("The team {0} has it, and the role {1} sees the records of one's teams and those below.", team.Name, role);
        }
    }

    private static Reason ByShare(Share share, DirectorySnapshot directory)
    {
        var with = directory.NameOf(share.GranteeId) ?? "";
        var by = (share.GivenBy is { } id ? directory.NameOf(id) : null) ?? "CrmWeb";
        return share.ExpiresAt is { } until
            ? new("{0} shared it with {1} until {2}.", by, with, until)
            : new("{0} shared it with {1}.", by, with);
    }
}

/// <summary>The answer about one person and one record.</summary>
public sealed record Sighting(bool Sees, bool Edits, IReadOnlyList<Reason> Reasons);

/// <summary>One reason as a sentence: <paramref name="Message"/> is the localizer key; an argument may be a time (UTC), to be shown in the viewer's zone.</summary>
public sealed record Reason(string Message, params object[] Arguments)
{
    public string Text => string.Format(CultureInfo.InvariantCulture, Message, Arguments);
}
