using System.Text.RegularExpressions;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Pipeline.Forms;

/// <summary>A public form by which strangers become leads.</summary>
public sealed partial class WebForm : Entity
{
    public const int MostFields = 20;

    private WebForm() { }

    public string Name { get; private set; } = "";

    /// <summary>Last part of its address, /f/contact-us; unique.</summary>
    public string Slug { get; private set; } = "";

    public bool Active { get; private set; } = true;

    /// <summary>Heading that visitors read.</summary>
    public string Title { get; private set; } = "";

    public string? Intro { get; private set; }
    public string Button { get; private set; } = "";
    public IReadOnlyList<FormField> Fields { get; private set; } = [];

    /// <summary>All versions so far, oldest first; empty when nothing is asked.</summary>
    public IReadOnlyList<ConsentWording> Wordings { get; private set; } = [];

    /// <summary>Agreeing is asked for; false hides the last wording.</summary>
    public bool AsksConsent { get; private set; }

    /// <summary>Without the tick nothing can be sent.</summary>
    public bool ConsentRequired { get; private set; }

    /// <summary>The visitor confirms by a mail before the consent counts.</summary>
    public bool DoubleOptIn { get; private set; }

    public string Thanks { get; private set; } = "";

    /// <summary>Page to go to instead of the thank-you page; on one of the allowed sites.</summary>
    public string? RedirectUrl { get; private set; }

    /// <summary>Sites that may show the form in a frame: https://www.example.org. Empty = none.</summary>
    public string[] Origins { get; private set; } = [];

    /// <summary>Lead source of what comes in.</summary>
    public string LeadSource { get; private set; } = "";

    /// <summary>Who gets what comes in when no rule says otherwise; null = nobody.</summary>
    public Guid? OwnerId { get; private set; }

    /// <inheritdoc cref="OwnerId"/>
    public Guid? TeamId { get; private set; }

    /// <summary>The wording that visitors read now; null when nothing is asked.</summary>
    public ConsentWording? Consent => AsksConsent ? Wordings.LastOrDefault() : null;

    public static Outcome<WebForm> Create(WebFormFacts facts, DateTimeOffset now)
    {
        var form = new WebForm();
        return form.Change(facts, now) is { } refusal ? refusal : form;
    }

    public Refusal? Change(WebFormFacts facts, DateTimeOffset now)
    {
        if (TextRule.CleanLine(facts.Name) is not { } name) return Refusal.Of("name", "A form needs a name.");
        var slug = TextRule.CleanLine(facts.Slug)?.ToLowerInvariant() ?? Slugged(name);
        if (!Slugs().IsMatch(slug)) return Refusal.Of("slug", "The address takes small letters, digits and hyphens, up to 60.");
        if (facts.Fields.Count is 0 or > MostFields) return Refusal.Of("fields", "A form asks for 1 to {0} fields.", MostFields);
        if (!facts.Fields.Any(f => f.Field is "givenName" or "familyName" or "company" or "email" or "phone")) return Refusal.Of("fields", "Ask at least for a name, a company, an e-mail address or a phone number.");
        var wording = TextRule.Clean(facts.Consent);
        if (facts.DoubleOptIn && (wording is null || facts.Fields.All(f => f.Field != "email"))) return Refusal.Of("doubleOptIn", "Confirming by mail needs a consent wording and the e-mail field.");
        var origins = new List<string>();
        foreach (var line in facts.Origins)
        {
            if (Origin(line) is not { } origin) return Refusal.Of("origins", "“{0}” is not a site, such as https://www.example.org.", line);
            origins.Add(origin);
        }
        var redirect = TextRule.CleanLine(facts.RedirectUrl);
        if (redirect is not null && (Origin(redirect) is not { } target || !origins.Contains(target))) return Refusal.Of("redirectUrl", "The page to go to must be on one of the allowed sites.");
        (Name, Slug, Active, Fields, Origins, RedirectUrl) = (name, slug, facts.Active, facts.Fields, [.. origins.Distinct()], redirect);
        (Title, Intro, Button) = (TextRule.CleanLine(facts.Title) ?? name, TextRule.Clean(facts.Intro), TextRule.CleanLine(facts.Button) ?? "Send");
        (Thanks, LeadSource) = (TextRule.Clean(facts.Thanks) ?? "Thank you. We will be in touch.", TextRule.CleanLine(facts.LeadSource) ?? "Web form");
        (OwnerId, TeamId, DoubleOptIn) = (facts.OwnerId, facts.TeamId, facts.DoubleOptIn);
        (AsksConsent, ConsentRequired) = (wording is not null, wording is not null && facts.ConsentRequired);
        if (wording is not null && wording != Wordings.LastOrDefault()?.Text) Wordings = [.. Wordings, new ConsentWording(Wordings.Count + 1, wording, now)];
        return null;
    }

    /// <summary>Scheme, host and port of a web address; null when it is none.</summary>
    public static string? Origin(string? address) =>
        Uri.TryCreate(TextRule.CleanLine(address), UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.Host.Length > 0 && uri.UserInfo.Length == 0
            ? uri.GetComponents(UriComponents.Scheme | UriComponents.Host, UriFormat.UriEscaped) + (uri.IsDefaultPort ? "" : ":" + uri.Port.ToString(System.Globalization.CultureInfo.InvariantCulture))
            : null;

    private static string Slugged(string name)
    {
        var words = string.Concat(TextRule.Fold(name).Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')).Split('-', StringSplitOptions.RemoveEmptyEntries);
        var slug = string.Join('-', words);
        return slug.Length == 0 ? "form" : slug[..Math.Min(slug.Length, 60)].TrimEnd('-');
    }

    [GeneratedRegex("^[a-z0-9](-?[a-z0-9]){0,59}$", RegexOptions.NonBacktracking)]
    private static partial Regex Slugs();
}
