using System.Globalization;
using CrmWeb.Application.Records;
using CrmWeb.Application.Tasks;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Tasks;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Tasks;

/// <summary>Completes a task: what came of it, and the next step, in one form.</summary>
[Needs(CrmTask.Tasks, Right.Edit)]
public sealed class CompleteModel([FromKeyedServices(CrmTask.Tasks)] IRecords tasks, CompleteTask complete, Viewer viewer, TimeProvider clock, IStringLocalizer<Text> t) : CrmPage(t)
{
    public sealed record Input(string? Outcome, string? Next, string? NextDue, string? Back);

    public FormView Form { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid id, string? back, CancellationToken ct) => ShowAsync(id, new Input(null, null, null, back), [], ct);

    public async Task<IActionResult> OnPostAsync(Guid id, Input input, CancellationToken ct)
    {
        var due = string.IsNullOrWhiteSpace(input.NextDue) ? null : TypedDate.Read(input.NextDue, viewer.Culture, viewer.Day(clock.GetUtcNow()))?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? input.NextDue;
        if (await complete.RunAsync(id, new(input.Outcome, input.Next, due), ct) is not { } done) return NotFound();
        if (done.Refused) return await ShowAsync(id, input, done.Refusals, ct);
        Say(T["Done."], done.Value!.ChangeSet);
        return Redirect(Back(id, input));
    }

    private string Back(Guid id, Input input) => Url.IsLocalUrl(input.Back) ? input.Back : RecordHref.To(CrmTask.Tasks, id);

    private async Task<IActionResult> ShowAsync(Guid id, Input input, IReadOnlyList<Refusal> refusals, CancellationToken ct)
    {
        if (await tasks.OpenAsync(id, ct) is not { } opened) return NotFound();
        if (!opened.MayEdit) return StatusCode(StatusCodes.Status403Forbidden);
        if (refusals.Count > 0) Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        Form = new FormView("complete", RecordHref.To(CrmTask.Tasks, id) + "/complete", T["Complete"],
        [
            new FieldView.Lines("outcome", T["What came of it?"], input.Outcome ?? "", 2) { Focus = true },
            new FieldView.Line("next", T["Next step"], input.Next ?? "") { Hint = T["About the same records; left empty, there is none."] },
            new FieldView.Date("nextDue", T["Next step due"], input.NextDue ?? ""),
        ])
        {
            Title = T["Complete “{0}”", opened.Facts["subject"]!.ToString()],
            CancelHref = Back(id, input),
            Hidden = input.Back is { } back ? [new("back", back)] : [],
        }.With(refusals, T);
        return Page();
    }
}
