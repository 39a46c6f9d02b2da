using CrmWeb.Domain.Pipeline.Deals;

namespace CrmWeb.Application.Pipeline.Boards;

/// <summary>Whether something is planned for a deal.</summary>
public enum NextStep { None, Planned, Today, Late }

/// <summary>Who knows what is planned for deals. The tasks module answers by its tasks; without it a deal's own words count.</summary>
public interface INextSteps
{
    /// <param name="deals">The deals and what they say happens next.</param>
    /// <param name="today">The day where the viewer is.</param>
    Task<IReadOnlyDictionary<Guid, NextStep>> OfAsync(IReadOnlyDictionary<Guid, string?> deals, DateOnly today, CancellationToken ct);
}

/// <summary>By <see cref="Deal.NextStep"/> alone: words are a plan without a day.</summary>
internal sealed class NextStepWords : INextSteps
{
    public Task<IReadOnlyDictionary<Guid, NextStep>> OfAsync(IReadOnlyDictionary<Guid, string?> deals, DateOnly today, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<Guid, NextStep>>(deals.ToDictionary(d => d.Key, d => d.Value is null ? NextStep.None : NextStep.Planned));
}
