using System.Text.Json.Nodes;
using CrmWeb.Application.Data;
using CrmWeb.Application.Import.Makers;
using CrmWeb.Application.Import.Reading;
using CrmWeb.Application.Import.Rows;
using CrmWeb.Application.Records.Bulk;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Application.Records.Links;
using CrmWeb.Domain.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Import.Runs;

/// <summary>
/// Looks through all files before the first row is written: a row that names another one which neither files nor system have, or which
/// several are called, must fail before its record is made.
/// </summary>
internal sealed class Preparing(IServiceProvider services, IImportable type, ImportMapping mapping, BulkRules rules)
{
    private const int Batch = 1_000;
    private readonly HashSet<string> _late = [];
    private readonly IBulkRecords _bulk = services.GetRequiredKeyedService<IBulkRecords>(type.Kind);

    public async Task<Prepared> RunAsync(IReadOnlyList<RowSource> sources, CancellationToken ct)
    {
        var filled = sources.Any(s => s.Fields is null) ? null : sources.SelectMany(s => s.Fields!).ToHashSet();
        var known = new Dictionary<string, HashSet<string>>();
        foreach (var field in type.Fields.Where(f => f.Type == FieldType.Choice && (filled is null || filled.Contains(f.Name)) && mapping.Create?.Contains(f.Name) != true))
            known[field.Name] = [.. (await _bulk.ValuesAsync(field.Name, ct)).Concat(field.Lookup is { } list ? Lookups.Values(list) : []).Select(TextRule.Fold)];
        var bad = new Dictionary<string, Dictionary<string, string>>();
        foreach (var field in type.Fields.Where(f => f.LinkKind == type.Kind && f.Type == FieldType.Link && (filled is null || filled.Contains(f.Name))))
            bad[field.Name] = await BadAsync(field, sources, ct);
        return new Prepared(bad, _late, known);
    }

    private async Task<Dictionary<string, string>> BadAsync(FieldInfo field, IReadOnlyList<RowSource> sources, CancellationToken ct)
    {
        var texts = new Dictionary<string, IReadOnlyList<string>>();
        await foreach (var row in RowsAsync(sources, ct))
        {
            if (row.Patch![field.Name] is JsonValue node && TextRule.CleanLine(FieldReader.AsText(node)) is { } text && !texts.ContainsKey(text))
                texts[text] = LinkResolver.KeysOf(text, rules.Source);
        }
        var bad = new Dictionary<string, string>();
        if (texts.Count == 0) return bad;

        // for the planner's hint only
        var db = services.GetRequiredService<CrmDb>();
        await using var reading = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        await db.PreferIndexesAsync(ct);
        var wanted = texts.Values.SelectMany(k => k).ToHashSet();
        var holders = await HoldersAsync(sources, wanted, ct);
        var maker = new RecordMaker(services, db, type, mapping, rules);
        foreach (var (text, keys) in texts)
        {
            if (Guid.TryParse(text, out _)) continue;
            if (keys.Count(k => holders.ContainsKey(k)) > 1) _late.Add(text);
            var best = keys.Select(k => holders.GetValueOrDefault(k)).FirstOrDefault(h => h is { Count: > 0 });
            if (best is null && !maker.May(type.Kind)) bad[text] = $"There is no {field.Label.ToLowerInvariant()} “{text}”, neither here nor in the import.";
            else if (best is { Count: > 1 }) bad[text] = $"{best.Count} {type.PluralLabel.ToLowerInvariant()} are called “{text}”; it is not clear which one is the {field.Label.ToLowerInvariant()}.";
        }
        return bad;
    }

    /// <summary>Who will carry each key after the import: records by id, rows that become new ones by their own key.</summary>
    private async Task<Dictionary<string, HashSet<string>>> HoldersAsync(IReadOnlyList<RowSource> sources, HashSet<string> wanted, CancellationToken ct)
    {
        var holders = new Dictionary<string, HashSet<string>>();
        void Put(string key, string holder)
        {
            if (!holders.TryGetValue(key, out var all)) holders[key] = all = [];
            all.Add(holder);
        }
        foreach (var found in await services.GetRequiredService<LinkResolver>().HoldersAsync(type.Kind, wanted, ct))
            foreach (var id in found) Put(found.Key, id.ToString());

        var rows = new List<BulkRow>(Batch);
        var counted = 0;
        async Task TakeAsync()
        {
            var keys = _bulk.Keys(rows, rules);
            var naming = Enumerable.Range(0, rows.Count).Where(i => keys[i].Any(wanted.Contains)).ToList();
            var matches = naming.Count == 0 ? [] : await _bulk.MatchesAsync([.. naming.Select(i => rows[i])], rules, ct);
            for (var n = 0; n < naming.Count; n++)
            {
                var own = keys[naming[n]];
                var holder = matches[n] is [var existing] ? existing.ToString()
                    : rules.Existing == ExistingRows.Create ? $"row {counted + naming[n]}"
                    : own.FirstOrDefault(k => k.StartsWith("x:", StringComparison.Ordinal)) ?? own.FirstOrDefault(k => k.StartsWith("d:", StringComparison.Ordinal)) ?? own[0];
                foreach (var key in own.Where(wanted.Contains)) Put(key, holder);
            }
            counted += rows.Count;
            rows.Clear();
        }
        await foreach (var row in RowsAsync(sources, ct))
        {
            rows.Add(new BulkRow(row.Patch!));
            if (rows.Count == Batch) await TakeAsync();
        }
        if (rows.Count > 0) await TakeAsync();
        return holders;
    }

    private async IAsyncEnumerable<ImportRow> RowsAsync(IReadOnlyList<RowSource> sources, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var source in sources)
        {
            await foreach (var row in source.RowsAsync(ct))
            {
                if (row.Patch is not null && row.Kind == type.Kind) yield return row;
            }
        }
    }
}
