namespace CrmWeb.Application.Import.Reading.Headers;

/// <summary>A field that an import can fill. Each module registers its own.</summary>
/// <param name="Name">As in the contract's field list: "name", "emails", "address".</param>
/// <param name="Label">For the mapping screen.</param>
/// <param name="Synonyms">Other headers that mean this field; case, accents, punctuation and camelCase do not matter.</param>
public sealed record TargetField(string Name, FieldKind Kind, string Label, params string[] Synonyms)
{
    /// <summary>What can be filled of it besides its plain value, each as <c>field.part</c>.</summary>
    public IReadOnlyList<TargetField> Parts { get; init; } = [];

    /// <summary>As a part of rows about records of any kind: its values are of the kind that it is called by.</summary>
    public bool NamesKind { get; init; }

    /// <summary>The field or part that a target means; null when there is no such part.</summary>
    public TargetField? At(TargetPath target) => Parts.Count == 0 || target.Part is null ? this : Parts.FirstOrDefault(p => p.Name == target.Part);

    /// <summary>Whether several columns may fill it: lists collect them, the street and long texts join them line by line.</summary>
    public bool TakesSeveral => Kind is FieldKind.Phones or FieldKind.Emails or FieldKind.Links or FieldKind.Tags or FieldKind.LongText or FieldKind.Rows;
}

/// <summary>What sort of value a field holds, and so how its cells are parsed.</summary>
public enum FieldKind
{
    Text, LongText, Whole, Number, Percent, Date, YesNo, Choice, Tags, Phones, Emails, Links,

    /// <summary>One postal address with the parts street, city, region, postcode, country.</summary>
    Address,

    /// <summary>Several postal addresses with a label each.</summary>
    Addresses,

    /// <summary>Rows about other records (the lines of a deal); the plain value names the record of one row, or of several.</summary>
    Rows,

    /// <summary>Another record or user, by its name, e-mail, domain or external id.</summary>
    Record,

    /// <summary>The record's id in the system it comes from.</summary>
    ExternalId,
}
