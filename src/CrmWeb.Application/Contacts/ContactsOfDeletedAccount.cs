using System.Text.Json.Nodes;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records.Acts;
using CrmWeb.Application.Records.Links;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Contacts;

/// <summary>
/// The contacts of an account that goes to the bin: <c>{"contacts":"keep"}</c> leaves them as they are (the place shows again when the
/// account is restored), <c>"delete"</c> takes those along whose primary account it is, <c>{"contacts":"move","to":account}</c> gives
/// their place to another account. Contacts the person does not see or may not edit stay.
/// </summary>
internal sealed class ContactsOfDeletedAccount(CrmDb db, LinkResolver links) : IDeleteConsequence
{
    public string Of => Account.Accounts;

    public async Task<Refusal?> ApplyAsync(Record deleted, JsonObject answer, CancellationToken ct) => answer["contacts"]?.ToString() switch
    {
        null or "" or "keep" => null,
        "delete" => await DeleteAsync(deleted, ct),
        "move" => await MoveAsync(deleted, answer["to"]?.ToString(), ct),
        _ => Refusal.Of("contacts", "Keep, delete or move the contacts."),
    };

    private async Task<Refusal?> DeleteAsync(Record account, CancellationToken ct)
    {
        if (!db.Actor.May(Contact.Contacts, Right.Delete)) return Refusal.Forbidden;
        foreach (var contact in await OfAsync(account, ct)) if (contact.PrimaryAccountId == account.Id) contact.Delete(db.Clock.GetUtcNow());
        return null;
    }

    private async Task<Refusal?> MoveAsync(Record account, string? to, CancellationToken ct)
    {
        if (!db.Actor.May(Contact.Contacts, Right.Edit)) return Refusal.Forbidden;
        var found = string.IsNullOrWhiteSpace(to) ? [] : (await links.FindAsync(Account.Accounts, [to], null, ct))[to];
        if (found is not [var target] || target == account.Id) return Refusal.Of("to", "Choose the account that they move to.");
        foreach (var contact in await OfAsync(account, ct))
        {
            var facts = contact.Facts();
            facts.Accounts = [.. facts.Accounts.Select(m => m.AccountId == account.Id ? m with { AccountId = target } : m)];
            if (contact.Change(facts) is { } refusal) return refusal;
        }
        return null;
    }

    private async Task<List<Contact>> OfAsync(Record account, CancellationToken ct)
    {
        var contacts = await db.Contacts.Where(c => c.Memberships.Any(m => m.AccountId == account.Id)).ToListAsync(ct);
        await ChildLoader.LoadAsync(db, contacts, ct);
        return [.. contacts.Where(db.Actor.Edit(Contact.Contacts).Sees)];
    }
}
