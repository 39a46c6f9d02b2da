using CrmWeb.Application.Pipeline.Reviews;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Testing;

namespace CrmWeb.Application.Tests.Pipeline;

public sealed class ReviewTests : IAsyncLifetime
{
    private TestWorld _world = null!;

    public async Task InitializeAsync() => _world = await TestWorld.NewAsync();

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task From_what_was_open_to_what_is_open_every_change_is_told_and_the_sums_meet()
    {
        var ids = new Dictionary<string, Guid>();
        foreach (var name in new[] { "Quiet", "Noted", "Forward", "Back", "Grew", "Shrank", "Slipped", "Pulled", "Won", "Lost", "Deleted", "Retagged" })
            ids[name] = await DealAsync(name, $"{{'stage':'Proposal','amount':100,'closeDate':'2030-05-01','tags':['b2b']}}");
        await DealAsync("Long won", "{'stage':'Won','amount':5000,'tags':['b2b']}");
        _world.Clock.Pass(TimeSpan.FromDays(3));
        var since = DateOnly.FromDateTime(_world.Clock.GetUtcNow().UtcDateTime);
        _world.Clock.Pass(TimeSpan.FromHours(1));
        // touched, though no forecast counts it
        await EditAsync("Noted", "{'nextStep':'Call back'}");
        await EditAsync("Forward", "{'stage':'Negotiation'}");
        await EditAsync("Back", "{'stage':'Discovery'}");
        await EditAsync("Grew", "{'amount':150}");
        await EditAsync("Shrank", "{'amount':70}");
        await EditAsync("Slipped", "{'closeDate':'2030-08-01'}");
        await EditAsync("Pulled", "{'closeDate':'2030-04-01'}");
        // worth more when it is won: told as both
        await EditAsync("Won", "{'stage':'Won','amount':130}");
        await EditAsync("Lost", "{'stage':'Lost'}");
        await EditAsync("Retagged", "{'tags':['b2c'],'nextStep':'Call','amount':110}");
        await _world.OnAsync(Actor.System, Deal.Deals, d => d.DeleteAsync(ids["Deleted"], default));
        await DealAsync("New", "{'stage':'Discovery','amount':40,'tags':['b2b']}");
        await DealAsync("Quick", "{'stage':'Won','amount':9,'tags':['b2b']}");

        var review = await ReviewAsync(Actor.System, FilterTree.Everything, since);
        Assert.Equal((12, 1200m), (review.Opening.Count, review.Opening.Sum));
        Assert.Equal(["New", "Quick"], Names(review, ReviewGroup.New));
        Assert.Equal(["Quick", "Won"], Names(review, ReviewGroup.Won));
        Assert.Equal(-139m, review.Of(ReviewGroup.Won).Sum);
        Assert.Equal(["Lost"], Names(review, ReviewGroup.Lost));
        Assert.Equal(["Deleted"], Names(review, ReviewGroup.Deleted));
        Assert.Equal(["Grew", "Retagged", "Won"], Names(review, ReviewGroup.Grew));
        Assert.Equal(["Shrank"], Names(review, ReviewGroup.Shrank));
        Assert.Equal(["Forward"], Names(review, ReviewGroup.Forward));
        Assert.Equal(["Back"], Names(review, ReviewGroup.Back));
        Assert.Equal(["Slipped"], Names(review, ReviewGroup.Slipped));
        Assert.Equal(["Pulled"], Names(review, ReviewGroup.PulledIn));
        Assert.Equal((1, 100m), (review.Untouched.Count, review.Untouched.Sum));
        var untouched = TestData.Done(await _world.OnAsync(Actor.System, Deal.Deals, d => d.ListAsync(new ListRequest(review.UntouchedDeals), ["title"], default)));
        Assert.Equal(review.Untouched.Count, untouched.Items.Count);
        await MeetsAsync(review, FilterTree.Everything, since);

        // a view by a field that changed: what is in it now counts then and now
        var b2b = FilterTree.Parse("""{"field":"stage","op":"in","value":["Proposal"]}""").Value!;
        var proposals = await ReviewAsync(Actor.System, b2b, since);
        Assert.Equal(["Back", "Forward"], Names(proposals, ReviewGroup.WentOut));
        await MeetsAsync(proposals, b2b, since);
    }

    [Fact]
    public async Task What_was_entered_and_taken_back_since_then_never_counted()
    {
        await DealAsync("Stays", "{'stage':'Proposal','amount':100,'startedOn':'2020-01-01'}");
        var known = await DealAsync("Known", "{'stage':'Proposal','amount':10,'startedOn':'2020-01-01'}");
        _world.Clock.Pass(TimeSpan.FromDays(3));
        var since = DateOnly.FromDateTime(_world.Clock.GetUtcNow().UtcDateTime);
        _world.Clock.Pass(TimeSpan.FromHours(1));
        // both begin long before the review does, as imported deals do
        foreach (var gone in new[] { known, await DealAsync("Mistake", "{'stage':'Proposal','amount':7,'startedOn':'2020-01-01'}") })
        {
            _world.Clock.Pass(TimeSpan.FromHours(1));
            await _world.OnAsync(Actor.System, Deal.Deals, d => d.DeleteAsync(gone, default));
        }

        var review = await ReviewAsync(Actor.System, FilterTree.Everything, since);

        Assert.Equal((2, 110m, 1, 100m), (review.Opening.Count, review.Opening.Sum, review.Present.Count, review.Present.Sum));
        Assert.Equal(["Known"], Names(review, ReviewGroup.Deleted));
        Assert.Empty(review.Of(ReviewGroup.New).Rows);
        await MeetsAsync(review, FilterTree.Everything, since);
    }

    [Fact]
    public async Task Nobody_reviews_what_they_may_not_see_and_the_last_review_is_remembered()
    {
        var role = await _world.RoleAsync("Rep", new ModuleRights(AccessLevel.Own, AccessLevel.Own), Deal.Deals);
        var rep = await _world.ActorAsync(await _world.UserAsync("Rep", null, [], [role]));
        var since = DateOnly.FromDateTime(_world.Clock.GetUtcNow().UtcDateTime);
        await DealAsync("Theirs", $"{{'stage':'Proposal','amount':7,'owner':'{rep.UserId}'}}");
        await DealAsync("Hidden", "{'stage':'Proposal','amount':1000}");

        var review = await ReviewAsync(rep, FilterTree.Everything, since);
        Assert.Equal((0, 1, 7m), (review.Opening.Count, review.Present.Count, review.Present.Sum));
        Assert.Equal(["Theirs"], Names(review, ReviewGroup.New));

        var today = since.AddDays(10);
        Assert.Equal(DayOfWeek.Monday, (await AskAsync(rep, r => r.SinceAsync("all", today, default))).DayOfWeek);
        await AskAsync(rep, async r => { await r.ReviewedAsync("all", today, default); return 0; });
        Assert.Equal(today, await AskAsync(rep, r => r.SinceAsync("all", today.AddDays(3), default)));
    }

    /// <summary>The bridge holds, and its beginning is what the summary says of that day.</summary>
    private async Task MeetsAsync(Review review, FilterTree filter, DateOnly since)
    {
        Assert.Equal(review.Present.Sum, review.Opening.Sum + review.Parts.Where(p => Review.CarriesOver(p.Group)).Sum(p => p.Sum));
        var open = new ListRequest(filter.And(new FilterCondition("status", "eq", "open")));
        var then = TestData.Done(await _world.OnAsync(Actor.System, Deal.Deals,
            d => d.SummaryAsync(TestData.Done(SummaryRequest.Parse(d.Type, open, null, "count,sum(value)", false)) with { AsOf = since.AddDays(-1) }, default)));
        Assert.Equal((review.Opening.Count, review.Opening.Sum), ((int)then.Total.Values["count"]!, then.Total.Values["sum(value)"] ?? 0));
    }

    private static IEnumerable<string> Names(Review review, ReviewGroup group) => review.Of(group).Rows.Select(r => r.Title).Order();

    private async Task<Review> ReviewAsync(Actor actor, FilterTree filter, DateOnly since) => TestData.Done(await AskAsync(actor, r => r.ReadAsync(new ListRequest(filter), since, default)));

    private Task<T> AskAsync<T>(Actor actor, Func<ReviewDeals, Task<T>> ask) => _world.AsAsync(actor, ask);

    private async Task EditAsync(string name, string patch)
    {
        var found = TestData.Done(await _world.OnAsync(Actor.System, Deal.Deals, d => d.ListAsync(new ListRequest(new FilterCondition("title", "eq", name)), ["title"], default)));
        await _world.EditAsync(Deal.Deals, found.Items.Single().Id, patch);
    }

    private Task<Guid> DealAsync(string title, string more)
    {
        var facts = TestData.Json(more);
        facts["title"] = title;
        return _world.CreateAsync(Deal.Deals, facts);
    }
}
