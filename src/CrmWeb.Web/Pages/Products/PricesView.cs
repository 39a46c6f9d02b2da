using CrmWeb.Web.Ui.Forms;

namespace CrmWeb.Web.Pages.Products;

/// <summary>A product's prices in other currencies, to be changed in their card.</summary>
/// <param name="Href">Where they are posted to.</param>
/// <param name="Error">Why they were not saved; null otherwise.</param>
public sealed record PricesView(string Href, FieldView.Repeated Prices, IReadOnlyList<KeyValuePair<string, string>> Hidden, string? Error);
