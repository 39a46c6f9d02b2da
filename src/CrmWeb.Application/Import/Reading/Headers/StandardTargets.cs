namespace CrmWeb.Application.Import.Reading.Headers;

/// <summary>The import fields of the contract's accounts and contacts with the words other programs use for them. The modules register these.</summary>
public static class StandardTargets
{
    public static readonly IReadOnlyList<TargetField> Accounts =
    [
        new("name", FieldKind.Text, "Name", "account", "account name", "company", "company name", "organization", "organization name", "customer", "customer name", "business name", "firm", "client"),
        new("parent", FieldKind.Record, "Parent account", "parent company", "subsidiary of", "part of", "holding"),
        new("type", FieldKind.Choice, "Type", "account type", "company type", "customer type", "relationship"),
        new("industry", FieldKind.Choice, "Industry", "sector", "branch", "industry type", "vertical", "line of business"),
        new("website", FieldKind.Text, "Website", "web site", "website url", "web page", "url", "homepage", "web"),
        new("domain", FieldKind.Text, "Domain", "company domain name", "company domain", "domain name", "email domain"),
        new("phones", FieldKind.Phones, "Phones", "phone", "phone number", "telephone"),
        new("emails", FieldKind.Emails, "E-mails", "email", "email address"),
        new("address", FieldKind.Address, "Address", "office"),
        new("shippingAddress", FieldKind.Address, "Shipping address"),
        new("employees", FieldKind.Whole, "Employees", "number of employees", "no of employees", "employee count", "headcount", "staff", "company size"),
        new("revenue", FieldKind.Number, "Revenue", "annual revenue", "turnover", "yearly revenue", "sales volume"),
        new("currency", FieldKind.Text, "Currency", "currency code"),
        new("founded", FieldKind.Whole, "Founded", "year established", "year founded", "founded year", "established", "founding year", "year of foundation"),
        new("description", FieldKind.LongText, "Description", "notes", "note", "comments", "about", "remarks"),
        .. Shared,
    ];

    public static readonly IReadOnlyList<TargetField> Contacts =
    [
        new("givenName", FieldKind.Text, "Given name", "first name", "forename", "firstname", "vorname", "prenom", "nombre"),
        new("familyName", FieldKind.Text, "Family name", "last name", "surname", "lastname", "nachname", "nom de famille", "apellido"),
        new("fullName", FieldKind.Text, "Full name", "name", "display name", "contact name", "contact", "person"),
        new("nickname", FieldKind.Text, "Nickname", "nick name", "short name"),
        new("salutation", FieldKind.Text, "Salutation", "name prefix", "prefix", "honorific", "mr ms"),
        new("phones", FieldKind.Phones, "Phones", "phone", "phone number", "telephone"),
        new("emails", FieldKind.Emails, "E-mails", "email", "email address", "non primary emails"),
        new("addresses", FieldKind.Addresses, "Addresses"),
        new("urls", FieldKind.Links, "Web addresses", "website", "website url", "web page", "web page 1", "web page 2", "url", "homepage", "linkedin", "linkedin url"),
        new("accounts", FieldKind.Record, "Account", "account name", "company", "company name", "organization", "organization name", "employer", "firm", "business"),
        new("reportsTo", FieldKind.Record, "Reports to", "manager"),
        new("jobTitle", FieldKind.Text, "Job title", "title", "position", "job", "function", "role title"),
        new("department", FieldKind.Text, "Department", "division"),
        new("birthday", FieldKind.Date, "Birthday", "birthdate", "birth date", "date of birth", "dob"),
        new("notes", FieldKind.LongText, "Notes", "note", "description", "comments", "remarks"),
        new("lifecycleStage", FieldKind.Choice, "Lifecycle stage"),
        new("leadSource", FieldKind.Choice, "Lead source", "original source", "source of lead"),
        new("language", FieldKind.Text, "Language", "preferred language"),
        new("doNotCall", FieldKind.YesNo, "Do not call", "phone opt out"),
        new("doNotEmail", FieldKind.YesNo, "Do not e-mail", "email opt out", "has opted out of email", "opted out of email", "unsubscribed"),
        .. Shared,
    ];

    private static IEnumerable<TargetField> Shared =>
    [
        new("owner", FieldKind.Record, "Owner"),
        new("team", FieldKind.Record, "Team"),
        new("tags", FieldKind.Tags, "Tags", "tag", "labels", "label", "categories", "category", "keywords", "group membership", "groups"),
        new("externalId", FieldKind.ExternalId, "External id"),
    ];
}
