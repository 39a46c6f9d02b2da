using CrmWeb.Application.Pipeline.Deals;
using CrmWeb.Application.Pipeline.Reviews;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Web.Records.Lists;
using CrmWeb.Web.Ui;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Records;

/// <summary>For the home page of those who answer for more than their own deals: each question about them, one click away.</summary>
public sealed class DealsInSight(StuckDeals stuck, Viewer viewer, TimeProvider clock, IStringLocalizer<Text> t)
{
    /// <summary>Whether the actor sees deals of others.</summary>
    public static bool Leads(Actor actor) => actor.May(Deal.Deals, Right.View) && actor.View(Deal.Deals) is { All: true } or { Teams.Length: > 0 };

    /// <summary>Null for who sees only their own.</summary>
    public async Task<HomeCard?> CardAsync(Actor actor, CancellationToken ct)
    {
        if (!Leads(actor)) return null;
        var monday = DatePhrases.Machine(ReviewDeals.LastMonday(viewer.Day(clock.GetUtcNow())));
        var lines = new List<HomeLine>
        {
            new(t["Board"], "/deals/board", "columns", t["Totals by stage"]),
            new(t["Forecast"], "/deals/forecast", "flag", t["By month and person"]),
            new(t["Pipeline review"], QueryLink.With("/deals/review", [], ("view", ListState.Team), ("since", monday)), "eye", t["What changed since Monday"]),
        };
        if (await stuck.FilterAsync(ct) is { } late) lines.Add(new(t["Stuck deals"], StuckHref(late), "clock", t["Longer in their stage than usual"]));
        return new HomeCard(t["Deals"], lines, "");
    }

    /// <summary>The stuck ones among deals, as a list.</summary>
    public static string StuckHref(FilterTree filter) => QueryLink.With("/deals", [], ("filter", filter.ToString()), ("sort", "stageSince"));
}
