using System.Text.Json.Nodes;
using CrmWeb.Application.Import.Reading;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Import.Makers;

/// <summary>
/// Makes what rows link to and nobody has, for one kind that is no record: people, teams, pipelines, stages. Made by the acts of the
/// admin pages, each saved by itself, because everybody's snapshot of such things must never hold one that is taken back with a batch. So
/// they are change sets of their own, marked as the import's, which its undo takes back with it.
/// </summary>
public interface ILinkMaker
{
    /// <summary>The link kind: <c>stages</c>.</summary>
    string Kind { get; }

    /// <summary>Whether such things are made where the mapping has no <c>create</c>.</summary>
    bool Unasked { get; }

    /// <summary>What a stage of this name would be made as; null for other kinds.</summary>
    StageWish? Describe(string text) => null;

    /// <summary>Texts of the rows that name nothing yet and could be made.</summary>
    Task<IReadOnlyList<string>> MissingAsync(IServiceProvider services, MissingLinks links, CancellationToken ct);

    /// <summary>Makes what these texts name; a text it is not told to make, or may not, is left: its rows say that there is nothing of that name.</summary>
    /// <param name="services">A scope of its own with the importing person's rights.</param>
    /// <returns>The texts for which something was made.</returns>
    Task<IReadOnlyList<string>> MakeAsync(IServiceProvider services, MissingLinks links, IReadOnlyList<string> texts, CancellationToken ct);
}

/// <summary>One link field of a batch of rows.</summary>
/// <param name="Rows">Patches, each with the defaults of what it leaves out.</param>
public sealed record MissingLinks(FieldInfo Field, IReadOnlyList<JsonObject> Rows, ImportMapping Mapping)
{
    /// <summary>What rows say in a field, each text once.</summary>
    public IReadOnlyList<string> Texts(string field) => [.. Rows.Select(r => Text(r, field)).OfType<string>().Distinct()];

    /// <summary>The text of one row; null when it says nothing there.</summary>
    public static string? Text(JsonObject row, string field) => row[field] is JsonValue value ? TextRule.CleanLine(FieldReader.AsText(value)) : null;
}
