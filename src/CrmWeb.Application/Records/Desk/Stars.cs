namespace CrmWeb.Application.Records.Desk;

/// <summary>Which records each person starred: every record's page asks.</summary>
public sealed class Stars(TimeProvider clock) : PersonShelf<IReadOnlySet<Guid>>(clock);
