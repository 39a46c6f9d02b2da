namespace CrmWeb.Application.Import.Reading.Headers;

/// <summary>The headers by which another program's export is known, and those that mean something else there than elsewhere.</summary>
/// <param name="Distinctive">Two of them must be present; the preset with the most wins.</param>
/// <param name="Columns">Header to target; "" for a column to leave out.</param>
internal sealed record Preset(string System, string Source, string[] Distinctive, (string Header, string Target)[] Columns)
{
    private readonly HashSet<string> distinctive = [.. Distinctive.Select(HeaderText.Normalise)];

    private readonly Dictionary<string, string> columns =
        Columns.ToDictionary(column => HeaderText.Normalise(column.Header), column => column.Target);

    // Headers as in the exports of 2024 to 2026; research/features-sales.md 5.4 names where each was seen.
    private static readonly Preset[] All =
    [
        new("HubSpot", "hubspot",
            ["Record ID", "Contact owner", "Company owner", "Lifecycle Stage", "Lead Status", "Associated Company", "Associated Company IDs", "Associated Deal", "Create Date", "Last Modified Date", "Company Domain Name", "Original Source", "Mobile Phone Number", "Deal owner", "Deal Stage", "Associated Contact", "Associated Contact IDs"],
            [("Contact Type", ""), ("Linkedin Company Page", "")]),
        new("Salesforce", "salesforce",
            ["Account Name", "Mailing Street", "Mailing Zip/Postal Code", "Mailing Postal Code", "Billing Street", "Billing Zip/Postal Code", "Billing Postal Code", "SIC Code", "Sic", "Ticker Symbol", "Email Opt Out", "Has Opted Out Of Email", "Asst. Phone", "Birthdate", "Number Of Employees", "Reports To Id", "Owner Id", "Account Id", "Account Site", "Created Date", "Opportunity ID", "Opportunity Name", "Opportunity Owner", "Stage Name", "Forecast Category", "Fiscal Period", "Due Date Only"],
            [("Title", "jobTitle"), ("Account Number", ""), ("Rating", "")]),
        new("Pipedrive", "pipedrive",
            ["Person - ID", "Person - Name", "Person - First name", "Person - Email", "Person - Email - Work", "Person - Phone", "Person - Organization", "Person - Owner", "Organization - ID", "Organization - Name", "Organization - Owner", "Organization - Address", "Deal - Title", "Deal - ID", "Deal - Owner", "Deal - Stage", "Deal - Value", "Deal - Status", "Activity - Subject", "Activity - Due date", "Activity - Done"],
            [("Organization - People", ""), ("Person - Label", "tags"), ("Person - Labels", "tags"), ("Organization - Label", "tags"), ("Organization - Labels", "tags")]),
        new("Zoho", "zoho",
            ["Record Id", "Billing Code", "Shipping Code", "Created Time", "Modified Time", "Secondary Email", "Account Type", "Mailing Zip", "Contact Name", "Closing Date", "Task Owner"],
            [("Title", "jobTitle")]),
        new("Google Contacts", "google",
            ["E-mail 1 - Value", "E-mail 1 - Type", "E-mail 1 - Label", "Phone 1 - Value", "Yomi Name", "Group Membership", "Phonetic First Name", "File As", "Organization 1 - Name", "Organization Name"],
            [("Location", ""), ("Occupation", ""), ("Photo", ""), ("Language", "language"), ("Organization Title", "jobTitle"), ("Organization Department", "department")]),
        new("Outlook", "outlook",
            ["E-mail Address", "E-mail 2 Address", "Business Phone", "Business Street", "Business Postal Code", "Company Main Phone", "Manager's Name", "Web Page", "Internet Free Busy", "Business Fax"],
            [("Title", "salutation"), ("Account", ""), ("Location", ""), ("Office Location", ""), ("Home Address", ""), ("Business Address", ""), ("Other Address", ""), ("Profession", ""), ("Telex", ""), ("ISDN", "")]),
        new("Thunderbird", "thunderbird",
            ["Display Name", "Primary Email", "Screen Name", "Work ZipCode", "Home ZipCode", "Birth Year", "Custom 1", "Mobile Number"], []),
        new("LinkedIn", "linkedin", ["Connected On", "Position", "URL"], [("URL", "urls[linkedin]")]),
        new("SuiteCRM", "suitecrm",
            ["Primary Address Street", "Alternate Address Street", "Non Primary E-mails", "Office Phone", "Assigned to", "Assigned User", "Date Created", "Primary Address Postalcode"],
            [("Title", "jobTitle")]),
        new("EspoCRM", "espocrm",
            ["Email Address", "Phone Number", "Account Name", "Assigned User Name", "Billing Address Street", "Billing Address Postal Code", "Address Street", "Address Postal Code", "Created At"],
            [("Title", "jobTitle"), ("Account Role", "")]),
    ];

    /// <summary>The program whose export has these (normalised) headers; null when none is recognised.</summary>
    internal static Preset? Find(IReadOnlyCollection<string> headers) =>
        All.Select(preset => (Preset: preset, Hits: headers.Count(preset.distinctive.Contains)))
            .Where(found => found.Hits >= 2)
            .OrderByDescending(found => found.Hits)
            .ThenBy(found => found.Preset.distinctive.Count)
            .FirstOrDefault().Preset;

    internal bool TryGet(string header, out string target) => columns.TryGetValue(header, out target!);
}
