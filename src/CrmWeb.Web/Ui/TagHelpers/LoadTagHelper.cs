using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrmWeb.Web.Ui.TagHelpers;

/// <summary>
/// <c>load-from</c> on any element: fetched after the page is shown and put in the element's place. Links and forms that replace a region say
/// <c>data-swap</c> instead (client/scripts/swap.js).
/// </summary>
[HtmlTargetElement("*", Attributes = "load-from")]
public sealed class LoadTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>Null leaves the element as it is.</summary>
    [HtmlAttributeName("load-from")]
    public string? From { get; set; }

    /// <summary>Fetch again and again after so many seconds, while the answer still asks for it; needs an id.</summary>
    [HtmlAttributeName("load-every")]
    public int? Every { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (From is null)
        {
            return;
        }

        output.Attributes.SetAttribute("hx-get", From);
        output.Attributes.SetAttribute("hx-trigger", Every is { } seconds ? string.Create(CultureInfo.InvariantCulture, $"every {seconds}s") : "load");
        if (Every is not null) output.Attributes.SetAttribute("hx-select", "#" + Id(output));
        output.Attributes.SetAttribute("hx-swap", "outerHTML");
        output.Attributes.SetAttribute("hx-nonce", Nonce.Of(ViewContext.HttpContext));
    }

    private static string Id(TagHelperOutput output) => output.Attributes["id"].Value switch
    {
        Microsoft.AspNetCore.Html.HtmlString html => System.Net.WebUtility.HtmlDecode(html.Value) ?? "",
        var other => other.ToString() ?? "",
    };
}
