using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Pipeline;

public static class PipelineRefusals
{
    public static readonly Refusal StageTaken = new("duplicate", "This pipeline already has a stage with this name.", RefusalKind.State, "name");
    public static readonly Refusal StageUnknown = new("gone", "There is no such stage any more.", RefusalKind.State);
    public static readonly Refusal ClosedStageNeeded = new("last-stage", "A pipeline needs a stage for won and one for lost deals.", RefusalKind.State);
    public static readonly Refusal OpenStageNeeded = new("last-stage", "A pipeline needs at least one open stage.", RefusalKind.State);
}
