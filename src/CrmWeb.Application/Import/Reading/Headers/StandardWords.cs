namespace CrmWeb.Application.Import.Reading.Headers;

/// <summary>Header words of other programs for the kinds that have few traps of their own: deals, products, leads, tasks. Fields that a kind does not have are passed over.</summary>
internal static class StandardWords
{
    // research/features-sales.md 5.3 and 5.4 name where each was seen
    private static readonly Dictionary<string, Dictionary<string, string[]>> Kinds = new()
    {
        ["deals"] = new()
        {
            ["title"] = ["deal name", "opportunity name", "deal title", "potential name", "name", "dealname", "opportunity", "deal", "subject"],
            ["account"] = ["account name", "company", "company name", "organization", "organization name", "customer", "customer name", "client"],
            ["contacts"] = ["contact", "contact name", "contact person", "primary contact", "associated contacts", "person"],
            ["stage"] = ["deal stage", "stage name", "sales stage", "opportunity stage", "pipeline stage", "dealstage", "stage"],
            ["pipeline"] = ["deal pipeline", "sales pipeline"],
            ["status"] = ["deal status", "opportunity status", "outcome", "result"],
            ["amount"] = ["deal value", "value", "close value", "deal amount", "opportunity amount", "deal size", "total", "revenue", "price", "annual contract value", "total contract value"],
            ["currency"] = ["currency of value", "currency code", "deal currency", "amount currency", "iso currency"],
            ["probability"] = ["probability (%)", "probability %", "likelihood", "win probability", "deal probability", "chance"],
            ["closeDate"] = ["closing date", "closed date", "date closed", "deal closed on", "closedate", "actual close date", "closed on"],
            ["startedOn"] = ["engage date", "start date", "create date", "created date", "created time", "deal created", "date created", "opened", "open date", "add time", "created on"],
            ["lines"] = ["product", "product name", "products", "item"],
            ["leadSource"] = ["lead source", "source", "deal source", "original source", "opportunity source"],
            ["type"] = ["deal type", "opportunity type", "business type"],
            ["nextStep"] = ["next step", "next steps"],
            ["lostReason"] = ["lost reason", "loss reason", "closed lost reason", "reason lost", "reason for loss"],
            ["lostNote"] = ["lost note", "loss description", "lost comment"],
            ["recurringValue"] = ["mrr", "monthly recurring revenue", "recurring revenue", "recurring value"],
            ["competitors"] = ["competitor", "main competitor", "main competitors"],
            ["tags"] = ["labels", "label", "deal label"],
        },
        ["products"] = new()
        {
            ["name"] = ["product", "product name", "item", "item name", "article", "description short", "service"],
            ["code"] = ["product code", "sku", "item code", "article number", "article no", "item number", "part number", "product number", "product id"],
            ["series"] = ["product family", "family", "product line", "product category", "category", "product group", "group", "range"],
            ["price"] = ["sales price", "list price", "unit price", "standard price", "price per unit", "sale price", "rate", "net price", "unit cost"],
            ["currency"] = ["currency code", "price currency"],
            ["active"] = ["is active", "product active", "enabled", "for sale", "available"],
            ["description"] = ["product description", "long description", "notes"],
        },
        ["leads"] = new()
        {
            ["givenName"] = ["first name", "forename", "firstname", "vorname", "prenom", "nombre"],
            ["familyName"] = ["last name", "surname", "lastname", "nachname", "apellido"],
            ["company"] = ["company name", "organization", "organization name", "account name", "account", "firm", "business", "employer"],
            ["email"] = ["email address", "mail", "work email", "business email", "primary email"],
            ["phone"] = ["phone number", "telephone", "mobile", "mobile phone", "work phone", "business phone", "mobile phone number", "cell phone"],
            ["jobTitle"] = ["title", "position", "job", "role", "function"],
            ["website"] = ["website url", "web site", "web page", "url", "homepage"],
            ["country"] = ["country region", "country name", "nation"],
            ["status"] = ["lead status", "hs lead status", "stage", "lead stage"],
            ["leadSource"] = ["lead source", "source", "original source", "utm source", "channel"],
            ["rating"] = ["lead rating", "temperature", "score band"],
            ["value"] = ["lead value", "deal value", "amount", "expected revenue", "opportunity amount", "estimated value", "budget"],
            ["currency"] = ["currency code", "currency of value"],
            ["description"] = ["notes", "note", "comments", "message", "remarks", "lead description"],
            ["disqualifyReason"] = ["disqualification reason", "unqualified reason", "lost reason"],
            ["recycleOn"] = ["recycle date", "follow up date"],
        },
        ["tasks"] = new()
        {
            ["subject"] = ["title", "task", "task name", "task title", "activity", "activity title", "summary", "name of task"],
            ["type"] = ["task type", "activity type", "kind"],
            ["due"] = ["due date", "due date only", "deadline", "activity date", "due on"],
            ["priority"] = ["task priority", "importance"],
            ["status"] = ["task status", "state", "done", "completed"],
            ["remindAt"] = ["reminder", "reminder date", "remind on"],
            ["body"] = ["note", "notes", "comments", "description", "details", "full comments", "note body", "task notes"],
            ["outcome"] = ["result", "call result"],
        },
    };

    /// <summary>Field name (or <c>field.part</c>) to words; empty for kinds that are not here.</summary>
    public static Dictionary<string, string[]> Of(string kind) => Kinds.GetValueOrDefault(kind) ?? [];
}
