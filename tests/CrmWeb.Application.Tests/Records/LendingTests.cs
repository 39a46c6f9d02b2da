using System.Text.Json.Nodes;
using CrmWeb.Application.Data;
using CrmWeb.Application.Interactions;
using CrmWeb.Application.Records;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CrmWeb.Testing.TestData;

namespace CrmWeb.Application.Tests.Records;

/// <summary>Contexts are lent from one actor to the next, and questions are translated once for all.</summary>
public sealed class LendingTests
{
    [Fact]
    public async Task A_question_translated_for_one_actor_shows_the_next_what_they_may_see()
    {
        await using var world = await TestWorld.NewAsync();
        var west = await world.TeamAsync("West");
        var east = await world.TeamAsync("East");
        var rights = new ModuleRights(AccessLevel.Team, AccessLevel.Team, true, true);
        var (one, other) = (await world.PersonAsync("One", rights, west), await world.PersonAsync("Other", rights, east));
        var account = await world.AccountAsync("Acme", "{'team':'West'}");

        foreach (var (actor, sees) in new[] { (Actor.System, true), (other, false), (one, true), (other, false) })
        {
            Assert.Equal(sees, await world.OnAsync(actor, Account.Accounts, r => r.OpenAsync(account, default)) is not null);
            Assert.Equal(sees, await world.AsAsync<RecordTimeline, bool>(actor, async t => await t.ReadAsync(new TimelineRequest(account, Of: Account.Accounts), default) is not null));
        }
    }

    [Fact]
    public async Task A_context_that_comes_back_is_nobodys_and_carries_nothing_on()
    {
        await using var world = await TestWorld.NewAsync();
        var account = await world.AccountAsync("Acme");
        Guid first;
        await using (var scope = world.As(Actor.System))
        {
            var db = scope.ServiceProvider.GetRequiredService<CrmDb>();
            db.Because("import", "a reason");
            db.ContinueIn(db.OpenChangeSet(world.Clock.GetUtcNow()));
            first = await RenamedAsync(scope, "Acme 2");
        }
        await using (var scope = world.As(Actor.System))
        {
            // the very context that came back: nobody else asked for one
            await using var unclaimed = scope.ServiceProvider.GetRequiredService<IDbContextFactory<CrmDb>>().CreateDbContext();
            Assert.Null(unclaimed.LastChangeSet);
            Assert.False(await unclaimed.Accounts.AnyAsync());
        }
        await using (var scope = world.As(Actor.System))
        {
            var second = await RenamedAsync(scope, "Acme 3");
            Assert.NotEqual(first, second);
            var set = await scope.ServiceProvider.GetRequiredService<CrmDb>().ChangeSets.SingleAsync(s => s.Id == second);
            Assert.Equal(("accounts.edit", null), (set.Act, set.Reason));
        }

        async Task<Guid> RenamedAsync(AsyncServiceScope scope, string name) => Done((await scope.ServiceProvider.GetRequiredKeyedService<IRecords>(Account.Accounts)
            .EditAsync(account, new JsonObject { ["name"] = name }, null, default))!.Value).ChangeSet!.Value;
    }
}
