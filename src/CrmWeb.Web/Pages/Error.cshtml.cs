using System.Globalization;
using CrmWeb.Web.Hosting;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Shell;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages;

/// <summary>Whatever went wrong, in the frame, with the request id.</summary>
[OpenToAll]
[IgnoreAntiforgeryToken]
public sealed class ErrorModel(IStringLocalizer<Text> t) : PageModel
{
    public ProblemView Problem { get; private set; } = null!;

    public void OnGet() => Show();

    public void OnPost() => Show();

    private void Show()
    {
        // from the address alone: binding would read the form, which may be what could not be read
        int? status = int.TryParse(Request.Query["status"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : null;
        var error = HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error;
        var code = status is >= 400 and <= 599 ? status.Value : error is null ? 404 : Response.StatusCode >= 400 ? Response.StatusCode : 500;
        var limit = HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;
        if (code == 400 && Request.ContentLength > limit) code = 413;
        Response.StatusCode = code;
        Problem = code switch
        {
            404 => new ProblemView(code, t["There is nothing here"], t["It was removed, or you may not see it."]),
            403 => new ProblemView(code, t["You may not do that"], t["Ask an administrator for the right to do it."]),
            413 => new ProblemView(code, t["That is too large"], limit is { } most ? t["{0} MB at most. Send less at once.", most >> 20] : t["Send less at once."]),
            429 => new ProblemView(code, t["Too many tries"], t["Wait a minute, then try again."]),
            400 => new ProblemView(code, t["That request cannot be read"], t["Go back, reload the page and try again."]),
            _ when SlowQuery.Is(error) => new ProblemView(503, t["This took too long"], t[SlowQuery.Text], HttpContext.TraceIdentifier),
            _ => new ProblemView(code, t["Something went wrong on our side"], t["Nothing of what you sent was lost on purpose; try again in a moment."], HttpContext.TraceIdentifier),
        };
    }
}
