using System.Text.Json.Nodes;
using CrmWeb.Application.Import.Reading.Values;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Import.People;

/// <summary>What a row says about a person; what it does not say is null.</summary>
/// <param name="Team">Name of the team the person is in.</param>
/// <param name="Lead">Name or e-mail of who leads it; without a team: whose team it is.</param>
/// <param name="Parent">Name of the team above; without team and lead: the person's own.</param>
internal sealed record PersonRow(string? Name, string? Email, IReadOnlyList<string> Roles, string? Team, string? Lead, string? Parent)
{
    public static Outcome<PersonRow> Read(IImportable type, JsonObject patch, JsonObject defaults)
    {
        var texts = new Dictionary<string, string?>();
        foreach (var field in type.Fields)
        {
            var read = FieldReader.Read(field, patch[field.Name] ?? defaults[field.Name]?.DeepClone());
            if (read.Refused) return read.Refusals.ToArray();
            texts[field.Name] = read.Value as string;
        }
        // a default stands for what the row leaves out, not for a part of what it says
        if (patch["team"] is null && (patch["team.lead"] ?? patch["team.parent"]) is not null) texts["team"] = null;
        return new PersonRow(texts["name"], texts["email"]?.ToLowerInvariant(), texts["role"] is { } roles ? WordValues.Several(roles) : [], texts["team"], texts["team.lead"], texts["team.parent"]);
    }

    /// <summary>One key for everybody, whether rows name them or give their address.</summary>
    public static Func<string, string> KeyOf(IReadOnlyList<PersonRow> rows)
    {
        var names = rows.Where(r => r is { Name: not null, Email: not null }).GroupBy(r => r.Email!).ToDictionary(g => g.Key, g => TextRule.Fold(g.First().Name!));
        return text => names.GetValueOrDefault(text.ToLowerInvariant()) ?? TextRule.Fold(text);
    }
}
