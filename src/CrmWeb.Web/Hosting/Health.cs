using CrmWeb.Application.Data;
using CrmWeb.Web.Identity;

namespace CrmWeb.Web.Hosting;

/// <summary>For watchdogs: is the process alive, and can it serve.</summary>
internal static class Health
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => TypedResults.Text("live")).AllowAnonymous().WithMetadata(new OpenToAllAttribute());
        app.MapGet("/health/ready", async (DatabaseProbe probe, CancellationToken ct) => await probe.AnswersAsync(ct)
            ? Results.Text("ready")
            : Results.Text("the database does not answer", statusCode: StatusCodes.Status503ServiceUnavailable)).AllowAnonymous().WithMetadata(new OpenToAllAttribute());
    }
}
