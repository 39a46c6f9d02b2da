using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Import.Reading.Tables;

/// <summary>One column of the file.</summary>
/// <param name="Index">Position in the row, from 0.</param>
/// <param name="Name">Cleaned and unique in the file: a second "Phone" is "Phone (2)", one without a name is "Column 3".</param>
/// <param name="Named">False when the file gives the column no name.</param>
public sealed record SourceHeader(int Index, string Name, bool Named);

/// <summary>One row below the header.</summary>
/// <param name="Line">Line of the file in which the row begins, from 1.</param>
/// <param name="Cells">As decoded, one per header; only the apostrophe of a formula-safe export is taken off. Rows that are not <see cref="RowState.Read"/>: what was there.</param>
/// <param name="Fault">Why the row cannot be used; null when it can, or is empty.</param>
public sealed record SourceRow(int Line, IReadOnlyList<string> Cells, RowState State, Refusal? Fault);

/// <summary>What became of a row when it was read.</summary>
public enum RowState
{
    /// <summary>One cell per column.</summary>
    Read,

    /// <summary>Nothing but blanks; counted once, no field is complained about.</summary>
    Empty,

    /// <summary>More or fewer cells than the header has columns: what belongs where would be a guess.</summary>
    Ragged,

    /// <summary>The file cannot be read from here on; always the last row.</summary>
    Unreadable,
}
