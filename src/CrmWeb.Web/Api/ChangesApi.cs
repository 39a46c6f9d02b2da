using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrmWeb.Application.Data.Journal;
using CrmWeb.Application.Records;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Api.OpenApi;
using CrmWeb.Web.Identity;

namespace CrmWeb.Web.Api;

/// <summary>Who changed what, and undoing it.</summary>
internal static class ChangesApi
{
    private static readonly (string Name, string Words)[] Parameters =
    [
        ("entity", "Kind of record, such as accounts."), ("id", "Id of a record."), ("changeSet", "All of one act."), ("actor", "Id, e-mail or exact name of the person."),
        ("since", "Time such as 2026-03-12T14:30:00Z."), ("after", "“next” of the page before."), ("limit", "1 to 500; 50 when left out."),
    ];

    public static void MapChanges(this RouteGroupBuilder api)
    {
        api.MapGet("/changes", ListAsync).WithTags("changes").WithMetadata(new NeedsSignInAttribute()).Describe("Who changed what, newest first", new ApiShape(Gives: "ChangePage"))
            .WithMetadata([.. Parameters.Select(p => new ApiParameterAttribute(p.Name, p.Words))]);
        api.MapPost("/change-sets/{id:guid}/undo", UndoAsync).WithTags("changes").WithMetadata(new NeedsSignInAttribute()).Describe("Take a change set back; what somebody changed since stays and is listed", new ApiShape(Gives: "Undone"));
    }

    private static async Task<IResult> ListAsync(
        HttpContext http, ChangeHistory history, RecordCatalog catalog, string? entity, Guid? id, Guid? changeSet, string? actor, string? since, Guid? after, string? limit, CancellationToken ct)
    {
        if (http.Request.Query.Keys.FirstOrDefault(key => !Array.Exists(Parameters, p => p.Name == key)) is { } unknown)
            return Problems.Of([new Refusal("bad-filter", "There is no field “{0}” to filter by.", RefusalKind.Rule, unknown, unknown)]);
        if (AdminPage.Size(limit) is not { } size) return Problems.Of([Refusal.Of("limit", "A page has 1 to 500 rows.")]);
        Guid? by = null;
        if (actor is { Length: > 0 })
        {
            var named = http.Directory().Named(User.Users, actor);
            if (named.Count > 1) return Problems.Of([new Refusal("ambiguous-link", "More than one is called “{0}”.", RefusalKind.Rule, "actor", actor)]);
            // somebody nobody knows has changed nothing
            by = named.Count == 1 ? named[0] : Guid.TryParse(actor, out var gone) ? gone : Guid.Empty;
        }
        DateTimeOffset? from = null;
        if (since is not null)
        {
            if (!DateTimeOffset.TryParse(since, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
                return Problems.Of(StatusCodes.Status400BadRequest, "unreadable", "“since” is a time such as 2026-03-12T14:30:00Z.");
            from = at.ToUniversalTime();
        }
        var page = await history.ReadAsync(new HistoryRequest(entity?.Replace("\0", "", StringComparison.Ordinal), id, changeSet, by, from, after, size), ct);
        return RecordsApi.Json(new JsonObject
        {
            ["items"] = new JsonArray([.. page.Items.Select(item => (JsonNode)new JsonObject
            {
                ["id"] = item.Id, ["changeSet"] = item.ChangeSet, ["when"] = item.At.UtcDateTime, ["who"] = item.ActorId, ["via"] = item.Via.ToString().ToLowerInvariant(),
                ["act"] = item.Act, ["reason"] = item.Reason, ["undoOf"] = item.UndoOf, ["undone"] = item.Undone, ["entity"] = item.Kind, ["record"] = item.RecordId,
                ["part"] = item.Entity == item.Kind ? null : item.Entity, ["change"] = item.Change.ToString().ToLowerInvariant(), ["before"] = Named(item, item.Before, catalog), ["after"] = Named(item, item.After, catalog),
            })]),
            ["next"] = page.Next,
        });
    }

    /// <summary>The journal names properties as the model does; the API speaks of fields.</summary>
    private static JsonObject? Named(HistoryItem item, JsonObject? values, RecordCatalog catalog) => values is null ? null
        : new JsonObject(values.Select(v => KeyValuePair.Create(
            (item.Entity == item.Kind ? catalog.Find(item.Kind)?.Fields.FirstOrDefault(f => f.Property == v.Key)?.Name : null) ?? JsonNamingPolicy.CamelCase.ConvertName(v.Key),
            v.Value?.DeepClone())));

    private static async Task<IResult> UndoAsync(Guid id, UndoChangeSet undo, CancellationToken ct)
    {
        if (await undo.RunAsync(id, ct) is not { } outcome) return Problems.NotFound;
        if (outcome.Refused) return Problems.Of(outcome.Refusals);
        return RecordsApi.Json(new JsonObject
        {
            ["restored"] = outcome.Value!.Restored,
            ["changeSet"] = outcome.Value.ChangeSet,
            ["conflicts"] = Conflicts(outcome.Value),
        });
    }

    /// <summary>What an undo had to leave.</summary>
    public static JsonArray Conflicts(Undone undone) => new JsonArray([.. undone.Conflicts.Select(c => (JsonNode)new JsonObject
    {
        ["entity"] = c.Kind, ["record"] = c.Id, ["field"] = c.Field, ["reason"] = c.Reason,
        ["current"] = c.Current is null ? null : JsonNode.Parse(c.Current), ["wanted"] = c.Wanted is null ? null : JsonNode.Parse(c.Wanted),
    })]);
}
