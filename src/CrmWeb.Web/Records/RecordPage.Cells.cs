using System.Text.Json.Nodes;
using CrmWeb.Application.Records.Fields;
using Microsoft.AspNetCore.Mvc;

namespace CrmWeb.Web.Records;

/// <summary>One cell of a list, edited there: asked for, saved and shown again without the list.</summary>
public abstract partial class RecordPage
{
    private CellForms Cells => services.GetRequiredService<CellForms>();

    /// <summary>The cell as a form; as it is where it may not be changed.</summary>
    public async Task<IActionResult> OnGetCellAsync(Guid id, string? edit, bool leave, CancellationToken ct)
    {
        if (await Records.OpenAsync(id, ct) is not { } opened || CellField(edit) is not { } field) return NotFound();
        var may = opened.MayEdit && !EditFlow.IsHidden(EditFlow.Get(opened.Facts, CellForms.Changed(Records.Type, field)));
        return Partial("_Cell", leave || !may ? Cells.Shown(Records.Type, opened.Facts, field, Directory) : Cells.Editing(Records.Type, opened.Facts, field, null, null, Directory));
    }

    /// <summary>Saves it. What is refused, or what somebody else changed meanwhile, comes back beside it.</summary>
    public async Task<IActionResult> OnPostCellAsync(Guid id, string? edit, CancellationToken ct)
    {
        if (CellField(edit) is not { } field) return NotFound();
        var form = await Request.ReadFormAsync(ct);
        if (await parts.Flow.SaveAsync(Records, id, form, Directory, RecordHref.To(kind, id), ct) is not { } result) return NotFound();
        if (await Records.FindAsync(id, ct) is not { } record) return result.Saved is { } saved ? OutOfSight(saved) : NotFound();
        if (result.Refusals is { } refusals) return Refused(StatusCodes.Status422UnprocessableEntity, record, field, form, string.Join(" ", refusals.Select(Words)));
        if (result.Conflict is { } conflict)
            return Refused(StatusCodes.Status409Conflict, record, field, form, T["{0} changed this to “{1}” meanwhile. Save again to have yours.", conflict.Who, conflict.Fields[0].Theirs ?? T["empty"].Value]);
        if (result.Saved?.ChangeSet is { } set) SayNow(With(T["Saved."], result.Saved), set);
        return Partial("_Cell", Cells.Shown(Records.Type, record, field, Directory));
    }

    private PartialViewResult Refused(int status, JsonObject record, FieldInfo field, IFormCollection typed, string error)
    {
        Response.StatusCode = status;
        return Partial("_Cell", Cells.Editing(Records.Type, record, field, typed, error, Directory));
    }

    private FieldInfo? CellField(string? name) => name is not null && Records.Type.Find(name) is { } field && CellForms.Editable(Records.Type, field) ? field : null;
}
