using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Records.Lists;
using CrmWeb.Web.Pages.Import;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Lists;
using CrmWeb.Web.Ui.Shell;
using Microsoft.Extensions.Localization;
using FilterCondition = CrmWeb.Application.Records.Lists.FilterCondition;

namespace CrmWeb.Web.Records;

/// <summary>Builds the list page of any record type from what its address asks for.</summary>
public sealed class ListViews(ActorScope scope, FilterValues values, FilterDrawing drawing, ListHeads heads, BinRows bin, IStringLocalizer<Text> t)
{
    public const int PageSize = 50;

    public async Task<Outcome<ListView>> BuildAsync(IRecords records, ListState state, DirectorySnapshot directory, CancellationToken ct)
    {
        var type = records.Type;
        var request = state.Request(PageSize);
        if (request.Refused) return request.Refusals.ToArray();
        var columns = ListColumns.Of(type, state.Query["columns"]);
        var asked = ListColumns.Asked(type, columns);
        var page = await records.ListAsync(request.Value!, asked, ct);
        if (page.Refused) return page.Refusals.ToArray();
        await values.LearnAsync(type, FilterForm.Conditions(request.Value!.Filter), ct);

        var place = state.Place;
        var at = int.TryParse(state.Query["row"], out var known) ? Math.Max(0, known) : 0;
        var rows = page.Value!.Items.Select((item, i) => ToRow(type, columns, asked, item, directory.Company.Currency, ListPlace.Suffix(place, at + i + 1))).ToList();
        var view = new ListView("list", heads.Of(state, request.Value), heads.Columns(state, columns, request.Value), rows, Empty(state, request.Value))
        {
            Filters = drawing.Chips(state, request.Value.Filter),
            Editor = drawing.Editor(state, request.Value.Filter, directory, new Dictionary<FilterCondition, string>(), state.Query["edit"] == "filter"),
            ClearHref = state.Filtered(FilterTree.Everything),
            Pager = new Pager(
                rows.Count == 0 ? "" : $"{at + 1:N0}–{at + rows.Count:N0}",
                page.Value.Previous is { } previous ? state.With(("before", previous), Row(Math.Max(0, at - PageSize))) : null,
                page.Value.Next is { } next ? state.With(("after", next), Row(at + rows.Count)) : null)
            { CountHref = rows.Count == 0 ? null : state.With(("handler", "Count")) },
            TotalsHref = rows.Count > 0 && columns.Any(c => c.Summed) ? state.With(("handler", "Totals")) : null,
            Exports = scope.Actor.May(type.Kind, Right.Export) && !request.Value.Bin ? Exports(state) : [],
        };
        return request.Value.Bin ? await bin.DrawAsync(state, view, ct) : heads.WithActs(state, view, request.Value);
    }

    /// <summary>The list's frame around a filter that cannot be asked: nothing is shown but what is wrong with it.</summary>
    public async Task<ListView> RefusedAsync(ListState state, FilterTree tree, IReadOnlyDictionary<FilterCondition, string> errors, DirectorySnapshot directory, CancellationToken ct)
    {
        await values.LearnAsync(state.Type, FilterForm.Conditions(tree), ct);
        return new ListView("list", heads.Of(state, ListRequest.All), [], [], new EmptyState(t["This filter cannot be used yet."], new PageLink(t["Show all"], $"/{state.Type.Kind}?view=all"), Icon: "filter"))
        {
            Editor = drawing.Editor(state, tree, directory, errors, open: true),
        };
    }

    private static (string, string?) Row(int at) => ("row", at == 0 ? null : at.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private Row ToRow(IRecordType type, IReadOnlyList<FieldInfo> columns, List<string> asked, ListRow item, string company, string place)
    {
        string Currency(FieldInfo field) => field.CurrencyField is { } name && item.Values[asked.IndexOf(name)] is string own ? own : company;
        var title = ListColumns.Title(asked, item);
        // what has no name is called by what it is
        if (Lookups.IsClosed(columns[0].Lookup)) title = t[Lookups.Label(title)];
        var cells = columns.Select((field, i) => i == 0 ? new Cell.Title(title, $"{RecordHref.To(type.Kind, item.Id)}?{place}") : ValueCells.Of(field, item.Values[i], Currency(field)));
        return new Row(item.Id.ToString(), title, [.. cells]) { Href = RecordHref.To(type.Kind, item.Id) };
    }

    private EmptyState Empty(ListState state, ListRequest request)
    {
        var type = state.Type;
        if (request.Bin) return new EmptyState(t["The bin is empty."], Icon: "bin");
        if (request.Query is not null || request.Filter.Flat().Items.Count > 0) return new EmptyState(t["Nothing matches these filters."], new PageLink(t["Show all"], $"/{type.Kind}?view=all"));
        var may = scope.Actor.May(type.Kind, Right.Create);
        return new EmptyState(t["There are no {0} yet.", t[type.PluralLabel].Value.ToLowerInvariant()],
            may ? new PageLink(t["New {0}", t[type.Label].Value.ToLowerInvariant()], RecordHref.New(type.Kind), "add") : null,
            scope.Actor.May(type.Kind, Right.Import) ? new PageLink(t["Import a file"], ImportLinks.NewOf(type.Kind), "upload") : null, FoundKinds.Icon(type.Kind));
    }

    private List<PageLink> Exports(ListState state)
    {
        var kind = state.Type.Kind;
        var links = new List<PageLink> { new(t["Export"], QueryLink.With($"/{kind}.csv", state.Own), "export") };
        if (kind == Contact.Contacts) links.Add(new(t["vCards"], QueryLink.With($"/{kind}.vcf", state.Own), "export"));
        return links;
    }
}
