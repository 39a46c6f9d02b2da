using CrmWeb.Application.Import.Reading.Headers;
using CrmWeb.Application.Import.Reading.Tables;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Import.Reading.Plans;

/// <summary>A column of the file that fills a field.</summary>
/// <param name="Field">The field, or the part of it, as which the cells are read.</param>
/// <param name="Root">The field of the record.</param>
public sealed record PlannedColumn(SourceHeader Header, TargetField Field, TargetPath Target, TargetField Root)
{
    /// <summary>It fills one part among others of the field.</summary>
    public bool IsPart => Field != Root;
}

/// <summary>Which columns fill which fields: what the mapping says, for columns it does not name what their headers suggest.</summary>
/// <param name="Columns">In the order of the file.</param>
/// <param name="LeftOut">Columns without a target: named before the run, kept as "More from import" if ticked.</param>
/// <param name="Source">Under which name external ids are kept; "import" when neither mapping nor headers tell.</param>
/// <param name="Suggestions">Of all columns, with reasons; for the mapping screen.</param>
public sealed record ColumnPlan(
    IReadOnlyList<PlannedColumn> Columns, IReadOnlyList<SourceHeader> LeftOut, string Source, HeaderSuggestions Suggestions)
{
    private static readonly Dictionary<string, string?> Nothing = [];

    /// <summary>
    /// Refused with one sentence each: columns the file does not have, targets the type does not have, two columns for one value, and
    /// nothing to import at all. Headers of the mapping are compared loosely when none is written exactly so.
    /// </summary>
    public static Outcome<ColumnPlan> Make(
        IReadOnlyList<SourceHeader> headers, ImportMapping mapping, string type, IReadOnlyList<TargetField> fields)
    {
        var suggestions = HeaderRecognition.Suggest([.. headers.Select(header => header.Name)], type, fields);
        var refusals = new List<Refusal>();
        var (targets, named) = Mapped(mapping.Columns ?? Nothing, headers, type, fields, refusals);
        var taken = targets.OfType<TargetPath>().Select(target => target.Field).ToHashSet();
        foreach (var header in headers.Where(header => !named.Contains(header.Index) && mapping.More?.Contains(header.Name) != true))
        {
            if (suggestions.Columns[header.Index].Target is { } suggested && !taken.Contains(suggested.Field)) targets[header.Index] = suggested;
        }

        var planned = new List<PlannedColumn>();
        foreach (var header in headers)
        {
            if (targets[header.Index] is not { } target) continue;
            var root = fields.First(field => field.Name == target.Field);
            planned.Add(new(header, root.At(target) ?? root, target, root));
        }
        foreach (var rivals in planned.GroupBy(column => column.Target).Where(group => group.Count() > 1 && !group.First().Root.TakesSeveral && group.Key.Part != "street"))
            refusals.Add(Refusal.Of("mapping", "\"{0}\" and \"{1}\" cannot both fill {2}.", rivals.First().Header.Name, rivals.ElementAt(1).Header.Name, rivals.Key));
        if (refusals.Count > 0) return refusals.ToArray();
        if (planned.Count == 0) return Refusal.Of("mapping", "No column of the file has a target. Say what the columns are.");
        return new ColumnPlan(
            planned,
            [.. headers.Where(header => targets[header.Index] is null)],
            mapping.Source ?? suggestions.Source ?? "import",
            suggestions);
    }

    /// <summary>Targets of the columns that the mapping names, and which those are: one without a target is left out.</summary>
    private static (TargetPath?[] Targets, HashSet<int> Named) Mapped(
        IReadOnlyDictionary<string, string?> columns, IReadOnlyList<SourceHeader> headers, string type, IReadOnlyList<TargetField> fields, List<Refusal> refusals)
    {
        var (targets, known) = (new TargetPath?[headers.Count], new HashSet<int>());
        foreach (var (name, text) in columns)
        {
            var plain = HeaderText.Normalise(name);
            var header = headers.FirstOrDefault(header => header.Name == name) ?? headers.FirstOrDefault(header => HeaderText.Normalise(header.Name) == plain);
            if (header is not null) known.Add(header.Index);
            if (header is null) refusals.Add(Refusal.Of("mapping", "The file has no column \"{0}\".", name));
            else if (string.IsNullOrWhiteSpace(text)) continue;
            else if (Known(text.Trim(), fields) is { } target) targets[header.Index] = target;
            else refusals.Add(Refusal.Of("mapping", "\"{0}\" is no field of {1}. Known are: {2}.", text, type, string.Join(", ", fields.Select(field => field.Name))));
        }
        return (targets, known);
    }

    /// <summary>A target by its path, or by another word for a field ("product" for the lines of a deal).</summary>
    private static TargetPath? Known(string text, IReadOnlyList<TargetField> fields)
    {
        if (TargetPath.Read(text) is not { } target) return null;
        if (fields.FirstOrDefault(field => field.Name == target.Field) is { } named) return named.At(target) is null ? null : target;
        var word = HeaderText.Normalise(target.Field);
        return target == new TargetPath(target.Field) && fields.FirstOrDefault(field => field.Synonyms.Any(s => HeaderText.Normalise(s) == word)) is { } meant ? new TargetPath(meant.Name) : null;
    }
}
