using CrmWeb.Application.Records.Acts;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Pipeline;
using CrmWeb.Domain.Pipeline.Deals;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Pipeline.Boards;

/// <summary>What a card takes from its deal.</summary>
internal sealed class CardRow
{
    public Guid Id { get; init; }
    public uint Version { get; init; }
    public string Name { get; init; } = "";
    public Guid? AccountId { get; init; }
    public Guid StageId { get; init; }
    public DateTimeOffset StageSince { get; init; }
    public string Status { get; init; } = "";
    public decimal? Value { get; init; }
    public string? Currency { get; init; }
    public DateOnly? CloseDate { get; init; }
    public string? NextStep { get; init; }
    public Guid? OwnerId { get; init; }
    public Guid? TeamId { get; init; }
    public Guid[] CoOwnerIds { get; init; } = [];
    public Guid[] Viewers { get; init; } = [];

    public Belonging Belongs => new(Id, OwnerId, TeamId, CoOwnerIds, Viewers);
}

/// <summary>
/// Reads cards by key: each column through its own index range, all columns in one command. Open deals: what closes next, those without a
/// day last. Closed ones: the latest first, all of them or those of the last while, then those without a day.
/// </summary>
internal static class CardRows
{
    /// <param name="closedSince">First day of a closed stage's cards; null = all.</param>
    /// <param name="each">Cards of one column; one more is read to know whether it goes on.</param>
    public static async Task<List<CardRow>> ReadAsync(IQueryable<Deal> deals, IReadOnlyList<Stage> stages, Func<Guid, DateOnly?> closedSince, int each, CancellationToken ct)
    {
        var ranges = stages.SelectMany(stage => Ranges(deals, stage, closedSince(stage.Id), null)).ToList();
        return await RunAsync(ranges, each, ct);
    }

    /// <summary>The cards of one column after a place in it.</summary>
    public static Task<List<CardRow>> AfterAsync(IQueryable<Deal> deals, Stage stage, DateOnly? closedSince, Cursor after, int each, CancellationToken ct) =>
        RunAsync([.. Ranges(deals, stage, closedSince, after)], each, ct);

    public static Cursor? Place(string text) => Cursor.Read(text, [typeof(DateOnly?)]);

    public static string Place(CardRow last) => Cursor.Write([last.CloseDate], last.Id);

    public static IQueryable<CardRow> Project(IQueryable<Deal> deals) => deals.Select(d => new CardRow
    {
        Id = d.Id, Version = d.Version, Name = d.Name, AccountId = d.AccountId, StageId = d.StageId, StageSince = d.StageSince, Status = d.Status,
        Value = d.Value, Currency = d.Currency, CloseDate = d.CloseDate, NextStep = d.NextStep, OwnerId = d.OwnerId,
        TeamId = d.TeamId, CoOwnerIds = d.CoOwnerIds, Viewers = d.Viewers,
    });

    /// <summary>What closed lately: the same for cards and sums.</summary>
    public static IQueryable<Deal> Lately(IQueryable<Deal> closed, DateOnly since) => closed.Where(d => d.CloseDate >= since);

    /// <summary>So many deals of a stage, in the order of the board's index.</summary>
    public static IQueryable<Deal> First(IQueryable<Deal> deals, Guid stage, int many) =>
        deals.Where(d => d.StageId == stage).OrderBy(d => d.StageId).ThenBy(d => d.CloseDate).ThenBy(d => d.Id).Take(many);

    /// <summary>Ranges come one after the other, each in its order; a column takes from the first what it can.</summary>
    private static async Task<List<CardRow>> RunAsync(IReadOnlyList<IQueryable<Deal>> ranges, int each, CancellationToken ct)
    {
        var parts = ranges.Select(range => Project(range.Take(each + 1))).ToList();
        return parts.Count == 0 ? [] : await parts.Aggregate((all, next) => all.Concat(next)).ToListAsync(ct);
    }

    private static IEnumerable<IQueryable<Deal>> Ranges(IQueryable<Deal> deals, Stage stage, DateOnly? closedSince, Cursor? after)
    {
        var id = stage.Id;
        var rows = deals.Where(d => d.StageId == id);
        var (last, day) = (after?.Id ?? Guid.Empty, (DateOnly?)after?.Values[0]);
        var undated = after is null || day is not null;
        if (stage.Kind == StageKind.Open)
        {
            if (after is null) yield return rows.OrderBy(d => d.CloseDate).ThenBy(d => d.Id);
            else if (undated) yield return rows.Where(d => d.CloseDate > day || (d.CloseDate == day && d.Id.CompareTo(last) > 0) || d.CloseDate == null).OrderBy(d => d.CloseDate).ThenBy(d => d.Id);
            else yield return rows.Where(d => d.CloseDate == null && d.Id.CompareTo(last) > 0).OrderBy(d => d.Id);
            yield break;
        }
        // compared and ordered with the stage before the date, so that no index but the board's will do: by date alone all that is open and
        // closes next year stands before the first that was won
        var (lowest, highest) = ((DateOnly?)(closedSince ?? DateOnly.MinValue), (DateOnly?)DateOnly.MaxValue);
        var lately = deals.Where(d => EF.Functions.GreaterThanOrEqual(ValueTuple.Create(d.StageId, d.CloseDate), ValueTuple.Create(id, lowest))
            && EF.Functions.LessThanOrEqual(ValueTuple.Create(d.StageId, d.CloseDate), ValueTuple.Create(id, highest)));
        if (after is not null && undated) lately = lately.Where(d => EF.Functions.LessThan(ValueTuple.Create(d.StageId, d.CloseDate, d.Id), ValueTuple.Create(id, day, last)));
        if (after is null || undated) yield return lately.OrderByDescending(d => d.StageId).ThenByDescending(d => d.CloseDate).ThenByDescending(d => d.Id);
        // an import may know that a deal is won and not since when; ordered as the board's index is, which would be left for a sort otherwise
        var unknown = rows.Where(d => d.CloseDate == null);
        yield return (undated ? unknown : unknown.Where(d => d.Id.CompareTo(last) < 0)).OrderByDescending(d => d.StageId).ThenByDescending(d => d.CloseDate).ThenByDescending(d => d.Id);
    }
}
