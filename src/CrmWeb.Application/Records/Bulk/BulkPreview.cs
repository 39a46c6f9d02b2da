using System.Text.Json.Nodes;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Records.Bulk;

/// <summary>What a bulk change would do.</summary>
/// <param name="Plan">To run it; null when it was only asked for.</param>
/// <param name="Count">Records that match and that the actor may edit.</param>
/// <param name="Changing">Those of them that would change, the others have the values already; null when there are too many to look at each.</param>
/// <param name="Skipped">Records that match but that the actor may not edit.</param>
public sealed record BulkPreview(Guid? Plan, BulkChange Change, int Count, int? Changing, int Skipped, IReadOnlyList<BulkSample> Sample);

/// <summary>One of the records with the fields that would change.</summary>
public sealed record BulkSample(Guid Id, string Title, IReadOnlyList<BulkValue> Values);

/// <summary>A field before and after, as the API shows it.</summary>
public sealed record BulkValue(FieldInfo Field, JsonNode? Before, JsonNode? After);

/// <summary>What a bulk change did.</summary>
/// <param name="ChangeSet">To undo it; null when nothing changed.</param>
/// <param name="Count">Records that changed.</param>
/// <param name="Unchanged">Records that had the values already.</param>
/// <param name="Skipped">Records of the plan that had gone, might no longer be edited, or that a rule kept as they are.</param>
/// <param name="Reasons">The rules that kept records as they are, each once.</param>
public sealed record BulkDone(Guid? ChangeSet, int Count, int Unchanged, int Skipped, IReadOnlyList<Refusal> Reasons);

/// <summary>A previewed bulk change: exactly these records, waiting to be confirmed.</summary>
public sealed class BulkPlan
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid? ActorId { get; init; }
    public string Kind { get; init; } = "";
    public Guid[] Ids { get; init; } = [];

    /// <summary>The <see cref="BulkChange"/> as JSON.</summary>
    public string Change { get; init; } = "{}";

    public DateTimeOffset MadeAt { get; init; }
}
