using System.Text.Json.Nodes;
using CrmWeb.Application.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Tests.Import.Running;

/// <summary>The bulk path leaves the same rows in every table as the acts do.</summary>
[Trait("Postgres", "18")]
public sealed class ParityTests
{
    [Fact]
    public async Task Bulk_and_acts_write_the_same_rows()
    {
        await using var acts = await ImportHost.StartAsync();
        await using var bulk = await ImportHost.StartAsync();
        var root = await acts.DbAsync(db => db.Teams.Where(t => t.ParentId == null).Select(t => t.Id).SingleAsync());
        await acts.AsAsync(async services =>
        {
            var accounts = services.GetRequiredKeyedService<IRecords>("accounts");
            foreach (var name in (string[])["Acme", "Other Ltd"]) Assert.False((await accounts.CreateAsync(new JsonObject { ["name"] = name, ["source"] = "test", ["team"] = root.ToString() }, CancellationToken.None)).Refused);
            var contacts = services.GetRequiredKeyedService<IRecords>("contacts");
            foreach (var (given, mail, phone, account) in People)
            {
                var made = await contacts.CreateAsync(new JsonObject
                {
                    ["givenName"] = given, ["familyName"] = "Archer", ["emails"] = new JsonArray(new JsonObject { ["value"] = mail }),
                    ["phones"] = new JsonArray(new JsonObject { ["label"] = "mobile", ["value"] = phone }), ["birthday"] = "1980-02-29", ["doNotCall"] = true,
                    ["accounts"] = new JsonArray(new JsonObject { ["account"] = account }), ["tags"] = new JsonArray("a", "b"), ["source"] = "test", ["team"] = root.ToString(),
                }, CancellationToken.None);
                Assert.False(made.Refused);
            }
            var said = await services.GetRequiredKeyedService<IRecords>("interactions").CreateAsync(new JsonObject
            {
                ["kind"] = "call", ["direction"] = "out", ["at"] = "2026-03-12T14:30:00Z", ["subject"] = "Prices", ["contacts"] = new JsonArray("ann@acme.example"), ["source"] = "test", ["team"] = root.ToString(),
            }, CancellationToken.None);
            Assert.False(said.Refused);
            foreach (var name in (string[])["Pump", "Valve"])
                Assert.False((await services.GetRequiredKeyedService<IRecords>("products").CreateAsync(new JsonObject { ["name"] = name, ["price"] = 100, ["source"] = "test", ["team"] = root.ToString() }, CancellationToken.None)).Refused);
            foreach (var (title, account, product, status, amount) in Deals)
            {
                var made = await services.GetRequiredKeyedService<IRecords>("deals").CreateAsync(new JsonObject
                {
                    ["title"] = title, ["account"] = account, ["lines"] = new JsonArray(product), ["status"] = status, ["amount"] = amount, ["startedOn"] = "2026-01-05", ["closeDate"] = "2026-02-24",
                    ["source"] = "test", ["team"] = root.ToString(),
                }, CancellationToken.None);
                Assert.False(made.Refused);
            }
            return 0;
        });

        await bulk.ImportAsync("accounts", "name\nAcme\nOther Ltd\n", """{"source":"test"}""");
        var text = "First name,Last name,Email,Mobile,Company,Birthday,Do not call,Tags\n" + string.Join('\n', People.Select(p => $"{p.Given},Archer,{p.Mail},{p.Phone},{p.Account},1980-02-29,yes,a;b"));
        var result = await bulk.ImportAsync("contacts", text, """{"source":"test"}""");

        Assert.Equal(2, result.Counts.Created);
        var said = await bulk.ImportAsync("interactions", "Kind,Direction,When,Subject,Contacts\ncall,out,2026-03-12T14:30:00Z,Prices,ann@acme.example\n", """{"source":"test"}""");
        Assert.Equal(1, said.Counts.Created);
        await bulk.ImportAsync("products", "name,price\nPump,100\nValve,100\n", """{"source":"test"}""");
        var deals = "Title,Account,Products,Status,Amount,Started on,Close date\n" + string.Join('\n', Deals.Select(d => $"{d.Title},{d.Account},{d.Product},{d.Status},{d.Amount},2026-01-05,2026-02-24"));
        Assert.Equal(Deals.Length, (await bulk.ImportAsync("deals", deals, """{"source":"test"}""")).Counts.Created);
        foreach (var table in (string[])["deals", "deal_lines", "deal_states", "products", "accounts", "contacts", "contact_accounts", "search_entries", "changes", "change_values", "events", "interactions", "interaction_contacts", "timeline_entries"])
        {
            var (one, other) = (await TableRows.OfAsync(acts, table), await TableRows.OfAsync(bulk, table));
            Assert.True(one.Count > 0, $"There is nothing in {table} to compare.");
            Assert.True(one.SequenceEqual(other), $"{table}\nby acts: {string.Join("\n         ", one.Except(other))}\nin bulk: {string.Join("\n         ", other.Except(one))}");
        }
    }

    private static readonly (string? Title, string Account, string Product, string Status, int? Amount)[] Deals =
        [("Fleet", "Acme", "Pump", "won", 70), (null, "Other Ltd", "Valve", "lost", 0), ("Later", "Acme", "Pump", "open", null)];

    private static readonly (string Given, string Mail, string Phone, string Account)[] People =
        [("Ann", "ann@acme.example", "+31612345678", "Acme"), ("Zoë", "zoe@other.example", "n/a", "Other Ltd")];
}
