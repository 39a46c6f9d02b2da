using CrmWeb.Domain.Kernel;
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

    /// <summary>Names in the field and their probability, folded; sources in research/features-sales.md 5.1.</summary>
    private static readonly Dictionary<string, int> Known = new()
    {
        ["new"] = 10, ["lead"] = 10, ["prospect"] = 10, ["prospecting"] = 10, ["screening"] = 10, ["qualification"] = 10, ["qualified"] = 20, ["contact made"] = 20, ["contacted"] = 20,
        ["follow up"] = 20, ["appointment scheduled"] = 20, ["engaging"] = 25, ["engaged"] = 25, ["discovery"] = 25, ["needs analysis"] = 25, ["in progress"] = 25, ["demo making"] = 25,
        ["value proposition"] = 30, ["demo scheduled"] = 40, ["qualified to buy"] = 40, ["id. decision makers"] = 40, ["identify decision makers"] = 40, ["meeting"] = 40, ["evaluation"] = 40,
        ["perception analysis"] = 50, ["proposal"] = 50, ["proposal quotation"] = 50, ["presentation scheduled"] = 60, ["proposal made"] = 60, ["proposal price quote"] = 65, ["proposition"] = 70,
        ["negotiation"] = 75, ["negotiations started"] = 80, ["negotiation review"] = 80, ["decision maker bought in"] = 80, ["commitment"] = 90, ["verbal commitment"] = 90, ["contract sent"] = 90, ["ready to close"] = 90,
    };

    /// <summary>What a stage of this name most likely is: won and lost by their words, the probability by the field's conventions.</summary>
    public static StageInput Guess(string name)
    {
        var plain = string.Join(' ', TextRule.Fold(name).Split([' ', '-', '/', '_', '–'], StringSplitOptions.RemoveEmptyEntries));
        var words = plain.Split(' ');
        if (words.Any(w => w is "won" or "closedwon" or "win")) return new StageInput(name, StageKind.Won, 100);
        if (words.Any(w => w is "lost" or "closedlost" or "dead" or "abandoned" or "disqualified")) return new StageInput(name, StageKind.Lost, 0);
        return Open(name, Known.GetValueOrDefault(plain, 25));
    }

    /// <summary>An open stage; how it counts in forecasts follows from its probability.</summary>
    public static StageInput Open(string name, int probability) =>
        new(name, StageKind.Open, probability, probability >= 90 ? ForecastCategory.Commit : probability >= 50 ? ForecastCategory.BestCase : ForecastCategory.Pipeline);
}
