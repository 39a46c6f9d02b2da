using System.Globalization;
using System.Text.Json.Nodes;
using CrmWeb.Application.Data;
using CrmWeb.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Browser.Tests.Looks;

/// <summary>A believable company of made-up customers, for pictures.</summary>
internal sealed record Pictured(Guid Account, Guid Contact, Guid Role, string Import)
{
    private static readonly (string Name, string Industry, string City, int Employees, int Revenue)[] Customers =
    [
        ("Larkfield Instruments", "Technology", "Bristol", 240, 18_500_000), ("Birch & Sons", "Retail", "Leeds", 85, 6_200_000), ("Harbour Freight Union", "Transport", "Hamburg", 410, 52_000_000),
        ("Nordlicht Optik", "Technology", "Kiel", 130, 14_100_000), ("Casa Verano", "Retail", "Valencia", 62, 4_800_000), ("Mill Street Foods", "Food", "Cork", 95, 9_300_000),
        ("Aster Robotics", "Technology", "Zurich", 310, 44_700_000), ("Paper & Pine", "Retail", "Oslo", 54, 3_900_000), ("Greystone Quarries", "Mining", "Sheffield", 220, 27_600_000),
        ("Solway Pharma", "Health", "Dundee", 520, 88_000_000), ("Tidewater Systems", "Technology", "Rotterdam", 76, 8_450_000), ("Orchard Lane Press", "Media", "Ghent", 38, 2_700_000),
    ];

    private static readonly (string Given, string Family, string Title)[] People =
    [
        ("Ines", "Calder", "Head of quality"), ("Tomas", "Wick", "Buyer"), ("Priya", "Raman", "Managing director"), ("Jonas", "Ebert", "IT lead"), ("Maeve", "Doyle", "Finance"), ("Luca", "Ferri", "Operations"),
    ];

    public static async Task<Pictured> FillAsync(CrmHost crm)
    {
        var reps = new[] { await crm.AddPersonAsync("Hanna Voss", ["Sales rep"], ["West"]), await crm.AddPersonAsync("Oliver Reed", ["Sales rep"], ["North"]), await crm.AddPersonAsync("Mina Sato", ["Manager"], ["West"]) };
        var accounts = new List<Guid>();
        foreach (var (customer, i) in Customers.Select((c, i) => (c, i)))
        {
            var domain = customer.Name.ToLower(CultureInfo.InvariantCulture).Split(' ')[0] + ".example";
            accounts.Add(await crm.CreateAsync("accounts", $$"""
                {'name':'{{customer.Name}}','type':'{{(i % 4 == 3 ? "Prospect" : "Customer")}}','industry':'{{customer.Industry}}','website':'{{domain}}','employees':{{customer.Employees}},'revenue':{{customer.Revenue}},
                 'currency':'EUR','owner':'{{reps[i % 3].Id}}','address':{'city':'{{customer.City}}'},'phones':[{'value':'+44 20 7946 01{{10 + i}}','label':'work','primary':true}],'tags':{{(i % 3 == 0 ? "['key']" : "[]")}}}
                """));
        }
        var contacts = new List<Guid>();
        foreach (var (person, i) in People.Select((p, i) => (p, i)))
        {
            contacts.Add(await crm.CreateAsync("contacts", $$"""
                {'givenName':'{{person.Given}}','familyName':'{{person.Family}}','jobTitle':'{{person.Title}}','owner':'{{reps[i % 3].Id}}','accounts':[{'account':'{{accounts[i < 4 ? 0 : i]}}','role':'{{person.Title}}','primary':true}],
                 'emails':[{'value':'{{person.Given.ToLowerInvariant()}}@larkfield.example','label':'work','primary':true}],'phones':[{'value':'+44 20 7946 02{{10 + i}}','label':'mobile','primary':true}]}
                """));
        }
        await crm.CreateAsync("accounts", $"{{'name':'Larkfield Service','parent':'{accounts[0]}','industry':'Technology'}}");
        await SayAsync(crm, accounts[0], contacts[0], reps[0], "email", 27, "Offer for the Bristol line", "Sent the offer for 12 gauges with the service contract as an option.");
        await SayAsync(crm, accounts[0], contacts[1], reps[1], "call", 20, "Delivery dates", "Can wait until the middle of the month if all parts come together.");
        await SayAsync(crm, accounts[0], contacts[0], reps[0], "meeting", 6, "Visit in Bristol", "Agreed:\n\n- trial with two gauges\n- training for six people\n- decision by the end of the quarter");
        await SayAsync(crm, accounts[0], contacts[0], reps[0], "call", 1, "Trial went well", "Two gauges ran for a week without a fault. **Wants the contract for three years.**");
        await SayAsync(crm, accounts[0], contacts[2], reps[2], "note", 0, null, "Procurement asks for the certificate before signing.");
        var role = await crm.AsSystemAsync(services => services.GetRequiredService<CrmDb>().Roles.Where(r => r.Name == "Sales rep").Select(r => r.Id).SingleAsync());
        return new Pictured(accounts[0], contacts[0], role, await Company.ImportAsync(crm));
    }

    private static Task<Guid> SayAsync(CrmHost crm, Guid account, Guid contact, TestPerson by, string kind, int daysAgo, string? subject, string body) => crm.CreateAsync("interactions", new JsonObject
    {
        ["kind"] = kind, ["subject"] = subject, ["body"] = body, ["direction"] = kind switch { "note" => null, "call" => "in", _ => "out" }, ["account"] = account.ToString(), ["contacts"] = new JsonArray(contact.ToString()),
        ["at"] = TimeProvider.System.GetUtcNow().AddDays(-daysAgo).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
    }, by);
}
