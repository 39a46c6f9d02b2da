namespace CrmWeb.Application.Data.Events;

/// <summary>A reaction and what it hears.</summary>
/// <param name="Name">Stable: stored with the events that wait for it.</param>
/// <param name="Bulk">Whether it also hears what imports, bulk edits and undo did to many records at once.</param>
public sealed record Hearing(string Name, Type Reaction, IReadOnlyList<string> Events, bool Bulk);

/// <summary>All reactions of the program.</summary>
public sealed class Reactions(IEnumerable<Hearing> hearings)
{
    private readonly List<Hearing> _all = [.. hearings];

    /// <summary>Nobody hears anything.</summary>
    public static Reactions None { get; } = new([]);

    /// <summary>Names of those that hear an event; an event that nobody hears is never looked at again.</summary>
    public string[] Hearing(string happened, bool bulk) => [.. _all.Where(h => (h.Bulk || !bulk) && h.Events.Contains(happened)).Select(h => h.Name)];

    /// <summary>Null for one that the program no longer has.</summary>
    public Type? Find(string name) => _all.Find(h => h.Name == name)?.Reaction;
}
