using CrmWeb.Application.Data;
using CrmWeb.Domain.Pipeline.Leads;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Pipeline.Assigning;

/// <summary>How many open leads people have, those given out meanwhile included.</summary>
internal sealed class OpenLeads(CrmDb db)
{
    private readonly Dictionary<Guid, int> _counts = [];

    public async Task<IReadOnlyDictionary<Guid, int>> OfAsync(IReadOnlyList<Guid> people, CancellationToken ct)
    {
        var unknown = people.Where(p => !_counts.ContainsKey(p)).ToArray();
        if (unknown.Length > 0)
        {
            foreach (var person in unknown) _counts[person] = 0;
            // how busy somebody is does not depend on who asks
            foreach (var row in await db.Leads.IgnoreQueryFilters([Filters.Visibility]).Where(l => l.OwnerId != null && unknown.Contains(l.OwnerId.Value) && LeadStatus.Open.Contains(l.Status))
                .GroupBy(l => l.OwnerId!.Value).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct)) _counts[row.Key] = row.Count;
        }
        return _counts;
    }

    public void Add(Guid person) => _counts[person] = _counts.GetValueOrDefault(person) + 1;
}
