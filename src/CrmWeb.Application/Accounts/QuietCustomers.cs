using CrmWeb.Application.Data;
using CrmWeb.Domain.Accounts;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Accounts;

/// <summary>A customer and when somebody last spoke with them; null = never.</summary>
public sealed record QuietCustomer(Guid Id, string Title, DateTimeOffset? LastContactAt);

/// <summary>
/// The actor's own customers with whom nobody had a two-way contact for <see cref="Days"/> days, the longest first. Their own accounts are a
/// range of the index by owner, each with its one search entry.
/// </summary>
public sealed class QuietCustomers(CrmDb db)
{
    /// <summary>A quarter: the rhythm in which the field reviews accounts; who buys more often is seen by the tasks.</summary>
    public const int Days = 90;

    private const string Customer = "Customer";

    /// <returns>One more than <paramref name="most"/> says that there are more.</returns>
    public async Task<IReadOnlyList<QuietCustomer>> ReadAsync(int most, CancellationToken ct)
    {
        var since = db.Clock.GetUtcNow().AddDays(-Days);
        return await (
            from account in db.Accounts.AsNoTracking()
            join entry in db.SearchEntries on account.Id equals entry.RecordId
            where account.OwnerId == db.Actor.UserId && account.Type == Customer && account.CreatedAt < since && entry.Kind == Account.Accounts
                && (entry.LastContactAt == null || entry.LastContactAt < since)
            orderby entry.LastContactAt == null descending, entry.LastContactAt, account.Id
            select new QuietCustomer(account.Id, entry.Title, entry.LastContactAt)).Take(most + 1).ToListAsync(ct);
    }
}
