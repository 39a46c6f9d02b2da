using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Import.People;

/// <summary>
/// From "team, lead, team above" to a team. A lead without a team means that person's own team; several leads named for one team mean a
/// team of each under it, because a team has one lead.
/// </summary>
internal sealed class Places(Staff staff, IReadOnlyList<PersonRow> rows)
{
    private readonly HashSet<string> _shared = Shared(rows);

    /// <summary>The row's team, found or made; null when it names none.</summary>
    public Team? Of(PersonRow row)
    {
        var above = row.Parent is null ? null : Named(row.Parent, null);
        if (row.Team is null && row.Lead is null) return above;
        var lead = row.Lead is null ? null : LeadOf(row.Lead);
        if (row.Team is null) return Own(lead!, above);
        var team = Named(row.Team, above);
        return lead is null || team.LeadId == lead.Id ? team : Led(team, lead, _shared.Contains(Key(row.Team, row.Parent)));
    }

    private Team Named(string text, Team? above)
    {
        var called = staff.TeamsCalled(text);
        var team = called.FirstOrDefault(t => above is null || t.ParentId == above.Id);
        // one that nobody has put anywhere yet goes where the row says
        if (team is null && above is not null && called.FirstOrDefault(t => staff.Root is { } root && t.ParentId == root.Id && t.Id != above.Id) is { } loose)
        {
            staff.Change(loose, above.Id, loose.LeadId);
            return loose;
        }
        return team ?? staff.Found(text, above, null);
    }

    private Team Led(Team team, User lead, bool shared)
    {
        var below = staff.Teams.Where(t => t.ParentId == team.Id).ToList();
        if (below.Find(t => t.LeadId == lead.Id) is { } own) return own;
        if (shared) return Own(lead, team);
        staff.Change(team, team.ParentId, lead.Id);
        return team;
    }

    private Team Own(User lead, Team? above)
    {
        var led = staff.Teams.Where(t => t.LeadId == lead.Id && (above is null || t.ParentId == above.Id)).ToList();
        var name = NameOf(lead);
        if ((led.Find(t => t.Name == name) ?? led.FirstOrDefault()) is { } known) return known;
        if (staff.Teams.FirstOrDefault(t => t.ParentId == (above ?? staff.Root)?.Id && TextRule.Fold(t.Name) == TextRule.Fold(name)) is { } vacant)
        {
            staff.Change(vacant, vacant.ParentId, lead.Id);
            return vacant;
        }
        return staff.Found(name, above, lead);
    }

    /// <summary>Who leads; somebody new is made.</summary>
    private User LeadOf(string text) => staff.Called(text) is [var known, ..] ? known
        : text.Contains('@', StringComparison.Ordinal) ? staff.Hire(null, text) : staff.Hire(text, null);

    /// <summary>Leads are in the team they lead, so that they see what it owns; unless somebody put them elsewhere.</summary>
    public void Settle(Team team, DateTimeOffset now)
    {
        if (team.LeadId is not { } id || staff.Called(id.ToString()) is not [var lead] || lead.TeamIds.Any(t => t != staff.Root?.Id)) return;
        lead.Join([team.Id], lead.RoleIds, now);
    }

    private static HashSet<string> Shared(IReadOnlyList<PersonRow> rows)
    {
        var person = PersonRow.KeyOf(rows);
        return [.. rows.Where(r => r is { Team: not null, Lead: not null }).GroupBy(r => Key(r.Team!, r.Parent)).Where(g => g.Select(r => person(r.Lead!)).Distinct().Skip(1).Any()).Select(g => g.Key)];
    }

    private static string NameOf(User lead) => (lead.Name.Length > 480 ? lead.Name[..480] : lead.Name) + "'s team";

    private static string Key(string team, string? parent) => $"{TextRule.Fold(team)}\n{(parent is null ? "" : TextRule.Fold(parent))}";
}
