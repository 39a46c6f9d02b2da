using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Interactions;

/// <summary>Which people a text at a record may mention: whoever would be told of it. One command, whatever the number of people.</summary>
public sealed class WhoMayBeMentioned(CrmDb db, CompanyDirectory directory)
{
    /// <summary>Of several records the one at which <see cref="TellOfMention"/> tells people: the first of these kinds.</summary>
    private static readonly string[] Order = ["deals", "leads", Contact.Contacts, Account.Accounts];

    /// <param name="at">Kinds and ids of the records the text is about; none = it is not said yet: whoever may see what is logged. A record that is seen through others lets everybody pass.</param>
    /// <param name="internally">It becomes internal to the actor's team.</param>
    public async Task<IReadOnlyList<User>> AmongAsync(IReadOnlyList<User> people, IReadOnlyList<(string Kind, Guid Id)> at, bool internally, CancellationToken ct)
    {
        if (people.Count == 0 || at.Any(a => a.Kind == Interaction.Interactions)) return people;
        if (at.Count == 0) return await ReadersAsync(people, internally, ct);
        var (kind, record) = at.MinBy(a => Array.IndexOf(Order, a.Kind) is >= 0 and var place ? place : Order.Length);
        var seen = await db.SearchEntries.AsNoTracking().Where(e => e.RecordId == record && e.Kind == kind).Select(e => new { e.OwnerId, e.TeamId, e.Viewers }).FirstOrDefaultAsync(ct);
        if (seen is null) return [];
        var now = await directory.NowAsync(db, ct);
        return [.. people.Where(p => Inside(p, internally)
            && now.ActorFor(p.Id, Via.Ui, [])?.View(kind).Sees(seen.OwnerId, seen.TeamId, seen.Viewers) == true)];
    }

    private async Task<IReadOnlyList<User>> ReadersAsync(IReadOnlyList<User> people, bool internally, CancellationToken ct)
    {
        var now = await directory.NowAsync(db, ct);
        return [.. people.Where(p => Inside(p, internally) && now.ActorFor(p.Id, Via.Ui, [])?.May(Interaction.Interactions, Right.View) == true)];
    }

    private bool Inside(User person, bool internally) => !internally || (db.Actor.Teams is [var team, ..] && person.TeamIds.Contains(team));
}
