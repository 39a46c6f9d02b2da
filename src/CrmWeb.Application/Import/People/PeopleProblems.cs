using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Import.People;

/// <summary>What is wrong with rows about people, found before anything is changed: nothing is half done.</summary>
/// <param name="mayTeams">Teams that are not there may be made.</param>
/// <param name="mayLeads">People who lead and are not there may be made.</param>
internal sealed class PeopleProblems(Staff staff, IReadOnlyList<PersonRow> rows, bool mayTeams, bool mayLeads)
{
    private readonly ILookup<string, string> _above = rows.Where(r => r is { Team: not null, Parent: not null })
        .Select(r => (Team: TextRule.Fold(r.Team!), Parent: TextRule.Fold(r.Parent!))).Distinct().ToLookup(e => e.Team, e => e.Parent);

    private readonly ILookup<string, string> _leads = Leads(rows);

    private readonly HashSet<string> _named = [.. rows.SelectMany(r => new[] { r.Name, r.Email }).OfType<string>().Select(TextRule.Fold)];

    public Refusal? Of(PersonRow row)
    {
        if (row.Name is null && (row.Email is null || staff.Called(row.Email).Count == 0)) return Refusal.Of("name", "A person needs a name.");
        if (row.Name is { } name && User.Create(name, row.Email, default) is { Refused: true } misshapen) return misshapen.Refusals[0];
        return TeamProblem(row.Parent, null) ?? TeamProblem(row.Team, row.Parent) ?? LeadProblem(row);
    }

    private Refusal? TeamProblem(string? text, string? parent)
    {
        if (text is null) return null;
        var called = staff.TeamsCalled(text);
        if (parent is null && called.Count > 1) return Refusal.Of("team", "{0} teams are called “{1}”; say which one is meant by the team above it.", called.Count, text);
        if (called.Count == 0 && !mayTeams) return Refusal.Of("team", "There is no team “{0}”.", text);
        if (text.Length > TextRule.NameLength) return Refusal.Of("team", "A name has at most {0} characters.", TextRule.NameLength);
        return Circle(TextRule.Fold(text), Above) ? Refusal.Of("team.parent", "The team “{0}” would stand above itself.", text) : null;
    }

    private Refusal? LeadProblem(PersonRow row)
    {
        if (row.Lead is not { } text) return null;
        var called = staff.Called(text);
        if (called.Count > 1) return Refusal.Of("team.lead", "{0} people are called “{1}”; say by e-mail address who leads.", called.Count, text);
        if (called.Count == 0 && !mayLeads && !_named.Contains(TextRule.Fold(text))) return Refusal.Of("team.lead", "There is nobody called “{0}” who could lead.", text);
        if (called.Count == 0 && User.Create(text, text.Contains('@', StringComparison.Ordinal) ? text : null, default) is { Refused: true }) return Refusal.Of("team.lead", "“{0}” is nobody's name or e-mail address.", text);
        return row.Name is not null && Circle(TextRule.Fold(row.Name), n => _leads[n]) ? Refusal.Of("team.lead", "“{0}” and “{1}” would lead each other.", row.Name, text) : null;
    }

    /// <summary>What stands above a team: what the file says; where it is silent, what is so already.</summary>
    private IEnumerable<string> Above(string team) => _above.Contains(team)
        ? _above[team]
        : staff.Teams.Where(t => TextRule.Fold(t.Name) == team && t.ParentId is not null).Select(t => TextRule.Fold(staff.Teams.FirstOrDefault(p => p.Id == t.ParentId)?.Name ?? ""));

    private static ILookup<string, string> Leads(IReadOnlyList<PersonRow> rows)
    {
        var person = PersonRow.KeyOf(rows);
        return rows.Where(r => r is { Name: not null, Lead: not null }).Select(r => (Name: TextRule.Fold(r.Name!), Lead: person(r.Lead!)))
            .Where(e => e.Name != e.Lead).Distinct().ToLookup(e => e.Name, e => e.Lead);
    }

    /// <summary>Whether going up leads in a circle.</summary>
    private static bool Circle(string start, Func<string, IEnumerable<string>> up)
    {
        var (done, path) = (new HashSet<string>(), new HashSet<string>());
        bool Visit(string at)
        {
            if (path.Contains(at)) return true;
            if (!done.Add(at)) return false;
            path.Add(at);
            var found = up(at).Any(Visit);
            path.Remove(at);
            return found;
        }
        return Visit(start);
    }
}
