namespace CrmWeb.Domain.Contacts;

/// <summary>A person's place at an account, as forms, API and import give it. Current as long as it has no end.</summary>
/// <param name="Role">What they do there; null when unknown.</param>
/// <param name="From">First day; null when unknown.</param>
/// <param name="To">Last day; a former place when given.</param>
/// <param name="Primary">The one shown first; exactly one of the current places is.</param>
public sealed record Membership(Guid AccountId, string? Role = null, DateOnly? From = null, DateOnly? To = null, bool Primary = false)
{
    public bool Current => To is null;

    /// <summary>Exactly one current place is primary: the first that says so, else the first. A former one never is.</summary>
    public static IReadOnlyList<Membership> OnePrimary(IReadOnlyList<Membership> places)
    {
        var chosen = places.FirstOrDefault(p => p is { Current: true, Primary: true }) ?? places.FirstOrDefault(p => p.Current);
        return [.. places.Select(p => p with { Primary = ReferenceEquals(p, chosen) })];
    }
}
