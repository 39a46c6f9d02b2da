using System.Text.Json.Nodes;

namespace CrmWeb.Application.Edges;

/// <summary>Address book cards: vCard 2.1, 3.0 and 4.0 in, 3.0 out.</summary>
public interface IVCards
{
    /// <summary>Largest file that is read, in bytes.</summary>
    const int LargestFile = 20 * 1024 * 1024;

    /// <summary>Most cards of one file.</summary>
    const int MostCards = 10_000;

    /// <summary>Reads all cards of a file. A bad card is a <see cref="CardProblem"/>, the others are read all the same.</summary>
    Task<CardReading> ReadAsync(Stream file, CancellationToken ct);

    /// <summary>
    /// One file (UTF-8) with a card for each, which <see cref="ReadAsync"/> reads back whole. Null when Node is not there.
    /// Expects the shape of <see cref="Card.Fields"/>; other fields are passed over.
    /// </summary>
    Task<string?> WriteAsync(IReadOnlyList<CardToWrite> cards, CancellationToken ct);
}

/// <summary>What a file of cards holds.</summary>
/// <param name="Refusal">Why the whole file was refused (English, for the user); null when it was read.</param>
public sealed record CardReading(IReadOnlyList<Card> Cards, IReadOnlyList<CardProblem> Problems, string? Refusal = null);

/// <summary>One card.</summary>
/// <param name="Number">Its place in the file, from 1.</param>
/// <param name="IsAccount">A company's card: the fields are an account's, else a contact's.</param>
/// <param name="Fields">
/// The contract's fields, absent when empty. Contact: givenName familyName fullName nickname salutation phones emails addresses
/// urls accounts[{account: name, role, primary}] jobTitle department birthday (ISO) notes language tags externalId photo{mime, base64}.
/// Account: name phones emails website address description tags externalId. Both: more{PROPERTY: [text]} = what has no field here.
/// Text is decoded but not cleaned (TextRule is the reader's business). Country and phones are as written in the card.
/// </param>
/// <param name="Warnings">What was left out or guessed.</param>
public sealed record Card(int Number, bool IsAccount, JsonObject Fields, IReadOnlyList<CardWarning> Warnings);

/// <summary>Something left out or guessed in a card that was read.</summary>
/// <param name="Code">no-name, birthday-incomplete, photo-is-a-link, photo-too-large, photo-unreadable, encoding-guessed, unreadable-line, card-cut-off.</param>
/// <param name="Value">The text concerned; may be empty.</param>
public sealed record CardWarning(string Code, string Value);

/// <summary>A card that was not read.</summary>
/// <param name="Number">Its place in the file, from 1.</param>
/// <param name="Code">empty (neither name nor e-mail nor phone), group (a distribution list), unreadable.</param>
public sealed record CardProblem(int Number, string Code, string? Detail);

/// <summary>A record to write as a card, in the shape of <see cref="Card.Fields"/>.</summary>
public sealed record CardToWrite(bool IsAccount, JsonObject Fields);
