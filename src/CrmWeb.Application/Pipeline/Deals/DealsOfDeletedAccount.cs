using System.Text.Json.Nodes;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records.Acts;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Application.Records.Links;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Deals;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Pipeline.Deals;

/// <summary>
/// The deals of an account that goes to the bin: <c>{"deals":"keep"}</c> leaves them as they are (they name their account again when it is
/// restored), <c>"delete"</c> takes them along, <c>{"deals":"move","to":account}</c> gives them to another account. Deals the person does
/// not see or may not edit stay.
/// </summary>
internal sealed class DealsOfDeletedAccount(CrmDb db, CompanyDirectory directory, LinkResolver links, RecordType<Deal, DealFacts> type) : IDeleteConsequence
{
    public string Of => Account.Accounts;

    public async Task<Refusal?> ApplyAsync(Record deleted, JsonObject answer, CancellationToken ct) => answer["deals"]?.ToString() switch
    {
        null or "" or "keep" => null,
        "delete" => await DeleteAsync(deleted, ct),
        "move" => await MoveAsync(deleted, answer["to"]?.ToString(), ct),
        _ => Refusal.Of("deals", "Keep, delete or move the deals."),
    };

    private async Task<Refusal?> DeleteAsync(Record account, CancellationToken ct)
    {
        if (!db.Actor.May(Deal.Deals, Right.Delete)) return Refusal.Forbidden;
        foreach (var deal in await OfAsync(account, ct)) deal.Delete(db.Clock.GetUtcNow());
        return null;
    }

    private async Task<Refusal?> MoveAsync(Record account, string? to, CancellationToken ct)
    {
        if (!db.Actor.May(Deal.Deals, Right.Edit)) return Refusal.Forbidden;
        var found = string.IsNullOrWhiteSpace(to) ? [] : (await links.FindAsync(Account.Accounts, [to], null, ct))[to];
        if (found is not [var target] || target == account.Id) return Refusal.Of("to", "Choose the account that they move to.");
        var deals = await OfAsync(account, ct);
        var moved = deals.Select(deal =>
        {
            var facts = deal.Facts();
            facts.AccountId = target;
            return (deal, facts);
        }).ToList();
        var prepare = await type.PrepareAsync(db, await directory.NowAsync(db, ct), FactsApplier.Linked(type, moved.Select(m => m.facts), []), ct);
        foreach (var (deal, facts) in moved)
        {
            prepare(facts);
            if (deal.Change(facts) is { } refusal) return refusal;
        }
        return null;
    }

    private async Task<List<Deal>> OfAsync(Record account, CancellationToken ct)
    {
        var deals = await db.Set<Deal>().Where(d => d.AccountId == account.Id).ToListAsync(ct);
        await type.LoadChildrenAsync(db, deals, ct);
        return [.. deals.Where(db.Actor.Edit(Deal.Deals).Sees)];
    }
}
