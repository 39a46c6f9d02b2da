using System.Text.Json.Nodes;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Import.Rows;

/// <summary>
/// Old address books hold "n/a" or half an address where an e-mail should be. The record is worth more than that: such texts are kept
/// beside it and reported, the row comes in.
/// </summary>
internal static class DoubtfulEmails
{
    private const string Kept = "E-mail";

    /// <summary>Moves what is no address from the e-mails to "More from import"; gives what was moved.</summary>
    public static IReadOnlyList<string> TakeOut(IImportable type, JsonObject patch)
    {
        var doubtful = new List<string>();
        foreach (var field in type.Fields.Where(f => f.Type == FieldType.Emails))
        {
            if (patch[field.Name] is not JsonArray entries) continue;
            foreach (var entry in entries.OfType<JsonObject>().ToList())
            {
                if (entry["value"] is not JsonValue node || TextRule.CleanLine(FieldReader.AsText(node)) is not { } text || ContactPointReader.IsEmail(text)) continue;
                entries.Remove(entry);
                doubtful.Add(text);
            }
            if (entries.Count == 0) patch.Remove(field.Name);
        }
        if (doubtful.Count > 0) MoreFromImport.Keep(patch, Kept, doubtful);
        return doubtful;
    }
}
