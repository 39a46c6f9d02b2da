namespace CrmWeb.Application.Data.Live;

/// <summary>Something that many records make up and that is drawn anew when one of them changes. Registered by its module as scoped.</summary>
public interface ILiveTopic
{
    /// <summary>First part of the topic.</summary>
    string Name { get; }

    /// <summary>Kind of the records that it is made of.</summary>
    string Kind { get; }

    /// <summary>Whether a record is or was part of it; asked only about records of <see cref="Kind"/>.</summary>
    Task<bool> ConcernsAsync(Guid topic, Guid recordId, CancellationToken ct);
}
