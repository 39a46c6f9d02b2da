namespace CrmWeb.Application.Import.Reading.Tables;

/// <summary>
/// The contract's rule against formulas in exported CSV: a cell that starts with = + - @ TAB or CR gets an apostrophe in front, and
/// loses it again on import. A cell in which such a sign already stands behind apostrophes gets one more, so that nothing is lost on the way.
/// </summary>
public static class FormulaSafe
{
    /// <summary>The cell as it is written to a CSV file.</summary>
    public static string PutOn(string cell) => Risky(cell, 0) ? "'" + cell : cell;

    /// <summary>The cell as it was before <see cref="PutOn"/>.</summary>
    public static string TakeOff(string cell) => cell.Length > 1 && cell[0] == '\'' && Risky(cell, 1) ? cell[1..] : cell;

    private static bool Risky(string cell, int from)
    {
        while (from < cell.Length && cell[from] == '\'') from++;
        return from < cell.Length && cell[from] is '=' or '+' or '-' or '@' or '\t' or '\r';
    }
}
