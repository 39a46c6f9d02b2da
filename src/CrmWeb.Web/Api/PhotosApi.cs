using System.Text.Json.Nodes;
using CrmWeb.Application.Edges;
using CrmWeb.Application.Records;
using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Api.OpenApi;
using CrmWeb.Web.Records;
using Microsoft.AspNetCore.Mvc;

namespace CrmWeb.Web.Api;

/// <summary>The picture of a contact: <c>/contacts/{id}/photo</c>, read as it is, given as multipart. Checked and journalled as on its page.</summary>
internal static class PhotosApi
{
    /// <summary>The picture, and room for the parts around it.</summary>
    private const long LargestBody = RecordPhoto.Largest + 64 * 1024;

    public static void MapPhotos(this RouteGroupBuilder api)
    {
        var photo = api.MapGroup("/contacts/{id:guid}/photo").WithTags(Contact.Contacts);
        photo.MapGet("", async (Guid id, HttpContext http, IFileStore files, CancellationToken ct) => await RecordPhoto.FindAsync(Contact.Contacts, id, http, files, ct) ?? Problems.NotFound)
            .Asks(Contact.Contacts, Right.View).Describe("The picture itself; 404 also without one", new ApiShape());
        photo.MapPut("", GiveAsync).Asks(Contact.Contacts, Right.View).WithMetadata(new RequestSizeLimitAttribute(LargestBody))
            .Describe("Give the contact a picture: PNG, JPEG, GIF or WebP of at most 5 MB", new ApiShape("PhotoWrite", "Contact", Form: true));
        photo.MapDelete("", async (Guid id, HttpContext http, CancellationToken ct) => await Contacts(http).EditAsync(id, new JsonObject { ["photo"] = null }, null, ct) switch
        {
            null => Problems.NotFound,
            { Refused: true } refused => Problems.Of(refused.Refusals),
            _ => Results.NoContent(),
        }).Asks(Contact.Contacts, Right.View).Describe("Take the picture away", new ApiShape(Status: StatusCodes.Status204NoContent));
    }

    private static IRecords Contacts(HttpContext http) => http.RequestServices.GetRequiredKeyedService<IRecords>(Contact.Contacts);

    private static async Task<IResult> GiveAsync(Guid id, HttpContext http, IFileStore files, CancellationToken ct)
    {
        // first of all: whatever is sent tells nothing of a record that one does not see
        if (!await Contacts(http).SeesAsync(id, ct)) return Problems.NotFound;
        if (!http.Request.HasFormContentType) return Problems.Of(StatusCodes.Status415UnsupportedMediaType, "unsupported-media-type", "Send multipart/form-data with photo.");
        var (form, problem) = await FormBody.ReadAsync(http.Request, LargestBody, "The file is larger than 5 MB.", ct);
        if (problem is not null) return problem;
        if (form!.Files.GetFile("photo") is not { } photo) return Problems.Of([Refusal.Of("photo", "Choose a picture first.")]);
        return await RecordPhoto.SaveAsync(Contacts(http), id, photo, files, ct) switch
        {
            null => Problems.NotFound,
            { Refused: true } refused => Problems.Of(refused.Refusals),
            { } saved => await RecordsApi.WholeAsync(http, Contacts(http), saved.Value!, StatusCodes.Status200OK, ct),
        };
    }
}
