using CrmWeb.Application.Admin;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Demo;

/// <summary>Who works at Tannerbrook: four teams, eight people. They own records and can be invited; none can sign in before that.</summary>
internal sealed class DemoPeople : DemoChapter
{
    public const string Manager = "Edith Marlowe";
    public const string Bookkeeper = "Ruth Ackerley";

    /// <summary>Who sells, by turns.</summary>
    public static readonly string[] Reps = ["Callum Brae", "Nia Hollins", "Tom Ferrand", "Amara Quill"];

    /// <summary>Who repairs and answers.</summary>
    public static readonly string[] Agents = ["Jonas Wetherby", "Priya Lindqvist"];

    private static readonly (string Name, string? Above, string Lead)[] Teams =
        [("Sales", null, Manager), ("Sales North", "Sales", Reps[0]), ("Sales South", "Sales", Reps[2]), ("Service", null, Agents[0])];

    private static readonly (string Name, string Role, string? Team)[] Staff =
    [
        (Manager, ShippedRoles.Manager, "Sales"), (Reps[0], ShippedRoles.SalesRep, "Sales North"), (Reps[1], ShippedRoles.SalesRep, "Sales North"),
        (Reps[2], ShippedRoles.SalesRep, "Sales South"), (Reps[3], ShippedRoles.SalesRep, "Sales South"), (Agents[0], ShippedRoles.SupportAgent, "Service"),
        (Agents[1], ShippedRoles.SupportAgent, "Service"), (Bookkeeper, ShippedRoles.ReadOnly, null),
    ];

    public override string Makes => "people";

    public override async Task<int> TellAsync(DemoStory story, CancellationToken ct)
    {
        var before = await story.DirectoryAsync(ct);
        story.Root = before.Root!.Id;
        // a lead has to be there before the team, and in it after that
        foreach (var (_, _, lead) in Teams) await HireAsync(story, before, lead, null, ct);
        foreach (var (name, above, lead) in Teams)
        {
            story.Teams[name] = before.Teams.FirstOrDefault(t => t.Name == name)?.Id
                ?? await story.ByAsync<CreateTeam, Guid>(null, act => act.RunAsync(new TeamInput(name, above is null ? null : story.Teams[above], story.People[lead]), ct), ct);
        }
        foreach (var (name, _, team) in Staff)
        {
            if (team is null || Teams.All(t => t.Lead != name)) await HireAsync(story, before, name, team, ct);
            else await story.ByAsync<ChangeUser, int>(null, async act => Outcome(await act.RunAsync(story.People[name], new UserInput(name, Email(name), [story.Teams[team]], null), null, ct)), ct);
        }
        return Staff.Length;
    }

    /// <summary>A shipped role that somebody renamed is not given; the program then acts in the person's place.</summary>
    private static async Task HireAsync(DemoStory story, DirectorySnapshot before, string name, string? team, CancellationToken ct)
    {
        var role = Staff.First(s => s.Name == name).Role;
        Guid[] roles = [.. before.Roles.Where(r => r.Name == role).Select(r => r.Id)];
        story.People[name] = before.Users.FirstOrDefault(u => u.Email == Email(name))?.Id
            ?? await story.ByAsync<CreateUser, Guid>(null, act => act.RunAsync(new UserInput(name, Email(name), team is null ? null : [story.Teams[team]], roles), ct), ct);
    }

    private static string Email(string name) => name.ToLowerInvariant().Replace(' ', '.') + "@tannerbrook.example";

    private static Outcome<int> Outcome(IReadOnlyList<Refusal>? refusals) => refusals is [] ? 0 : refusals?.ToArray() ?? [Refusal.Stale];
}
