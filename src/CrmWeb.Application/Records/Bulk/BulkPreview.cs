using System.Text.Json.Nodes;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Records.Bulk;

/// <summary>What a bulk change would do.</summary>
/// <param name="Plan">To run it; null when it was only asked for.</param>
/// <param name="Count">Records that match and that the actor may edit.</param>
/// <param name="Changing">Those of them that would change; null when there are more than <see cref="BulkRequest.LookedAt"/>.</param>
/// <param name="Skipped">Records that match and would stay as they are, because the actor may not edit them or a rule keeps them so; of very many, those that were looked at.</param>
/// <param name="Reasons">Why, most records first.</param>
public sealed record BulkPreview(Guid? Plan, BulkChange Change, int Count, int? Changing, int Skipped, IReadOnlyList<BulkReason> Reasons, IReadOnlyList<BulkSample> Sample)
{
    /// <summary>Records that the actor may not edit: they are not part of the plan.</summary>
    public IEnumerable<BulkReason> Forbidden => Reasons.Where(r => r.Refusal == Refusal.Forbidden);

    /// <summary>Records of the plan that a rule keeps as they are.</summary>
    public int Held => Skipped - Forbidden.Sum(r => r.Count);

    /// <summary>Records that have the values already; null when not all were looked at.</summary>
    public int? Unchanged => Count - Held - Changing;
}

/// <summary>Why records stay as they are.</summary>
/// <param name="Count">How many this keeps.</param>
/// <param name="Records">The first <see cref="BulkLeft.Named"/> of them, by id and title.</param>
public sealed record BulkReason(Refusal Refusal, int Count, IReadOnlyList<(Guid Id, string Title)> Records);

/// <summary>The records that a bulk change leaves as they are, counted by reason.</summary>
internal sealed class BulkLeft
{
    /// <summary>Records named with a reason.</summary>
    public const int Named = 10;

    /// <summary>Reasons told apart; what else there is counts in the last.</summary>
    private const int Most = 20;

    private static readonly Refusal Others = new("other", "Other reasons.", RefusalKind.Rule);

    private readonly Dictionary<(string Code, string Text), (Refusal Refusal, int Count, List<(Guid, string)> Records)> _reasons = [];

    public int Count { get; private set; }

    public IReadOnlyList<BulkReason> Reasons => [.. _reasons.Values.OrderByDescending(r => r.Count).Select(r => new BulkReason(r.Refusal, r.Count, r.Records))];

    public void Add(Refusal refusal, Guid? id = null, string title = "")
    {
        Count++;
        if (_reasons.Count >= Most && !_reasons.ContainsKey((refusal.Code, refusal.Text))) refusal = Others;
        var known = _reasons.GetValueOrDefault((refusal.Code, refusal.Text), (refusal, 0, []));
        if (id is { } named && known.Records.Count < Named) known.Records.Add((named, title));
        _reasons[(refusal.Code, refusal.Text)] = known with { Count = known.Count + 1 };
    }
}

/// <summary>One of the records with the fields that would change.</summary>
public sealed record BulkSample(Guid Id, string Title, IReadOnlyList<BulkValue> Values);

/// <summary>A field before and after, as the API shows it.</summary>
public sealed record BulkValue(FieldInfo Field, JsonNode? Before, JsonNode? After);

/// <summary>What a bulk change did.</summary>
/// <param name="ChangeSet">To undo it; null when nothing changed.</param>
/// <param name="Count">Records that changed.</param>
/// <param name="Unchanged">Records that had the values already.</param>
/// <param name="Skipped">Records of the plan that had gone, might no longer be edited, or that a rule kept as they are.</param>
/// <param name="Reasons">What kept them as they are, most records first.</param>
public sealed record BulkDone(Guid? ChangeSet, int Count, int Unchanged, int Skipped, IReadOnlyList<BulkReason> Reasons);

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
