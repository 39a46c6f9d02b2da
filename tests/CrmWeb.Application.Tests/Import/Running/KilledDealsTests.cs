using System.Globalization;
using System.Text;
using CrmWeb.Application.Import;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Tests.Import.Running;

public sealed class KilledDealsTests
{
    private const int Rows = 12_000;

    [Fact]
    public async Task An_import_of_deals_that_is_killed_in_the_middle_ends_as_if_nothing_had_happened()
    {
        await using var host = await ImportHost.StartAsync();
        var folder = Directory.CreateTempSubdirectory("crm-kill-").FullName;
        var file = Path.Combine(folder, "deals.csv");
        var text = new StringBuilder("id,account,product,pipeline,stage,amount,startedOn,closeDate\n");
        for (var i = 0; i < Rows; i++) text.Append(CultureInfo.InvariantCulture, $"d{i},Company {i % 40},Product {i % 5},Export,{(i % 3 == 0 ? "Won" : i % 3 == 1 ? "Lost" : "Engaging")},1,2024-01-01,2024-02-{i % 28 + 1:00}\n");
        await File.WriteAllTextAsync(file, text.ToString());

        for (var kill = 1; kill <= 3; kill++)
        {
            await KilledProcessTests.LetGoAsync(host);
            using var verb = KilledProcessTests.Verb(host, folder, file, "deals");
            while (!verb.HasExited && await host.DbAsync(db => db.ImportFiles.SumAsync(f => f.Rows)) < kill * 2_000) await Task.Delay(20);
            verb.Kill(entireProcessTree: true);
            await verb.WaitForExitAsync();
        }
        await KilledProcessTests.LetGoAsync(host);
        using (var last = KilledProcessTests.Verb(host, folder, file, "deals")) Assert.Equal(0, await KilledProcessTests.EndedAsync(last));

        var runs = await host.DbAsync(db => db.Imports.OrderBy(r => r.Id).ToListAsync());
        Assert.Equal(new ImportCounts(Rows, Rows, 0, 0, 0, 0), (await host.ResultAsync(runs[0].Id)).Counts);
        Assert.Equal(new ImportCounts(Rows, 0, 0, Rows, 0, 0), (await host.ResultAsync(runs[^1].Id)).Counts);
        Assert.Equal((Rows, Rows, Rows / 3m, 40, 5), await host.DbAsync(async db => (
            await db.Deals.CountAsync(), await db.Set<Domain.Pipeline.Deals.DealLine>().CountAsync(), await db.Deals.SumAsync(d => d.WonValue) ?? 0,
            await db.Accounts.CountAsync(), await db.Set<Domain.Pipeline.Products.Product>().CountAsync())));
        Assert.Single(await host.DbAsync(db => db.Changes.Where(c => c.Entity == "deals").Select(c => c.ChangeSetId).Distinct().ToListAsync()));
        Directory.Delete(folder, recursive: true);
    }
}
