using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Records.Fields;

/// <summary>A value of a pick list and how many records, of those the actor sees, have it.</summary>
/// <param name="Standard">One of the starting values; false = somebody's own.</param>
public sealed record UsedValue(string Value, string Label, bool Standard, int Records);

/// <summary>Pick lists as they are used: the starting values first, then what people made of them.</summary>
public sealed class LookupUse(RecordCatalog catalog, IServiceProvider services, Data.CrmDb db)
{
    /// <summary>Null when there is no list of that name.</summary>
    public async Task<IReadOnlyList<UsedValue>?> ReadAsync(string name, CancellationToken ct)
    {
        var fields = catalog.Types.Where(t => db.Actor.May(t.Kind, Right.View)).SelectMany(t => t.Fields.Where(f => f.Lookup == name).Select(f => (t.Kind, Field: f))).ToList();
        var standard = Lookups.Values(name);
        if (standard.Count == 0 && fields.Count == 0) return null;
        var used = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (kind, field) in fields)
        {
            var question = new SummaryRequest(ListRequest.All, [new SummaryGroup(field, null)], [new SummaryMeasure("count", Measure.Count, null)]);
            var answer = await services.GetRequiredKeyedService<IRecords>(kind).SummaryAsync(question, ct);
            foreach (var row in answer.Value?.Groups ?? [])
                if (row.Keys[0].Key is { } value) used[value] = used.GetValueOrDefault(value) + (int)row.Values["count"]!;
        }
        IEnumerable<string> own = Lookups.IsClosed(name) ? [] : used.Keys.Except(standard).OrderBy(TextRule.Fold, StringComparer.Ordinal);
        return [.. standard.Select(v => new UsedValue(v, Lookups.Label(v), true, used.GetValueOrDefault(v))), .. own.Select(v => new UsedValue(v, v, false, used[v]))];
    }
}
