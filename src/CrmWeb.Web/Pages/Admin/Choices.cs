using CrmWeb.Application.Admin;
using CrmWeb.Domain.Admin;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Lists;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Admin;

/// <summary>What the forms of this module let one choose from.</summary>
internal static class Choices
{
    /// <summary>The tree of teams, each under its parent with its depth.</summary>
    public static IEnumerable<(Team Team, int Depth)> Tree(DirectorySnapshot directory)
    {
        var children = directory.Teams.ToLookup(t => t.ParentId);
        var open = new Stack<(Team, int)>(children[null].Reverse().Select(t => (t, 0)));
        while (open.TryPop(out var next))
        {
            yield return next;
            foreach (var child in children[next.Item1.Id].Reverse()) open.Push((child, next.Item2 + 1));
        }
    }

    public static IReadOnlyList<Choice> Teams(DirectorySnapshot directory, Guid? without = null)
    {
        var left = without is { } team ? directory.WithBelow(team).ToHashSet() : [];
        return [.. Tree(directory).Where(t => !left.Contains(t.Team.Id)).Select(t => new Choice(t.Team.Id.ToString(), new string(' ', t.Depth * 3) + t.Team.Name))];
    }

    public static IReadOnlyList<Choice> Roles(DirectorySnapshot directory) => [.. directory.Roles.Select(r => new Choice(r.Id.ToString(), r.Name))];

    public static IReadOnlyList<Choice> People(DirectorySnapshot directory, string none, Guid? without = null) =>
        [new("", none), .. directory.Users.Where(u => u.Active && u.Id != without).Select(u => new Choice(u.Id.ToString(), u.Name))];

    public static IReadOnlyList<Choice> Zones(string? none) =>
        [.. none is null ? [] : new[] { new Choice("", none) }, .. TimeZoneInfo.GetSystemTimeZones().Where(z => z.HasIanaId).Select(z => z.Id).Order(StringComparer.Ordinal).Select(id => new Choice(id, id.Replace('_', ' ')))];

    public static string Level(Domain.Kernel.AccessLevel level, IStringLocalizer<Text> t) => level switch
    {
        Domain.Kernel.AccessLevel.None => t["nothing"],
        Domain.Kernel.AccessLevel.Own => t["own"],
        Domain.Kernel.AccessLevel.Team => t["team"],
        Domain.Kernel.AccessLevel.TeamAndBelow => t["team and below"],
        Domain.Kernel.AccessLevel.All => t["all"],
    };
}
