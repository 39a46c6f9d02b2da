using System.Text.Json;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Data.Journal;
using CrmWeb.Application.Edges;
using CrmWeb.Application.Import.Reading;
using CrmWeb.Application.Import.Rows;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Import.Runs;

/// <summary>One import at work: looks through the files, writes rows batch by batch, then links what the rows call each other.</summary>
internal sealed class ImportWork(IServiceProvider services, CrmDb db, ImportBook book, IImportable type, OpenFile open, IFileStore store, int rowsAtMost)
{
    /// <summary>Rows per transaction.</summary>
    private const int Batch = 1_000;

    private ImportMapping _mapping = ImportMapping.Read(book.Run.Mapping).Value ?? ImportMapping.Empty;
    private int _rows;

    public async Task RunAsync(CancellationToken ct)
    {
        var sources = new RowSource?[book.Files.Count];
        try
        {
            _mapping = _mapping with { Zone = (await services.GetRequiredService<CompanyDirectory>().NowAsync(db, ct)).ZoneOf(db.Actor.UserId) };
            foreach (var file in book.Files.Where(f => f.Hash is not null && f.Message is null)) sources[file.Position] = await OpenAsync(file, ct);
            if (Array.TrueForAll(sources, s => s is null))
            {
                await book.EndAsync(book.Files.Count == 1 ? book.Files[0].Message : "None of the files could be read.", ct);
                return;
            }
            db.ContinueIn(ChangeSetOf(book.Run), book.Run.ChangeSetId is not null);
            var rules = await ImportRules.MakeAsync(services, db, type, _mapping, sources.OfType<RowSource>().First().Source, book.Run, ct);
            if (rules.Refused) { await book.EndAsync(string.Join(" ", rules.Refusals.Select(r => r.Text)), ct); return; }
            if (book.Run.Prepared is null)
            {
                book.Run.Prepared = (await new Preparing(services, type, _mapping, rules.Value!).RunAsync([.. sources.OfType<RowSource>()], ct)).Write();
                book.Changed(book.Run);
                foreach (var file in book.Files) book.Changed(file);
                await book.SaveAsync(ct);
            }
            var batches = new BatchWriter(services, db, book, type, _mapping, rules.Value!, Prepared.Read(book.Run.Prepared));
            if (book.Run.Stage == ImportStage.Rows && !await RowsAsync(sources, batches, ct)) return;
            if (!await new LinkStage(services, db, book, _mapping, batches.Rules).RunAsync(ct)) return;
            await book.EndAsync(null, ct);
        }
        finally
        {
            foreach (var source in sources.OfType<RowSource>()) await source.DisposeAsync();
        }
    }

    private async Task<RowSource?> OpenAsync(ImportFile file, CancellationToken ct)
    {
        if (store.Open(file.Hash!) is not { } content)
        {
            file.Message = "The file is not there any more.";
            return null;
        }
        var source = await open.RunAsync(type, _mapping, content, ct);
        if (source.Refused)
        {
            file.Message = string.Join(" ", source.Refusals.Select(r => r.Text));
            return null;
        }
        (file.Total, file.Headers) = (source.Value!.Total, source.Value.Headers.Count == 0 ? null : JsonSerializer.Serialize(source.Value.Headers));
        return source.Value;
    }

    /// <summary>False when stopped before the end.</summary>
    private async Task<bool> RowsAsync(RowSource?[] sources, BatchWriter batches, CancellationToken ct)
    {
        for (; book.Run.FileAt < sources.Length; (book.Run.FileAt, book.Run.RowAt) = (book.Run.FileAt + 1, 0))
        {
            if (sources[book.Run.FileAt] is not { } source) continue;
            var (file, done) = (book.Files[book.Run.FileAt], book.Run.RowAt);
            if (done == 0) NameUnused(source);
            var rows = new List<ImportRow>(Batch);
            await foreach (var row in source.RowsAsync(ct))
            {
                if (row.Number <= done) continue;
                rows.Add(row);
                if (rows.Count < Batch) continue;
                await batches.WriteAsync(file, rows, ct);
                if ((_rows += rows.Count) >= rowsAtMost) return false;
                rows = new List<ImportRow>(Batch);
            }
            if (rows.Count > 0) await batches.WriteAsync(file, rows, ct);
            if ((_rows += rows.Count) >= rowsAtMost) return false;
        }
        return true;
    }

    /// <summary>Saved with the first batch, so an interrupted import does not say it twice.</summary>
    private void NameUnused(RowSource source)
    {
        var tally = new Tally();
        foreach (var column in source.Unused) tally.Warn("column-without-target", column, source.Total);
        tally.AddTo(book.Run);
    }

    /// <summary>All changes of an import are one set: seen and undone together.</summary>
    private ChangeSet ChangeSetOf(ImportRun run) => new()
    {
        Id = run.ChangeSetId ?? Guid.CreateVersion7(), At = run.StartedAt ?? db.Clock.GetUtcNow(), ActorId = run.ActorId, Via = Via.Import,
        Act = $"{run.Type}.import", Reason = string.Join(", ", book.Files.Take(5).Select(f => f.Name)),
    };
}
