using Microsoft.AspNetCore.Http.Features;

namespace CrmWeb.Web.Api;

/// <summary>Reads a multipart body of limited size.</summary>
internal static class FormBody
{
    /// <summary>The form, or the answer that says why there is none.</summary>
    /// <param name="tooLarge">What is told when it is larger.</param>
    public static async Task<(IFormCollection? Form, IResult? Problem)> ReadAsync(HttpRequest request, long largest, string tooLarge, CancellationToken ct)
    {
        if (request.ContentLength > largest) return (null, Large(tooLarge));
        try
        {
            return (await request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = largest, BufferBodyLengthLimit = largest, ValueLengthLimit = 4 * 1024 * 1024 }, ct), null);
        }
        catch (BadHttpRequestException large) when (large.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (null, Large(tooLarge));
        }
        catch (InvalidDataException)
        {
            return (null, Problems.Of(StatusCodes.Status400BadRequest, "unreadable", "The form cannot be read."));
        }
    }

    private static IResult Large(string words) => Problems.Of(StatusCodes.Status413PayloadTooLarge, "too-large", words);
}
