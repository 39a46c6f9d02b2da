using System.Globalization;
using System.Text.Json.Nodes;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records;
using CrmWeb.Domain.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Demo;

/// <summary>What the chapters know of each other, and how something is done in a person's name.</summary>
public sealed class DemoStory(CrmDb db, ActorScope scope, CompanyDirectory directory, IServiceProvider services)
{
    /// <summary>Ids of the company's people by name.</summary>
    public Dictionary<string, Guid> People { get; } = [];

    /// <summary>Ids of its teams by name.</summary>
    public Dictionary<string, Guid> Teams { get; } = [];

    /// <summary>The team above all: what belongs to it is everybody's.</summary>
    public Guid Root { get; set; }

    public List<DemoAccount> Accounts { get; } = [];

    public List<DemoContact> Contacts { get; } = [];

    /// <summary>A working day so many days ago, at a full five minutes of office hours (UTC).</summary>
    public DateTimeOffset WorkingTime(int daysAgo, int minute)
    {
        var day = db.Clock.GetUtcNow().UtcDateTime.Date.AddDays(-Math.Max(daysAgo, 1));
        // what would fall on a weekend happened on the Friday before
        day = day.DayOfWeek switch { DayOfWeek.Saturday => day.AddDays(-1), DayOfWeek.Sunday => day.AddDays(-2), _ => day };
        return new DateTimeOffset(day.AddHours(8).AddMinutes(minute / 5 * 5 % 540), TimeSpan.Zero);
    }

    /// <summary>A date so many days ago, as the acts read it.</summary>
    public string Day(int daysAgo) => DateOnly.FromDateTime(db.Clock.GetUtcNow().UtcDateTime).AddDays(-daysAgo).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Runs an act of that kind as the program itself, or with a person's name and rights.</summary>
    /// <param name="by">Name of one of <see cref="People"/>; null = the program.</param>
    public async Task<T> ByAsync<TAct, T>(string? by, Func<TAct, Task<Outcome<T>>> act, CancellationToken ct) where TAct : notnull =>
        await DoneAsync(by, () => act(services.GetRequiredService<TAct>()), ct);

    /// <summary>A new record of a kind.</summary>
    public async Task<Guid> CreateAsync(string kind, string by, JsonObject facts, CancellationToken ct)
    {
        // where somebody has taken that right from the shipped role, the program does it
        var person = (await ActorAsync(by, ct)).May(kind, Right.Create) ? by : null;
        return (await DoneAsync(person, () => services.GetRequiredKeyedService<IRecords>(kind).CreateAsync(facts, ct), ct)).Id;
    }

    public async Task<DirectorySnapshot> DirectoryAsync(CancellationToken ct) => await directory.NowAsync(db, ct);

    private async Task<Actor> ActorAsync(string? by, CancellationToken ct) => by is null ? Actor.System : (await DirectoryAsync(ct)).ActorFor(People[by], Via.System, [])!;

    private async Task<T> DoneAsync<T>(string? by, Func<Task<Outcome<T>>> act, CancellationToken ct)
    {
        scope.Actor = await ActorAsync(by, ct);
        try
        {
            var outcome = await act();
            // the demo writes what everybody may write: a refusal is a bug in its texts
            return outcome.Refused ? throw new InvalidOperationException($"The demo was refused: {string.Join("; ", outcome.Refusals.Select(r => $"{r.Field}: {r.Text}"))}") : outcome.Value!;
        }
        finally
        {
            scope.Actor = Actor.System;
            // hundreds of acts in one context: none needs what the one before it read
            db.ChangeTracker.Clear();
        }
    }
}

/// <summary>An account of the demo.</summary>
/// <param name="Rep">Name of its owner.</param>
/// <param name="Site">Its domain.</param>
public sealed record DemoAccount(Guid Id, string Name, string Type, string City, string Rep, string Site);

/// <summary>A contact of the demo at an account; <paramref name="Place"/> counts from 0 within it.</summary>
public sealed record DemoContact(Guid Id, string GivenName, DemoAccount Account, int Place);
