using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Pipeline;

/// <summary>A step of a pipeline.</summary>
public sealed class Stage : ChildEntity, IStamped
{
    public const string Stages = "stages";

    private Stage() { }

    public override Guid RootId => PipelineId;

    public override string RootKind => SalesPipeline.Pipelines;

    public Guid PipelineId { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public string Name { get; private set; } = "";

    public StageKind Kind { get; private set; }

    /// <summary>Percent, 0-100. Deals take it over when they enter the stage; a later change here leaves them as they are.</summary>
    public int Probability { get; private set; }

    public ForecastCategory Forecast { get; private set; }

    /// <summary>Days after which an open deal here counts as stuck; null = never.</summary>
    public int? RotDays { get; private set; }

    /// <summary>Place in the pipeline, from 0.</summary>
    public int Position { get; private set; }

    /// <summary>What is to be done before a deal goes on.</summary>
    public IReadOnlyList<ChecklistItem> Checklist { get; private set; } = [];

    internal static Outcome<Stage> Of(Guid pipelineId, StageInput input, int position)
    {
        var stage = new Stage { PipelineId = pipelineId, Position = position };
        return stage.Change(input) is { } refusal ? refusal : stage;
    }

    public Refusal? Change(StageInput input)
    {
        if (TextRule.CleanLine(input.Name) is not { } name) return Refusal.Of("name", "A stage needs a name.");
        if (name.Length > 100) return Refusal.Of("name", "A stage's name has at most {0} characters.", 100);
        var probability = input.Kind switch { StageKind.Won => 100, StageKind.Lost => 0, StageKind.Open => input.Probability };
        if (probability is < 0 or > 100) return Refusal.Of("probability", "A probability is 0 to 100 percent.");
        if (input.RotDays is < 1 or > 3650) return Refusal.Of("rotDays", "A deal is stuck after 1 to {0} days, or never.", 3650);
        (Name, Kind, Probability, RotDays) = (name, input.Kind, probability, input.Kind == StageKind.Open ? input.RotDays : null);
        Forecast = input.Kind switch { StageKind.Won => ForecastCategory.Closed, StageKind.Lost => ForecastCategory.Omitted, StageKind.Open => input.Forecast };
        Checklist = [.. input.Checklist.Where(i => TextRule.CleanLine(i.Text) is not null).Take(20).Select(i => i with { Text = TextRule.CleanLine(i.Text)! })];
        return null;
    }

    internal void MoveTo(int position) => Position = position;

    public void Stamp(DateTimeOffset now)
    {
        // those that came with the program have no instant in their id
        if (CreatedAt == default) CreatedAt = Id.Version == 7 ? MadeAt() : now;
        UpdatedAt = now;
    }
}

/// <summary>One thing to be done in a stage.</summary>
/// <param name="Required">A deal does not go on without it; otherwise it is only reminded of.</param>
public sealed record ChecklistItem(Guid Id, string Text, bool Required);

/// <summary>A stage as forms, API and import give it.</summary>
/// <param name="Probability">Percent; only asked of open stages.</param>
public sealed record StageInput(string? Name, StageKind Kind, int Probability, ForecastCategory Forecast = ForecastCategory.Pipeline, int? RotDays = null)
{
    public IReadOnlyList<ChecklistItem> Checklist { get; init; } = [];

    /// <summary>Place in the pipeline, from 0; null = where it is, a new one where its kind belongs.</summary>
    public int? Position { get; init; }
}
