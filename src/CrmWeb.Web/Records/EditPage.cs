using CrmWeb.Application.Admin;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Forms;
using CrmWeb.Web.Ui.Records;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Records;

/// <summary>All fields of a record in one form.</summary>
public abstract class EditPage(string kind, IServiceProvider services, FieldViews fields, EditFlow flow, IStringLocalizer<Text> t) : CrmPage(t)
{
    public FormView? Form { get; private set; }

    public ConflictView? Conflict { get; private set; }

    protected IRecords Records { get; } = services.GetRequiredKeyedService<IRecords>(kind);

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => ShowAsync(id, null, [], ct);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct) => SaveAsync(id, ct);

    public Task<IActionResult> OnPostResolveAsync(Guid id, CancellationToken ct) => SaveAsync(id, ct);

    private DirectorySnapshot Directory => (DirectorySnapshot)HttpContext.Items[ActorFromRequest.DirectoryKey]!;

    private async Task<IActionResult> SaveAsync(Guid id, CancellationToken ct)
    {
        var form = await Request.ReadFormAsync(ct);
        var result = await flow.SaveAsync(Records, id, form, Directory, RecordHref.To(kind, id) + "/edit", ct);
        if (result is null) return NotFound();
        if (result.Conflict is { } conflict)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            Conflict = conflict with { CancelHref = RecordHref.To(kind, id) };
            return Page();
        }
        if (result.Refusals is { } refusals)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await ShowAsync(id, form, refusals, ct);
        }
        if (result.Saved?.ChangeSet is not null) Say(With(T["Saved."], result.Saved), result.Saved.ChangeSet);
        return Redirect(await RecordHref.AfterActAsync(Records, id, ct));
    }

    private async Task<IActionResult> ShowAsync(Guid id, IFormCollection? typed, IReadOnlyList<Refusal> refusals, CancellationToken ct)
    {
        if (await Records.OpenAsync(id, ct) is not { } opened) return NotFound();
        if (!opened.MayEdit) return StatusCode(StatusCodes.Status403Forbidden);
        var record = opened.Facts;
        var shown = Records.Type.Fields.Where(f => !f.ReadOnly && !f.Apart && f.Type != FieldType.Json && !EditFlow.IsHidden(EditFlow.Get(record, f))).ToList();
        FieldView View(FieldInfo field) => fields.Of(field, EditFlow.Get(record, field), typed, refusals.Where(r => r.Field == field.Name).Select(Words).FirstOrDefault(), Directory);
        Form = new FormView("edit-record", RecordHref.To(kind, id) + "/edit", T["Save"], [.. shown.Select(View)])
        {
            Title = RecordViews.Title(Records.Type, record),
            CancelHref = RecordHref.To(kind, id),
            Errors = [.. refusals.Where(r => r.Field is null || Records.Type.Find(r.Field) is null).Select(Words)],
            Hidden = typed is null ? EditFlow.Hidden(record, shown) : [new(EditFlow.VersionField, typed[EditFlow.VersionField].ToString()), new(EditFlow.WasField, typed[EditFlow.WasField].ToString())],
        };
        return Page();
    }
}
