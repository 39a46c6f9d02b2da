using System.Globalization;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Lists;
using CrmWeb.Web.Ui.Shell;
using Microsoft.Extensions.Localization;
using FilterCondition = CrmWeb.Application.Records.Lists.FilterCondition;

namespace CrmWeb.Web.Records.Lists;

/// <summary>Builds the calendar of any list whose kind has a date to show it by.</summary>
public sealed class CalendarViews(FilterValues values, FilterDrawing drawing, ListHeads heads, Viewer viewer, TimeProvider clock, IStringLocalizer<Text> t)
{
    /// <summary>Records of a day that are shown; the others are one link away.</summary>
    private const int Each = 4;

    public static bool IsAsked(ListState state) => state.Query["look"] == Looks.Calendar && state.Type.CalendarField is not null;

    public async Task<Outcome<CalendarView>> BuildAsync(IRecords records, ListState state, DirectorySnapshot directory, CancellationToken ct)
    {
        var request = state.Request(1);
        if (request.Refused) return request.Refusals.ToArray();
        var today = viewer.Day(clock.GetUtcNow());
        var first = DateOnly.TryParseExact(state.Query["month"] + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month.Year is > 1900 and < 2200
            ? month : new DateOnly(today.Year, today.Month, 1);
        var from = first.AddDays(-(((int)first.DayOfWeek - (int)directory.Company.WeekStart + 7) % 7));
        var weeks = (first.AddMonths(1).DayNumber - from.DayNumber + 6) / 7;
        var read = await records.DaysAsync(request.Value!, from, from.AddDays(weeks * 7 - 1), Each, ct);
        if (read.Refused) return read.Refusals.ToArray();
        await values.LearnAsync(state.Type, FilterForm.Conditions(request.Value!.Filter), ct);

        var found = read.Value!.ToDictionary(d => d.Day);
        string Month(DateOnly day) => state.With(("month", day.ToString("yyyy-MM", CultureInfo.InvariantCulture)), ("card", null));
        var here = Month(first);
        var days = Enumerable.Range(0, weeks * 7).Select(i => Day(state, from.AddDays(i), first, today, found.GetValueOrDefault(from.AddDays(i)), here)).ToList();
        return new CalendarView(Frame(state, request.Value!, directory), first.ToString("Y", viewer.Culture), Month(first.AddMonths(-1)), Month(first.AddMonths(1)), Month(today),
            [.. days.Take(7).Select(d => d.Day.ToString("ddd", viewer.Culture))], days, here)
        { MoveHref = $"/{state.Type.Kind}?handler=Day" };
    }

    /// <summary>Asks to which day a record goes; null when this actor cannot move it.</summary>
    public async Task<CalendarQuestion?> AskAsync(IRecords records, Guid id, CancellationToken ct)
    {
        var field = records.Type.Find(records.Type.CalendarField!)!;
        if (await records.OpenAsync(id, ct) is not { MayEdit: true } opened) return null;
        var day = DateOnly.TryParseExact(opened.Facts[field.Name]?.ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var known) ? known : (DateOnly?)null;
        return new CalendarQuestion(id, opened.Facts[records.Type.Fields[0].Name]?.ToString() ?? "", t[field.Label], day, day?.ToString("d", viewer.Culture) ?? "");
    }

    private ListView Frame(ListState state, ListRequest request, DirectorySnapshot directory)
    {
        var frame = new ListView("list", heads.Of(state, request, Looks.Calendar), [], [], new EmptyState(""))
        {
            Filters = drawing.Chips(state, request.Filter),
            Editor = drawing.Editor(state, request.Filter, directory, new Dictionary<FilterCondition, string>(), state.Query["edit"] == "filter"),
            ClearHref = state.Filtered(FilterTree.Everything),
        };
        return frame with { SaveView = heads.WithActs(state, frame, request).SaveView };
    }

    private static CalendarDay Day(ListState state, DateOnly day, DateOnly first, DateOnly today, DayRows? rows, string here)
    {
        var more = rows is not null && rows.Count > rows.Rows.Count;
        var list = more ? QueryLink.With("/" + state.Type.Kind, state.Own, ("look", state.Saved?.Content.Look is null ? null : Looks.List), ("month", null), ("card", null), (state.Type.CalendarField!, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))) : null;
        return new CalendarDay(day, day.Month != first.Month, day == today, rows?.Count ?? 0, [.. (rows?.Rows ?? []).Select(row => new CalendarItem(row.Id, row.Title,
            RecordHref.To(state.Type.Kind, row.Id), Tone(row.Status), row.Status is null ? null : Lookups.Label(row.Status), row.MayMove ? $"{here}&card={row.Id}" : null))], list);
    }

    private static string Tone(string? status) => status switch { "won" or "done" => "good", "lost" => "bad", "cancelled" => "quiet", _ => "open" };
}
