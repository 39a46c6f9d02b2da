namespace CrmWeb.Application.Records.Fields;

/// <summary>One value of a pick list and what people read.</summary>
public sealed record LookupValue(string Value, string Label);

/// <summary>Starting values of pick lists and labels (research: field's conventions); people may use others.</summary>
public static class Lookups
{
    private static readonly Dictionary<string, IReadOnlyList<string>> Lists = new()
    {
        ["accountTypes"] = ["Customer", "Prospect", "Partner", "Reseller", "Supplier", "Investor", "Competitor", "Press", "Other"],
        ["industries"] = ["Agriculture", "Automotive", "Construction", "Consumer goods", "Education", "Energy", "Finance", "Government", "Healthcare", "Hospitality",
            "Insurance", "IT", "Legal", "Logistics", "Manufacturing", "Media", "Non-profit", "Real estate", "Retail", "Services", "Telecommunications", "Travel", "Utilities", "Other"],
        ["leadSources"] = ["Website", "Web form", "Referral", "Partner", "Cold call", "E-mail", "Campaign", "Trade show", "Social media", "Existing customer", "Other"],
        ["lifecycleStages"] = ["Subscriber", "Lead", "Marketing qualified lead", "Sales qualified lead", "Opportunity", "Customer", "Evangelist", "Other"],
        ["salutations"] = ["Mr.", "Ms.", "Mrs.", "Dr.", "Prof."],
        ["interactionKinds"] = ["call", "email", "meeting", "chat", "note", "form", "letter"],
        ["directions"] = ["in", "out"],
        ["dealStatuses"] = ["open", "won", "lost"],
        ["dealTypes"] = ["New business", "Existing business", "Renewal"],
        ["lostReasons"] = ["Price", "Competitor", "No budget", "No decision", "No response", "Missing features", "Bad timing", "Poor fit", "Other"],
        ["buyingRoles"] = ["Decision maker", "Economic buyer", "Champion", "Influencer", "Technical evaluator", "User", "Legal", "Other"],
        ["leadStatuses"] = ["new", "working", "nurturing", "qualified", "converted", "disqualified"],
        ["ratings"] = ["hot", "warm", "cold"],
        ["disqualifyReasons"] = ["No budget", "No need", "Not the decision maker", "Bad timing", "Competitor", "Cannot be reached", "Not a business", "Duplicate", "Spam", "Other"],
        ["taskTypes"] = ["todo", "call", "email", "meeting", "deadline"],
        ["taskPriorities"] = ["low", "normal", "high", "urgent"],
        ["taskStatuses"] = ["open", "done", "cancelled"],
        ["outcomes"] = ["Reached", "No answer", "Left a message", "Wrong number", "Call back", "Held", "Cancelled"],
    };

    /// <summary>Lists whose values the program itself works with: nothing else is taken.</summary>
    private static readonly string[] Closed = ["interactionKinds", "directions", "dealStatuses", "taskTypes", "taskPriorities", "taskStatuses", "leadStatuses", "ratings"];

    /// <summary>Labels that phones, e-mails and addresses are offered.</summary>
    public static readonly IReadOnlyList<LookupValue> ContactPointLabels =
        [new("work", "Work"), new("mobile", "Mobile"), new("home", "Home"), new("fax", "Fax"), new("other", "Other")];

    public static IReadOnlyCollection<string> Names => Lists.Keys;

    /// <summary>Starting values in the order they are offered; empty when there is no such list.</summary>
    public static IReadOnlyList<string> Values(string? name) => name is not null && Lists.TryGetValue(name, out var values) ? values : [];

    /// <summary>True when a field with this list takes its values only.</summary>
    public static bool IsClosed(string? name) => Closed.Contains(name);

    /// <summary>A value of a closed list as the list spells it, whatever its capitals; any other text as it is.</summary>
    public static string? Spelt(string? name, string? text) =>
        text is not null && IsClosed(name) ? Values(name).FirstOrDefault(v => string.Equals(v, text, StringComparison.OrdinalIgnoreCase)) ?? text : text;

    /// <summary>What people read for a value (an English sentence part and localizer key).</summary>
    public static string Label(string value) => value switch
    {
        "email" => "E-mail",
        "todo" => "To-do",
        "in" => "Incoming",
        "out" => "Outgoing",
        { Length: > 0 } when char.IsAsciiLetterLower(value[0]) => char.ToUpperInvariant(value[0]) + value[1..],
        _ => value,
    };
}
