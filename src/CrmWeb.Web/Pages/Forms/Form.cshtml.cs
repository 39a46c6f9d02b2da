using System.Globalization;
using CrmWeb.Application.Pipeline.Forms;
using CrmWeb.Domain.Pipeline.Forms;
using CrmWeb.Web.Hosting;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Forms;

/// <summary>
/// A form for strangers: no cookies, no scripts, its own content policy. Instead of a cookie-bound token it carries a signed one. A robot
/// reads the same thanks as everybody, and nothing is stored.
/// </summary>
[OpenToAll]
[IgnoreAntiforgeryToken]
[SmallBody]
[RequestSizeLimit(PublicForms.Largest)]
[EnableRateLimiting(PublicForms.Policy)]
public sealed class FormModel(WebForms forms, ReceiveForm receive, FormTokens tokens, FormLetters letters, PublicUrl url, IStringLocalizer<Text> t) : PageModel
{
    private IFormCollection? _typed;

    public WebForm Form { get; private set; } = null!;

    public string Token { get; private set; } = "";

    /// <summary>What to say instead of the form; null = the form.</summary>
    public string? Thanks { get; private set; }

    /// <summary>Where the mail went that asks for a confirmation; null when none is asked for.</summary>
    public string? ToConfirm { get; private set; }

    public string? Problem { get; private set; }

    public Dictionary<string, string> Errors { get; private set; } = [];

    public string Typed(string name) => _typed?[name].ToString() ?? "";

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken ct) => await OpenAsync(slug, ct) ? Ask(null) : NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken ct)
    {
        if (!await OpenAsync(slug, ct)) return NotFound();
        try
        {
            _typed = await Request.ReadFormAsync(ct);
        }
        catch (BadHttpRequestException tooLarge)
        {
            return StatusCode(tooLarge.StatusCode);
        }
        catch (InvalidDataException)
        {
            return BadRequest();
        }
        if (!PublicForms.ComesFromAllowed(Request, Form, url)) return StatusCode(StatusCodes.Status403Forbidden);
        var state = Typed("homepage").Length > 0 ? TokenState.Robot : tokens.Read(Form.Id, Typed("token"));
        if (state == TokenState.Robot) return Thank(null);
        if (state == TokenState.TooOld) return Ask(t["This page was open for too long. Send it again."]);

        var post = new FormPost(Form.Fields.ToDictionary(f => f.Field, f => Typed(f.Field)), Typed("consent") == "true", int.TryParse(Typed("wording"), CultureInfo.InvariantCulture, out var version) ? version : null);
        var received = await receive.RunAsync(Form, post, ct);
        if (received.Refused)
        {
            foreach (var refusal in received.Refusals.Where(r => r.Field is not null)) Errors.TryAdd(refusal.Field == "name" ? Form.Fields[0].Field : refusal.Field!, t[refusal.Message, refusal.Arguments]);
            return Ask(received.Refusals.FirstOrDefault(r => r.Field is null) is { } whole ? t[whole.Message, whole.Arguments] : t["Something is missing or cannot be read."]);
        }
        if (received.Value is not { Confirm: { } consent, Email: { } address }) return Thank(null);
        letters.Post(Form, consent, address, HttpContext.Directory().Company.Name);
        return Thank(address);
    }

    internal static string Type(string field) => field switch { "email" => "email", "phone" => "tel", "website" => "url", _ => "text" };

    internal static string Autocomplete(string field) => field switch
    {
        "givenName" => "given-name",
        "familyName" => "family-name",
        "company" => "organization",
        "jobTitle" => "organization-title",
        "email" => "email",
        "phone" => "tel",
        "website" => "url",
        "country" => "country-name",
        _ => "off",
    };

    private async Task<bool> OpenAsync(string slug, CancellationToken ct)
    {
        var form = await forms.OpenAsync(slug.ToLowerInvariant(), ct);
        PublicForms.Protect(Response, form);
        if (form is null) return false;
        Form = form;
        return true;
    }

    private PageResult Ask(string? problem)
    {
        (Problem, Token) = (problem, problem is null ? tokens.For(Form.Id) : tokens.Again(Form.Id));
        if (problem is not null) Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private ActionResult Thank(string? toConfirm)
    {
        if (Form.RedirectUrl is { } target) return Redirect(target);
        (Thanks, ToConfirm) = (Form.Thanks, toConfirm);
        return Page();
    }
}
