using System.Globalization;
using CrmWeb.Domain.Admin;

namespace CrmWeb.Domain.Tests.Admin;

public sealed class BusinessHoursTests
{
    private static readonly int[] Weekdays = [1, 2, 3, 4, 5];

    [Theory]
    [InlineData("2026-03-10T09:30Z", 4, "2026-03-10T13:30Z")] // Tuesday, within the day
    [InlineData("2026-03-10T06:00Z", 4, "2026-03-10T13:00Z")] // before the doors open
    [InlineData("2026-03-10T15:00Z", 4, "2026-03-11T11:00Z")] // over the night
    [InlineData("2026-03-10T17:00Z", 1, "2026-03-11T10:00Z")] // at closing time
    [InlineData("2026-03-13T16:30Z", 4, "2026-03-16T12:30Z")] // Friday over the weekend
    [InlineData("2026-03-14T12:00Z", 8, "2026-03-16T17:00Z")] // Saturday: the whole of Monday
    [InlineData("2026-03-10T09:30Z", 0, "2026-03-10T09:30Z")]
    public void Time_runs_in_the_working_day_only(string from, int hours, string due) =>
        Assert.Equal(At(due), Of("UTC").Add(At(from), TimeSpan.FromHours(hours)));

    [Theory]
    // London changes on Sunday 29 March 2026: opening moves from 09:00Z to 08:00Z
    [InlineData("2026-03-27T16:00Z", 2, "2026-03-30T09:00Z")]
    // and back on Sunday 25 October
    [InlineData("2026-10-23T15:00Z", 2, "2026-10-26T10:00Z")]
    public void The_change_of_clocks_moves_the_opening(string from, int hours, string due) =>
        Assert.Equal(At(due), Of("Europe/London").Add(At(from), TimeSpan.FromHours(hours)));

    [Fact]
    public void A_shift_over_the_change_is_as_long_as_it_really_is()
    {
        var nights = new BusinessHours([7], new TimeOnly(0, 0), new TimeOnly(6, 0), TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));

        // 29 March: 02:00 to 03:00 does not exist; 25 October: it comes twice
        Assert.Equal(TimeSpan.FromHours(5), nights.Between(At("2026-03-28T12:00Z"), At("2026-03-29T12:00Z")));
        Assert.Equal(TimeSpan.FromHours(7), nights.Between(At("2026-10-24T12:00Z"), At("2026-10-25T12:00Z")));
    }

    [Fact]
    public void Between_is_what_adding_adds()
    {
        var hours = Of("Asia/Kolkata");
        var from = At("2026-03-12T11:00Z");
        var due = hours.Add(from, TimeSpan.FromHours(19));

        Assert.Equal(TimeSpan.FromHours(19), hours.Between(from, due));
        Assert.Equal(TimeSpan.Zero, hours.Between(due, from));
    }

    private static BusinessHours Of(string zone) => new(Weekdays, new TimeOnly(9, 0), new TimeOnly(17, 0), TimeZoneInfo.FindSystemTimeZoneById(zone));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
