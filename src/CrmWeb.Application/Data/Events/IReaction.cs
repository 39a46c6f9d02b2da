using System.Text.Json;
using CrmWeb.Application.Data.Journal;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Data.Events;

/// <summary>
/// What a module does after something happened in another. Registered with <see cref="ReactionRegistration.AddReaction{T}"/>; runs in a scope
/// of its own in the program's name, in one transaction with the note that it ran. It may run again after a failure or a killed node: what it
/// does outside the database must bear that.
/// </summary>
public interface IReaction
{
    Task RunAsync(Happening happening, CancellationToken ct);
}

/// <summary>An event and the act that raised it.</summary>
public sealed class Happening(StoredEvent stored, ChangeSet set)
{
    public Guid Id => stored.Id;

    public DateTimeOffset At => stored.At;

    public string Name => stored.Name;

    /// <summary>Who acted, through which door.</summary>
    public ChangeSet Set => set;

    /// <summary>The event as it was raised.</summary>
    public T Read<T>() where T : DomainEvent => JsonSerializer.Deserialize<T>(stored.Payload, JournalValues.Json)!;
}
