using CrmWeb.Application.Tasks;
using CrmWeb.Domain.Tasks;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Admin.Templates;

/// <summary>The company's task templates.</summary>
[NeedsAdministrator]
public sealed class IndexModel(TaskTemplates templates, IStringLocalizer<Text> t) : CrmPage(t)
{
    public IReadOnlyList<TaskTemplate> Templates { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Templates = await templates.ListAsync(ct);
}
