using CrmWeb.Application.Data;
using CrmWeb.Application.Pipeline.Assigning;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Leads;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Pipeline.Leads;

/// <summary>
/// What happens to leads when they are saved, by whatever way: new ones start the clock of their first response and find an owner; one
/// that a person takes up has been answered.
/// </summary>
internal static class LeadArrival
{
    public static async Task SettleAsync(CrmDb db, RecordType<Lead, LeadFacts> type, IReadOnlyCollection<Lead> leads, CancellationToken ct)
    {
        var now = db.Clock.GetUtcNow();
        var person = db.Actor is { UserId: not null, Via: Via.Ui or Via.Api };
        foreach (var lead in leads.Where(l => !l.IsFresh && person && l is { FirstResponseAt: null, Status: not LeadStatus.New })) lead.Respond(now);

        var fresh = leads.Where(l => l.IsFresh).ToList();
        if (fresh.Count == 0) return;
        if (await db.Company.AsNoTracking().OrderBy(c => c.Id).FirstOrDefaultAsync(ct) is { } company)
        {
            var hours = BusinessHours.Of(company);
            foreach (var lead in fresh) lead.AwaitResponse(now, hours, company.LeadResponseHours);
        }
        var seeking = fresh.Where(l => l.SeeksOwner).ToList();
        if (seeking.Count > 0) await LeadAssignment.AssignAsync(db, type, seeking, ct);
    }
}
