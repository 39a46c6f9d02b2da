using System.Text.RegularExpressions;

namespace CrmWeb.Application.Import.Reading.Headers;

/// <summary>
/// Columns that look like the row's own name, e-mail or phone but belong to somebody else: filled in there, duplicates detection would merge
/// strangers. They become links or nothing.
/// </summary>
internal static partial class HeaderTraps
{
    /// <summary>Null when the header is no trap; an empty target when the column is to be left out.</summary>
    internal static (string Target, string Reason)? Of(string header, bool contacts)
    {
        if (Assistant().IsMatch(header)) return ("", "Belongs to the assistant, not to this person.");
        if (Owner().IsMatch(header)) return ("owner", "Names the owner of the record, not the customer.");
        if (Superior().IsMatch(header)) return contacts ? ("reportsTo", "Names the person's superior.") : ("", "Belongs to another person.");
        if (Parent().IsMatch(header)) return contacts ? ("", "Belongs to the parent account.") : ("parent", "Names the parent account.");
        if (Associated().Match(header) is { Success: true } associated)
        {
            var company = associated.Groups[1].Value == "company";
            if (!contacts || !company) return ("", "Belongs to an associated record.");
            return (header.Contains(" id", StringComparison.Ordinal) ? "accounts.externalId" : "accounts.name", "Names the person's account.");
        }
        if (Relative().IsMatch(header)) return ("", "Belongs to another person.");
        if (header is "account site") return ("", "A place of the account, not its web site.");
        if (header is "company main phone" or "company phone" && contacts) return ("", "A phone of the account, not of this person.");
        if (header is "created by" or "modified by" or "last modified by" or "creator") return ("", "Names a user, not the customer.");
        return null;
    }

    [GeneratedRegex(@"\b(assistant|assistants|asst)\b")]
    private static partial Regex Assistant();

    [GeneratedRegex(@"\bowners?\b|^assigned( to| user)?( id| name| user)?$|^sales rep(resentative)?$")]
    private static partial Regex Owner();

    [GeneratedRegex(@"^reports to\b|^managers?( name| email| phone)?$|^supervisor\b")]
    private static partial Regex Superior();

    [GeneratedRegex(@"^parent\b|^subsidiary of$|\bparent (account|company)\b|^organization - parent")]
    private static partial Regex Parent();

    [GeneratedRegex(@"^associated (company|deal|contact|ticket|lead)\b")]
    private static partial Regex Associated();

    [GeneratedRegex(@"^(spouse|children|child|partner|referred by|relation \d+ - .*)$")]
    private static partial Regex Relative();
}
