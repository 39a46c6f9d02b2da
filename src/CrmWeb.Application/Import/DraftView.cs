using CrmWeb.Application.Import.Reading;
using CrmWeb.Application.Import.Reading.Headers;

namespace CrmWeb.Application.Import;

/// <summary>A draft as the mapping screen shows it.</summary>
/// <param name="TypeLabel">"Accounts".</param>
/// <param name="Cards">True for address books: they have no columns to choose.</param>
/// <param name="Format">How the first table is read, e.g. "comma, utf-8"; null for cards.</param>
/// <param name="Encodings">Encodings it may be in, the likeliest first; empty when nothing else makes sense of it.</param>
/// <param name="Problem">Why the first table cannot be read as it is; null when it can.</param>
/// <param name="Columns">Columns of all tables of the draft by name.</param>
/// <param name="NewValues">Values that nothing is called yet: new choices, and links that lead nowhere.</param>
public sealed record DraftView(
    Guid Id, string Type, string TypeLabel, IReadOnlyList<string> Files, bool Cards, string? Format, string? Encoding, bool Sure,
    IReadOnlyList<DraftEncoding> Encodings, string? Problem, string? System, string Source,
    IReadOnlyList<DraftColumn> Columns, IReadOnlyList<TargetField> Targets, IReadOnlyList<DraftValue> NewValues)
{
    /// <summary>The first cards of the first address book; empty for tables.</summary>
    public IReadOnlyList<DraftCard> FirstCards { get; init; } = [];

    /// <summary>Cards in it that can be read.</summary>
    public int CardCount { get; init; }

    /// <summary>Cards in it that cannot: the report names them.</summary>
    public int BadCards { get; init; }
}

/// <summary>What a card says, as written in it.</summary>
/// <param name="Company">Name of the person's company; null for companies and where none is said.</param>
/// <param name="IsAccount">A company's card.</param>
public sealed record DraftCard(string Name, IReadOnlyList<string> Phones, IReadOnlyList<string> Emails, string? Company, bool IsAccount);

/// <summary>An encoding with lines that look different in others.</summary>
public sealed record DraftEncoding(string Name, IReadOnlyList<string> Preview);

/// <summary>A column with what it seems to be and its first values.</summary>
public sealed record DraftColumn(string Header, string? Target, string Reason, IReadOnlyList<string> Samples);

/// <summary>A value that is new to a field.</summary>
/// <param name="Field">Target of its column, the key of the mapping's <c>values</c>.</param>
/// <param name="Label">What people call the field.</param>
/// <param name="Count">Number of rows among the first ones.</param>
/// <param name="Choices">What there is; empty when it is too much to choose from.</param>
/// <param name="May">It may be kept as a new choice, or made.</param>
/// <param name="Near">The choice that is most likely meant; null when there is none like it.</param>
public sealed record DraftValue(string Field, string Label, string Value, int Count, IReadOnlyList<string> Choices, bool May, string? Near)
{
    /// <summary>Word for the mapping's <c>create</c>; null for choices, which need none.</summary>
    public string? Create { get; init; }

    /// <summary>What a stage of this name would be; null for everything else.</summary>
    public StageWish? Stage { get; init; }
}
