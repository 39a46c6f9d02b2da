using System.Text.Json.Nodes;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Identity;

namespace CrmWeb.Web.Api;

/// <summary>People: list, read, add, change, invite; oneself. Roles and teams are given by id or name.</summary>
internal static class UsersApi
{
    public static void MapUsers(this RouteGroupBuilder api)
    {
        var users = api.MapGroup("/users").WithTags("users");
        users.MapGet("", ListAsync).WithMetadata(new NeedsAdministratorAttribute());
        users.MapGet("/me", (ActorScope scope, PeopleList people, HttpContext http, CancellationToken ct) => OneAsync(scope.Actor.UserId ?? default, people, http, ct)).WithMetadata(new NeedsSignInAttribute());
        users.MapPatch("/me", ChangeMeAsync).WithMetadata(new NeedsSignInAttribute());
        users.MapGet("/{id:guid}", OneAsync).WithMetadata(new NeedsAdministratorAttribute());
        users.MapPost("", CreateAsync).WithMetadata(new NeedsAdministratorAttribute());
        users.MapPatch("/{id:guid}", ChangeAsync).WithMetadata(new NeedsAdministratorAttribute());
        users.MapPost("/{id:guid}/invite", InviteAsync).WithMetadata(new NeedsAdministratorAttribute());
    }

    private static async Task<IResult> ListAsync(PeopleList people, HttpContext http, Guid? after, int? limit, CancellationToken ct)
    {
        var size = Math.Clamp(limit ?? 50, 1, 500);
        var rows = await people.PageAsync(after, size + 1, ct);
        var directory = http.Directory();
        return RecordsApi.Json(AdminJson.Page([.. rows.Select(r => AdminJson.Of(r, directory))], size));
    }

    private static async Task<IResult> OneAsync(Guid id, PeopleList people, HttpContext http, CancellationToken ct) =>
        await people.FindAsync(id, ct) is { } row ? RecordsApi.Json(AdminJson.Of(row, http.Directory())) : Problems.NotFound;

    private static async Task<IResult> CreateAsync(HttpContext http, CreateUser create, PeopleList people, CancellationToken ct)
    {
        var (body, problem) = await JsonBody.ReadAsync(http.Request, ct);
        if (problem is not null) return problem;
        var input = UserPatch.Read(body!, new UserInput(null, null, null, null), http.Directory());
        if (input.Refused) return Problems.Of(input.Refusals);
        var made = await create.RunAsync(input.Value!, ct);
        if (made.Refused) return Problems.Of(made.Refusals);
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
        if (!AdminJson.Version(http.Request, body!, out var version)) return Problems.Of(StatusCodes.Status400BadRequest, "unreadable", "“version” is the version of the person.");
        if (await change.RunAsync(id, input.Value!, version, ct) is { Count: > 0 } refusals) return Problems.Of(refusals);
        if (body!["active"] is JsonValue active && active.TryGetValue<bool>(out var stays) && stays != user.Active
            && await (stays ? deactivate.ActivateAsync(id, ct) : deactivate.RunAsync(id, ct)) is { Count: > 0 } refused) return Problems.Of(refused);
        return RecordsApi.Json(AdminJson.Of((await people.FindAsync(id, ct))!, http.Directory()));
    }

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
        if (body.Select(m => m.Key).FirstOrDefault(name => !Fields.Contains(name)) is { } unknown) return new Refusal("unknown-field", "There is no field “{0}”.", RefusalKind.Rule, unknown, unknown);
        var teams = AdminJson.Links(body, "teams", now.Teams, text => directory.Named(Domain.Admin.Team.Teams, text));
        if (teams.Refused) return teams.Refusals.ToArray();
        var roles = AdminJson.Links(body, "roles", now.Roles, text => [.. directory.Roles.Where(r => r.Id.ToString() == text || TextRule.Fold(r.Name) == TextRule.Fold(text)).Select(r => r.Id)]);
        if (roles.Refused) return roles.Refusals.ToArray();
        return new UserInput(AdminJson.Text(body, "name", now.Name), AdminJson.Text(body, "email", now.Email), teams.Value!.Ids, roles.Value!.Ids, AdminJson.Text(body, "timeZone", now.TimeZone));
    }
}
