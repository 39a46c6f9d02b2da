using CrmWeb.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Pipeline.Leads;

/// <summary>
/// Stops the clock of a lead when the first call, e-mail or meeting from our side is logged with it. In the save itself, so that no way of
/// logging passes it by, and one undo takes back both.
/// </summary>
internal static class FirstResponse
{
    /// <param name="answered">Leads that what is being saved answers, and when that was.</param>
    public static async Task NoteAsync(CrmDb db, IReadOnlyList<(Guid Lead, DateTimeOffset At)> answered, CancellationToken ct)
    {
        if (answered.Count == 0) return;
        var ids = answered.Select(a => a.Lead).Distinct().ToArray();
        // whoever logged it answered the lead, whether or not they see it
        foreach (var lead in await db.Leads.IgnoreQueryFilters([Filters.Visibility]).Where(l => ids.Contains(l.Id) && l.FirstResponseAt == null).ToListAsync(ct))
            lead.Respond(answered.Where(a => a.Lead == lead.Id).Min(a => a.At));
    }
}
