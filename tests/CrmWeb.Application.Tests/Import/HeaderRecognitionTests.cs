using CrmWeb.Application.Import.Reading.Headers;
using CrmWeb.Testing;

namespace CrmWeb.Application.Tests.Import;

public sealed class HeaderRecognitionTests
{
    /// <summary>Per header row of the fixture: the system and every column that gets a target; all others get none.</summary>
    public static TheoryData<string, string, string?, string> Rows => new()
    {
        {
            "Google Contacts (old export)", "contacts", "google",
            """
            Name=fullName; Given Name=givenName; Family Name=familyName; Name Prefix=salutation; Nickname=nickname; Birthday=birthday; Notes=notes; Language=language; Group Membership=tags
            E-mail 1 - Type=emails[1].label; E-mail 1 - Value=emails[1].value; E-mail 2 - Type=emails[2].label; E-mail 2 - Value=emails[2].value
            Phone 1 - Type=phones[1].label; Phone 1 - Value=phones[1].value; Phone 2 - Type=phones[2].label; Phone 2 - Value=phones[2].value
            Address 1 - Type=addresses[1].label; Address 1 - Street=addresses[1].street; Address 1 - City=addresses[1].city; Address 1 - PO Box=addresses[1].street; Address 1 - Region=addresses[1].region
            Address 1 - Postal Code=addresses[1].postcode; Address 1 - Country=addresses[1].country; Address 1 - Extended Address=addresses[1].street
            Organization 1 - Name=accounts.name; Organization 1 - Title=jobTitle; Organization 1 - Department=department; Website 1 - Type=urls[1].label; Website 1 - Value=urls[1].value
            """
        },
        {
            "Google Contacts (2023+ export)", "contacts", "google",
            """
            First Name=givenName; Last Name=familyName; Name Prefix=salutation; Nickname=nickname; Organization Name=accounts; Organization Title=jobTitle; Organization Department=department; Birthday=birthday; Notes=notes; Labels=tags
            E-mail 1 - Label=emails[1].label; E-mail 1 - Value=emails[1].value; E-mail 2 - Label=emails[2].label; E-mail 2 - Value=emails[2].value; Phone 1 - Label=phones[1].label; Phone 1 - Value=phones[1].value
            Address 1 - Label=addresses[1].label; Address 1 - Street=addresses[1].street; Address 1 - City=addresses[1].city; Address 1 - PO Box=addresses[1].street; Address 1 - Region=addresses[1].region
            Address 1 - Postal Code=addresses[1].postcode; Address 1 - Country=addresses[1].country; Address 1 - Extended Address=addresses[1].street; Website 1 - Label=urls[1].label; Website 1 - Value=urls[1].value
            """
        },
        {
            "Outlook / Google \"Outlook CSV\"", "contacts", "outlook",
            """
            First Name=givenName; Last Name=familyName; Title=salutation; Web Page=urls; Birthday=birthday; Language=language; Notes=notes
            E-mail Address=emails; E-mail 2 Address=emails[other]; E-mail 3 Address=emails[other]
            Primary Phone=phones; Home Phone=phones[home]; Home Phone 2=phones[home]; Mobile Phone=phones[mobile]; Pager=phones[pager]; Home Fax=phones[fax]; Business Phone=phones[work]; Business Phone 2=phones[work]
            Business Fax=phones[fax]; Other Phone=phones[other]; Other Fax=phones[fax]; Car Phone=phones[car]; Radio Phone=phones[radio]
            Home Street=addresses[home].street; Home Street 2=addresses[home].street; Home Street 3=addresses[home].street; Home Address PO Box=addresses[home].street; Home City=addresses[home].city; Home State=addresses[home].region
            Home Postal Code=addresses[home].postcode; Home Country=addresses[home].country; Manager's Name=reportsTo; Company=accounts; Job Title=jobTitle; Department=department; Keywords=tags
            Business Street=addresses[work].street; Business Street 2=addresses[work].street; Business Street 3=addresses[work].street; Business Address PO Box=addresses[work].street; Business City=addresses[work].city
            Business State=addresses[work].region; Business Postal Code=addresses[work].postcode; Business Country=addresses[work].country
            Other Street=addresses[other].street; Other Street 2=addresses[other].street; Other Street 3=addresses[other].street; Other Address PO Box=addresses[other].street; Other City=addresses[other].city; Other State=addresses[other].region
            Other Postal Code=addresses[other].postcode; Other Country=addresses[other].country
            """
        },
        {
            "Thunderbird", "contacts", "thunderbird",
            """
            First Name=givenName; Last Name=familyName; Display Name=fullName; Nickname=nickname; Primary Email=emails; Secondary Email=emails[other]; Work Phone=phones[work]; Home Phone=phones[home]; Fax Number=phones[fax]
            Pager Number=phones[pager]; Mobile Number=phones[mobile]; Home Address=addresses[home].street; Home Address 2=addresses[home].street; Home City=addresses[home].city; Home State=addresses[home].region
            Home ZipCode=addresses[home].postcode; Home Country=addresses[home].country; Work Address=addresses[work].street; Work Address 2=addresses[work].street; Work City=addresses[work].city; Work State=addresses[work].region
            Work ZipCode=addresses[work].postcode; Work Country=addresses[work].country; Job Title=jobTitle; Department=department; Organization=accounts; Web Page 1=urls; Web Page 2=urls
            Birth Year=birthday.year; Birth Month=birthday.month; Birth Day=birthday.day; Notes=notes
            """
        },
        {
            "LinkedIn Connections.csv", "contacts", "linkedin",
            "First Name=givenName; Last Name=familyName; URL=urls[linkedin]; Email Address=emails; Company=accounts; Position=jobTitle"
        },
        {
            "HubSpot", "contacts", "hubspot",
            "Record ID=externalId; First Name=givenName; Last Name=familyName; Email=emails; Phone Number=phones; Contact owner=owner; Lifecycle Stage=lifecycleStage; Lead Source=leadSource; Associated Company=accounts.name"
        },
        { "HubSpot", "companies", "hubspot", "Record ID=externalId; Company name=name; Website URL=website; Company owner=owner" },
        {
            "Pipedrive (sample import sheet)", "people+orgs+deals+activities", "pipedrive",
            "Person - Name*=fullName; Person - First name=givenName; Person - Last name=familyName; Person - Phone=phones; Person - Email (Work)=emails[work]; Person - Email (Home)=emails[home]; Organization - Name*=accounts.name"
        },
        {
            "Salesforce", "contacts export", "salesforce",
            """
            First Name=givenName; Last Name=familyName; Account Name=accounts; Mailing Street=addresses[work].street; Mailing City=addresses[work].city; Mailing State=addresses[work].region
            Mailing Zip/Postal Code=addresses[work].postcode; Mailing Country=addresses[work].country; Other Street=addresses[other].street; Other City=addresses[other].city; Other State=addresses[other].region
            Other Zip/Postal Code=addresses[other].postcode; Other Country=addresses[other].country; Phone=phones; Mobile=phones[mobile]; Home Phone=phones[home]; Other Phone=phones[other]; Fax=phones[fax]; Email=emails
            Email Opt Out=doNotEmail; Do Not Call=doNotCall; Lead Source=leadSource; Birthdate=birthday; Description=notes
            """
        },
        {
            "Salesforce", "accounts export", "salesforce",
            """
            Account Name=name; Type=type; Industry=industry; Annual Revenue=revenue; Employees=employees; Billing Street=address.street; Billing City=address.city; Billing State/Province=address.region
            Billing Zip/Postal Code=address.postcode; Billing Country=address.country; Shipping Street=shippingAddress.street; Shipping City=shippingAddress.city; Shipping State=shippingAddress.region
            Shipping Zip/Postal Code=shippingAddress.postcode; Shipping Country=shippingAddress.country; Phone=phones; Fax=phones[fax]; Website=website; Description=description
            """
        },
    };

    [FixtureTheory]
    [MemberData(nameof(Rows))]
    public void Every_header_row_of_the_fixture_is_recognised(string system, string entity, string? source, string expected)
    {
        var row = File.ReadLines(Path.Combine(Fixtures.Folder, "import/header-rows.tsv")).Select(line => line.Split('\t')).Single(cells => cells[0] == system && cells[1] == entity);
        var type = entity is "companies" or "accounts export" ? "accounts" : "contacts";
        AssertSuggested(row[4].Split(','), type, source, expected);
    }

    [FixtureFact]
    public async Task The_fixture_files_are_recognised()
    {
        await using var accounts = ImportFixtures.Open("crm-sales/accounts.csv");
        var (table, _) = await ImportFixtures.ReadAsync(accounts);
        AssertSuggested([.. table.Headers.Select(header => header.Name)], "accounts", null, "account=name; sector=industry; year_established=founded; revenue=revenue; employees=employees; office_location=address.country; subsidiary_of=parent");

        await using var people = ImportFixtures.Open("import/encodings/people_utf8.csv");
        (table, _) = await ImportFixtures.ReadAsync(people);
        AssertSuggested([.. table.Headers.Select(header => header.Name)], "contacts", null, "given_name=givenName; family_name=familyName; full_name=fullName; company=accounts; street=addresses.street; city=addresses.city; postcode=addresses.postcode; phone=phones");
    }

    [Fact]
    public void Api_names_and_other_programs_are_recognised()
    {
        AssertSuggested(
            ["Id", "AccountId", "FirstName", "LastName", "MailingPostalCode", "MobilePhone", "ReportsToId", "OwnerId", "HasOptedOutOfEmail", "AssistantPhone", "AssistantName"], "contacts", "salesforce",
            "Id=externalId; AccountId=accounts.externalId; FirstName=givenName; LastName=familyName; MailingPostalCode=addresses[work].postcode; MobilePhone=phones[mobile]; ReportsToId=reportsTo; OwnerId=owner; HasOptedOutOfEmail=doNotEmail");
        AssertSuggested(
            ["Record Id", "Account Name", "Account Owner", "Parent Account", "Account Type", "Billing Street", "Billing Code", "Created Time", "Account Site"], "accounts", "zoho",
            "Record Id=externalId; Account Name=name; Account Owner=owner; Parent Account=parent; Account Type=type; Billing Street=address.street; Billing Code=address.postcode");
        AssertSuggested(
            ["Organization - Name", "Organization - Owner", "Organization - Parent", "Organization - Street/road name of Company Address", "Organization - ZIP/Postal code of Company Address", "Organization - Full/combined address of Company Address", "Person - Name"], "accounts", "pipedrive",
            "Organization - Name=name; Organization - Owner=owner; Organization - Parent=parent; Organization - Street/road name of Company Address=address.street; Organization - ZIP/Postal code of Company Address=address.postcode");
        AssertSuggested(
            ["First Name", "Last Name", "Title", "Primary Address Street", "Primary Address Postalcode", "Office Phone", "Assigned to"], "contacts", "suitecrm",
            "First Name=givenName; Last Name=familyName; Title=jobTitle; Primary Address Street=addresses[work].street; Primary Address Postalcode=addresses[work].postcode; Office Phone=phones[work]; Assigned to=owner");
        AssertSuggested(
            ["name", "emailAddress", "phoneNumber", "billingAddressStreet", "billingAddressPostalCode", "assignedUserName", "createdAt"], "accounts", "espocrm",
            "name=name; emailAddress=emails; phoneNumber=phones; billingAddressStreet=address.street; billingAddressPostalCode=address.postcode; assignedUserName=owner");
    }

    [Theory]
    [InlineData("Account Owner Email")]
    [InlineData("Asst. Phone")]
    [InlineData("Assistant")]
    [InlineData("Assistant's Phone")]
    [InlineData("Reports To")]
    [InlineData("Manager's Name")]
    [InlineData("Parent Account")]
    [InlineData("Associated Company")]
    [InlineData("Person - Organization")]
    [InlineData("Contact owner")]
    [InlineData("Company Main Phone")]
    [InlineData("Deal - Title")]
    [InlineData("Spouse")]
    public void What_belongs_to_somebody_else_never_becomes_the_rows_own_identity(string header)
    {
        foreach (var (type, fields) in new[] { ("accounts", StandardTargets.Accounts), ("contacts", StandardTargets.Contacts) })
        {
            var target = HeaderRecognition.Suggest([header], type, fields).Columns[0].Target;
            Assert.DoesNotContain(target?.Field ?? "", new[] { "name", "fullName", "givenName", "familyName", "emails", "phones", "website", "externalId" });
        }
    }

    [Fact]
    public void Two_columns_for_one_value_are_never_both_taken()
    {
        var columns = HeaderRecognition.Suggest(["name", "Account Name", "Phone", "Phone 2"], "accounts", StandardTargets.Accounts).Columns;
        Assert.Equal(["name", null, "phones", "phones"], columns.Select(column => column.Target?.ToString()));
        Assert.Contains("\"name\" fills name already", columns[1].Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("emails[work]")]
    [InlineData("address.city")]
    [InlineData("addresses[2].street")]
    [InlineData("accounts.name")]
    [InlineData("name")]
    public void A_target_is_written_as_it_is_read(string text) => Assert.Equal(text, TargetPath.Read(text)!.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("emails[")]
    [InlineData("emails[]")]
    [InlineData("a.b.c")]
    public void What_is_no_target_is_not_read(string text) => Assert.Null(TargetPath.Read(text));

    private static void AssertSuggested(string[] headers, string type, string? source, string expected)
    {
        var suggested = HeaderRecognition.Suggest(headers, type, type == "accounts" ? StandardTargets.Accounts : StandardTargets.Contacts);
        var wanted = expected.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal);
        var found = suggested.Columns.Where(column => column.Target is not null).Select(column => $"{column.Header}={column.Target}").Order(StringComparer.Ordinal);
        Assert.Equal(wanted, found);
        Assert.Equal(source, suggested.Source);
        Assert.Equal(headers, suggested.Columns.Select(column => column.Header));
    }
}
