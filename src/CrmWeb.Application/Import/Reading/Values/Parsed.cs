namespace CrmWeb.Application.Import.Reading.Values;

/// <summary>A cell's value, or why there is none.</summary>
/// <param name="Value">Default when the cell is empty or the reason is set.</param>
/// <param name="Reason">English sentence for the row's report with the cell's text in it; null on success and for an empty cell.</param>
public readonly record struct Parsed<T>(T? Value, string? Reason = null)
{
    public static implicit operator Parsed<T>(T? value) => new(value);

    internal static Parsed<T> Not(string what, string cell) => new(default, $"\"{Short(cell)}\" is not {what}.");

    internal static Parsed<T> Because(string reason) => new(default, reason);

    private static string Short(string cell) => cell.Length <= 60 ? cell : cell[..60] + "…";
}
