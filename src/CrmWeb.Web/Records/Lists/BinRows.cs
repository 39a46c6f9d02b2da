using CrmWeb.Application.Data;
using CrmWeb.Application.Records.Bin;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Lists;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Records.Lists;

/// <summary>A list as the bin shows it: names without a page, who deleted them and when, and the way back.</summary>
public sealed class BinRows(ActorScope scope, Deletions deletions, IHttpContextAccessor http, IStringLocalizer<Text> t)
{
    public async Task<ListView> DrawAsync(ListState state, ListView view, CancellationToken ct)
    {
        var kind = state.Type.Kind;
        var known = await deletions.OfAsync([.. view.Rows.Select(r => Guid.Parse(r.Id))], ct);
        var may = scope.Actor.May(kind, Right.Delete);
        var directory = http.HttpContext!.Directory();
        var rows = view.Rows.Select(row =>
        {
            var deletion = known.GetValueOrDefault(Guid.Parse(row.Id));
            var who = deletion is null ? Cell.None : new Cell.Person(deletion.ActorId is { } id ? directory.NameOf(id) ?? t["Somebody"] : "CrmWeb");
            List<Cell> cells = [new Cell.Words(row.Name), deletion is null ? Cell.None : new Cell.Instant(deletion.At), who];
            if (may) cells.Add(new Cell.Act(t["Restore"], $"{RecordHref.To(kind, Guid.Parse(row.Id))}?handler=Restore", "restore"));
            return row with { Cells = cells };
        });
        List<Column> columns = [view.Columns[0], new Column(t["Deleted"]), new Column(t["Deleted by"])];
        if (may) columns.Add(new Column(t["Restore"]));
        return view with
        {
            Columns = columns,
            Rows = [.. rows],
            TotalsHref = null,
            Bulk = may && scope.Actor.May(kind, Right.BulkEdit) ? [new BulkAct(t["Restore"], QueryLink.With($"/{kind}/bulk", [], ("act", "restore"), ("back", $"/{kind}?bin=true")), "restore")] : [],
        };
    }
}
