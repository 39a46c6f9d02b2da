using System.Text.Json.Nodes;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Bulk;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Records.Lists;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Lists;

/// <summary>Chosen rows of any kind: ask what to do, show what would change, do exactly that.</summary>
[NeedsSignIn]
public sealed class BulkModel(IServiceProvider services, BulkForms forms, IStringLocalizer<Text> t) : CrmPage(t)
{
    [BindProperty(SupportsGet = true)]
    public string Kind { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Act { get; set; } = BulkForms.Edit;

    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    public FormView? Form { get; private set; }

    public BulkPreview? Preview { get; private set; }

    public string Title => forms.Title(Act);

    public IReadOnlyList<BulkLine> Lines { get; private set; } = [];

    public string Summary
    {
        get
        {
            var changes = Preview!.Changing is not { } changing ? T["Up to {0} {1} would change.", Preview.Count - Preview.Held, Of(Preview.Count)]
                : changing == Preview.Count ? T["{0} {1} would change.", changing, Of(changing)]
                : Preview.Held == 0 ? T["{0} of {1} {2} would change; the others have these values already.", changing, Preview.Count, Of(Preview.Count)]
                : T["{0} of {1} {2} would change.", changing, Preview.Count, Of(Preview.Count)];
            return Preview.Held > 0 && Preview.Unchanged > 0 ? $"{changes.Value} {T["{0} have these values already.", Preview.Unchanged]}" : changes;
        }
    }

    /// <summary>What would stay as it is, and why.</summary>
    public string Staying => Preview!.Changing is null ? T["Of the first {0}, these would stay as they are:", BulkRequest.LookedAt] : T["These would stay as they are:"];

    /// <summary>Whether running it would do anything.</summary>
    public bool Changes => (Preview!.Changing ?? Preview.Count - Preview.Held) > 0;

    public string RunText => Act switch
    {
        BulkForms.Delete => T["Move {0} to the bin", Preview!.Changing ?? Preview.Count - Preview.Held],
        BulkForms.Restore => T["Restore {0}", Preview!.Changing ?? Preview.Count - Preview.Held],
        _ => Preview!.Changing is { } changing ? T["Change {0}", changing] : T["Change up to {0}", Preview.Count - Preview.Held],
    };

    /// <summary>"Before the deal leaves …: 3", one rule that keeps records as they are.</summary>
    public string Why(BulkReason reason) => T["{0} ({1})", Words(reason.Refusal), reason.Count];

    /// <summary>The records it keeps so, as far as they are named.</summary>
    public string Named(BulkReason reason)
    {
        var named = string.Join(", ", reason.Records.Select(r => r.Title));
        return named.Length > 0 && reason.Count > reason.Records.Count ? T["{0} and {1} more", named, reason.Count - reason.Records.Count] : named;
    }

    private IRecords? Records => services.GetKeyedService<IRecords>(Kind);

    /// <summary>"account" of one, "accounts" of more.</summary>
    private string Of(int count) => T[count == 1 ? Records!.Type.Label : Records!.Type.PluralLabel].Value.ToLowerInvariant();

    /// <summary>A reload of the preview has nothing to show.</summary>
    public IActionResult OnGet() => Records is null ? NotFound() : Redirect("/" + Kind);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Open() is { } closed) return closed;
        var form = await Request.ReadFormAsync(ct);
        if (form["ids"].Count == 0 && form["all"] != "true")
        {
            Say(T["Choose some rows first."], bad: true);
            return Redirect(Back!);
        }
        return BulkForms.IsPlain(Act) ? await PlanAsync(form, ct) : Ask(form, []);
    }

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken ct) => Open() ?? await PlanAsync(await Request.ReadFormAsync(ct), ct);

    public async Task<IActionResult> OnPostRunAsync(Guid plan, CancellationToken ct)
    {
        if (Open() is { } closed) return closed;
        var done = await Records!.RunBulkAsync(plan, ct);
        if (done is not { } ran) Say(T["This was done already, or it was shown too long ago."], bad: true);
        else if (ran.Refused) Say(Words(ran.Refusals[0]), bad: true);
        else if (ran.Value!.Count == 0) Say(ran.Value.Reasons.Count > 0 ? Words(ran.Value.Reasons[0].Refusal) : T["Nothing changed."], bad: true);
        else Say(Done(ran.Value), ran.Value.ChangeSet, back: Back);
        return Redirect(Back!);
    }

    private string Done(BulkDone done)
    {
        var text = Act switch
        {
            BulkForms.Delete => T["{0} {1} moved to the bin.", done.Count, Of(done.Count)],
            BulkForms.Restore => T["{0} {1} restored.", done.Count, Of(done.Count)],
            _ => T["{0} {1} changed.", done.Count, Of(done.Count)],
        };
        if (done.Unchanged > 0) text = T["{0} {1} changed; {2} had these values already.", done.Count, Of(done.Count), done.Unchanged];
        return done.Skipped == 0 ? text : $"{text.Value} {T["Left as they are: {0}.", done.Skipped]} {Words(done.Reasons[0].Refusal)}";
    }

    /// <summary>Null when the kind exists for this person.</summary>
    private NotFoundResult? Open()
    {
        if (Records is null || !services.GetRequiredService<Application.Data.ActorScope>().Actor.May(Kind, Right.View)) return NotFound();
        if (!Url.IsLocalUrl(Back)) Back = "/" + Kind;
        return null;
    }

    private async Task<IActionResult> PlanAsync(IFormCollection form, CancellationToken ct)
    {
        var change = forms.Read(Records!.Type, Act, form);
        if (change.Refused) return Ask(form, change.Refusals);
        var targets = Targets(form, change.Value!);
        if (targets.Refused) return BadRequest();
        var planned = await Records.PlanBulkAsync(targets.Value!, keep: true, ct);
        if (!planned.Refused)
        {
            Preview = planned.Value;
            Lines = [.. Preview!.Sample.SelectMany(s => s.Values.Count == 0
                ? [new BulkLine(s.Title, "", "", Act == BulkForms.Delete ? T["in the bin"] : Act == BulkForms.Restore ? T["restored"] : T["as it is"])]
                : s.Values.Select(v => new BulkLine(s.Title, T[v.Field.Label], Text(v.Before), Text(v.After))))];
            return Page();
        }
        if (planned.Refusals[0].Kind == RefusalKind.Forbidden) return StatusCode(StatusCodes.Status403Forbidden);
        if (!BulkForms.IsPlain(Act)) return Ask(form, planned.Refusals);
        Say(Words(planned.Refusals[0]), bad: true);
        return Redirect(Back!);
    }

    private PageResult Ask(IFormCollection form, IReadOnlyList<Refusal> refusals)
    {
        if (refusals.Count > 0) Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        var hidden = form.Where(f => f.Key is "ids" or "all" or "filter").SelectMany(f => f.Value.Select(v => new KeyValuePair<string, string>(f.Key, v ?? "")));
        var href = QueryLink.With($"/{Kind}/bulk", [], ("handler", "Preview"), ("act", Act), ("q", Request.Query["q"].FirstOrDefault()), ("back", Back));
        Form = forms.Form(Records!.Type, Act, href, form, refusals, HttpContext.Directory(), Back!, [.. hidden]);
        return Page();
    }

    private Outcome<BulkRequest> Targets(IFormCollection form, BulkChange change)
    {
        if (form["all"] != "true") return new BulkRequest([.. form["ids"].Select(id => Guid.TryParse(id, out var known) ? known : Guid.Empty)], null, change);
        var filter = FilterTree.Parse(form["filter"]);
        return filter.Refused ? filter.Refusals.ToArray() : new BulkRequest(null, new ListRequest(filter.Value!, Query: Request.Query["q"].FirstOrDefault()), change);
    }

    private string Text(JsonNode? value) => value switch
    {
        null => "–",
        JsonArray many => many.Count == 0 ? "–" : string.Join(", ", many.Select(v => v?.ToString())),
        JsonObject link => link["name"]?.ToString() ?? T["another record"],
        _ => value.ToString(),
    };
}

/// <summary>One field of one record in the preview.</summary>
public sealed record BulkLine(string Record, string Field, string Before, string After);
