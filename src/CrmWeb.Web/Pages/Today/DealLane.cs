using CrmWeb.Application.Data;
using CrmWeb.Application.Pipeline.Deals;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Shell;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Today;

/// <summary>Deals that need their owner: no deal without a next step.</summary>
internal sealed class DealLane(ActorScope scope, DealsInNeed deals, DatePhrases dates, IStringLocalizer<Text> t) : ITodayLane
{
    private const int Shown = 15;

    public int Order => 20;

    public async Task<TodayLane?> ReadAsync(DateOnly today, CancellationToken ct)
    {
        if (!scope.Actor.May(Deal.Deals, Right.View)) return null;
        var (found, filter) = await deals.ReadAsync(today, Shown, ct);
        return new TodayLane("deals", t["Deals that need you"], found.Count > Shown ? $"{Shown}+" : $"{found.Count}",
            [.. found.Take(Shown).Select(d => new TodayRow(d.Title, RecordHref.To(Deal.Deals, d.Id), d.Need switch
            {
                DealNeed.ClosePassed => t["The close date has passed"],
                DealNeed.Rotting => t["In its stage since {0}", dates.Relative(d.StageSince)],
                DealNeed.NoNextStep => t["No next step"],
            }, d.CloseDate is { } day ? dates.Relative(day) : null))],
            t["Every open deal of yours has a next step."], found.Count > 0 ? new PageLink(t["All"], QueryLink.With("/deals", [], ("filter", filter.ToString()), ("sort", DealsInNeed.Sort))) : null);
    }
}
