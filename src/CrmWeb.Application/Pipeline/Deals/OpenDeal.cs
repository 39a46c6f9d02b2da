using System.Text.Json.Nodes;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Acts;
using CrmWeb.Application.Records.Links;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Deals;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Pipeline.Deals;

/// <summary>
/// A new deal from a form: a company and people that are not known yet are made with it, all of it one change set and one undo. What is
/// known is taken; a name that several have is asked about, never guessed.
/// </summary>
public sealed class OpenDeal(
    CrmDb db, LinkResolver links, [FromKeyedServices(Deal.Deals)] IRecords deals,
    [FromKeyedServices(Account.Accounts)] IRecords accounts, [FromKeyedServices(Contact.Contacts)] IRecords contacts)
{
    /// <param name="facts">As for creating a deal; account and contacts as ids or as what they are called (people also by e-mail address).</param>
    public async Task<Outcome<SavedRecord>> RunAsync(JsonObject facts, CancellationToken ct)
    {
        if (!db.Actor.May(Deal.Deals, Right.Create)) return Refusal.Forbidden;
        db.Because("deals.create");
        await using var transaction = await db.OwnTransactionAsync(ct);
        var set = db.OpenChangeSet(db.Clock.GetUtcNow());
        db.ContinueIn(set);
        try
        {
            if (await AccountAsync(facts, ct) is { } refused) return refused;
            if (await ContactsAsync(facts, ct) is { } stopped) return stopped;
            var made = await deals.CreateAsync(facts, ct);
            if (made.Refused) return made;
            if (transaction is not null) await transaction.CommitAsync(ct);
            return made.Value! with { ChangeSet = set.Id };
        }
        finally
        {
            db.ContinueIn(null);
        }
    }

    private async Task<Refusal?> AccountAsync(JsonObject facts, CancellationToken ct)
    {
        if (Text(facts["account"]) is not { } name || await IsKnownAsync(Account.Accounts, name, ct)) return null;
        var made = await accounts.CreateAsync(new JsonObject { ["name"] = name }, ct);
        if (made.Refused) return made.Refusals[0] with { Field = "account" };
        facts["account"] = made.Value!.Id.ToString();
        return null;
    }

    private async Task<Refusal?> ContactsAsync(JsonObject facts, CancellationToken ct)
    {
        foreach (var row in (facts["contacts"] as JsonArray ?? []).OfType<JsonObject>())
        {
            if (Text(row["contact"]) is not { } name || await IsKnownAsync(Contact.Contacts, name, ct)) continue;
            var person = name.Contains('@', StringComparison.Ordinal) ? new JsonObject { ["emails"] = name } : new JsonObject { ["fullName"] = name };
            // their place is the company of the deal, known or just made
            if (Text(facts["account"]) is { } account) person["accounts"] = new JsonArray(new JsonObject { ["account"] = account, ["primary"] = true });
            var made = await contacts.CreateAsync(person, ct);
            if (made.Refused) return made.Refusals[0] with { Field = "contacts" };
            row["contact"] = made.Value!.Id.ToString();
        }
        return null;
    }

    /// <summary>Also what is ambiguous counts as known: the deal's own check asks which one is meant.</summary>
    private async Task<bool> IsKnownAsync(string kind, string text, CancellationToken ct) =>
        Guid.TryParse(text, out _) || (await links.FindAsync(kind, [text], null, ct))[text].Count > 0;

    private static string? Text(JsonNode? node) => node is JsonValue ? TextRule.CleanLine(node.ToString()) : null;
}
