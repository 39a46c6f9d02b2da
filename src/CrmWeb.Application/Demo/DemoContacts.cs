using System.Text.Json.Nodes;
using CrmWeb.Application.Generate;
using CrmWeb.Domain.Contacts;

namespace CrmWeb.Application.Demo;

/// <summary>The people at the accounts: three at most of them, two at the smaller; some were with another one before, some answer to each other.</summary>
internal sealed class DemoContacts : DemoChapter
{
    private static readonly string[] Given =
    [
        "Maeve", "Tomas", "Priya", "Jonas", "Ines", "Luca", "Farah", "Gareth", "Hana", "Ivor", "Joan", "Karim", "Lena", "Marek", "Nadia", "Oscar", "Pia", "Quentin", "Rosa", "Samir",
        "Tilda", "Uma", "Victor", "Wanda", "Yusuf", "Zoë", "Anouk", "Bram", "Chloé", "Dafydd", "Elin", "Fergus", "Greta", "Hugo", "Isla", "Jarek", "Kirsty", "Leila", "Mungo", "Noor",
    ];

    private static readonly string[] Family =
    [
        "Calder", "Wickham", "Ramanov", "Ebbert", "Dorling", "Ferrimond", "Gallowby", "Hathersmith", "Inskipp", "Jessamy", "Kettlewick", "Lindhurst", "Marchbank", "Northolme", "Ockenby", "Pellerin", "Quaile",
        "Rushcliffe", "Sandermann", "Tolliver", "Underlay", "Vanterpol", "Westerdahl", "Yardley-Finch", "Zellington-Holt", "Ambergate", "Bickerstow", "Cravendale", "Dunsmoor", "Eskdale", "Farrowby",
    ];

    /// <summary>Who one meets when coffee is bought, most important first.</summary>
    private static readonly (string Title, string Department)[] Roles =
        [("Head of facilities", "Facilities"), ("Office manager", "Administration"), ("Buyer", "Purchasing"), ("Managing director", "Management"), ("Finance lead", "Finance"), ("Reception", "Administration")];

    private static readonly string[] Sources = ["Website", "Referral", "Trade show", "Cold call", "Existing customer", "Partner"];

    public override string Makes => "contacts";

    public override async Task<int> TellAsync(DemoStory story, CancellationToken ct)
    {
        for (var a = 0; a < story.Accounts.Count; a++)
        {
            var account = story.Accounts[a];
            var people = a % 7 is 6 ? 2 : 3;
            for (var place = 0; place < people; place++) await MeetAsync(story, account, a, place, ct);
        }
        return story.Contacts.Count;
    }

    private static async Task MeetAsync(DemoStory story, DemoAccount account, int a, int place, CancellationToken ct)
    {
        var number = story.Contacts.Count;
        var dice = new Dice(102, (ulong)number);
        // the two lists have no common divisor: no name comes twice
        var (given, family) = (Given[number % Given.Length], Family[number % Family.Length]);
        var (title, department) = Roles[(a + place * 2) % Roles.Length];
        var accounts = new JsonArray(new JsonObject { ["account"] = account.Id.ToString(), ["role"] = title, ["from"] = story.Day(400 + dice.Throw(2500)), ["primary"] = true });
        // one in nine came from the account met before, and is still found there
        if (number % 9 == 8 && a > 0)
            accounts.Add((JsonNode)new JsonObject { ["account"] = story.Accounts[a - 1].Id.ToString(), ["role"] = "Office manager", ["from"] = story.Day(4200), ["to"] = story.Day(3100) });
        var facts = new JsonObject
        {
            ["givenName"] = given,
            ["familyName"] = family,
            ["jobTitle"] = title,
            ["department"] = department,
            ["accounts"] = accounts,
            ["emails"] = new JsonArray(new JsonObject { ["value"] = $"{Words.Slug(given)}.{Words.Slug(family)}@{account.Site}", ["label"] = "work", ["primary"] = true }),
            // 07700 900000 to 900999 are kept free for fiction
            ["phones"] = new JsonArray(new JsonObject { ["value"] = $"+44 7700 900{100 + number}", ["label"] = "mobile", ["primary"] = true }),
            ["lifecycleStage"] = account.Type is "Customer" ? "Customer" : account.Type is "Prospect" ? place == 0 ? "Opportunity" : "Lead" : "Other",
            ["leadSource"] = dice.Of(Sources),
            ["language"] = "English",
            ["owner"] = story.People[account.Rep].ToString(),
            ["team"] = story.Teams[DemoAccounts.TeamOf(account.Rep)].ToString(),
            ["doNotCall"] = number % 31 == 5,
            ["doNotEmail"] = number % 37 == 11,
        };
        if (number % 5 == 0) facts["birthday"] = $"{1960 + dice.Throw(40)}-{1 + dice.Throw(12):00}-{1 + dice.Throw(28):00}";
        if (number % 6 == 2) facts["tags"] = new JsonArray(number % 12 == 2 ? "decides" : "newsletter");
        if (place > 0) facts["reportsTo"] = story.Contacts.First(c => c.Account == account).Id.ToString();
        story.Contacts.Add(new DemoContact(await story.CreateAsync(Contact.Contacts, account.Rep, facts, ct), given, account, place));
    }
}
