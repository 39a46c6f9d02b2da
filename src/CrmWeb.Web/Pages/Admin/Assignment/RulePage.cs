using System.Globalization;
using CrmWeb.Application.Pipeline.Assigning;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Leads;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Records.Lists;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Forms;
using CrmWeb.Web.Ui.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Tree = CrmWeb.Application.Records.Lists;

namespace CrmWeb.Web.Pages.Admin.Assignment;

/// <summary>One rule for new leads, made or changed.</summary>
public abstract class RulePage(AssignmentRules rules, RecordCatalog catalog, FilterValues values, FilterDrawing drawing, IStringLocalizer<Text> t) : CrmPage(t)
{
    public FormView Form { get; private set; } = null!;

    public FilterEditorView Editor { get; private set; } = null!;

    /// <summary>Null for a new one.</summary>
    public Guid? Id { get; private set; }

    protected AssignmentRules Rules => rules;

    private IRecordType Type => catalog.Find(Lead.Leads)!;

    protected async Task<IActionResult> SaveAsync(Guid? id, CancellationToken ct)
    {
        var form = await Request.ReadFormAsync(ct);
        var read = RuleForm.Read(form, Type, values, HttpContext.Directory());
        var refusals = read.Refused ? read.Refusals : await rules.SaveAsync(id, read.Value!, uint.TryParse(form["version"], CultureInfo.InvariantCulture, out var seen) ? seen : null, ct);
        if (refusals is null) return NotFound();
        if (refusals.Count == 0)
        {
            Say(T["Saved."]);
            return Redirect("/admin/assignment");
        }
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        Show(id, RuleForm.Typed(form), RuleForm.Filter(form, Type, values), form["version"].ToString(), refusals);
        return Page();
    }

    protected async Task<IActionResult> OpenAsync(Guid id, CancellationToken ct)
    {
        if (await rules.FindAsync(id, ct) is not { } rule) return NotFound();
        Show(id, RuleForm.Typed(rule, HttpContext.Directory()), Tree.FilterTree.Parse(rule.Filter).Value ?? Tree.FilterTree.Everything, rule.Version.ToString(CultureInfo.InvariantCulture), []);
        return Page();
    }

    protected void Show(Guid? id, RuleForm.Words typed, Tree.FilterTree filter, string? version, IReadOnlyList<Refusal> refusals)
    {
        Id = id;
        var state = new ListState(Type, "/admin/assignment", [], new QueryCollection(), ListState.All, null, []);
        Editor = drawing.Editor(state, filter, HttpContext.Directory(), new Dictionary<Tree.FilterCondition, string>(), open: true);
        Form = RuleForm.Of(id, typed, Type, HttpContext.Directory(), version, T).With(refusals, T);
    }
}
