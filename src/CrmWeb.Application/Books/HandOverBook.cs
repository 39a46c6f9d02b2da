using System.Text.Json;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Bulk;
using CrmWeb.Domain.Books;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Books;

/// <summary>What a handing over would do.</summary>
/// <param name="Plan">To run it.</param>
/// <param name="Shares">Per receiver what they get.</param>
public sealed record BookPreview(Guid Plan, IReadOnlyList<BookShare> Shares);

/// <summary>What one receiver gets.</summary>
/// <param name="Counts">Records by kind.</param>
/// <param name="Sample">Some of them.</param>
public sealed record BookShare(Guid Person, IReadOnlyDictionary<string, int> Counts, IReadOnlyList<BookItem> Sample);

/// <summary>Gives the book of one person to one or several others: first shown, then done with exactly the records shown, as one change set. Needs the right to assign on every kind.</summary>
public sealed class HandOverBook(CrmDb db, BookItems items, CompanyDirectory directory, IServiceProvider services)
{
    /// <summary>Marks plans of books among those of bulk changes.</summary>
    private const string PlanKind = "book";

    private const int SampleSize = 5;

    public sealed record Input(Guid From, IReadOnlyList<BookReceiver> To, BookRule Rule, bool Together, IReadOnlyList<string> Kinds);

    private sealed record Kept(Guid From, Dictionary<string, Dictionary<Guid, Guid>> Owners);

    public async Task<Outcome<BookPreview>> PlanAsync(Input input, CancellationToken ct)
    {
        if (input.Kinds.Count == 0) return Refusal.Of("kinds", "Choose what is handed over.");
        if (input.Kinds.Any(kind => !db.Actor.May(kind, Right.Assign))) return Refusal.Forbidden;
        var now = await directory.NowAsync(db, ct);
        if (now.User(input.From) is null || input.To.Count == 0 || input.To.Any(r => r.Person == input.From || now.User(r.Person) is not { Active: true })) return Refusal.Of("to", "Choose at least one active colleague.");
        var book = await items.ReadAsync(input.From, input.Kinds, ct);
        if (book.Count == 0) return new Refusal("nothing", "There is nothing to hand over.", RefusalKind.State);
        if (book.Count > BulkRequest.Most) return new Refusal("too-many", "At most {0} records can be changed at once. Narrow the filter.", RefusalKind.Rule, "kinds", BulkRequest.Most);

        var split = BookSplit.Of(book, input.To.DistinctBy(r => r.Person).ToList(), input.Rule, input.Together);
        var kept = new Kept(input.From, book.GroupBy(i => i.Kind).ToDictionary(g => g.Key, g => g.ToDictionary(i => i.Id, i => split[i.Id])));
        var plan = new BulkPlan { ActorId = db.Actor.UserId, Kind = PlanKind, Ids = [.. book.Select(i => i.Id)], Change = JsonSerializer.Serialize(kept), MadeAt = db.Clock.GetUtcNow() };
        db.Add(plan);
        await db.SaveChangesAsync(ct);
        return new BookPreview(plan.Id, [.. input.To.DistinctBy(r => r.Person).Select(r => Share(r.Person, [.. book.Where(i => split[i.Id] == r.Person)]))]);
    }

    /// <summary>Runs a plan, once. Null when there is no such plan of this actor (any more).</summary>
    public async Task<Outcome<HandedOver>?> RunAsync(Guid plan, CancellationToken ct)
    {
        await using var transaction = await db.OwnTransactionAsync(ct);
        var me = db.Actor.UserId;
        var found = await db.Set<BulkPlan>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == plan && p.Kind == PlanKind && p.ActorId == me, ct);
        // taking the row out first: a second click waits here and then finds nothing
        if (found is null || await db.Set<BulkPlan>().Where(p => p.Id == plan).ExecuteDeleteAsync(ct) == 0) return null;
        var kept = JsonSerializer.Deserialize<Kept>(found.Change)!;
        db.Because("books.hand-over");
        var set = db.OpenChangeSet(db.Clock.GetUtcNow());
        db.ContinueIn(set);
        var moved = 0;
        foreach (var kind in BookItems.Kinds.Where(kept.Owners.ContainsKey))
        {
            var given = await services.GetRequiredKeyedService<IRecords>(kind).AssignAsync(kept.From, kept.Owners[kind], ct);
            if (given.Refused) return given.Refusals.ToArray();
            moved += given.Value;
        }
        db.ContinueIn(null);
        if (transaction is not null) await transaction.CommitAsync(ct);
        return new HandedOver(moved, moved > 0 ? set.Id : null);
    }

    private static BookShare Share(Guid person, List<BookItem> mine) => new(person,
        BookItems.Kinds.ToDictionary(kind => kind, kind => mine.Count(i => i.Kind == kind)), [.. mine.OrderBy(i => i.Title, StringComparer.OrdinalIgnoreCase).Take(SampleSize)]);
}
