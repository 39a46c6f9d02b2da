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

    /// <summary>Null when there is no such rate.</summary>
    public Task<ExchangeRate?> FindAsync(Guid id, CancellationToken ct) => db.Set<ExchangeRate>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct);

    /// <summary>The change set of the last act, for its undo.</summary>
    public Guid? LastChange => db.LastChangeSet;

    public async Task<Outcome<Guid>> AddAsync(Input input, CancellationToken ct)
    {
        if (!db.Actor.Administers) return Refusal.Forbidden;
        var made = ExchangeRate.Create(input.Currency, input.Rate, input.Day);
        if (made.Refused) return made.Refusals.ToArray();
        db.Add(made.Value!);
        return await SaveAsync("rates.create", made.Value!, ct) is { } refused ? refused : made.Value!.Id;
    }

    /// <param name="version">The version the person saw; null = whatever it is now.</param>
    /// <returns>Null when there is no such rate; else the refusals, empty on success.</returns>
    public async Task<IReadOnlyList<Refusal>?> ChangeAsync(Guid id, Input input, uint? version, CancellationToken ct)
    {
        if (!db.Actor.Administers) return [Refusal.Forbidden];
        if (await db.Set<ExchangeRate>().SingleOrDefaultAsync(r => r.Id == id, ct) is not { } rate) return null;
        if (version is { } seen && seen != rate.Version) return [Refusal.Stale];
        if (rate.Change(input.Currency, input.Rate, input.Day) is { } wrong) return [wrong];
        return await SaveAsync("rates.edit", rate, ct) is { } refused ? [refused] : [];
    }

    /// <returns>Null when there is no such rate; else the refusals, empty on success.</returns>
    public async Task<IReadOnlyList<Refusal>?> RemoveAsync(Guid id, CancellationToken ct)
    {
        if (!db.Actor.Administers) return [Refusal.Forbidden];
        if (await db.Set<ExchangeRate>().SingleOrDefaultAsync(r => r.Id == id, ct) is not { } rate) return null;
        db.Remove(rate);
        return await save.RunAsync("rates.remove", null, ct) is { } refused ? [refused] : [];
    }

    private async Task<Refusal?> SaveAsync(string act, ExchangeRate rate, CancellationToken ct)
    {
        var now = await directory.NowAsync(db, ct);
        if (rate.Currency == now.Company.Currency) return Refusal.Of("currency", "This is the company's own currency; its rate is always 1.");
        if (rate.Day > now.TodayOf(db.Actor.UserId, db.Clock.GetUtcNow())) return Refusal.Of("day", "A rate counts from today or a day before; what a day to come brings nobody knows.");
        // two rates for one day at once: queue first, then look
        await using var transaction = await db.OwnTransactionAsync(ct);
        await save.QueueAsync(ct);
        if (await db.Set<ExchangeRate>().AnyAsync(r => r.Id != rate.Id && r.Currency == rate.Currency && r.Day == rate.Day, ct)) return Taken;
        if (await save.RunAsync(act, null, ct) is { } refused) return refused;
        if (transaction is not null) await transaction.CommitAsync(ct);
        save.Forget();
        return null;
    }
}
