using System.Text.Json.Nodes;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Products;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Records.Related;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Records;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Products;

/// <summary>A product with its price list.</summary>
[Needs(Product.Products, Right.View)]
public sealed class DetailModel(IServiceProvider services, RecordPageParts parts, Viewer viewer, IStringLocalizer<Text> t) : RecordPage(Product.Products, services, parts, t)
{
    private (IFormCollection Typed, string Error)? _prices;

    protected override bool HasTimeline => false;

    /// <summary>The prices in other currencies.</summary>
    public async Task<IActionResult> OnPostPricesAsync(Guid id, CancellationToken ct)
    {
        var form = await Request.ReadFormAsync(ct);
        var result = await Flow.SaveAsync(Records, id, form, Directory, RecordHref.To(Product.Products, id), ct);
        if (result is null) return NotFound();
        if (result.Conflict is { } conflict) return ShowConflict(conflict);
        if (result.Refusals is not { } refusals) return Ended(id, result.Saved, [], T["Saved."]);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        _prices = (form, string.Join(" ", refusals.Select(Words)));
        return await ShowAsync(id, null, null, null, ct);
    }

    protected override Task<RecordView> CompleteAsync(RecordView view, Guid id, JsonObject record, bool mayEdit, CancellationToken ct)
    {
        var field = Records.Type.Find("prices")!;
        var prices = (record["prices"] as JsonArray ?? []).OfType<JsonObject>();
        var form = new PricesView($"{RecordHref.To(Product.Products, id)}?handler=Prices", RowForms.Of(field, record["prices"], _prices?.Typed, T, viewer), EditFlow.Hidden(record, [field]), _prices?.Error);
        var card = new RelatedCard(T["Prices in other currencies"], "", [.. prices.Select(Row)])
        {
            None = T["None yet: the price on the left counts."],
            Foot = mayEdit ? new PagePart("~/Pages/Products/_Prices.cshtml", form) : null,
        };
        return Task.FromResult(view with { Related = [card, .. view.Related] });
    }

    private RelatedRow Row(JsonObject price)
    {
        var currency = price["currency"]!.ToString();
        return new RelatedRow(currency, null, Right: Amounts.Of(price["price"]!.GetValue<decimal>(), currency, viewer)) { Plain = true };
    }
}
