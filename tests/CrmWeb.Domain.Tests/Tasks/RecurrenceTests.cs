using System.Globalization;
using CrmWeb.Domain.Tasks;

namespace CrmWeb.Domain.Tests.Tasks;

public sealed class RecurrenceTests
{
    [Theory]
    [InlineData("daily", "2026-03-28", "2026-03-29")]
    [InlineData("weekly", "2026-03-25", "2026-04-01")]
    [InlineData("2 weeks", "2026-12-24", "2027-01-07")]
    [InlineData("every 10 days", "2026-02-25", "2026-03-07")]
    [InlineData("monthly", "2026-01-31", "2026-02-28")]
    [InlineData("monthly", "2028-01-31", "2028-02-29")]
    [InlineData("3 months", "2026-11-30", "2027-02-28")]
    [InlineData("yearly", "2028-02-29", "2029-02-28")]
    public void The_next_day_is_counted_from_the_day_it_was_due(string repeats, string due, string next) =>
        Assert.Equal(Day(next), Recurrence.Read(repeats).Value!.After(Day(due)));

    [Fact]
    public void The_last_of_a_month_stays_the_last_where_the_day_meant_is_known()
    {
        var monthly = Recurrence.Read("monthly").Value!;
        var february = monthly.After(Day("2026-01-31"), 31);
        Assert.Equal(Day("2026-02-28"), february);
        Assert.Equal(Day("2026-03-31"), monthly.After(february, 31));
        Assert.Equal(Day("2026-04-30"), monthly.After(Day("2026-03-31"), 31));
    }

    [Theory]
    [InlineData("sometimes")]
    [InlineData("0 days")]
    [InlineData("-1 weeks")]
    [InlineData("2 3")]
    [InlineData("367 days")]
    public void What_cannot_be_read_is_refused_at_its_field(string repeats) => Assert.Equal("repeats", Assert.Single(Recurrence.Read(repeats).Refusals).Field);

    [Theory]
    [InlineData("every week", "weekly")]
    [InlineData("1 month", "monthly")]
    [InlineData("Every 2 Years", "2 years")]
    public void It_is_kept_in_one_spelling(string typed, string kept) => Assert.Equal(kept, Recurrence.Read(typed).Value!.ToString());

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
