using System.Globalization;
using System.Text.Json.Nodes;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Application.Records.Links;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Web.Ui;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Records.Lists;

/// <summary>Values of filters in the person's words, and back: names for ids, local dates and numbers, "7 days ago".</summary>
public sealed class FilterValues(LinkResolver links, IStringLocalizer<Text> t, Viewer viewer)
{
    private IReadOnlyDictionary<Guid, string> _titles = new Dictionary<Guid, string>();

    /// <summary>Between several values, as typed; a comma would cut names in two.</summary>
    private const char Separator = ';';

    /// <summary>Looks up the names of the linked records of a filter; one query.</summary>
    public async Task LearnAsync(IRecordType type, IEnumerable<FilterCondition> conditions, CancellationToken ct)
    {
        var ids = conditions.SelectMany(c => type.Find(c.Field)?.LinkKind is { } kind ? Raw(c).Select(v => (kind, ok: Guid.TryParse(v, out var id), id)).Where(v => v.ok).Select(v => (v.kind, v.id)) : []).ToList();
        if (ids.Count > 0) _titles = await links.TitlesAsync(ids, ct);
    }

    /// <summary>Each value in words.</summary>
    public IEnumerable<string> Words(FieldInfo? field, FilterCondition condition) => Raw(condition).Select(value => field is null ? value : Word(field, value));

    /// <summary>All values as the form's one input shows them.</summary>
    public string Typed(FieldInfo? field, FilterCondition condition) =>
        FilterOps.TakesValue(FilterOps.Shown(condition)) ? string.Join($"{Separator} ", Words(field, condition)) : "";

    /// <summary>The condition that a line of the form asks for.</summary>
    public FilterCondition Read(FieldInfo? field, string name, string op, string typed)
    {
        if (field is null) return new FilterCondition(name, op, typed);
        if (op is "me" or "myteam") return new FilterCondition(field.Name, op, null);
        if (op is "empty" or FilterOps.NotEmpty) return new FilterCondition(field.Name, "empty", op == "empty");
        var several = op is "eq" or "ne" && field.Type is not (FieldType.Instant or FieldType.Boolean);
        var values = (several ? typed.Split(Separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [typed.Trim()]).Select(value => Back(field, value)).ToList();
        return values.Count == 1
            ? new FilterCondition(field.Name, op, values[0])
            : new FilterCondition(field.Name, op == "eq" ? "in" : op, new JsonArray([.. values.Select(v => JsonValue.Create(v))]));
    }

    private string Word(FieldInfo field, string value) => field.Type switch
    {
        FieldType.Link or FieldType.Rows => Guid.TryParse(value, out var id) ? _titles.GetValueOrDefault(id) ?? t["another record"] : value == "me" ? t["me"] : value,
        FieldType.Date or FieldType.Instant when DateOnly.TryParseExact(value, "yyyy-MM-dd", out var day) => day.ToString("d", viewer.Culture),
        FieldType.Date or FieldType.Instant => RelativeDays.Words(value, t),
        FieldType.Integer or FieldType.Decimal when decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number.ToString("0.####", viewer.Culture),
        FieldType.Boolean => value is "false" or "False" or "0" or "no" ? t["No"] : t["Yes"],
        FieldType.Choice => t[Lookups.Label(value)],
        _ => value,
    };

    private string Back(FieldInfo field, string typed) => field.Type switch
    {
        FieldType.Date or FieldType.Instant => RelativeDays.Code(typed, t) ?? (FilterOperators.IsRelativeDate(typed) ? typed : FormPatch.Value(DateField, typed, viewer, Today)?.ToString() ?? ""),
        FieldType.Integer or FieldType.Decimal => FormPatch.Value(field, typed, viewer, Today)?.ToString() ?? "",
        FieldType.Boolean => string.Equals(typed, t["No"], StringComparison.OrdinalIgnoreCase) || typed is "false" or "no" or "0" ? "false" : "true",
        FieldType.Choice => Lookups.Values(field.Lookup).FirstOrDefault(v => string.Equals(t[Lookups.Label(v)], typed, StringComparison.OrdinalIgnoreCase)) ?? typed,
        _ => typed,
    };

    private DateOnly Today => viewer.Day(TimeProvider.System.GetUtcNow());

    private static readonly FieldInfo DateField = new("date", "Date", FieldType.Date);

    private static IEnumerable<string> Raw(FilterCondition condition) => condition.Value switch
    {
        null => [],
        JsonArray many => many.Select(v => v?.ToString() ?? ""),
        var one => [one.ToString()],
    };
}
