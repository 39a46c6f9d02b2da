using System.Text.Json.Nodes;
using CrmWeb.Application.Records.Bulk;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Application.Records;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Api.OpenApi;

namespace CrmWeb.Web.Api;

/// <summary>One change to many records: <c>{"ids"|"filter","set":{..}|"delete":true,"dryRun":true}</c>.</summary>
internal static class BulkApi
{
    private static readonly string[] Known = ["ids", "filter", "q", "set", "delete", "restore", "addTags", "removeTags", "dryRun"];

    public static void MapBulk(this RouteGroupBuilder api, string kind) =>
        api.MapPost($"/{kind}/bulk", (HttpContext http, CancellationToken ct) => RunAsync(http, http.RequestServices.GetRequiredKeyedService<IRecords>(kind), ct))
            .WithTags(kind).Asks(kind, Right.View).Describe("Change, tag, delete or restore many at once, as one change set; dryRun only tells what it would do and which records would stay, and why", new ApiShape());

    private static async Task<IResult> RunAsync(HttpContext http, IRecords records, CancellationToken ct)
    {
        var (body, problem) = await JsonBody.ReadAsync(http.Request, ct);
        if (problem is not null) return problem;
        if (JsonBody.Unknown(body!, Known) is { } unknown) return Problems.Of([unknown]);
        var request = Read(body!);
        if (request.Refused) return Problems.Of(request.Refusals);
        var dry = body!["dryRun"]?.ToString() == "true";
        var plan = await records.PlanBulkAsync(request.Value!, keep: !dry, ct);
        if (plan.Refused) return Problems.Of(plan.Refusals);
        if (plan.Value!.Plan is not { } id) return RecordsApi.Json(Body(plan.Value, null, plan.Value.Changing ?? plan.Value.Count - plan.Value.Held, plan.Value.Unchanged, plan.Value.Reasons));
        var done = await records.RunBulkAsync(id, ct);
        if (done is not { } ran) return Problems.NotFound;
        return ran.Refused ? Problems.Of(ran.Refusals) : RecordsApi.Json(Body(plan.Value, ran.Value!.ChangeSet, ran.Value.Count, ran.Value.Unchanged, [.. plan.Value.Forbidden, .. ran.Value.Reasons]));
    }

    private static Outcome<BulkRequest> Read(JsonObject body)
    {
        var change = BulkChange.Read(body);
        if (change.Refused) return change.Refusals.ToArray();
        if (body["ids"] is JsonArray many && body["filter"] is null)
        {
            var ids = many.Select(id => Guid.TryParse(id?.ToString(), out var known) ? known : (Guid?)null).ToList();
            return ids.Contains(null) ? Refusal.Of("ids", "Each id is a UUID.") : new BulkRequest([.. ids.OfType<Guid>()], null, change.Value!);
        }
        if (body["filter"] is null || body["ids"] is not null) return Refusal.Of("ids", "Name the records by “ids” or by a “filter”, not both.");
        var filter = FilterTree.Parse(body["filter"] is JsonObject tree ? tree.ToJsonString() : body["filter"]!.ToString());
        return filter.Refused ? filter.Refusals.ToArray() : new BulkRequest(null, new ListRequest(filter.Value!, Query: body["q"]?.ToString()), change.Value!);
    }

    private static JsonObject Body(BulkPreview plan, Guid? changeSet, int count, int? unchanged, IReadOnlyList<BulkReason> reasons) => new()
    {
        ["changeSet"] = changeSet,
        ["count"] = count,
        ["unchanged"] = unchanged,
        ["skipped"] = reasons.Sum(r => r.Count),
        ["reasons"] = new JsonArray([.. reasons.Select(r => (JsonNode)new JsonObject
        {
            ["code"] = r.Refusal.Code, ["message"] = r.Refusal.Text, ["field"] = r.Refusal.Field, ["count"] = r.Count,
            ["records"] = new JsonArray([.. r.Records.Select(named => (JsonNode)new JsonObject { ["id"] = named.Id, ["name"] = named.Title })]),
        })]),
        ["sample"] = new JsonArray([.. plan.Sample.Select(s => (JsonNode)new JsonObject
        {
            ["id"] = s.Id, ["name"] = s.Title, ["before"] = Values(s, v => v.Before), ["after"] = Values(s, v => v.After),
        })]),
    };

    private static JsonObject Values(BulkSample sample, Func<BulkValue, JsonNode?> side) =>
        new(sample.Values.Select(v => KeyValuePair.Create(v.Field.Name, side(v)?.DeepClone())));
}
