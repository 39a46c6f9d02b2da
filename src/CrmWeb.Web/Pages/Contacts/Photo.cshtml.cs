using System.Text.Json.Nodes;
using CrmWeb.Application.Edges;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Acts;
using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Contacts;

/// <summary>The picture of a contact: choose another, or none.</summary>
[Needs(Contact.Contacts, Right.Edit)]
[RequestSizeLimit(RecordPhoto.Largest + 64 * 1024)]
public sealed class PhotoModel([FromKeyedServices(Contact.Contacts)] IRecords contacts, IFileStore files, IStringLocalizer<Text> t) : CrmPage(t)
{
    public FormView Form { get; private set; } = null!;

    public string? PhotoHref { get; private set; }

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => ShowAsync(id, [], ct);

    public async Task<IActionResult> OnPostAsync(Guid id, IFormFile? photo, CancellationToken ct)
    {
        if (photo is null) return await ShowAsync(id, [Refusal.Of("photo", "Choose a picture first.")], ct);
        return await DoneAsync(id, await RecordPhoto.SaveAsync(contacts, id, photo, files, ct), T["Photo saved."], ct);
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, CancellationToken ct) =>
        await DoneAsync(id, await contacts.EditAsync(id, new JsonObject { ["photo"] = null }, null, ct), T["Photo removed."], ct);

    private async Task<IActionResult> DoneAsync(Guid id, Outcome<SavedRecord>? saved, string words, CancellationToken ct)
    {
        if (saved is not { } outcome) return NotFound();
        if (outcome.Refused) return await ShowAsync(id, outcome.Refusals, ct);
        Say(words, outcome.Value!.ChangeSet);
        return Redirect(RecordHref.To(Contact.Contacts, id));
    }

    private async Task<IActionResult> ShowAsync(Guid id, IReadOnlyList<Refusal> refusals, CancellationToken ct)
    {
        if (await contacts.FindAsync(id, ct) is not { } record) return NotFound();
        if (!await contacts.MayEditAsync(id, ct)) return StatusCode(StatusCodes.Status403Forbidden);
        if (refusals.Count > 0) Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        PhotoHref = RecordPhoto.Href(Contact.Contacts, record);
        Form = new FormView("photo", $"{RecordHref.To(Contact.Contacts, id)}/photo", T["Save photo"],
            [new FieldView.Upload("photo", T["Picture"], "image/png,image/jpeg,image/gif,image/webp") { Hint = T["PNG, JPEG, GIF or WebP, up to 5 MB."], Required = true }])
        {
            Title = T["Photo of {0}", RecordViews.Title(contacts.Type, record)],
            CancelHref = RecordHref.To(Contact.Contacts, id),
        }.With(refusals, T);
        return Page();
    }
}
