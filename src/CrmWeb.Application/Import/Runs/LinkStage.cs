using System.Text.Json.Nodes;
using CrmWeb.Application.Data;
using CrmWeb.Application.Data.Bulk;
using CrmWeb.Application.Import.Makers;
using CrmWeb.Application.Import.Reading;
using CrmWeb.Application.Records.Bulk;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Import.Runs;

/// <summary>After all rows: links between rows of the same kind, in whatever order the rows came. A link is forgotten in the transaction that sets it.</summary>
internal sealed class LinkStage(IServiceProvider services, CrmDb db, ImportBook book, ImportMapping mapping, BulkRules rules)
{
    private const int Batch = 500;
    private RecordMaker? _maker;

    public async Task<bool> RunAsync(CancellationToken ct)
    {
        book.Run.Stage = ImportStage.Links;
        while (await book.LinksAsync(Batch, ct) is { Count: > 0 } links)
        {
            var tally = new Tally();
            // of a trial this is the one transaction that is rolled back in the end
            await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
            await db.PreferIndexesAsync(ct);
            foreach (var kind in links.GroupBy(l => l.Kind)) await KindAsync(kind.Key, [.. kind], tally, ct);
            if (book.Run.ChangeSetId is null && db.ChangeTracker.Entries<Entity>().Any(e => e.State != EntityState.Unchanged)) book.Run.ChangeSetId = db.OpenChangeSet(db.Clock.GetUtcNow()).Id;
            book.Note(null, tally);
            foreach (var position in links.Select(l => l.FilePosition).Distinct()) book.Changed(book.Files[position]);
            await book.DropLinksAsync(links, ct);
            await BulkSave.RunAsync(db, ct);
            if (own is not null) await own.CommitAsync(ct);
            else await book.SaveAsync(ct);
        }
        return true;
    }

    private async Task KindAsync(string kind, IReadOnlyList<ImportLink> links, Tally tally, CancellationToken ct)
    {
        var bulk = services.GetRequiredKeyedService<IBulkRecords>(kind);
        _maker ??= new RecordMaker(services, db, services.GetRequiredService<ImportCatalog>().Find(book.Run.Type)!, mapping, rules);
        if (_maker.May(kind)) await _maker.MakeAsync(kind, [.. links.Select(l => l.Text).OfType<string>().Select(text => new[] { text })], tally, ct);
        var outcomes = await bulk.ApplyAsync([.. links.Select(l => new BulkRow(new JsonObject { [l.Field] = l.Text }, l.RecordId))], rules, ct);
        for (var i = 0; i < links.Count; i++)
        {
            var file = book.Files[links[i].FilePosition];
            if (outcomes[i].State == BulkState.Failed)
                tally.Warn("link-not-made", $"{links[i].Field}: {links[i].Text} ({string.Join(" ", outcomes[i].Refusals.Select(r => r.Text))})");
            else if (outcomes[i].State == BulkState.Updated && links[i].Otherwise)
                (file.Unchanged, file.Updated) = (file.Unchanged - 1, file.Updated + 1);
        }
    }
}
