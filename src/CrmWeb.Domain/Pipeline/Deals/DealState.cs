namespace CrmWeb.Domain.Pipeline.Deals;

/// <summary>
/// A span of a deal's life in which nothing that forecasts count changed. Written by a trigger of the deals table, whatever path writes
/// deals; ageing, velocity and numbers as of a day are read from it.
/// </summary>
public sealed class DealState
{
    private DealState() { }

    public long Id { get; private set; }
    public Guid DealId { get; private set; }

    /// <summary>From this instant on. Of a deal that was entered late: the start of the day it began or closed.</summary>
    public DateTimeOffset Since { get; private set; }

    /// <summary>Until this instant; null = it is so now.</summary>
    public DateTimeOffset? Until { get; private set; }

    public Guid PipelineId { get; private set; }

    /// <summary>Null when unknown: before an imported closed deal closed.</summary>
    public Guid? StageId { get; private set; }

    public string Status { get; private set; } = "";
    public decimal? Value { get; private set; }
    public decimal? Amount { get; private set; }
    public string? Currency { get; private set; }
    public int Probability { get; private set; }
    public DateOnly? CloseDate { get; private set; }
    public Guid? OwnerId { get; private set; }
    public Guid? TeamId { get; private set; }

    /// <summary>In the bin during this span.</summary>
    public bool Deleted { get; private set; }

    /// <summary>Told afterwards (an import, a deal entered late), not seen as it happened.</summary>
    public bool Backdated { get; private set; }
}
