namespace CrmWeb.Application.Records.Lists;

/// <summary>The records of one day of a list.</summary>
/// <param name="Count">All of them; <paramref name="Rows"/> are the first few.</param>
public sealed record DayRows(DateOnly Day, int Count, IReadOnlyList<DayRow> Rows);

/// <summary>One record on its day.</summary>
/// <param name="Status">How far it is, as its kind says; null for kinds that do not.</param>
/// <param name="MayMove">The actor may edit it.</param>
public sealed record DayRow(Guid Id, string Title, string? Status, bool MayMove);

/// <summary>A record on its day, for calendar programs.</summary>
/// <param name="At">Null = the whole day.</param>
/// <param name="Minutes">How long it takes; null = not known.</param>
public sealed record DatedRecord(string Kind, Guid Id, string Title, DateOnly Day, DateTimeOffset? At, int? Minutes, DateTimeOffset UpdatedAt);
