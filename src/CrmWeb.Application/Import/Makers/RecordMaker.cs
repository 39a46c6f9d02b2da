using System.Text.Json.Nodes;
using CrmWeb.Application.Data;
using CrmWeb.Application.Data.Bulk;
using CrmWeb.Application.Import.Reading;
using CrmWeb.Application.Import.Runs;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Bulk;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Application.Records.Links;
using CrmWeb.Domain.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Import.Makers;

/// <summary>
/// Makes linked records that do not exist yet, where the mapping's <c>create</c> allows it. A mapping without <c>create</c> allows what a
/// list of people always brings: the accounts they work for.
/// </summary>
internal sealed class RecordMaker(IServiceProvider services, CrmDb db, IImportable importing, ImportMapping mapping, BulkRules rules)
{
    private readonly LinkResolver _resolver = services.GetRequiredService<LinkResolver>();
    private readonly RecordCatalog _catalog = services.GetRequiredService<RecordCatalog>();
    private readonly HashSet<(string Kind, string Text)> _there = [];
    private readonly Dictionary<(string Kind, string Key), string> _made = [];

    /// <summary>After a rollback nothing it remembers is sure.</summary>
    public void Forget() => _there.Clear();

    public bool May(string kind) =>
        _catalog.Find(kind) is { } type && db.Actor.May(kind, Right.Create)
        && (mapping.Create is { } listed ? listed.Contains(kind, StringComparer.OrdinalIgnoreCase) || listed.Contains(type.Label, StringComparer.OrdinalIgnoreCase) : kind != importing.Kind);

    /// <summary>For all links of a batch that lead to other kinds of records.</summary>
    public async Task MakeMissingAsync(IImportable of, IReadOnlyList<JsonObject> patches, Tally tally, CancellationToken ct)
    {
        foreach (var field in of.Fields)
        {
            if (field.LinkKind is not { } kind || kind == of.Kind || !May(kind)) continue;
            await MakeAsync(kind, [.. patches.Select(p => Texts(p[field.Name], field.Rows?.Key.Name).ToList())], tally, ct);
        }
    }

    /// <summary>Makes what these rows call and nobody has; an e-mail address or an id names nobody new.</summary>
    /// <param name="rows">The texts of each row.</param>
    public async Task MakeAsync(string kind, IReadOnlyCollection<IReadOnlyList<string>> rows, Tally tally, CancellationToken ct)
    {
        var asked = rows.SelectMany(texts => texts).Distinct().Where(t => !_there.Contains((kind, t))).ToList();
        if (asked.Count > 0) await MakeMissingAsync(kind, asked, ct);
        // every row that names what was made, in this batch and the ones after it
        var code = $"{_catalog.Find(kind)!.Label.ToLowerInvariant()}-made";
        foreach (var made in rows.SelectMany(texts => texts.Select(LookupKey.Name).Distinct()).Select(key => _made.GetValueOrDefault((kind, key))).OfType<string>().GroupBy(t => t)) tally.Warn(code, made.Key, made.Count());
    }

    private async Task MakeMissingAsync(string kind, List<string> asked, CancellationToken ct)
    {
        var found = await _resolver.FindAsync(kind, asked, rules.Source, ct);
        var missing = asked.Where(t => found[t].Count == 0 && !t.Contains('@', StringComparison.Ordinal) && !Guid.TryParse(t, out _))
            .GroupBy(LookupKey.Name).Select(g => g.First()).ToList();
        if (missing.Count > 0)
        {
            var bulk = services.GetRequiredKeyedService<IBulkRecords>(kind);
            var name = bulk.Type.Find("name") is null ? "fullName" : "name";
            var given = new JsonObject(rules.Defaults.Where(d => d.Key is "owner" or "team").Select(d => KeyValuePair.Create(d.Key, d.Value?.DeepClone())));
            var outcomes = await bulk.ApplyAsync([.. missing.Select(t => new BulkRow(new JsonObject { [name] = t }))], rules with { Existing = ExistingRows.Create, Defaults = given }, ct);
            foreach (var made in missing.Where((_, i) => outcomes[i].State == BulkState.Created)) _made[(kind, LookupKey.Name(made))] = made;
            await BulkSave.RunAsync(db, ct);
        }
        foreach (var text in asked) _there.Add((kind, text));
    }

    /// <summary>A link is a text, or rows that name the record in their first column.</summary>
    private static IEnumerable<string> Texts(JsonNode? node, string? key) => node switch
    {
        JsonValue value when TextRule.CleanLine(FieldReader.AsText(value)) is { } text => [text],
        JsonArray rows => rows.SelectMany(row => Texts(row is JsonObject about && key is not null ? about[key] : row, key)),
        _ => [],
    };
}
