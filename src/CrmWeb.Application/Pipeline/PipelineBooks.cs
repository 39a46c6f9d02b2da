using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Pipeline;
using CrmWeb.Domain.Pipeline.Products;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Pipeline;

/// <summary>Reads what deals are judged by.</summary>
internal static class PipelineBooks
{
    private static readonly KeptQuestion<Func<CrmDb, Guid[], IAsyncEnumerable<KeyValuePair<Guid, string>>>> AccountNames = new(_ => EF.CompileAsyncQuery(
        (CrmDb db, Guid[] ids) => db.Accounts.AsNoTracking().Where(a => ids.Contains(a.Id)).Select(a => new KeyValuePair<Guid, string>(a.Id, a.Name))));

    /// <param name="now">Its pipelines count, except within a transaction, which may have made some of its own.</param>
    /// <param name="linked">What the deals at hand name, by kind.</param>
    public static async Task<PipelineBook> ReadAsync(CrmDb db, DirectorySnapshot now, ILookup<string, Guid> linked, CancellationToken ct)
    {
        var pipelines = db.Database.CurrentTransaction is null ? now.Pipelines() : await PipelinesPart.AllAsync(db, ct);
        var usable = pipelines.Where(p => MayUse(db, p)).Select(p => p.Id).ToHashSet();
        Guid[] accounts = [.. linked[Account.Accounts]];
        var names = accounts.Length == 0 ? [] : await AccountNames.Of(db)(db, accounts).ToDictionaryAsync(a => a.Key, a => a.Value, cancellationToken: ct);
        return new PipelineBook(pipelines, db.Clock.GetUtcNow(), now.ZoneOf(db.Actor.UserId), usable, names, await ProductsAsync(db, [.. linked[Product.Products]], now.Company.Currency, ct));
    }

    /// <summary>A pipeline of certain teams is used by their people, and by who administers or is the program itself.</summary>
    private static bool MayUse(CrmDb db, SalesPipeline pipeline) =>
        pipeline.Active && (pipeline.TeamIds.Length == 0 || db.Actor.Administers || pipeline.TeamIds.Intersect(db.Actor.Teams).Any());

    private static async Task<Dictionary<Guid, PricedProduct>> ProductsAsync(CrmDb db, List<Guid> linked, string own, CancellationToken ct)
    {
        if (linked.Count == 0) return [];
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
