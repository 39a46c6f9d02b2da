using System.Globalization;
using CrmWeb.Web.Records;

namespace CrmWeb.Web.Tests.Ui;

public sealed class TypedNumberTests
{
    [Theory]
    [InlineData("en-GB", "12,500.50", "12500.50")]
    [InlineData("en-GB", "12.500,50", "12500.50")]
    [InlineData("en-GB", "€ 12,500", "12500")]
    [InlineData("en-GB", "12500 EUR", "12500")]
    [InlineData("en-GB", "1,5", "1.5")]
    [InlineData("en-GB", "0,92", "0.92")]
    [InlineData("en-GB", "1.500", "1.500")]
    [InlineData("de-DE", "1.500", "1500")]
    [InlineData("de-DE", "1,500", "1.500")]
    [InlineData("fr-FR", "12 500,5", "12500.5")]
    [InlineData("de-CH", "12’500.5", "12500.5")]
    [InlineData("en-IN", "12,34,567", "1234567")]
    [InlineData("en-GB", "(5)", "-5")]
    [InlineData("en-GB", "1,50,00", null)]
    [InlineData("en-GB", "ten", null)]
    public void A_number_is_what_its_separators_prove(string culture, string text, string? number) =>
        Assert.Equal(number, TypedNumber.Read(text, CultureInfo.GetCultureInfo(culture))?.ToString(CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("USD 5", "USD")]
    [InlineData("1'250 CHF", "CHF")]
    [InlineData("-€ 12.500,50", "EUR")]
    [InlineData("12,500 £", "GBP")]
    [InlineData("$5", null)]
    [InlineData("5 PCS", null)]
    [InlineData("5", null)]
    [InlineData("USD EUR", null)]
    public void A_currency_typed_with_an_amount_is_known_where_it_can_be_one_only(string text, string? code) => Assert.Equal(code, TypedNumber.Currency(text));
}
