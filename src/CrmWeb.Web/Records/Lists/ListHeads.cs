using CrmWeb.Application.Data;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Domain.Pipeline.Leads;
using CrmWeb.Domain.Tasks;
using CrmWeb.Web.Pages.Import;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Lists;
using CrmWeb.Web.Ui.Shell;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Records.Lists;

/// <summary>The head of a list: its views, its columns, and what one may do with chosen rows.</summary>
public sealed class ListHeads(ActorScope scope, Looks looks, IStringLocalizer<Text> t)
{
    /// <param name="look">How the list is looked at, see <see cref="Looks"/>.</param>
    public PageHead Of(ListState state, ListRequest request, string look = Looks.List)
    {
        var type = state.Type;
        if (request.Bin) return new PageHead(t["Bin"]) { Back = new PageLink(t[type.PluralLabel], "/" + type.Kind) };
        var (others, seldom) = (new List<PageLink>(), new List<PageLink>());
        if (type.Kind == Deal.Deals)
        {
            others.Add(new PageLink(t["Review"], QueryLink.With("/deals/review", [], ("view", state.View)), "eye"));
            others.Add(new PageLink(t["Figures"], "/deals/insights", "reports"));
            others.Add(new PageLink(t["Forecast"], QueryLink.With("/deals/forecast", state.Own.Where(q => q.Key is not ("sort" or "columns" or "look" or "month"))), "flag"));
        }
        if (type.Kind is Account.Accounts or Contact.Contacts or Deal.Deals or Lead.Leads or CrmTask.Tasks && scope.Actor.May(type.Kind, Right.Edit))
            others.Add(new PageLink(t["Work through"], QueryLink.With("/" + type.Kind, state.Own, ("handler", "Queue")), "chevron-right"));
        if (scope.Actor.May(type.Kind, Right.Import)) seldom.Add(new PageLink(t["Import"], ImportLinks.NewOf(type.Kind), "upload"));
        if (scope.Actor.May(type.Kind, Right.Delete)) seldom.Add(new PageLink(t["Bin"], $"/{type.Kind}?bin=true", "bin"));
        return new PageHead(t[type.PluralLabel])
        {
            Primary = scope.Actor.May(type.Kind, Right.Create) ? new PageLink(t["New {0}", t[type.Label].Value.ToLowerInvariant()], RecordHref.New(type.Kind), "add", 'n') : null,
            Others = others,
            Seldom = seldom,
            Looks = looks.Of(state, look),
            Tabs = [Tab(t["All"], ListState.All), Tab(t["Mine"], ListState.Mine), Tab(t["My team's"], ListState.Team), .. state.Views.Select(v => v.Content.Look is null ? Tab(v.Name, v.Id.ToString()) : Tab(v.Name, v.Id.ToString()) with { Href = QueryLink.With("/" + type.Kind, [], ("view", v.Id.ToString())) })],
        };

        ViewTab Tab(string text, string view) => new(text, QueryLink.With(state.Path, [], ("view", view), ("look", look == Looks.Calendar ? look : null)), state.View == view);
    }

    public IReadOnlyList<Column> Columns(ListState state, IReadOnlyList<FieldInfo> columns, ListRequest request)
    {
        // a sort that was refused marks no column
        var sort = SortPart.Parse(request.Sort, state.Type.DefaultSort).Value?[0];
        return [.. columns.Select(field =>
        {
            var sorted = sort?.Field != field.Name ? Sorted.No : sort.Descending ? Sorted.Down : Sorted.Up;
            return new Column(t[field.Label], field.Sortable ? state.With(("sort", sorted == Sorted.Up ? "-" + field.Name : field.Name)) : null, sorted,
                Right: field.Type is FieldType.Integer or FieldType.Decimal, Narrow: field.Type is FieldType.Instant or FieldType.Decimal)
            {
                Field = !request.Bin && CellForms.Editable(state.Type, field) && scope.Actor.May(state.Type.Kind, Right.Edit) ? field.Name : null,
            };
        })];
    }

    /// <summary>Adds the bulk acts and the links that keep or shape the view.</summary>
    public ListView WithActs(ListState state, ListView view, ListRequest request) => view with
    {
        Bulk = Acts(state, request),
        BulkFilter = request.Filter.Flat().ToString(),
        SaveView = SaveLink(state, request),
        ChooseColumns = new PageLink(t["Choose columns"], QueryLink.With($"/{state.Type.Kind}/columns", state.Own, ("q", request.Query))),
    };

    private PageLink? SaveLink(ListState state, ListRequest request)
    {
        // what is kept is also how one looks at it
        var look = Looks.Now(state);
        var differs = state.Differs || (state.Saved is { } kept && (kept.Content.Look ?? Looks.List) != look);
        var keep = new[] { ("kind", (string?)state.Type.Kind), ("filter", request.Filter.Flat().ToString()), ("sort", request.Sort), ("columns", state.Query["columns"].FirstOrDefault()), ("look", look == Looks.List ? null : look) };
        return state switch
        {
            { Saved: { Mine: true } saved } => new PageLink(differs ? t["Save changes to the view"] : t["Edit view"], QueryLink.With($"/views/{saved.Id}", [], differs ? keep : [])),
            { Saved: { } saved } when !differs => new PageLink(t["Edit view"], $"/views/{saved.Id}"),
            _ when differs => new PageLink(t["Save view"], QueryLink.With("/views/new", [], keep)),
            _ => null,
        };
    }

    private List<BulkAct> Acts(ListState state, ListRequest request)
    {
        var (kind, actor) = (state.Type.Kind, scope.Actor);
        var acts = new List<BulkAct>();
        if (!actor.May(kind, Right.BulkEdit) || !actor.May(kind, Right.Edit)) return acts;
        string Href(string act) => QueryLink.With($"/{kind}/bulk", [], ("act", act), ("q", request.Query), ("back", state.With()));
        if (actor.May(kind, Right.Assign)) acts.Add(new BulkAct(t["Assign"], Href("assign"), "contact"));
        acts.Add(new BulkAct(t["Edit"], Href("edit"), "edit"));
        acts.Add(new BulkAct(t["Tag"], Href("tag"), "tag"));
        if (kind == Lead.Leads) acts.Add(new BulkAct(t["Convert"], QueryLink.With("/leads/convert", [], ("q", request.Query), ("back", state.With())), "check"));
        if (actor.May(kind, Right.Delete)) acts.Add(new BulkAct(t["Delete"], Href("delete"), "bin", Grave: true));
        return acts;
    }
}
