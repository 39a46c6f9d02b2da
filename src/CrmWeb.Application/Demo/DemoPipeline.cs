using System.Text.Json.Nodes;
using CrmWeb.Application.Pipeline.Deals;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Domain.Pipeline.Products;

namespace CrmWeb.Application.Demo;

/// <summary>What Tannerbrook sells and to whom: a price list, deals in every stage, a year of won and lost ones.</summary>
internal sealed class DemoPipeline : DemoChapter
{
    private static readonly (string Code, string Name, string Series, decimal Price)[] Goods =
    [
        ("M-110", "Duo 1 machine", "Machines", 2400), ("M-220", "Duo 2 machine", "Machines", 3900), ("M-400", "Counter four machine", "Machines", 7800), ("G-10", "Grinder for the counter", "Machines", 640),
        ("S-1", "Service within a day, one year", "Service", 480), ("S-3", "Service within a day, three years", "Service", 1290), ("B-10", "House blend, 10 kg", "Beans", 165), ("B-11", "Dark roast, 10 kg", "Beans", 172),
        ("W-1", "Water filter set", "Supplies", 58), ("C-500", "Paper cups, 500", "Supplies", 34),
    ];

    private static readonly string[] Open = ["Qualification", "Discovery", "Proposal", "Negotiation", "Commitment"];
    private static readonly string[] Next = ["Call about the offer", "Send the drawing of the counter", "Tasting in the showroom", "Ask for the signature", "Agree on a day for the visit"];
    private static readonly string[] Reasons = ["Price", "Competitor", "No decision", "Bad timing", "No budget"];
    private static readonly string[] Sources = ["Referral", "Website", "Trade show", "Existing customer"];

    private int _made;

    public override string Makes => "deals";

    public override async Task<int> TellAsync(DemoStory story, CancellationToken ct)
    {
        var products = new List<Guid>();
        foreach (var (code, name, series, price) in Goods)
        {
            var facts = new JsonObject { ["code"] = code, ["name"] = name, ["series"] = series, ["price"] = price, ["team"] = story.Root.ToString() };
            products.Add(await story.CreateAsync(Product.Products, DemoPeople.Manager, facts, ct));
        }
        for (var a = 0; a < story.Accounts.Count; a++)
        {
            var account = story.Accounts[a];
            if (account.Type is not ("Customer" or "Prospect")) continue;
            var people = story.Contacts.Where(c => c.Account == account).ToList();
            if (account.Type == "Customer") await ClosedAsync(story, account, people, products, a, ct);
            if (account.Type == "Prospect" || a % 2 == 0) await OpenAsync(story, account, people, products, a, ct);
        }
        return _made;
    }

    /// <summary>One that was won or lost in the last year, with the days it took.</summary>
    private async Task ClosedAsync(DemoStory story, DemoAccount account, List<DemoContact> people, List<Guid> products, int a, CancellationToken ct)
    {
        var (won, closed) = (a % 3 != 1, 12 + a * 31 % 330);
        var facts = Facts(account, people, products, a);
        facts["startedOn"] = story.Day(closed + 20 + a * 13 % 90);
        facts["closeDate"] = story.Day(closed);
        facts["status"] = won ? "won" : "lost";
        if (!won) facts["lostReason"] = Reasons[a % Reasons.Length];
        await story.CreateAsync(Deal.Deals, account.Rep, facts, ct);
        _made++;
    }

    /// <summary>One on its way, moved through its stages by who owns it.</summary>
    private async Task OpenAsync(DemoStory story, DemoAccount account, List<DemoContact> people, List<Guid> products, int a, CancellationToken ct)
    {
        var stage = a % Open.Length;
        var facts = Facts(account, people, products, a + 3);
        facts["title"] = $"{(account.Type == "Customer" ? "More machines for" : "First machines for")} {account.Name}";
        facts["stage"] = stage > 1 ? Open[stage - 1] : Open[stage];
        facts["startedOn"] = story.Day(8 + a * 7 % 70);
        // a few whose day has passed, as in life
        facts["closeDate"] = story.Day(a % 7 == 3 ? 6 : -(10 + a * 11 % 100));
        if (a % 4 != 2) facts["nextStep"] = Next[a % Next.Length];
        var deal = await story.CreateAsync(Deal.Deals, account.Rep, facts, ct);
        if (stage > 1) await story.ByAsync<MoveDeal, Guid>(account.Rep, async move => Moved(await move.RunAsync(deal, new MoveDeal.Input(Open[stage]), ct), deal), ct);
        _made++;
    }

    private static JsonObject Facts(DemoAccount account, List<DemoContact> people, List<Guid> products, int a)
    {
        var machine = a % 3;
        var facts = new JsonObject
        {
            ["account"] = account.Id.ToString(),
            ["lines"] = new JsonArray(
                new JsonObject { ["product"] = products[machine].ToString(), ["quantity"] = 1 + a % 3, ["discount"] = a % 4 == 0 ? 5 : null },
                new JsonObject { ["product"] = products[4 + a % 2].ToString(), ["quantity"] = 1 + a % 3 },
                new JsonObject { ["product"] = products[6 + a % 2].ToString(), ["quantity"] = 4 + a % 9 }),
            ["type"] = account.Type == "Customer" ? "Existing business" : "New business",
            ["leadSource"] = Sources[a % Sources.Length],
            ["competitors"] = a % 5 == 0 ? new JsonArray("Brewline Rentals") : [],
            ["recurringValue"] = 60 + 15 * (a % 6),
        };
        if (people.Count > 0)
        {
            facts["contacts"] = new JsonArray([.. people.Take(2).Select((p, i) => (JsonNode)new JsonObject { ["contact"] = p.Id.ToString(), ["role"] = i == 0 ? "Decision maker" : "User" })]);
        }
        return facts;
    }

    private static Outcome<Guid> Moved(Outcome<Records.Acts.SavedRecord>? moved, Guid deal) => moved is not { } outcome ? Refusal.Stale : outcome.Refused ? outcome.Refusals.ToArray() : deal;
}
