using System.Linq.Expressions;
using System.Text.Json.Nodes;
using CrmWeb.Application.Admin;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Records.Lists;

/// <summary>What a person is grouped by instead of by themselves.</summary>
public enum OwnerStep { Team, Parent, Lead }

/// <summary><c>owner.team</c>, <c>owner.team.parent</c>, <c>owner.team.lead</c>: people are few, so who belongs where is told to the query.</summary>
internal static class OwnerPath
{
    private static readonly (string Suffix, OwnerStep Step)[] Suffixes = [(".team", OwnerStep.Team), (".team.parent", OwnerStep.Parent), (".team.lead", OwnerStep.Lead)];

    /// <summary>More people without a key are not named one by one in the address of a list.</summary>
    private const int MostNamed = 100;

    /// <summary>The people's field and the step from it; null when the text is no such path.</summary>
    public static (string Field, OwnerStep Step)? Read(string text) => Suffixes
        .Where(s => text.EndsWith(s.Suffix, StringComparison.OrdinalIgnoreCase))
        .Select(s => ((string, OwnerStep)?)(text[..^s.Suffix.Length], s.Step)).FirstOrDefault();

    public static string KindOf(OwnerStep step) => step == OwnerStep.Lead ? User.Users : Team.Teams;

    /// <summary>Key to the people it stands for; who has none is not in it.</summary>
    public static ILookup<Guid, Guid> People(OwnerStep step, DirectorySnapshot directory) => directory.Users
        .Select(user => (user.Id, Key: directory.HomeOf(user) is not { } team ? null : step switch { OwnerStep.Team => team.Id, OwnerStep.Parent => team.ParentId, OwnerStep.Lead => team.LeadId }))
        .Where(p => p.Key is not null).ToLookup(p => p.Key!.Value, p => p.Id);

    /// <summary>The key of a person as an expression of text; null for who has none.</summary>
    public static Expression Text(OwnerStep step, Expression person, DirectorySnapshot directory)
    {
        Expression text = Expression.Constant(null, typeof(string));
        foreach (var people in People(step, directory))
        {
            var among = Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(Guid?)], Expression.Constant(people.Select(id => (Guid?)id).ToArray()), person);
            text = Expression.Condition(among, Expression.Constant(people.Key.ToString()), text);
        }
        return text;
    }

    /// <summary>The filter that gives a key's records; null when it would name too many people.</summary>
    public static IReadOnlyList<FilterCondition>? Conditions(OwnerStep step, string field, Guid? key, DirectorySnapshot directory)
    {
        var people = People(step, directory);
        if (key is { } known) return [new FilterCondition(field, "in", new JsonArray([.. people[known].Select(id => (JsonNode)id.ToString())]))];
        var others = people.SelectMany(p => p).ToList();
        return others.Count > MostNamed ? null : [.. others.Select(id => new FilterCondition(field, "ne", id.ToString()))];
    }

    /// <summary>Keys that could be, of people whose records the actor sees.</summary>
    public static IEnumerable<string?> Possible(OwnerStep step, DirectorySnapshot directory, Sight sight) => (step == OwnerStep.Team
        ? directory.Teams.Where(t => sight.Reaches(null, [t.Id])).Select(t => t.Id)
        : People(step, directory).Where(p => p.Any(id => sight.Reaches(id, directory.User(id)!.TeamIds))).Select(p => p.Key)).Select(id => id.ToString());
}
