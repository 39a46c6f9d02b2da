using System.Globalization;
using System.Text.Json.Nodes;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Api.OpenApi;

namespace CrmWeb.Web.Api;

/// <summary>With whom a record is shared: <c>/{things}/{id}/shares</c>, and why somebody sees it: <c>/{things}/{id}/why</c>.</summary>
internal static class SharesApi
{
    public static void MapShares(this RouteGroupBuilder api, string kind)
    {
        var shares = api.MapGroup($"/{kind}/{{id:guid}}").WithTags("shares");
        shares.MapGet("/shares", async (Guid id, SharesOf question, CancellationToken ct) => await question.ReadAsync(kind, id, ct) is { } found
            ? RecordsApi.Json(new JsonObject { ["items"] = new JsonArray([.. found.Select(Json)]), ["next"] = null })
            : Problems.NotFound).Asks(kind, Right.View).Describe("With whom the record is shared", new ApiShape(Gives: "SharePage"));
        shares.MapPost("/shares", (Guid id, HttpContext http, ShareRecord share, CompanyDirectory directory, CrmDb db, CancellationToken ct) =>
            ShareAsync(kind, id, http, share, directory, db, ct)).Asks(kind, Right.View).Describe("Share the record with a colleague or a team", new ApiShape("ShareWrite", "Shared", StatusCodes.Status201Created));
        shares.MapDelete("/shares/{share:guid}", async (Guid id, Guid share, EndShare end, CancellationToken ct) => await end.RunAsync(kind, id, share, ct) switch
        {
            null => Problems.NotFound,
            { Refused: true } refused => Problems.Of(refused.Refusals),
            _ => Results.NoContent(),
        }).Asks(kind, Right.View).Describe("End a share", new ApiShape(Status: StatusCodes.Status204NoContent));
        shares.MapGet("/why", async (Guid id, Guid? user, WhySeen why, CancellationToken ct) => await why.ReadAsync(kind, id, user, ct) is { } sighting
            ? RecordsApi.Json(new JsonObject { ["sees"] = sighting.Sees, ["edits"] = sighting.Edits, ["reasons"] = new JsonArray([.. sighting.Reasons.Select(r => JsonValue.Create(r.Text))]) })
            : Problems.NotFound).Asks(kind, Right.View).Describe("Why somebody sees the record", new ApiShape(Gives: "Sighting")).WithMetadata(new ApiParameterAttribute("user", "Id of the person; oneself when left out."));
    }

    private static async Task<IResult> ShareAsync(string kind, Guid id, HttpContext http, ShareRecord share, CompanyDirectory directory, CrmDb db, CancellationToken ct)
    {
        var (body, problem) = await JsonBody.ReadAsync(http.Request, ct);
        if (problem is not null) return problem;
        var snapshot = await directory.NowAsync(db, ct);
        var with = AdminJson.Links(body!, "with", null, text => [.. snapshot.Named(User.Users, text).Concat(snapshot.Named(Team.Teams, text)).Distinct()]);
        if (with.Refused) return Problems.Of(with.Refusals);
        if (with.Value!.Ids is not [var grantee]) return Problems.Of([Refusal.Of("with", "Choose a colleague or a team.")]);
        DateTimeOffset? until = null;
        if (body!["expiresAt"]?.ToString() is { } text)
        {
            if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)) return Problems.Of([Refusal.Of("expiresAt", "That is not a time such as 2026-03-12T14:30:00Z.")]);
            until = CrmClock.Truncate(at.ToUniversalTime());
        }
        var mayEdit = body["mayEdit"] is JsonValue edit && edit.TryGetValue<bool>(out var may) && may;
        return await share.RunAsync(kind, id, new ShareRecord.Input(grantee, mayEdit, until), ct) switch
        {
            null => Problems.NotFound,
            { Refused: true } refused => Problems.Of(refused.Refusals),
            { } made => RecordsApi.Json(new JsonObject { ["id"] = made.Value!.Id, ["changeSet"] = made.Value.ChangeSet }, StatusCodes.Status201Created),
        };
    }

    private static JsonNode Json(ShareView share) => new JsonObject
    {
        ["id"] = share.Id, ["with"] = new JsonObject { ["id"] = share.With, ["name"] = share.Name, ["team"] = share.IsTeam },
        ["mayEdit"] = share.MayEdit, ["expiresAt"] = share.ExpiresAt?.UtcDateTime, ["givenAt"] = share.GivenAt.UtcDateTime, ["givenBy"] = share.GivenBy,
    };
}
