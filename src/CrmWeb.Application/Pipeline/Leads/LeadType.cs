using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Leads;

namespace CrmWeb.Application.Pipeline.Leads;

/// <summary>The fields of a lead, as the contract names them.</summary>
internal sealed class LeadType : RecordType<Lead, LeadFacts>
{
    public LeadType()
    {
        Add(Of("name", "Name", FieldType.Text, l => l.Name) with { Sortable = true, SortKey = NameKey, Column = true, Group = "About" });
        Add(Of("givenName", "First name", FieldType.Text, l => l.GivenName, f => f.GivenName) with
        { Asked = true, Group = "About", Synonyms = ["first name", "given name", "forename", "firstname"] });
        Add(Of("familyName", "Last name", FieldType.Text, l => l.FamilyName, f => f.FamilyName) with
        { Asked = true, Group = "About", Synonyms = ["last name", "surname", "family name", "lastname"] });
        Add(Of("company", "Company", FieldType.Text, l => l.Company, f => f.Company) with
        { Sortable = true, Column = true, Asked = true, Group = "About", Synonyms = ["company", "company name", "account name", "organization", "organisation"] });
        Add(Of("jobTitle", "Job title", FieldType.Text, l => l.JobTitle, f => f.JobTitle) with { Group = "About", Synonyms = ["title", "position", "job"] });
        AddReach();
        AddCourse();
        Add(Of("description", "Description", FieldType.LongText, l => l.Description, f => f.Description) with
        { MaxLength = TextRule.LongLength, Group = "About", Synonyms = ["notes", "note", "message", "comments"] });
        AddOutcome();
        // SaidSource as SQL reads it
        AddCommon(Of("source", "Source", FieldType.Text, l => l.ExternalId == null ? l.LeadSource ?? l.Source : l.Source, f => f.Source) with
        {
            Property = nameof(Lead.Source),
            Apart = true,
            Help = "Where the interest came from, such as “Web”: the same as leadSource. Of a lead with an externalId it is the system of that id, as of every record; leadSource then says where the interest came from.",
        });
    }

    public override string Kind => Lead.Leads;
    public override string PluralLabel => "Leads";
    public override string Label => "Lead";
    public override string DefaultSort => "-createdAt";
    public override bool LikeAnyKind => true;
    public override IReadOnlyList<string> EmptyWhereUnknown => ["owner", "team"];

    public override Outcome<Lead> Create(LeadFacts facts) => Lead.Create(facts);

    /// <summary>What happens to leads on their way into the database: the clock starts or stops, rules find the owner.</summary>
    public override async Task<IReadOnlyDictionary<Guid, Refusal>> CheckAsync(CrmDb db, IReadOnlyCollection<Lead> records, CancellationToken ct)
    {
        await LeadArrival.SettleAsync(db, this, records, ct);
        return await base.CheckAsync(db, records, ct);
    }

    /// <summary>Who types a lead in, or sends it by the API, cannot say that it is converted; a file tells what was.</summary>
    public override Task<Action<LeadFacts>> PrepareAsync(CrmDb db, DirectorySnapshot now, ILookup<string, Guid> linked, CancellationToken ct)
    {
        var elsewhere = db.Actor.Via is not (Via.Ui or Via.Api);
        return Task.FromResult<Action<LeadFacts>>(facts => facts.FromElsewhere = elsewhere);
    }

    private void AddReach()
    {
        Add(Of("email", "E-mail", FieldType.Text, l => l.Email, f => f.Email) with
        { MaxLength = 320, Sortable = true, Column = true, Asked = true, Group = "Reach", Synonyms = ["email", "e-mail", "email address", "e-mail address"] });
        Add(Of("phone", "Phone", FieldType.Text, l => l.Phone, f => f.Phone) with
        { MaxLength = 100, DialledAs = "phoneE164", Asked = true, Group = "Reach", Synonyms = ["phone", "phone number", "telephone", "mobile", "mobile phone"] });
        Add(Of("phoneE164", "Dialled as", FieldType.Text, l => l.PhoneE164, f => f.PhoneE164) with { ReadOnly = true, Apart = true, Group = "Reach" });
        Add(Of("website", "Website", FieldType.Text, l => l.Website, f => f.Website) with { MaxLength = 2000, Group = "Reach", Synonyms = ["website", "web page", "url"] });
        Add(Of("country", "Country", FieldType.Text, l => l.Country, f => f.Country) with { Bulk = true, Group = "Reach", Synonyms = ["country", "country/region"] });
    }

    private void AddCourse()
    {
        Add(Of("status", "Status", FieldType.Choice, l => l.Status, f => f.Status!) with
        { Lookup = "leadStatuses", Sortable = true, Bulk = true, Column = true, Group = "Course", Synonyms = ["lead status"] });
        Add(Of("leadSource", "Lead source", FieldType.Choice, l => l.LeadSource, f => f.LeadSource) with
        { Lookup = "leadSources", Sortable = true, Bulk = true, Column = true, Asked = true, Group = "Course", Synonyms = ["lead source", "original source"], Help = "Where the interest came from; of a lead without externalId the same as source." });
        Add(Of("rating", "Rating", FieldType.Choice, l => l.Rating, f => f.Rating) with { Lookup = "ratings", Bulk = true, Group = "Course" });
        Add(Of("value", "Value", FieldType.Decimal, l => l.Value, f => f.Value) with
        { Min = 0, Sortable = true, CurrencyField = "currency", Group = "Course", Synonyms = ["lead value", "opportunity amount", "estimated value"] });
        Add(Of("currency", "Currency", FieldType.Text, l => l.Currency, f => f.Currency) with { MaxLength = 3, Group = "Course" });
        Add(Of("responseDue", "First response due", FieldType.Instant, l => l.ResponseDue) with { Sortable = true, Column = true, Group = "Course" });
        Add(Of("firstResponseAt", "First response", FieldType.Instant, l => l.FirstResponseAt) with { Group = "Course" });
        Add(Of("disqualifyReason", "Disqualified because", FieldType.Choice, l => l.DisqualifyReason, f => f.DisqualifyReason) with { Lookup = "disqualifyReasons", Bulk = true, Group = "Course" });
        Add(Of("recycleOn", "Take up again on", FieldType.Date, l => l.RecycleOn, f => f.RecycleOn) with { Sortable = true, Bulk = true, Group = "Course" });
    }

    private void AddOutcome()
    {
        Add(Of("convertedAt", "Converted", FieldType.Instant, l => l.ConvertedAt) with { Sortable = true, Group = "Outcome" });
        Add(Of("contact", "Contact", FieldType.Link, l => l.ContactId) with { LinkKind = Contact.Contacts, Group = "Outcome" });
        Add(Of("account", "Account", FieldType.Link, l => l.AccountId) with { LinkKind = Account.Accounts, Group = "Outcome" });
        Add(Of("deal", "Deal", FieldType.Link, l => l.DealId) with { LinkKind = "deals", Group = "Outcome" });
    }
}
