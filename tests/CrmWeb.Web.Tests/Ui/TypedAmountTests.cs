using CrmWeb.Web.Records;

namespace CrmWeb.Web.Tests.Ui;

public sealed class TypedAmountTests
{
    [Theory]
    [InlineData("1250", "1250")]
    [InlineData("1,250", "1250")]
    [InlineData("1.250", "1250")]
    [InlineData("1,250.50", "1250.50")]
    [InlineData("1.250,50", "1250.50")]
    [InlineData("1.250.000", "1250000")]
    [InlineData("12,5", "12.5")]
    [InlineData("€ 12 500,00", "12500.00")]
    [InlineData("1'250 CHF", "1250")]
    [InlineData("-3", "-3")]
    [InlineData("much", null)]
    [InlineData("1/2", null)]
    [InlineData("", null)]
    public void An_amount_is_read_as_people_write_it(string text, string? amount) =>
        Assert.Equal(amount, TypedAmount.Read(text)?.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
