using CrmWeb.Application.Import;
using CrmWeb.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Tests.Import.Running;

public sealed class PeopleTests
{
    [FixtureFact]
    public async Task The_sales_teams_come_in_as_a_team_for_each_manager_under_the_office()
    {
        await using var host = await ImportHost.StartAsync();
        var file = await File.ReadAllBytesAsync(Fixtures.Path("crm-sales/sales_teams.csv"));

        var first = await host.ImportAsync("users", file);
        var again = await host.ImportAsync("users", file);

        Assert.Equal(new ImportCounts(35, 35, 0, 0, 0, 0), first.Counts);
        Assert.Equal(new ImportCounts(35, 0, 0, 35, 0, 0), again.Counts);
        Assert.Equal(
            """
            Central
            Central > Dustin Brinkmann's team (Dustin Brinkmann): Anna Snelling, Cecily Lampkin, Dustin Brinkmann, Lajuana Vencill, Moses Frase, Versie Hillebrand
            Central > Melvin Marxen's team (Melvin Marxen): Darcel Schlecht, Gladys Colclough, Jonathan Berthelot, Marty Freudenburg, Mei-Mei Johns, Melvin Marxen, Niesha Huffines
            """, string.Join('\n', (await TreeAsync(host)).Where(t => t.StartsWith("Central", StringComparison.Ordinal))));
        Assert.Equal(35 + 6 + 1, await host.DbAsync(db => db.People.CountAsync()));
        Assert.False(await host.DbAsync(db => db.People.AnyAsync(p => p.Name != "Ada Admin" && p.Email != null)));

        await UndoAsync(host, first.Id);

        Assert.Equal(["Ada Admin"], await host.DbAsync(db => db.People.Select(p => p.Name).ToListAsync()));
        Assert.Single(await host.DbAsync(db => db.Teams.ToListAsync()));
    }

    [FixtureFact]
    public async Task An_office_given_as_team_holds_a_team_for_each_of_its_managers()
    {
        await using var host = await ImportHost.StartAsync();
        const string Mapping = """{"columns":{"sales_agent":"name","manager":"team.lead","regional_office":"team"}}""";
        var file = await File.ReadAllBytesAsync(Fixtures.Path("crm-sales/sales_teams.csv"));

        await host.ImportAsync("users", file, Mapping);
        var again = await host.ImportAsync("users", file, Mapping);

        Assert.Equal(new ImportCounts(35, 0, 0, 35, 0, 0), again.Counts);
        Assert.Contains("West > Celia Rouche's team (Celia Rouche): Carol Thompson, Celia Rouche, Elease Gluck, Hayden Neloms, Markita Hansen, Rosalina Dieter, Vicki Laflamme", await TreeAsync(host));
    }

    [Fact]
    public async Task Leads_may_come_in_any_order_and_roles_and_addresses_are_taken()
    {
        await using var host = await ImportHost.StartAsync();

        var result = await host.ImportAsync("users", "name,email,role,team,team lead\nAnn Agent,ann@team.example,Sales rep,North,Leo Lead\nLeo Lead,LEO@team.example,manager,North,\nBo,,Wizard,North,leo@team.example\n");
        var again = await host.ImportAsync("users", "name,email,role,team\nAnn Agent-Miller,ann@team.example,,\nBo,bo@team.example,,\n");

        Assert.Equal(new ImportCounts(3, 3, 0, 0, 0, 0), result.Counts);
        Assert.Equal(("unknown-value", "role: Wizard", 1), result.Warnings.Select(w => (w.Code, w.Value, w.Count)).Single());
        Assert.Equal(["North (Leo Lead): Ann Agent-Miller, Bo, Leo Lead"], await TreeAsync(host));
        Assert.Equal(new ImportCounts(2, 0, 2, 0, 0, 0), again.Counts);
        Assert.Equal("Ann Agent-Miller ann@team.example Sales rep, Bo bo@team.example , Leo Lead leo@team.example Manager", string.Join(", ", await host.DbAsync(async db =>
        {
            var roles = await db.Roles.ToDictionaryAsync(r => r.Id, r => r.Name);
            return (await db.People.Where(p => p.Name != "Ada Admin").OrderBy(p => p.Name).ToListAsync()).Select(p => $"{p.Name} {p.Email} {string.Join('+', p.RoleIds.Select(r => roles[r]))}").ToList();
        })));
    }

    [Fact]
    public async Task What_goes_in_a_circle_or_is_not_to_be_made_fails_its_rows_and_nothing_else()
    {
        await using var host = await ImportHost.StartAsync();

        var circle = await host.ImportAsync("users", "name,team,team.parent\nAnn,A,B\nBob,B,A\nCy,C,A\nDi,D,\n");
        var leads = await host.ImportAsync("users", "name,manager\nEve,Fay\nFay,Eve\nGus,Gus\n");
        var unknown = await host.ImportAsync("users", "name,team,manager\nHal,D,Nobody Here\nIda,Nowhere,\nJo,D,\n", """{"create":[]}""");

        Assert.Equal(new ImportCounts(4, 1, 0, 0, 0, 3), circle.Counts);
        Assert.Equal(new ImportCounts(3, 1, 0, 0, 0, 2), leads.Counts);
        Assert.Equal(new ImportCounts(3, 1, 0, 0, 0, 2), unknown.Counts);
        Assert.Equal(["D: Di, Jo", "Gus's team (Gus): Gus"], await TreeAsync(host));
        Assert.Equal(["There is nobody called “Nobody Here” who could lead.", "There is no team “Nowhere”."], (await FailedAsync(host, unknown)).Select(f => f.Reason));
        Assert.Equal(["The team “B” would stand above itself.", "The team “A” would stand above itself.", "The team “A” would stand above itself."], (await FailedAsync(host, circle)).Select(f => f.Reason));
        Assert.Equal("“Eve” and “Fay” would lead each other.", (await FailedAsync(host, leads))[0].Reason);
    }

    [Fact]
    public async Task Undo_keeps_whom_something_belongs_to_and_puts_changed_people_back()
    {
        await using var host = await ImportHost.StartAsync();
        await host.ImportAsync("users", "name,team\nOld Hand,South\n");
        var made = await host.ImportAsync("users", "name,team\nOld Hand,North\nNew Hand,North\nOwner,West\n");
        await host.ImportAsync("accounts", "name,owner\nAcme,Owner\n");

        await UndoAsync(host, made.Id);

        Assert.Equal(["South: Old Hand", "West: Owner"], await TreeAsync(host));
    }

    [Fact]
    public async Task A_trial_makes_nobody_and_only_who_administers_may()
    {
        await using var host = await ImportHost.StartAsync();

        var trial = await host.ImportAsync("users", "name,team\nAnn,North\n", dryRun: true);

        Assert.Equal(new ImportCounts(1, 1, 0, 0, 0, 0), trial.Counts);
        Assert.Empty(await TreeAsync(host));
        var rep = await host.AsAsync(async s => (await s.GetRequiredService<CrmWeb.Application.Admin.CreateUser>().RunAsync(
            new CrmWeb.Application.Admin.UserInput("Rita Rep", null, null, [(await s.GetRequiredService<CrmWeb.Application.Data.CrmDb>().Roles.SingleAsync(r => r.Name == "Manager")).Id]), CancellationToken.None)).Value);
        using var content = new MemoryStream("name\nAnn\n"u8.ToArray());
        var started = await host.AsPersonAsync(rep, s => s.GetRequiredService<StartImport>().RunAsync(new StartImport.Input("users", [new HandedIn("a.csv", content)]), CancellationToken.None));
        Assert.Equal("forbidden", started.Refusals.Single().Code);
    }

    private static Task<bool> UndoAsync(ImportHost host, Guid id) => host.AsAsync(async s => (await s.GetRequiredService<ImportDesk>().UndoAsync(id, CancellationToken.None))!.Value.Refused);

    private static Task<IReadOnlyList<FailedRow>> FailedAsync(ImportHost host, ImportResult result) => host.AsAsync(s => s.GetRequiredService<ImportDesk>().FailedAsync(result.Id, 10, CancellationToken.None));

    /// <summary>"Above > Team (Lead): people" of every team below the one above all.</summary>
    private static Task<List<string>> TreeAsync(ImportHost host) => host.DbAsync(async db =>
    {
        var (teams, people) = (await db.Teams.ToListAsync(), await db.People.OrderBy(p => p.Name).ToListAsync());
        string Named(Domain.Admin.Team team)
        {
            var above = teams.Find(t => t.Id == team.ParentId);
            var members = string.Join(", ", people.Where(p => p.TeamIds.Contains(team.Id)).Select(p => p.Name));
            return (above?.ParentId is null ? "" : above.Name + " > ") + team.Name + (team.LeadId is { } lead ? $" ({people.Single(p => p.Id == lead).Name})" : "") + (members.Length > 0 ? ": " + members : "");
        }
        return teams.Where(t => t.ParentId is not null).Select(Named).Order(StringComparer.Ordinal).ToList();
    });
}
