using System.Text.Json.Nodes;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Acts;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Domain.Pipeline.Forms;
using CrmWeb.Domain.Pipeline.Leads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Pipeline.Leads;

/// <summary>What a lead became.</summary>
public sealed record Converted(Guid Lead, Guid Contact, Guid? Account, Guid? Deal, Guid? ChangeSet);

/// <summary>
/// Turns a lead into a contact, with an account and a deal where wanted: existing ones or new ones. Activities and consents move along.
/// One change set: one undo brings everything back.
/// </summary>
public sealed class ConvertLead(CrmDb db, ConversionProposals proposals, IEnumerable<ITurnConsequence> consequences, IServiceProvider services)
{
    /// <param name="Contact">Existing contact; null = a new one.</param>
    /// <param name="Account">Existing account; null = a new one when <paramref name="AccountName"/> is given, else none.</param>
    /// <param name="Deal">Existing deal to join.</param>
    /// <param name="NewDeal">Facts of a new deal beside those of the lead; null = none.</param>
    public sealed record Input(Guid? Contact, Guid? Account, string? AccountName, Guid? Deal, JsonObject? NewDeal);

    /// <summary>What is meant when nobody says otherwise.</summary>
    public static Input Usual(ConversionProposal proposal, bool withDeal) =>
        new(proposal.Contact, proposal.Account, proposal.Account is null ? proposal.Lead.Company : null, null, withDeal ? [] : null);

    /// <summary>Null when the actor has no such lead.</summary>
    public async Task<Outcome<Converted>?> RunAsync(Guid id, Input? input, CancellationToken ct)
    {
        await using var transaction = await db.OwnTransactionAsync(ct);
        db.Because("leads.convert");
        var set = db.OpenChangeSet(db.Clock.GetUtcNow());
        db.ContinueIn(set);
        var done = await OneAsync(id, input, ct);
        db.ContinueIn(null);
        if (done is not { Refused: false, Value: { } converted })
        {
            db.ChangeTracker.Clear();
            return done;
        }
        if (transaction is not null) await transaction.CommitAsync(ct);
        return converted with { ChangeSet = set.Id };
    }

    /// <summary>Converts several as is usual, all in one change set. One that is refused stays as it is.</summary>
    public async Task<(IReadOnlyList<Converted> Done, IReadOnlyList<Refusal> Left, Guid? ChangeSet)> RunManyAsync(IReadOnlyList<Guid> ids, bool withDeals, CancellationToken ct)
    {
        await using var transaction = await db.OwnTransactionAsync(ct);
        db.Because("leads.convert");
        var set = db.OpenChangeSet(db.Clock.GetUtcNow());
        db.ContinueIn(set);
        var (done, left) = (new List<Converted>(), new List<Refusal>());
        foreach (var id in ids)
        {
            await db.Database.CurrentTransaction!.CreateSavepointAsync("one", ct);
            var usual = await proposals.ReadAsync(id, ct) is { } proposal ? Usual(proposal, withDeals) : null;
            if (usual is null || await OneAsync(id, usual, ct) is not { } outcome) continue;
            if (!outcome.Refused) done.Add(outcome.Value! with { ChangeSet = set.Id });
            else
            {
                left.Add(outcome.Refusals[0]);
                await db.Database.CurrentTransaction!.RollbackToSavepointAsync("one", ct);
            }
            db.ChangeTracker.Clear();
            // a set that was rolled back with the only record in it is to be stored by the next
            db.ContinueIn(set, stored: done.Count > 0);
        }
        db.ContinueIn(null);
        if (transaction is not null) await transaction.CommitAsync(ct);
        return (done, left, done.Count > 0 ? set.Id : null);
    }

    private async Task<Outcome<Converted>?> OneAsync(Guid id, Input? wanted, CancellationToken ct)
    {
        if (await proposals.ReadAsync(id, ct) is not { } proposal) return null;
        if (!await Of(Lead.Leads).MayEditAsync(id, ct)) return Refusal.Forbidden;
        if (proposal.Lead.Status == LeadStatus.Converted) return LeadRefusals.Converted;
        var input = wanted ?? Usual(proposal, db.Actor.May(Deal.Deals, Right.Create));
        var lead = proposal.Lead;

        var account = input.Account;
        if (account is not null && await Of(Account.Accounts).FindAsync(account.Value, ct) is null) return Refusal.Of("account", "There is no such account.");
        if (account is null && TextRule.CleanLine(input.AccountName) is { } name)
        {
            var made = await Of(Account.Accounts).CreateAsync(LeadFields.Account(lead, name), ct);
            if (made.Refused) return LeadFields.About("accountName", made.Refusals);
            account = made.Value!.Id;
        }

        Guid contact;
        if (input.Contact is { } known)
        {
            if (await Of(Contact.Contacts).OpenAsync(known, ct) is not { } opened) return Refusal.Of("contact", "There is no such contact.");
            var fills = opened.MayEdit ? LeadFields.Missing(lead, opened.Facts, account) : [];
            if (fills.Count > 0 && await Of(Contact.Contacts).EditAsync(known, fills, null, ct) is { Refused: true } refused) return LeadFields.About("contact", refused.Refusals);
            contact = known;
        }
        else
        {
            var made = await Of(Contact.Contacts).CreateAsync(LeadFields.Contact(lead, account), ct);
            if (made.Refused) return LeadFields.About("contact", made.Refusals);
            contact = made.Value!.Id;
        }

        var deal = await DealAsync(input, proposal, account, contact, ct);
        if (deal.Refused) return deal.Refusals.ToArray();
        return await TurnAsync(id, contact, account, deal.Value, ct);
    }

    /// <summary>An existing deal gets the contact; a new one is made of the lead.</summary>
    private async Task<Outcome<Guid?>> DealAsync(Input input, ConversionProposal proposal, Guid? account, Guid contact, CancellationToken ct)
    {
        if (input.Deal is { } joined)
        {
            if (await Of(Deal.Deals).OpenAsync(joined, ct) is not { } opened) return Refusal.Of("deal", "There is no such deal.");
            var joins = LeadFields.Joins(opened.Facts, account, contact);
            if (joins.Count == 0) return joined;
            return await Of(Deal.Deals).EditAsync(joined, joins, null, ct) is { Refused: true } refused ? LeadFields.About("deal", refused.Refusals) : joined;
        }
        if (input.NewDeal is null) return (Guid?)null;
        var made = await Of(Deal.Deals).CreateAsync(LeadFields.Deal(proposal, input.NewDeal, account, contact), ct);
        return made.Refused ? LeadFields.About("deal", made.Refusals) : made.Value!.Id;
    }

    private async Task<Outcome<Converted>?> TurnAsync(Guid id, Guid contact, Guid? account, Guid? deal, CancellationToken ct)
    {
        var lead = await db.Leads.SingleAsync(l => l.Id == id, ct);
        if (lead.Convert(contact, account, deal, db.Clock.GetUtcNow()) is { } refusal) return refusal;
        var became = new Dictionary<string, Guid> { [Contact.Contacts] = contact };
        if (account is { } place) became[Account.Accounts] = place;
        if (deal is { } sale) became[Deal.Deals] = sale;
        foreach (var consequence in consequences.Where(c => c.Of == Lead.Leads))
            if (await consequence.ApplyAsync(id, became, ct) is { } refused) return refused;
        foreach (var consent in await db.Set<Consent>().AsNoTracking().Where(c => c.SubjectId == id).ToListAsync(ct)) db.Add(consent.For(Contact.Contacts, contact));
        if (await SaveRefusal.TryAsync(db, ct) is { } stale) return stale;
        return new Converted(id, contact, account, deal, null);
    }

    private IRecords Of(string kind) => services.GetRequiredKeyedService<IRecords>(kind);
}
