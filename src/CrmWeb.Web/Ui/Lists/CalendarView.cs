namespace CrmWeb.Web.Ui.Lists;

/// <summary>A month of a list as days. Rendered by _Calendar.cshtml inside the list's own frame.</summary>
/// <param name="Frame">Head and filters, as every look has them.</param>
/// <param name="Weekdays">Short names in the order of the columns.</param>
/// <param name="Here">The calendar's own address, to come back to.</param>
public sealed record CalendarView(ListView Frame, string Title, string PreviousHref, string NextHref, string TodayHref, IReadOnlyList<string> Weekdays, IReadOnlyList<CalendarDay> Days, string Here)
{
    /// <summary>Where a move is posted.</summary>
    public required string MoveHref { get; init; }

    /// <summary>Asks to which day a record goes; null = nothing is asked.</summary>
    public CalendarQuestion? Question { get; init; }
}

/// <param name="Other">Of the month before or after.</param>
/// <param name="MoreHref">The day's list; null when everything is shown.</param>
public sealed record CalendarDay(DateOnly Day, bool Other, bool Today, int Count, IReadOnlyList<CalendarItem> Items, string? MoreHref);

/// <param name="Tone">Class of how far it is: open, good, bad or quiet.</param>
/// <param name="MoveHref">Asks to which day it goes; null = the viewer may only look.</param>
public sealed record CalendarItem(Guid Id, string Title, string Href, string Tone, string? Status, string? MoveHref);

/// <summary>The form way of moving a record to another day.</summary>
/// <param name="Typed">What was typed and refused, else the present day.</param>
public sealed record CalendarQuestion(Guid Id, string Title, string Label, DateOnly? From, string Typed, string? Problem = null);
