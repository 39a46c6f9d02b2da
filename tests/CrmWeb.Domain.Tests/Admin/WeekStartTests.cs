using CrmWeb.Domain.Admin;

namespace CrmWeb.Domain.Tests.Admin;

public sealed class WeekStartTests
{
    [Theory]
    [InlineData(DayOfWeek.Monday, 1, 2, 3, 4, 5)]
    [InlineData(DayOfWeek.Monday, 1, 2, 3, 4, 5, 6)]
    [InlineData(DayOfWeek.Monday, 1, 2, 3, 4, 5, 6, 7)]
    [InlineData(DayOfWeek.Sunday, 7, 1, 2, 3, 4)]
    [InlineData(DayOfWeek.Saturday, 6, 7, 1, 2, 3)]
    public void A_week_starts_after_its_longest_break(DayOfWeek start, params int[] working)
    {
        var company = CompanySettings.Fresh("Works");
        Assert.Null(company.Change("Works", "EUR", null, 1, working, "UTC"));
        Assert.Equal(start, company.WeekStart);
    }
}
