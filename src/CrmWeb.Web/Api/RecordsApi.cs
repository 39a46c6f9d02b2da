using System.Globalization;
using System.Text.Json.Nodes;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Acts;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Api.OpenApi;

namespace CrmWeb.Web.Api;

/// <summary>The same endpoints for every record type: list, read, create, change, delete, restore, upsert by external id.</summary>
internal static class RecordsApi
{
    public static void MapRecords(this RouteGroupBuilder api, IRecordType type)
    {
        var kind = type.Kind;
        var (read, write) = (RecordSchemas.Read(type), RecordSchemas.Write(type));
        var things = api.MapGroup("/" + kind).WithTags(kind);
        things.MapGet("", (HttpContext http, CancellationToken ct) => ListAsync(http, Records(http, kind), ct)).Asks(kind, Right.View)
            .Describe("A page of records, filtered and sorted", new ApiShape(Gives: RecordSchemas.Page(type), Query: ApiQuery.List));
        things.MapGet("/summary", (HttpContext http, CancellationToken ct) => SummaryApi.ListAsync(http, Records(http, kind), ct)).Asks(kind, Right.View)
            .Describe("Counts and sums, by group", new ApiShape(Gives: "Summary", Query: ApiQuery.Summary));
        things.MapGet("/{id:guid}", async (Guid id, HttpContext http, CancellationToken ct) =>
            await Records(http, kind).FindAsync(id, ct) is { } record ? Json(Tagged(http, record)) : Problems.NotFound).Asks(kind, Right.View)
            .Describe("One record", new ApiShape(Gives: read));
        things.MapPost("", (HttpContext http, CancellationToken ct) => CreateAsync(http, Records(http, kind), ct)).Asks(kind, Right.Create)
            .Describe("Create a record", new ApiShape(write, read, StatusCodes.Status201Created));
        things.MapPatch("/{id:guid}", (Guid id, HttpContext http, CancellationToken ct) => EditAsync(id, http, Records(http, kind), ct)).Asks(kind, Right.View)
            .Describe("Change what the body names; null empties a field", new ApiShape(write, read));
        things.MapDelete("/{id:guid}", (Guid id, HttpContext http, CancellationToken ct) => DeleteAsync(id, http, Records(http, kind), ct)).Asks(kind, Right.View)
            .Describe("Move a record to the bin", new ApiShape(Status: StatusCodes.Status204NoContent));
        things.MapPost("/{id:guid}/restore", (Guid id, HttpContext http, CancellationToken ct) => RestoreAsync(id, http, Records(http, kind), ct)).Asks(kind, Right.View)
            .Describe("Take a record out of the bin", new ApiShape(Gives: read));
        things.MapPut("/by-external/{source}/{externalId}", (string source, string externalId, HttpContext http, CancellationToken ct) =>
            PutAsync(AsSent(http, 1, source), AsSent(http, 0, externalId), http, Records(http, kind), ct)).Asks(kind, Right.View)
            .Describe("Create the record with this external id, or change it", new ApiShape(write, read));
    }

    public static JsonAnswer Json(JsonNode body, int status = StatusCodes.Status200OK) => new(body, status);

    /// <summary>A segment of the address, counted from its end, decoded once: the server leaves %2F in routes, because a slash would divide them.</summary>
    private static string AsSent(HttpContext http, int fromEnd, string routed)
    {
        var path = http.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()?.RawTarget.Split('?')[0].TrimEnd('/');
        return path?.Split('/') is { Length: > 2 } segments ? Uri.UnescapeDataString(segments[^(fromEnd + 1)]) : routed.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
    }

    private static IRecords Records(HttpContext http, string kind) => http.RequestServices.GetRequiredKeyedService<IRecords>(kind);

    private static async Task<IResult> ListAsync(HttpContext http, IRecords records, CancellationToken ct)
    {
        var request = ListQuery.Read(records.Type, http.Request.Query);
        if (request.Refused) return Problems.Of(request.Refusals);
        var mode = ListQuery.Count(http.Request.Query);
        if (mode.Refused) return Problems.Of(mode.Refusals);
        var sorted = request.Value!.Sort is null ? request.Value with { Sort = "id" } : request.Value;
        var page = await records.ListJsonAsync(sorted, ct);
        if (page.Refused) return Problems.Of(page.Refusals);
        var body = new JsonObject { ["items"] = new JsonArray([.. page.Value!.Items]), ["next"] = page.Value.Next };
        if (mode.Value != CountMode.None)
        {
            var count = await records.CountAsync(sorted, mode.Value, ct);
            if (count.Refused) return Problems.Of(count.Refusals);
            body["count"] = count.Value!.Count;
            if (count.Value.Capped) body["countCapped"] = true;
        }
        return Json(body);
    }

    private static async Task<IResult> CreateAsync(HttpContext http, IRecords records, CancellationToken ct)
    {
        var (body, problem) = await JsonBody.ReadAsync(http.Request, ct, fieldsSayWhy: true);
        if (problem is not null) return problem;
        var created = await records.CreateAsync(body!, ct);
        return created.Refused ? Problems.Of(created.Refusals) : await WholeAsync(http, records, created.Value!, StatusCodes.Status201Created, ct);
    }

    private static async Task<IResult> EditAsync(Guid id, HttpContext http, IRecords records, CancellationToken ct)
    {
        var (body, problem) = await JsonBody.ReadAsync(http.Request, ct, fieldsSayWhy: true);
        if (problem is not null) return problem;
        if (!IfMatch.Read(http.Request, body, out var version)) return IfMatch.Unreadable;
        var edited = await records.EditAsync(id, body!, version, ct);
        if (edited is not { } outcome) return Problems.NotFound;
        return outcome.Refused ? await RefusedAsync(outcome.Refusals, id, records, ct) : await WholeAsync(http, records, outcome.Value!, StatusCodes.Status200OK, ct);
    }

    private static async Task<IResult> DeleteAsync(Guid id, HttpContext http, IRecords records, CancellationToken ct)
    {
        if (await StaleAsync(id, http, records, ct) is { } stale) return stale;
        return await records.DeleteAsync(id, ct) switch
        {
            null => Problems.NotFound,
            { Refused: true } refused => Problems.Of(refused.Refusals),
            _ => Results.NoContent(),
        };
    }

    private static async Task<IResult> RestoreAsync(Guid id, HttpContext http, IRecords records, CancellationToken ct) =>
        await records.RestoreAsync(id, ct) switch
        {
            null => Problems.NotFound,
            { Refused: true } refused => Problems.Of(refused.Refusals),
            { } restored => await WholeAsync(http, records, restored.Value!, StatusCodes.Status200OK, ct),
        };

    private static async Task<IResult> PutAsync(string source, string externalId, HttpContext http, IRecords records, CancellationToken ct)
    {
        var (body, problem) = await JsonBody.ReadAsync(http.Request, ct, fieldsSayWhy: true);
        if (problem is not null) return problem;
        if (!IfMatch.Read(http.Request, body, out var version)) return IfMatch.Unreadable;
        var put = await records.PutAsync(source, externalId, body!, version, ct);
        if (!put.Refused) return await WholeAsync(http, records, put.Value!.Saved, put.Value.Created ? StatusCodes.Status201Created : StatusCodes.Status200OK, ct);
        return await records.FindExternalAsync(source, externalId, ct) is { } id ? await RefusedAsync(put.Refusals, id, records, ct) : Problems.Of(put.Refusals);
    }

    /// <summary>With a stale version comes the record as it stands.</summary>
    public static async Task<IResult> RefusedAsync(IReadOnlyList<Refusal> refusals, Guid id, IRecords records, CancellationToken ct) =>
        await Problems.OfChangeAsync(refusals, () => records.FindAsync(id, ct));

    /// <summary>For acts that take no version themselves. Null = go on.</summary>
    private static async Task<IResult?> StaleAsync(Guid id, HttpContext http, IRecords records, CancellationToken ct)
    {
        if (!IfMatch.Read(http.Request, null, out var version)) return IfMatch.Unreadable;
        if (version is null || await records.FindAsync(id, ct) is not { } now || uint.TryParse(now["version"]!.ToString(), CultureInfo.InvariantCulture, out var current) && current == version) return null;
        return Problems.Of([Refusal.Stale], now);
    }

    /// <summary>The record as it now stands, with the warnings of the write. One may create what one then may not see.</summary>
    public static async Task<IResult> WholeAsync(HttpContext http, IRecords records, SavedRecord saved, int status, CancellationToken ct)
    {
        var body = await records.FindAsync(saved.Id, ct) ?? new JsonObject { ["id"] = saved.Id };
        if (status == StatusCodes.Status201Created) http.Response.Headers.Location = $"{ApiSetup.Root}/{records.Type.Kind}/{saved.Id}";
        body["changeSet"] = saved.ChangeSet;
        if (saved.Warnings.Count > 0)
        {
            body["warnings"] = new JsonArray([.. saved.Warnings.Select(w => (JsonNode)new JsonObject
            {
                ["code"] = w.Code, ["text"] = w.Text, ["field"] = w.Field, ["record"] = w.Record,
            })]);
        }
        return Json(Tagged(http, body), status);
    }

    private static JsonObject Tagged(HttpContext http, JsonObject record)
    {
        if (record["version"] is { } version) http.Response.Headers.ETag = $"\"{version}\"";
        return record;
    }
}
