using System.Text.Json.Nodes;
using CrmWeb.Application.Import.Makers;
using CrmWeb.Application.Import.Reading;
using CrmWeb.Application.Pipeline.Stages;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline;

namespace CrmWeb.Application.Pipeline.Import;

/// <summary>The stages that rows name, as the mapping describes them; what it does not say is told by the name. In the order in which deals go through them.</summary>
internal static class StageWishes
{
    /// <summary>Field of a deal that names its stage.</summary>
    public const string Field = "stage";

    public static IReadOnlyList<StageInput> Of(IEnumerable<JsonObject> rows, ImportMapping mapping) =>
        [.. rows.Select(r => MissingLinks.Text(r, Field)).OfType<string>().Where(t => !Guid.TryParse(t, out _)).GroupBy(TextRule.Fold)
            .Select(g => Of(g.First(), mapping)).OrderBy(s => s.Kind).ThenBy(s => s.Probability)];

    public static StageInput Of(string name, ImportMapping mapping)
    {
        var guess = StandardStages.Guess(name);
        var wish = mapping.Stages?.FirstOrDefault(s => TextRule.Fold(s.Key) == TextRule.Fold(name)).Value;
        var kind = Enum.TryParse<StageKind>(wish?.Kind, ignoreCase: true, out var said) ? said : guess.Kind;
        return kind == StageKind.Open
            ? StandardStages.Open(name, wish?.Probability ?? (guess.Kind == kind ? guess.Probability : 25)) with { RotDays = wish?.RotDays }
            : new StageInput(name, kind, kind == StageKind.Won ? 100 : 0);
    }
}
