using CrmWeb.Application.Data;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Pipeline;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Books;

/// <summary>An account as it is handed over.</summary>
/// <param name="Owner">Who has it now; null = nobody.</param>
/// <param name="LastContact">Last two-way contact; null = none.</param>
public sealed record BookAccount(Guid Id, string Name, Guid? Owner, DateTimeOffset? LastContact, IReadOnlyList<BookDeal> Deals, IReadOnlyList<BookTask> Tasks);

/// <summary>An open deal of an account.</summary>
public sealed record BookDeal(Guid Id, string Title, string Stage, decimal? Value, string? Currency, DateOnly? CloseDate, string? NextStep, Guid? Owner);

/// <summary>What is to be done about an account or one of its deals.</summary>
public sealed record BookTask(Guid Id, string Subject, DateOnly? Due);

/// <summary>What whoever takes over should know: per account the open deals, next steps and last contact. Of somebody's book as it is, or of one that was handed over.</summary>
public sealed class BookSummary(CrmDb db)
{
    public const int Most = 500;

    private sealed record Found(BookDeal Deal, Guid Account);

    /// <param name="changeSet">A handing over; null = what is the person's now.</param>
    public async Task<IReadOnlyList<BookAccount>> ReadAsync(Guid person, Guid? changeSet, CancellationToken ct)
    {
        var accounts = db.Accounts.AsNoTracking();
        if (changeSet is { } set)
        {
            var changed = db.Changes.Where(c => c.ChangeSetId == set && (c.Entity == Account.Accounts || c.Entity == Deal.Deals)).Select(c => c.EntityId);
            accounts = accounts.Where(a => changed.Contains(a.Id) || db.Deals.Any(d => d.AccountId == a.Id && changed.Contains(d.Id)));
        }
        else accounts = accounts.Where(a => a.OwnerId == person || db.Deals.Any(d => d.AccountId == a.Id && d.OwnerId == person && d.Status == "open"));
        var found = await accounts.OrderBy(a => a.Name).ThenBy(a => a.Id).Take(Most).Select(a => new { a.Id, a.Name, a.OwnerId }).ToListAsync(ct);

        var ids = found.Select(a => a.Id).ToArray();
        var deals = (await (
            from deal in db.Deals.AsNoTracking()
            join stage in db.Set<Stage>() on deal.StageId equals stage.Id
            where deal.AccountId != null && ids.Contains(deal.AccountId.Value) && deal.Status == "open"
            orderby deal.CloseDate, deal.Id
            select new Found(new BookDeal(deal.Id, deal.Name, stage.Name, deal.Value, deal.Currency, deal.CloseDate, deal.NextStep, deal.OwnerId), deal.AccountId!.Value)).ToListAsync(ct)).ToLookup(d => d.Account, d => d.Deal);
        var about = deals.SelectMany(d => d.Select(x => (x.Id, Account: d.Key))).Concat(ids.Select(id => (Id: id, Account: id))).ToDictionary(x => x.Id, x => x.Account);
        var records = about.Keys.ToArray();
        var tasks = (await (
            from task in db.Set<CrmTask>().AsNoTracking()
            from link in task.Links
            where task.Status == "open" && records.Contains(link.RecordId)
            orderby task.Due, task.Id
            select new { Task = new BookTask(task.Id, task.Subject, task.Due), link.RecordId }).ToListAsync(ct)).ToLookup(t => about[t.RecordId], t => t.Task);
        var contact = await db.SearchEntries.AsNoTracking().OfKinds([Account.Accounts]).Where(e => ids.Contains(e.RecordId) && e.LastContactAt != null).ToDictionaryAsync(e => e.RecordId, e => e.LastContactAt, ct);
        return [.. found.Select(a => new BookAccount(a.Id, a.Name, a.OwnerId, contact.GetValueOrDefault(a.Id), [.. deals[a.Id]], [.. tasks[a.Id].DistinctBy(t => t.Id)]))];
    }
}
