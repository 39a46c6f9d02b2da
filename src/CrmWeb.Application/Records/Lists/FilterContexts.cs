using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Application.Records.Links;
using Microsoft.EntityFrameworkCore;

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
        var holding = await HoldingAsync(type, tree, ct);
        var few = new Dictionary<FilterCondition, IReadOnlyList<Guid>?>(ReferenceEqualityComparer.Instance);
        foreach (var condition in Conditions(tree).Where(c => type.Find(c.Field) is { } field && PointConditions.IsPart(field, c)))
            few[condition] = await PointConditions.FewAsync(db, type.Kind, type.Find(condition.Field)!, condition, ct);
        return new FilterContext(db.Actor, today, zone, (kind, text) => found.GetValueOrDefault((kind, text)) ?? [], db)
        {
            Holding = key => [.. holding[key]],
            Kind = type.Kind,
            MyTeams = [.. db.Actor.Teams.Union(now.Teams.Where(t => t.LeadId is { } lead && lead == db.Actor.UserId).SelectMany(t => now.WithBelow(t.Id)))],
            Few = condition => few.GetValueOrDefault(condition),
        };
    }

    /// <summary>Who has the numbers and addresses of the tree. Who may see them, and whether they are in the bin, the list itself knows.</summary>
    private async Task<ILookup<string, Guid>> HoldingAsync(IRecordType type, FilterTree tree, CancellationToken ct)
    {
        var keys = Conditions(tree).Where(c => type.Find(c.Field) is { } field && PointConditions.IsWhole(field, c))
            .SelectMany(c => c.Texts().Take(ConditionBuilder.MostValues).SelectMany(text => PointConditions.Keys(type.Find(c.Field)!, text))).Distinct().ToArray();
        if (keys.Length == 0) return Enumerable.Empty<(string, Guid)>().ToLookup(k => k.Item1, k => k.Item2);
        var entries = await db.HoldingAny(type.Kind, keys).IgnoreQueryFilters().Select(e => new { e.RecordId, e.Keys }).ToListAsync(ct);
        return entries.SelectMany(e => e.Keys.Select(key => (key, e.RecordId))).ToLookup(k => k.key, k => k.RecordId);
    }

    private static IEnumerable<FilterCondition> Conditions(FilterTree tree) => tree switch
    {
        FilterGroup group => group.Items.SelectMany(Conditions),
        FilterCondition condition => [condition],
        _ => [],
    };
}
