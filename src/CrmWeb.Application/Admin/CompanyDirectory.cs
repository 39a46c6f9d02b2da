using CrmWeb.Application.Data;
using CrmWeb.Application.Edges;
using CrmWeb.Application.Records.Links;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Admin;

/// <summary>People, teams, roles and settings as of a moment: small tables that every request needs.</summary>
/// <param name="others">Further small tables that links lead to, by kind.</param>
/// <param name="parts">What modules keep here (<see cref="IDirectoryPart"/>).</param>
public sealed class DirectorySnapshot(
    IReadOnlyList<User> users, IReadOnlyList<Team> teams, IReadOnlyList<Role> roles, CompanySettings company, IReadOnlyDictionary<string, IReadOnlyList<LinkChoice>> others,
    IReadOnlyList<ExchangeRate> rates, IReadOnlyList<object> parts)
{
    private readonly Dictionary<Guid, string> _others = others.Values.SelectMany(o => o).ToDictionary(o => o.Id, o => o.Name);
    private readonly Dictionary<Guid, User> _users = users.ToDictionary(u => u.Id);
    private readonly Dictionary<Guid, Team> _teams = teams.ToDictionary(t => t.Id);
    private readonly Dictionary<Guid, Role> _roles = roles.ToDictionary(r => r.Id);
    private readonly ILookup<Guid, Guid> _children = teams.Where(t => t.ParentId is not null).ToLookup(t => t.ParentId!.Value, t => t.Id);

    public IReadOnlyList<User> Users => users;
    public IReadOnlyList<Team> Teams => teams;
    public IReadOnlyList<Role> Roles => roles;
    public CompanySettings Company => company;

    /// <summary>What a module keeps here; null where it is not known.</summary>
    public TPart? Part<TPart>() where TPart : class => parts.OfType<TPart>().FirstOrDefault();

    /// <summary>The team above all ("everyone"); null before set-up.</summary>
    public Team? Root => teams.FirstOrDefault(t => t.ParentId is null);

    public User? User(Guid? id) => id is { } known ? _users.GetValueOrDefault(known) : null;

    public Team? Team(Guid? id) => id is { } known ? _teams.GetValueOrDefault(known) : null;

    public Role? Role(Guid? id) => id is { } known ? _roles.GetValueOrDefault(known) : null;

    /// <summary>Name of a person, a team or another small thing; null when there is none with that id.</summary>
    public string? NameOf(Guid id) => User(id)?.Name ?? Team(id)?.Name ?? _others.GetValueOrDefault(id);

    /// <summary>Whether the things of this kind are all here.</summary>
    public bool Knows(string kind) => kind is Domain.Admin.User.Users or Domain.Admin.Team.Teams || others.ContainsKey(kind);

    /// <summary>What links of a kind may lead to, in order; empty for people and teams, and for kinds that are not here.</summary>
    public IReadOnlyList<LinkChoice> Choices(string kind) => others.GetValueOrDefault(kind) ?? [];

    /// <summary>The team a person counts for: the lowest in the tree, of several the first by name; null without a team.</summary>
    public Team? HomeOf(User user) => user.TeamIds.Select(id => Team(id)).OfType<Team>().OrderByDescending(Depth).ThenBy(t => TextRule.Fold(t.Name), StringComparer.Ordinal).FirstOrDefault();

    /// <summary>The currency in which a person sees totals: that of their team or of the nearest team above that has one, else the company's.</summary>
    public string CurrencyOf(Guid? userId) => CurrencyOfTeam(User(userId) is { } user ? HomeOf(user) : null);

    /// <summary>The team's currency, or that of the nearest team above that has one, else the company's.</summary>
    public string CurrencyOfTeam(Team? team)
    {
        for (var steps = 0; team is not null && steps <= _teams.Count; steps++, team = Team(team.ParentId))
            if (team.Currency is { } currency) return currency;
        return company.Currency;
    }

    /// <summary>The zone in which a person's days begin and end: their own, else the company's.</summary>
    public TimeZoneInfo ZoneOf(Guid? userId) => TimeZoneInfo.FindSystemTimeZoneById(User(userId)?.TimeZone ?? company.TimeZone);

    /// <summary>The day where a person is.</summary>
    public DateOnly TodayOf(Guid? userId, DateTimeOffset now) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, ZoneOf(userId)).DateTime);

    /// <summary>The exchange rates that count on a day.</summary>
    public RatesOfDay RatesOn(DateOnly day) => new(company.Currency, rates, day);

    private int Depth(Team team)
    {
        var depth = 0;
        for (var above = Team(team.ParentId); above is not null && depth < _teams.Count; above = Team(above.ParentId)) depth++;
        return depth;
    }

    /// <summary>The team and all teams under it.</summary>
    public IEnumerable<Guid> WithBelow(Guid team)
    {
        var open = new Stack<Guid>([team]);
        var seen = new HashSet<Guid>();
        while (open.TryPop(out var next))
        {
            if (!seen.Add(next)) continue;
            yield return next;
            foreach (var child in _children[next]) open.Push(child);
        }
    }

    /// <summary>The person as an actor with the rights of all their roles; null when inactive or unknown.</summary>
    /// <param name="scopes">Of the API key used; empty = no narrowing.</param>
    public Actor? ActorFor(Guid userId, Via via, IReadOnlyCollection<string> scopes)
    {
        if (User(userId) is not { Active: true } user) return null;
        var held = user.RoleIds.Select(id => _roles.GetValueOrDefault(id)).OfType<Role>().ToList();
        var rights = held.SelectMany(r => r.Rights).GroupBy(r => r.Key)
            .ToDictionary(module => module.Key, module => module.Select(r => r.Value).Aggregate((one, other) => one.Plus(other)));
        rights = rights.ToDictionary(r => r.Key, r => KeyScopes.Narrow(r.Key, r.Value, scopes));
        return new Actor(user.Id, user.Name, via, held.Any(r => r.Administers) && (scopes.Count == 0 || scopes.Contains("write")), rights, user.TeamIds, [.. user.TeamIds.SelectMany(WithBelow).Distinct()]);
    }

    /// <summary>People, teams or other small things that a text names: id, e-mail (people) or exact name.</summary>
    public IReadOnlyList<Guid> Named(string kind, string text)
    {
        if (Guid.TryParse(text, out var id)) return NameOf(id) is null ? [] : [id];
        if (others.TryGetValue(kind, out var known)) return [.. known.Where(o => TextRule.Fold(o.Name) == TextRule.Fold(text)).Select(o => o.Id)];
        return kind == Domain.Admin.User.Users
            ? text.Contains('@', StringComparison.Ordinal)
                ? [.. users.Where(u => string.Equals(u.Email, text, StringComparison.OrdinalIgnoreCase)).Select(u => u.Id)]
                : [.. users.Where(u => TextRule.Fold(u.Name) == TextRule.Fold(text)).Select(u => u.Id)]
            : [.. teams.Where(t => TextRule.Fold(t.Name) == TextRule.Fold(text)).Select(t => t.Id)];
    }
}

/// <summary>A small table of a module that nearly every act of it needs; changes of it go through <see cref="AdminSave"/>. Read only.</summary>
public interface IDirectoryPart
{
    Task<object> ReadAsync(CrmDb db, CancellationToken ct);
}

/// <summary>
/// Keeps the snapshot for a few seconds, so that a request costs no query for it. A change on this node shows at once
/// (<see cref="Forget"/>), one on another node when the database calls it out, which <see cref="AdminSave"/> asks for: as a rule at once
/// too, within <see cref="Kept"/> whatever happens.
/// </summary>
public sealed class CompanyDirectory(TimeProvider clock, IEnumerable<ILinkSource> sources, IEnumerable<IDirectoryPart>? parts = null) : IDatabaseEar, IDisposable
{
    internal const string Changed = "crm_directory";

    public static readonly TimeSpan Kept = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _loading = new(1, 1);
    private volatile Loaded? _loaded;
    private int _forgotten;

    string IDatabaseEar.Channel => Changed;

    void IDatabaseEar.Hear(string payload) => Forget();

    void IDatabaseEar.Reconnected() => Forget();

    public void Forget()
    {
        Interlocked.Increment(ref _forgotten);
        _loaded = null;
    }

    public void Dispose() => _loading.Dispose();

    public async ValueTask<DirectorySnapshot> NowAsync(CrmDb db, CancellationToken ct)
    {
        if (_loaded is { } known && clock.GetElapsedTime(known.At) < Kept) return known.Snapshot;
        await _loading.WaitAsync(ct);
        try
        {
            if (_loaded is { } meanwhile && clock.GetElapsedTime(meanwhile.At) < Kept) return meanwhile.Snapshot;
            var at = clock.GetTimestamp();
            var before = Volatile.Read(ref _forgotten);
            var others = new Dictionary<string, IReadOnlyList<LinkChoice>>();
            foreach (var source in sources) others[source.Kind] = await source.ReadAsync(db, ct);
            var kept = new List<object>();
            foreach (var part in parts ?? []) kept.Add(await part.ReadAsync(db, ct));
            var snapshot = new DirectorySnapshot(
                await db.People.AsNoTracking().OrderBy(u => u.Name).ThenBy(u => u.Id).ToListAsync(ct),
                await db.Teams.AsNoTracking().OrderBy(t => t.Name).ThenBy(t => t.Id).ToListAsync(ct),
                await db.Roles.AsNoTracking().OrderBy(r => r.Name).ThenBy(r => r.Id).ToListAsync(ct),
                await db.Company.AsNoTracking().OrderBy(c => c.Id).FirstOrDefaultAsync(ct) ?? CompanySettings.Fresh(""), others,
                await db.Set<ExchangeRate>().AsNoTracking().ToListAsync(ct), kept);
            // what was read while somebody saved may be old already
            if (before == Volatile.Read(ref _forgotten)) _loaded = new Loaded(snapshot, at);
            return snapshot;
        }
        finally
        {
            _loading.Release();
        }
    }

    private sealed record Loaded(DirectorySnapshot Snapshot, long At);
}
