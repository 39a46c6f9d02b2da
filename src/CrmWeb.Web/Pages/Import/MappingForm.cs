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
    public string? Role { get; set; }
    public string? Pipeline { get; set; }
    public bool MakeAccounts { get; set; }
    public bool MakeTeams { get; set; }
    public bool EmptyClears { get; set; }
    public bool Assign { get; set; }
    public List<string> ValueField { get; set; } = [];
    public List<string> ValueFrom { get; set; } = [];
    public List<string?> ValueTo { get; set; } = [];

    /// <summary>Words for "create" of values that are to be made when nothing else is chosen; "" for those that need none.</summary>
    public List<string?> ValueCreate { get; set; } = [];

    /// <summary>Stages among the values, with what they mean.</summary>
    public List<string> StageName { get; set; } = [];
    public List<string?> StageKind { get; set; } = [];
    public List<string?> StageProbability { get; set; } = [];
    public List<string?> StageRotDays { get; set; } = [];

    /// <summary>The choice to leave a value out.</summary>
    public const string LeaveOut = "\u2205";

    /// <summary>What was chosen for a value; <paramref name="otherwise"/> when it was not asked before.</summary>
    public string Chosen(string field, string from, string otherwise)
    {
        for (var i = 0; i < Math.Min(ValueField.Count, Math.Min(ValueFrom.Count, ValueTo.Count)); i++)
            if (ValueField[i] == field && ValueFrom[i] == from) return ValueTo[i] ?? "";
        return otherwise;
    }

    /// <summary>"try", "start", or "look": show the values of the chosen columns.</summary>
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
        Put(defaults, "role", Role);
        Put(defaults, "pipeline", Pipeline);
        if (defaults.Count > 0) mapping["defaults"] = defaults;
        mapping["create"] = new JsonArray([.. Creates().Distinct().Select(word => (JsonNode)word)]);
        if (Keep.Count > 0) mapping["more"] = new JsonArray([.. Keep.Select(k => (JsonNode)k)]);
        if (EmptyClears) mapping["emptyClears"] = true;
        if (Assign) mapping["assign"] = true;
        var values = new JsonObject();
        for (var i = 0; i < Math.Min(ValueField.Count, Math.Min(ValueFrom.Count, ValueTo.Count)); i++)
        {
            if (string.IsNullOrWhiteSpace(ValueTo[i]) || ValueTo[i] == ValueFrom[i]) continue;
            if (values[ValueField[i]] is not JsonObject field) values[ValueField[i]] = field = [];
            field[ValueFrom[i]] = ValueTo[i] == LeaveOut ? null : ValueTo[i];
        }
        if (values.Count > 0) mapping["values"] = values;
        if (Stages() is { Count: > 0 } stages) mapping["stages"] = stages;
        return mapping;
    }

    /// <summary>A tick is posted as "false" and, when it is set, as "true" behind it.</summary>
    public void TakeTicks(IFormCollection posted) =>
        (MakeAccounts, MakeTeams, EmptyClears) = (posted[nameof(MakeAccounts)].Contains("true"), posted[nameof(MakeTeams)].Contains("true"), posted[nameof(EmptyClears)].Contains("true"));

    private IEnumerable<string> Creates()
    {
        if (MakeAccounts) yield return "account";
        if (MakeTeams) yield return "team";
        if (MakeTeams) yield return "lead";
        if (!string.IsNullOrWhiteSpace(Pipeline)) yield return "pipeline";
        if (!string.IsNullOrWhiteSpace(Pipeline)) yield return "stage";
        for (var i = 0; i < Math.Min(ValueTo.Count, ValueCreate.Count); i++)
            if (string.IsNullOrEmpty(ValueTo[i]) && !string.IsNullOrEmpty(ValueCreate[i])) yield return ValueCreate[i]!;
    }

    private JsonObject Stages()
    {
        var stages = new JsonObject();
        for (var i = 0; i < Math.Min(StageName.Count, Math.Min(StageKind.Count, StageProbability.Count)); i++)
            stages[StageName[i]] = new JsonObject { ["kind"] = StageKind[i], ["probability"] = Whole(StageProbability[i]), ["rotDays"] = i < StageRotDays.Count && StageKind[i] == "open" ? Whole(StageRotDays[i]) : null };
        return stages;
    }

    /// <summary>What is no number goes on as typed and is refused with the mapping.</summary>
    private static JsonNode? Whole(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : int.TryParse(typed, out var number) ? number : typed.Trim();

    private static void Put(JsonObject into, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value)) into[name] = value.Trim();
    }
}
