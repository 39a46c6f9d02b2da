using System.Text.Json.Nodes;
using CrmWeb.Application.Records;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Web.Api.OpenApi;
using CrmWeb.Web.Records;

namespace CrmWeb.Web.Api;

/// <summary>What deals can do beside what every record can.</summary>
internal static class DealsApi
{
    private static readonly string[] Known = ["stage", "version", "lostReason", "lostNote", "closeDate", "amount", "completeTasks"];

    public static void MapDeals(this RouteGroupBuilder api) =>
        api.MapPost("/deals/{id:guid}/move", MoveAsync).WithTags(Deal.Deals).Asks(Deal.Deals, Right.View)
            .Describe("Move a deal to another stage", new ApiShape("DealMove", "Deal"));

    private static async Task<IResult> MoveAsync(Guid id, HttpContext http, CloseDeal close, IServiceProvider services, CancellationToken ct)
    {
        var deals = services.GetRequiredKeyedService<IRecords>(Deal.Deals);
        var (body, problem) = await JsonBody.OfActAsync(http.Request, deals, id, Known, optional: false, ct);
        if (problem is not null) return problem;
        if (!IfMatch.Read(http.Request, body, out var version)) return IfMatch.Unreadable;
        var stage = body!["stage"] is JsonObject link ? link["id"] ?? link["name"] : body["stage"];
        var completes = false;
        if (body["completeTasks"] is { } tick && !(tick is JsonValue given && given.TryGetValue(out completes))) return Problems.Of([Refusal.Of("completeTasks", "{0} is true or false.", "completeTasks")]);
        var moved = await close.RunAsync(id, new(Text(stage), version, Text(body["lostReason"]), Text(body["lostNote"]), Text(body["closeDate"]), Text(body["amount"])), completes, ct);
        if (moved is not { } outcome) return Problems.NotFound;
        return outcome.Refused ? await RecordsApi.RefusedAsync(outcome.Refusals, id, deals, ct) : await RecordsApi.WholeAsync(http, deals, outcome.Value!, StatusCodes.Status200OK, ct);
    }

    private static string? Text(JsonNode? node) => node is JsonValue value ? value.ToString() : null;
}
