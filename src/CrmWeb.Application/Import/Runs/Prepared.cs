using System.Text.Json;

namespace CrmWeb.Application.Import.Runs;

/// <summary>What was found out before the first row was written; kept, so that a resumed run judges like the first one.</summary>
/// <param name="BadLinks">Field, then text that names no record or several, to the reason.</param>
/// <param name="Late">Texts that mean one record now and may mean another one by a better key when all rows are in: to be linked at the end.</param>
/// <param name="KnownValues">Field of choices to the values (folded) that were in use.</param>
internal sealed record Prepared(Dictionary<string, Dictionary<string, string>> BadLinks, HashSet<string> Late, Dictionary<string, HashSet<string>> KnownValues)
{
    public static Prepared Read(string json) => JsonSerializer.Deserialize<Prepared>(json)!;

    public string Write() => JsonSerializer.Serialize(this);
}
