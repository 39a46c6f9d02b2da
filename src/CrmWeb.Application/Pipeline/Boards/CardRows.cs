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
}

/// <summary>Reads cards by key: each column through its own index range, all columns in one command.</summary>
internal static class CardRows
{
    /// <param name="each">Cards of one column; one more is read to know whether it goes on.</param>
    public static async Task<List<CardRow>> ReadAsync(IQueryable<Deal> deals, IReadOnlyList<Stage> stages, DateOnly closedSince, int each, CancellationToken ct)
    {
        var columns = stages.Select(stage => Project(Ordered(Of(deals, stage, closedSince), stage).Take(each + 1))).ToList();
        return columns.Count == 0 ? [] : await columns.Aggregate((all, next) => all.Concat(next)).ToListAsync(ct);
    }

    /// <summary>The cards of one column after a place in it.</summary>
    public static async Task<List<CardRow>> AfterAsync(IQueryable<Deal> deals, Stage stage, DateOnly closedSince, Cursor after, int each, CancellationToken ct)
    {
        var rows = Of(deals, stage, closedSince);
        var (id, day) = (after.Id, (DateOnly?)after.Values[0]);
        rows = (day, stage.Kind) switch
        {
            (null, _) => rows.Where(d => d.CloseDate == null && d.Id.CompareTo(id) > 0),
            (_, StageKind.Open) => rows.Where(d => d.CloseDate > day || (d.CloseDate == day && d.Id.CompareTo(id) > 0) || d.CloseDate == null),
            _ => rows.Where(d => d.CloseDate < day || (d.CloseDate == day && d.Id.CompareTo(id) < 0)),
        };
        return await Project(Ordered(rows, stage).Take(each + 1)).ToListAsync(ct);
    }

    public static Cursor? Place(string text) => Cursor.Read(text, [typeof(DateOnly?)]);

    public static string Place(CardRow last) => Cursor.Write([last.CloseDate], last.Id);

    private static IQueryable<Deal> Of(IQueryable<Deal> deals, Stage stage, DateOnly closedSince)
    {
        var id = stage.Id;
        return stage.Kind == StageKind.Open ? deals.Where(d => d.StageId == id) : deals.Where(d => d.StageId == id && d.CloseDate >= closedSince);
    }

    /// <summary>Open deals: what closes next, those without a day last. Closed ones: the latest first.</summary>
    private static IQueryable<Deal> Ordered(IQueryable<Deal> deals, Stage stage) => stage.Kind == StageKind.Open
        ? deals.OrderBy(d => d.CloseDate).ThenBy(d => d.Id)
        : deals.OrderByDescending(d => d.CloseDate).ThenByDescending(d => d.Id);

    private static IQueryable<CardRow> Project(IQueryable<Deal> deals) => deals.Select(d => new CardRow
    {
        Id = d.Id, Version = d.Version, Name = d.Name, AccountId = d.AccountId, StageId = d.StageId, StageSince = d.StageSince, Status = d.Status,
        Value = d.Value, Currency = d.Currency, CloseDate = d.CloseDate, NextStep = d.NextStep, OwnerId = d.OwnerId,
    });
}
