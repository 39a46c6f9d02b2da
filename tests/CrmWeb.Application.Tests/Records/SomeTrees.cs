using System.Globalization;
using System.Text.Json.Nodes;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Tests.Records;

/// <summary>Random filter trees whose values are mostly taken from the rows, so that they find some.</summary>
internal sealed class SomeTrees<TRecord, TFacts>(RecordType<TRecord, TFacts> type, IReadOnlyList<TRecord> rows, SomeRecords random)
    where TRecord : Domain.Kernel.Record, IDescribed<TFacts> where TFacts : RecordFacts, new()
{
    private readonly List<Field<TRecord, TFacts>> _fields = [.. type.All.Where(f => f.Filterable)];

    public FilterTree Tree(int depth) =>
        depth < FilterTree.MaxDepth && random.One(depth == 0 ? 5 : 2) > 0
            ? new FilterGroup(random.One(2) == 0, [.. Enumerable.Range(0, random.One(4)).Select(_ => Tree(depth + 1))])
            : Condition();

    private FilterCondition Condition()
    {
        var field = _fields[random.One(_fields.Count)];
        string[] ops = [.. ConditionBuilder.OpsOf(field.Type).Where(op => op != "under" || FilterOperators.Of(field).Contains(op))];
        var op = ops[random.One(ops.Length)];
        JsonNode value = op switch
        {
            "empty" => random.One(2) == 0,
            "in" => new JsonArray([.. Enumerable.Range(0, 1 + random.One(3)).Select(_ => (JsonNode)Text(field))]),
            "contains" or "starts" => Piece(Text(field)),
            _ when field.Type == FieldType.Boolean => random.One(2) == 0,
            _ => Text(field),
        };
        return new FilterCondition(field.Name, op, value);
    }

    private string Piece(string text)
    {
        var start = random.One(Math.Max(1, text.Length - 2));
        return text.Substring(start, Math.Min(text.Length - start, 1 + random.One(4)));
    }

    private string Text(Field<TRecord, TFacts> field)
    {
        var value = random.One(8) == 0 ? null : Value(field, rows[random.One(rows.Count)]);
        return value switch
        {
            DateTimeOffset at => random.One(2) == 0 ? at.ToString("O", CultureInfo.InvariantCulture) : at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            string text => text,
            _ => field.Type switch
            {
                FieldType.Integer or FieldType.Decimal => "2",
                FieldType.Date or FieldType.Instant => new[] { "today", "today-1d", "startOfMonth", "startOfYear+1w" }[random.One(4)],
                FieldType.Link or FieldType.Rows => "me",
                _ => random.Word(),
            },
        };
    }

    private object? Value(Field<TRecord, TFacts> field, TRecord row) => field.Rows is { } shape
        ? shape.Split(field.Get(row)).Select(r => r[shape.Key.Name]).FirstOrDefault()
        : field.Read.Compile().DynamicInvoke(row) is string[] tags ? tags.FirstOrDefault() : field.Read.Compile().DynamicInvoke(row);
}
