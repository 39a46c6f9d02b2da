using CrmWeb.Application.Records.Views;
using CrmWeb.Domain.Records;
using CrmWeb.Web.Hosting;
using CrmWeb.Web.Ui.Shell;

namespace CrmWeb.Web.Records.Lists;

/// <summary>The views that a person's teams share, as links in the frame.</summary>
public sealed class RailViews(SavedViews views)
{
    private const int Most = 8;

    public async Task<IReadOnlyList<NavItem>> ReadAsync(CancellationToken ct) =>
        [.. (await views.MineAsync(ct)).Where(v => v.Share == ViewShare.Team).Take(Most).Select(v => new NavItem(v.Name, $"/{v.Kind}?view={v.Id}", ModuleLook.Of(v.Kind).Icon))];
}
