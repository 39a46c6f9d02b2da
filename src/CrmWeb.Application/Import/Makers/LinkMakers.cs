using System.Text.Json.Nodes;
using CrmWeb.Application.Data;
using CrmWeb.Application.Import.Reading;
using CrmWeb.Application.Import.Runs;
using CrmWeb.Application.Records.Bulk;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Import.Makers;

/// <summary>Lets the makers of the modules make what a batch's rows link to, where the mapping allows it and the importing person administers.</summary>
internal sealed class LinkMakers(IServiceProvider services, CrmDb db, ImportMapping mapping, ImportRun run)
{
    private readonly Dictionary<string, ILinkMaker> _makers = services.GetServices<ILinkMaker>().ToDictionary(m => m.Kind);
    private readonly Dictionary<(string Kind, string Folded), string> _made = [];

    /// <summary>Rows (and defaults) of a trial lose the names that would be made: what they would link to is not there.</summary>
    public async Task<BulkRules> MakeMissingAsync(IImportable of, IReadOnlyList<JsonObject> patches, BulkRules rules, Tally tally, CancellationToken ct)
    {
        var defaults = (JsonObject)rules.Defaults.DeepClone();
        foreach (var field in of.Fields)
        {
            if (field.LinkKind is not { } kind || field.Rows is not null || !_makers.TryGetValue(kind, out var maker) || !May(field, maker)) continue;
            var links = new MissingLinks(field, [.. patches.Select(p => With(defaults, p))], mapping);
            var missing = await maker.MissingAsync(services, links, ct);
            if (missing.Count > 0)
                foreach (var text in run.DryRun ? missing : await MakeAsync(maker, links, missing, ct)) _made.TryAdd((kind, TextRule.Fold(text)), text);
            // every row that names what was made, in this batch and the ones after it
            foreach (var rows in links.Rows.Select(r => MissingLinks.Text(r, field.Name)).OfType<string>().Select(t => _made.GetValueOrDefault((kind, TextRule.Fold(t)))).OfType<string>().GroupBy(t => t))
                tally.Warn(kind is "users" ? "owner-made" : $"{kind.TrimEnd('s')}-made", rows.Key, rows.Count());
            if (!run.DryRun) continue;
            foreach (var patch in patches.Append(defaults).Where(p => MissingLinks.Text(p, field.Name) is { } text && missing.Contains(text))) patch.Remove(field.Name);
        }
        return run.DryRun ? rules with { Defaults = defaults } : rules;
    }

    private bool May(FieldInfo field, ILinkMaker maker) => db.Actor.Administers && (mapping.Create is { } listed
        ? new[] { field.Name, maker.Kind, maker.Kind.TrimEnd('s') }.Any(word => listed.Contains(word, StringComparer.OrdinalIgnoreCase))
        : maker.Unasked);

    private async Task<IReadOnlyList<string>> MakeAsync(ILinkMaker maker, MissingLinks links, IReadOnlyList<string> texts, CancellationToken ct)
    {
        await using var scope = services.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        var acting = scope.ServiceProvider.GetRequiredService<ActorScope>();
        (acting.Actor, acting.RequestId) = (db.Actor, ImportRun.MarkOf(run.Id));
        return await maker.MakeAsync(scope.ServiceProvider, links, texts, ct);
    }

    /// <summary>A row with what it does not say itself, as far as links go.</summary>
    private static JsonObject With(JsonObject defaults, JsonObject patch)
    {
        var row = new JsonObject();
        foreach (var (name, value) in defaults.Concat(patch))
            if (value is JsonValue) row[name] = value.DeepClone();
        return row;
    }
}
