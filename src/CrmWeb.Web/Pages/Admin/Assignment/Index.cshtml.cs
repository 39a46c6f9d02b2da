using CrmWeb.Application.Pipeline.Assigning;
using CrmWeb.Domain.Pipeline.Assigning;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Admin.Assignment;

/// <summary>The rules for new leads, in the order they are tried.</summary>
[NeedsAdministrator]
public sealed class IndexModel(AssignmentRules rules, IStringLocalizer<Text> t) : CrmPage(t)
{
    public IReadOnlyList<AssignmentRule> Rules { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Rules = await rules.ListAsync(ct);

    public async Task<IActionResult> OnPostMoveAsync(Guid id, bool up, CancellationToken ct) =>
        await rules.MoveAsync(id, up, ct) is null ? NotFound() : Redirect("/admin/assignment");

    public string Says(AssignmentRule rule)
    {
        var directory = HttpContext.Directory();
        var whom = string.Join(", ", rule.PeopleIds.Append(rule.TeamId ?? Guid.Empty).Select(directory.NameOf).OfType<string>());
        return rule.Method switch
        {
            AssignmentRule.LeastBusy => T["who has the fewest open leads of {0}", whom],
            AssignmentRule.Territory => T["by {0}: {1}", rule.Field ?? "", string.Join(", ", rule.Territories.Select(one => one.Value))],
            _ => T["each in turn: {0}", whom],
        };
    }
}
