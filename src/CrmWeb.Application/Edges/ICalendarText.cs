namespace CrmWeb.Application.Edges;

/// <summary>Calendars as programs exchange them (RFC 5545).</summary>
public interface ICalendarText
{
    /// <summary>The text of a calendar, the same for the same content.</summary>
    string Write(string name, IReadOnlyList<CalendarEntry> entries);
}

/// <summary>One entry of a calendar.</summary>
/// <param name="Uid">The same for as long as the entry lives.</param>
/// <param name="Url">The page of the record.</param>
/// <param name="At">When it begins; null = the whole <paramref name="Day"/>.</param>
/// <param name="Minutes">How long it takes; null = not known.</param>
public sealed record CalendarEntry(string Uid, string Title, Uri Url, DateOnly Day, DateTimeOffset? At, int? Minutes, DateTimeOffset UpdatedAt);
