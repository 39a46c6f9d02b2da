using System.Text.Json.Nodes;
using CrmWeb.Application.Accounts;
using CrmWeb.Application.Data;
using CrmWeb.Application.Pipeline.Insights;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Deals;
using Microsoft.AspNetCore.WebUtilities;

namespace CrmWeb.Web.Api;

/// <summary>Numbers over lists, and of an account with its subsidiaries.</summary>
internal static class SummaryApi
{
    /// <summary>Parts of a query that do not choose records.</summary>
    private static readonly string[] NotFilters = ["limit", "after", "before", "sort", "count", "groupBy", "measures", "includeEmpty", "asOf", "inCurrency"];

    public static async Task<IResult> ListAsync(HttpContext http, IRecords records, CancellationToken ct)
    {
        var query = http.Request.Query;
        var list = ListQuery.Read(records.Type, query);
        if (list.Refused) return Problems.Of(list.Refusals);
        var (asOf, wanted) = (Day(query, "asOf"), Currency(query));
        if (asOf.Refused || wanted.Refused) return Problems.Of([.. asOf.Refusals, .. wanted.Refusals]);
        var request = SummaryRequest.Parse(records.Type, list.Value!, query["groupBy"], query["measures"], query["includeEmpty"] == "true");
        if (request.Refused) return Problems.Of(request.Refusals);
        var summary = await records.SummaryAsync(request.Value! with { AsOf = asOf.Value, Currency = wanted.Value }, ct);
        if (summary.Refused) return Problems.Of(summary.Refusals);
        var filters = query.Where(q => !NotFilters.Contains(q.Key, StringComparer.OrdinalIgnoreCase)).SelectMany(q => q.Value.Select(v => KeyValuePair.Create(q.Key, v))).ToList();
        return new JsonAnswer(Json(summary.Value!, asOf.Value is null ? $"{ApiSetup.Root}/{records.Type.Kind}" : null, filters));
    }

    /// <param name="address">Of the list behind the numbers; null where it cannot be shown any more, as of an earlier day.</param>
    /// <param name="filters">What the question chose records by.</param>
    public static JsonObject Json(Summary summary, string? address, IReadOnlyList<KeyValuePair<string, string?>> filters) => new()
    {
        ["groups"] = new JsonArray([.. summary.Groups.Select(g => (JsonNode)Row(g, address, filters))]),
        ["total"] = Row(summary.Total, address, filters),
        ["currency"] = summary.Currency,
        ["ratesOn"] = Day(summary.RatesOn),
    };

    public static async Task<IResult> RollupAsync(HttpContext http, Guid id, bool? subsidiaries, AccountRollup rollup, DealInsights insights, ActorScope scope, CancellationToken ct)
    {
        var wanted = Currency(http.Request.Query);
        if (wanted.Refused) return Problems.Of(wanted.Refusals);
        if (await rollup.ReadAsync(id, subsidiaries ?? false, wanted.Value, ct) is not { } read) return Problems.NotFound;
        if (read.Refused) return Problems.Of(read.Refusals);
        var (accounts, numbers, records) = read.Value!;
        var body = new JsonObject { ["id"] = id, ["accounts"] = accounts };
        foreach (var (kind, count) in records) body[kind] = count;
        foreach (var (name, value) in numbers.Total.Values) body[name] = value;
        body["currency"] = numbers.Currency;
        body["ratesOn"] = Day(numbers.RatesOn);
        body["excluded"] = Excluded(numbers.Total);
        if (!scope.Actor.May(Deal.Deals, Right.View)) return new JsonAnswer(body);
        var deals = await insights.TotalAsync(DealInsights.OfAccount(id, subsidiaries ?? false), wanted.Value, ct);
        if (deals.Refused) return Problems.Of(deals.Refusals);
        body["dealFigures"] = DealFiguresJson.Of(deals.Value!, $"{ApiSetup.Root}/{Deal.Deals}?account.{(subsidiaries ?? false ? "under" : "eq")}={id}");
        return new JsonAnswer(body);
    }

    private static JsonObject Row(SummaryRow row, string? address, IReadOnlyList<KeyValuePair<string, string?>> filters)
    {
        var json = new JsonObject();
        if (row.Keys is [var one]) (json["key"], json["label"]) = (one.Key, one.Label ?? "None");
        else if (row.Keys.Count > 1)
        {
            json["key"] = new JsonArray([.. row.Keys.Select(k => (JsonNode?)k.Key)]);
            json["label"] = string.Join(" · ", row.Keys.Select(k => k.Label ?? "None"));
        }
        json["values"] = new JsonObject(row.Values.Select(v => KeyValuePair.Create(v.Key, (JsonNode?)v.Value)).Concat(row.Times.Select(d => KeyValuePair.Create(d.Key, Time(d.Value)))));
        json["excluded"] = Excluded(row);
        json["records"] = address is null || row.Keys.Any(k => k.Conditions is null) ? null : Records(row, address, filters);
        return json;
    }

    /// <summary>Each condition as a parameter of its own; "eq" keeps a value with a comma whole.</summary>
    private static string Records(SummaryRow row, string address, IReadOnlyList<KeyValuePair<string, string?>> filters)
    {
        const string tree = "filter";
        if (row.Within is { } within)
        {
            var asked = FilterTree.Parse(filters.FirstOrDefault(f => f.Key == tree).Value).Value ?? FilterTree.Everything;
            filters = [.. filters.Where(f => f.Key != tree), KeyValuePair.Create(tree, (string?)asked.And(within).Flat().ToString())];
        }
        return QueryHelpers.AddQueryString(address,
            filters.Concat(row.Keys.SelectMany(k => k.Conditions!).Select(c => KeyValuePair.Create($"{c.Field}.{c.Op}", c.Value is JsonArray several ? string.Join(',', several) : c.Value?.ToString()))));
    }

    private static JsonNode? Time(object? time) => time is DateOnly day ? Day(day) : time is DateTimeOffset at ? JsonValue.Create(at.UtcDateTime) : null;

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A day asked for; null = none.</summary>
    public static Outcome<DateOnly?> Day(IQueryCollection query, string name) => query[name].ToString() is not { Length: > 0 } text ? Outcome.Of<DateOnly?>(null)
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) ? Outcome.Of<DateOnly?>(day)
        : Refusal.Of(name, "{0} must be a date such as 2026-03-12.", name);

    /// <summary>The currency asked for; null = that of the actor's team.</summary>
    public static Outcome<string?> Currency(IQueryCollection query)
    {
        var code = query["inCurrency"].ToString() is { Length: > 0 } text ? text.ToUpperInvariant() : null;
        return CurrencyCode.Check(code, "inCurrency") is { } bad ? bad : code;
    }

    private static JsonObject Excluded(SummaryRow row) => new(row.Excluded.Select(e => KeyValuePair.Create(e.Key, (JsonNode?)e.Value)));
}
