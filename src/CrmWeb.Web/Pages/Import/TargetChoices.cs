using System.Globalization;
using CrmWeb.Application.Import.Reading.Headers;
using CrmWeb.Web.Ui.Lists;

namespace CrmWeb.Web.Pages.Import;

/// <summary>What a column may be, as a list to choose from.</summary>
internal static class TargetChoices
{
    private static readonly string[] Parts = ["street", "city", "region", "postcode", "country"];
    private static readonly string[] Labels = ["work", "home", "mobile", "fax", "other"];

    public static IReadOnlyList<Choice> Of(IReadOnlyList<TargetField> targets, Func<string, string> t) =>
        [new Choice("", t("Leave out")), .. targets.SelectMany(target => Of(target, t(target.Label), t))];

    /// <summary>The choice a target stands for: a link without a part is known by its name.</summary>
    public static string? Same(string? target) => target == "accounts" ? "accounts.name" : target;

    /// <summary>A target that headers or a mapping name but the list does not offer, such as "emails[2].value", in words.</summary>
    public static Choice Other(string target, IReadOnlyList<TargetField> targets, Func<string, string> t)
    {
        if (TargetPath.Read(target) is not { } path || targets.FirstOrDefault(f => f.Name == path.Field) is not { } field) return new Choice(target, target);
        var text = t(field.Label);
        if (path.Entry is { } entry) text += " " + entry.ToString(CultureInfo.CurrentCulture);
        if (path.Label is { } label) text += $" ({t(label)})";
        if (path.Part is { } part) text += $": {t(field.Parts.FirstOrDefault(p => p.Name == part)?.Label ?? part)}";
        return new Choice(target, text);
    }

    private static IEnumerable<Choice> Of(TargetField target, string label, Func<string, string> t) => target.Kind switch
    {
        FieldKind.Address => Parts.Select(part => new Choice($"{target.Name}.{part}", $"{label}: {t(part)}")),
        FieldKind.Addresses => Parts.Select(part => new Choice($"{target.Name}.{part}", $"{label}: {t(part)}"))
            .Concat(new[] { "work", "home", "other" }.SelectMany(where => Parts.Select(part => new Choice($"{target.Name}[{where}].{part}", $"{label} ({t(where)}): {t(part)}")))),
        FieldKind.Phones or FieldKind.Emails or FieldKind.Links => Labels.Select(l => new Choice($"{target.Name}[{l}]", $"{label} ({t(l)})")).Prepend(new Choice(target.Name, label)),
        FieldKind.Record when target.Name == "accounts" =>
            [new Choice("accounts.name", label), new Choice("accounts.externalId", $"{label}: {t("External id")}"), new Choice("accounts.role", $"{label}: {t("Role")}")],
        FieldKind.Rows => target.Parts.Select((part, i) => new Choice(i == 0 ? target.Name : $"{target.Name}.{part.Name}", $"{label}: {t(part.Label)}")),
        _ => target.Parts.Select(part => new Choice($"{target.Name}.{part.Name}", $"{label}: {t(part.Label)}")).Prepend(new Choice(target.Name, label)),
    };
}
