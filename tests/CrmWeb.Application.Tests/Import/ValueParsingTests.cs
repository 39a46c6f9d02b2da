using CrmWeb.Application.Import.Reading.Values;

namespace CrmWeb.Application.Tests.Import;

public sealed class ValueParsingTests
{
    [Theory]
    [InlineData("31/12/2024,03/04/2025", DateOrder.Dmy)]
    [InlineData("12/31/2024,03/04/2025", DateOrder.Mdy)]
    [InlineData("2025-04-03,2025-12-31T10:00:00Z", DateOrder.Ymd)]
    [InlineData("12 Mar 2025,,04/04/2025", DateOrder.Ymd)]
    [InlineData("3.4.25,13.4.25", DateOrder.Dmy)]
    public void The_order_of_dates_is_decided_over_the_column(string cells, DateOrder order) => Assert.Equal(order, Dates(cells).Decide("Date", null).Value);

    [Fact]
    public void Ambiguous_or_contradicting_dates_are_refused_unless_the_mapping_says()
    {
        Assert.Contains("03/04/2025", Dates("03/04/2025,05/06/2025").Decide("Born", null).Refusals[0].Text, StringComparison.Ordinal);
        Assert.Contains("different orders", Dates("31/12/2024,12/31/2024").Decide("Born", null).Refusals[0].Text, StringComparison.Ordinal);
        Assert.Equal(DateOrder.Mdy, Dates("03/04/2025").Decide("Born", DateOrder.Mdy).Value);
    }

    [Theory]
    [InlineData("2025-04-03", DateOrder.Dmy, "2025-04-03")]
    [InlineData("2025-04-03T23:59:59.123+02:00", DateOrder.Ymd, "2025-04-03")]
    [InlineData("03/04/2025", DateOrder.Dmy, "2025-04-03")]
    [InlineData("03/04/2025 10:30 PM", DateOrder.Mdy, "2025-03-04")]
    [InlineData("3.4.99", DateOrder.Dmy, "1999-04-03")]
    [InlineData("3. 4. 2025", DateOrder.Dmy, "2025-04-03")]
    [InlineData("12 Mar 2025", DateOrder.Ymd, "2025-03-12")]
    [InlineData("March 12, 2025", DateOrder.Ymd, "2025-03-12")]
    [InlineData("20250312", DateOrder.Ymd, "2025-03-12")]
    [InlineData(" 2025/3/4 ", DateOrder.Ymd, "2025-03-04")]
    public void Dates_are_read(string cell, DateOrder order, string iso)
    {
        var parsed = DateColumn.Parse(cell, order);
        Assert.Null(parsed.Reason);
        Assert.Equal(iso, parsed.Value?.ToString("o", null));
    }

    [Theory]
    [InlineData("2026-03-12T14:30:00+02:00", DateOrder.Ymd, "2026-03-12T12:30:00Z")]
    [InlineData("2026-03-12T14:30:15.25Z", DateOrder.Ymd, "2026-03-12T14:30:15.25Z")]
    [InlineData("2026-03-12 14:30", DateOrder.Ymd, "2026-03-12T13:30:00Z")]
    [InlineData("12/03/2026, 2:30 PM", DateOrder.Dmy, "2026-03-12T13:30:00Z")]
    [InlineData("03/12/2026 12:05 am", DateOrder.Mdy, "2026-03-11T23:05:00Z")]
    [InlineData("12 Jul 2026 at 9:00", DateOrder.Ymd, "2026-07-12T07:00:00Z")]
    [InlineData("Thu, 12 Mar 2026 14:30:00 +0100", DateOrder.Ymd, "2026-03-12T13:30:00Z")]
    [InlineData("2026-03-12", DateOrder.Ymd, "2026-03-11T23:00:00Z")]
    [InlineData("2026-03-29 02:30", DateOrder.Ymd, "2026-03-29T01:30:00Z")]
    public void Moments_keep_their_time_of_day_and_are_meant_where_the_person_is(string cell, DateOrder order, string iso)
    {
        var parsed = InstantText.Parse(cell, order, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));
        Assert.Null(parsed.Reason);
        Assert.Equal(DateTimeOffset.Parse(iso, System.Globalization.CultureInfo.InvariantCulture), parsed.Value);
    }

    [Theory]
    [InlineData("2026-03-12 25:00")]
    [InlineData("2026-03-12 13:00 PM")]
    [InlineData("2026-03-12T10:00+99:00")]
    [InlineData("10:00")]
    [InlineData("03/04/2026 10:00")]
    public void What_is_no_moment_has_a_reason(string cell) => Assert.Equal($"\"{cell}\" is not a time.", InstantText.Parse(cell, DateOrder.Ymd, TimeZoneInfo.Utc).Reason);

    [Theory]
    [InlineData("31/12/2024", DateOrder.Mdy)]
    [InlineData("2025-02-29", DateOrder.Ymd)]
    [InlineData("03/04/2025", DateOrder.Ymd)]
    [InlineData("soon", DateOrder.Dmy)]
    [InlineData("1/2", DateOrder.Dmy)]
    [InlineData("12", DateOrder.Dmy)]
    [InlineData("0000-00-00", DateOrder.Ymd)]
    public void What_is_no_date_has_a_reason(string cell, DateOrder order) => Assert.Equal($"\"{cell}\" is not a date.", DateColumn.Parse(cell, order).Reason);

    [Theory]
    [InlineData("1234.5;7", '.')]
    [InlineData("1.234,50;12", ',')]
    [InlineData("0,5;1.234", ',')]
    [InlineData("1,234;5.5", '.')]
    [InlineData("7;8", '.')]
    [InlineData("1,234,567;1,5", null)]
    [InlineData("1,234", null)]
    [InlineData("1.234;5.678", null)]
    [InlineData("1.234.567;1.234", ',')]
    public void The_decimal_sign_is_decided_over_the_column(string cells, char? sign)
    {
        var column = new NumberColumn();
        foreach (var cell in cells.Split(cells.Contains(';', StringComparison.Ordinal) ? ';' : '|')) column.Observe(cell);
        var decided = column.Decide("Amount", null);
        Assert.Equal(sign, decided.Refused ? null : decided.Value);
        Assert.Equal(',', column.Decide("Amount", ",").Value);
    }

    [Theory]
    [InlineData("1100.04", '.', "1100.04")]
    [InlineData("$1,234,567.89", '.', "1234567.89")]
    [InlineData("1.234,5 €", ',', "1234.5")]
    [InlineData("EUR 12", '.', "12")]
    [InlineData("-€5", '.', "-5")]
    [InlineData("(1,000.00)", '.', "-1000.00")]
    [InlineData("1 234 567,8", ',', "1234567.8")]
    [InlineData("12'345.60", '.', "12345.60")]
    [InlineData("12,34,567", '.', "1234567")]
    [InlineData("99 USD", '.', "99")]
    [InlineData("−7", '.', "-7")]
    [InlineData(".5", '.', "0.5")]
    public void Numbers_are_read(string cell, char sign, string number)
    {
        var parsed = NumberColumn.Parse(cell, sign);
        Assert.Null(parsed.Reason);
        Assert.Equal(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture), parsed.Value);
    }

    [Theory]
    [InlineData("abc", '.')]
    [InlineData("1,000+", '.')]
    [InlineData("11-50", '.')]
    [InlineData("1,5", '.')]
    [InlineData("1.2.3", '.')]
    [InlineData("1e5", '.')]
    [InlineData("$", '.')]
    [InlineData("12345678901234567890123456789012345", '.')]
    [InlineData("--5", '.')]
    public void What_is_no_number_has_a_reason(string cell, char sign) => Assert.Equal($"\"{cell}\" is not a number.", NumberColumn.Parse(cell, sign).Reason);

    [Fact]
    public void Whole_numbers_refuse_fractions_and_bands()
    {
        Assert.Equal(1185, NumberColumn.ParseWhole("1,185", '.').Value);
        Assert.Null(NumberColumn.ParseWhole(" ", '.').Value);
        Assert.Equal("\"1,000+\" is not a whole number.", NumberColumn.ParseWhole("1,000+", '.').Reason);
        Assert.NotNull(NumberColumn.ParseWhole("2.5", '.').Reason);
        Assert.NotNull(NumberColumn.ParseWhole("99999999999", '.').Reason);
    }

    [Fact]
    public void Words_become_values()
    {
        Assert.All(["Yes", "TRUE", "1", "x", "Done", " ja "], cell => Assert.True(WordValues.YesOrNo(cell).Value));
        Assert.All(["No", "false", "0", "To do"], cell => Assert.False(WordValues.YesOrNo(cell).Value));
        Assert.Equal(default, WordValues.YesOrNo(" "));
        Assert.NotNull(WordValues.YesOrNo("maybe").Reason);
        Assert.Equal(["VIP", "Östlich"], WordValues.Tags(" VIP; * Östlich | vip,"));
        Assert.Equal(["myContacts", "Family"], WordValues.Tags("* myContacts ::: Family"));
        Assert.Equal(["a@example.org", "b@example.org"], WordValues.Several("a@example.org ::: b@example.org"));

        var choices = new Dictionary<string, string> { ["customer"] = "Customer", ["exCustomer"] = "Former customer" };
        Assert.Equal("exCustomer", WordValues.Choice("former-CUSTOMER", choices).Value);
        Assert.Equal("\"Alien\" is none of: Customer, Former customer.", WordValues.Choice("Alien", choices).Reason);
        Assert.Equal(default, WordValues.Choice("", choices));
    }

    private static DateColumn Dates(string cells)
    {
        var column = new DateColumn();
        foreach (var cell in cells.Split(',')) column.Observe(cell);
        return column;
    }
}
