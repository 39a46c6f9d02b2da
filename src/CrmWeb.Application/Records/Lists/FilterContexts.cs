using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Application.Records.Links;

namespace CrmWeb.Application.Records.Lists;

/// <summary>Prepares what filters refer to: the actor's day and the records that link values name.</summary>
public sealed class FilterContexts(CrmDb db, CompanyDirectory directory, LinkResolver links, IEnumerable<ILinkTree> trees)
{
    public async Task<FilterContext> ForAsync(IRecordType type, FilterTree tree, CancellationToken ct)
    {
        var now = await directory.NowAsync(db, ct);
        var (zone, today) = (now.ZoneOf(db.Actor.UserId), now.TodayOf(db.Actor.UserId, db.Clock.GetUtcNow()));
        var found = new Dictionary<(string, string), IReadOnlyList<Guid>>();
        foreach (var group in Conditions(tree).Select(c => (c, field: type.Find(c.Field))).Where(c => c.field?.LinkKind is not null && c.c.Op is not ("me" or "myteam" or "empty"))
            .GroupBy(c => c.field!.LinkKind!))
        {
            var texts = group.SelectMany(c => c.c.Texts()).Distinct().ToList();
            foreach (var (text, ids) in await links.FindAsync(group.Key, texts, null, ct)) found[(group.Key, text)] = ids;
            foreach (var text in group.Where(c => c.c.Op == "under").SelectMany(c => c.c.Texts()).Distinct())
                if (trees.FirstOrDefault(t => t.Kind == group.Key) is { } below) found[(group.Key, ConditionBuilder.Under + text)] = [.. await below.UnderAsync(found[(group.Key, text)], ct)];
        }
        return new FilterContext(db.Actor, today, zone, (kind, text) => found.GetValueOrDefault((kind, text)) ?? [], db);
    }

    private static IEnumerable<FilterCondition> Conditions(FilterTree tree) => tree switch
    {
        FilterGroup group => group.Items.SelectMany(Conditions),
        FilterCondition condition => [condition],
        _ => [],
    };
}
