using CrmWeb.Application.Data;
using CrmWeb.Application.Records;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Books;
using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Domain.Pipeline.Leads;
using CrmWeb.Domain.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Books;

/// <summary>What somebody works on: their accounts and contacts, open deals, leads and tasks, as far as the actor sees them and may edit them.</summary>
public sealed class BookItems(CrmDb db, IServiceProvider services)
{
    /// <summary>Kinds of a book, in the order in which they are told.</summary>
    public static readonly IReadOnlyList<string> Kinds = [Account.Accounts, Contact.Contacts, Lead.Leads, Deal.Deals, CrmTask.Tasks];

    /// <summary>Kinds that the actor may give to others.</summary>
    public IReadOnlyList<string> Mine => [.. Kinds.Where(kind => db.Actor.May(kind, Right.Assign))];

    public async Task<IReadOnlyList<BookItem>> ReadAsync(Guid person, IReadOnlyCollection<string> kinds, CancellationToken ct)
    {
        var found = new List<BookItem>();
        foreach (var kind in Kinds.Where(kinds.Contains))
        {
            var rows = await (kind switch
            {
                Account.Accounts => db.Accounts.Where(a => a.OwnerId == person).Select(a => new BookItem(kind, a.Id, a.Name, a.Id, a.Address.Country)),
                Contact.Contacts => db.Contacts.Where(c => c.OwnerId == person).Select(c => new BookItem(kind, c.Id, c.FullName ?? "", c.PrimaryAccountId, null)),
                Lead.Leads => db.Leads.Where(l => l.OwnerId == person && LeadStatus.Open.Contains(l.Status)).Select(l => new BookItem(kind, l.Id, l.Name, null, l.Country)),
                Deal.Deals => db.Deals.Where(d => d.OwnerId == person && d.Status == "open").Select(d => new BookItem(kind, d.Id, d.Name, d.AccountId, null)),
                _ => db.Set<CrmTask>().Where(t => t.OwnerId == person && t.Status == "open").Select(t => new BookItem(kind, t.Id, t.Subject, t.Links.OrderBy(l => l.Position).Select(l => (Guid?)l.RecordId).FirstOrDefault(), null)),
            }).AsNoTracking().ToListAsync(ct);
            var editable = (await services.GetRequiredKeyedService<IRecords>(kind).EditableAsync([.. rows.Select(r => r.Id)], ct)).ToHashSet();
            found.AddRange(rows.Where(r => editable.Contains(r.Id)));
        }
        return await WithCountriesAsync(found, ct);
    }

    /// <summary>A task hangs on the account of the record that it is about; who has no country has the account's.</summary>
    private async Task<IReadOnlyList<BookItem>> WithCountriesAsync(List<BookItem> found, CancellationToken ct)
    {
        var about = found.Where(i => i is { Kind: CrmTask.Tasks, Account: not null }).Select(i => i.Account!.Value).Distinct().ToArray();
        var accounts = await db.Deals.Where(d => about.Contains(d.Id) && d.AccountId != null).Select(d => new { d.Id, d.AccountId })
            .Concat(db.Contacts.Where(c => about.Contains(c.Id) && c.PrimaryAccountId != null).Select(c => new { c.Id, AccountId = c.PrimaryAccountId })).ToDictionaryAsync(x => x.Id, x => x.AccountId, ct);
        for (var i = 0; i < found.Count; i++)
            if (found[i].Account is { } record && accounts.GetValueOrDefault(record) is { } account) found[i] = found[i] with { Account = account };
        var ids = found.Where(i => i is { Country: null, Account: not null }).Select(i => i.Account!.Value).Distinct().ToArray();
        var countries = await db.Accounts.Where(a => ids.Contains(a.Id) && a.Address.Country != null).Select(a => new { a.Id, a.Address.Country }).ToDictionaryAsync(a => a.Id, a => a.Country, ct);
        return [.. found.Select(i => i.Country is null && i.Account is { } of ? i with { Country = countries.GetValueOrDefault(of) } : i)];
    }
}
