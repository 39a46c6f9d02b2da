using CrmWeb.Application.Data;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Acts;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CrmWeb.Testing.TestData;

namespace CrmWeb.Application.Tests.Records;

public sealed class OneChangeSetTests
{
    [Fact]
    public async Task A_save_that_came_too_late_and_is_tried_again_belongs_to_the_set()
    {
        await using var world = await TestWorld.NewAsync();
        var id = await world.AccountAsync("Acme");
        await using var scope = world.As(Actor.System);
        var (db, accounts) = (scope.ServiceProvider.GetRequiredService<CrmDb>(), scope.ServiceProvider.GetRequiredKeyedService<IRecords>(Account.Accounts));

        var set = Done(await scope.ServiceProvider.GetRequiredService<OneChangeSet>().RunAsync("test", null, async () =>
        {
            var account = await db.Accounts.SingleAsync(a => a.Id == id);
            await world.EditAsync(Account.Accounts, id, "{'name':'Acme Ltd'}");
            account.Delete(db.Clock.GetUtcNow());
            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync());
            db.ChangeTracker.Clear();
            return (await accounts.EditAsync(id, Json("{'industry':'Steel'}"), null, default))!.Value.Refusals;
        }, default));

        Assert.Empty((await world.UndoAsync(set)).Conflicts);
        var now = (await world.FindAsync(Account.Accounts, id))!;
        Assert.Equal(("Acme Ltd", null), (now["name"]!.ToString(), now["industry"]?.ToString()));
    }
}
