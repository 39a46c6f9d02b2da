using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CrmWeb.Application.Data;
using CrmWeb.Application.Demo;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline;
using CrmWeb.Domain.Pipeline.Assigning;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Domain.Pipeline.Forms;
using CrmWeb.Domain.Pipeline.Targets;
using CrmWeb.Domain.Tasks;
using CrmWeb.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Web.Tests.Demo;

/// <summary>The fictional company, made once and looked at by all tests.</summary>
public sealed partial class DemoTests(DemoTests.Filled crm) : IClassFixture<DemoTests.Filled>
{
    [Fact]
    public async Task It_makes_people_accounts_contacts_talk_and_views()
    {
        var made = crm.Result.Made.ToDictionary(m => m.What, m => m.Count);
        Assert.InRange(made["people"], 6, 12);
        Assert.InRange(made["accounts"], 36, 50);
        Assert.InRange(made["contacts"], 110, 140);
        Assert.InRange(made["interactions"], 360, 460);
        Assert.InRange(made["deals"], 40, 80);
        Assert.InRange(made["tasks"], 25, 60);
        Assert.Equal(made["deals"], await CountAsync(db => db.Set<Deal>()));
        Assert.Empty(await crm.Host.AsSystemAsync(services => services.GetRequiredService<CrmDb>().Set<Stage>().Where(s => !services.GetRequiredService<CrmDb>().Set<Deal>().Any(d => d.StageId == s.Id)).ToListAsync()));
        Assert.Equal(made["accounts"], await CountAsync(db => db.Accounts));
        Assert.Equal(made["contacts"], await CountAsync(db => db.Contacts));
        Assert.Equal(made["interactions"], await CountAsync(db => db.Interactions));
        Assert.Equal(made["saved views"], await CountAsync(db => db.SavedViews));
        // no page of what sales sets up is empty
        var settings = new[] { await CountAsync(db => db.Set<WebForm>()), await CountAsync(db => db.Set<AssignmentRule>()), await CountAsync(db => db.Set<TaskTemplate>()), await CountAsync(db => db.Set<ExchangeRate>()), await CountAsync(db => db.Set<Target>()) };
        Assert.DoesNotContain(0, settings);
        Assert.Equal(made["settings"], settings.Sum());
        Assert.InRange(await CountAsync(db => db.Accounts.Where(a => a.ParentId != null)), 8, 20);
        Assert.InRange(await CountAsync(db => db.People.Where(p => p.RoleIds.Length > 0)), made["people"] + 1, made["people"] + 1);
    }

    [Fact]
    public async Task It_was_done_by_its_people_and_is_in_the_journal_and_the_search()
    {
        var acts = await crm.Host.AsSystemAsync(async services =>
        {
            var db = services.GetRequiredService<CrmDb>();
            return await db.ChangeSets.Where(s => s.Act == "interactions.create").Join(db.People, s => s.ActorId, p => p.Id, (s, p) => p.Name).Distinct().ToListAsync();
        });
        Assert.Equal(["Amara Quill", "Callum Brae", "Edith Marlowe", "Jonas Wetherby", "Nia Hollins", "Priya Lindqvist", "Tom Ferrand"], acts.Order());
        Assert.Equal(await CountAsync(db => db.Accounts) + await CountAsync(db => db.Contacts), await CountAsync(db => db.SearchEntries.Where(e => e.Kind == "accounts" || e.Kind == "contacts")));
    }

    [Fact]
    public async Task Everything_was_said_in_the_past_on_working_days()
    {
        var times = await crm.Host.AsSystemAsync(services => services.GetRequiredService<CrmDb>().Interactions.Select(i => i.At).ToListAsync());
        var now = TimeProvider.System.GetUtcNow();
        Assert.All(times, at => Assert.InRange(at, now.AddDays(-240), now));
        Assert.All(times, at => Assert.False(at.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday));
        Assert.Contains(times, at => at > now.AddDays(-30));
    }

    [Fact]
    public async Task No_text_breaks_a_rule_and_no_address_or_number_can_be_anybodys()
    {
        var texts = (await RecordsAsync()).SelectMany(Texts).ToList();
        Assert.True(texts.Count > 3000);
        Assert.All(texts, text => Assert.Equal(TextRule.Clean(text.Value), text.Value));
        // a slot that nobody filled
        Assert.DoesNotContain(texts, text => text.Value.Contains('{', StringComparison.Ordinal));
        Assert.All(texts.SelectMany(t => Addresses().Matches(t.Value)), address => Assert.EndsWith(".example", address.Value, StringComparison.Ordinal));
        // numbers that the British regulator keeps free for films and books
        var numbers = texts.Where(t => t.Field == "e164").Select(t => t.Value).ToList();
        Assert.NotEmpty(numbers);
        Assert.All(numbers, number => Assert.Matches(@"^\+44(7700900\d{3}|2079460\d{3}|1(1[1-8]|21|31|41|51|61)4960\d{3})$", number));
    }

    [Fact]
    public async Task Nobody_is_called_as_another_and_no_account_either()
    {
        var records = await RecordsAsync();
        var names = records.Select(r => r["fullName"] ?? r["name"]).OfType<JsonNode>().Select(n => n.ToString()).ToList();
        Assert.True(names.Count > 150);
        Assert.Equal(names.Count, names.Distinct().Count());
    }

    [Fact]
    public async Task Each_saved_view_shows_something()
    {
        var views = await crm.Host.AsSystemAsync(services => services.GetRequiredService<CrmDb>().SavedViews.IgnoreQueryFilters().ToListAsync());
        Assert.NotEmpty(views);
        foreach (var view in views)
        {
            var person = new TestPerson(view.OwnerId, view.Name, "");
            var page = await crm.Host.AsAsync(person, async services => await services.GetRequiredKeyedService<IRecords>(view.Kind).ListJsonAsync(
                new ListRequest(TestData.Done(FilterTree.Parse(view.Filter)), view.Sort), CancellationToken.None));
            Assert.NotEmpty(TestData.Done(page).Items);
        }
    }

    [Fact]
    public async Task A_second_time_it_is_refused_and_changes_nothing()
    {
        var before = await CountAsync(db => db.ChangeSets);

        var again = await crm.Host.AsSystemAsync(services => services.GetRequiredService<FillDemo>().RunAsync(CancellationToken.None));

        Assert.Equal("not-empty", Assert.Single(again.Refusals).Code);
        Assert.Equal(before, await CountAsync(db => db.ChangeSets));
    }

    [Fact]
    public async Task Who_ran_it_before_the_set_up_can_sign_in()
    {
        using var browser = crm.Host.Browser();
        var answer = await browser.PostFormAsync("/sign-in", new() { ["email"] = FillDemo.Administrator, ["password"] = crm.Result.Password! });
        Assert.Equal("/", answer.Headers.Location?.ToString());
    }

    private Task<int> CountAsync<T>(Func<CrmDb, IQueryable<T>> of) where T : class =>
        crm.Host.AsSystemAsync(services => of(services.GetRequiredService<CrmDb>()).IgnoreQueryFilters().CountAsync());

    private Task<List<JsonObject>> RecordsAsync() => crm.Host.AsSystemAsync(async services =>
    {
        var all = new List<JsonObject>();
        foreach (var kind in services.GetRequiredService<RecordCatalog>().Types.Select(t => t.Kind))
            all.AddRange(TestData.Done(await services.GetRequiredKeyedService<IRecords>(kind).ListJsonAsync(ListRequest.All with { Limit = 500 }, CancellationToken.None)).Items);
        return all;
    });

    private static IEnumerable<(string Field, string Value)> Texts(JsonNode node) => node switch
    {
        JsonObject fields => fields.SelectMany(f => f.Value is JsonValue value && value.GetValueKind() == System.Text.Json.JsonValueKind.String ? [(f.Key, value.ToString())] : f.Value is null ? [] : Texts(f.Value)),
        JsonArray list => list.OfType<JsonNode>().SelectMany(Texts),
        _ => [],
    };

    /// <summary>What looks like a web or mail domain.</summary>
    [GeneratedRegex(@"(?<=@|//)[a-z0-9.-]+|\b[a-z0-9-]+\.(com|org|net|uk|io|eu)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Addresses();

    /// <summary>One company for all tests, made on an empty database before anybody set it up.</summary>
    public sealed class Filled : IAsyncLifetime
    {
        public CrmHost Host { get; private set; } = null!;

        public FillDemo.Filled Result { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Host = await CrmHost.StartEmptyAsync();
            Result = TestData.Done(await Host.AsSystemAsync(services => services.GetRequiredService<FillDemo>().RunAsync(CancellationToken.None)));
        }

        public async Task DisposeAsync() => await Host.DisposeAsync();
    }
}
