using CrmWeb.Application.Admin;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Leads;

namespace CrmWeb.Application.Pipeline.Leads;

/// <summary>Who sees to a lead that came in by itself: its owner, else the lead of its team, else the administrators. Never nobody, and never who cannot see it.</summary>
internal static class LeadKeepers
{
    public static IReadOnlyList<Guid> Of(DirectorySnapshot people, Guid? owner, Guid? team)
    {
        if (people.User(owner) is { Active: true } one) return [one.Id];
        if (people.Team(team)?.LeadId is { } lead && people.ActorFor(lead, Via.System, []) is { } actor && actor.View(Lead.Leads) is var sight && (sight.All || sight.Teams.Contains(team!.Value))) return [lead];
        return [.. people.Users.Where(u => people.ActorFor(u.Id, Via.System, []) is { Administers: true }).Select(u => u.Id)];
    }
}
