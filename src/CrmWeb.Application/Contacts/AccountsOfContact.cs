using CrmWeb.Application.Data;
using CrmWeb.Application.Records.Links;
using CrmWeb.Domain.Accounts;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Contacts;

/// <summary>One account a contact is or was with.</summary>
/// <param name="Account">Its title is null when the actor may not see the account.</param>
public sealed record ContactPlace(LinkTitle Account, string? Role, DateOnly? From, DateOnly? To, bool Primary);

/// <summary>Where a contact is and was: current places first, the primary one before the others. Empty for a contact the actor does not see.</summary>
public sealed class AccountsOfContact(CrmDb db, LinkResolver links)
{
    public async Task<IReadOnlyList<ContactPlace>> ReadAsync(Guid contactId, CancellationToken ct)
    {
        var places = await db.Contacts.AsNoTracking().Where(c => c.Id == contactId).SelectMany(c => c.Memberships)
            .OrderBy(m => m.To != null).ThenByDescending(m => m.Primary).ThenBy(m => m.Position).ThenBy(m => m.Id).ToListAsync(ct);
        var titles = await links.TitlesAsync(places.Select(p => (Account.Accounts, p.AccountId)), ct);
        return [.. places.Select(p => new ContactPlace(new LinkTitle(Account.Accounts, p.AccountId, titles.GetValueOrDefault(p.AccountId)), p.Role, p.From, p.To, p.Primary))];
    }
}
