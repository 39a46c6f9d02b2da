using System.Globalization;
using CrmWeb.Application.Import;
using CrmWeb.Web.Ui;

namespace CrmWeb.Web.Pages.Import;

/// <summary>Words and colours for states and warnings; the words are localizer keys.</summary>
public static class ImportWords
{
    public static string State(ImportResult import) => import.State switch
    {
        ImportState.Draft => "Draft",
        ImportState.Queued => "Waiting",
        ImportState.Running => "Running",
        ImportState.Done => "Done",
        ImportState.Failed => "Failed",
        ImportState.Undone => "Undone",
    };

    /// <summary>Name of the kind, as "People"; the kinds have code names of their own.</summary>
    public static string Kind(ImportResult import, ImportCatalog catalog) => catalog.Kinds.FirstOrDefault(k => k.Kind == import.Type)?.PluralLabel ?? import.Type;

    public static Tint Tint(ImportResult import) => import.State switch
    {
        ImportState.Draft or ImportState.Undone => Ui.Tint.Plain,
        ImportState.Queued or ImportState.Running => Ui.Tint.Note,
        ImportState.Done => import.Counts.Failed > 0 ? Ui.Tint.Warn : Ui.Tint.Good,
        ImportState.Failed => Ui.Tint.Bad,
    };

    /// <summary>Nothing for none: in a table of imports the numbers that are there are the news.</summary>
    public static string? Count(int count) => count == 0 ? null : count.ToString("N0", CultureInfo.CurrentCulture);

    public static string Warning(string code) => code switch
    {
        "empty-row" => "Empty rows, left out",
        "unknown-value" => "New value",
        "not-a-phone-number" => "Kept as typed, no number one can dial",
        "not-an-email" => "No e-mail address, kept under “More from import”",
        "not-in-list" => "Not in the list, kept under “More from import”",
        "out-of-range" => "Not possible there, kept under “More from import”",
        "possible-duplicate" => "Somebody else has this e-mail address or number",
        "owner-left" => "Owner is deactivated",
        "duplicate-in-file" => "More than one row for the same record",
        "shared-domain" => "Domain under several names, records kept apart",
        "link-not-made" => "Link not made",
        "account-made" => "Account made",
        "contact-made" => "Contact made",
        "product-made" => "Product made",
        "owner-made" => "Owner made, not invited",
        "team-made" => "Team made",
        "pipeline-made" => "Pipeline made",
        "stage-made" => "Stage made",
        "left-empty" => "Names nothing, left empty",
        "column-without-target" => "Column that became nothing",
        _ => code,
    };
}
