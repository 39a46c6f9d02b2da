using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Pipeline;

/// <summary>An order of stages that deals go through.</summary>
public sealed class SalesPipeline : Entity, IStamped
{
    public const string Pipelines = "pipelines";

    private readonly List<Stage> _stages = [];

    private SalesPipeline() { }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Place among the pipelines, from 0; the first is taken where none is named.</summary>
    public int Position { get; private set; }

    /// <summary>Only these teams put deals into it; empty = everybody.</summary>
    public Guid[] TeamIds { get; private set; } = [];

    /// <summary>False: keeps its deals and takes no new ones.</summary>
    public bool Active { get; private set; } = true;

    /// <summary>In no order; see <see cref="InOrder"/>.</summary>
    public IReadOnlyList<Stage> Stages => _stages;

    public IReadOnlyList<Stage> InOrder() => [.. _stages.OrderBy(s => s.Position).ThenBy(s => s.Id)];

    /// <summary>A pipeline with these stages; a won and a lost one are added where they are missing.</summary>
    public static Outcome<SalesPipeline> Create(string? name, int position, IReadOnlyList<StageInput> stages)
    {
        var pipeline = new SalesPipeline { Position = position };
        if (pipeline.Change(name, [], true) is { } refusal) return refusal;
        foreach (var stage in stages)
            if (pipeline.Add(stage) is { Refused: true } refused) return refused.Refusals.ToArray();
        if (stages.All(s => s.Kind != StageKind.Won)) pipeline.Add(new StageInput("Won", StageKind.Won, 100));
        if (stages.All(s => s.Kind != StageKind.Lost)) pipeline.Add(new StageInput("Lost", StageKind.Lost, 0));
        return pipeline;
    }

    public Refusal? Change(string? name, IReadOnlyList<Guid> teamIds, bool active)
    {
        if (TextRule.CleanLine(name) is not { } clean) return Refusal.Of("name", "A pipeline needs a name.");
        if (clean.Length > 100) return Refusal.Of("name", "A pipeline's name has at most {0} characters.", 100);
        (Name, TeamIds, Active) = (clean, [.. teamIds.Distinct().Order()], active);
        return null;
    }

    public void MoveTo(int position) => Position = position;

    public void Stamp(DateTimeOffset now)
    {
        // those that came with the program have no instant in their id
        if (CreatedAt == default) CreatedAt = Id.Version == 7 ? MadeAt() : now;
        UpdatedAt = now;
    }

    /// <summary>Adds a stage; open ones come before the closed ones.</summary>
    public Outcome<Stage> Add(StageInput input)
    {
        var open = _stages.Count(s => s.Kind == StageKind.Open);
        var position = input.Kind == StageKind.Open && open > 0 ? _stages.Where(s => s.Kind == StageKind.Open).Max(s => s.Position) + 1 : input.Kind == StageKind.Open ? 0 : _stages.Count;
        var made = Stage.Of(Id, input, position);
        if (made.Refused) return made;
        if (Named(made.Value!.Name) is not null) return PipelineRefusals.StageTaken;
        foreach (var later in _stages.Where(s => s.Position >= position)) later.MoveTo(later.Position + 1);
        _stages.Add(made.Value!);
        Place(made.Value!, input.Position);
        return made;
    }

    public Refusal? ChangeStage(Guid id, StageInput input)
    {
        if (_stages.Find(s => s.Id == id) is not { } stage) return PipelineRefusals.StageUnknown;
        if (Named(TextRule.CleanLine(input.Name) ?? "") is { } other && other.Id != id) return PipelineRefusals.StageTaken;
        if (stage.Kind != input.Kind && stage.Kind != StageKind.Open && _stages.Count(s => s.Kind == stage.Kind) == 1) return PipelineRefusals.ClosedStageNeeded;
        if (stage.Change(input) is { } refusal) return refusal;
        Place(stage, input.Position);
        return null;
    }

    /// <summary>Puts the stages into this order; those not named follow in theirs.</summary>
    public void Order(IReadOnlyList<Guid> ids)
    {
        var position = 0;
        foreach (var stage in _stages.OrderBy(s => ids.Contains(s.Id) ? ids.ToList().IndexOf(s.Id) : int.MaxValue).ThenBy(s => s.Position).ToList()) stage.MoveTo(position++);
    }

    private void Place(Stage stage, int? position)
    {
        if (position is not { } at || at == stage.Position) return;
        // those between the old place and the new one make room
        var others = InOrder().Where(s => s != stage).ToList();
        others.Insert(others.Count(s => at > stage.Position ? s.Position <= at : s.Position < at), stage);
        Order([.. others.Select(s => s.Id)]);
    }

    /// <summary>Takes a stage away; its deals must have gone before.</summary>
    public Refusal? Remove(Guid id)
    {
        if (_stages.Find(s => s.Id == id) is not { } stage) return PipelineRefusals.StageUnknown;
        if (_stages.Count(s => s.Kind == stage.Kind) == 1) return stage.Kind == StageKind.Open ? PipelineRefusals.OpenStageNeeded : PipelineRefusals.ClosedStageNeeded;
        _stages.Remove(stage);
        return null;
    }

    public Stage? Named(string name) => _stages.Find(s => TextRule.Fold(s.Name) == TextRule.Fold(name));

    /// <summary>The first stage of a kind in order; null when there is none.</summary>
    public Stage? First(StageKind kind) => InOrder().FirstOrDefault(s => s.Kind == kind);
}
