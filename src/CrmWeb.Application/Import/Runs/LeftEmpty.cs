using System.Text.Json.Nodes;
using CrmWeb.Application.Import.Reading;
using CrmWeb.Application.Import.Rows;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Application.Records.Links;
using CrmWeb.Domain.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Import.Runs;

/// <summary>
/// Links that name nothing are left out of their rows: where the mapping's <c>leaveEmpty</c> says so (several meant count as nothing), and
/// where the kind does it unasked; then the text is kept under "More from import". Other such rows fail.
/// </summary>
internal sealed class LeftEmpty(IServiceProvider services, ImportMapping mapping)
{
    public async Task TakeOutAsync(IImportable of, IReadOnlyList<JsonObject> patches, string source, Tally tally, CancellationToken ct)
    {
        foreach (var field in of.Fields)
        {
            var told = mapping.LeaveEmpty?.Contains(field.Name, StringComparer.OrdinalIgnoreCase) == true;
            if (!told && !of.EmptyWhereUnknown.Contains(field.Name) || (field.Rows?.Key ?? field) is not { LinkKind: { } kind }) continue;
            var texts = patches.SelectMany(p => Texts(p[field.Name], field)).Distinct().ToList();
            if (texts.Count == 0) continue;
            var found = await services.GetRequiredService<LinkResolver>().FindAsync(kind, texts, source, ct);
            // of stages with the same name the pipeline decides
            bool Lost(string text) => field.LateLink || !told ? found[text].Count == 0 : found[text].Count != 1;
            foreach (var patch in patches)
            {
                var lost = Texts(patch[field.Name], field).Where(Lost).ToList();
                if (lost.Count == 0) continue;
                foreach (var text in lost) tally.Warn("left-empty", $"{field.Name}: {text}");
                if (patch[field.Name] is JsonArray rows) patch[field.Name] = new JsonArray([.. rows.Where(row => !Texts(row, field).Any(Lost)).Select(row => row?.DeepClone())]);
                else patch.Remove(field.Name);
                if (!told) MoreFromImport.Keep(patch, field.Label, lost);
            }
        }
    }

    /// <summary>Names in a link, a list of them, or rows about records.</summary>
    private static IEnumerable<string> Texts(JsonNode? node, FieldInfo field) => node switch
    {
        JsonValue value when TextRule.CleanLine(FieldReader.AsText(value)) is { } text => [text],
        JsonArray rows => rows.SelectMany(row => Texts(row, field)),
        JsonObject row when field.Rows is { } shape => Texts(row[shape.Key.Name], field),
        _ => [],
    };
}
