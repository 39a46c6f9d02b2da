using CrmWeb.Application.Data;
using CrmWeb.Application.Records.Acts;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Interactions;

/// <summary>What was said to a lead was said to the contact it became; it stays on the lead's timeline too.</summary>
internal sealed class InteractionsOfConvertedLead(CrmDb db) : ITurnConsequence
{
    public string Of => "leads";

    public async Task<Refusal?> ApplyAsync(Guid turned, IReadOnlyDictionary<string, Guid> became, CancellationToken ct)
    {
        // what somebody else logged moves along too
        var said = await db.Interactions.IgnoreQueryFilters([Filters.Visibility]).Where(i => i.LeadId == turned).ToListAsync(ct);
        await ChildLoader.LoadAsync(db, said, ct);
        foreach (var interaction in said)
        {
            var facts = interaction.Facts();
            if (became.TryGetValue(Contact.Contacts, out var contact)) facts.Contacts = [.. facts.Contacts.Append(contact).Distinct()];
            if (became.TryGetValue(Account.Accounts, out var account)) facts.AccountId ??= account;
            if (became.TryGetValue("deals", out var deal)) facts.DealId ??= deal;
            if (interaction.Change(facts) is { } refusal) return refusal;
        }
        return null;
    }
}
