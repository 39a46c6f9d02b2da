using System.Text.Json.Nodes;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Domain.Pipeline.Leads;
using CrmWeb.Domain.Tasks;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Books;

/// <summary>What of a kind somebody still has to do.</summary>
/// <param name="Label">Such as "Open deals".</param>
/// <param name="Statuses">Those that count as open; empty for kinds without any.</param>
public sealed record OpenPart(string Kind, string Label, IReadOnlyList<string> Statuses, long Count);

/// <summary>Open work of a person, as far as the actor sees it: what stays undone when they leave.</summary>
public sealed class OpenWork(CrmDb db, IServiceProvider services)
{
    private static readonly OpenPart[] Parts =
    [
        new(Account.Accounts, "Accounts", [], 0), new(Deal.Deals, "Open deals", ["open"], 0), new(Lead.Leads, "Open leads", LeadStatus.Open, 0), new(CrmTask.Tasks, "Open tasks", ["open"], 0),
    ];

    /// <summary>Parts with at least one record.</summary>
    public async Task<IReadOnlyList<OpenPart>> ReadAsync(Guid person, CancellationToken ct)
    {
        var found = new List<OpenPart>();
        foreach (var part in Parts.Where(p => db.Actor.May(p.Kind, Right.View)))
        {
            FilterTree filter = new FilterCondition("owner", "eq", person.ToString());
            if (part.Statuses.Count > 0) filter = filter.And(new FilterCondition("status", "in", new JsonArray([.. part.Statuses.Select(s => (JsonNode)s)])));
            var count = await services.GetRequiredKeyedService<IRecords>(part.Kind).CountAsync(new ListRequest(filter), CountMode.Exact, ct);
            if (count is { Refused: false, Value.Count: > 0 }) found.Add(part with { Count = count.Value.Count });
        }
        return found;
    }
}
