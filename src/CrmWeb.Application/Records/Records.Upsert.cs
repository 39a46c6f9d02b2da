using System.Text.Json.Nodes;
using CrmWeb.Application.Records.Acts;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Records;

/// <summary>Create or change by external id.</summary>
public sealed partial class Records<TRecord, TFacts>
{
    public async Task<Outcome<PutRecord>> PutAsync(string source, string externalId, JsonObject facts, uint? version, CancellationToken ct)
    {
        if (TextRule.CleanLine(source) is not { } from) return Refusal.Of("source", "Say which system it comes from.");
        if (TextRule.CleanLine(externalId) is not { } id) return Refusal.Of("externalId", "Say which id it has there.");
        (facts["source"], facts["externalId"]) = (from, id);
        for (var second = false; ; second = true)
        {
            if (await FindExternalAsync(from, id, ct) is { } known && await EditAsync(known, facts, version, ct) is { } edited)
                return edited.Refused ? edited.Refusals.ToArray() : new PutRecord(edited.Value!, false);
            if (version is not null) return Refusal.Stale;
            var created = await CreateAsync(facts, ct);
            if (!created.Refused) return new PutRecord(created.Value!, true);
            // somebody put it there between look and write: then it is an edit
            if (second || created.Refusals[0].Code != "duplicate-external-id") return created.Refusals.ToArray();
        }
    }
}
