using CrmWeb.Application.Data;
using CrmWeb.Domain.Contacts;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Contacts;

/// <summary>One contact of an account with the place they have or had there.</summary>
public sealed record AccountContact(
    Guid Id, string Title, string? JobTitle, string? Phone, string? Email, string? Role, DateOnly? From, DateOnly? To, bool Primary, bool DoNotCall, bool DoNotEmail);

/// <summary>One page of them; <paramref name="Next"/> is what to ask after, null on the last page.</summary>
public sealed record AccountContacts(IReadOnlyList<AccountContact> Items, AccountContactsKey? Next);

/// <summary>Where a page ended.</summary>
public sealed record AccountContactsKey(string TitleKey, Guid MembershipId);

/// <summary>Who is, or was, with an account; by name. Only contacts the actor sees.</summary>
public sealed class ContactsOfAccount(CrmDb db)
{
    /// <param name="former">False: who is there now; true: who was.</param>
    public async Task<AccountContacts> ReadAsync(Guid accountId, bool former, AccountContactsKey? after, int limit, CancellationToken ct)
    {
        var rows =
            from place in db.Set<ContactAccount>().AsNoTracking()
            join contact in db.Contacts on place.ContactId equals contact.Id
            where place.AccountId == accountId && (place.To != null) == former
            select new { place, contact };
        if (after is { } key)
            rows = rows.Where(r => EF.Functions.GreaterThan(ValueTuple.Create(r.contact.TitleKey, r.place.Id), ValueTuple.Create(key.TitleKey, key.MembershipId)));
        var found = await rows.OrderBy(r => r.contact.TitleKey).ThenBy(r => r.place.Id).Take(limit + 1).Select(r => new
        {
            Key = new AccountContactsKey(r.contact.TitleKey, r.place.Id),
            Item = new AccountContact(r.contact.Id, r.contact.FullName ?? r.contact.EmailShown ?? "", r.contact.JobTitle, r.contact.PhoneShown, r.contact.EmailShown,
                r.place.Role, r.place.From, r.place.To, r.place.Primary, r.contact.DoNotCall, r.contact.DoNotEmail),
        }).ToListAsync(ct);
        return new AccountContacts([.. found.Take(limit).Select(f => f.Item)], found.Count > limit ? found[limit - 1].Key : null);
    }
}
