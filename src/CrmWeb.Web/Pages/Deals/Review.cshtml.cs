using CrmWeb.Application.Admin;
using CrmWeb.Application.Pipeline.Deals;
using CrmWeb.Application.Pipeline.Reviews;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Records.Lists;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Lists;
using CrmWeb.Web.Ui.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Since = CrmWeb.Application.Pipeline.Reviews.Review;

namespace CrmWeb.Web.Pages.Deals;

/// <summary>What became of a view's open deals since a day: what came, went, grew, slipped and stood still.</summary>
[Needs(Deal.Deals, Right.View)]
public sealed class ReviewModel(
    [FromKeyedServices(Deal.Deals)] IRecords deals, ReviewDeals reviews, StuckDeals stuck, ListStates states, FilterDrawing drawing, FilterValues values, Viewer viewer, TimeProvider clock,
    IStringLocalizer<Text> t) : CrmPage(t)
{
    private const string Path = "/deals/review";
    private ListState _state = null!;

    public PageHead Head { get; private set; } = null!;
    public IReadOnlyList<FilterChip> Filters { get; private set; } = [];

    /// <summary>Null when it cannot be shown as asked.</summary>
    public Since? Review { get; private set; }

    public string? Problem { get; private set; }
    public string Typed { get; private set; } = "";
    public string View => _state.View;

    /// <summary>Values of the address that the form for the day keeps.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Kept => [.. _state.Own.Where(q => q.Key != "since").Select(q => new KeyValuePair<string, string>(q.Key, q.Value.ToString()))];

    /// <summary>The deals nobody touched, as a list.</summary>
    public string UntouchedHref { get; private set; } = "";

    public DirectorySnapshot Directory => HttpContext.Directory();

    public string Deals(int count) => count == 1 ? T["1 deal"] : T["{0:N0} deals", count];

    public async Task<IActionResult> OnGetAsync(string? since, CancellationToken ct)
    {
        _state = await states.ReadAsync(deals.Type, Request.Query, ct) with { Path = Path };
        var today = viewer.Day(clock.GetUtcNow());
        var asked = _state.Request(1);
        var named = string.IsNullOrWhiteSpace(since) ? await reviews.SinceAsync(View, today, ct) : TypedDate.Read(since, viewer.Culture, today);
        var day = named is { } known && known <= today && known.Year > 1900 ? known : (DateOnly?)null;
        Typed = day?.ToString("d", viewer.Culture) ?? since ?? "";
        Head = await TopAsync(asked.Refused ? FilterTree.Everything : asked.Value!.Filter, ct);
        var read = asked.Refused ? asked.Refusals.ToArray()
            : day is null ? Refusal.Of("since", "“{0}” is not a day up to today.", since ?? "")
            : await reviews.ReadAsync(asked.Value!, day.Value, ct);
        if (read.Refused)
        {
            (Problem, Response.StatusCode) = (Words(read.Refusals[0]), StatusCodes.Status422UnprocessableEntity);
            return Page();
        }
        await values.LearnAsync(deals.Type, FilterForm.Conditions(asked.Value!.Filter), ct);
        Filters = drawing.Chips(_state, asked.Value.Filter);
        Review = read.Value!;
        UntouchedHref = QueryLink.With("/deals", [], ("view", ListState.All), ("q", asked.Value.Query), ("filter", Review.UntouchedDeals.Flat().ToString()), ("sort", "-value"));
        return Page();
    }

    /// <summary>From now on the review of this view begins today.</summary>
    public async Task<IActionResult> OnPostReviewedAsync(string? view, CancellationToken ct)
    {
        var known = view is { Length: > 0 and <= 40 } ? view : ListState.All;
        await reviews.ReviewedAsync(known, viewer.Day(clock.GetUtcNow()), ct);
        Say(T["Reviewed. The next review of this view begins here."]);
        return Redirect(QueryLink.With(Path, [], ("view", known)));
    }

    public ReviewPartView Part(ReviewGroup group) => new(Review!.Of(group), Review.Currency, Directory);

    private async Task<PageHead> TopAsync(FilterTree filter, CancellationToken ct)
    {
        var others = new List<PageLink>();
        if (await stuck.FilterAsync(ct) is { } late) others.Add(new PageLink(T["Stuck deals"], DealsInSight.StuckHref(filter.And(late)), "clock"));
        return new PageHead(T["Pipeline review"])
        {
            Back = new PageLink(T["Deals"], "/deals"), Others = others,
            Tabs = [Tab(T["All"], ListState.All), Tab(T["Mine"], ListState.Mine), Tab(T["My team's"], ListState.Team), .. _state.Views.Select(v => Tab(v.Name, v.Id.ToString()))],
        };

        ViewTab Tab(string text, string view) => new(text, QueryLink.With(Path, [], ("view", view)), View == view);
    }
}

/// <summary>One group of a review as it is drawn.</summary>
public sealed record ReviewPartView(ReviewPart Part, string Currency, DirectorySnapshot Directory)
{
    public string Title => Part.Group switch
    {
        ReviewGroup.New => "New",
        ReviewGroup.CameIn => "Came into the view",
        ReviewGroup.Won => "Won",
        ReviewGroup.Lost => "Lost",
        ReviewGroup.Deleted => "Deleted",
        ReviewGroup.WentOut => "Left the view",
        ReviewGroup.Grew => "Grew",
        ReviewGroup.Shrank => "Shrank",
        ReviewGroup.Forward => "Moved forward",
        ReviewGroup.Back => "Moved back",
        ReviewGroup.Slipped => "Slipped",
        ReviewGroup.PulledIn => "Pulled in",
    };
}
