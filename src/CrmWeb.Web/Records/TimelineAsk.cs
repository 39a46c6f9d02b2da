using CrmWeb.Application.Admin;
using CrmWeb.Application.Interactions;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Forms;
using CrmWeb.Web.Ui.Lists;
using CrmWeb.Web.Ui.Records;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Records;

/// <summary>What of a timeline the address asks for: kind, words, who, and the viewer's days from and to, as typed.</summary>
internal sealed record TimelineAsk(string Kind, string Words, string By, string From, string To, Viewer Viewer)
{
    public static TimelineAsk Of(IQueryCollection query, Viewer viewer) =>
        new(query["kind"].ToString(), query["text"].ToString().Trim(), query["by"].ToString(), query["from"].ToString().Trim(), query["to"].ToString().Trim(), viewer);

    /// <summary>Whether more than kind and words is asked for.</summary>
    public bool Narrowed => By.Length > 0 || From.Length > 0 || To.Length > 0;

    public bool Filtered => Kind.Length > 0 || Words.Length > 0 || Narrowed;

    private Guid? Person => Guid.TryParse(By, out var id) ? id : null;

    /// <summary>A day that cannot be read is not asked for; its field says so.</summary>
    public TimelineRequest Request(string of, Guid record, string? older) => new(
        record, Kind.Length == 0 ? null : [Kind], Person, Words.Length == 0 ? null : Words, Begin(Day(From)), Begin(Day(To)?.AddDays(1)), older, Of: of);

    /// <summary>The form that narrows by person and days, and what it holds as words.</summary>
    public TimelineNarrowing Narrowing(string clearHref, DirectorySnapshot directory, IStringLocalizer<Text> t)
    {
        var people = directory.Users.Where(u => u.Active || u.Id == Person).OrderBy(u => u.Name, StringComparer.Create(Viewer.Culture, ignoreCase: true));
        var notRead = t["That is not a date."].Value;
        FieldView.Date from = new("from", t["From"], From) { Error = From.Length > 0 && Day(From) is null ? notRead : null };
        FieldView.Date to = new("to", t["Until"], To) { Error = To.Length > 0 && Day(To) is null ? notRead : null };
        string?[] words =
        [
            Person is { } person ? directory.NameOf(person) : null, Day(From) is { } first ? t["from {0}", Shown(first)].Value : null, Day(To) is { } last ? t["until {0}", Shown(last)].Value : null,
        ];
        return new TimelineNarrowing(
            [new FieldView.Pick("by", t["Who"], [new Choice("", t["Everyone"]), .. people.Select(u => new Choice(u.Id.ToString(), u.Name))], Person?.ToString() ?? ""), from, to],
            string.Join(" · ", words.OfType<string>()), Narrowed ? clearHref : null)
        { Open = from.Error is not null || to.Error is not null };
    }

    private DateOnly Today => Viewer.Day(TimeProvider.System.GetUtcNow());

    private DateOnly? Day(string typed) => typed.Length == 0 ? null : TypedDate.Read(typed, Viewer.Culture, Today);

    private string Shown(DateOnly day) => DatePhrases.Written(day, day.Year == Today.Year ? "d MMM" : "d MMM yyyy", Viewer.Culture);

    private DateTimeOffset? Begin(DateOnly? day)
    {
        if (day is not { } first) return null;
        var midnight = first.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Viewer.Zone.GetUtcOffset(midnight));
    }
}
