using System.Text.Json.Nodes;

namespace CrmWeb.Application.Import.Rows;

/// <summary>Texts of a row that fit no field are kept beside the record.</summary>
internal static class MoreFromImport
{
    public static void Keep(JsonObject patch, string name, IReadOnlyCollection<string> texts)
    {
        if (patch["more"] is not JsonObject more) patch["more"] = more = [];
        more[name] = string.Join("; ", more[name] is { } before ? [before.ToString(), .. texts] : texts);
    }
}
