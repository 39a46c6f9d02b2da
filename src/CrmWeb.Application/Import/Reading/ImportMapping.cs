using System.Text.Json;
using System.Text.Json.Serialization;
using CrmWeb.Application.Import.Reading.Values;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Import.Reading;

/// <summary>
/// What is to become of a file's columns: the one JSON that screen, verb and API share (contract "Import"). Everything may be absent and is
/// then detected as on the screen.
/// </summary>
public sealed record ImportMapping
{
    public static readonly ImportMapping Empty = new();

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        WriteIndented = false,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>Header to target ("account" to "name"). A null or empty target leaves the column out. Columns that are not named are detected; null: all are.</summary>
    public IReadOnlyDictionary<string, string?>? Columns { get; init; }

    /// <summary>Name of the system the external ids come from; null: recognised from the headers, else "import".</summary>
    public string? Source { get; init; }

    /// <summary>Field by which existing records are found; null: external id, then the type's own key.</summary>
    public string? Key { get; init; }

    /// <summary>What happens to a row whose record exists; null means <see cref="ExistingRecords.Update"/>.</summary>
    public ExistingRecords? Existing { get; init; }

    /// <summary>Per field (or column of the file): value of the file to value of the CRM. An empty one or null leaves the field empty.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string?>>? Values { get; init; }

    /// <summary>Fields whose text is left out, with a warning, where it names nothing (or several): the row comes in without the link. Null: such rows fail.</summary>
    public IReadOnlyList<string>? LeaveEmpty { get; init; }

    /// <summary>Stages that are made on the way: name to what they mean. What is not said is told by the name.</summary>
    public IReadOnlyDictionary<string, StageWish>? Stages { get; init; }

    /// <summary>Per field: value for records whose row gives none (owner, team, pipeline ...).</summary>
    public IReadOnlyDictionary<string, string>? Defaults { get; init; }

    /// <summary>What may be made when it does not exist: fields with a pick list, kinds of linked records, "team", "owner".</summary>
    public IReadOnlyList<string>? Create { get; init; }

    /// <summary>Order of ambiguous dates; null: decided per column over the whole file.</summary>
    public DateOrder? Dates { get; init; }

    /// <summary>"." or ","; null: decided per column over the whole file.</summary>
    public string? Decimal { get; init; }

    /// <summary>Name of the text encoding; null or "auto": detected.</summary>
    public string? Encoding { get; init; }

    /// <summary>Columns without a target that are kept with the record as "More from import"; "*" = all of them. Null: none.</summary>
    public IReadOnlyList<string>? More { get; init; }

    /// <summary>True: an empty cell clears the field. Default: it keeps what is there.</summary>
    public bool EmptyClears { get; init; }

    /// <summary>True: new records without an owner get one by the rules of their type (leads).</summary>
    public bool Assign { get; init; }

    /// <summary>Zone of the hours in the file: that of whoever imports. Set by the run.</summary>
    [JsonIgnore]
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>Refused with a sentence that names the place when the text is no such JSON or has a member this version does not know.</summary>
    public static Outcome<ImportMapping> Read(string json)
    {
        try
        {
            var mapping = JsonSerializer.Deserialize<ImportMapping>(json, Json);
            if (mapping is null) return Refusal.Of("mapping", "The mapping must be a JSON object.");
            if (mapping.Stages?.FirstOrDefault(s => s.Value?.RotDays is < 1 or > 3650) is { Key: { } stuck })
                return Refusal.Of("mapping", "In “{0}” a deal is stuck after 1 to {1} days, or never.", stuck, 3650);
            if (mapping.Stages?.FirstOrDefault(s => s.Value?.Probability is < 0 or > 100) is { Key: { } unlikely })
                return Refusal.Of("mapping", "The probability of “{0}” is 0 to 100 %.", unlikely);
            return mapping.Decimal is null or "." or ","
                ? mapping
                : Refusal.Of("mapping", "\"decimal\" must be \".\" or \",\", not \"{0}\".", mapping.Decimal);
        }
        catch (JsonException unreadable)
        {
            return Refusal.Of("mapping", "The mapping cannot be read: {0}", Worded(unreadable));
        }
    }

    /// <summary>The JSON that <see cref="Read"/> reads; absent members are left out.</summary>
    public string Write() => JsonSerializer.Serialize(this, Json);

    private static string Worded(JsonException unreadable)
    {
        const string Unknown = "The JSON property '";
        var message = unreadable.Message;
        if (message.StartsWith(Unknown, StringComparison.Ordinal) && message.Contains("could not be mapped", StringComparison.Ordinal))
            return $"\"{message[Unknown.Length..message.IndexOf('\'', Unknown.Length)]}\" is unknown. Known are: columns, source, key, existing, values, defaults, create, leaveEmpty, stages, dates, decimal, encoding, emptyClears, assign, more.";
        return unreadable.Path switch
        {
            "$.existing" => "\"existing\" must be skip, update or create.",
            "$.dates" => "\"dates\" must be ymd, dmy or mdy.",
            { Length: > 2 } path when unreadable.InnerException is not JsonException => $"\"{path[2..]}\" has not the right form.",
            _ => $"line {unreadable.LineNumber + 1 ?? 1} is no valid JSON.",
        };
    }
}

/// <summary>A stage that an import may make.</summary>
/// <param name="Kind">open, won or lost; null = told by its name.</param>
/// <param name="Probability">Percent, of an open stage; null = told by its name.</param>
/// <param name="RotDays">Days after which a deal is stuck in an open stage; null = never.</param>
public sealed record StageWish(string? Kind = null, int? Probability = null, int? RotDays = null);

/// <summary>What happens to a row whose record exists already.</summary>
public enum ExistingRecords
{
    /// <summary>Nothing; the row is counted as skipped.</summary>
    Skip,

    /// <summary>The fields the row gives are written.</summary>
    Update,

    /// <summary>A second record is made.</summary>
    Create,
}
