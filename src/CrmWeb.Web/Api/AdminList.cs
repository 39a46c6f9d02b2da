using System.Globalization;
using System.Text.Json.Nodes;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Api.OpenApi;

namespace CrmWeb.Web.Api;

/// <summary>What lists of people, teams and roles are filtered and sorted by.</summary>
/// <param name="Texts">Its value as texts: of a link the id and the name, of a list all of its members'.</param>
internal sealed record AdminField<T>(string Name, string Words, Func<T, IEnumerable<string?>> Texts)
{
    /// <summary>The value of an instant; null for texts.</summary>
    public Func<T, DateTimeOffset>? At { get; init; }

    /// <summary>True or false only.</summary>
    public bool Flag { get; init; }

    public bool Sortable { get; init; }

    /// <summary>“q” looks into it.</summary>
    public bool Searched { get; init; }
}

/// <summary>Lists of small tables that are kept in memory, asked for as every list: conditions, <c>q</c>, <c>sort</c>, pages.</summary>
internal sealed class AdminList<T>(Func<T, Guid> id, params IReadOnlyList<AdminField<T>> fields)
{
    private static readonly string[] Settings = ["limit", "after", "count", "sort", "q"];

    /// <summary>The list envelope, or why the query cannot be read.</summary>
    public IResult Answer(HttpRequest request, IEnumerable<T> rows, Func<T, JsonObject> json)
    {
        var all = rows.ToList();
        var asked = AdminPage.Read(request, [.. request.Query.Keys]);
        if (asked.Refused) return Problems.Of(asked.Refusals);
        var order = Order(request.Query["sort"].ToString());
        if (order.Refused) return Problems.Of(order.Refusals);
        var chosen = all.AsEnumerable();
        foreach (var (name, values) in request.Query.Where(q => !Settings.Contains(q.Key)))
        {
            foreach (var value in values)
            {
                var condition = Condition(name, value ?? "");
                if (condition.Refused) return Problems.Of(condition.Refusals);
                chosen = chosen.Where(condition.Value!);
            }
        }
        foreach (var term in SearchTerms.Of(request.Query["q"]))
            chosen = chosen.Where(row => fields.Any(f => f.Searched && f.Texts(row).Any(text => text is not null && TextRule.Fold(text).Contains(term.Folded, StringComparison.Ordinal))));
        return RecordsApi.Json(asked.Value!.Of(all, chosen, id, order.Value!, json));
    }

    public object[] Documented() =>
    [
        .. AdminPage.Documented([.. fields.Select(f => (f.Name, f.Words + (f.Flag ? "" : f.At is null ? " Any of these; also .ne .contains .empty=true." : " Also .gte .gt .lte .lt.")))]),
        new ApiParameterAttribute("sort", $"Fields with commas, “-” before one for descending: {string.Join(", ", fields.Where(f => f.Sortable).Select(f => f.Name))}; by id when left out."),
        new ApiParameterAttribute("q", "Words over the texts; “quoted” = a phrase."),
    ];

    private Outcome<Func<T, bool>> Condition(string name, string value)
    {
        var dot = name.LastIndexOf('.');
        var (fieldName, op) = dot < 0 ? (name, "in") : (name[..dot], name[(dot + 1)..].ToLowerInvariant());
        if (fields.FirstOrDefault(f => f.Name == fieldName) is not { } field) return new Refusal("bad-filter", "There is no field “{0}” to filter by.", RefusalKind.Rule, name, fieldName);
        if (field.At is { } at) return Moment(name, at, op, value);
        if (field.Flag) return op == "in" && bool.TryParse(value, out _) ? Is(field, [value]) : new Refusal("bad-filter", "“{0}” is true or false.", RefusalKind.Rule, name, fieldName);
        string[] wanted = [.. value.Split(',', StringSplitOptions.TrimEntries).Select(TextRule.Fold)];
        return op switch
        {
            "in" => Is(field, wanted),
            "ne" => Outcome.Of<Func<T, bool>>(row => !Texts(field, row).Any(wanted.Contains)),
            "contains" => Outcome.Of<Func<T, bool>>(row => Texts(field, row).Any(text => text.Contains(TextRule.Fold(value), StringComparison.Ordinal))),
            "empty" when bool.TryParse(value, out var empty) => Outcome.Of<Func<T, bool>>(row => Texts(field, row).Any() != empty),
            _ => NoOperator(name, op),
        };
    }

    private static Outcome<Func<T, bool>> Is(AdminField<T> field, string[] wanted) => Outcome.Of<Func<T, bool>>(row => Texts(field, row).Any(wanted.Contains));

    private static IEnumerable<string> Texts(AdminField<T> field, T row) => field.Texts(row).OfType<string>().Select(TextRule.Fold);

    private static Outcome<Func<T, bool>> Moment(string name, Func<T, DateTimeOffset> at, string op, string value)
    {
        if (!DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)) return new Refusal("bad-filter", "{0} must be a time such as 2026-03-12T14:30:00Z.", RefusalKind.Rule, name, name);
        return op switch
        {
            "gte" => Outcome.Of<Func<T, bool>>(row => at(row) >= moment),
            "gt" => Outcome.Of<Func<T, bool>>(row => at(row) > moment),
            "lte" => Outcome.Of<Func<T, bool>>(row => at(row) <= moment),
            "lt" => Outcome.Of<Func<T, bool>>(row => at(row) < moment),
            _ => NoOperator(name, op),
        };
    }

    private static Refusal NoOperator(string name, string op) => new("bad-filter", "“{0}” is no way to compare this field.", RefusalKind.Rule, name, op);

    /// <summary>Ends in the id; empty values come last either way.</summary>
    private Outcome<IComparer<T>> Order(string sort)
    {
        var keys = new List<(AdminField<T> Field, int Sign)>();
        foreach (var part in sort.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (name, sign) = part[0] == '-' ? (part[1..], -1) : (part, 1);
            if (name == "id" && sign == 1) continue;
            if (fields.FirstOrDefault(f => f.Sortable && f.Name == name) is not { } field) return new Refusal("bad-sort", "One cannot sort by “{0}”.", RefusalKind.Rule, "sort", name);
            keys.Add((field, sign));
        }
        return Outcome.Of<IComparer<T>>(Comparer<T>.Create((one, other) =>
        {
            foreach (var (field, sign) in keys)
            {
                if (field.At is { } at)
                {
                    if (at(one).CompareTo(at(other)) is not 0 and var instants) return sign * instants;
                    continue;
                }
                var (left, right) = (Texts(field, one).FirstOrDefault(), Texts(field, other).FirstOrDefault());
                if (left is null != right is null) return left is null ? 1 : -1;
                if (string.CompareOrdinal(left, right) is not 0 and var texts) return sign * texts;
            }
            return id(one).CompareTo(id(other));
        }));
    }
}
