using System.Text.Json;
using CrmWeb.Application.Import;
using CrmWeb.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Tests.Import.Running;

public sealed class AccountsFixtureTests
{
    private const string Mapping = """
        {"columns":{"account":"name","sector":"industry","year_established":"founded","revenue":"revenue","employees":"employees","office_location":"address.country","subsidiary_of":"parent"},"source":"maven"}
        """;

    private static byte[] File => System.IO.File.ReadAllBytes(Fixtures.Path("crm-sales/accounts.csv"));

    [FixtureFact]
    public async Task All_accounts_come_in_with_their_parents_and_again_nothing_changes()
    {
        await using var host = await ImportHost.StartAsync();

        var first = await host.ImportAsync("accounts", File, Mapping);
        Assert.Equal((ImportState.Done, new ImportCounts(85, 85, 0, 0, 0, 0)), (first.State, first.Counts));
        Assert.Equal((85, 15, 7), await ShapeAsync(host));

        var before = await host.DbAsync(db => db.Changes.CountAsync());
        var again = await host.ImportAsync("accounts", File, Mapping);
        Assert.Equal((ImportState.Done, new ImportCounts(85, 0, 0, 85, 0, 0)), (again.State, again.Counts));
        Assert.Null(again.ChangeSet);
        Assert.Equal(before, await host.DbAsync(db => db.Changes.CountAsync()));

        var undone = await host.AsAsync(s => s.GetRequiredService<ImportDesk>().UndoAsync(first.Id, CancellationToken.None));
        Assert.Empty(undone!.Value.Value!.Conflicts);
        Assert.Equal((0, 0, 0), await ShapeAsync(host));
        Assert.Equal(ImportState.Undone, (await host.ResultAsync(first.Id)).State);

        var onceMore = await host.ImportAsync("accounts", File, Mapping);
        Assert.Equal(new ImportCounts(85, 85, 0, 0, 0, 0), onceMore.Counts);
        Assert.Equal((85, 15, 7), await ShapeAsync(host));
    }

    [FixtureFact]
    public async Task Without_a_mapping_everything_is_recognised()
    {
        await using var host = await ImportHost.StartAsync();

        var result = await host.ImportAsync("accounts", File);

        Assert.Equal(new ImportCounts(85, 85, 0, 0, 0, 0), result.Counts);
        Assert.Equal((85, 15, 7), await ShapeAsync(host));
        var acme = await host.DbAsync(db => db.Accounts.SingleAsync(a => a.Name == "Acme Corporation"));
        Assert.Equal(("technolgy", 1996, 1100.04m, 2822, "United States"), (acme.Industry, acme.Founded, acme.Revenue, acme.Employees, acme.Address.Country));
        Assert.Contains(result.Warnings, w => w is { Code: "unknown-value", Value: "industry: technolgy", Count: 12 });
    }

    [FixtureFact]
    public async Task A_trial_reports_the_same_and_leaves_nothing()
    {
        await using var host = await ImportHost.StartAsync();

        var trial = await host.ImportAsync("accounts", File, Mapping, dryRun: true);

        Assert.Equal((ImportState.Done, new ImportCounts(85, 85, 0, 0, 0, 0)), (trial.State, trial.Counts));
        Assert.Equal((0, 0, 0), await ShapeAsync(host));
        Assert.Equal(0, await host.DbAsync(db => db.Changes.CountAsync(c => c.Entity == "accounts")));
        var real = await host.ImportAsync("accounts", File, Mapping);
        Assert.Equal(trial.Counts, real.Counts);
        Assert.Equal(trial.Warnings, real.Warnings);
    }

    [FixtureFact]
    public async Task The_order_of_the_rows_does_not_matter()
    {
        await using var host = await ImportHost.StartAsync();
        var lines = await System.IO.File.ReadAllLinesAsync(Fixtures.Path("crm-sales/accounts.csv"));

        var result = await host.ImportAsync("accounts", string.Join('\n', [lines[0], .. lines.Skip(1).Reverse()]), Mapping);

        Assert.Equal(new ImportCounts(85, 85, 0, 0, 0, 0), result.Counts);
        Assert.Equal((85, 15, 7), await ShapeAsync(host));
    }

    [FixtureFact]
    public async Task Renamed_columns_and_values_change_only_the_mapping()
    {
        await using var host = await ImportHost.StartAsync();
        await using var plain = await ImportHost.StartAsync();
        var rows = (await System.IO.File.ReadAllLinesAsync(Fixtures.Path("crm-sales/accounts.csv"))).Skip(1).Select(line => line.Split(',')).ToList();
        // every word of the file gets another one; numbers stay what they are
        var fields = new (int Column, string Target)[] { (0, "name"), (1, "industry"), (5, "address.country"), (6, "parent") };
        var words = fields.SelectMany(f => rows.Select(r => r[f.Column])).Where(w => w.Length > 0).Distinct(StringComparer.Ordinal).Select((word, i) => (word, Other: $"w{i}")).ToDictionary(w => w.word, w => w.Other);
        var renamed = rows.Select(row => string.Join(',', row.Select((cell, i) => fields.Any(f => f.Column == i) && cell.Length > 0 ? words[cell] : cell)));
        var values = fields.ToDictionary(f => f.Target, f => rows.Select(r => r[f.Column]).Where(w => w.Length > 0).Distinct(StringComparer.Ordinal).ToDictionary(w => words[w]));

        var result = await host.ImportAsync("accounts", string.Join('\n', renamed.Prepend("c1,c2,c3,c4,c5,c6,c7")), JsonSerializer.Serialize(new
        {
            columns = new Dictionary<string, string> { ["c1"] = "name", ["c2"] = "industry", ["c3"] = "founded", ["c4"] = "revenue", ["c5"] = "employees", ["c6"] = "address.country", ["c7"] = "parent" },
            values,
        }));
        await plain.ImportAsync("accounts", File, Mapping);

        Assert.Equal(new ImportCounts(85, 85, 0, 0, 0, 0), result.Counts);
        Assert.Equal(await FactsAsync(plain), await FactsAsync(host));
    }

    private static Task<List<string>> FactsAsync(ImportHost host) => host.DbAsync(db => db.Accounts.OrderBy(a => a.Name)
        .Select(a => $"{a.Name}, {a.Industry}, {a.Founded}, {a.Revenue}, {a.Employees}, {a.Address.Country}, {db.Accounts.Where(p => p.Id == a.ParentId).Select(p => p.Name).FirstOrDefault()}").ToListAsync());

    private static Task<(int Accounts, int WithParent, int Parents)> ShapeAsync(ImportHost host) => host.DbAsync(async db => (
        await db.Accounts.CountAsync(), await db.Accounts.CountAsync(a => a.ParentId != null),
        await db.Accounts.Where(a => a.ParentId != null).Select(a => a.ParentId).Distinct().CountAsync()));
}
