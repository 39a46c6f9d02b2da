using CrmWeb.Application.Import.Reading.Headers;
using CrmWeb.Application.Records.Fields;

namespace CrmWeb.Application.Import;

/// <summary>What a column can fill: the fields of the record type, with the header words known for them.</summary>
public static class ImportTargets
{
    private static readonly string[] OfTheImport = ["source", "custom", "more", "createdAt", "updatedAt", "photo"];

    public static IReadOnlyList<TargetField> For(IRecordType type)
    {
        var words = (type.Kind switch { "accounts" => StandardTargets.Accounts, "contacts" => StandardTargets.Contacts, _ => [] })
            .ToDictionary(t => t.Name, t => t.Synonyms);
        var targets = new List<TargetField>();
        foreach (var field in type.Fields)
        {
            if (field.ReadOnly || OfTheImport.Contains(field.Name)) continue;
            var dot = field.Name.IndexOf('.', StringComparison.Ordinal);
            var name = dot < 0 ? field.Name : field.Name[..dot];
            if (targets.Exists(t => t.Name == name)) continue;
            targets.Add(new TargetField(name, dot < 0 ? Kind(field) : FieldKind.Address, dot < 0 ? field.Label : Spoken(name),
                [.. words.GetValueOrDefault(name) ?? [], .. dot < 0 ? field.Synonyms : []]));
        }
        return targets;
    }

    private static FieldKind Kind(FieldInfo field) => field.Name == "externalId" ? FieldKind.ExternalId : field.Type switch
    {
        FieldType.Text or FieldType.Json => FieldKind.Text,
        FieldType.LongText => FieldKind.LongText,
        FieldType.Integer => FieldKind.Whole,
        FieldType.Decimal => FieldKind.Number,
        FieldType.Date or FieldType.Instant => FieldKind.Date,
        FieldType.Boolean => FieldKind.YesNo,
        FieldType.Choice => FieldKind.Choice,
        FieldType.Tags => FieldKind.Tags,
        FieldType.Link or FieldType.Rows => FieldKind.Record,
        FieldType.Phones => FieldKind.Phones,
        FieldType.Emails => FieldKind.Emails,
        FieldType.WebLinks => FieldKind.Links,
        FieldType.Addresses => FieldKind.Addresses,
    };

    /// <summary>"shippingAddress" as "Shipping address".</summary>
    private static string Spoken(string name)
    {
        var words = string.Concat(name.Select(c => char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : c.ToString()));
        return char.ToUpperInvariant(words[0]) + words[1..];
    }
}
