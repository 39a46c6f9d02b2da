using CrmWeb.Application.Import.Reading.Headers;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Application.Records.Links;

namespace CrmWeb.Application.Import;

/// <summary>What a column can fill: the fields of the record type, with the header words known for them.</summary>
public static class ImportTargets
{
    private static readonly string[] OfTheImport = ["source", "custom", "more", "createdAt", "updatedAt", "photo"];

    public static IReadOnlyList<TargetField> For(IImportable type)
    {
        var words = (type.Kind switch { "accounts" => StandardTargets.Accounts, "contacts" => StandardTargets.Contacts, _ => [] })
            .ToDictionary(t => t.Name, t => t.Synonyms);
        foreach (var (name, more) in StandardWords.Of(type.Kind)) words[name] = more;
        var targets = new List<TargetField>();
        foreach (var field in type.Fields)
        {
            if (field.ReadOnly || field.Apart || OfTheImport.Contains(field.Name)) continue;
            var dot = field.Name.IndexOf('.', StringComparison.Ordinal);
            var name = dot < 0 ? field.Name : field.Name[..dot];
            if (targets.Exists(t => t.Name == name)) continue;
            var plain = dot < 0 ? field : type.Find(name);
            targets.Add(new TargetField(name, plain is null ? FieldKind.Address : Kind(plain), plain?.Label ?? Spoken(name), [.. words.GetValueOrDefault(name) ?? [], .. plain?.Synonyms ?? []])
            {
                Parts = plain is null ? [] : Parts(type, plain, words),
            });
        }
        return targets;
    }

    /// <summary>Columns of rows, or the fields that are named after this one: <c>team.lead</c>.</summary>
    private static IReadOnlyList<TargetField> Parts(IImportable type, FieldInfo field, Dictionary<string, string[]> words)
    {
        // of whichever kind a record may be, a column names it: "links.deals"
        if (field.Rows is { Bare: true, Key.LinkKind: LinkKinds.Any })
            return [new TargetField(field.Rows.Key.Name, FieldKind.Record, field.Rows.Key.Label), .. LinkKinds.Named.Select(kind => new TargetField(kind, FieldKind.Record, Spoken(kind)) { NamesKind = true })];
        if (Kind(field) == FieldKind.Rows) return [.. field.Rows!.Columns.Select(c => new TargetField(c.Name, Kind(c), c.Label, words.GetValueOrDefault($"{field.Name}.{c.Name}") ?? []))];
        return [.. type.Fields.Where(f => f.Name.StartsWith(field.Name + ".", StringComparison.Ordinal)).Select(f => new TargetField(f.Name[(field.Name.Length + 1)..], Kind(f), f.Label, [.. f.Synonyms]))];
    }

    private static FieldKind Kind(FieldInfo field) => field.Name == "externalId" ? FieldKind.ExternalId : field.Name == "probability" ? FieldKind.Percent : field.Type switch
    {
        FieldType.Text or FieldType.Json => FieldKind.Text,
        FieldType.LongText => FieldKind.LongText,
        FieldType.Integer => FieldKind.Whole,
        FieldType.Decimal => FieldKind.Number,
        FieldType.Date or FieldType.Instant => FieldKind.Date,
        FieldType.Boolean => FieldKind.YesNo,
        FieldType.Choice => FieldKind.Choice,
        FieldType.Tags => FieldKind.Tags,
        FieldType.Link => FieldKind.Record,
        // memberships have header words and parts of their own
        FieldType.Rows => field.Name == "accounts" ? FieldKind.Record : FieldKind.Rows,
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
