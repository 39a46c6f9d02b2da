using System.Text.Json.Nodes;

namespace CrmWeb.Application.Import;

/// <summary>An import as verb, API and screens report it.</summary>
/// <param name="Total">Rows that the files hold, as far as known: the end of the progress bar.</param>
/// <param name="Warnings">Code and value with the number of rows, most frequent first.</param>
public sealed record ImportResult(
    Guid Id, string Type, ImportState State, bool DryRun, string? Message, DateTimeOffset CreatedAt, DateTimeOffset? FinishedAt, Guid? ActorId, Guid? ChangeSet, Guid? Draft,
    string Mapping, int Total, ImportCounts Counts, IReadOnlyList<ImportWarning> Warnings, IReadOnlyList<ImportFileResult> Files)
{
    /// <summary>Whether somebody still works on it, or will.</summary>
    public bool Open => State is ImportState.Queued or ImportState.Running;

    public static ImportResult Of(ImportRun run, IReadOnlyList<ImportFile> files)
    {
        var each = files.Select(f => new ImportFileResult(f.Position, f.Name, f.Message, new ImportCounts(f.Rows, f.Created, f.Updated, f.Unchanged, f.Skipped, f.Failed))).ToList();
        return new ImportResult(
            run.Id, run.Type, run.State, run.DryRun, run.Message, run.CreatedAt, run.FinishedAt, run.ActorId, run.ChangeSetId, run.DraftId, run.Mapping,
            files.Sum(f => f.Total), each.Aggregate(new ImportCounts(0, 0, 0, 0, 0, 0), (sum, f) => sum.Plus(f.Counts)),
            [.. run.ReadWarnings().SelectMany(w => w.Value.Select(v => new ImportWarning(w.Key, v.Key, v.Value))).OrderByDescending(w => w.Count).ThenBy(w => w.Code, StringComparer.Ordinal).ThenBy(w => w.Value, StringComparer.Ordinal)],
            each);
    }

    /// <summary>The contract's JSON.</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject { ["id"] = Id, ["type"] = Type, ["state"] = State.ToString().ToLowerInvariant(), ["dryRun"] = DryRun };
        if (Message is not null) json["message"] = Message;
        Counts.WriteTo(json);
        json["warnings"] = new JsonArray([.. Warnings.Select(w => (JsonNode)new JsonObject { ["code"] = w.Code, ["value"] = w.Value, ["count"] = w.Count })]);
        json["files"] = new JsonArray([.. Files.Select(f =>
        {
            var file = new JsonObject { ["name"] = f.Name };
            f.Counts.WriteTo(file);
            file["message"] = f.Message;
            return (JsonNode)file;
        })]);
        json["changeSet"] = ChangeSet;
        return json;
    }
}

/// <summary>Something worth a look, with the number of rows it concerns.</summary>
public sealed record ImportWarning(string Code, string Value, int Count);

/// <summary>What came of one file; <paramref name="Message"/> says why it was not read.</summary>
public sealed record ImportFileResult(int Position, string Name, string? Message, ImportCounts Counts);

/// <summary>Rows, and what became of them.</summary>
public sealed record ImportCounts(int Rows, int Created, int Updated, int Unchanged, int Skipped, int Failed)
{
    public ImportCounts Plus(ImportCounts other) => new(
        Rows + other.Rows, Created + other.Created, Updated + other.Updated, Unchanged + other.Unchanged, Skipped + other.Skipped, Failed + other.Failed);

    internal void WriteTo(JsonObject json) =>
        (json["rows"], json["created"], json["updated"], json["unchanged"], json["skipped"], json["failed"]) = (Rows, Created, Updated, Unchanged, Skipped, Failed);
}
