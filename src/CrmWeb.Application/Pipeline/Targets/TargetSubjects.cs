using CrmWeb.Application.Admin;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Deals;

namespace CrmWeb.Application.Pipeline.Targets;

/// <summary>A person or a team that may have targets.</summary>
/// <param name="Currency">In which their targets are.</param>
public sealed record TargetSubject(Guid Id, bool IsTeam, string Name, string Currency);

/// <summary>Whose targets somebody may set, and whose they see.</summary>
internal static class TargetSubjects
{
    /// <summary>Teams whose targets the actor sets: all for who administers, else those they lead with all below.</summary>
    public static IReadOnlyList<Team> TeamsOf(Actor actor, DirectorySnapshot directory)
    {
        if (actor.Administers) return directory.Teams;
        var led = directory.Teams.Where(t => t.LeadId is not null && t.LeadId == actor.UserId).SelectMany(t => directory.WithBelow(t.Id)).ToHashSet();
        return [.. directory.Teams.Where(t => led.Contains(t.Id))];
    }

    /// <summary>People whose home is the team, by name; not those who left.</summary>
    public static IEnumerable<User> PeopleOf(Team team, DirectorySnapshot directory) => directory.Users.Where(u => u.Active && directory.HomeOf(u)?.Id == team.Id);

    public static bool MaySet(Actor actor, Guid subject, DirectorySnapshot directory)
    {
        if (actor.Administers) return directory.User(subject) is not null || directory.Team(subject) is not null;
        var teams = TeamsOf(actor, directory);
        return teams.Any(t => t.Id == subject) || (directory.User(subject) is { } user && directory.HomeOf(user) is { } home && teams.Any(t => t.Id == home.Id));
    }

    /// <summary>As far as the actor sees deals; their own always.</summary>
    public static bool Sees(Actor actor, Guid subject, DirectorySnapshot directory)
    {
        var view = actor.View(Deal.Deals);
        if (view.All || subject == actor.UserId || MaySet(actor, subject, directory)) return true;
        return view.Teams.Contains(subject) || (directory.User(subject) is { } user && directory.HomeOf(user) is { } home && view.Teams.Contains(home.Id));
    }

    /// <summary>Null when there is no such person or team.</summary>
    public static TargetSubject? Of(Guid id, DirectorySnapshot directory) =>
        directory.User(id) is { } user ? new TargetSubject(id, false, user.Name, directory.CurrencyOf(id))
        : directory.Team(id) is { } team ? new TargetSubject(id, true, team.Name, directory.CurrencyOfTeam(team))
        : null;
}
