namespace CrmWeb.Application.Records.Fields;

/// <summary>How a field's value is typed, read, filtered and shown.</summary>
public enum FieldType { Text, LongText, Integer, Decimal, Date, Instant, Boolean, Choice, Tags, Link, Phones, Emails, WebLinks, Addresses, Rows, Json }

/// <summary>
/// What the mechanisms (forms, lists, filters, API, import, history) know of one field. The name is the contract's:
/// <c>address.city</c> stands for a member of a nested object.
/// </summary>
public record FieldInfo(string Name, string Label, FieldType Type)
{
    /// <summary>Model property (or complex member) the journal names it by; <c>Address.City</c>.</summary>
    public string Property { get; init; } = "";

    public bool Required { get; init; }

    /// <summary>Longest text in characters.</summary>
    public int MaxLength { get; init; } = 500;

    /// <summary>People named in it after an "@" are told of it.</summary>
    public bool Mentions { get; init; }

    /// <summary>Smallest number allowed; null = no limit.</summary>
    public decimal? Min { get; init; }

    /// <summary>Largest number allowed; null = no limit.</summary>
    public decimal? Max { get; init; }

    /// <summary>Of a date: it has been, so a day after today is refused.</summary>
    public bool Past { get; init; }

    /// <summary>Pick list that offers values for a <see cref="FieldType.Choice"/>; other values are allowed too.</summary>
    public string? Lookup { get; init; }

    /// <summary>Kind of record (accounts, contacts, users, teams) a <see cref="FieldType.Link"/> leads to.</summary>
    public string? LinkKind { get; init; }

    /// <summary>The text of the link is resolved by the type's preparation, in the light of the other facts (a stage in its pipeline).</summary>
    public bool LateLink { get; init; }

    /// <summary>Of a single phone number: the read-only field that holds its international form; null for other fields.</summary>
    public string? DialledAs { get; init; }

    /// <summary>How a <see cref="FieldType.Rows"/> is read and written; null for other types.</summary>
    public RowShape? Rows { get; init; }

    /// <summary>Set by the program, never by forms, API or import.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>The field that is changed where this one is shown in a list: the amount behind a deal's value. Null = itself.</summary>
    public string? ChangedBy { get; init; }

    /// <summary>Shown and changed at a place of its own (a photo): left out of forms, facts and columns.</summary>
    public bool Apart { get; init; }

    public bool Sortable { get; init; }

    public bool Filterable { get; init; } = true;

    /// <summary>Only a condition of filters, answered by other records: no value of the record, in none of its forms, columns and JSON.</summary>
    public bool AskedOnly { get; init; }

    /// <summary>Offered by the form that changes many records at once; programs may set every field.</summary>
    public bool Bulk { get; init; }

    /// <summary>Shown as a column until somebody chooses columns.</summary>
    public bool Column { get; init; }

    /// <summary>Asked on the create form; the others stand under "More".</summary>
    public bool Asked { get; init; }

    /// <summary>Heading of the group it stands under on the record page.</summary>
    public string Group { get; init; } = "Details";

    /// <summary>Money in the currency that the field of this name holds; null for plain numbers.</summary>
    public string? CurrencyField { get; init; }

    /// <summary>Adding it up over many records says something: it gets a total. Money always does.</summary>
    public bool Summed { get => field || CurrencyField is not null; init; }

    /// <summary>One sentence for programs that read or write it; null = the label says all.</summary>
    public string? Help { get; init; }

    /// <summary>Header words import recognises besides name and label, lower case.</summary>
    public IReadOnlyList<string> Synonyms { get; init; } = [];
}
