using System.Text.Json.Nodes;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Api.OpenApi;
using CrmWeb.Web.Identity;

namespace CrmWeb.Web.Api;

/// <summary>People: list, read, add, change, invite; oneself. Roles and teams are given by id or name.</summary>
internal static class UsersApi
{
    public static void MapUsers(this RouteGroupBuilder api)
    {
        var users = api.MapGroup("/users").WithTags("users");
        users.MapGet("", ListAsync).WithMetadata(new NeedsAdministratorAttribute()).Describe("People", new ApiShape(Gives: "UserPage"))
            .WithMetadata(List(null).Documented());
        users.MapGet("/me", (ActorScope scope, PeopleList people, HttpContext http, CancellationToken ct) => OneAsync(scope.Actor.UserId ?? default, people, http, ct)).WithMetadata(new NeedsSignInAttribute())
            .Describe("Oneself", new ApiShape(Gives: "User"));
        users.MapPatch("/me", ChangeMeAsync).WithMetadata(new NeedsSignInAttribute()).Describe("Change oneself; other fields are passed over", new ApiShape("ProfileWrite", "User"));
        users.MapGet("/{id:guid}", OneAsync).WithMetadata(new NeedsAdministratorAttribute()).Describe("One person", new ApiShape(Gives: "User"));
        users.MapPost("", CreateAsync).WithMetadata(new NeedsAdministratorAttribute()).Describe("Add a person; they are not invited yet", new ApiShape("UserWrite", "User", StatusCodes.Status201Created));
        users.MapPatch("/{id:guid}", ChangeAsync).WithMetadata(new NeedsAdministratorAttribute()).Describe("Change a person", new ApiShape("UserWrite", "User"));
        users.MapPost("/{id:guid}/invite", InviteAsync).WithMetadata(new NeedsAdministratorAttribute()).Describe("A new link to accept the invitation by", new ApiShape(Gives: "Invitation", Status: StatusCodes.Status201Created));
    }

    private static async Task<IResult> ListAsync(PeopleList people, HttpContext http, CancellationToken ct) =>
        List(http.Directory()).Answer(http.Request, await people.ReadAsync(null, ct), row => AdminJson.Of(row, http.Directory()));

    private static AdminList<PersonRow> List(DirectorySnapshot? directory) => new(
        r => r.User.Id,
        new("name", "Names.", r => [r.User.Name]) { Sortable = true, Searched = true },
        new("email", "Addresses.", r => [r.User.Email]) { Sortable = true, Searched = true },
        new("roles", "Ids or names.", r => r.User.RoleIds.SelectMany(id => new[] { id.ToString(), directory?.Role(id)?.Name })),
        new("teams", "Ids or names.", r => r.User.TeamIds.SelectMany(id => new[] { id.ToString(), directory?.Team(id)?.Name })),
        new("timeZone", "Names of zones.", r => [r.User.TimeZone]),
        new("active", "true or false.", r => [r.User.Active ? "true" : "false"]) { Flag = true },
        new("signsIn", "true or false.", r => [r.SignsIn ? "true" : "false"]) { Flag = true },
        new("createdAt", "When they were added.", _ => []) { At = r => r.User.CreatedAt, Sortable = true },
        new("updatedAt", "When they were last changed.", _ => []) { At = r => r.User.UpdatedAt, Sortable = true });

    private static async Task<IResult> OneAsync(Guid id, PeopleList people, HttpContext http, CancellationToken ct) =>
        await people.FindAsync(id, ct) is { } row ? RecordsApi.Json(AdminJson.Of(row, http.Directory())) : Problems.NotFound;

    private static async Task<IResult> CreateAsync(HttpContext http, CreateUser create, DeactivateUser deactivate, PeopleList people, CancellationToken ct)
    {
        var (body, problem) = await JsonBody.ReadAsync(http.Request, ct);
        if (problem is not null) return problem;
        var input = UserPatch.Read(body!, new UserInput(null, null, null, null), http.Directory());
        if (input.Refused) return Problems.Of(input.Refusals);
        var made = await create.RunAsync(input.Value!, ct);
        if (made.Refused) return Problems.Of(made.Refusals);
        if (Active(body!) == false && await deactivate.RunAsync(made.Value, ct) is { Count: > 0 } refused) return Problems.Of(refused);
        http.Response.Headers.Location = $"{ApiSetup.Root}/users/{made.Value}";
        return RecordsApi.Json(AdminJson.Of((await people.FindAsync(made.Value, ct))!, http.Directory()), StatusCodes.Status201Created);
    }

    private static async Task<IResult> ChangeAsync(Guid id, HttpContext http, ChangeUser change, DeactivateUser deactivate, PeopleList people, CancellationToken ct)
    {
        var (body, problem) = await JsonBody.ReadAsync(http.Request, ct);
        if (problem is not null) return problem;
        if (await people.FindAsync(id, ct) is not { User: var user }) return Problems.NotFound;
        var input = UserPatch.Read(body!, new UserInput(user.Name, user.Email, user.TeamIds, user.RoleIds, user.TimeZone), http.Directory());
        if (input.Refused) return Problems.Of(input.Refusals);
        if (!IfMatch.Read(http.Request, body, out var version)) return IfMatch.Unreadable;
        if (await change.RunAsync(id, input.Value!, version, ct) is { Count: > 0 } refusals)
            return await Problems.OfChangeAsync(refusals, async () => await people.FindAsync(id, ct) is { } current ? AdminJson.Of(current, http.Directory()) : null);
        if (Active(body!) is { } stays && stays != user.Active
            && await (stays ? deactivate.ActivateAsync(id, ct) : deactivate.RunAsync(id, ct)) is { Count: > 0 } refused) return Problems.Of(refused);
        return RecordsApi.Json(AdminJson.Of((await people.FindAsync(id, ct))!, http.Directory()));
    }

    private static bool? Active(JsonObject body) => body["active"] is JsonValue active && active.TryGetValue<bool>(out var said) ? said : null;

    private static async Task<IResult> InviteAsync(Guid id, HttpContext http, InviteUser invite, Letters letters, CancellationToken ct)
    {
        if (await invite.AgainAsync(id, ct) is not { } made) return Problems.NotFound;
        if (made.Refused) return Problems.Of(made.Refusals);
        return RecordsApi.Json(new JsonObject { ["link"] = letters.Address(made.Value!) }, StatusCodes.Status201Created);
    }

    private static async Task<IResult> ChangeMeAsync(HttpContext http, ActorScope scope, ChangeProfile profile, PeopleList people, CancellationToken ct)
    {
        var (body, problem) = await JsonBody.ReadAsync(http.Request, ct);
        if (problem is not null) return problem;
        if (await people.FindAsync(scope.Actor.UserId ?? default, ct) is not { User: var me }) return Problems.NotFound;
        if (!AdminJson.Scopes(http).MayWrite) return Problems.Of([Refusal.Forbidden]);
        var refusals = await profile.RunAsync(new ChangeProfile.Input(
            AdminJson.Text(body!, "name", me.Name), AdminJson.Text(body!, "timeZone", me.TimeZone), AdminJson.Text(body!, "language", me.Language), AdminJson.Text(body!, "theme", me.Theme)), ct);
        return refusals.Count > 0 ? Problems.Of(refusals) : await OneAsync(me.Id, people, http, ct);
    }
}

/// <summary>Reads a person's fields over what is there.</summary>
internal static class UserPatch
{
    private static readonly string[] Fields = ["name", "email", "roles", "teams", "timeZone", "active", "version", "id", "externalId", "source"];

    public static Outcome<UserInput> Read(JsonObject body, UserInput now, DirectorySnapshot directory)
    {
        if (body.ContainsKey("lead")) return Refusal.Of("lead", "Who leads somebody is set on the team.");
        if (body["active"] is { } active && active.GetValueKind() is not (System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False)) return Refusal.Of("active", "Active is true or false.");
        if (body.Select(m => m.Key).FirstOrDefault(name => !Fields.Contains(name)) is { } unknown) return new Refusal("unknown-field", "There is no field “{0}”.", RefusalKind.Rule, unknown, unknown);
        var teams = AdminJson.Links(body, "teams", now.Teams, text => directory.Named(Domain.Admin.Team.Teams, text));
        if (teams.Refused) return teams.Refusals.ToArray();
        var roles = AdminJson.Links(body, "roles", now.Roles, text => AdminJson.RolesCalled(text, directory));
        if (roles.Refused) return roles.Refusals.ToArray();
        return new UserInput(AdminJson.Text(body, "name", now.Name), AdminJson.Text(body, "email", now.Email), teams.Value!.Ids, roles.Value!.Ids, AdminJson.Text(body, "timeZone", now.TimeZone));
    }
}
