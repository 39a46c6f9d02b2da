using System.Text.Json.Nodes;
using CrmWeb.Application.Import;
using CrmWeb.Application.Import.Reading;
using CrmWeb.Web.Api.OpenApi;
using CrmWeb.Web.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CrmWeb.Web.Api;

/// <summary>Imports: start, watch, fetch what failed, take back. The act itself decides about the rights on the type.</summary>
internal static class ImportsApi
{
    /// <summary>The files of one request together; room for the parts around them.</summary>
    public static readonly long LargestBody = ImportLimits.Default.MaxBytes + 1024 * 1024;

    public const string TooLarge = "The files are larger than 100 MB together. Split them, or pack them as a zip.";

    public static void MapImports(this RouteGroupBuilder api)
    {
        var imports = api.MapGroup("/imports").WithTags("imports");
        imports.MapPost("", StartAsync).WithMetadata(new NeedsSignInAttribute(), new RequestSizeLimitAttribute(LargestBody))
            .Describe("Start an import", new ApiShape("ImportWrite", "ImportStarted", StatusCodes.Status202Accepted, Form: true)).WithMetadata(new ApiParameterAttribute("dryRun", "true: only tell what would happen."));
        imports.MapGet("/{id:guid}", async (Guid id, ImportDesk desk, CancellationToken ct) =>
            await desk.FindAsync(id, ct) is { } result ? RecordsApi.Json(result.ToJson()) : Problems.NotFound).WithMetadata(new NeedsSignInAttribute())
            .Describe("How far an import is and what came of it", new ApiShape(Gives: "Import"));
        imports.MapGet("/{id:guid}/failed.csv", async (Guid id, ImportDesk desk, CancellationToken ct) =>
            await desk.FailedCsvAsync(id, ct) is { } csv ? Results.File(csv, "text/csv; charset=utf-8", "failed.csv") : Problems.NotFound).WithMetadata(new NeedsSignInAttribute())
            .Describe("The rows that failed, with the reason, as CSV", new ApiShape());
        imports.MapPost("/{id:guid}/undo", UndoAsync).WithMetadata(new NeedsSignInAttribute()).Describe("Take an import back, its updates too", new ApiShape(Gives: "Import"));
    }

    private static async Task<IResult> StartAsync(HttpContext http, StartImport start, CancellationToken ct)
    {
        if (!http.Request.HasFormContentType) return Problems.Of(StatusCodes.Status415UnsupportedMediaType, "unsupported-media-type", "Send multipart/form-data with type and file.");
        var (form, problem) = await FormBody.ReadAsync(http.Request, LargestBody, TooLarge, ct);
        if (problem is not null) return problem;
        var files = form!.Files.GetFiles("file").Select(f => new HandedIn(f.FileName, f.OpenReadStream())).ToList();
        var dry = http.Request.Query["dryRun"] == "true" || form["dryRun"] == "true";
        var started = await start.RunAsync(new StartImport.Input(form["type"], files, form["mapping"], dry), ct);
        if (started.Refused) return Problems.Of(started.Refusals);
        http.Response.Headers.Location = $"{ApiSetup.Root}/imports/{started.Value}";
        return RecordsApi.Json(new JsonObject { ["id"] = started.Value }, StatusCodes.Status202Accepted);
    }

    private static async Task<IResult> UndoAsync(Guid id, ImportDesk desk, CancellationToken ct)
    {
        if (await desk.UndoAsync(id, ct) is not { } undone) return Problems.NotFound;
        if (undone.Refused) return Problems.Of(undone.Refusals);
        var json = (await desk.FindAsync(id, ct))!.ToJson();
        json["restored"] = undone.Value!.Restored;
        json["conflicts"] = ChangesApi.Conflicts(undone.Value);
        return RecordsApi.Json(json);
    }
}
