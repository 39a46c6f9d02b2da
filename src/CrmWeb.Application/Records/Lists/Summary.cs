namespace CrmWeb.Application.Records.Lists;

/// <summary>Numbers over a list.</summary>
/// <param name="Currency">Currency of all amounts of money; null when none was asked for.</param>
/// <param name="RatesOn">Day of the oldest exchange rate used; null when nothing was converted.</param>
public sealed record Summary(IReadOnlyList<SummaryRow> Groups, SummaryRow Total, string? Currency, DateOnly? RatesOn);

/// <summary>One group, or the total.</summary>
/// <param name="Keys">One per field grouped by; empty for the total.</param>
/// <param name="Values">By the measure's name; null = nothing to measure. Unrounded.</param>
/// <param name="Excluded">Records that a measure left out, by reason: <c>revenue:empty</c>, <c>revenue:currency</c> (in a currency without an exchange rate).</param>
public sealed record SummaryRow(IReadOnlyList<SummaryKey> Keys, IReadOnlyDictionary<string, decimal?> Values, IReadOnlyDictionary<string, int> Excluded)
{
    /// <summary>First and last days (<see cref="DateOnly"/>) and instants (<see cref="DateTimeOffset"/>), by the measure's name; null = none to measure.</summary>
    public IReadOnlyDictionary<string, object?> Times { get; init; } = new Dictionary<string, object?>();

    /// <summary>What chooses its records beside the keys; null = nothing.</summary>
    public FilterTree? Within { get; init; }
}

/// <summary>What the records of a group have in common.</summary>
/// <param name="Key">Stable: an id, a value, <c>2026-03</c>; null = the field is empty.</param>
/// <param name="Label">What people read; null = the field is empty.</param>
/// <param name="Conditions">The filter that gives exactly these records; null when the actor may not follow (records they do not see).</param>
public sealed record SummaryKey(string? Key, string? Label, IReadOnlyList<FilterCondition>? Conditions);
