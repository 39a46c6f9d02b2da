using System.Text.Json.Nodes;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Records.Fields;

/// <summary>Reads a JSON patch into typed values by field; what the patch does not name stays as it is.</summary>
/// <param name="today">The person's day, where days are judged; null = they are not.</param>
internal sealed class PatchReader<TRecord, TFacts>(RecordType<TRecord, TFacts> type, DateOnly? today = null)
    where TRecord : Record, IDescribed<TFacts> where TFacts : RecordFacts, new()
{
    private static readonly string[] Ignored = ["id", "version", "createdAt", "updatedAt", "changeSet", "warnings"];

    /// <summary>Values by field; refusals of all fields together. Unknown names are refused: a typing error must not be lost silently.</summary>
    public Outcome<Dictionary<Field<TRecord, TFacts>, object?>> Read(JsonObject patch)
    {
        var values = new Dictionary<Field<TRecord, TFacts>, object?>();
        var refusals = new List<Refusal>();
        foreach (var field in type.All)
        {
            if (!RecordJson.TryGet(patch, field.Name, out var node)) continue;
            if (field.Set is null || field.ReadOnly) continue;
            if (node is JsonObject { Count: 1 } hidden && hidden.ContainsKey("hidden")) continue;
            var value = FieldReader.Read(field, node);
            if (value.Refused) refusals.AddRange(value.Refusals);
            else if (FieldReader.Beyond(field, value.Value, today) is { } beyond) refusals.Add(beyond);
            else values[field] = value.Value;
        }
        refusals.AddRange(Unknown(patch));
        return refusals.Count > 0 ? refusals.ToArray() : values;
    }

    private IEnumerable<Refusal> Unknown(JsonObject patch)
    {
        foreach (var (name, node) in patch)
        {
            if (Ignored.Contains(name) || IsField(name)) continue;
            if (!type.All.Any(f => f.Name.StartsWith(name + ".", StringComparison.Ordinal))) yield return Refusal.Of(name, "There is no field “{0}”.", name);
            else if (node is not (null or JsonObject)) yield return Refusal.Of(name, "This must be a JSON object.");
            else
            {
                foreach (var (member, _) in node as JsonObject ?? [])
                    if (!IsField($"{name}.{member}")) yield return Refusal.Of($"{name}.{member}", "There is no field “{0}”.", $"{name}.{member}");
            }
        }
    }

    /// <summary>As the contract writes it: JSON names are case-sensitive, and a value under another name would be lost.</summary>
    private bool IsField(string name) => type.Find(name) is { } field && field.Name == name;
}
