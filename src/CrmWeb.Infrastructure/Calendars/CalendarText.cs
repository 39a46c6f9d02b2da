using CrmWeb.Application.Edges;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace CrmWeb.Infrastructure.Calendars;

/// <summary>Writes calendars with Ical.Net.</summary>
internal sealed class CalendarText : ICalendarText
{
    public string Write(string name, IReadOnlyList<CalendarEntry> entries)
    {
        var calendar = new Calendar { ProductId = "-//CrmWeb//CrmWeb//EN", Method = CalendarMethods.Publish };
        calendar.AddProperty("X-WR-CALNAME", name);
        calendar.AddProperty("X-PUBLISHED-TTL", "PT15M");
        foreach (var entry in entries) calendar.Events.Add(EventOf(entry));
        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }

    private static CalendarEvent EventOf(CalendarEntry entry)
    {
        var changed = Instant(entry.UpdatedAt);
        return new CalendarEvent
        {
            Uid = entry.Uid,
            Summary = entry.Title,
            Url = entry.Url,
            Start = entry.At is { } at ? Instant(at) : new CalDateTime(entry.Day),
            End = entry is { At: { } begin, Minutes: > 0 and var minutes } ? Instant(begin.AddMinutes(minutes)) : null,
            // only a meeting that takes time makes its person busy
            Transparency = entry is { At: not null, Minutes: > 0 } ? TransparencyType.Opaque : TransparencyType.Transparent,
            // not now: a calendar that did not change is to read the same, byte by byte
            DtStamp = changed,
            LastModified = changed,
        };
    }

    private static CalDateTime Instant(DateTimeOffset at) => new(at.UtcDateTime, "UTC");
}
