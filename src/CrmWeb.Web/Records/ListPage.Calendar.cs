using System.Globalization;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records.Lists;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace CrmWeb.Web.Records;

/// <summary>The calendar look of a list.</summary>
public abstract partial class ListPage
{
    /// <summary>Set instead of <see cref="List"/> when the list is looked at as a calendar.</summary>
    public CalendarView? Calendar { get; private set; }

    private CalendarViews Calendars => services.GetRequiredService<CalendarViews>();

    /// <summary>A record goes to another day, dragged or by the form.</summary>
    public async Task<IActionResult> OnPostDayAsync(Guid id, DateOnly? from, string? day, string? back, CancellationToken ct)
    {
        if (Records.Type.CalendarField is not { } named) return NotFound();
        var field = Records.Type.Find(named)!;
        var query = back is not null && back.StartsWith($"/{Records.Type.Kind}?", StringComparison.Ordinal) ? back[(Records.Type.Kind.Length + 1)..] : "?look=calendar";
        var state = await services.GetRequiredService<ListStates>().ReadAsync(Records.Type, new QueryCollection(QueryHelpers.ParseQuery(query)), ct);
        var here = state.With(("card", null));
        var viewer = services.GetRequiredService<Viewer>();
        var typed = FormPatch.Value(field, day ?? "", viewer, viewer.Day(services.GetRequiredService<TimeProvider>().GetUtcNow()))?.ToString();
        var moved = typed is null ? Refusal.Of(named, "{0} is required.", field.Label) : await Records.MoveToDayAsync(id, from, typed, ct);
        if (moved is { Refused: false } done)
        {
            Say(T["Moved to {0}.", services.GetRequiredService<DatePhrases>().Exact(DateOnly.ParseExact(typed!, "yyyy-MM-dd", CultureInfo.InvariantCulture))], done.Value!.ChangeSet, back: here);
            return Redirect(here);
        }
        var now = moved is null ? null : await Calendars.AskAsync(Records, id, ct);
        var stale = moved is null || moved.Value.Refusals[0] == Refusal.Stale;
        await ShowCalendarAsync(state, ct);
        Response.StatusCode = stale ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
        if (moved is null) SayNow(T["This record is not there any more. Somebody deleted it, or you may not see it now."], bad: true);
        else if (stale) SayNow(T["Somebody else moved “{0}” meanwhile: it is on {1} now. Move it again if you still want to.", now?.Title ?? "", now?.Typed ?? ""], bad: true);
        else if (now is null || Calendar is null) SayNow(Words(moved.Value.Refusals[0]), bad: true);
        else Calendar = Calendar with { Question = now with { Typed = day ?? "", Problem = Words(moved.Value.Refusals[0]) } };
        return Page();
    }

    private async Task ShowCalendarAsync(ListState state, CancellationToken ct)
    {
        var calendar = await Calendars.BuildAsync(Records, state, HttpContext.Directory(), ct);
        if (!calendar.Refused) Calendar = calendar.Value;
        else await ShowRefusalAsync(state, calendar.Refusals[0], ct);
        if (Calendar is not null && Guid.TryParse(state.Query["card"], out var id)) Calendar = Calendar with { Question = await Calendars.AskAsync(Records, id, ct) };
    }
}
