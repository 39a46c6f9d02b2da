using CrmWeb.Application.Data;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Accounts;

/// <summary>An account and, if asked, all accounts below it as one.</summary>
/// <param name="Accounts">The account itself included.</param>
/// <param name="Numbers">Sum of revenue and employees over these accounts.</param>
/// <param name="Records">How many records of other kinds lead to one of these accounts, by kind.</param>
public sealed record Rollup(int Accounts, Summary Numbers, IReadOnlyDictionary<string, int> Records);

/// <summary>Adds an account up with its subsidiaries, as far as the actor sees them.</summary>
public sealed class AccountRollup(CrmDb db, AccountTree tree, RecordCatalog catalog, IServiceProvider services)
{
    private static readonly SummaryMeasure Count = new("count", Measure.Count, null);

    /// <summary>Null when there is no such account for this actor.</summary>
    /// <param name="currency">In which amounts are told; null = the actor's team's.</param>
    public async Task<Outcome<Rollup>?> ReadAsync(Guid accountId, bool subsidiaries, string? currency, CancellationToken ct)
    {
        if (!await db.Accounts.AnyAsync(a => a.Id == accountId, ct)) return null;
        var ids = subsidiaries ? await tree.UnderAsync([accountId], ct) : new HashSet<Guid> { accountId };
        if (ids.Count > AccountTree.Most) return new Refusal("too-many", "There are more than {0} accounts below this one.", RefusalKind.Rule, null, AccountTree.Most);

        var accounts = Of(Account.Accounts);
        var sums = new[] { "revenue", "employees" }.Select(name => new SummaryMeasure(name, Measure.Sum, accounts.Type.Find(name)));
        var numbers = await accounts.SummaryAsync(new SummaryRequest(ListRequest.All with { Filter = Among("id", ids) }, [], [.. sums], Currency: currency), ct);
        if (numbers.Refused) return numbers.Refusals.ToArray();
        var records = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var type in catalog.Types.Where(t => t.Kind != Account.Accounts && db.Actor.May(t.Kind, Right.View)))
        {
            if (type.Fields.FirstOrDefault(f => f.LinkKind == Account.Accounts) is not { } link) continue;
            var counted = await Of(type.Kind).SummaryAsync(new SummaryRequest(ListRequest.All with { Filter = Among(link.Name, ids) }, [], [Count]), ct);
            if (counted.Refused) return counted.Refusals.ToArray();
            records[type.Kind] = (int)counted.Value!.Total.Values["count"]!;
        }
        return new Rollup(ids.Count, numbers.Value!, records);
    }

    private static FilterCondition Among(string field, IEnumerable<Guid> ids) =>
        new(field, "in", new System.Text.Json.Nodes.JsonArray([.. ids.Select(id => (System.Text.Json.Nodes.JsonNode)id.ToString())]));

    private IRecords Of(string kind) => services.GetRequiredKeyedService<IRecords>(kind);
}
