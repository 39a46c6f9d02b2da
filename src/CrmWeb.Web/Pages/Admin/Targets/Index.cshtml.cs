using System.Globalization;
using CrmWeb.Application.Pipeline.Targets;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Domain.Pipeline.Targets;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Admin.Targets;

/// <summary>The targets of a team and its people over a year, as a grid. Administrators for all teams, leads for theirs and those below.</summary>
[Needs(Deal.Deals, Right.View)]
public sealed class IndexModel(TargetDesk desk, Viewer viewer, TimeProvider clock, IStringLocalizer<Text> t) : CrmPage(t)
{
    /// <summary>People of a page: with twelve months each, a form holds no more.</summary>
    private const int Most = 70;

    public PageHead Head { get; private set; } = null!;
    public IReadOnlyList<Team> Teams { get; private set; } = [];
    public Team? Team { get; private set; }
    public TargetGrid? Grid { get; private set; }

    /// <summary>What kept the grid from being saved; null = nothing.</summary>
    public string? Problem { get; private set; }

    public TargetPeriod Period { get; private set; }
    public int Year { get; private set; }

    /// <summary>From which person on.</summary>
    public int Skip { get; private set; }

    public string? NextPeople { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid? team, int? year, string? period, int skip, CancellationToken ct) =>
        await ReadAsync(team, year, period, skip, ct) is { } elsewhere ? elsewhere : Page();

    public async Task<IActionResult> OnPostAsync(Guid? team, int? year, string? period, int skip, string? seen, CancellationToken ct)
    {
        if (await ReadAsync(team, year, period, skip, ct) is { } elsewhere) return elsewhere;
        var typed = Grid!.Typed(Request.Form);
        if (typed.Wrong.Count == 0)
        {
            var refusal = seen == Grid.Seen ? await desk.SetAsync(typed.Inputs, ct) : new Refusal("stale", "Somebody else changed targets of this team meanwhile. Look at them below, then save again.", RefusalKind.State);
            if (refusal is null)
            {
                Say(T["Saved."], desk.LastChange);
                return Redirect(Href(Team!.Id, Year, Period, Skip));
            }
            Problem = Words(refusal);
        }
        else Problem = T["Some amounts cannot be read; they are marked."];
        Grid = Grid.With(Request.Form, typed.Wrong);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    public string Href(Guid team, int year, TargetPeriod period, int skip = 0) =>
        QueryLink.With("/admin/targets", [], ("team", team.ToString()), ("year", year.ToString(CultureInfo.InvariantCulture)), ("period", period == TargetPeriod.Quarter ? "quarter" : null), ("skip", skip == 0 ? null : skip.ToString(CultureInfo.InvariantCulture)));

    private async Task<IActionResult?> ReadAsync(Guid? team, int? year, string? period, int skip, CancellationToken ct)
    {
        var directory = HttpContext.Directory();
        Teams = await desk.TeamsAsync(ct);
        if (Teams.Count == 0) return NotFound();
        Team = team is null ? Teams.FirstOrDefault(x => x.Id == directory.Root?.Id) ?? Teams[0] : Teams.FirstOrDefault(x => x.Id == team);
        if (Team is null) return NotFound();
        var (today, begins) = (viewer.Day(clock.GetUtcNow()), directory.Company.FiscalYearStart);
        Period = period == "quarter" ? TargetPeriod.Quarter : TargetPeriod.Month;
        Year = year is >= 2000 and <= 2999 ? year.Value : today.Month < begins ? today.Year - 1 : today.Year;
        var all = await desk.SubjectsAsync(Team.Id, ct);
        Skip = Math.Clamp(skip, 0, Math.Max(0, all.Count - 1));
        var shown = all.Take(1).Concat(all.Skip(1 + Skip).Take(Most)).ToList();
        NextPeople = all.Count - 1 > Skip + Most ? Href(Team.Id, Year, Period, Skip + Most) : null;
        var first = Target.First(Period, new DateOnly(Year, begins, 1));
        var starts = Enumerable.Range(0, Period == TargetPeriod.Quarter ? 4 : 12).Select(i => first.AddMonths(Period == TargetPeriod.Quarter ? i * 3 : i)).ToList();
        Grid = TargetGrid.Of(shown, starts, Period, await desk.OfAsync([.. shown.Select(s => s.Id)], Period, starts[0], starts[^1].AddDays(1), ct), viewer.Culture);
        Head = Top();
        return null;
    }

    private PageHead Top() => new(T["Targets"])
    {
        Back = new PageLink(T["Forecast"], "/deals/forecast"),
        Tabs = [new(T["Months"], Href(Team!.Id, Year, TargetPeriod.Month), Period == TargetPeriod.Month), new(T["Quarters"], Href(Team.Id, Year, TargetPeriod.Quarter), Period == TargetPeriod.Quarter)],
        Others = [new PageLink(T["Year before"], Href(Team.Id, Year - 1, Period), "chevron-left"), new PageLink(T["Year after"], Href(Team.Id, Year + 1, Period), "chevron-right")],
    };
}
