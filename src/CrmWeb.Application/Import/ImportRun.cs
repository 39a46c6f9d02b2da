using System.Text.Json;
using CrmWeb.Application.Data.Journal;

namespace CrmWeb.Application.Import;

/// <summary>Where an import stands. A draft waits for its mapping on the screen.</summary>
public enum ImportState { Draft, Queued, Running, Done, Failed, Undone }

/// <summary>What is being worked on: rows first, then the links between rows of the same import.</summary>
public enum ImportStage { Rows, Links }

/// <summary>One import: what was asked, how far it came, what came of it.</summary>
public sealed class ImportRun
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Plural kind of record: accounts, contacts ...</summary>
    public string Type { get; init; } = "";

    public ImportState State { get; set; }

    /// <summary>Everything is done and rolled back again.</summary>
    public bool DryRun { get; init; }

    /// <summary>The draft it was made from; null otherwise.</summary>
    public Guid? DraftId { get; init; }

    /// <summary>Person who imports; null for the program (the verb).</summary>
    public Guid? ActorId { get; init; }

    /// <summary>The mapping as JSON.</summary>
    public string Mapping { get; set; } = "{}";

    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? StartedAt { get; set; }
    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>Why the whole import failed; null otherwise.</summary>
    public string? Message { get; set; }

    /// <summary>
    /// All its changes, for undo; null while nothing was written. Of an import that is over without a row of its own, the first set of what
    /// it made on the way.
    /// </summary>
    public Guid? ChangeSetId { get; set; }

    /// <summary>Checkpoint, saved with each batch: stage, file, rows of it (empty ones too) or links that are done.</summary>
    public ImportStage Stage { get; set; }

    /// <inheritdoc cref="Stage"/>
    public int FileAt { get; set; }

    /// <inheritdoc cref="Stage"/>
    public int RowAt { get; set; }

    /// <summary>Process that works on it; null when nobody does.</summary>
    public Guid? LeasedBy { get; set; }

    public DateTimeOffset? LeasedUntil { get; set; }

    /// <summary>Times it was taken up without having got further.</summary>
    public int Attempts { get; set; }

    /// <summary>Warnings as a JSON object of code to (value to count).</summary>
    public string Warnings { get; set; } = "{}";

    /// <summary>What was found out before the first row was written, see <see cref="Runs.Prepared"/>, as JSON; null until then.</summary>
    public string? Prepared { get; set; }

    /// <summary>Marks change sets as an import's own that are not its <see cref="ChangeSetId"/>: what it made on the way.</summary>
    public static string MarkOf(Guid id) => $"import {id}";

    /// <summary>Sets in which what it needed on the way was made. They begin after it was asked for, as far as clocks agree.</summary>
    internal IQueryable<ChangeSet> OnTheWay(IQueryable<ChangeSet> sets)
    {
        var (from, mark) = (CreatedAt.AddHours(-1), MarkOf(Id));
        return sets.Where(s => s.ActorId == ActorId && s.At >= from && s.RequestId == mark);
    }

    public Dictionary<string, SortedDictionary<string, int>> ReadWarnings() =>
        JsonSerializer.Deserialize<Dictionary<string, SortedDictionary<string, int>>>(Warnings)!;

    public void WriteWarnings(Dictionary<string, SortedDictionary<string, int>> warnings) => Warnings = JsonSerializer.Serialize(warnings);
}

/// <summary>One file of an import and what came of its rows.</summary>
public sealed class ImportFile
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid ImportId { get; init; }

    /// <summary>Place in the import, from 0.</summary>
    public int Position { get; init; }

    public string Name { get; init; } = "";

    /// <summary>Key of its content in the file store; null for a file that was refused.</summary>
    public string? Hash { get; init; }

    public long Size { get; init; }

    /// <summary>Rows found when it was looked through; 0 until then.</summary>
    public int Total { get; set; }

    /// <summary>Rows read, empty ones left out: the sum of the five below.</summary>
    public int Rows { get; set; }

    public int Created { get; set; }
    public int Updated { get; set; }
    public int Unchanged { get; set; }
    public int Skipped { get; set; }
    public int Failed { get; set; }

    /// <summary>Headers as a JSON array; null for cards and until it was read.</summary>
    public string? Headers { get; set; }

    /// <summary>Why the file was not read; null when it was.</summary>
    public string? Message { get; set; }
}

/// <summary>A row that was not imported.</summary>
public sealed class ImportFailure
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid ImportId { get; init; }
    public int FilePosition { get; init; }

    /// <summary>Line of the file in which it begins, or number of the card.</summary>
    public int Line { get; init; }

    public string Reason { get; init; } = "";

    /// <summary>Its cells as a JSON array, as they were.</summary>
    public string Cells { get; init; } = "[]";
}

/// <summary>A link from one row to another of the same kind, kept until all rows are in: they may come in any order.</summary>
public sealed class ImportLink
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid ImportId { get; init; }
    public int FilePosition { get; init; }
    public int Line { get; init; }
    public Guid RecordId { get; init; }

    /// <summary>The row changed nothing else: it counts as updated only if the link does.</summary>
    public bool Otherwise { get; init; }

    public string Kind { get; init; } = "";

    /// <summary>Field that holds the link, e.g. <c>parent</c>.</summary>
    public string Field { get; init; } = "";

    /// <summary>What the row calls the other record; null clears the link.</summary>
    public string? Text { get; init; }
}
