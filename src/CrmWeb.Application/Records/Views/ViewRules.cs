using CrmWeb.Application.Data;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Records;

namespace CrmWeb.Application.Records.Views;

/// <summary>What a view may hold, and with whom an actor may share one.</summary>
public sealed class ViewRules(CrmDb db, RecordCatalog catalog)
{
    /// <summary>Null when the view may be kept.</summary>
    internal Refusal? Check(SaveView.Input input)
    {
        if (catalog.Find(input.Kind) is not { } type || !db.Actor.May(input.Kind, Right.View)) return Refusal.Of("kind", "There is no list of “{0}”.", input.Kind);
        if (input.Share == ViewShare.Everyone && !db.Actor.Administers && !db.Actor.May(input.Kind, Right.Share))
            return Refusal.Of("share", "You may not share views with everyone.");
        if (input is { Share: ViewShare.Team, TeamId: { } team } && !db.Actor.Administers && !db.Actor.Teams.Contains(team))
            return Refusal.Of("team", "Share with a team you are in.");
        var filter = FilterTree.Parse(input.Content.Filter);
        if (filter.Refused) return filter.Refusals[0];
        if (Fields(filter.Value!).FirstOrDefault(name => type.Find(name) is not { Filterable: true }) is { } unknown) return Refusal.Of("filter", "There is no field “{0}” to filter by.", unknown);
        var sort = SortPart.Parse(input.Content.Sort, type.DefaultSort);
        if (sort.Refused) return sort.Refusals[0];
        return sort.Value!.FirstOrDefault(part => part.Field != "id" && type.Find(part.Field) is not { Sortable: true }) is { } wrong
            ? Refusal.Of("sort", "Lists cannot be sorted by “{0}”.", wrong.Field)
            : null;
    }

    private static IEnumerable<string> Fields(FilterTree tree) => tree switch
    {
        FilterGroup group => group.Items.SelectMany(Fields),
        FilterCondition condition => [condition.Field],
        _ => [],
    };
}
