using CrmWeb.Domain.Pipeline.Deals;
using static CrmWeb.Domain.Tests.Pipeline.SomePipelines;

namespace CrmWeb.Domain.Tests.Pipeline;

public sealed class DealFactsTests
{
    private readonly SomePipelines _some = new();

    [Fact]
    public void Lines_take_the_list_price_of_the_currency_and_add_up()
    {
        var deal = _some.Deal(f => f.Lines = [new(Pump), new(Pump, 3, 90, 10), new(Valve)]);
        Assert.Equal([(1m, (decimal?)100m), (3m, 90m), (1m, null)], deal.Items().Select(l => (l.Quantity!.Value, l.Price)));
        Assert.Equal((343m, 343m, null), (deal.ListValue, deal.Value, deal.Amount));
        Assert.Equal(110, _some.Deal(f => (f.Currency, f.Lines) = ("usd", [new(Pump)])).ListValue);
        Assert.Null(_some.Deal(f => (f.Currency, f.Lines) = ("CHF", [new(Pump)])).ListValue);
    }

    [Fact]
    public void A_typed_amount_counts_before_the_lines_and_a_blank_one_follows_them()
    {
        var deal = _some.Deal(f => (f.Amount, f.Lines) = (500, [new(Pump, 2)]));
        Assert.Equal((500m, 200m, 500m), (deal.Amount, deal.ListValue, deal.Value));
        _some.Change(deal, f => f.Amount = null);
        Assert.Equal(200, deal.Value);
        Assert.Contains("deal.amount-changed", deal.Events.Select(e => e.Name));
    }

    [Fact]
    public void Quantities_discounts_and_currencies_out_of_range_are_refused()
    {
        Assert.Equal("lines", _some.Try(f => f.Lines = [new(Pump, 0)]).Refusals[0].Field);
        Assert.Equal("lines", _some.Try(f => f.Lines = [new(Pump, 1, 5, 101)]).Refusals[0].Field);
        Assert.Equal("currency", _some.Try(f => f.Currency = "euro").Refusals[0].Field);
    }

    [Fact]
    public void Without_a_title_a_deal_is_called_account_and_product_and_follows_them()
    {
        var deal = _some.Deal(f => (f.AccountId, f.Lines) = (Acme, [new(Pump)]));
        Assert.Equal(("Acme - Pump", null), (deal.Title, deal.Facts().Title));
        _some.Change(deal, f => f.Lines = [new(Valve)]);
        Assert.Equal("Acme - Valve", deal.Title);
        _some.Change(deal, f => f.Title = "Our own name");
        _some.Change(deal, f => f.Lines = []);
        Assert.Equal("Our own name", deal.Title);
        Assert.Equal("Deal", _some.Deal().Title);
    }

    [Fact]
    public void A_deal_cannot_close_before_it_started_and_an_old_one_may_be_edited()
    {
        var start = new DateOnly(2026, 3, 1);
        Assert.Equal("closeDate", _some.Try(f => (f.StartedOn, f.CloseDate) = (start, start.AddDays(-1))).Refusals[0].Field);
        var deal = _some.Deal(f => (f.StartedOn, f.CloseDate) = (start, start));
        Assert.Equal("closeDate", _some.Change(deal, f => f.StartedOn = start.AddDays(1))!.Field);
        Assert.Null(_some.Change(deal, f => f.NextStep = "Call"));
    }

    [Fact]
    public void Days_to_close_are_known_of_closed_deals_with_both_days()
    {
        var start = new DateOnly(2026, 1, 1);
        Assert.Equal(31, _some.Deal(f => (f.Status, f.StartedOn, f.CloseDate) = ("won", start, start.AddDays(31))).CycleDays);
        Assert.Null(_some.Deal(f => (f.StartedOn, f.CloseDate) = (start, start.AddDays(31))).CycleDays);
        Assert.Null(_some.Deal(f => (f.Status, f.CloseDate) = ("won", start)).CycleDays);
    }

    [Fact]
    public void A_moved_close_date_is_told_while_open_only()
    {
        var deal = _some.Deal(f => f.CloseDate = new DateOnly(2026, 4, 1));
        _some.Change(deal, f => f.CloseDate = new DateOnly(2026, 5, 1));
        Assert.Equal((new DateOnly(2026, 4, 1), new DateOnly(2026, 5, 1)), deal.Events.OfType<DealCloseDateMoved>().Select(e => (e.From!.Value, e.To!.Value)).Single());
        var won = _some.Deal(f => f.Status = "won");
        _some.Change(won, f => f.CloseDate = new DateOnly(2026, 2, 1));
        Assert.Empty(won.Events.OfType<DealCloseDateMoved>());
    }

    [Fact]
    public void Co_owners_see_the_deal_beside_those_it_is_shared_with()
    {
        var (owner, other, shared) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var deal = _some.Deal(f => (f.OwnerId, f.CoOwners) = (owner, [other, owner, other]));
        Assert.Equal([other], deal.CoOwnerIds);
        deal.ShareWith([shared]);
        Assert.Equivalent(new[] { other, shared }, deal.Viewers);
        _some.Change(deal, f => f.CoOwners = []);
        Assert.Equal([shared], deal.Viewers);
    }

    [Fact]
    public void Each_contact_has_one_role_and_facts_given_back_change_nothing()
    {
        var (ann, bob) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var deal = _some.Deal(f => (f.Contacts, f.Lines, f.Amount, f.Probability) = ([new(ann, "Buyer"), new(bob), new(ann)], [new(Pump), new(Pump)], 7, 45));
        Assert.Equal([new DealRole(ann, "Buyer"), new DealRole(bob)], deal.Roles());
        var (contacts, lines) = (deal.Contacts.Select(c => c.Id).ToList(), deal.Lines.Select(l => l.Id).ToList());

        Assert.Null(_some.Change(deal, _ => { }));

        Assert.Equal(contacts, deal.Contacts.Select(c => c.Id));
        Assert.Equal(lines, deal.Lines.Select(l => l.Id));
        Assert.Empty(deal.Events);
        Assert.Equal(45, deal.Probability);
    }
}
