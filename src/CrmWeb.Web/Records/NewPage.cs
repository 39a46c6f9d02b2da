using CrmWeb.Application.Admin;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Records;

/// <summary>The create page of a module: what is asked first, the rest under "More".</summary>
public abstract class NewPage(string kind, IServiceProvider services, FieldViews fields, Viewer viewer, IStringLocalizer<Text> t) : CrmPage(t)
{
    public FormView Form { get; private set; } = null!;

    protected Viewer Viewer => viewer;

    protected IRecords Records { get; } = services.GetRequiredKeyedService<IRecords>(kind);

    public void OnGet() => Show(null, []);

    public async Task<IActionResult> OnPostAsync(string? then, CancellationToken ct)
    {
        var typed = await Request.ReadFormAsync(ct);
        var patch = FormPatch.Read(Records.Type, typed, viewer, viewer.Day(TimeProvider.System.GetUtcNow()));
        // left blank they are the writer's own, or whose a rule says: not nobody's, which one who sees their own records would not find again
        foreach (var whose in new[] { "owner", "team" })
            if (patch[whose] is null) patch.Remove(whose);
        var created = await CreateAsync(patch, ct);
        if (created.Refused)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            Show(typed, created.Refusals);
            return Page();
        }
        var likely = created.Value!.Warnings.Where(w => w.Code == "possible-duplicate").Select(Words).Take(1);
        Say(string.Join(" ", likely.Prepend(With(T["{0} created.", T[Records.Type.Label]], created.Value))), created.Value.ChangeSet, back: "/" + kind);
        if (then == "another") return Redirect(RecordHref.New(kind));
        return Redirect(await RecordHref.AfterActAsync(Records, created.Value.Id, ct));
    }

    /// <summary>How a record of this kind comes to be from what was typed.</summary>
    protected virtual Task<Domain.Kernel.Outcome<Application.Records.Acts.SavedRecord>> CreateAsync(System.Text.Json.Nodes.JsonObject facts, CancellationToken ct) => Records.CreateAsync(facts, ct);

    /// <summary>The form before it is shown.</summary>
    protected virtual FormView Finish(FormView form) => form;

    private void Show(IFormCollection? typed, IReadOnlyList<Refusal> refusals)
    {
        var directory = (DirectorySnapshot)HttpContext.Items[ActorFromRequest.DirectoryKey]!;
        var writable = Records.Type.Fields.Where(f => !f.ReadOnly && !f.Apart && f.Type != FieldType.Json).ToList();
        FieldView View(FieldInfo field) => fields.Of(field, null, typed ?? Prefilled(), refusals.Where(r => r.Field == field.Name).Select(Words).FirstOrDefault(), directory, focus: field == writable[0]);
        Form = Finish(new FormView("new-record", RecordHref.New(kind), T["Create {0}", T[Records.Type.Label].Value.ToLowerInvariant()], [.. writable.Where(f => f.Asked).Select(View)])
        {
            Title = T["New {0}", T[Records.Type.Label].Value.ToLowerInvariant()],
            More = [.. writable.Where(f => !f.Asked).Select(View)],
            Errors = [.. refusals.Where(r => r.Field is null || Records.Type.Find(r.Field) is null).Select(Words)],
            CancelHref = "/" + kind,
            LikelyHref = Records.Type.Fields.Any(f => f.Type == FieldType.Emails || f.DialledAs is not null) ? "/likely" : null,
            Other = new Ui.Lists.Choice("another", T["Create and add another"]),
        });
    }

    /// <summary>Values may come with the address ("/contacts/new?accounts=..."), so that a related card can start the form filled.</summary>
    private FormCollection? Prefilled() => Request.Query.Count == 0 ? null : new FormCollection(Request.Query.ToDictionary(q => q.Key, q => q.Value));
}
