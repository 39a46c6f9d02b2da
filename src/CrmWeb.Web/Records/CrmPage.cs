using System.Text.Json;
using CrmWeb.Application.Records.Acts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Shell;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Records;

/// <summary>A page of the frame: carries a toast over the redirect that follows an act.</summary>
public abstract class CrmPage(IStringLocalizer<Text> t) : PageModel
{
    private const string ToastKey = "toast";

    protected IStringLocalizer<Text> T => t;

    // said again: without it Razor Pages takes the override for the handler of an HTTP method PAGE
    [NonHandler]
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (TempData[ToastKey] is string json) ViewData["Toast"] = JsonSerializer.Deserialize<Toast>(json);
    }

    /// <summary>Says on the next page what happened; with a change set it can be taken back there.</summary>
    /// <param name="back">Where an undo leads; null = the page it was pressed on.</param>
    protected void Say(string text, Guid? undo = null, bool bad = false, string? back = null) =>
        TempData[ToastKey] = JsonSerializer.Serialize(new Toast(text, undo is { } set ? $"/undo/{set}" + (back is null ? "" : "?back=" + Uri.EscapeDataString(back)) : null, bad));

    /// <summary>The same at once, for answers that are not redirects.</summary>
    protected void SayNow(string text, Guid? undo = null, bool bad = false) =>
        ViewData["Toast"] = new Toast(text, undo is { } set ? $"/undo/{set}" : null, bad);

    /// <summary>What was done, and what the person should know about it.</summary>
    protected string With(string done, SavedRecord? saved) =>
        string.Join(" ", (saved?.Warnings ?? []).Where(w => w.Code is Warning.OpenTasks or Warning.ClosedDeal).Select(Words).Prepend(done));

    /// <inheritdoc cref="Words(Refusal)"/>
    protected string Words(Warning warning) => t[warning.Message, warning.Arguments];

    /// <summary>A refusal in the viewer's language.</summary>
    protected string Words(Refusal refusal) => t[refusal.Message, refusal.Arguments];
}
