using System.Text.Json.Nodes;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Pipeline.Stages;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Web.Api.OpenApi;
using CrmWeb.Web.Identity;

namespace CrmWeb.Web.Api;

/// <summary>Pipelines and their stages: who may see deals reads them, administrators change them.</summary>
internal static class PipelinesApi
{
    public static void MapPipelines(this RouteGroupBuilder api)
    {
        var pipelines = api.MapGroup("/pipelines").WithTags("pipelines");
        pipelines.MapGet("", async (HttpContext http, PipelineDesk desk, CancellationToken ct) =>
        {
            var asked = AdminPage.Read(http.Request, "name");
            if (asked.Refused) return Problems.Of(asked.Refusals);
            var name = http.Request.Query["name"].ToString();
            var all = await desk.AllAsync(ct);
            return RecordsApi.Json(asked.Value!.Of(all.Where(p => name.Length == 0 || TextRule.Fold(p.Name) == TextRule.Fold(name)), p => p.Id, p => Of(p, http.Directory())));
        }).Asks(Deal.Deals, Right.View).Describe("Pipelines with their stages", new ApiShape(Gives: "PipelinePage")).WithMetadata(AdminPage.Documented(("name", "Exact name.")));
        pipelines.MapGet("/{id:guid}", async (Guid id, HttpContext http, PipelineDesk desk, CancellationToken ct) =>
            await desk.FindAsync(id, ct) is { } pipeline ? RecordsApi.Json(Of(pipeline, http.Directory())) : Problems.NotFound)
            .Asks(Deal.Deals, Right.View).Describe("One pipeline", new ApiShape(Gives: "Pipeline"));
        pipelines.MapGet("/{id:guid}/stages", async (Guid id, PipelineDesk desk, CancellationToken ct) => await desk.FindAsync(id, ct) is { } pipeline
            ? RecordsApi.Json(new JsonObject { ["items"] = Stages(pipeline), ["next"] = null })
            : Problems.NotFound).Asks(Deal.Deals, Right.View).Describe("The stages of a pipeline, in order", new ApiShape(Gives: "StagePage"));
        pipelines.MapGet("/{id:guid}/stages/{stageId:guid}", async (Guid id, Guid stageId, PipelineDesk desk, CancellationToken ct) =>
            (await desk.FindAsync(id, ct))?.Stages.FirstOrDefault(s => s.Id == stageId) is { } stage ? RecordsApi.Json(Of(stage)) : Problems.NotFound)
            .Asks(Deal.Deals, Right.View).Describe("One stage", new ApiShape(Gives: "Stage"));
        pipelines.MapPost("", CreateAsync).WithMetadata(new NeedsAdministratorAttribute()).Describe("Add a pipeline", new ApiShape("PipelineWrite", "Pipeline", StatusCodes.Status201Created));
        pipelines.MapPatch("/{id:guid}", ChangeAsync).WithMetadata(new NeedsAdministratorAttribute()).Describe("Change a pipeline", new ApiShape("PipelineWrite", "Pipeline"));
        pipelines.MapPost("/{id:guid}/stages", AddStageAsync).WithMetadata(new NeedsAdministratorAttribute()).Describe("Add a stage", new ApiShape("StageWrite", "Stage", StatusCodes.Status201Created));
        pipelines.MapPatch("/{id:guid}/stages/{stageId:guid}", ChangeStageAsync).WithMetadata(new NeedsAdministratorAttribute()).Describe("Change a stage", new ApiShape("StageWrite", "Stage"))
            .WithMetadata(new ApiParameterAttribute("to", "Id of the stage that takes its deals, when its kind changes."));
        pipelines.MapDelete("/{id:guid}/stages/{stageId:guid}", RemoveStageAsync).WithMetadata(new NeedsAdministratorAttribute())
            .Describe("Remove a stage; its deals go to another one", new ApiShape(Status: StatusCodes.Status204NoContent))
            .WithMetadata(new ApiParameterAttribute("to", "Id of the stage that takes its deals."));
    }

    public static JsonObject Of(Stage stage) => new()
    {
        ["id"] = stage.Id,
        ["version"] = stage.Version.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["createdAt"] = stage.CreatedAt.UtcDateTime,
        ["updatedAt"] = stage.UpdatedAt.UtcDateTime,
        ["name"] = stage.Name,
        ["kind"] = stage.Kind.ToString().ToLowerInvariant(),
        ["probability"] = stage.Probability,
        ["forecastCategory"] = char.ToLowerInvariant(stage.Forecast.ToString()[0]) + stage.Forecast.ToString()[1..],
        ["rotDays"] = stage.RotDays,
        ["position"] = stage.Position,
        ["checklist"] = new JsonArray([.. stage.Checklist.Select(i => (JsonNode)new JsonObject { ["id"] = i.Id, ["text"] = i.Text, ["required"] = i.Required })]),
    };

    private static JsonArray Stages(SalesPipeline pipeline) => new([.. pipeline.InOrder().Select(s => (JsonNode)Of(s))]);

    private static JsonObject Of(SalesPipeline pipeline, DirectorySnapshot directory) => new()
    {
        ["id"] = pipeline.Id,
        ["version"] = pipeline.Version.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["createdAt"] = pipeline.CreatedAt.UtcDateTime,
        // its stages are part of it; their changes leave its row alone, so that nobody who edits another stage is in the way
        ["updatedAt"] = pipeline.Stages.Select(s => s.UpdatedAt).Append(pipeline.UpdatedAt).Max().UtcDateTime,
        ["name"] = pipeline.Name,
        ["position"] = pipeline.Position,
        ["active"] = pipeline.Active,
        ["teams"] = new JsonArray([.. pipeline.TeamIds.Select(id => (JsonNode)new JsonObject { ["id"] = id, ["name"] = directory.NameOf(id) })]),
        ["stages"] = Stages(pipeline),
    };

    private static async Task<IResult> CreateAsync(HttpContext http, CreatePipeline create, PipelineDesk desk, CancellationToken ct)
    {
        var (body, problem) = await JsonBody.ReadAsync(http.Request, ct);
        if (problem is not null) return problem;
        var input = PipelineBody.Pipeline(body!, null, http.Directory());
        if (input.Refused) return Problems.Of(input.Refusals);
        var made = await create.RunAsync(input.Value!.New, ct);
        if (made.Refused) return Problems.Of(made.Refusals);
        http.Response.Headers.Location = $"{ApiSetup.Root}/pipelines/{made.Value}";
        return RecordsApi.Json(Of((await desk.FindAsync(made.Value, ct))!, http.Directory()), StatusCodes.Status201Created);
    }

    private static async Task<IResult> ChangeAsync(Guid id, HttpContext http, ChangePipeline change, PipelineDesk desk, CancellationToken ct)
    {
        var (body, problem) = await JsonBody.ReadAsync(http.Request, ct);
        if (problem is not null) return problem;
        if (await desk.FindAsync(id, ct) is not { } known) return Problems.NotFound;
        var input = PipelineBody.Pipeline(body!, known, http.Directory());
        if (input.Refused) return Problems.Of(input.Refusals);
        if (!IfMatch.Read(http.Request, body, out var version)) return IfMatch.Unreadable;
        var refusal = await change.RunAsync(id, input.Value!.Changed, ct, version);
        if (await desk.FindAsync(id, ct) is not { } now) return Problems.NotFound;
        return refusal is null ? RecordsApi.Json(Of(now, http.Directory())) : Problems.Of([refusal], refusal.Kind == RefusalKind.Stale ? Of(now, http.Directory()) : null);
    }

    private static async Task<IResult> AddStageAsync(Guid id, HttpContext http, AddStage add, PipelineDesk desk, CancellationToken ct)
    {
        var (body, problem) = await JsonBody.ReadAsync(http.Request, ct);
        if (problem is not null) return problem;
        if (await desk.FindAsync(id, ct) is null) return Problems.NotFound;
        var input = PipelineBody.Stage(body!, null);
        if (input.Refused) return Problems.Of(input.Refusals);
        var made = await add.RunAsync(id, input.Value!, ct);
        if (made.Refused) return Problems.Of(made.Refusals);
        http.Response.Headers.Location = $"{ApiSetup.Root}/pipelines/{id}/stages/{made.Value}";
        return RecordsApi.Json(Of((await desk.FindAsync(id, ct))!.Stages.Single(s => s.Id == made.Value)), StatusCodes.Status201Created);
    }

    private static async Task<IResult> ChangeStageAsync(Guid id, Guid stageId, Guid? to, HttpContext http, ChangeStage change, PipelineDesk desk, CancellationToken ct)
    {
        var (body, problem) = await JsonBody.ReadAsync(http.Request, ct);
        if (problem is not null) return problem;
        if ((await desk.FindAsync(id, ct))?.Stages.FirstOrDefault(s => s.Id == stageId) is not { } known) return Problems.NotFound;
        var input = PipelineBody.Stage(body!, known);
        if (input.Refused) return Problems.Of(input.Refusals);
        if (!IfMatch.Read(http.Request, body, out var version)) return IfMatch.Unreadable;
        var refusal = await change.RunAsync(id, stageId, input.Value!, to, ct, version);
        if ((await desk.FindAsync(id, ct))?.Stages.FirstOrDefault(s => s.Id == stageId) is not { } now) return Problems.NotFound;
        return refusal is null ? RecordsApi.Json(Of(now)) : Problems.Of([refusal], refusal.Kind == RefusalKind.Stale ? Of(now) : null);
    }

    private static async Task<IResult> RemoveStageAsync(Guid id, Guid stageId, Guid? to, RemoveStage remove, PipelineDesk desk, CancellationToken ct)
    {
        if ((await desk.FindAsync(id, ct))?.Stages.Any(s => s.Id == stageId) != true) return Problems.NotFound;
        return await remove.RunAsync(id, stageId, to, ct) is { } refusal ? Problems.Of([refusal]) : Results.NoContent();
    }
}
