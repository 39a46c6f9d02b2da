using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Pipeline.Deals;

public sealed partial class Deal
{
    /// <summary>The stage that the facts mean: what they name, what their status asks for, else the first open one.</summary>
    private Outcome<Stage> Place(DealFacts facts, PipelineBook book)
    {
        StageKind? status = null;
        if (facts.Status is { } word)
        {
            if (!Enum.TryParse<StageKind>(word, ignoreCase: true, out var kind) || int.TryParse(word, out _)) return DealRefusals.StatusUnknown;
            status = kind;
        }
        var named = facts.Stage is null ? null : book.Named(facts.Stage, facts.PipelineId);
        if (facts.PipelineId is not null && book.Pipeline(facts.PipelineId) is null) return DealRefusals.PipelineUnknown;
        var pipeline = book.Pipeline(facts.PipelineId) ?? book.Pipeline(named?.PipelineId) ?? book.Default;
        if (pipeline is null) return DealRefusals.NoPipeline;
        if ((New || pipeline.Id != PipelineId) && !book.MayUse(pipeline)) return DealRefusals.PipelineForbidden(pipeline.Name);
        if (facts.Stage is { } text && named is null) return DealRefusals.StageUnknown(text, pipeline.Name);
        if (named is not null && named.PipelineId != pipeline.Id)
        {
            // a new pipeline was chosen and the stage left as it was: the first one there of the same kind
            if (named.Id != StageId) return DealRefusals.StageElsewhere(named.Name, pipeline.Name);
            named = pipeline.First(named.Kind);
        }
        var asked = New || facts.StatusCounts || status != KindOf(Status) ? status : null;
        if (asked is { } wanted && named?.Kind != wanted) named = !New && KindOf(Status) == wanted && PipelineId == pipeline.Id ? book.Stage(StageId) : pipeline.First(wanted);
        return (named ?? pipeline.First(StageKind.Open)) is { } stage ? stage : DealRefusals.NoPipeline;
    }

    /// <summary>Takes the stage, and with it status, probability and since when.</summary>
    private void Enter(Stage stage, DealFacts facts, PipelineBook book)
    {
        var moved = stage.Id != StageId;
        var given = moved && !New && facts.Probability == ProbabilityGiven ? null : facts.Probability;
        ProbabilityGiven = stage.Kind != StageKind.Open || given == stage.Probability ? null : given;
        if (moved)
        {
            if (!New) Raise(new DealStageChanged(Id, facts.AccountId, book.Stage(StageId)?.Name ?? "", stage.Name, WordOf(stage.Kind), Status));
            StageSince = New ? SinceWhen(stage, book) : book.Now;
            (PipelineId, StageId, Status) = (stage.PipelineId, stage.Id, WordOf(stage.Kind));
        }
        if (moved || stage.Kind != StageKind.Open) Probability = stage.Probability;
        if (ProbabilityGiven is { } known) Probability = known;
        else if (!moved && Probability != stage.Probability && facts.Probability == stage.Probability) Probability = stage.Probability;
        (LostReason, LostNote) = stage.Kind == StageKind.Lost ? (facts.LostReason, facts.LostNote) : (null, null);
    }

    /// <summary>A deal that is entered late stands where it does since it started or closed.</summary>
    private DateTimeOffset SinceWhen(Stage stage, PipelineBook book) => (stage.Kind == StageKind.Open ? StartedOn : CloseDate ?? StartedOn) is { } day && day < book.Today
        ? book.StartOf(day)
        : book.Now;

    /// <summary>Closing an open deal closes it today, unless the day is given with it; reopening leaves the expected day to be said anew.</summary>
    private DateOnly? CloseDateAt(DealFacts facts, Stage stage, PipelineBook book)
    {
        if (New || facts.CloseDate != CloseDate || stage.Id == StageId) return facts.CloseDate;
        return (Status, stage.Kind) switch
        {
            ("open", StageKind.Won or StageKind.Lost) => book.Today,
            (not "open", StageKind.Open) => null,
            _ => facts.CloseDate,
        };
    }

    /// <summary>What must be done before the deal goes on; going back or losing it asks for nothing.</summary>
    private Refusal? Unchecked(DealFacts facts, Stage stage, PipelineBook book)
    {
        if (New || stage.Id == StageId || book.Stage(StageId) is not { Kind: StageKind.Open } left) return null;
        var onward = stage.Kind == StageKind.Won || (stage.Kind == StageKind.Open && stage.PipelineId == left.PipelineId && stage.Position > left.Position);
        var open = left.Checklist.Where(i => i.Required && !facts.Checked.Contains(i.Id.ToString())).Select(i => i.Text).ToList();
        return onward && open.Count > 0 ? DealRefusals.ChecklistOpen(left.Name, string.Join(", ", open)) : null;
    }

    private static StageKind KindOf(string status) => Enum.Parse<StageKind>(status, ignoreCase: true);

    private static string WordOf(StageKind kind) => kind switch { StageKind.Open => "open", StageKind.Won => "won", StageKind.Lost => "lost" };
}
