using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrmWeb.Application.Admin;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Api.OpenApi;
using CrmWeb.Web.Identity;

namespace CrmWeb.Web.Api;

/// <summary>Exchange rates: list, read, add, change, remove. <c>rate</c> is in units of the company's currency for one unit, from <c>date</c> on.</summary>
internal static class RatesApi
{
    public static void MapRates(this RouteGroupBuilder api)
    {
        var rates = api.MapGroup("/exchange-rates").WithTags("exchange-rates").WithMetadata(new NeedsAdministratorAttribute());
        rates.MapGet("", async (HttpContext http, ExchangeRates table, CancellationToken ct) =>
        {
            var asked = AdminPage.Read(http.Request, "currency");
            if (asked.Refused) return Problems.Of(asked.Refusals);
            var currency = http.Request.Query["currency"].ToString();
            var all = await table.AllAsync(ct);
            return RecordsApi.Json(asked.Value!.Of(all.Where(r => currency.Length == 0 || r.Currency.Equals(currency, StringComparison.OrdinalIgnoreCase)), r => r.Id, Of));
        }).Describe("Exchange rates of all days", new ApiShape(Gives: "ExchangeRatePage")).WithMetadata(AdminPage.Documented(("currency", "Code of the currency.")));
        rates.MapGet("/{id:guid}", async (Guid id, ExchangeRates table, CancellationToken ct) => await table.FindAsync(id, ct) is { } rate ? RecordsApi.Json(Of(rate)) : Problems.NotFound)
            .Describe("One exchange rate", new ApiShape(Gives: "ExchangeRate"));
        rates.MapPost("", CreateAsync).Describe("Add an exchange rate", new ApiShape("ExchangeRateWrite", "ExchangeRate", StatusCodes.Status201Created));
        rates.MapPatch("/{id:guid}", ChangeAsync).Describe("Change an exchange rate", new ApiShape("ExchangeRateWrite", "ExchangeRate"));
        rates.MapDelete("/{id:guid}", async (Guid id, ExchangeRates table, CancellationToken ct) => await table.RemoveAsync(id, ct) is not { } refusals ? Problems.NotFound
            : refusals.Count > 0 ? Problems.Of(refusals) : Results.NoContent()).Describe("Remove an exchange rate", new ApiShape(Status: StatusCodes.Status204NoContent));
    }

    private static async Task<IResult> CreateAsync(HttpContext http, ExchangeRates table, CancellationToken ct)
    {
        var (body, problem) = await JsonBody.ReadAsync(http.Request, ct);
        if (problem is not null) return problem;
        var input = Read(body!, new ExchangeRates.Input(null, null, null));
        if (input.Refused) return Problems.Of(input.Refusals);
        var made = await table.AddAsync(input.Value!, ct);
        if (made.Refused) return Problems.Of(Named(made.Refusals));
        http.Response.Headers.Location = $"{ApiSetup.Root}/exchange-rates/{made.Value}";
        return RecordsApi.Json(Of((await table.FindAsync(made.Value, ct))!), StatusCodes.Status201Created);
    }

    private static async Task<IResult> ChangeAsync(Guid id, HttpContext http, ExchangeRates table, CancellationToken ct)
    {
        var (body, problem) = await JsonBody.ReadAsync(http.Request, ct);
        if (problem is not null) return problem;
        if (await table.FindAsync(id, ct) is not { } rate) return Problems.NotFound;
        var input = Read(body!, new ExchangeRates.Input(rate.Currency, rate.Rate, rate.Day));
        if (input.Refused) return Problems.Of(input.Refusals);
        if (!IfMatch.Read(http.Request, body, out var version)) return IfMatch.Unreadable;
        if (await table.ChangeAsync(id, input.Value!, version, ct) is not { } refusals) return Problems.NotFound;
        async Task<JsonObject?> CurrentAsync() => await table.FindAsync(id, ct) is { } current ? Of(current) : null;
        return refusals.Count > 0 ? await Problems.OfChangeAsync(Named(refusals), CurrentAsync) : RecordsApi.Json((await CurrentAsync())!);
    }

    private static Outcome<ExchangeRates.Input> Read(JsonObject body, ExchangeRates.Input now)
    {
        var (rate, day) = (now.Rate, now.Day);
        if (body.TryGetPropertyValue("rate", out var number))
        {
            rate = null;
            if (number is JsonValue value && value.GetValueKind() is JsonValueKind.Number or JsonValueKind.String && decimal.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var read)) rate = read;
            else if (number is not null) return Refusal.Of("rate", "A rate is a number above zero.");
        }
        if (body.TryGetPropertyValue("date", out var date))
        {
            if (date is not null && !DateOnly.TryParseExact(date.ToString(), "yyyy-MM-dd", out _)) return Refusal.Of("date", "{0} must be a date such as 2026-03-12.", "date");
            day = date is null ? null : DateOnly.ParseExact(date.ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        }
        return new ExchangeRates.Input(AdminJson.Text(body, "currency", now.Currency), rate, day);
    }

    private static JsonObject Of(ExchangeRate rate) => new()
    {
        ["id"] = rate.Id, ["version"] = rate.Version.ToString(CultureInfo.InvariantCulture), ["createdAt"] = rate.MadeAt().UtcDateTime, ["updatedAt"] = rate.UpdatedAt.UtcDateTime, ["currency"] = rate.Currency, ["rate"] = rate.Rate,
        ["date"] = rate.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    private static List<Refusal> Named(IReadOnlyList<Refusal> refusals) => [.. refusals.Select(r => r.Field == "day" ? r with { Field = "date" } : r)];
}
