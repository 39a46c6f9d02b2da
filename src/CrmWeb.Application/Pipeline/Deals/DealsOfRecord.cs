using System.Linq.Expressions;
using CrmWeb.Application.Data;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Domain.Pipeline.Products;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Pipeline.Deals;

/// <summary>One deal on the page of an account, contact or product.</summary>
public sealed record RelatedDeal(Guid Id, string Title, Guid StageId, string Status, decimal? Value, string? Currency, DateOnly? CloseDate);

/// <summary>Open deals first, by close date.</summary>
/// <param name="Open">How many are open.</param>
/// <param name="All">How many there are, open or closed.</param>
/// <param name="Sums">What the open ones are worth, by currency ("" = the company's).</param>
public sealed record RelatedDeals(IReadOnlyList<RelatedDeal> Items, int Open, int All, IReadOnlyDictionary<string, decimal> Sums)
{
    public static readonly RelatedDeals None = new([], 0, 0, new Dictionary<string, decimal>());
}

/// <summary>The deals that hang together with another record, as far as the actor sees them; one command.</summary>
public sealed class DealsOfRecord(CrmDb db)
{
    private static readonly KeptQuestion<Func<CrmDb, Guid, int, IAsyncEnumerable<Row>>> OfAccount = Asked((db, id) => db.Deals.Where(d => d.AccountId == id), (db, id) => db.Deals.Where(d => db.Accounts.Any(a => a.Id == d.AccountId && a.ParentId == id)));

    private static readonly KeptQuestion<Func<CrmDb, Guid, int, IAsyncEnumerable<Row>>> OfContact = Asked((db, id) => db.Deals.Where(d => d.Contacts.Any(c => c.ContactId == id)));

    private static readonly KeptQuestion<Func<CrmDb, Guid, int, IAsyncEnumerable<Row>>> OfProduct = Asked((db, id) => db.Deals.Where(d => d.Lines.Any(l => l.ProductId == id)));

    public static bool Knows(string kind) => kind is Account.Accounts or Contact.Contacts or Product.Products;

    /// <returns>The record's own deals, and those of the accounts right below an account.</returns>
    public async Task<(RelatedDeals Own, RelatedDeals Below)> ReadAsync(string kind, Guid id, int most, CancellationToken ct)
    {
        var asked = kind switch { Account.Accounts => OfAccount, Contact.Contacts => OfContact, _ => OfProduct };
        var rows = await asked.Of(db)(db, id, most).ToListAsync(ct);
        return (Of(rows.Where(r => !r.Below)), Of(rows.Where(r => r.Below)));
    }

    private static KeptQuestion<Func<CrmDb, Guid, int, IAsyncEnumerable<Row>>> Asked(Expression<Func<CrmDb, Guid, IQueryable<Deal>>> own, Expression<Func<CrmDb, Guid, IQueryable<Deal>>>? below = null) =>
        KeptQuestions.Together<Row>(below is null ? [own.Then(First(false)), own.Then(Sum(false))] : [own.Then(First(false)), own.Then(Sum(false)), below.Then(First(true)), below.Then(Sum(true))]);

    private static Expression<Func<IQueryable<Deal>, int, IQueryable<Row>>> First(bool below) => (deals, most) => deals
        .OrderBy(d => d.Status == "open" ? 0 : 1).ThenBy(d => d.Status == "open" ? d.CloseDate : null).ThenByDescending(d => d.CloseDate).ThenBy(d => d.Id).Take(most)
        .Select(d => new Row { Below = below, Count = 0, Id = d.Id, Title = d.Name, StageId = d.StageId, Status = d.Status, Value = d.Value, Currency = d.Currency, CloseDate = d.CloseDate });

    /// <summary>Numbers over all of them, in the shape of a row so that one command brings both.</summary>
    private static Expression<Func<IQueryable<Deal>, int, IQueryable<Row>>> Sum(bool below) => (deals, most) => deals.GroupBy(d => new { d.Status, d.Currency })
        .Select(g => new Row
        {
            Below = below, Count = g.Count(), Id = Guid.Empty, Title = g.Min(d => d.Name)!, StageId = Guid.Empty, Status = g.Key.Status, Value = g.Sum(d => d.Value), Currency = g.Key.Currency, CloseDate = g.Min(d => d.CloseDate),
        });

    private static RelatedDeals Of(IEnumerable<Row> rows)
    {
        var split = rows.ToLookup(r => r.Count == 0);
        var open = split[false].Where(r => r.Status == "open").ToList();
        // a set operation promises no order
        var items = split[true].OrderBy(r => r.Status == "open" ? 0 : 1).ThenBy(r => r.Status == "open" ? r.CloseDate ?? DateOnly.MaxValue : DateOnly.MinValue).ThenByDescending(r => r.CloseDate).ThenBy(r => r.Id);
        return new([.. items.Select(r => new RelatedDeal(r.Id, r.Title, r.StageId, r.Status, r.Value, r.Currency, r.CloseDate))],
            open.Sum(r => r.Count), split[false].Sum(r => r.Count), open.Where(r => r.Value is not null).GroupBy(r => r.Currency ?? "").ToDictionary(g => g.Key, g => g.Sum(r => r.Value!.Value)));
    }

    private sealed class Row
    {
        public bool Below { get; init; }
        public int Count { get; init; }
        public Guid Id { get; init; }
        public string Title { get; init; } = "";
        public Guid StageId { get; init; }
        public string Status { get; init; } = "";
        public decimal? Value { get; init; }
        public string? Currency { get; init; }
        public DateOnly? CloseDate { get; init; }
    }
}
