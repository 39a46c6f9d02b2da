using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CrmWeb.Application.Edges;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Acts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Api;
using CrmWeb.Web.Identity;

namespace CrmWeb.Web.Records;

/// <summary>
/// <c>/files/contacts/{id}/photo</c>: the picture a record points to, for whoever sees the record. The address names the record, never the
/// content, so it tells nothing and undoing a new photo shows the old one.
/// </summary>
internal static class RecordPhoto
{
    /// <summary>Bytes of a picture.</summary>
    public const int Largest = 5 * 1024 * 1024;

    private const int HashLength = 64;

    public static void MapRecordPhotos(this IEndpointRouteBuilder app) =>
        app.MapGet("/files/{kind:alpha}/{id:guid}/photo", ShowAsync).AddEndpointFilter<AccessFilter>().WithMetadata(new NeedsSignInAttribute());

    /// <summary>Null for a record without one.</summary>
    public static string? Href(string kind, JsonObject record)
    {
        if (record["photo"]?.ToString() is not { Length: HashLength } hash) return null;
        // another picture, another address: browsers may keep it for a while
        var version = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(hash)).AsSpan(0, 6));
        return $"/files/{kind}/{record["id"]!.GetValue<Guid>()}/photo?v={version}";
    }

    /// <summary>Gives the record this picture. Null when there is no such record for the person; nothing is kept for somebody who may not use it.</summary>
    public static async Task<Outcome<SavedRecord>?> SaveAsync(IRecords records, Guid id, IFormFile photo, IFileStore files, CancellationToken ct)
    {
        if (!await records.SeesAsync(id, ct)) return null;
        if (!await records.MayEditAsync(id, ct)) return Refusal.Forbidden;
        await using var content = photo.OpenReadStream();
        var kept = await files.SaveAsync(content, FileUse.Photo, Largest, ct);
        return kept.Refused ? kept.Refusals.Select(r => r with { Field = "photo" }).ToArray() : await records.EditAsync(id, new JsonObject { ["photo"] = kept.Value!.Hash }, null, ct);
    }

    private static async Task<IResult> ShowAsync(string kind, Guid id, HttpContext http, IFileStore files, CancellationToken ct) =>
        await FindAsync(kind, id, http, files, ct) ?? Results.NotFound();

    /// <summary>The picture as an answer that runs nothing; null when there is none to be seen.</summary>
    public static async Task<IResult?> FindAsync(string kind, Guid id, HttpContext http, IFileStore files, CancellationToken ct)
    {
        var records = http.RequestServices.GetKeyedService<IRecords>(kind);
        var record = records is null ? null : await records.FindAsync(id, ct);
        if (record?["photo"]?.ToString() is not { } hash || await files.OpenTypedAsync(hash, ct) is not { } file) return null;
        var headers = http.Response.Headers;
        headers["Content-Security-Policy"] = "sandbox; default-src 'none'";
        headers["Cache-Control"] = "private, max-age=300";
        headers["Content-Disposition"] = file.MayShowInline ? "inline" : "attachment";
        return Results.Stream(file.Content, file.ContentType);
    }
}
