using System.Linq.Expressions;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Application.Records.Links;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Contacts;

/// <summary>The fields of a contact, as the contract names them.</summary>
internal sealed class ContactType : RecordType<Contact, ContactFacts>
{
    private static readonly RowShape Places = RowShape.Of(
        [
            new FieldInfo("account", "Account", FieldType.Link) { LinkKind = Account.Accounts, Property = nameof(ContactAccount.AccountId) },
            new FieldInfo("role", "Role", FieldType.Text) { Property = nameof(ContactAccount.Role) },
            new FieldInfo("from", "From", FieldType.Date) { Property = nameof(ContactAccount.From) },
            new FieldInfo("to", "To", FieldType.Date) { Property = nameof(ContactAccount.To) },
            new FieldInfo("primary", "Primary", FieldType.Boolean) { Property = nameof(ContactAccount.Primary) },
        ],
        row => new Membership(row.Get<Guid>("account"), row.Get<string>("role"), row.Get<DateOnly?>("from"), row.Get<DateOnly?>("to"), row.Get<bool>("primary")),
        place => new RowValues { ["account"] = place.AccountId, ["role"] = place.Role, ["from"] = place.From, ["to"] = place.To, ["primary"] = place.Primary },
        "contact_accounts");

    public ContactType()
    {
        AddName();
        Add(OfRows("accounts", "Accounts", Places, c => c.Accounts(), f => f.Accounts, c => c.Memberships.Select(m => m.AccountId), c => c.PrimaryAccountId) with
        { Column = true, Asked = true, Group = "Work", Synonyms = ["account", "account name", "company", "company name", "organization", "organisation", "associated company"] });
        Add(Of("jobTitle", "Job title", FieldType.Text, c => c.JobTitle, f => f.JobTitle) with
        { Sortable = true, Bulk = true, Column = true, Asked = true, Group = "Work", Synonyms = ["title", "position", "organization title", "job"] });
        Add(Of("department", "Department", FieldType.Text, c => c.Department, f => f.Department) with { Bulk = true, Group = "Work", Synonyms = ["organization department"] });
        Add(Of("reportsTo", "Reports to", FieldType.Link, c => c.ReportsToId, f => f.ReportsToId) with
        { LinkKind = Contact.Contacts, Group = "Work", Synonyms = ["manager", "reports to"] });
        AddReach();
        Add(Of("lifecycleStage", "Lifecycle stage", FieldType.Choice, c => c.LifecycleStage, f => f.LifecycleStage) with
        { Lookup = "lifecycleStages", Sortable = true, Bulk = true, Column = true, Group = "Relationship", Synonyms = ["lifecycle stage", "stage"] });
        Add(Of("leadSource", "Lead source", FieldType.Choice, c => c.LeadSource, f => f.LeadSource) with
        { Lookup = "leadSources", Bulk = true, Group = "Relationship", Synonyms = ["lead source", "original source"] });
        Add(Of("language", "Language", FieldType.Text, c => c.Language, f => f.Language) with { MaxLength = 60, Bulk = true, Group = "Relationship", Synonyms = ["preferred language"] });
        Add(Of("doNotCall", "Do not call", FieldType.Boolean, c => c.DoNotCall, f => f.DoNotCall) with { Bulk = true, Group = "Relationship", Synonyms = ["do not call"] });
        Add(Of("doNotEmail", "Do not e-mail", FieldType.Boolean, c => c.DoNotEmail, f => f.DoNotEmail) with
        { Bulk = true, Group = "Relationship", Synonyms = ["do not email", "email opt out"] });
        Add(Of("birthday", "Birthday", FieldType.Date, c => c.Birthday, f => f.Birthday) with { Past = true, Group = "About", Synonyms = ["birthdate", "date of birth"] });
        Add(Of("photo", "Photo", FieldType.Text, c => c.Photo, f => f.Photo) with { MaxLength = 200, Filterable = false, Apart = true, Group = "About" });
        Add(Of("notes", "Notes", FieldType.LongText, c => c.Notes, f => f.Notes) with { MaxLength = TextRule.LongLength, Group = "About", Synonyms = ["description", "note"] });
        AddCommon();
    }

    public override string Kind => Contact.Contacts;
    public override string PluralLabel => "Contacts";
    public override string Label => "Contact";
    public override string DefaultSort => "fullName";

    public override Outcome<Contact> Create(ContactFacts facts) => Contact.Create(facts);

    public override Task<IReadOnlyDictionary<Guid, Refusal>> CheckAsync(CrmDb db, IReadOnlyCollection<Contact> records, CancellationToken ct) =>
        LinkRule.NoCycleAsync(records, c => c.ReportsToId, ids => db.Contacts.IgnoreQueryFilters().AsNoTracking().Where(c => ids.Contains(c.Id))
            .Select(c => new { c.Id, c.ReportsToId }).ToDictionaryAsync(c => c.Id, c => c.ReportsToId, ct), ContactRefusals.SuperiorCycle);

    private void AddName()
    {
        Add(Of("fullName", "Name", FieldType.Text, c => c.FullName, f => f.FullName) with
        { Sortable = true, SortKey = NameKey, Column = true, Group = "About", Synonyms = ["name", "full name", "contact name", "display name"] });
        Add(Of("givenName", "First name", FieldType.Text, c => c.GivenName, f => f.GivenName) with
        { Asked = true, Group = "About", Synonyms = ["first name", "given name", "forename"] });
        Add(Of("familyName", "Last name", FieldType.Text, c => c.FamilyName, f => f.FamilyName) with
        { Sortable = true, SortKey = (Expression<Func<Contact, string?>>)(c => c.FamilyKey), SortKeyMayBeNull = true, Asked = true, Group = "About", Synonyms = ["last name", "surname", "family name"] });
        Add(Of("nickname", "Nickname", FieldType.Text, c => c.Nickname, f => f.Nickname) with { Group = "About" });
        Add(Of("salutation", "Salutation", FieldType.Text, c => c.Salutation, f => f.Salutation) with { MaxLength = 100, Group = "About", Synonyms = ["prefix", "name prefix"] });
    }

    private void AddReach()
    {
        Add(Of("emails", "E-mails", FieldType.Emails, c => c.Emails, f => f.Emails, c => c.EmailShown) with
        { Column = true, Asked = true, Group = "Reach", Synonyms = ["email", "e-mail", "email address", "e-mail address"] });
        // not "mobile": its column keeps the label that the import reads from its name
        Add(Of("phones", "Phones", FieldType.Phones, c => c.Phones, f => f.Phones, c => c.PhoneShown) with
        { Column = true, Asked = true, Group = "Reach", Synonyms = ["phone", "phone number", "telephone"] });
        Add(Of("addresses", "Addresses", FieldType.Addresses, c => c.Addresses, f => f.Addresses) with { Filterable = false, Group = "Reach", Synonyms = ["address"] });
        Add(Of("urls", "Links", FieldType.WebLinks, c => c.Urls, f => f.Urls) with { Filterable = false, Group = "Reach", Synonyms = ["website", "web page", "linkedin", "url"] });
    }
}
