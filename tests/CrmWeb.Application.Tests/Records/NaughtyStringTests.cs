using System.Text.Json;
using System.Text.Json.Nodes;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Application.Search;
using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Kernel;
using CrmWeb.Testing;
using Microsoft.Extensions.DependencyInjection;
using static CrmWeb.Testing.TestData;

namespace CrmWeb.Application.Tests.Records;

public sealed class NaughtyStringTests
{
    [FixtureFact]
    public async Task Every_naughty_string_is_kept_by_the_text_rule_or_refused_and_can_be_searched_and_filtered_by()
    {
        await using var world = await TestWorld.NewAsync();
        var account = await world.AccountAsync("Acme");
        await using var scope = world.As(Actor.System);
        var contacts = scope.ServiceProvider.GetRequiredKeyedService<IRecords>(Contact.Contacts);
        var interactions = scope.ServiceProvider.GetRequiredKeyedService<IRecords>(Interaction.Interactions);
        var search = scope.ServiceProvider.GetRequiredService<GlobalSearch>();
        var strings = JsonSerializer.Deserialize<string[]>(await File.ReadAllTextAsync(Fixtures.Path("strings/blns.json")))!;
        foreach (var text in strings.Append(string.Concat(Enumerable.Repeat("\uFDFA", 500))).Append("half \uD83D pair"))
        {
            scope.ServiceProvider.GetRequiredService<CrmDb>().ChangeTracker.Clear();
            var made = await contacts.CreateAsync(new JsonObject
            {
                ["fullName"] = text,
                ["familyName"] = text,
                ["notes"] = text,
                ["jobTitle"] = text,
                ["tags"] = text,
                ["emails"] = "a@x.example",
                ["phones"] = text,
                ["urls"] = text,
                ["source"] = "blns",
                ["externalId"] = text,
            }, default);
            if (!made.Refused)
            {
                var contact = (await contacts.FindAsync(made.Value!.Id, default))!;
                Assert.Equal(TextRule.CleanLine(text), (string?)contact["fullName"]);
                Assert.Equal(TextRule.Clean(text), (string?)contact["notes"]);
            }
            else Assert.All(made.Refusals, r => Assert.True(r.Field is not null || r.Code == "duplicate-external-id"));
            Done(await interactions.CreateAsync(new JsonObject { ["kind"] = "note", ["account"] = account, ["body"] = text }, default));
            await search.FindAsync(text, 5, default);
            await search.FindAsync($"\"{text}\"", 5, default);
            foreach (var op in new[] { "eq", "contains", "starts" })
                await contacts.CountAsync(new ListRequest(new FilterGroup(false, [new FilterCondition("fullName", op, text), new FilterCondition("notes", op, text)])), CountMode.Exact, default);
            await contacts.CountAsync(new ListRequest(new FilterCondition("accounts", "eq", text), Query: text), CountMode.Exact, default);
        }
    }

    [FixtureFact]
    public async Task Names_of_many_scripts_are_stored_as_they_stand_in_the_file()
    {
        await using var world = await TestWorld.NewAsync();
        await using var scope = world.As(Actor.System);
        var contacts = scope.ServiceProvider.GetRequiredKeyedService<IRecords>(Contact.Contacts);
        var lines = (await File.ReadAllLinesAsync(Fixtures.Path("import/encodings/people_utf8.csv"))).Skip(1)
            .Select(line => line.Trim('"').Split("\",\"")).Where(parts => parts.Length == 9).Take(60).ToList();
        Assert.NotEmpty(lines);
        foreach (var parts in lines)
        {
            var made = Done(await contacts.CreateAsync(new JsonObject { ["givenName"] = parts[1], ["familyName"] = parts[2], ["fullName"] = parts[3] }, default));
            var contact = (await contacts.FindAsync(made.Id, default))!;
            Assert.Equal(parts[1..4].Select(TextRule.CleanLine), new[] { (string?)contact["givenName"], (string?)contact["familyName"], (string?)contact["fullName"] });
        }
    }

    [Theory]
    [InlineData("""{"field":"name","op":"eq","value":"\ud800"}""")]
    [InlineData("""{"field":"name","op":"in","value":["a","\udfff"]}""")]
    [InlineData("""{"field":"\ud800","op":"eq","value":"a"}""")]
    [InlineData("""{"field":"name","op":5}""")]
    [InlineData("""[1]""")]
    [InlineData("""{"and":[{"or":[{"and":[{"or":[]}]}]}]}""")]
    [InlineData("nonsense")]
    public void A_filter_that_is_none_is_refused(string json) => Assert.Equal("bad-filter", Assert.Single(FilterTree.Parse(json).Refusals).Code);
}
