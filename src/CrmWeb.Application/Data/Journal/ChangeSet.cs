using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Data.Journal;

/// <summary>One act and all it changed: the unit of history, audit and undo.</summary>
public sealed class ChangeSet
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public DateTimeOffset At { get; init; }

    /// <summary>Person who acted; null for the program.</summary>
    public Guid? ActorId { get; init; }

    public Via Via { get; init; }

    /// <summary>What was done, e.g. <c>accounts.edit</c>, <c>accounts.import</c>.</summary>
    public string Act { get; init; } = "";

    /// <summary>Why, in the person's words; null when not given.</summary>
    public string? Reason { get; init; }

    public string? RequestId { get; init; }

    /// <summary>The change set this one took back; null for ordinary acts.</summary>
    public Guid? UndoOf { get; init; }
}

/// <summary>What was done to one row.</summary>
public enum ChangeKind { Created, Updated, Removed }

/// <summary>The facts of one changed row: which, where, which fields. Its values are kept apart so that they can be erased.</summary>
public sealed class Change
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid ChangeSetId { get; init; }

    /// <summary>Table of the changed row, e.g. <c>accounts</c>.</summary>
    public string Entity { get; init; } = "";
    public Guid EntityId { get; init; }

    /// <summary>Record in whose history it appears: itself, or the root of a child row.</summary>
    public string RootKind { get; init; } = "";
    public Guid RootId { get; init; }
    public ChangeKind Kind { get; init; }

    /// <summary>Names of the changed properties, as in the model.</summary>
    public string[] Fields { get; init; } = [];
}

/// <summary>Before and after of one <see cref="Change"/>; a row of its own so that an erasure can blank it.</summary>
public sealed class ChangeValues
{
    public Guid ChangeId { get; init; }

    /// <summary>JSON object of property to value; null for a created row.</summary>
    public string? Before { get; init; }

    /// <summary>JSON object of property to value; null for a removed row.</summary>
    public string? After { get; init; }
}
