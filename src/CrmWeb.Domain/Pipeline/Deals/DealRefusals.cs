using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Pipeline.Deals;

public static class DealRefusals
{
    public static readonly Refusal NoPipeline = Refusal.Of("pipeline", "There is no pipeline you may put a deal into. An administrator adds one under Admin, Pipelines.");
    public static readonly Refusal PipelineUnknown = Refusal.Of("pipeline", "There is no such pipeline any more.");
    public static readonly Refusal StatusUnknown = Refusal.Of("status", "A deal is open, won or lost.");
    public static readonly Refusal ClosesBeforeStart = Refusal.Of("closeDate", "A deal cannot close before it started.");
    public static readonly Refusal LineQuantity = Refusal.Of("lines", "A line needs a quantity above zero.");
    public static readonly Refusal LineDiscount = Refusal.Of("lines", "A discount is 0 to 100 percent.");

    public static Refusal PipelineForbidden(string pipeline) => Refusal.Of("pipeline", "Only certain teams put deals into the pipeline “{0}”, and you are in none of them.", pipeline);

    public static Refusal StageUnknown(string stage, string pipeline) => Refusal.Of("stage", "There is no stage “{0}” in the pipeline “{1}”.", stage, pipeline);

    public static Refusal StageElsewhere(string stage, string pipeline) => Refusal.Of("stage", "The stage “{0}” belongs to another pipeline than “{1}”.", stage, pipeline);

    public static Refusal ChecklistOpen(string stage, string items) =>
        new("checklist", "Before the deal leaves “{0}”, this is to be done: {1}.", RefusalKind.State, "stage", stage, items);
}
