using System.Text.Json.Nodes;

namespace CrmWeb.Web.Pages.Import;

/// <summary>What the mapping screen posts.</summary>
public sealed class MappingForm
{
    /// <summary>Headers, targets and ticks in the order of the columns.</summary>
    public List<string> Header { get; set; } = [];
    public List<string?> Target { get; set; } = [];
    public List<string> Keep { get; set; } = [];
    public string? Key { get; set; }
    public string? Existing { get; set; }
    public string? Owner { get; set; }
    public string? Team { get; set; }
    public string? Source { get; set; }
    public string? Encoding { get; set; }
    public string? Dates { get; set; }
    public string? Decimal { get; set; }
    public bool MakeAccounts { get; set; }
    public bool EmptyClears { get; set; }
    public List<string> ValueField { get; set; } = [];
    public List<string> ValueFrom { get; set; } = [];
    public List<string?> ValueTo { get; set; } = [];

    /// <summary>"try" or "start".</summary>
    public string? Then { get; set; }

    /// <summary>As the one mapping JSON that API and verb take too.</summary>
    public JsonObject ToMapping()
    {
        var mapping = new JsonObject();
        if (Header.Count > 0)
        {
            var columns = new JsonObject();
            for (var i = 0; i < Header.Count; i++) columns[Header[i]] = i < Target.Count && !string.IsNullOrWhiteSpace(Target[i]) ? Target[i] : null;
            mapping["columns"] = columns;
        }
        Put(mapping, "source", Source);
        Put(mapping, "key", Key);
        Put(mapping, "existing", Existing);
        Put(mapping, "dates", Dates);
        Put(mapping, "decimal", Decimal);
        Put(mapping, "encoding", Encoding);
        var defaults = new JsonObject();
        Put(defaults, "owner", Owner);
        Put(defaults, "team", Team);
        if (defaults.Count > 0) mapping["defaults"] = defaults;
        mapping["create"] = MakeAccounts ? new JsonArray("account") : new JsonArray();
        if (Keep.Count > 0) mapping["more"] = new JsonArray([.. Keep.Select(k => (JsonNode)k)]);
        if (EmptyClears) mapping["emptyClears"] = true;
        var values = new JsonObject();
        for (var i = 0; i < Math.Min(ValueField.Count, Math.Min(ValueFrom.Count, ValueTo.Count)); i++)
        {
            if (string.IsNullOrWhiteSpace(ValueTo[i]) || ValueTo[i] == ValueFrom[i]) continue;
            if (values[ValueField[i]] is not JsonObject field) values[ValueField[i]] = field = [];
            field[ValueFrom[i]] = ValueTo[i];
        }
        if (values.Count > 0) mapping["values"] = values;
        return mapping;
    }

    private static void Put(JsonObject into, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value)) into[name] = value.Trim();
    }
}
