using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Pipeline;

namespace CrmWeb.Application.Pipeline.Stages;

/// <summary>What the history of a pipeline shows of it and of its stages.</summary>
internal static class PipelineFields
{
    public static RowFields Pipelines { get; } = new(SalesPipeline.Pipelines,
    [
        new("name", "Name", FieldType.Text) { Property = nameof(SalesPipeline.Name) },
        new("teams", "Teams", FieldType.Link) { LinkKind = Team.Teams, Property = nameof(SalesPipeline.TeamIds) },
        new("active", "Active", FieldType.Boolean) { Property = nameof(SalesPipeline.Active) },
    ]);

    public static RowFields Stages { get; } = new(Stage.Stages,
    [
        new("name", "Name", FieldType.Text) { Property = nameof(Stage.Name) },
        new("kind", "A deal here is", FieldType.Choice) { Property = nameof(Stage.Kind) },
        new("probability", "Probability", FieldType.Integer) { Property = nameof(Stage.Probability) },
        new("forecast", "Counts in the forecast as", FieldType.Choice) { Property = nameof(Stage.Forecast) },
        new("rotDays", "Stuck after days", FieldType.Integer) { Property = nameof(Stage.RotDays) },
        new("checklist", "To be done before a deal goes on", FieldType.Tags) { Property = nameof(Stage.Checklist) },
    ]);
}
