using System.Text.RegularExpressions;

namespace CrmWeb.Application.Import.Reading.Headers;

/// <summary>Headers that carry a label or a number: "Home Phone 2", "Email (Work)", "E-mail 1 - Value", "Mailing Zip/Postal Code".</summary>
internal static partial class QualifiedHeaders
{
    /// <summary>The whole address in one text; only used where its parts are not there as well.</summary>
    internal const string WholeAddress = "formatted";

    internal static TargetPath? Of(string header, bool contacts) =>
        Numbered(header, contacts) ?? Phone(header) ?? Mail(header) ?? Address(header, contacts) ?? Other(header, contacts);

    private static TargetPath? Numbered(string header, bool contacts)
    {
        var match = NumberedPattern().Match(header);
        if (!match.Success) return null;
        var entry = int.Parse(match.Groups["n"].Value, null);
        var part = match.Groups["part"].Value;
        var labels = part is "type" or "label";
        switch (match.Groups["what"].Value)
        {
            case "email": return labels || part == "value" ? new("emails", null, entry, labels ? "label" : "value") : null;
            case "phone": return labels || part == "value" ? new("phones", null, entry, labels ? "label" : "value") : null;
            case "website": return labels || part == "value" ? new("urls", null, entry, labels ? "label" : "value") : null;
            case "organization" when entry == 1:
                return part switch { "name" => new("accounts", Part: "name"), "title" => new("jobTitle"), "department" => new("department"), _ => null };
            case "address" when contacts: return labels ? new("addresses", null, entry, "label") : PartOf(part) is { } of ? new("addresses", null, entry, of) : null;
            default: return null;
        }
    }

    private static TargetPath? Phone(string header)
    {
        if (PhoneBehind().Match(header) is { Success: true } behind) return new("phones", LabelOf(behind.Groups["label"].Value));
        var match = PhonePattern().Match(header);
        if (!match.Success) return null;
        var what = match.Groups["what"].Value;
        var label = what is "fax" or "pager" ? what : what is "mobile" or "cell" or "gsm" or "handy" ? "mobile" : LabelOf(match.Groups["label"].Value);
        return new("phones", label);
    }

    private static TargetPath? Mail(string header)
    {
        var match = MailPattern().Match(header);
        if (!match.Success) return null;
        var label = LabelOf(match.Groups["label"].Value + match.Groups["behind"].Value);
        return new("emails", match.Groups["n"].Success && match.Groups["n"].Value != "1" ? "other" : label);
    }

    private static TargetPath? Address(string header, bool contacts)
    {
        var plain = OfAddress().Replace(header, "");
        var match = AddressPattern().Match(plain);
        if (!match.Success || PartOf(match.Groups["part"].Value) is not { } part) return null;
        var label = match.Groups["label"].Value;
        if (contacts) return new("addresses", label is "mailing" or "primary" or "billing" ? "work" : label is "alt" or "alternate" or "shipping" ? "other" : LabelOf(label), null, part);
        return label switch
        {
            "home" or "private" or "other" => null,
            "shipping" or "delivery" or "alternate" or "alt" => new("shippingAddress", Part: part),
            _ => new("address", Part: part),
        };
    }

    private static TargetPath? Other(string header, bool contacts) => header switch
    {
        "birth year" => new("birthday", Part: "year"),
        "birth month" => new("birthday", Part: "month"),
        "birth day" => new("birthday", Part: "day"),
        "office location" or "location" or "headquarters" when !contacts => new("address", Part: "country"),
        _ => null,
    };

    private static string? LabelOf(string word) => word switch
    {
        "" or "primary" or "main" => null,
        "work" or "business" or "office" or "direct" or "company" => "work",
        "home" or "private" or "personal" => "home",
        "mobile" or "cell" or "cellular" => "mobile",
        "other" or "secondary" or "alternate" or "alt" or "second" => "other",
        _ => word,
    };

    private static string? PartOf(string words) => words switch
    {
        "street" or "street address" or "street name" or "street road name" or "address" or "address line" or "line" or "po box" or "extended address" or "address po box" => "street",
        "city" or "town" or "locality" or "suburb" or "city town village locality" => "city",
        "state" or "region" or "province" or "county" or "state region" or "state province" or "state county" => "region",
        "zip" or "zip code" or "zipcode" or "zip postal code" or "postal code" or "postalcode" or "postcode" or "post code" or "code" => "postcode",
        "country" or "country region" or "country name" => "country",
        "formatted" or "full combined address" or "full address" or "combined address" => WholeAddress,
        _ => null,
    };

    [GeneratedRegex(@"^(?<what>email|phone|website|address|organization) (?<n>\d{1,2}) - (?<part>.+)$")]
    private static partial Regex NumberedPattern();

    [GeneratedRegex(@"^phone( number)? - (?<label>work|home|mobile|other|fax)$")]
    private static partial Regex PhoneBehind();

    [GeneratedRegex(@"^((?<label>work|business|office|direct|company|home|private|personal|mobile|cell|other|car|radio|primary|main|secondary|alternate) )?(?<what>phone|telephone|tel|fax|mobile|cell|gsm|handy|pager)( phone)?( number| no)?( \d)?$")]
    private static partial Regex PhonePattern();

    [GeneratedRegex(@"^((?<label>work|business|office|home|private|personal|other|primary|main|secondary|alternate|second) )?(email|mail)( (?<n>\d))?( address)?( (?<n>\d))?( - (?<behind>work|home|other|private|personal))?$")]
    private static partial Regex MailPattern();

    [GeneratedRegex(@" of (company )?address$")]
    private static partial Regex OfAddress();

    [GeneratedRegex(@"^((?<label>work|business|office|home|private|other|mailing|billing|shipping|delivery|primary|alternate|alt|company|main|hq) )?(address (?!$|\d|line|po box))?(?<part>[a-z ]+?)( \d)?$")]
    private static partial Regex AddressPattern();
}
