using System.Linq.Expressions;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records.Links;
using CrmWeb.Domain.Contacts;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Contacts;

/// <summary>One contact of an account with the place they have or had there.</summary>
/// <param name="To">Last day there; null for who is there now.</param>
public sealed record AccountContact(Guid Id, string Title, string? JobTitle, string? Phone, string? Role, DateOnly? To, bool DoNotCall, bool DoNotEmail);

/// <summary>The first of them by name.</summary>
/// <param name="More">There are more than these; the list of contacts filtered by the account has them all.</param>
public sealed record AccountContacts(IReadOnlyList<AccountContact> Items, bool More);

/// <summary>Who is with an account and who was. Only contacts the actor sees.</summary>
public sealed class ContactsOfAccount(CrmDb db, LinkResolver links)
{
    private static readonly KeptQuestion<Func<CrmDb, Guid, int, IAsyncEnumerable<Row>>> Both = KeptQuestions.Together(First(former: false), First(former: true));

    /// <param name="most">Contacts of each.</param>
    public async Task<(AccountContacts Now, AccountContacts Former)> ReadAsync(Guid accountId, int most, CancellationToken ct)
    {
        var found = await Both.Of(db)(db, accountId, most + 1).ToListAsync(ct);
        // who stands here mostly stands on the timeline too
        foreach (var contact in found) links.Remember(contact.Id, contact.Title);
        return (Page(found.Where(c => c.To is null)), Page(found.Where(c => c.To is not null)));

        AccountContacts Page(IEnumerable<Row> rows)
        {
            var sorted = rows.OrderBy(r => r.TitleKey, StringComparer.Ordinal).ThenBy(r => r.PlaceId).ToList();
            return new([.. sorted.Take(most).Select(r => new AccountContact(r.Id, r.Title, r.JobTitle, r.Phone, r.Role, r.To, r.DoNotCall, r.DoNotEmail))], sorted.Count > most);
        }
    }

    private static Expression<Func<CrmDb, Guid, int, IQueryable<Row>>> First(bool former) => (db, account, most) => (
        from place in db.Set<ContactAccount>().AsNoTracking()
        join contact in db.Contacts on place.ContactId equals contact.Id
        where place.AccountId == account && (place.To != null) == former
        orderby contact.TitleKey, place.Id
        select new Row
        {
            Id = contact.Id,
            PlaceId = place.Id,
            TitleKey = contact.TitleKey,
            Title = contact.FullName ?? contact.EmailShown ?? "",
            JobTitle = contact.JobTitle,
            Phone = contact.PhoneShown,
            Role = place.Role,
            To = place.To,
            DoNotCall = contact.DoNotCall,
            DoNotEmail = contact.DoNotEmail,
        }).Take(most);

    private sealed class Row
    {
        public Guid Id { get; init; }
        public Guid PlaceId { get; init; }
        public string TitleKey { get; init; } = "";
        public string Title { get; init; } = "";
        public string? JobTitle { get; init; }
        public string? Phone { get; init; }
        public string? Role { get; init; }
        public DateOnly? To { get; init; }
        public bool DoNotCall { get; init; }
        public bool DoNotEmail { get; init; }
    }
}
