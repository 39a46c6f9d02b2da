using System.Text.Json.Nodes;
using CrmWeb.Application.Edges;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Import;

/// <summary>What a card of an address book says, before it is imported.</summary>
internal static class DraftCards
{
    private const int Longest = 60;

    public static DraftCard Of(Card card)
    {
        var fields = card.Fields;
        var name = Text(fields["fullName"]) ?? Text(fields["name"]) ?? string.Join(" ", new[] { Text(fields["givenName"]), Text(fields["familyName"]) }.OfType<string>());
        return new DraftCard(name, Values(fields["phones"]), Values(fields["emails"]), Text((fields["accounts"] as JsonArray)?[0]?["account"]), card.IsAccount);
    }

    private static List<string> Values(JsonNode? entries) => [.. (entries as JsonArray ?? []).Select(e => Text(e?["value"])).OfType<string>()];

    private static string? Text(JsonNode? node) => TextRule.CleanLine(node?.ToString()) is { } text ? text.Length > Longest ? text[..Longest] + "…" : text : null;
}
