using CrmWeb.Application.Data;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Admin;

/// <summary>The table of exchange rates; administrators keep it.</summary>
public sealed class ExchangeRates(CrmDb db, CompanyDirectory directory, AdminSave save)
{
    private static readonly Refusal Taken = new("duplicate", "There is already a rate of this currency for this day.", RefusalKind.State, "day");

    /// <param name="Rate">Units of the company's currency for one unit.</param>
    public sealed record Input(string? Currency, decimal? Rate, DateOnly? Day);

    /// <summary>All rates, by currency, newest first.</summary>
    public async Task<IReadOnlyList<ExchangeRate>> AllAsync(CancellationToken ct) =>
        await db.Set<ExchangeRate>().AsNoTracking().OrderBy(r => r.Currency).ThenByDescending(r => r.Day).ToListAsync(ct);

    public async Task<Outcome<Guid>> AddAsync(Input input, CancellationToken ct)
    {
        if (!db.Actor.Administers) return Refusal.Forbidden;
        var made = ExchangeRate.Create(input.Currency, input.Rate, input.Day);
        if (made.Refused) return made.Refusals.ToArray();
        if (await CheckAsync(made.Value!, ct) is { } refusal) return refusal;
        db.Add(made.Value!);
        return await save.RunAsync("rates.create", null, ct) is { } refused ? refused : made.Value!.Id;
    }

    /// <summary>Null when saved.</summary>
    public async Task<Refusal?> ChangeAsync(Guid id, Input input, CancellationToken ct)
    {
        if (!db.Actor.Administers) return Refusal.Forbidden;
        if (await db.Set<ExchangeRate>().SingleOrDefaultAsync(r => r.Id == id, ct) is not { } rate) return new Refusal("gone", "There is no such rate any more.", RefusalKind.State);
        if (rate.Change(input.Currency, input.Rate, input.Day) is { } wrong) return wrong;
        return await CheckAsync(rate, ct) is { } refusal ? refusal : await save.RunAsync("rates.edit", null, ct);
    }

    /// <summary>Null when removed.</summary>
    public async Task<Refusal?> RemoveAsync(Guid id, CancellationToken ct)
    {
        if (!db.Actor.Administers) return Refusal.Forbidden;
        if (await db.Set<ExchangeRate>().SingleOrDefaultAsync(r => r.Id == id, ct) is { } rate) db.Remove(rate);
        return await save.RunAsync("rates.remove", null, ct);
    }

    private async Task<Refusal?> CheckAsync(ExchangeRate rate, CancellationToken ct)
    {
        if (rate.Currency == (await directory.NowAsync(db, ct)).Company.Currency) return Refusal.Of("currency", "This is the company's own currency; its rate is always 1.");
        return await db.Set<ExchangeRate>().AnyAsync(r => r.Id != rate.Id && r.Currency == rate.Currency && r.Day == rate.Day, ct) ? Taken : null;
    }
}

/// <summary>The rates that count on a day, against the company's currency.</summary>
public sealed class RatesOfDay
{
    private readonly Dictionary<string, (decimal Rate, DateOnly Day)> _rates = [];
    private readonly string _own;

    /// <param name="own">The company's currency.</param>
    /// <param name="all">Rates of any day.</param>
    public RatesOfDay(string own, IEnumerable<ExchangeRate> all, DateOnly day)
    {
        _own = own;
        foreach (var rate in all.Where(r => r.Day <= day).OrderBy(r => r.Day)) _rates[rate.Currency] = (rate.Rate, rate.Day);
    }

    /// <summary>Units of one currency for one unit of another; null when a rate is missing.</summary>
    public decimal? Factor(string from, string to) => from == to ? 1 : Of(from) is { } one && Of(to) is { } other ? one / other : null;

    /// <summary>The day of the older of the two rates used; null when none was.</summary>
    public DateOnly? Day(string from, string to) => from == to ? null
        : new[] { from, to }.Where(code => code != _own && _rates.ContainsKey(code)).Select(code => (DateOnly?)_rates[code].Day).Min();

    private decimal? Of(string code) => code == _own ? 1 : _rates.TryGetValue(code, out var known) ? known.Rate : null;
}
