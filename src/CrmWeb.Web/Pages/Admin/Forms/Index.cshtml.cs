using CrmWeb.Application.Pipeline.Forms;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Admin.Forms;

/// <summary>The company's web forms.</summary>
[NeedsAdministrator]
public sealed class IndexModel(WebForms forms, IStringLocalizer<Text> t) : CrmPage(t)
{
    public IReadOnlyList<ListedForm> Forms { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Forms = await forms.ListAsync(ct);
}
