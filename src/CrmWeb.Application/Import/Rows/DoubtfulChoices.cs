using System.Text.Json.Nodes;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Import.Rows;

/// <summary>Words that a list of the program's own does not have, such as another system's status: kept beside the record and reported, the row comes in.</summary>
internal static class DoubtfulChoices
{
    /// <summary>Moves what is in no list to "More from import"; gives field and text of each.</summary>
    public static IReadOnlyList<string> TakeOut(IImportable type, JsonObject patch)
    {
        var doubtful = new List<string>();
        foreach (var field in type.Fields.Where(f => f is { Type: FieldType.Choice, Required: false, ReadOnly: false } && Lookups.IsClosed(f.Lookup)))
        {
            if (patch[field.Name] is not JsonValue node || TextRule.CleanLine(FieldReader.AsText(node)) is not { } text || Lookups.Values(field.Lookup).Contains(Lookups.Spelt(field.Lookup, text))) continue;
            patch.Remove(field.Name);
            MoreFromImport.Keep(patch, field.Label, [text]);
            doubtful.Add($"{field.Name}: {text}");
        }
        return doubtful;
    }
}
