using System.Text.Json.Nodes;
using CrmWeb.Application.Edges;

namespace CrmWeb.Infrastructure.Interop;

/// <summary>Address book cards by ical.js in the Node process (docs/adr/0004-vcard.md).</summary>
internal sealed class VCards(NodeHost node) : IVCards
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public async Task<CardReading> ReadAsync(Stream file, CancellationToken ct)
    {
        var bytes = await ReadLimitedAsync(file, ct);
        if (bytes is null) return Refused("The file is larger than 20 MB. Split it into several files.");
        try
        {
            var input = new { base64 = Convert.ToBase64String(bytes), limit = IVCards.MostCards };
            var answers = await node.InvokeAsync<CardAnswer[]>("readCards", input, Patience, Repeat.Once, ct);
            if (answers.Length == 0) return Refused("There is no vCard in this file.");
            return new(
                [.. answers.Where(a => a.Problem is null).Select(a => new Card(a.Number, a.Company, a.Fields!, a.Warnings!))],
                [.. answers.Where(a => a.Problem is not null).Select(a => new CardProblem(a.Number, a.Problem!, a.Detail))]);
        }
        catch (BadInputException bad)
        {
            return Refused(bad.Message == "too-many-cards" ? "The file has more than 10,000 cards. Split it into several files." : "This file cannot be read as vCards.");
        }
        catch (NodeUnavailableException missing)
        {
            return Refused($"vCards cannot be read at the moment. {missing.Message}");
        }
    }

    public async Task<string?> WriteAsync(IReadOnlyList<CardToWrite> cards, CancellationToken ct)
    {
        try
        {
            var input = new { cards = cards.Select(card => new JsonObject([.. card.Fields.DeepClone().AsObject().Select(Detached), new("company", card.IsAccount)])) };
            return await node.InvokeAsync<string>("writeCards", input, Patience, Repeat.Once, ct);
        }
        catch (NodeUnavailableException)
        {
            return null;
        }

        static KeyValuePair<string, JsonNode?> Detached(KeyValuePair<string, JsonNode?> field) => new(field.Key, field.Value?.DeepClone());
    }

    private static CardReading Refused(string sentence) => new([], [], sentence);

    private static async Task<byte[]?> ReadLimitedAsync(Stream file, CancellationToken ct)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = await file.ReadAsync(buffer, ct)) > 0;)
        {
            if (kept.Length + read > IVCards.LargestFile) return null;
            kept.Write(buffer, 0, read);
        }
        return kept.ToArray();
    }

    private sealed record CardAnswer(int Number, string? Problem, string? Detail, bool Company, JsonObject? Fields, CardWarning[]? Warnings);
}
