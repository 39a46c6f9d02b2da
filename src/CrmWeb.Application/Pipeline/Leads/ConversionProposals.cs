using CrmWeb.Application.Data;
using CrmWeb.Application.Records.Links;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Leads;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Pipeline.Leads;

/// <summary>What a lead may become.</summary>
/// <param name="Contacts">Existing ones it may be, the likeliest first.</param>
/// <param name="Contact">The one that is meant unless somebody says otherwise; null = a new one.</param>
/// <param name="Account">The same for the account; null = a new one where the lead names a company.</param>
/// <param name="Deals">Open deals of that account.</param>
/// <param name="DealTitle">What a new deal would be called.</param>
public sealed record ConversionProposal(
    Lead Lead, IReadOnlyList<LikelyRecord> Contacts, IReadOnlyList<LikelyRecord> Accounts, Guid? Contact, Guid? Account,
    IReadOnlyList<LinkTitle> Deals, string DealTitle, DateOnly CloseDate);

/// <summary>Looks for what a lead may be already, by the one search for likely records.</summary>
public sealed class ConversionProposals(CrmDb db, LikelyRecords likely)
{
    private const int MostDeals = 20;

    /// <summary>Null when the actor has no such lead.</summary>
    public async Task<ConversionProposal?> ReadAsync(Guid id, CancellationToken ct)
    {
        if (await db.Leads.AsNoTracking().SingleOrDefaultAsync(l => l.Id == id, ct) is not { } lead) return null;
        var people = (await likely.FindAsync(lead.Email, lead.PhoneE164 ?? lead.Phone, null, lead.Person, ct)).Where(f => f.Kind == Contact.Contacts).ToList();
        var contact = people.FirstOrDefault(p => p.Reason == "email")?.Id;
        var companies = lead.Company is null && lead.Domain is null && lead.Email is null
            ? []
            : (await likely.FindAsync(null, null, lead.Domain ?? WebDomain.OfEmail(lead.Email), lead.Company, ct)).Where(f => f.Kind == Account.Accounts).ToList();
        var account = contact is null ? null : await PlaceOfAsync(contact.Value, companies, ct);
        account ??= companies.FirstOrDefault()?.Id;
        // read through the filters: an account the actor may not see has no deals for them
        var deals = account is null ? [] : await db.Deals.AsNoTracking().Where(d => d.AccountId == account && d.Status == "open").OrderBy(d => d.TitleKey).ThenBy(d => d.Id).Take(MostDeals)
            .Select(d => new LinkTitle("deals", d.Id, d.Name)).ToListAsync(ct);
        return new ConversionProposal(lead, people, companies, contact, account, deals, lead.Company ?? lead.Title, await CloseDateAsync(ct));
    }

    /// <summary>The account somebody is with, put among those offered.</summary>
    private async Task<Guid?> PlaceOfAsync(Guid contact, List<LikelyRecord> offered, CancellationToken ct)
    {
        var place = await db.Contacts.AsNoTracking().Where(c => c.Id == contact && c.PrimaryAccountId != null).Join(db.Accounts, c => c.PrimaryAccountId, a => a.Id, (c, a) => new { a.Id, a.Name }).FirstOrDefaultAsync(ct);
        if (place is null) return null;
        offered.RemoveAll(o => o.Id == place.Id);
        offered.Insert(0, new LikelyRecord(Account.Accounts, place.Id, place.Name, null, "place"));
        return place.Id;
    }

    /// <summary>The end of the fiscal quarter, as is usual (research: features-sales 5.3).</summary>
    private async Task<DateOnly> CloseDateAsync(CancellationToken ct)
    {
        var company = await db.Company.AsNoTracking().OrderBy(c => c.Id).FirstAsync(ct);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(db.Clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(company.TimeZone)).DateTime);
        var into = (today.Month - company.FiscalYearStart + 12) % 3;
        return new DateOnly(today.Year, today.Month, 1).AddMonths(3 - into).AddDays(-1);
    }
}
