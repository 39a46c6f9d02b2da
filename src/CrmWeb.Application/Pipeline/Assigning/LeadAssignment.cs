using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Application.Records.Links;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Assigning;
using CrmWeb.Domain.Pipeline.Leads;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Pipeline.Assigning;

/// <summary>Gives new leads to people by the company's rules, in their order. Who is away, let go or may not edit leads is passed over.</summary>
internal static class LeadAssignment
{
    public static async Task AssignAsync(CrmDb db, RecordType<Lead, LeadFacts> type, IReadOnlyList<Lead> leads, CancellationToken ct)
    {
        var rules = await db.Set<AssignmentRule>().AsNoTracking().Where(r => r.Active).OrderBy(r => r.Position).ThenBy(r => r.Id).ToListAsync(ct);
        if (rules.Count == 0) return;
        var people = new DirectorySnapshot(
            await db.People.AsNoTracking().ToListAsync(ct), await db.Teams.AsNoTracking().ToListAsync(ct), await db.Roles.AsNoTracking().ToListAsync(ct), await db.Company.AsNoTracking().OrderBy(c => c.Id).FirstAsync(ct), new Dictionary<string, IReadOnlyList<LinkChoice>>(), [], []);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(people.Company.TimeZone);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(db.Clock.GetUtcNow(), zone).DateTime);
        var context = new FilterContext(Actor.System, today, zone, (kind, text) => kind is User.Users or Team.Teams ? people.Named(kind, text) : []);
        var fitting = rules.Select(rule => (Rule: rule, Fits: Fits(type, rule, context))).Where(r => r.Fits is not null).ToList();
        var load = new OpenLeads(db);
        foreach (var lead in leads)
        {
            foreach (var (rule, fits) in fitting)
            {
                if (!fits!(lead)) continue;
                if (await ChooseAsync(db, type, rule, lead, people, today, load, ct) is not var (why, owner, team)) continue;
                lead.AssignBy(rule.Name, why, owner, team);
                if (owner is { } one) load.Add(one);
                break;
            }
        }
    }

    /// <summary>Can this person take a lead now?</summary>
    public static bool IsThere(DirectorySnapshot people, Guid person, DateOnly today) =>
        people.User(person) is { } user && !(user.AwayUntil >= today) && people.ActorFor(person, Via.System, [])?.May(Lead.Leads, Right.Edit) == true;

    /// <summary>Null for a rule whose filter cannot be read any more: it fits nothing.</summary>
    private static Func<Lead, bool>? Fits(RecordType<Lead, LeadFacts> type, AssignmentRule rule, FilterContext context)
    {
        var tree = FilterTree.Parse(rule.Filter);
        if (tree.Refused) return null;
        var compiled = FilterCompiler.Compile(type, tree.Value!, context);
        return compiled.Refused ? null : compiled.Value!.Compile();
    }

    private static async Task<(string Why, Guid? Owner, Guid? Team)?> ChooseAsync(
        CrmDb db, RecordType<Lead, LeadFacts> type, AssignmentRule rule, Lead lead, DirectorySnapshot people, DateOnly today, OpenLeads load, CancellationToken ct)
    {
        if (rule.Method == AssignmentRule.Territory)
        {
            var value = TextRule.Fold(type.Find(rule.Field!)?.Get(lead)?.ToString());
            var territory = value.Length == 0 ? null : rule.Territories.FirstOrDefault(t => TextRule.Fold(t.Value) == value);
            if (territory is null || (territory.UserId is { } named && !IsThere(people, named, today))) return null;
            return ("territory", territory.UserId, territory.TeamId ?? rule.TeamId);
        }
        var members = rule.TeamId is { } team ? people.Users.Where(u => u.TeamIds.Contains(team)).OrderBy(u => u.Name, StringComparer.Ordinal).Select(u => u.Id) : [];
        var there = rule.PeopleIds.Concat(members).Distinct().Where(p => IsThere(people, p, today)).ToList();
        if (there.Count == 0) return null;
        return rule.Method == AssignmentRule.LeastBusy
            ? ("fewest open leads", Candidates.LeastBusy(there, await load.OfAsync(there, ct)), rule.TeamId)
            : ("each in turn", Candidates.ByTurn(there, await TurnAsync(db, rule.Id, ct)), rule.TeamId);
    }

    /// <summary>Takes the next turn in the database itself: two leads at once get two turns.</summary>
    private static async Task<int> TurnAsync(CrmDb db, Guid rule, CancellationToken ct) => (await db.Database.SqlQuery<int>(
        $"insert into public.assignment_turns (rule_id, turn) values ({rule}, 1) on conflict (rule_id) do update set turn = assignment_turns.turn + 1 returning turn - 1 as \"Value\"").ToListAsync(ct))[0];
}
