using CrmWeb.Application.Import.Reading.Headers;

namespace CrmWeb.Application.Tests.Import;

/// <summary>Headers of deals, products, leads, tasks and people as other programs write them.</summary>
public sealed class KindHeadersTests
{
    private static readonly Dictionary<string, IReadOnlyList<TargetField>> Fields = new()
    {
        ["deals"] = [
            new("title", FieldKind.Text, "Title"), new("account", FieldKind.Record, "Account"), new("contacts", FieldKind.Rows, "Contacts") { Parts = [new("contact", FieldKind.Record, "Contact"), new("role", FieldKind.Choice, "Role")] },
            new("pipeline", FieldKind.Record, "Pipeline"), new("stage", FieldKind.Record, "Stage"), new("status", FieldKind.Choice, "Status"), new("amount", FieldKind.Number, "Amount"), new("currency", FieldKind.Text, "Currency"),
            new("probability", FieldKind.Whole, "Probability"), new("closeDate", FieldKind.Date, "Close date"), new("startedOn", FieldKind.Date, "Started on"), new("lostReason", FieldKind.Choice, "Lost reason"), new("nextStep", FieldKind.Text, "Next step"),
            new("type", FieldKind.Choice, "Type"), new("leadSource", FieldKind.Choice, "Lead source"), new("lines", FieldKind.Rows, "Products") { Parts = [new("product", FieldKind.Record, "Product"), new("price", FieldKind.Number, "Price")] },
            .. Shared],
        ["products"] = [new("name", FieldKind.Text, "Name"), new("code", FieldKind.Text, "Code"), new("series", FieldKind.Text, "Series"), new("price", FieldKind.Number, "Price"), new("active", FieldKind.YesNo, "Active"), .. Shared],
        ["leads"] = [
            new("givenName", FieldKind.Text, "Given name"), new("familyName", FieldKind.Text, "Family name"), new("company", FieldKind.Text, "Company"), new("email", FieldKind.Text, "E-mail"), new("phone", FieldKind.Text, "Phone"), new("jobTitle", FieldKind.Text, "Job title"),
            new("status", FieldKind.Choice, "Status"), new("leadSource", FieldKind.Choice, "Lead source"), new("rating", FieldKind.Choice, "Rating"), new("website", FieldKind.Text, "Website"), new("country", FieldKind.Text, "Country"), .. Shared],
        ["tasks"] = [new("subject", FieldKind.Text, "Subject"), new("type", FieldKind.Choice, "Type"), new("due", FieldKind.Date, "Due"), new("priority", FieldKind.Choice, "Priority"), new("status", FieldKind.Choice, "Status"), new("body", FieldKind.LongText, "Text"),
            new("links", FieldKind.Rows, "About", "related to") { Parts = [new("link", FieldKind.Record, "Record"), .. new[] { "accounts", "contacts", "deals", "leads" }.Select(kind => new TargetField(kind, FieldKind.Record, kind) { NamesKind = true })] }, .. Shared],
    };

    private static IEnumerable<TargetField> Shared => [new("owner", FieldKind.Record, "Owner"), new("team", FieldKind.Record, "Team"), new("tags", FieldKind.Tags, "Tags"), new("externalId", FieldKind.ExternalId, "External id")];

    [Theory]
    [InlineData("deals", "hubspot", "Record ID=externalId; Deal Name=title; Deal Stage=stage; Pipeline=pipeline; Amount=amount; Close Date=closeDate; Create Date=startedOn; Deal owner=owner; Deal Type=type; Associated Company=account; Associated Company IDs=; Associated Contact=contacts; Last Activity Date=")]
    [InlineData("deals", "hubspot", "Record ID=externalId; Deal Name=title; Deal Stage=stage; Amount=amount; Deal owner=owner; Associated Company IDs=account.externalId")]
    [InlineData("deals", "salesforce", "Opportunity ID=externalId; Opportunity Name=title; Opportunity Owner=owner; Account Name=account; Stage=stage; Amount=amount; Expected Revenue=; Probability (%)=probability; Close Date=closeDate; Created Date=startedOn; Type=type; Lead Source=leadSource; Next Step=nextStep; Fiscal Period=")]
    [InlineData("deals", "salesforce", "Id=externalId; AccountId=account.externalId; Name=title; StageName=stage; Amount=amount; Probability=probability; CloseDate=closeDate; NextStep=nextStep; LeadSource=leadSource; OwnerId=owner; ForecastCategory=; CreatedDate=startedOn")]
    [InlineData("deals", "pipedrive", "Deal - ID=externalId; Deal - Title=title; Deal - Creator=; Deal - Owner=owner; Deal - Value=amount; Deal - Currency of Value=currency; Deal - Weighted value=; Deal - Probability=probability; Deal - Organization=account; Deal - Organization ID=; Deal - Pipeline=pipeline; Deal - Contact person=contacts; Deal - Stage=stage; Deal - Label=tags; Deal - Status=status; Deal - Deal created=startedOn; Deal - Update time=; Deal - Deal closed on=closeDate; Deal - Expected close date=closeDate.expected; Deal - Lost reason=lostReason; Person - Email=contacts; Organization - Address=")]
    [InlineData("deals", "zoho", "Record Id=externalId; Deal Name=title; Deal Owner=owner; Stage=stage; Amount=amount; Closing Date=closeDate; Contact Name=contacts; Created Time=startedOn")]
    [InlineData("deals", null, "opportunity_id=externalId; sales_agent=owner; product=lines; account=account; deal_stage=stage; engage_date=startedOn; close_date=closeDate; close_value=amount")]
    [InlineData("deals", null, "Deal - Title=title; Deal - Expected close date=closeDate; Assistant=; Created By=")]
    [InlineData("products", null, "product=name; series=series; sales_price=price; SKU=code; Is Active=active")]
    [InlineData("leads", "salesforce", "First Name=givenName; Last Name=familyName; Title=jobTitle; Company=company; Email=email; Phone=phone; Lead Status=status; Lead Source=leadSource; Rating=rating; Lead Owner=owner; Created Date=; Account Name=")]
    [InlineData("tasks", "pipedrive", "Activity - Subject=subject; Activity - Type=type; Activity - Due date=due; Activity - Due time=due.time; Activity - Done=status; Activity - Note=body; Activity - Assigned to user=owner; Deal - Title=links.deals; Person - Name=links.contacts; Person - Email=; Organization - Name=links.accounts")]
    [InlineData("tasks", "salesforce", "Subject=subject; Name=links.contacts; Related To=links; Due Date Only=due; Status=status; Priority=priority; Comments=body; Assigned=owner; Account Name=links.accounts")]
    [InlineData("tasks", "salesforce", "Id=externalId; Subject=subject; ActivityDate=due; Description=body; WhoId=links.contacts; WhatId=links; AccountId=links.accounts; OwnerId=owner")]
    [InlineData("tasks", "hubspot", "Record ID=externalId; Task Title=subject; Task Status=status; Task Type=type; Due date=due; Priority=priority; Activity assigned to=owner; Notes=body; Associated Contact=links.contacts; Associated Company=links.accounts; Associated Deal=links.deals; Associated Contact IDs=")]
    public void Headers_of_other_programs_are_recognised_and_traps_avoided(string type, string? source, string expected)
    {
        var columns = expected.Split("; ").Select(pair => pair.Split('=')).ToList();

        var found = HeaderRecognition.Suggest([.. columns.Select(c => c[0])], type, [.. Fields[type].Select(f => f with { Synonyms = StandardWords.Of(type).GetValueOrDefault(f.Name) ?? f.Synonyms })]);

        Assert.Equal(columns.Select(c => $"{c[0]}={c[1]}"), found.Columns.Select(c => $"{c.Header}={c.Target}"));
        Assert.Equal(source, found.Source);
    }
}
