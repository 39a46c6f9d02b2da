using System.Text.Json.Nodes;
using CrmWeb.Application.Generate;
using CrmWeb.Domain.Pipeline.Leads;

namespace CrmWeb.Application.Demo;

/// <summary>Who asked about coffee machines lately and is no customer yet.</summary>
internal sealed class DemoLeads : DemoChapter
{
    private static readonly (string Given, string Family, string Company, string Job, string Source, string? Rating, string Status, int Value, string Said)[] Asking =
    [
        ("Maren", "Oldcastle", "Bramblewick Offices", "Facility manager", "Web form", "hot", "new", 14000, "Needs four machines by the end of the quarter."),
        ("Dilip", "Farrow", "Cloverhurst Dental", "Practice owner", "Referral", "warm", "new", 3200, "Netherby Dental told him about us."),
        ("Ottilie", "Penhallow", "Seagrave Hotels", "Purchasing", "Trade show", "hot", "working", 38000, "Saw the breakfast machine at the fair."),
        ("Fergus", "Nightingale", "Thornbury Press", "Office lead", "Website", null, "working", 5400, "Wants to know what a cup costs."),
        ("Ines", "Calloway", "Marchwood Clinics", "Head of purchasing", "Partner", "warm", "qualified", 21000, "Budget is there, asks for two references."),
        ("Rowan", "Tideswell", "Larkhill Games", "Founder", "Social media", "cold", "nurturing", 2600, "Moves into an office in the autumn."),
        ("Beatrix", "Ashdown", "Quarrybank School", "Bursar", "Cold call", "cold", "nurturing", 6100, "Contract with another supplier runs until summer."),
        ("Hamish", "Underhill", "Underhill & Sons", "Partner", "E-mail", null, "disqualified", 900, "Two people, they drink tea."),
        ("Noor", "Westerby", "Copperfield Gyms", "Operations", "Campaign", "warm", "new", 9800, "Twelve studios, wants to try one machine."),
        ("Silas", "Grantley", "Grantley Coachworks", "Managing director", "Existing customer", "hot", "qualified", 17500, "Buys for the second site as well."),
        ("Petra", "Holloway", "Fernleigh Housing", "Office manager", "Web form", "warm", "working", 4300, "Asked for a call on Thursday."),
        ("Elwyn", "Marsh", "Marsh Vineyards", "Owner", "Trade show", null, "new", 7200, "Tasting room for sixty guests."),
    ];

    public override string Makes => "leads";

    public override async Task<int> TellAsync(DemoStory story, CancellationToken ct)
    {
        for (var i = 0; i < Asking.Length; i++)
        {
            var a = Asking[i];
            var rep = DemoPeople.Reps[i % DemoPeople.Reps.Length];
            var (_, block) = DemoAccounts.Cities[i % DemoAccounts.Cities.Length];
            var site = Words.Slug(a.Company) + ".example";
            var facts = new JsonObject
            {
                ["givenName"] = a.Given,
                ["familyName"] = a.Family,
                ["company"] = a.Company,
                ["jobTitle"] = a.Job,
                ["email"] = $"{Words.Slug(a.Given)}@{site}",
                ["phone"] = $"{block}{700 + i}",
                ["website"] = "https://www." + site,
                ["country"] = "United Kingdom",
                ["leadSource"] = a.Source,
                ["rating"] = a.Rating,
                ["status"] = a.Status,
                ["value"] = a.Value,
                ["currency"] = "GBP",
                ["description"] = a.Said,
                ["owner"] = story.People[rep].ToString(),
                ["team"] = story.Teams[DemoAccounts.TeamOf(rep)].ToString(),
            };
            if (a.Status == LeadStatus.Disqualified) facts["disqualifyReason"] = "No need";
            if (a.Status == LeadStatus.Nurturing) facts["recycleOn"] = story.Day(-60 - i);
            await story.CreateAsync(Lead.Leads, rep, facts, ct);
        }
        return Asking.Length;
    }
}
