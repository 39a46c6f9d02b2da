using CrmWeb.Application.Contacts;
using CrmWeb.Application.Data;
using CrmWeb.Application.Interactions;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Application.Search;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Interactions;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Tests.Plans;

[Collection(nameof(PlanTests))]
public sealed class SearchPlanTests(GeneratedWorld world)
{
    /// <summary>Words that many have, few have, nobody has; part of an e-mail, a domain, a phone; a phrase.</summary>
    private static readonly string[] Words =
        ["an", "e", "anna", "smirata", "northgate", "zzyzx", "mel berg", "info@", "lawyer", "+1 212 555 0134", "\"about the renewal\"", "logistics bv"];

    [Fact]
    public async Task Twelve_searches_look_at_few_rows()
    {
        var faults = new List<string>();
        foreach (var words in Words)
        {
            foreach (var (who, actor) in world.Viewers)
            {
                var plans = await world.PlansAsync(() => world.World.AsAsync<GlobalSearch, IReadOnlyList<SearchGroup>>(actor, search => search.FindAsync(words, 10, default)));
                faults.AddRange(plans.SelectMany(p => GeneratedWorld.Faults($"search {words} as {who}", p, 25_000)));
                foreach (var kind in new[] { Account.Accounts, Contact.Contacts })
                {
                    plans = await world.PlansAsync(() => world.World.OnAsync(actor, kind, records => records.ListAsync(new ListRequest(FilterTree.Everything, Query: words), ["owner"], default)));
                    faults.AddRange(plans.SelectMany(p => GeneratedWorld.Faults($"{kind} {words} as {who}", p, 25_000)));
                }
            }
        }
        GeneratedWorld.None(faults);
    }

    [Fact]
    public async Task A_frequent_phrase_is_followed_back_in_time_for_who_sees_few()
    {
        var found = await world.World.AsAsync<GlobalSearch, IReadOnlyList<SearchGroup>>(world.Rep, search => search.FindAsync("\"about the renewal\"", 20, default));

        Assert.Equal(20, found.Single(g => g.Kind == Interaction.Interactions).Hits.Count);
        // collecting every hit would be a tenth of all that was ever said
        Assert.False(await CollectsAsync("\"about the renewal\""));
        Assert.True(await CollectsAsync("\"renewal nobody spoke of\""));

        // the order that no index has is that of collecting
        async Task<bool> CollectsAsync(string words)
        {
            world.Sent.Clear();
            await world.World.AsAsync<GlobalSearch, IReadOnlyList<SearchGroup>>(world.Rep, search => search.FindAsync(words, 5, default));
            return world.Sent.All.Any(c => c.Text.Contains("INTERVAL", StringComparison.OrdinalIgnoreCase) && c.Text.Contains("crm_phrase", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(Account.Accounts, true)]
    [InlineData(Contact.Contacts, true)]
    [InlineData(Account.Accounts, false)]
    [InlineData(Contact.Contacts, false)]
    public async Task A_record_with_its_timeline_reads_what_it_shows_by_a_plan_that_fits_all(string kind, bool all)
    {
        var actor = all ? world.Admin : world.Rep;
        var id = await world.OneAsync<Guid>($"select t.subject_id from timeline_entries t join {kind} r on r.id = t.subject_id where {(all ? "true" : $"r.owner_id = '{world.Rep.UserId}'")} group by 1 order by count(*) desc limit 1");
        var plans = await world.PlansAsync(async () =>
        {
            await using var scope = world.World.As(actor);
            using var byKey = scope.ServiceProvider.GetRequiredService<ByKey>().Begin();
            Assert.NotNull(await scope.ServiceProvider.GetRequiredKeyedService<Application.Records.IRecords>(kind).OpenAsync(id, default));
            Assert.InRange((await scope.ServiceProvider.GetRequiredService<RecordTimeline>().ReadAsync(new TimelineRequest(id), default))!.Value.Value!.Items.Count, all ? 30 : 1, 30);
            if (kind == Account.Accounts) await scope.ServiceProvider.GetRequiredService<ContactsOfAccount>().ReadAsync(id, 6, default);
        }, byKey: true);

        GeneratedWorld.None([.. plans.SelectMany(p => GeneratedWorld.Faults(kind, p, 150))]);
        Assert.InRange(world.Sent.All.Count, 1, 5);
    }
}
