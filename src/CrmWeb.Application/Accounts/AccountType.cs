using CrmWeb.Application.Data;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Application.Records.Links;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Accounts;

/// <summary>The fields of an account, as the contract names them.</summary>
internal sealed class AccountType : RecordType<Account, AccountFacts>
{
    public AccountType()
    {
        Add(Of("name", "Name", FieldType.Text, a => a.Name, f => f.Name!) with
        { Required = true, Sortable = true, SortKey = NameKey, Column = true, Asked = true, Group = "About", Synonyms = ["account", "account name", "company", "company name", "organization", "organisation"] });
        Add(Of("type", "Type", FieldType.Choice, a => a.Type, f => f.Type) with
        { Lookup = "accountTypes", Sortable = true, Bulk = true, Column = true, Asked = true, Group = "About", Synonyms = ["account type"] });
        Add(Of("industry", "Industry", FieldType.Choice, a => a.Industry, f => f.Industry) with
        { Lookup = "industries", Sortable = true, Bulk = true, Column = true, Asked = true, Group = "About", Synonyms = ["sector", "branch"] });
        Add(Of("parent", "Parent account", FieldType.Link, a => a.ParentId, f => f.ParentId) with
        { LinkKind = Account.Accounts, Group = "About", Synonyms = ["subsidiary of", "parent account"] });
        Add(Of("website", "Website", FieldType.Text, a => a.Website, f => f.Website) with
        { MaxLength = 2000, Asked = true, Group = "Reach", Synonyms = ["website url", "web page", "url"] });
        Add(Of("domain", "Domain", FieldType.Text, a => a.Domain, f => f.Domain) with
        { MaxLength = 255, Group = "Reach", Synonyms = ["company domain name", "domain name"] });
        Add(Of("phones", "Phones", FieldType.Phones, a => a.Phones, f => f.Phones, a => a.PhoneShown) with
        { Column = true, Asked = true, Group = "Reach", Synonyms = ["phone", "phone number", "telephone"] });
        Add(Of("emails", "E-mails", FieldType.Emails, a => a.Emails, f => f.Emails, a => a.EmailShown) with
        { Asked = true, Group = "Reach", Synonyms = ["email", "e-mail", "email address"] });
        AddAddress();
        Add(Of("employees", "Employees", FieldType.Integer, a => a.Employees, f => f.Employees) with
        { Min = 0, Sortable = true, Summed = true, Column = true, Group = "Size", Synonyms = ["number of employees", "headcount"] });
        Add(Of("revenue", "Revenue", FieldType.Decimal, a => a.Revenue, f => f.Revenue) with
        { Sortable = true, CurrencyField = "currency", Column = true, Group = "Size", Synonyms = ["annual revenue"] });
        Add(Of("currency", "Currency", FieldType.Text, a => a.Currency, f => f.Currency) with { MaxLength = 3, Group = "Size" });
        Add(Of("founded", "Founded", FieldType.Integer, a => a.Founded, f => f.Founded) with
        { Min = 0, Max = 9999, Group = "Size", Synonyms = ["year established", "year founded", "founding year"] });
        Add(Of("description", "Description", FieldType.LongText, a => a.Description, f => f.Description) with
        { MaxLength = TextRule.LongLength, Group = "About", Synonyms = ["notes", "about"] });
        AddCommon();
    }

    public override string Kind => Account.Accounts;
    public override string PluralLabel => "Accounts";
    public override string Label => "Account";

    public override Outcome<Account> Create(AccountFacts facts) => Account.Create(facts);

    public override Task<IReadOnlyDictionary<Guid, Refusal>> CheckAsync(CrmDb db, IReadOnlyCollection<Account> records, CancellationToken ct) =>
        LinkRule.NoCycleAsync(records, a => a.ParentId, ids => db.Accounts.IgnoreQueryFilters().AsNoTracking().Where(a => ids.Contains(a.Id))
            .Select(a => new { a.Id, a.ParentId }).ToDictionaryAsync(a => a.Id, a => a.ParentId, ct), AccountRefusals.ParentCycle);

    private void AddAddress()
    {
        Add(Of("address.street", "Street", FieldType.LongText, a => a.Address.Street, f => f.Address.Street) with { MaxLength = 500, Group = "Address", Synonyms = ["street", "street address", "billing street"] });
        Add(Of("address.city", "City", FieldType.Text, a => a.Address.City, f => f.Address.City) with { Bulk = true, Group = "Address", Synonyms = ["city", "town", "billing city"] });
        Add(Of("address.region", "Region", FieldType.Text, a => a.Address.Region, f => f.Address.Region) with { Bulk = true, Group = "Address", Synonyms = ["state", "region", "province", "billing state"] });
        Add(Of("address.postcode", "Postcode", FieldType.Text, a => a.Address.Postcode, f => f.Address.Postcode) with { Group = "Address", Synonyms = ["postcode", "zip", "postal code", "zip code", "billing zip"] });
        Add(Of("address.country", "Country", FieldType.Text, a => a.Address.Country, f => f.Address.Country) with { Bulk = true, Column = true, Group = "Address", Synonyms = ["country", "office location", "billing country"] });
        Add(Of("shippingAddress.street", "Shipping street", FieldType.LongText, a => a.ShippingAddress.Street, f => f.ShippingAddress.Street) with { MaxLength = 500, Group = "Shipping address" });
        Add(Of("shippingAddress.city", "Shipping city", FieldType.Text, a => a.ShippingAddress.City, f => f.ShippingAddress.City) with { Group = "Shipping address" });
        Add(Of("shippingAddress.region", "Shipping region", FieldType.Text, a => a.ShippingAddress.Region, f => f.ShippingAddress.Region) with { Group = "Shipping address" });
        Add(Of("shippingAddress.postcode", "Shipping postcode", FieldType.Text, a => a.ShippingAddress.Postcode, f => f.ShippingAddress.Postcode) with { Group = "Shipping address" });
        Add(Of("shippingAddress.country", "Shipping country", FieldType.Text, a => a.ShippingAddress.Country, f => f.ShippingAddress.Country) with { Group = "Shipping address" });
    }
}
