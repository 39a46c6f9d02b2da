using CrmWeb.Domain.Pipeline;

namespace CrmWeb.Application.Pipeline.Stages;

/// <summary>The stages a new pipeline starts with, and what the field expects of stages by their name (research: field's conventions).</summary>
public static class StandardStages
{
    public static readonly IReadOnlyList<StageInput> All =
    [
        new("Qualification", StageKind.Open, 10, RotDays: 14),
        new("Discovery", StageKind.Open, 25, RotDays: 21),
        new("Proposal", StageKind.Open, 50, ForecastCategory.BestCase, 21),
        new("Negotiation", StageKind.Open, 75, ForecastCategory.BestCase, 14),
        new("Commitment", StageKind.Open, 90, ForecastCategory.Commit, 14),
        new("Won", StageKind.Won, 100),
        new("Lost", StageKind.Lost, 0),
    ];
}
