namespace CrmWeb.Domain.Kernel;

/// <summary>Anything with an identity whose changes are journalled.</summary>
public abstract class Entity
{
    private readonly List<DomainEvent> _events = [];

    /// <summary>Version 7 GUID: sorts by time of creation.</summary>
    public Guid Id { get; protected init; } = Guid.CreateVersion7();

    /// <summary>When it was made, to the millisecond: what its id tells. For rows that keep no such instant of their own.</summary>
    public DateTimeOffset MadeAt()
    {
        Span<byte> id = stackalloc byte[16];
        Id.TryWriteBytes(id, bigEndian: true, out _);
        return DateTimeOffset.FromUnixTimeMilliseconds(System.Buffers.Binary.BinaryPrimitives.ReadInt64BigEndian(id) >> 16);
    }

    /// <summary>PostgreSQL's xmin: changes with every write. Not kept over a dump and restore.</summary>
    public uint Version { get; private set; }

    /// <summary>What happened since the last save; stored in the same transaction, then cleared.</summary>
    public IReadOnlyList<DomainEvent> Events => _events;

    public void ForgetEvents() => _events.Clear();

    protected void Raise(DomainEvent happened) => _events.Add(happened);

    /// <summary>Recomputes stored keys (sort keys, primary e-mail) from the facts. Called before every save.</summary>
    public virtual void Derive() { }
}

/// <summary>A setting that keeps when it was changed; records do so anyway.</summary>
public interface IStamped
{
    /// <summary>Last change.</summary>
    DateTimeOffset UpdatedAt { get; }

    /// <summary>Called before every save that changes it.</summary>
    void Stamp(DateTimeOffset now);
}

/// <summary>Part of a record with a table of its own: its changes belong to the root's history.</summary>
public abstract class ChildEntity : Entity
{
    /// <summary>Id of the record it belongs to.</summary>
    public abstract Guid RootId { get; }

    /// <summary>Kind of that record, e.g. <c>contacts</c>.</summary>
    public abstract string RootKind { get; }
}

/// <summary>Something that happened to a record; others (timeline, automation, webhooks) react to it.</summary>
public abstract record DomainEvent
{
    /// <summary>Stable name, e.g. <c>account.created</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Records on whose timeline it is shown; empty for events that are only for other code.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public virtual IReadOnlyList<Guid> Subjects => [];
}

/// <summary>A row that is one person's own (a saved view): who changed it may take the change back without administering.</summary>
public interface IPersonal;
