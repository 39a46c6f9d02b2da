using System.Globalization;
using System.Text.Json.Nodes;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Contacts;
using CrmWeb.Testing;

namespace CrmWeb.Application.Tests.Records;

/// <summary>Records with few different values, many gaps and many ties: what lists and filters get wrong first.</summary>
internal sealed class SomeRecords(int seed)
{
    private static readonly string[] Words = ["Acme", "Bolt", "Éclair", "Straße", "acme", "Zulu", "100%", "a_b", "O'Neil", "back\\slash", "de Vries"];
    private readonly Random _random = new(seed);

    public async Task FillAsync(TestWorld world, int accounts, int contacts)
    {
        foreach (var name in new[] { "West", "East" }) await world.TeamAsync(name);
        foreach (var name in new[] { "Ann", "Bob" }) await world.UserAsync(name);
        var made = new List<Guid>();
        for (var i = 0; i < accounts; i++)
        {
            if (One(3) == 0) world.Clock.Pass(TimeSpan.FromHours(One(40)));
            made.Add(await world.CreateAsync(Account.Accounts, AnAccount(made)));
        }
        var people = new List<Guid>();
        for (var i = 0; i < contacts; i++)
        {
            if (One(3) == 0) world.Clock.Pass(TimeSpan.FromHours(One(40)));
            people.Add(await world.CreateAsync(Contact.Contacts, AContact(made, people)));
        }
    }

    public JsonObject AnAccount(IReadOnlyList<Guid> others) => Without(new JsonObject
    {
        ["name"] = Word() + (One(3) == 0 ? "" : " " + Word()),
        ["type"] = Maybe("Customer", "Prospect"),
        ["industry"] = Maybe("Food", "food", "Éclairage"),
        ["website"] = Maybe("https://acme.example", "bolt.example"),
        ["employees"] = Number(4),
        ["revenue"] = Number(3) is { } n ? JsonValue.Create(n.GetValue<int>() * 1.25m) : null,
        ["founded"] = Number(5),
        ["address"] = new JsonObject { ["city"] = Maybe("Utrecht", "Ätrecht"), ["country"] = Maybe("NL", "DE") },
        ["phones"] = Maybe("+31612345678", "020 555"),
        ["owner"] = Maybe("Ann", "Bob"),
        ["team"] = Maybe("West", "East"),
        ["tags"] = Tags(),
        ["parent"] = Link(others),
    });

    public JsonObject AContact(IReadOnlyList<Guid> accounts, IReadOnlyList<Guid> others) => Without(new JsonObject
    {
        ["givenName"] = Maybe(Words),
        ["familyName"] = Maybe(Words),
        ["fullName"] = One(4) == 0 ? Word() : null,
        ["emails"] = new JsonArray([.. new[] { "x@mail.example", "Müller@mail.example", "%a_b@bolt.example" }.Where((_, i) => i == 0 || One(3) == 0).Select(e => JsonValue.Create(e))]),
        ["phones"] = new JsonArray([.. new[] { "020 555", "+31612345678", "4521", "ask at 12" }.Where(_ => One(3) == 0).Select(p => JsonValue.Create(p))]),
        ["jobTitle"] = Maybe("Buyer", "buyer", "CEO"),
        ["department"] = Maybe("IT", "Sales"),
        ["lifecycleStage"] = Maybe("Lead", "Customer"),
        ["birthday"] = Day(),
        ["doNotCall"] = One(2) == 0,
        ["doNotEmail"] = One(4) == 0,
        ["owner"] = Maybe("Ann", "Bob"),
        ["team"] = Maybe("West", "East"),
        ["tags"] = Tags(),
        ["reportsTo"] = Link(others),
        ["notes"] = Maybe("a long\nstory", "short"),
        ["language"] = Maybe("nl", "de"),
        ["accounts"] = new JsonArray([.. Enumerable.Range(0, accounts.Count == 0 ? 0 : One(4)).Select(_ => (JsonNode)new JsonObject
        {
            ["account"] = accounts[One(accounts.Count)].ToString(), ["role"] = Maybe("Buyer", "Owner"), ["from"] = Day(), ["to"] = One(2) == 0 ? "2030-01-01" : null, ["primary"] = One(3) == 0,
        })]),
    });

    /// <summary>A few fields of a record, to be changed.</summary>
    public JsonObject Part(JsonObject record)
    {
        foreach (var name in record.Select(f => f.Key).Where(n => n is not ("name" or "emails")).ToList()) if (One(3) > 0) record.Remove(name);
        return record;
    }

    public int One(int of) => _random.Next(of);

    public string Word() => Words[One(Words.Length)];

    private JsonNode? Maybe(params string[] values) => One(values.Length + 1) is var i && i < values.Length ? values[i] : null;

    private JsonNode? Number(int of) => One(of + 1) is var i && i < of ? i : null;

    private JsonNode? Day() => One(3) == 0 ? null : new DateOnly(1980, 1, 1).AddDays(One(5)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private JsonArray Tags() => new([.. new[] { "red", "Blue", "O'x" }.Where(_ => One(3) == 0).Select(t => JsonValue.Create(t))]);

    private JsonNode? Link(IReadOnlyList<Guid> others) => others.Count == 0 || One(3) > 0 ? null : others[One(others.Count)].ToString();

    /// <summary>Nulls are left out at times: absent and null are the same for a new record.</summary>
    private JsonObject Without(JsonObject facts)
    {
        foreach (var name in facts.Where(f => f.Value is null).Select(f => f.Key).ToList()) if (One(2) == 0) facts.Remove(name);
        return facts;
    }
}
