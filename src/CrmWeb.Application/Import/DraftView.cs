using CrmWeb.Application.Import.Reading.Headers;

namespace CrmWeb.Application.Import;

/// <summary>A draft as the mapping screen shows it.</summary>
/// <param name="TypeLabel">"Accounts".</param>
/// <param name="Cards">True for address books: they have no columns to choose.</param>
/// <param name="Format">How the first table is read, e.g. "comma, utf-8"; null for cards.</param>
/// <param name="Encodings">Encodings it may be in, the likeliest first; one when there is no doubt.</param>
/// <param name="Problem">Why the first table cannot be read as it is; null when it can.</param>
/// <param name="Columns">Columns of all tables of the draft by name.</param>
/// <param name="NewValues">Values of choice columns that no record has yet.</param>
public sealed record DraftView(
    Guid Id, string Type, string TypeLabel, IReadOnlyList<string> Files, bool Cards, string? Format, string? Encoding, bool Sure,
    IReadOnlyList<DraftEncoding> Encodings, string? Problem, string? System, string Source,
    IReadOnlyList<DraftColumn> Columns, IReadOnlyList<TargetField> Targets, IReadOnlyList<DraftValue> NewValues);

/// <summary>An encoding with lines that look different in others.</summary>
public sealed record DraftEncoding(string Name, IReadOnlyList<string> Preview);

/// <summary>A column with what it seems to be and its first values.</summary>
public sealed record DraftColumn(string Header, string? Target, string Reason, IReadOnlyList<string> Samples);

/// <summary>A value that is new to a field, with the number of rows among the first ones.</summary>
public sealed record DraftValue(string Field, string Value, int Count);
