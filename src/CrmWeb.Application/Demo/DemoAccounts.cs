using System.Text.Json.Nodes;
using CrmWeb.Application.Generate;
using CrmWeb.Domain.Accounts;

namespace CrmWeb.Application.Demo;

/// <summary>Whom Tannerbrook supplies with coffee machines, and whom it would like to: offices, schools, hotels, with their parents.</summary>
internal sealed class DemoAccounts : DemoChapter
{
    /// <summary>Cities with the block of telephone numbers that the regulator keeps free for fiction there.</summary>
    public static readonly (string City, string Block)[] Cities =
    [
        ("London", "+44 20 7946 0"), ("Bristol", "+44 117 496 0"), ("Birmingham", "+44 121 496 0"), ("Leeds", "+44 113 496 0"), ("Manchester", "+44 161 496 0"), ("Glasgow", "+44 141 496 0"),
        ("Edinburgh", "+44 131 496 0"), ("Liverpool", "+44 151 496 0"), ("Leicester", "+44 116 496 0"), ("Nottingham", "+44 115 496 0"), ("Sheffield", "+44 114 496 0"), ("Reading", "+44 118 496 0"),
    ];

    private static readonly string[] Streets = ["Harbour Road", "Mill Lane", "Station Square", "Canal Street", "Garden Row", "Market Place", "Bridge Street", "North Quay", "Weaver's Yard", "Chapel Hill"];

    /// <summary>Those above stand before those below.</summary>
    private static readonly (string Name, string? Parent, string Industry, string Type, int Employees, string Tags, string About)[] Companies =
    [
        ("Larkfield Group", null, "Manufacturing", "Customer", 1240, "key", "Holding with three plants. Buys for all of them since last spring."),
        ("Larkfield Instruments", "Larkfield Group", "Manufacturing", "Customer", 310, "key", "Measuring instruments. Two canteens and a coffee point on every floor."),
        ("Larkfield Castings", "Larkfield Group", "Manufacturing", "Customer", 420, "", "Foundry with three shifts; machines must run at night."),
        ("Larkfield Logistics", "Larkfield Group", "Logistics", "Prospect", 180, "", "The last of the group that still buys elsewhere."),
        ("Ashgrove Partners", null, "Legal", "Customer", 96, "", "Law firm. Cares about quiet machines and good cups."),
        ("Ashgrove Conveyancing", "Ashgrove Partners", "Legal", "Customer", 34, "", "Small office above a bakery."),
        ("Thistledown Hotels", null, "Hospitality", "Customer", 780, "key; renewal", "Five houses. Breakfast decides everything."),
        ("Thistledown Quayside", "Thistledown Hotels", "Hospitality", "Customer", 140, "", "The largest of the five, 120 rooms."),
        ("Thistledown Old Mill", "Thistledown Hotels", "Hospitality", "Customer", 62, "", "Country house with a wedding barn."),
        ("Thistledown Northgate", "Thistledown Hotels", "Hospitality", "Prospect", 88, "", "Opens in the new year; kitchen not chosen yet."),
        ("Pennywick Schools Trust", null, "Education", "Customer", 640, "public", "Eleven schools, one purchasing office, budgets end in July."),
        ("Pennywick Sixth Form", "Pennywick Schools Trust", "Education", "Customer", 110, "public", "Staff room and a student café."),
        ("Brindle & Oake", null, "Retail", "Customer", 205, "", "Furniture shops with a coffee corner in each."),
        ("Corviston Software", null, "IT", "Customer", 265, "renewal", "Grows quickly and moves every two years."),
        ("Corviston Labs", "Corviston Software", "IT", "Prospect", 45, "", "Research arm in a building of its own."),
        ("Hollowell Insurance", null, "Insurance", "Customer", 890, "key", "Eight floors, eight machines, one very exact facility team."),
        ("Marlpit Builders", null, "Construction", "Customer", 150, "", "Site offices that move every few months."),
        ("Netherby Dental", null, "Healthcare", "Customer", 28, "", "Four practices, a machine in each waiting room."),
        ("Osprey Lane Studios", null, "Media", "Customer", 74, "", "Film people; strong coffee at strange hours."),
        ("Quillhaven Press", null, "Media", "Prospect", 52, "", "Publisher in an old mill."),
        ("Redfern Analytics", null, "IT", "Prospect", 120, "trial", "Two weeks of trial with one machine."),
        ("Saltmarsh Energy", null, "Energy", "Customer", 430, "", "Wind farms; the office is on the coast."),
        ("Tidewell Housing", null, "Real estate", "Customer", 310, "public", "Housing association, buys by tender."),
        ("Umberleigh Council", null, "Government", "Customer", 520, "public", "Town hall and two libraries."),
        ("Vellum & Vine", null, "Retail", "Prospect", 40, "", "Bookshop and wine bar under one roof."),
        ("Wexcombe Trains", null, "Travel", "Prospect", 1100, "key", "Crew rooms at nine stations."),
        ("Yarrowdale Farms", null, "Agriculture", "Customer", 66, "", "Dairy and farm shop."),
        ("Zephyr Yard", null, "Services", "Customer", 23, "", "Shared desks for small firms; coffee is part of the rent."),
        ("Alderbank Credit Union", null, "Finance", "Customer", 84, "", "Three branches."),
        ("Bexcombe Motors", null, "Automotive", "Customer", 190, "", "Car dealer; the machine stands where customers wait."),
        ("Cinderford Clinics", null, "Healthcare", "Prospect", 240, "trial", "Wants proof of hygiene before anything else."),
        ("Dunmere Charity", null, "Non-profit", "Customer", 31, "", "Pays half price, and writes the kindest letters."),
        ("Elmsworth Packaging", null, "Manufacturing", "Customer", 270, "renewal", "Contract ends this year."),
        ("Fallowfield Theatre", null, "Media", "Prospect", 48, "", "Foyer bar and a green room."),
        ("Gorsehill Telecom", null, "Telecommunications", "Customer", 360, "", "Call centre with a night shift."),
        ("Harrowgate Mills", null, "Consumer goods", "Customer", 145, "", "Weaving mill turned into a brand."),
        ("Inglenook Care", null, "Healthcare", "Customer", 410, "", "Care homes; decaffeinated in the afternoon."),
        ("Juniper Row Architects", null, "Services", "Prospect", 37, "", "Chose the machine by its looks."),
        ("Kestrelwood Academy", null, "Education", "Prospect", 95, "public", "Compares with Pennywick."),
        ("Millrace Roastery", null, "Consumer goods", "Supplier", 19, "supplier", "Roasts our house blend."),
        ("Cupwright Machines", null, "Manufacturing", "Supplier", 220, "supplier", "Makes the machines we rent out."),
        ("Brewmark Vending", null, "Services", "Competitor", 300, "", "Cheaper in the first year, dearer in the third."),
    ];

    public override string Makes => "accounts";

    public override async Task<int> TellAsync(DemoStory story, CancellationToken ct)
    {
        for (var i = 0; i < Companies.Length; i++)
        {
            var c = Companies[i];
            var dice = new Dice(101, (ulong)i);
            var (city, block) = Cities[i % Cities.Length];
            var rep = DemoPeople.Reps[i % DemoPeople.Reps.Length];
            var site = Words.Slug(c.Name) + ".example";
            var facts = new JsonObject
            {
                ["name"] = c.Name,
                ["type"] = c.Type,
                ["industry"] = c.Industry,
                ["website"] = "https://www." + site,
                ["employees"] = c.Employees,
                ["revenue"] = c.Employees * (decimal)(60 + dice.Throw(90)) * 1000,
                ["currency"] = "GBP",
                ["founded"] = 1900 + dice.Throw(120),
                ["description"] = c.About,
                ["owner"] = story.People[rep].ToString(),
                ["team"] = story.Teams[TeamOf(rep)].ToString(),
                ["address"] = new JsonObject { ["street"] = $"{1 + dice.Throw(98)} {dice.Of(Streets)}", ["city"] = city, ["country"] = "United Kingdom" },
                ["phones"] = new JsonArray(new JsonObject { ["value"] = $"{block}{100 + i}", ["label"] = "work", ["primary"] = true }),
                ["emails"] = new JsonArray(new JsonObject { ["value"] = "office@" + site, ["label"] = "work", ["primary"] = true }),
                ["tags"] = new JsonArray([.. c.Tags.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(t => (JsonNode)t)]),
            };
            if (c.Parent is not null) facts["parent"] = story.Accounts.Single(a => a.Name == c.Parent).Id.ToString();
            story.Accounts.Add(new DemoAccount(await story.CreateAsync(Account.Accounts, rep, facts, ct), c.Name, c.Type, city, rep, site));
        }
        return Companies.Length;
    }

    /// <summary>The team a rep sells in.</summary>
    public static string TeamOf(string rep) => Array.IndexOf(DemoPeople.Reps, rep) < 2 ? "Sales North" : "Sales South";
}
