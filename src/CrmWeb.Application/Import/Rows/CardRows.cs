using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using CrmWeb.Application.Edges;
using CrmWeb.Application.Import.Reading;

namespace CrmWeb.Application.Import.Rows;

/// <summary>The cards of an address book: people become contacts, companies accounts.</summary>
internal sealed class CardRows(Stream content, CardReading reading, ImportCatalog catalog, IFileStore files, ImportMapping mapping, string kind) : RowSource(content)
{
    private const long LargestPhoto = 5 * 1024 * 1024;

    public override int Total => reading.Cards.Count + reading.Problems.Count;

    public override string Source => mapping.Source ?? "vcard";

    public override IReadOnlyList<string> Headers => [];

    public override IReadOnlySet<string>? Fields => null;

    public override async IAsyncEnumerable<ImportRow> RowsAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var number = 0;
        foreach (var problem in reading.Problems)
        {
            var reason = problem.Code switch
            {
                "empty" => "The card has neither name nor e-mail nor phone.",
                "group" => "This is a list of people, not a person.",
                _ => "The card cannot be read.",
            };
            yield return new ImportRow(++number, problem.Number, kind, null, [problem.Detail ?? ""], reason, []);
        }
        foreach (var card in reading.Cards)
        {
            number++;
            var becomes = card.IsAccount ? "accounts" : "contacts";
            IReadOnlyList<string> cells = [(card.Fields["fullName"] ?? card.Fields["name"])?.ToString() ?? ""];
            if (catalog.Find(becomes) is null || (kind == "accounts" && !card.IsAccount))
            {
                yield return new ImportRow(number, card.Number, kind, null, cells, "This is a person's card. Import it as contacts.", []);
                continue;
            }
            var patch = (JsonObject)card.Fields.DeepClone();
            await PhotoAsync(patch, becomes, ct);
            foreach (var name in patch.Select(p => p.Key).Where(name => !IsField(becomes, name)).ToList()) patch.Remove(name);
            yield return new ImportRow(number, card.Number, becomes, patch, cells, null, [.. card.Warnings.Select(w => (w.Code, w.Value))]);
        }
    }

    private bool IsField(string becomes, string name) =>
        catalog.Find(becomes)!.Fields.Any(f => f.Name == name || f.Name.StartsWith(name + ".", StringComparison.Ordinal));

    /// <summary>The picture goes to the file store; the record keeps its hash.</summary>
    private async Task PhotoAsync(JsonObject patch, string becomes, CancellationToken ct)
    {
        if (patch["photo"] is not JsonObject photo) return;
        patch.Remove("photo");
        if (catalog.Find(becomes)!.Find("photo") is null || photo["base64"]?.GetValue<string>() is not { } text) return;
        var bytes = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, bytes, out var length)) return;
        using var content = new MemoryStream(bytes, 0, length);
        var kept = await files.SaveAsync(content, FileUse.Photo, LargestPhoto, ct);
        if (!kept.Refused) patch["photo"] = kept.Value!.Hash;
    }
}
