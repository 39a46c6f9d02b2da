using CrmWeb.Application.Import;
using CrmWeb.Domain.Pipeline;
using CrmWeb.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Tests.Import.Running;

/// <summary>The sales fixture as a company would bring it in: teams and agents, accounts, products, then 1,000 deals.</summary>
public sealed class DealsFixtureTests
{
    internal const string Mapping =
        """
        {"columns":{"opportunity_id":"externalId","sales_agent":"owner","product":"product","account":"account","deal_stage":"stage","engage_date":"startedOn","close_date":"closeDate","close_value":"amount"},
         "source":"maven","values":{"product":{"GTXPro":"GTX Pro"}},"defaults":{"pipeline":"Maven sales"},"stages":{"Engaging":{"kind":"open","probability":30}}}
        """;

    [FixtureFact]
    public async Task The_thousand_deals_come_in_with_their_totals_and_a_second_time_nothing_happens()
    {
        await using var host = await ImportHost.StartAsync();
        await BeforeAsync(host);

        var first = await ImportAsync(host, "deals", "sales_pipeline_first1000.csv", Mapping);
        var again = await ImportAsync(host, "deals", "sales_pipeline_first1000.csv", Mapping);

        Assert.Equal(new ImportCounts(1000, 1000, 0, 0, 0, 0), first.Counts);
        Assert.Equal(new ImportCounts(1000, 0, 0, 1000, 0, 0), again.Counts);
        Assert.Equal((598, 216, 186, 1_363_333m), await TotalsAsync(host));
        Assert.Equal(7, await host.DbAsync(db => db.Set<Domain.Pipeline.Products.Product>().CountAsync()));
        var stages = await host.DbAsync(db => db.Set<Stage>().Where(s => db.Set<SalesPipeline>().Any(p => p.Id == s.PipelineId && p.Name == "Maven sales")).OrderBy(s => s.Position).ToListAsync());
        Assert.Equal(["Engaging Open 30", "Won Won 100", "Lost Lost 0"], stages.Select(s => $"{s.Name} {s.Kind} {s.Probability}"));
        Assert.Equal(["pipeline-made Maven sales 1000"], first.Warnings.Select(w => $"{w.Code} {w.Value} {w.Count}"));

        Assert.False(await UndoAsync(host, first.Id));
        Assert.Equal((0, 0, 0, 0m), await TotalsAsync(host));
        Assert.Equal(85, await host.DbAsync(db => db.Accounts.CountAsync()));
    }

    [FixtureFact]
    public async Task Without_a_mapping_the_same_comes_in_and_only_the_misspelt_product_is_made()
    {
        await using var host = await ImportHost.StartAsync();
        await BeforeAsync(host);

        var result = await ImportAsync(host, "deals", "sales_pipeline_first1000.csv", null);

        Assert.Equal(new ImportCounts(1000, 1000, 0, 0, 0, 0), result.Counts);
        Assert.Equal((598, 216, 186, 1_363_333m), await TotalsAsync(host));
        Assert.Equal(["stage-made Engaging 186", "product-made GTXPro 155"], result.Warnings.Select(w => $"{w.Code} {w.Value} {w.Count}"));
    }

    [FixtureFact]
    public async Task What_a_row_leaves_out_stays_unknown_and_a_product_makes_one_line()
    {
        await using var host = await ImportHost.StartAsync();
        await BeforeAsync(host);

        await ImportAsync(host, "deals", "sales_pipeline_first1000.csv", Mapping);

        var blank = await host.DbAsync(db => db.Deals.Include(d => d.Lines).Where(d => d.AccountId == null || d.Amount == null || d.StartedOn == null || d.CloseDate == null).ToListAsync());
        Assert.NotEmpty(blank);
        Assert.All(blank.Where(d => d.Status == "open"), d => Assert.True(d.Amount is null && d.CloseDate is null && d.ListValue > 0 && d.Value == d.ListValue));
        Assert.All(await host.DbAsync(db => db.Deals.Include(d => d.Lines).Take(50).ToListAsync()), d => Assert.Equal((1, 1m), (d.Lines.Count, d.Lines[0].Quantity)));
        // its life before the import is told as far as it is known
        var spans = await host.DbAsync(db => db.Set<Domain.Pipeline.Deals.DealState>().Where(s => db.Deals.Any(d => d.Id == s.DealId && d.ExternalId == "1C1I7A6R")).OrderBy(s => s.Since).ToListAsync());
        Assert.Equal(["open 2016-10-20 True", "won 2017-03-01 True"], spans.Select(s => $"{s.Status} {s.Since:yyyy-MM-dd} {s.Backdated}"));
    }

    /// <summary>Teams and agents, accounts, products.</summary>
    internal static async Task BeforeAsync(ImportHost host)
    {
        await ImportAsync(host, "users", "sales_teams.csv", null);
        await ImportAsync(host, "accounts", "accounts.csv", null);
        Assert.Equal(new ImportCounts(7, 7, 0, 0, 0, 0), (await ImportAsync(host, "products", "products.csv", null)).Counts);
    }

    internal static async Task<ImportResult> ImportAsync(ImportHost host, string type, string file, string? mapping) =>
        await host.ImportAsync(type, await File.ReadAllBytesAsync(Fixtures.Path("crm-sales/" + file)), mapping);

    internal static Task<(int Won, int Lost, int Open, decimal Value)> TotalsAsync(ImportHost host) => host.DbAsync(async db => (
        await db.Deals.CountAsync(d => d.Status == "won"), await db.Deals.CountAsync(d => d.Status == "lost"), await db.Deals.CountAsync(d => d.Status == "open"),
        await db.Deals.SumAsync(d => d.WonValue) ?? 0));

    private static Task<bool> UndoAsync(ImportHost host, Guid id) => host.AsAsync(async s => (await s.GetRequiredService<ImportDesk>().UndoAsync(id, CancellationToken.None))!.Value.Refused);
}
