using System.Globalization;

namespace CrmWeb.Web.Tests.Ui;

public sealed class DatePhrasesTests
{
    [Theory]
    [InlineData("2026-03-12T10:00:30Z", "now")]
    [InlineData("2026-03-12T09:48:00Z", "13 min ago")]
    [InlineData("2026-03-12T07:00:00Z", "3 h ago")]
    [InlineData("2026-03-11T22:59:00Z", "Yesterday")]
    [InlineData("2026-03-11T23:01:00Z", "11 h ago")]
    [InlineData("2026-03-09T10:00:00Z", "3 d ago")]
    [InlineData("2026-02-01T10:00:00Z", "1 Feb")]
    [InlineData("2025-12-31T10:00:00Z", "31 Dec 2025")]
    [InlineData("2026-03-13T10:00:00Z", "Tomorrow")]
    [InlineData("2026-03-12T18:00:00Z", "Today")]
    public void An_instant_is_told_in_the_viewers_zone(string instant, string words) =>
        Assert.Equal(words, Texts.Dates("2026-03-12T10:01:00Z").Relative(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("2026-03-13", "Tomorrow")]
    [InlineData("2025-12-31", "31 Dec 2025")]
    [InlineData("Head of facilities", "Head of facilities")]
    [InlineData(null, null)]
    public void The_day_under_a_task_is_told_as_a_day(string? kept, string? words) => Assert.Equal(words, Texts.Dates("2026-03-12T10:01:00Z").Line(kept));

    [Theory]
    [InlineData("en-GB", "4 Mar 2027", "Thursday 4 March 2027")]
    [InlineData("de-DE", "4. März 2027", "Donnerstag 4. März 2027")]
    [InlineData("fr-FR", "4 mars 2027", "jeudi 4 mars 2027")]
    public void A_day_is_written_as_the_language_writes_it(string culture, string plain, string exact)
    {
        var dates = Texts.Dates("2026-03-12T10:01:00Z", culture);
        Assert.Equal((plain, exact), (dates.Plain(new DateOnly(2027, 3, 4)), dates.Exact(new DateOnly(2027, 3, 4))));
    }

    [Theory]
    [InlineData("2026-03-12T18:00:00Z", "Today, ")]
    [InlineData("2026-04-02T08:00:00Z", "2 Apr, ")]
    public void An_appointment_is_told_by_day_and_time(string instant, string day)
    {
        var (dates, at) = (Texts.Dates("2026-03-12T10:01:00Z"), DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture));
        Assert.Equal(day + dates.TimeOfDay(at), dates.Moment(at));
    }

    [Theory]
    [InlineData("2026-03-12T08:00:00Z", "Today")]
    [InlineData("2026-03-11T08:00:00Z", "Yesterday")]
    [InlineData("2026-03-02T08:00:00Z", "March")]
    [InlineData("2025-03-02T08:00:00Z", "March 2025")]
    [InlineData("2026-04-02T08:00:00Z", "Upcoming")]
    public void A_timeline_groups_by_day_then_by_month(string instant, string heading) =>
        Assert.Equal(heading, Texts.Dates("2026-03-12T10:01:00Z").Group(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture)));
}
