using System.Text.Json;
using System.Text.Json.Nodes;
using CrmWeb.Application.Admin;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Api.OpenApi;
using CrmWeb.Web.Identity;

namespace CrmWeb.Web.Api;

/// <summary>Roles: list, read, add, change. <c>rights</c> maps modules to levels (None, Own, Team, TeamAndBelow, All) and single rights.</summary>
internal static class RolesApi
{
    public static void MapRoles(this RouteGroupBuilder api)
    {
        var roles = api.MapGroup("/roles").WithTags("roles").WithMetadata(new NeedsAdministratorAttribute());
        var list = new AdminList<Role>(r => r.Id,
            new("name", "Names.", r => [r.Name]) { Sortable = true, Searched = true }, new("administers", "true or false.", r => [r.Administers ? "true" : "false"]) { Flag = true },
            new("createdAt", "When it was made.", _ => []) { At = r => r.MadeAt(), Sortable = true },
            new("updatedAt", "When it was changed last.", _ => []) { At = r => r.UpdatedAt, Sortable = true });
        roles.MapGet("", (HttpContext http) => list.Answer(http.Request, http.Directory().Roles, AdminJson.Of)).Describe("Roles", new ApiShape(Gives: "RolePage")).WithMetadata(list.Documented());
        roles.MapGet("/{id:guid}", (Guid id, HttpContext http) => http.Directory().Role(id) is { } role ? RecordsApi.Json(AdminJson.Of(role)) : Problems.NotFound)
            .Describe("One role", new ApiShape(Gives: "Role"));
        roles.MapPost("", CreateAsync).Describe("Add a role", new ApiShape("RoleWrite", "Role", StatusCodes.Status201Created));
        roles.MapPatch("/{id:guid}", ChangeAsync).Describe("Change a role", new ApiShape("RoleWrite", "Role"));
    }

    private static async Task<IResult> CreateAsync(HttpContext http, ChangeRole change, CompanyDirectory directory, Application.Data.CrmDb db, CancellationToken ct)
    {
        var (body, problem) = await JsonBody.ReadAsync(http.Request, ct);
        if (problem is not null) return problem;
        var input = Read(body!, new ChangeRole.Input(null, false, new Dictionary<string, ModuleRights>()));
        if (input.Refused) return Problems.Of(input.Refusals);
        var made = await change.CreateAsync(input.Value!, ct);
        if (made.Refused) return Problems.Of(made.Refusals);
        http.Response.Headers.Location = $"{ApiSetup.Root}/roles/{made.Value}";
        return RecordsApi.Json(AdminJson.Of((await directory.NowAsync(db, ct)).Role(made.Value)!), StatusCodes.Status201Created);
    }

    private static async Task<IResult> ChangeAsync(Guid id, HttpContext http, ChangeRole change, CompanyDirectory directory, Application.Data.CrmDb db, CancellationToken ct)
    {
        var (body, problem) = await JsonBody.ReadAsync(http.Request, ct);
        if (problem is not null) return problem;
        if (http.Directory().Role(id) is not { } role) return Problems.NotFound;
        var input = Read(body!, new ChangeRole.Input(role.Name, role.Administers, role.Rights));
        if (input.Refused) return Problems.Of(input.Refusals);
        if (!IfMatch.Read(http.Request, body, out var version)) return IfMatch.Unreadable;
        if (await change.RunAsync(id, input.Value!, version, ct) is not { } refusals) return Problems.NotFound;
        async Task<JsonObject?> CurrentAsync()
        {
            directory.Forget();
            return (await directory.NowAsync(db, ct)).Role(id) is { } current ? AdminJson.Of(current) : null;
        }
        return refusals.Count > 0 ? await Problems.OfChangeAsync(refusals, CurrentAsync) : RecordsApi.Json((await CurrentAsync())!);
    }

    /// <summary>Modules that the body names are replaced, the others stay.</summary>
    private static Outcome<ChangeRole.Input> Read(JsonObject body, ChangeRole.Input now)
    {
        var rights = now.Rights.ToDictionary();
        if (body["rights"] is { } given)
        {
            if (given is not JsonObject modules) return Refusal.Of("rights", "Rights are an object of module to rights.");
            foreach (var (module, value) in modules)
            {
                if (ReadRights(value) is not { } read) return Refusal.Of("rights", "The rights on “{0}” cannot be read.", module);
                rights[module] = read;
            }
        }
        var administers = now.Administers;
        if (body.TryGetPropertyValue("administers", out var flag) && !(flag is JsonValue known && known.TryGetValue(out administers))) return Refusal.Of("administers", "Administers is true or false.");
        return new ChangeRole.Input(AdminJson.Text(body, "name", now.Name), administers, rights);
    }

    private static ModuleRights? ReadRights(JsonNode? node)
    {
        try
        {
            return node is null ? new ModuleRights() : node.Deserialize<ModuleRights>(JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
