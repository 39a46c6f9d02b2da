using System.Text.Json.Nodes;
using CrmWeb.Application.Admin;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Api.OpenApi;
using CrmWeb.Web.Identity;

namespace CrmWeb.Web.Api;

/// <summary>Teams: list, read, add, change. Parent and lead are given by id, name or (lead) e-mail.</summary>
internal static class TeamsApi
{
    public static void MapTeams(this RouteGroupBuilder api)
    {
        var teams = api.MapGroup("/teams").WithTags("teams").WithMetadata(new NeedsAdministratorAttribute());
        teams.MapGet("", (HttpContext http) => List(http.Directory()).Answer(http.Request, http.Directory().Teams, t => AdminJson.Of(t, http.Directory())))
            .Describe("Teams", new ApiShape(Gives: "TeamPage")).WithMetadata(List(null).Documented());
        teams.MapGet("/{id:guid}", (Guid id, HttpContext http) => http.Directory().Team(id) is { } team ? RecordsApi.Json(AdminJson.Of(team, http.Directory())) : Problems.NotFound)
            .Describe("One team", new ApiShape(Gives: "Team"));
        teams.MapPost("", CreateAsync).Describe("Add a team", new ApiShape("TeamWrite", "Team", StatusCodes.Status201Created));
        teams.MapPatch("/{id:guid}", ChangeAsync).Describe("Change a team", new ApiShape("TeamWrite", "Team"));
    }

    private static AdminList<Team> List(DirectorySnapshot? directory) => new(
        t => t.Id,
        new("name", "Names.", t => [t.Name]) { Sortable = true, Searched = true },
        new("parent", "Team above: id or name.", t => [t.ParentId?.ToString(), directory?.Team(t.ParentId)?.Name]),
        new("lead", "Who leads it: id, name or e-mail.", t => [t.LeadId?.ToString(), directory?.User(t.LeadId)?.Name, directory?.User(t.LeadId)?.Email]),
        new("currency", "Codes.", t => [t.Currency]),
        new("createdAt", "When it was made.", _ => []) { At = t => t.MadeAt(), Sortable = true },
        new("updatedAt", "When it was changed last.", _ => []) { At = t => t.UpdatedAt, Sortable = true });

    private static async Task<IResult> CreateAsync(HttpContext http, CreateTeam create, CompanyDirectory directory, Application.Data.CrmDb db, CancellationToken ct)
    {
        var (body, problem) = await JsonBody.ReadAsync(http.Request, ct);
        if (problem is not null) return problem;
        var input = Read(body!, new TeamInput(null, null, null), http.Directory());
        if (input.Refused) return Problems.Of(input.Refusals);
        var made = await create.RunAsync(input.Value!, ct);
        if (made.Refused) return Problems.Of(Named(made.Refusals));
        http.Response.Headers.Location = $"{ApiSetup.Root}/teams/{made.Value}";
        var now = await directory.NowAsync(db, ct);
        return RecordsApi.Json(AdminJson.Of(now.Team(made.Value)!, now), StatusCodes.Status201Created);
    }

    private static async Task<IResult> ChangeAsync(Guid id, HttpContext http, ChangeTeam change, CompanyDirectory directory, Application.Data.CrmDb db, CancellationToken ct)
    {
        var (body, problem) = await JsonBody.ReadAsync(http.Request, ct);
        if (problem is not null) return problem;
        if (http.Directory().Team(id) is not { } team) return Problems.NotFound;
        var input = Read(body!, new TeamInput(team.Name, team.ParentId, team.LeadId, team.Currency), http.Directory());
        if (input.Refused) return Problems.Of(input.Refusals);
        if (!IfMatch.Read(http.Request, body, out var version)) return IfMatch.Unreadable;
        if (await change.RunAsync(id, input.Value!, version, ct) is not { } refusals) return Problems.NotFound;
        async Task<JsonObject?> CurrentAsync()
        {
            directory.Forget();
            var now = await directory.NowAsync(db, ct);
            return now.Team(id) is { } current ? AdminJson.Of(current, now) : null;
        }
        return refusals.Count > 0 ? await Problems.OfChangeAsync(Named(refusals), CurrentAsync) : RecordsApi.Json((await CurrentAsync())!);
    }

    private static Outcome<TeamInput> Read(JsonObject body, TeamInput now, DirectorySnapshot directory)
    {
        var parent = AdminJson.Links(body, "parent", One(now.ParentId), text => directory.Named(Team.Teams, text));
        if (parent.Refused) return parent.Refusals.ToArray();
        var lead = AdminJson.Links(body, "lead", One(now.LeadId), text => directory.Named(User.Users, text));
        if (lead.Refused) return lead.Refusals.ToArray();
        return new TeamInput(AdminJson.Text(body, "name", now.Name), First(parent.Value!), First(lead.Value!), AdminJson.Text(body, "currency", now.Currency));
    }

    private static Guid[] One(Guid? id) => id is { } known ? [known] : [];

    private static Guid? First(LinkList list) => list.Ids is { Count: > 0 } ids ? ids[0] : null;

    /// <summary>Forms and API call two fields differently.</summary>
    private static List<Refusal> Named(IReadOnlyList<Refusal> refusals) =>
        [.. refusals.Select(r => r.Field switch { "parentId" => r with { Field = "parent" }, "leadId" => r with { Field = "lead" }, _ => r })];
}
