using CrmWeb.Application.Data;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Pipeline;
using CrmWeb.Domain.Pipeline.Products;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Pipeline;

/// <summary>Reads what deals are judged by. Fresh from the database: a stage that was renamed a moment ago has its new name.</summary>
internal static class PipelineBooks
{
    /// <param name="linked">Ids of accounts and products that the deals at hand name, among others.</param>
    public static async Task<PipelineBook> ReadAsync(CrmDb db, IReadOnlyCollection<Guid> linked, CancellationToken ct)
    {
        var me = db.Actor.UserId;
        var rows = await db.Set<SalesPipeline>().AsNoTracking().Include(p => p.Stages).OrderBy(p => p.Position).ThenBy(p => p.Id).Select(pipeline => new
        {
            Pipeline = pipeline,
            Company = db.Company.OrderBy(c => c.Id).Select(c => new { c.Currency, c.TimeZone }).FirstOrDefault(),
            Zone = db.People.Where(u => u.Id == me).Select(u => u.TimeZone).FirstOrDefault(),
        }).ToListAsync(ct);
        var (pipelines, company) = (rows.Select(r => r.Pipeline).ToList(), rows.FirstOrDefault()?.Company);
        var usable = pipelines.Where(p => MayUse(db, p)).Select(p => p.Id).ToHashSet();
        var accounts = linked.Count == 0 ? [] : await db.Accounts.AsNoTracking().Where(a => linked.Contains(a.Id)).Select(a => new { a.Id, a.Name }).ToDictionaryAsync(a => a.Id, a => a.Name, ct);
        var products = linked.Count == 0 ? [] : await ProductsAsync(db, linked, company?.Currency ?? CompanySettings.Fresh("").Currency, ct);
        var zone = rows.FirstOrDefault()?.Zone ?? company?.TimeZone ?? "UTC";
        return new PipelineBook(pipelines, db.Clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(zone), usable, accounts, products);
    }

    /// <summary>A pipeline of certain teams is used by their people, and by who administers or is the program itself.</summary>
    private static bool MayUse(CrmDb db, SalesPipeline pipeline) =>
        pipeline.Active && (pipeline.TeamIds.Length == 0 || db.Actor.Administers || pipeline.TeamIds.Intersect(db.Actor.Teams).Any());

    private static async Task<Dictionary<Guid, PricedProduct>> ProductsAsync(CrmDb db, IReadOnlyCollection<Guid> linked, string own, CancellationToken ct)
    {
        // a product stays in its deals, whoever may see the price list
        var found = await db.Set<Product>().IgnoreQueryFilters().AsNoTracking().Where(p => linked.Contains(p.Id)).ToListAsync(ct);
        return found.ToDictionary(p => p.Id, p =>
        {
            var prices = p.Prices.ToDictionary(x => x.Currency, x => x.Amount);
            if (p.Price is { } price) prices[p.Currency ?? own] = price;
            // a deal without a currency is in the company's
            if (prices.TryGetValue(own, out var home)) prices[""] = home;
            return new PricedProduct(p.Name, prices);
        });
    }
}
