using CrmWeb.Application.Admin;
using CrmWeb.Application.Interactions;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Application.Records.Links;
using CrmWeb.Domain.Interactions;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Lists;
using CrmWeb.Web.Ui.Records;
using CrmWeb.Web.Ui.Shell;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Records;

/// <summary>A record's timeline with its composer, as the page shows it.</summary>
public sealed class TimelineViews(RecordTimeline timeline, SafeText text, DatePhrases dates, EventLines events, Viewer viewer, IStringLocalizer<Text> t)
{
    private static readonly string[] Kinds = ["note", "call", "email", "meeting", "chat", "letter"];

    /// <summary>True when words are looked for in it.</summary>
    public static bool IsSearched(HttpRequest request) => request.Query["text"].ToString().Length > 0;

    /// <summary>Null when there is no such record for the viewer.</summary>
    public async Task<(TimelineView View, string? Summary)?> BuildAsync(string kind, Guid id, HttpRequest request, DirectorySnapshot directory, IReadOnlyList<Choice> people, bool mayLog, ComposerView? typed, CancellationToken ct)
    {
        var href = RecordHref.To(kind, id);
        var ask = TimelineAsk.Of(request.Query, viewer);
        var page = await timeline.ReadAsync(ask.Request(kind, id, request.Query["older"].FirstOrDefault()), ct);
        if (page is not { Refused: false, Value: { } lines }) return null;
        var titles = await events.TitlesAsync(lines.Items, id, ct);
        var view = new TimelineView([.. lines.Items.Select(row => Entry(row, directory, id, titles))], lines.Next is null ? null : QueryLink.With(request, ("older", lines.Next)))
        {
            Composer = mayLog ? typed ?? Composer(href, request.Query["log"].ToString(), people) : null,
            Kinds = [new ViewTab(t["All"], Kept(null), ask.Kind.Length == 0), .. Kinds.Append("form").Select(k => new ViewTab(t[Plural(k)], Kept(k), ask.Kind == k))],
            SearchHref = href,
            SearchText = ask.Words,
            SearchKind = ask.Kind,
            Narrowing = ask.Narrowing(QueryLink.With(href, request.Query, ("by", null), ("from", null), ("to", null), ("older", null)), directory, t),
            Filtered = ask.Filtered,
        };
        return (view, lines.LastContactAt is { } at ? t["Last two-way contact: {0}", dates.Relative(at)].Value : null);

        string Kept(string? shown) => QueryLink.With(href, request.Query, ("kind", shown), ("older", null), ("log", null));
    }

    public ComposerView Composer(string href, string kind, IReadOnlyList<Choice> people) =>
        new(href + "?handler=Log", [.. Kinds.Select(k => new ComposerKind(k, t[Single(k)], Icon(k), $"{href}?log={k}", t[Deed(k)], t[Hint(k)], Talk: k != "note"))],
            Kinds.Contains(kind) ? kind : "note")
        {
            People = people,
            Outcomes = [.. Lookups.Values("outcomes").Select(o => new Choice(o, t[Lookups.Label(o)]))],
        };

    private TimelineEntry Entry(TimelineRow row, DirectorySnapshot directory, Guid subject, IReadOnlyDictionary<Guid, string> titles)
    {
        var who = row.Person ?? "CrmWeb";
        if (row.Said is not { } said) return events.Of(row, who, directory, subject, titles);
        return new TimelineEntry(row.Id.ToString(), Icon(row.Kind), who, What(t, row.Kind, said.Direction), row.At)
        {
            Subject = said.Subject,
            Body = said.Body is null ? null : text.Of(said.Body),
            People = [.. said.Contacts.Append(said.Account).OfType<LinkTitle>().Where(l => l.Id != subject)
                .Select(l => l.Title is null ? new PageLink(t["another record"], "") : new PageLink(l.Title, RecordHref.To(l.Kind, l.Id)))],
            Pills = said.Outcome is null ? [] : [new Pill(said.Outcome, Tint.Plain)],
            EditHref = RecordHref.To(Interaction.Interactions, said.Id) + "/edit",
            Internal = said.Internal,
        };
    }

    /// <summary>What somebody did, to follow their name.</summary>
    internal static string What(IStringLocalizer<Text> t, string kind, string? direction) => (kind, direction) switch
    {
        ("call", "in") => t["took a call"],
        ("call", _) => t["logged a call"],
        ("email", "in") => t["received an e-mail"],
        ("email", _) => t["sent an e-mail"],
        ("meeting", _) => t["held a meeting"],
        ("chat", _) => t["chatted"],
        ("letter", "in") => t["received a letter"],
        ("letter", _) => t["sent a letter"],
        ("form", _) => t["received a form"],
        _ => t["wrote a note"],
    };

    internal static string Icon(string kind) => kind switch { "call" or "email" or "meeting" or "chat" or "letter" or "form" => kind, _ => "note" };

    private static string Single(string kind) => kind switch { "call" => "Call", "email" => "E-mail", "meeting" => "Meeting", "chat" => "Chat", "letter" => "Letter", _ => "Note" };

    private static string Plural(string kind) => kind switch { "call" => "Calls", "email" => "E-mails", "meeting" => "Meetings", "chat" => "Chats", "letter" => "Letters", "form" => "Forms", _ => "Notes" };

    private static string Deed(string kind) => kind switch { "call" => "Log call", "email" => "Log e-mail", "meeting" => "Log meeting", "chat" => "Log chat", "letter" => "Log letter", _ => "Save note" };

    private static string Hint(string kind) => kind switch
    {
        "call" => "What was said?",
        "email" => "What did it say?",
        "meeting" => "What was agreed?",
        "chat" => "What was written?",
        "letter" => "What did it say?",
        _ => "Write a note",
    };
}
