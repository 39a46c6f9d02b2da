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

    private static IEnumerable<Choice> Of(TargetField target, string label, Func<string, string> t) => target.Kind switch
    {
        FieldKind.Address => Parts.Select(part => new Choice($"{target.Name}.{part}", $"{label}: {t(part)}")),
        FieldKind.Addresses => new[] { "work", "home", "other" }.SelectMany(where => Parts.Select(part => new Choice($"{target.Name}[{where}].{part}", $"{label} ({t(where)}): {t(part)}")))
            .Prepend(new Choice($"{target.Name}.country", $"{label}: {t("country")}")).Prepend(new Choice($"{target.Name}.city", $"{label}: {t("city")}")),
        FieldKind.Phones or FieldKind.Emails or FieldKind.Links => Labels.Select(l => new Choice($"{target.Name}[{l}]", $"{label} ({t(l)})")).Prepend(new Choice(target.Name, label)),
        FieldKind.Record when target.Name == "accounts" =>
            [new Choice("accounts.name", label), new Choice("accounts.externalId", $"{label}: {t("External id")}"), new Choice("accounts.role", $"{label}: {t("Role")}")],
        FieldKind.Rows => target.Parts.Select((part, i) => new Choice(i == 0 ? target.Name : $"{target.Name}.{part.Name}", $"{label}: {t(part.Label)}")),
        _ => target.Parts.Select(part => new Choice($"{target.Name}.{part.Name}", $"{label}: {t(part.Label)}")).Prepend(new Choice(target.Name, label)),
    };
}
