using System.Text.Json.Nodes;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Records.Bulk;

/// <summary>What is done to many records at once.</summary>
/// <param name="Set">Fields to set, as a patch; null = none.</param>
/// <param name="Delete">To the bin.</param>
/// <param name="Restore">Out of the bin.</param>
public sealed record BulkChange(
    JsonObject? Set = null, bool Delete = false, bool Restore = false, IReadOnlyList<string>? AddTags = null, IReadOnlyList<string>? RemoveTags = null)
{
    /// <summary>Reads <c>set</c>, <c>delete</c>, <c>restore</c>, <c>addTags</c>, <c>removeTags</c>; exactly one sort of change must be there.</summary>
    public static Outcome<BulkChange> Read(JsonObject body)
    {
        if (body["set"] is not (null or JsonObject)) return Refusal.Of("set", "“set” is an object of fields and values.");
        var change = new BulkChange(body["set"] as JsonObject, IsTrue(body["delete"]), IsTrue(body["restore"]), Tags(body["addTags"]), Tags(body["removeTags"]));
        var edits = change.Set is { Count: > 0 } || change.AddTags.Count + change.RemoveTags.Count > 0;
        return (edits ? 1 : 0) + (change.Delete ? 1 : 0) + (change.Restore ? 1 : 0) == 1
            ? change
            : Refusal.Of("set", "Name one change: fields to set, tags to add or remove, delete or restore.");
    }

    public IReadOnlyList<string> AddTags { get; init; } = AddTags ?? [];

    public IReadOnlyList<string> RemoveTags { get; init; } = RemoveTags ?? [];

    public JsonObject ToJson() => new()
    {
        ["set"] = Set?.DeepClone(), ["delete"] = Delete, ["restore"] = Restore,
        ["addTags"] = new JsonArray([.. AddTags.Select(tag => JsonValue.Create(tag))]), ["removeTags"] = new JsonArray([.. RemoveTags.Select(tag => JsonValue.Create(tag))]),
    };

    /// <summary>Last part of the act's name in the journal.</summary>
    public string Act => Delete ? "bulk-delete" : Restore ? "bulk-restore" : "bulk-edit";

    /// <summary>Why this actor may not do it to records of a kind at all; null = may.</summary>
    internal Refusal? Forbidden(Actor actor, IRecordType type)
    {
        if (!actor.May(type.Kind, Right.BulkEdit)) return Refusal.Forbidden;
        if ((Delete || Restore) && !actor.May(type.Kind, Right.Delete)) return Refusal.Forbidden;
        if (Set is null) return null;
        return (Set.ContainsKey("owner") || Set.ContainsKey("team")) && !actor.May(type.Kind, Right.Assign) ? Refusal.Forbidden : null;
    }

    private static bool IsTrue(JsonNode? node) => node is JsonValue value && value.ToString() == "true";

    private static List<string> Tags(JsonNode? node) =>
        [.. (node is JsonArray many ? many.Select(tag => tag?.ToString()) : node is null ? [] : [node.ToString()]).Select(TextRule.CleanLine).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];
}

/// <summary>A bulk change and its records: named one by one, or by what a list asks for.</summary>
public sealed record BulkRequest(IReadOnlyList<Guid>? Ids, ListRequest? Matching, BulkChange Change)
{
    /// <summary>Most records of one bulk change.</summary>
    public const int Most = 50_000;

    /// <summary>Most records that a preview tries the change on; of more it knows only how many there are.</summary>
    public const int LookedAt = 5_000;
}
