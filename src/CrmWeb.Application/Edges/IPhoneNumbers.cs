namespace CrmWeb.Application.Edges;

/// <summary>Reads phone numbers as people type them.</summary>
public interface IPhoneNumbers
{
    /// <summary>
    /// The E.164 form (+31612345678) of each, in the order given; null = not a number, or not certain without a country. An extension
    /// is left out. Batches of any size; repeats are remembered. Source of the numbering plans: libphonenumber (by Node). Without Node
    /// only numbers typed with their country code (+ or 00) and 8-15 digits are read. Never throws for bad input.
    /// </summary>
    Task<IReadOnlyList<string?>> NormaliseAsync(IReadOnlyList<PhoneToNormalise> numbers, CancellationToken ct);
}

/// <summary>One number to read.</summary>
/// <param name="Typed">As typed; may be anything.</param>
/// <param name="Country">Where it is dialled from: ISO 3166 code, or the country's name in English, German, French, Spanish, Japanese or
/// Arabic. Null or unknown: only numbers with a country code are read.</param>
public sealed record PhoneToNormalise(string Typed, string? Country);
