using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Import.Makers;
using CrmWeb.Application.Import.Reading.Plans;
using CrmWeb.Application.Import.Reading.Values;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Bulk;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Application.Records.Links;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Import;

/// <summary>Which values of a file nobody knows yet: each is asked about once, with what it may become.</summary>
internal sealed class DraftValues(CrmDb db, IServiceProvider services, IImportable type)
{
    /// <summary>Most values asked about per field, most frequent first.</summary>
    private const int Most = 30;

    /// <summary>Kinds with more things than this are no list to choose from.</summary>
    private const int MostChoices = 200;

    /// <summary>Whether a column holds choices or names of other things.</summary>
    public static bool Asks(IImportable type, PlannedColumn column) => FieldOf(type, column) is { } field && (field.Type == FieldType.Choice || (field.LinkKind is not null && field.LinkKind != type.Kind));

    /// <param name="counts">Per column the values of the first rows.</param>
    public async Task<IReadOnlyList<DraftValue>> FindAsync(IReadOnlyDictionary<PlannedColumn, Dictionary<string, int>> counts, string source, CancellationToken ct)
    {
        var asked = new List<DraftValue>();
        foreach (var (column, values) in counts)
        {
            var field = FieldOf(type, column)!;
            asked.AddRange(field.Type == FieldType.Choice ? await ChoicesAsync(column, field, values, ct) : await LinksAsync(column, field, values, source, ct));
        }
        return asked;
    }

    private async Task<IEnumerable<DraftValue>> ChoicesAsync(PlannedColumn column, FieldInfo field, Dictionary<string, int> values, CancellationToken ct)
    {
        var standard = field.Lookup is { } list ? Lookups.Values(list) : [];
        var used = await services.GetRequiredKeyedService<IBulkRecords>(type.Kind).ValuesAsync(field.Name, ct);
        var known = used.Concat(standard).DistinctBy(TextRule.Fold).ToList();
        var folded = known.Select(TextRule.Fold).ToHashSet();
        // what the program works with, and roles, cannot be made by an import
        var open = field.Lookup is { } name ? !Lookups.IsClosed(name) : type.Kind != User.Users;
        return values.Where(v => !folded.Contains(TextRule.Fold(v.Key)) && StandardValues.Of(type.Kind, field.Name, v.Key) is null).OrderByDescending(v => v.Value).Take(Most)
            .Select(v => new DraftValue(column.Target.ToString(), field.Label, v.Key, v.Value, known, open, Near(v.Key, known)));
    }

    private async Task<IEnumerable<DraftValue>> LinksAsync(PlannedColumn column, FieldInfo field, Dictionary<string, int> values, string source, CancellationToken ct)
    {
        var kind = field.LinkKind!;
        var found = await services.GetRequiredService<LinkResolver>().FindAsync(kind, [.. values.Keys], source, ct);
        var unknown = values.Where(v => field.LateLink ? found[v.Key].Count == 0 : found[v.Key].Count != 1).OrderByDescending(v => v.Value).Take(Most).ToList();
        if (unknown.Count == 0) return [];
        var known = await KnownAsync(kind, ct);
        var maker = services.GetServices<ILinkMaker>().FirstOrDefault(m => m.Kind == kind);
        var may = maker is not null ? db.Actor.Administers : services.GetRequiredService<RecordCatalog>().Find(kind) is not null && db.Actor.May(kind, Right.Create);
        return unknown.Select(v => new DraftValue(column.Target.ToString(), field.Label, v.Key, v.Value, known, may && found[v.Key].Count == 0 && !v.Key.Contains('@', StringComparison.Ordinal), Near(v.Key, known))
        {
            Create = field.Name, Stage = maker?.Describe(v.Key),
        });
    }

    /// <summary>Names of all things of a kind, when there are few.</summary>
    private async Task<IReadOnlyList<string>> KnownAsync(string kind, CancellationToken ct)
    {
        var now = await services.GetRequiredService<CompanyDirectory>().NowAsync(db, ct);
        if (kind == User.Users) return [.. now.Users.Where(u => u.Active).Select(u => u.Name).Distinct()];
        if (kind == Team.Teams) return [.. now.Teams.Select(t => t.Name).Distinct()];
        if (now.Knows(kind)) return [.. now.Choices(kind).Select(c => c.Name).Distinct()];
        var titles = await db.SearchEntries.AsNoTracking().Where(e => e.Kind == kind).OrderBy(e => e.Title).ThenBy(e => e.RecordId).Select(e => e.Title).Take(MostChoices + 1).ToListAsync(ct);
        return titles.Count > MostChoices ? [] : [.. titles.Distinct()];
    }

    /// <summary>The one that differs in blanks, dashes or case only.</summary>
    private static string? Near(string value, IReadOnlyList<string> known) => known.FirstOrDefault(k => Bare(k) == Bare(value));

    private static string Bare(string text) => string.Concat(TextRule.Fold(text).Where(char.IsLetterOrDigit));

    private static FieldInfo? FieldOf(IImportable type, PlannedColumn column) =>
        type.Find(column.Root.Name) is not { } field ? null
        : field.Rows is null ? column.IsPart ? null : field
        : column.IsPart && column.Field.Name != field.Rows.Key.Name ? null : field.Rows.Key with { Label = field.Rows.Key.Label };
}
