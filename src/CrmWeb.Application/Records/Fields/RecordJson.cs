using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrmWeb.Application.Data.Journal;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Records.Fields;

/// <summary>A record as JSON in the contract's shape. Links are <c>{"id","name"}</c>; a link the actor may not follow has no name and "hidden".</summary>
internal static class RecordJson
{
    public static JsonObject Write<TRecord, TFacts>(RecordType<TRecord, TFacts> type, TRecord record, IReadOnlyDictionary<Guid, string> titles)
        where TRecord : Record, IDescribed<TFacts> where TFacts : RecordFacts, new()
    {
        var json = new JsonObject { ["id"] = record.Id, ["version"] = record.Version.ToString(CultureInfo.InvariantCulture) };
        foreach (var field in type.All.Where(f => !f.AskedOnly)) Put(json, field.Name, Node(field, field.Get(record), titles));
        return json;
    }

    /// <summary>The links of a record, to be resolved for a whole page at once.</summary>
    public static IEnumerable<(string Kind, Guid Id)> Links<TRecord, TFacts>(RecordType<TRecord, TFacts> type, TRecord record)
        where TRecord : Record, IDescribed<TFacts> where TFacts : RecordFacts, new()
    {
        foreach (var field in type.All)
        {
            if (field.Rows is { } shape)
            {
                foreach (var row in shape.Split(field.Get(record)))
                    foreach (var column in shape.Columns)
                        if (column.LinkKind is { } kind && row[column.Name] is Guid linked) yield return (kind, linked);
            }
            else if (field.LinkKind is not null && field.Get(record) is Guid id) yield return (field.LinkKind, id);
        }
    }

    public static JsonNode? Node(FieldInfo field, object? value, IReadOnlyDictionary<Guid, string> titles) => value switch
    {
        null => null,
        _ when field.Rows is { } shape => new JsonArray([.. shape.Split(value).Select(row => shape.Bare
            ? Node(shape.Key, row[shape.Key.Name], titles)
            : new JsonObject(shape.Columns.Select(c => KeyValuePair.Create(c.Name, Node(c, row[c.Name], titles)))))]),
        Guid id when field.Type == FieldType.Link => titles.TryGetValue(id, out var title)
            ? new JsonObject { ["id"] = id, ["name"] = title }
            : new JsonObject { ["hidden"] = true },
        string text => field.Type == FieldType.Json ? JsonNode.Parse(text) : JsonValue.Create(text),
        int number => JsonValue.Create(number),
        decimal number => JsonValue.Create(number),
        bool flag => JsonValue.Create(flag),
        DateOnly day => JsonValue.Create(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        // as UTC, so that it ends with Z
        DateTimeOffset at => JsonSerializer.SerializeToNode(at.UtcDateTime),
        IReadOnlyList<LabelledAddress> addresses => new JsonArray([.. addresses.Select(a => (JsonNode)new JsonObject
        {
            ["label"] = a.Label, ["street"] = a.Address.Street, ["city"] = a.Address.City, ["region"] = a.Address.Region,
            ["postcode"] = a.Address.Postcode, ["country"] = a.Address.Country, ["primary"] = a.Primary,
        })]),
        _ => JsonSerializer.SerializeToNode(value, value.GetType(), Shape),
    };

    /// <summary>Takes the value at a dotted name out of a patch; false when the patch does not speak of it.</summary>
    public static bool TryGet(JsonObject patch, string name, out JsonNode? value)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (patch.TryGetPropertyValue(name, out value)) return true;
        if (dot < 0) return false;
        if (!patch.TryGetPropertyValue(name[..dot], out var holder)) return false;
        if (holder is null) { value = null; return true; }
        return holder is JsonObject members && members.TryGetPropertyValue(name[(dot + 1)..], out value);
    }

    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web) { Encoder = JournalValues.Json.Encoder };

    private static void Put(JsonObject json, string name, JsonNode? value)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0) { json[name] = value; return; }
        if (json[name[..dot]] is not JsonObject holder) json[name[..dot]] = holder = [];
        holder[name[(dot + 1)..]] = value;
    }
}
