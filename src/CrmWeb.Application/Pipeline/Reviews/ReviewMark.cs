namespace CrmWeb.Application.Pipeline.Reviews;

/// <summary>When a person last said that they had reviewed a view. Not part of the journal.</summary>
public sealed class ReviewMark
{
    public Guid UserId { get; init; }

    /// <summary>all, mine, team, or the id of a saved view.</summary>
    public string View { get; init; } = "";

    /// <summary>The day on which they did; what happened on it is shown again, so that nothing falls between two reviews.</summary>
    public DateOnly Day { get; init; }
}
