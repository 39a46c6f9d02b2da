using System.Globalization;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Pipeline.Forms;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Forms;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Forms;
using CrmWeb.Web.Ui.Lists;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Admin.Forms;

/// <summary>The form that builds a form. Its questions stand one per line: field, label, a star where an answer is needed.</summary>
internal static class WebFormForm
{
    /// <summary>What stands in its fields, by name.</summary>
    internal sealed record Words(IReadOnlyDictionary<string, string> Texts)
    {
        public string this[string name] => Texts.GetValueOrDefault(name) ?? "";

        public bool Ticked(string name) => this[name] == "true";
    }

    private static readonly string[] Names =
        ["name", "slug", "active", "title", "intro", "button", "fields", "consent", "consentRequired", "doubleOptIn", "thanks", "redirectUrl", "origins", "leadSource", "ownerId", "teamId"];

    public static Words Blank(IStringLocalizer<Text> t) => new(new Dictionary<string, string>
    {
        ["active"] = "true",
        ["fields"] = $"givenName: {t["First name"]}\nfamilyName: {t["Last name"]}\nemail: {t["E-mail"]} *\ncompany: {t["Company"]}\ndescription: {t["Your message"]}",
        ["leadSource"] = "Web form",
        ["button"] = t["Send"],
    });

    public static Words Typed(IFormCollection form, WebForms _) => new(Names.ToDictionary(n => n, n => form[n].LastOrDefault() ?? ""));

    public static Words Typed(WebForm form) => new(new Dictionary<string, string>
    {
        ["name"] = form.Name,
        ["slug"] = form.Slug,
        ["active"] = form.Active ? "true" : "",
        ["title"] = form.Title,
        ["intro"] = form.Intro ?? "",
        ["button"] = form.Button,
        ["fields"] = string.Join("\n", form.Fields.Select(f => $"{f.Field}: {f.Label}{(f.Required ? " *" : "")}")),
        ["consent"] = form.Consent?.Text ?? "",
        ["consentRequired"] = form.ConsentRequired ? "true" : "",
        ["doubleOptIn"] = form.DoubleOptIn ? "true" : "",
        ["thanks"] = form.Thanks,
        ["redirectUrl"] = form.RedirectUrl ?? "",
        ["origins"] = string.Join("\n", form.Origins),
        ["leadSource"] = form.LeadSource,
        ["ownerId"] = form.OwnerId?.ToString() ?? "",
        ["teamId"] = form.TeamId?.ToString() ?? "",
    });

    public static Outcome<WebFormFacts> Read(IFormCollection posted, WebForms forms)
    {
        var typed = Typed(posted, forms);
        var fields = new List<FormField>();
        foreach (var line in Lines(typed["fields"]))
        {
            var at = line.IndexOf(':', StringComparison.Ordinal);
            var needed = line.EndsWith('*');
            var (field, label) = at < 1 ? (line.TrimEnd('*').Trim(), "") : (line[..at].Trim(), line[(at + 1)..].TrimEnd('*').Trim());
            if (forms.Askable.FirstOrDefault(f => string.Equals(f.Name, field, StringComparison.OrdinalIgnoreCase)) is not { } known) return Refusal.Of("fields", "There is no field “{0}”.", field);
            if (fields.Exists(f => f.Field == known.Name)) return Refusal.Of("fields", "“{0}” stands there twice.", field);
            fields.Add(new FormField(known.Name, label.Length == 0 ? known.Label : label, needed));
        }
        return new WebFormFacts
        {
            Name = typed["name"],
            Slug = typed["slug"],
            Active = typed.Ticked("active"),
            Title = typed["title"],
            Intro = typed["intro"],
            Button = typed["button"],
            Fields = fields,
            Consent = typed["consent"],
            ConsentRequired = typed.Ticked("consentRequired"),
            DoubleOptIn = typed.Ticked("doubleOptIn"),
            Thanks = typed["thanks"],
            RedirectUrl = typed["redirectUrl"],
            Origins = [.. Lines(typed["origins"])],
            LeadSource = typed["leadSource"],
            OwnerId = Guid.TryParse(typed["ownerId"], out var owner) ? owner : null,
            TeamId = Guid.TryParse(typed["teamId"], out var team) ? team : null,
        };
    }

    public static FormView Of(WebForm? known, Words typed, WebForms forms, DirectorySnapshot directory, IStringLocalizer<Text> t) => new("web-form", known is null ? "/admin/forms/new" : $"/admin/forms/{known.Id}", t["Save"],
    [
        new FieldView.Line("name", t["Name"], typed["name"]) { Required = true, Focus = known is null },
        new FieldView.Lines("fields", t["Fields"], typed["fields"], 7) { Required = true, Hint = t["One per line, in order: field, colon, what visitors read; a star at the end where an answer is needed. Fields: {0}", string.Join(", ", forms.Askable.Select(f => f.Name))] },
        new FieldView.Lines("consent", t["Consent wording"], typed["consent"], 3) { Hint = t["A changed wording is a new version; each consent keeps the words that were shown. Empty asks for nothing."] },
        new FieldView.Tick("consentRequired", t["Nothing is sent without the tick"], typed.Ticked("consentRequired")),
        new FieldView.Tick("doubleOptIn", t["Visitors confirm by a mail"], typed.Ticked("doubleOptIn")) { Hint = t["Only once a mail server is set up: without one nobody can confirm."] },
        new FieldView.Lines("origins", t["Sites that may show it"], typed["origins"], 2) { Hint = t["One per line, such as https://www.example.org; without any it opens at its own address only."] },
        new FieldView.Tick("active", t["The form is on"], typed.Ticked("active")),
    ])
    {
        More =
        [
            new FieldView.Line("slug", t["Address"], typed["slug"]) { Hint = t["The last part: /f/contact-us. Empty = made of the name."] },
            new FieldView.Line("title", t["Heading"], typed["title"]),
            new FieldView.Lines("intro", t["Text above the fields"], typed["intro"], 2),
            new FieldView.Line("button", t["Words on the button"], typed["button"]),
            new FieldView.Lines("thanks", t["Thank-you text"], typed["thanks"], 2),
            new FieldView.Line("redirectUrl", t["Or go to this page"], typed["redirectUrl"], "url") { Hint = t["On one of the sites above."] },
            new FieldView.Pick("leadSource", t["Lead source"], [.. Lookups.Values("leadSources").Select(v => new Choice(v, t[v]))], typed["leadSource"]),
            new FieldView.Pick("ownerId", t["Owner where no rule fits"], Choices.People(directory, t["Nobody"]), typed["ownerId"]),
            new FieldView.Pick("teamId", t["Team"], [new Choice("", t["No team"]), .. Choices.Teams(directory)], typed["teamId"]) { Hint = t["Without owner and team only people who see all leads find it."] },
        ],
        CancelHref = "/admin/forms",
        Hidden = known is null ? [] : [new("version", known.Version.ToString(CultureInfo.InvariantCulture))],
    };

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
