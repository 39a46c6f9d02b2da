using CrmWeb.Application.Admin;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Assigning;
using CrmWeb.Web.Records.Lists;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Forms;
using CrmWeb.Web.Ui.Lists;
using Microsoft.Extensions.Localization;
using Tree = CrmWeb.Application.Records.Lists;

namespace CrmWeb.Web.Pages.Admin.Assignment;

/// <summary>The form of one rule, both ways.</summary>
public static class RuleForm
{
    /// <summary>What stands in its fields.</summary>
    public sealed record Words(string Name, bool Active, string Method, IReadOnlyList<string> People, string Team, string Field, string Territories);

    public static readonly Words Blank = new("", true, AssignmentRule.RoundRobin, [], "", "country", "");

    public static Words Typed(IFormCollection form) => new(
        form["name"].ToString(), form["active"].LastOrDefault() == "true", form["method"].ToString(), [.. form["peopleIds"].OfType<string>()], form["teamId"].ToString(), form["field"].ToString(), form["territories"].ToString());

    internal static Words Typed(AssignmentRule rule, DirectorySnapshot directory) => new(
        rule.Name, rule.Active, rule.Method, [.. rule.PeopleIds.Select(p => p.ToString())], rule.TeamId?.ToString() ?? "", rule.Field ?? "country",
        string.Join("\n", rule.Territories.Select(one => $"{one.Value} = {directory.NameOf(one.UserId ?? one.TeamId ?? Guid.Empty)}")));

    public static Tree.FilterTree Filter(IFormCollection form, IRecordType type, FilterValues values) =>
        FilterForm.Read(type, new QueryCollection(form.ToDictionary(f => f.Key, f => f.Value)), values);

    internal static Outcome<AssignmentRuleFacts> Read(IFormCollection form, IRecordType type, FilterValues values, DirectorySnapshot directory)
    {
        var typed = Typed(form);
        var filter = Filter(form, type, values);
        if (FilterForm.Conditions(filter).Select(FilterForm.Unfinished).OfType<Refusal>().FirstOrDefault() is { } unfinished) return unfinished;
        var territories = new List<Territory>();
        foreach (var line in typed.Territories.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var at = line.LastIndexOf('=');
            var (value, whom) = at < 1 ? ("", "") : (line[..at].Trim(), line[(at + 1)..].Trim());
            var (people, teams) = (directory.Named(User.Users, whom), directory.Named(Team.Teams, whom));
            if (value.Length == 0 || people.Count + teams.Count != 1) return Refusal.Of("territories", "“{0}” does not say a value, = and one person or team.", line);
            territories.Add(new Territory(value, people.Count == 1 ? people[0] : null, teams.Count == 1 ? teams[0] : null));
        }
        return new AssignmentRuleFacts(typed.Name, typed.Active, filter is Tree.FilterGroup { Items.Count: 0 } ? "" : filter.ToString(), typed.Method,
            [.. typed.People.Select(p => Guid.TryParse(p, out var id) ? id : Guid.Empty).Where(p => directory.User(p) is not null)],
            Guid.TryParse(typed.Team, out var team) && directory.Team(team) is not null ? team : null, typed.Field, territories);
    }

    internal static FormView Of(Guid? id, Words typed, IRecordType type, DirectorySnapshot directory, string? version, IStringLocalizer<Text> t) => new("rule", id is null ? "/admin/assignment/new" : $"/admin/assignment/{id}", t["Save"],
    [
        new FieldView.Line("name", t["Name"], typed.Name) { Required = true, Focus = id is null, Hint = t["Stands on the timeline of each lead it gives to somebody."] },
        new FieldView.Pick("method", t["Give them to"],
            [new Choice(AssignmentRule.RoundRobin, t["each in turn"]), new Choice(AssignmentRule.LeastBusy, t["who has the fewest open leads"]), new Choice(AssignmentRule.Territory, t["who is named for a territory"])], typed.Method, Radios: true),
        new FieldView.Picks("peopleIds", t["People"], [.. directory.Users.Where(u => u.Active).Select(u => new Choice(u.Id.ToString(), u.Name))], typed.People),
        new FieldView.Pick("teamId", t["And the people of a team"], [new Choice("", t["No team"]), .. Choices.Teams(directory)], typed.Team) { Hint = t["The lead then belongs to that team."] },
        new FieldView.Pick("field", t["Territory by"], [.. type.Fields.Where(f => (f.Type is FieldType.Text or FieldType.Choice) && !f.ReadOnly && f.Group is not "System")
            .Select(f => new Choice(f.Name, t[f.Label]))], typed.Field),
        new FieldView.Lines("territories", t["Territories"], typed.Territories, 4) { Hint = t["One per line, such as: Netherlands = Sales North"] },
        new FieldView.Tick("active", t["This rule is on"], typed.Active),
    ])
    {
        Title = id is null ? t["New rule"] : typed.Name,
        Hidden = string.IsNullOrEmpty(version) ? [] : [new("version", version)],
    };
}
