namespace CrmWeb.Domain.Pipeline;

/// <summary>How long deals usually stand in a stage: of the visits that ended. Computed again and again from the course of deals.</summary>
public sealed class StagePace
{
    private StagePace() { }

    public Guid StageId { get; private set; }

    /// <summary>Half of the visits were at most this long.</summary>
    public decimal MedianDays { get; private set; }

    /// <summary>Three quarters of the visits were at most this long.</summary>
    public decimal P75Days { get; private set; }

    public int Visits { get; private set; }

    public DateTimeOffset ComputedAt { get; private set; }
}
