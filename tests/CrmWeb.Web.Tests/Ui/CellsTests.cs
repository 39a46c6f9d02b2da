using System.Globalization;
using System.Text.Encodings.Web;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Lists;
using Microsoft.AspNetCore.Http;

namespace CrmWeb.Web.Tests.Ui;

public sealed class CellsTests
{
    private const string Hostile = "<script>\"'&";

    public static TheoryData<Cell> CellsWithText => new(
        new Cell.Words(Hostile),
        new Cell.Title(Hostile, Hostile, Hostile),
        new Cell.Link(Hostile, Hostile),
        new Cell.Person(Hostile, Hostile),
        new Cell.Money(1, Hostile),
        new Cell.Email(Hostile),
        new Cell.Phone(Hostile, Hostile),
        new Cell.Pills([new Pill(Hostile, Tint.Plain, Hostile)]));

    [Theory]
    [MemberData(nameof(CellsWithText))]
    public void What_comes_from_a_record_is_encoded(Cell cell)
    {
        var markup = Draw(cell);
        Assert.DoesNotContain("<script>", markup, StringComparison.Ordinal);
        Assert.DoesNotContain(Hostile[8..], markup, StringComparison.Ordinal);
    }

    [Fact]
    public void An_invisible_record_is_drawn_without_a_name() =>
        Assert.EndsWith("another record</span>", Draw(Cell.Another), StringComparison.Ordinal);

    [Fact]
    public void Money_is_grouped_as_the_viewer_reads_it_and_keeps_cents_only_when_there_are_some()
    {
        Assert.Contains(">1,250,000 <small>EUR", Draw(new Cell.Money(1_250_000m, "EUR")), StringComparison.Ordinal);
        Assert.Contains(">12.50 <small>EUR", Draw(new Cell.Money(12.5m, "EUR")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_carries_the_exact_one_in_its_title() => Assert.Equal(
        "<time datetime=\"2026-03-12T07:00:00&#x2B;00:00\" title=\"Thu 12 Mar 2026, 08:00 (&#x2B;01:00)\">3 h ago</time>",
        Draw(new Cell.Instant(DateTimeOffset.Parse("2026-03-12T07:00:00Z", CultureInfo.InvariantCulture))));

    [Fact]
    public void A_phone_that_is_no_number_is_not_a_link() => Assert.Equal("call the desk", Draw(new Cell.Phone("call the desk")));

    private static string Draw(Cell cell)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        var cells = new Cells(Texts.Viennese, Texts.Dates("2026-03-12T10:01:00Z"), new Icons(new HttpContextAccessor()), new Texts());
        cells[cell].WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
