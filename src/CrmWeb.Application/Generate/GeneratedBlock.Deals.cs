using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Pipeline;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Domain.Pipeline.Products;

namespace CrmWeb.Application.Generate;

/// <summary>The block's three products and 300 deals: one in five open, closed ones with the days they took. Their courses are kept by the trigger.</summary>
internal sealed partial class GeneratedBlock
{
    private const int Products = 3;
    private const int Deals = 300;

    /// <summary>Days on which open deals are expected to close lie within nine months of this one.</summary>
    private static readonly DateOnly FirstClose = new(2026, 10, 1);

    private Product Product(int i)
    {
        var (dice, at) = Start(4, i, Products);
        var price = 25m * (1 + dice.Throw(400));
        var product = Domain.Pipeline.Products.Product.Create(new ProductFacts
        {
            Name = Words.ProductName(ref dice), Code = FormattableString.Invariant($"P-{_number * Products + i:00000}"), Series = dice.Of(Words.Departments), OwnerId = Owner(i).User, TeamId = Owner(i).Team,
            Price = price, Currency = "EUR", Prices = [new Price("USD", price * 1.1m)], Active = !dice.Percent(5),
        }).Value!;
        return Keep(product, dice.Id(at), at);
    }

    private void Deal(int i, List<Account> accounts, List<Contact> contacts, List<Product> products)
    {
        var (dice, at) = Start(5, i, Deals);
        var contact = contacts[i < Large / 4 ? 0 : i * contacts.Count / Share(Deals)];
        var account = accounts.Single(a => a.Id == contact.PrimaryAccountId);
        // one a block, so that a million contacts have a board of a thousand
        var small = i == Deals / 2;
        var open = small || dice.Percent(20);
        var (today, took) = (DateOnly.FromDateTime(at.DateTime), 5 + dice.Throw(130));
        var pipeline = small ? _people.Small : _people.Main;
        var kind = open ? StageKind.Open : dice.Percent(60) ? StageKind.Won : StageKind.Lost;
        var stage = dice.Of(pipeline.InOrder().Where(s => s.Kind == kind).ToList());
        var facts = new DealFacts
        {
            Book = Book(at, accounts, products), OwnerId = account.OwnerId, TeamId = account.TeamId, AccountId = account.Id, PipelineId = pipeline.Id, Stage = stage.Id.ToString(),
            Amount = dice.Percent(60) ? 250m * (1 + dice.Throw(800)) : null, Currency = account.Currency is "USD" ? "USD" : "EUR",
            StartedOn = dice.Percent(5) ? null : today.AddDays(-took), CloseDate = open ? dice.Percent(8) ? null : (today > FirstClose ? today : FirstClose).AddDays(dice.Throw(270)) : today.AddDays(-dice.Throw(Math.Min(took, 5))),
            NextStep = open && dice.Percent(60) ? "Call about " + Words.Topic(ref dice) : null,
            LostReason = stage.Kind == StageKind.Lost && dice.Percent(80) ? dice.Of(Records.Fields.Lookups.Values("lostReasons")) : null,
            Type = dice.Percent(10) ? null : dice.Of(Records.Fields.Lookups.Values("dealTypes")), LeadSource = dice.Percent(30) ? null : dice.Of(Records.Fields.Lookups.Values("leadSources")),
        };
        var deal = Domain.Pipeline.Deals.Deal.Create(facts).Value!;
        Keep(deal, dice.Id(at), at);
        // rows carry the deal's id, which it has only now
        facts.Contacts = [new DealRole(contact.Id, dice.Percent(50) ? dice.Of(Records.Fields.Lookups.Values("buyingRoles")) : null)];
        facts.Lines = [.. products.Take(1 + dice.Throw(2)).Select(p => new DealItem(p.Id, 1 + i % 9))];
        deal.Change(facts);
        deal.Derive();
        foreach (var row in deal.Contacts.Concat<Domain.Kernel.ChildEntity>(deal.Lines))
        {
            SetId(row, dice.Id(at));
            Rows.Add(row);
        }
    }

    private PipelineBook Book(DateTimeOffset now, List<Account> accounts, List<Product> products) => new(
        [_people.Main, _people.Small], now, TimeZoneInfo.Utc, new HashSet<Guid> { _people.Main.Id, _people.Small.Id }, _names ??= accounts.ToDictionary(a => a.Id, a => a.Name),
        _prices ??= products.ToDictionary(p => p.Id, p => new PricedProduct(p.Name, new Dictionary<string, decimal> { ["EUR"] = p.Price!.Value, [""] = p.Price.Value, ["USD"] = p.Prices[0].Amount })));

    private Dictionary<Guid, string>? _names;
    private Dictionary<Guid, PricedProduct>? _prices;
}
