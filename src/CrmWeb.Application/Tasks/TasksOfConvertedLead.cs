using CrmWeb.Application.Data;
using CrmWeb.Application.Records.Acts;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Tasks;

/// <summary>What is still to be done about a lead is to be done about what it became: the new deal has its next step. It stays with the lead too.</summary>
internal sealed class TasksOfConvertedLead(CrmDb db) : ITurnConsequence
{
    public string Of => "leads";

    public async Task<Refusal?> ApplyAsync(Guid turned, IReadOnlyDictionary<string, Guid> became, CancellationToken ct)
    {
        // what somebody else is to do moves along too
        var open = await db.OpenTasks.IgnoreQueryFilters([Filters.Visibility]).Where(t => t.Links.Any(l => l.RecordId == turned)).ToListAsync(ct);
        await ChildLoader.LoadAsync(db, open, ct);
        foreach (var task in open) task.AlsoAbout(new[] { "deals", "contacts", "accounts" }.Where(became.ContainsKey).Select(kind => became[kind]));
        return null;
    }
}
