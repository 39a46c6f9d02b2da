using CrmWeb.Application.Records.Acts;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Records;

/// <summary>A list by the days of its kind's calendar field.</summary>
public sealed partial class Records<TRecord, TFacts>
{
    private static readonly Refusal NoDate = new("no-calendar", "These records have no date to show them by.", RefusalKind.Rule);

    public async Task<Outcome<IReadOnlyList<DayRows>>> DaysAsync(ListRequest request, DateOnly from, DateOnly to, int each, CancellationToken ct)
    {
        if (type.CalendarField is not { } named || type.Find(named) is not { } field) return NoDate;
        var asked = await RowsAsync(request, ct);
        if (asked.Refused) return asked.Refusals.ToArray();
        var (rows, name) = (asked.Value!, field.Property);
        // said again inside: the database numbers the rows of all days before it takes those of one
        rows = rows.Where(r => EF.Property<DateOnly?>(r, name) >= from && EF.Property<DateOnly?>(r, name) <= to);
        var days = rows.Select(r => EF.Property<DateOnly?>(r, name)!.Value);
        var counts = await days.GroupBy(day => day).Select(g => new { Day = g.Key, Count = g.Count() }).ToListAsync(ct);
        var found = await days.Distinct().SelectMany(day => rows.Where(r => EF.Property<DateOnly?>(r, name) == day).OrderBy(r => r.Id).Take(each)).AsNoTracking().ToListAsync(ct);
        var movable = await EditRights.AmongAsync(db, type.Kind, [.. found.Select(Belonging.Of)], ct);
        var status = type.Find("status");
        var drawn = found.ToLookup(r => (DateOnly)field.Get(r)!, r => new DayRow(r.Id, r.Title, status?.Get(r) as string, movable.Contains(r.Id)));
        return Outcome.Of<IReadOnlyList<DayRows>>([.. counts.OrderBy(c => c.Day).Select(c => new DayRows(c.Day, c.Count, [.. drawn[c.Day].OrderBy(row => row.Id)]))]);
    }

    public async Task<Outcome<IReadOnlyList<DatedRecord>>> DatedAsync(ListRequest request, DateOnly from, int most, CancellationToken ct)
    {
        if (type.CalendarField is not { } named || type.Find(named) is not { } field) return NoDate;
        var asked = await RowsAsync(request, ct);
        if (asked.Refused) return asked.Refusals.ToArray();
        var name = field.Property;
        var found = await asked.Value!.Where(r => EF.Property<DateOnly?>(r, name) >= from).OrderBy(r => EF.Property<DateOnly?>(r, name)).ThenBy(r => r.Id).Take(most).AsNoTracking().ToListAsync(ct);
        return Outcome.Of<IReadOnlyList<DatedRecord>>([.. found.Select(r => new DatedRecord(type.Kind, r.Id, r.Title, (DateOnly)field.Get(r)!, null, null, r.UpdatedAt))]);
    }

    public async Task<Outcome<SavedRecord>?> MoveToDayAsync(Guid id, DateOnly? from, string day, CancellationToken ct)
    {
        if (type.CalendarField is not { } named || type.Find(named) is not { } field) return null;
        if (await db.Set<TRecord>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct) is not { } record) return null;
        return from is not null && from != (DateOnly?)field.Get(record)
            ? Refusal.Stale
            : await EditAsync(id, new() { [named] = day }, record.Version, ct);
    }
}
