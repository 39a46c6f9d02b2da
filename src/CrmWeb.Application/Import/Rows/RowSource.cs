using System.Text.Json.Nodes;

namespace CrmWeb.Application.Import.Rows;

/// <summary>One row or card on its way into the system.</summary>
/// <param name="Number">Its place in the file, from 1; empty rows count.</param>
/// <param name="Line">Where a person finds it: line of the file, or number of the card.</param>
/// <param name="Kind">Record type it becomes.</param>
/// <param name="Patch">Null when it is empty or cannot be used.</param>
/// <param name="Problem">Why it cannot be used; null when it can, or is empty.</param>
/// <param name="Warnings">Code and value.</param>
internal sealed record ImportRow(
    int Number, int Line, string Kind, JsonObject? Patch, IReadOnlyList<string> Cells, string? Problem, IReadOnlyList<(string Code, string Value)> Warnings)
{
    public bool Empty => Patch is null && Problem is null;
}

/// <summary>A file opened for import; its rows can be read again and again.</summary>
internal abstract class RowSource(Stream content) : IAsyncDisposable
{
    /// <summary>Rows that are not empty.</summary>
    public abstract int Total { get; }

    /// <summary>Name under which external ids are kept.</summary>
    public abstract string Source { get; }

    /// <summary>Names of the columns; empty for cards.</summary>
    public abstract IReadOnlyList<string> Headers { get; }

    /// <summary>Fields that some column fills; null = any.</summary>
    public abstract IReadOnlySet<string>? Fields { get; }

    /// <summary>Columns whose content is lost, because they have no target and nobody said that they may go.</summary>
    public virtual IReadOnlyList<string> Unused => [];

    public abstract IAsyncEnumerable<ImportRow> RowsAsync(CancellationToken ct);

    public ValueTask DisposeAsync() => content.DisposeAsync();
}
