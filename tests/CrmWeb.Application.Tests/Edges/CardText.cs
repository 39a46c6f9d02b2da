using System.Text;
using System.Text.Json.Nodes;
using CrmWeb.Application.Edges;

namespace CrmWeb.Application.Tests.Edges;

/// <summary>A card as one line that can be compared and read.</summary>
internal static class CardText
{
    public static Task<CardReading> ReadAsync(EdgeHost host, string text) => ReadAsync(host, Encoding.UTF8.GetBytes(text));

    public static async Task<CardReading> ReadAsync(EdgeHost host, byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return await host.Get<IVCards>().ReadAsync(stream, default);
    }

    /// <summary>name | companies | phones | e-mails</summary>
    public static string Of(Card card) => string.Join(" | ",
        (string?)(card.Fields["fullName"] ?? card.Fields["name"]) ?? "",
        string.Join(", ", (card.Fields["accounts"]?.AsArray() ?? []).Select(a => (string?)a!["account"])),
        Entries(card.Fields["phones"]),
        Entries(card.Fields["emails"]));

    public static string WithoutMore(Card card)
    {
        var fields = card.Fields.DeepClone().AsObject();
        fields.Remove("more");
        return fields.ToJsonString();
    }

    private static string Entries(JsonNode? list) => string.Join(", ", (list?.AsArray() ?? []).Select(e =>
        ((bool)e!["primary"]! ? "*" : "") + ((string?)e["label"] is { } label ? label + "=" : "") + (string?)e["value"]));
}
