using CrmWeb.Web.Ui.Forms;

namespace CrmWeb.Web.Pages.Deals;

/// <summary>A deal's products as a table that can be edited.</summary>
/// <param name="Lines">Product, quantity, price, discount of each row.</param>
/// <param name="Totals">What each row comes to, in words; "" without a price.</param>
public sealed record DealLinesView(string Href, FieldView.Repeated Lines, IReadOnlyList<string> Totals, bool MayEdit)
{
    public IReadOnlyList<KeyValuePair<string, string>> Hidden { get; init; } = [];

    /// <summary>Of all lines; null without a price.</summary>
    public string? Total { get; init; }

    /// <summary>The deal's amount as typed; blank = it follows the lines.</summary>
    public string Amount { get; init; } = "";

    public required string Currency { get; init; }

    public string? Error { get; init; }

    /// <summary>Decimal sign of the viewer's numbers.</summary>
    public string Decimal { get; init; } = ".";
}
