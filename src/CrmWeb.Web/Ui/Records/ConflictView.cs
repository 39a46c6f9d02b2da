namespace CrmWeb.Web.Ui.Records;

/// <summary>Somebody saved meanwhile: both versions field by field, mine chosen beforehand, nothing lost.</summary>
public sealed record ConflictView(string Href, string Who, DateTimeOffset At, IReadOnlyList<ConflictField> Fields)
{
    public IReadOnlyList<KeyValuePair<string, string>> Hidden { get; init; } = [];
    public required string CancelHref { get; init; }

    /// <summary>Name of the record.</summary>
    public required string Title { get; init; }
}

/// <summary>
/// One field both changed. Posted as <c>take.NAME</c> = <c>mine</c> or <c>theirs</c>; the values themselves travel in the hidden fields.
/// </summary>
public sealed record ConflictField(string Name, string Label, string? Theirs, string? Mine, string? Before);
