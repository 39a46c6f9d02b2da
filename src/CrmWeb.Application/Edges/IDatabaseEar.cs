namespace CrmWeb.Application.Edges;

/// <summary>
/// Hears what the database calls out on a channel (NOTIFY). Calls are hints, never facts: one may be lost while the connection is away, so
/// whoever needs to be complete also looks for himself. Registered as a singleton.
/// </summary>
public interface IDatabaseEar
{
    string Channel { get; }

    /// <summary>Must return at once.</summary>
    void Hear(string payload);

    /// <summary>The connection is back: calls may have been missed.</summary>
    void Reconnected();
}
