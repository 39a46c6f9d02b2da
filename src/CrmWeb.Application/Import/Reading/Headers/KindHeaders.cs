using System.Text.RegularExpressions;

namespace CrmWeb.Application.Import.Reading.Headers;

/// <summary>
/// Headers of deals, leads, tasks and the like that name other records, or somebody else: they become links or nothing, never the row's own
/// name. Accounts and contacts have rules of their own.
/// </summary>
internal static partial class KindHeaders
{
    /// <summary>What Pipedrive writes before the columns of the kind itself.</summary>
    private static readonly Dictionary<string, string> Prefixes = new() { ["deals"] = "deal - ", ["leads"] = "lead - ", ["tasks"] = "activity - ", ["products"] = "product - " };

    internal static bool Has(string kind) => kind is not ("accounts" or "contacts");

    /// <summary>The header without the prefix of its kind.</summary>
    internal static string Own(string plain, string kind) =>
        Prefixes.TryGetValue(kind, out var prefix) && plain.StartsWith(prefix, StringComparison.Ordinal) ? plain[prefix.Length..] : plain;

    /// <summary>Null when the header is the row's own; an empty target when the column is to be left out.</summary>
    internal static (string Target, string Reason)? Of(string plain, string own, string kind)
    {
        if (kind is "users") return null;
        if (kind is "tasks" && About(plain, own) is { } about) return about;
        if (own == plain && Foreign().Match(plain) is { Success: true } foreign) return Linked(foreign.Groups["what"].Value, foreign.Groups["part"].Value);
        if (Associated().Match(own) is { Success: true } associated) return Linked(associated.Groups["what"].Value, associated.Groups["part"].Value);
        if (OtherId().Match(own) is { Success: true } other && other.Groups["what"].Value + "s" != kind) return Linked(other.Groups["what"].Value, "id");
        if (Owner().IsMatch(own)) return ("owner", "Names the owner of the record, not the customer.");
        if (Somebody().IsMatch(own)) return ("", "Names a user, not the customer.");
        if (own is "expected close date" or "estimated close date" or "expected closing" or "expected closure date") return ("closeDate.expected", "The day it is expected to close; the actual one counts more.");
        return OwnId().Match(own) is { Success: true } id && (id.Groups["what"].Value is "" or "record" or "external" || Meant(id.Groups["what"].Value) == kind) && kind is not "products"
            ? ("externalId", "The id of the other system.")
            : null;
    }

    /// <summary>What a task is about: records of all kinds, each named by a column of its own.</summary>
    private static (string Target, string Reason)? About(string plain, string own)
    {
        if (own is "due time") return ("due.time", "The hour on the day it is due.");
        if (plain is "what id" or "related to id") return ("links", "The record it is about.");
        if (TaskAbout().Match(plain) is not { Success: true } match) return null;
        var kind = match.Groups["what"].Value switch { "organization" or "company" or "account" => "accounts", "deal" or "opportunity" => "deals", "lead" => "leads", _ => "contacts" };
        return ($"links.{kind}", "The record it is about.");
    }

    private static (string Target, string Reason) Linked(string what, string part) => (what, part) switch
    {
        ("organization" or "company" or "account", "name" or "") => ("account", "Names the account."),
        ("organization" or "company" or "account", "id" or "ids" or "ids - primary") => ("account.externalId", "The account's id in the other system."),
        ("person" or "contact" or "contact person", "name" or "" or "email" or "id" or "ids") => ("contacts", "Names the contact."),
        _ => ("", "Belongs to another kind of record."),
    };

    private static string Meant(string word) => word switch { "opportunity" or "deal" or "potential" => "deals", "activity" or "task" => "tasks", _ => word + "s" };

    /// <summary>By name, or by id where there is only that; of several columns for one kind the name counts.</summary>
    [GeneratedRegex("^((?<what>organization|person) - name|(?<what>deal|lead) - title|associated (?<what>company|contact|deal|lead)( name)?|(?<what>account|company|contact|opportunity|deal|lead) name|(?<what>who|account|opportunity) id)$")]
    private static partial Regex TaskAbout();

    [GeneratedRegex("^(?<what>organization|person|deal|lead|activity|note|product) - (?<part>.+)$")]
    private static partial Regex Foreign();

    [GeneratedRegex("^associated (?<what>company|contact|deal|ticket|lead)( (?<part>ids?( - primary)?|name))?$")]
    private static partial Regex Associated();

    [GeneratedRegex("^(?<what>account|company|organization|contact|person|contact person) id$")]
    private static partial Regex OtherId();

    [GeneratedRegex(@"\bowners?( id| name| email)?$|^(activity )?assigned( to| user)?( id| name| user)?$|^sales (rep(resentative)?|agent|person|manager)$|^(sales)?(rep|agent|person)$|^account (manager|executive)$")]
    private static partial Regex Owner();

    [GeneratedRegex("^(created by|modified by|last modified by|creator|manager|assistant)( name| id)?$")]
    private static partial Regex Somebody();

    [GeneratedRegex("^((?<what>record|external|opportunity|deal|potential|lead|task|activity) )?id$")]
    private static partial Regex OwnId();
}
