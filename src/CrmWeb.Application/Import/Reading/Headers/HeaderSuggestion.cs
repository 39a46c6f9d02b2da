namespace CrmWeb.Application.Import.Reading.Headers;

/// <summary>What a column probably is.</summary>
/// <param name="Header">As in the table.</param>
/// <param name="Target">Null: nothing suggested; the column is left out, or kept as "More from import".</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Reason">Why, in one English sentence for the mapping screen.</param>
public sealed record HeaderSuggestion(string Header, TargetPath? Target, double Confidence, string Reason);

/// <summary>What the headers of a file tell.</summary>
/// <param name="System">Name of the program that wrote the file ("HubSpot"); null when none is recognised.</param>
/// <param name="Source">Name under which its external ids are kept ("hubspot"); null with the system.</param>
/// <param name="Columns">One per header, in order.</param>
public sealed record HeaderSuggestions(string? System, string? Source, IReadOnlyList<HeaderSuggestion> Columns)
{
    /// <summary>The suggestions as the columns of a mapping.</summary>
    public IReadOnlyDictionary<string, string?> ToColumns() => Columns.ToDictionary(column => column.Header, column => column.Target?.ToString());
}
