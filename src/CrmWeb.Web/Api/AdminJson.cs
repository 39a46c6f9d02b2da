using System.Globalization;
using System.Text.Json.Nodes;
using CrmWeb.Application.Admin;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Identity;

namespace CrmWeb.Web.Api;

/// <summary>People, teams and roles in the contract's shape, and reading their parts.</summary>
internal static class AdminJson
{
    public static JsonObject Of(PersonRow row, DirectorySnapshot directory)
    {
        var user = row.User;
        var lead = user.TeamIds.Select(id => directory.Team(id)?.LeadId).FirstOrDefault(id => id is not null && id != user.Id);
        return new JsonObject
        {
            ["id"] = user.Id, ["version"] = Text(user.Version), ["createdAt"] = user.CreatedAt.UtcDateTime, ["updatedAt"] = user.UpdatedAt.UtcDateTime, ["name"] = user.Name, ["email"] = user.Email,
            ["roles"] = new JsonArray([.. user.RoleIds.Select(id => Link(id, directory.Role(id)?.Name))]),
            ["teams"] = new JsonArray([.. user.TeamIds.Select(id => Link(id, directory.Team(id)?.Name))]),
            ["lead"] = lead is { } known ? Link(known, directory.NameOf(known)) : null,
            ["timeZone"] = user.TimeZone, ["language"] = user.Language, ["theme"] = user.Theme, ["active"] = user.Active, ["signsIn"] = row.SignsIn, ["invited"] = row.Invited,
        };
    }

    public static JsonObject Of(Team team, DirectorySnapshot directory) => new()
    {
        ["id"] = team.Id, ["version"] = Text(team.Version), ["createdAt"] = team.MadeAt().UtcDateTime, ["updatedAt"] = team.UpdatedAt.UtcDateTime, ["name"] = team.Name,
        ["parent"] = team.ParentId is { } parent ? Link(parent, directory.Team(parent)?.Name) : null,
        ["lead"] = team.LeadId is { } lead ? Link(lead, directory.User(lead)?.Name) : null,
        ["currency"] = team.Currency,
    };

    public static JsonObject Of(Role role) => new()
    {
        ["id"] = role.Id, ["version"] = Text(role.Version), ["createdAt"] = role.MadeAt().UtcDateTime, ["updatedAt"] = role.UpdatedAt.UtcDateTime, ["name"] = role.Name, ["administers"] = role.Administers,
        ["rights"] = System.Text.Json.JsonSerializer.SerializeToNode(role.Rights, System.Text.Json.JsonSerializerOptions.Web),
    };

    /// <summary>Roles that a text names: id or name.</summary>
    public static IReadOnlyList<Guid> RolesCalled(string text, DirectorySnapshot directory) =>
        [.. directory.Roles.Where(r => r.Id.ToString() == text || TextRule.Fold(r.Name) == TextRule.Fold(text)).Select(r => r.Id)];

    /// <summary>A text of the body; what is absent stays as it is.</summary>
    public static string? Text(JsonObject body, string name, string? now) => !body.TryGetPropertyValue(name, out var value) ? now : value?.ToString();

    /// <summary>Links given as an array (or one) of ids, names or <c>{"id"}</c>; exactly one must be meant by each.</summary>
    public static Outcome<LinkList> Links(JsonObject body, string name, IReadOnlyList<Guid>? now, Func<string, IReadOnlyList<Guid>> find)
    {
        if (!body.TryGetPropertyValue(name, out var value)) return new LinkList(now);
        var ids = new List<Guid>();
        foreach (var item in value as JsonArray ?? [value?.DeepClone()])
        {
            var text = (item is JsonObject link ? link["id"] : item)?.ToString();
            if (text is null) continue;
            var found = find(text);
            if (found.Count == 0) return new Refusal("unknown-link", "There is no “{0}”.", RefusalKind.Rule, name, text);
            if (found.Count > 1) return new Refusal("ambiguous-link", "More than one is called “{0}”.", RefusalKind.Rule, name, text);
            ids.Add(found[0]);
        }
        return new LinkList(ids);
    }

    /// <summary>What the key's scopes say beyond modules.</summary>
    public static (bool MayWrite, int Count) Scopes(HttpContext http)
    {
        var scopes = http.User.FindAll(ApiKeyAuthentication.ScopeClaim).Select(c => c.Value).ToList();
        return (scopes.Count == 0 || scopes.Contains("write"), scopes.Count);
    }

    private static JsonObject Link(Guid id, string? name) => new() { ["id"] = id, ["name"] = name };

    private static string Text(uint version) => version.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Ids that a link field named; null = the field was not spoken of and has none.</summary>
internal sealed record LinkList(IReadOnlyList<Guid>? Ids);
