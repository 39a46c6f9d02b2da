using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Domain.Kernel;
using CrmWeb.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using static CrmWeb.Testing.TestData;

namespace CrmWeb.Application.Tests.Admin;

/// <summary>Other nodes keep people, teams and pipelines for seconds: they hear when to look again.</summary>
public sealed class DirectoryCallTests
{
    [Fact]
    public async Task A_change_and_its_undo_are_called_out()
    {
        await using var world = await TestWorld.NewAsync();
        await world.TeamAsync("Root");
        world.ForgetDirectory();
        await using var node = new NpgsqlConnection(world.Database.App);
        await node.OpenAsync();
        await using (var listen = new NpgsqlCommand("listen crm_directory", node)) await listen.ExecuteNonQueryAsync();

        Done(await world.AsAsync<CreateTeam, Outcome<Guid>>(Actor.System, teams => teams.RunAsync(new TeamInput("North", null, null), default)));
        Assert.True(await node.WaitAsync(TimeSpan.FromSeconds(30)));

        var made = await world.AsAsync<CrmDb, Guid>(Actor.System, db => db.ChangeSets.OrderByDescending(s => s.Id).Select(s => s.Id).FirstAsync());
        Assert.Equal(1, (await world.UndoAsync(made)).Restored);
        Assert.True(await node.WaitAsync(TimeSpan.FromSeconds(30)));
    }
}
