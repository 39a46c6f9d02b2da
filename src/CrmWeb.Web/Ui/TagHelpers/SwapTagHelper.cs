using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrmWeb.Web.Ui.TagHelpers;

/// <summary>
/// Lets a real link or form replace one region instead of the page: <c>swap-into="facts"</c> names the region's id. The answer may be the
/// whole page or the region alone; the region is cut out of either, and toasts come along. Without JavaScript link and form work as they are.
/// Also <c>load-from</c> on any element: fetched after the page is shown and put in the element's place.
/// </summary>
[HtmlTargetElement("a", Attributes = "swap-into")]
[HtmlTargetElement("form", Attributes = "swap-into")]
[HtmlTargetElement("*", Attributes = "load-from")]
public sealed class SwapTagHelper : TagHelper
{
    /// <summary>After the helpers that make href and action.</summary>
    public override int Order => 2000;

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    [HtmlAttributeName("swap-into")]
    public string? Into { get; set; }

    /// <summary>htmx's swap style; outerMorph keeps focus and scroll of what stays the same.</summary>
    [HtmlAttributeName("swap-how")]
    public string How { get; set; } = "outerHTML";

    /// <summary>Whether the address bar follows, as for list pages and filters.</summary>
    [HtmlAttributeName("swap-push")]
    public bool Push { get; set; }

    [HtmlAttributeName("load-from")]
    public string? LoadFrom { get; set; }

    /// <summary>Fetch again and again after so many seconds, while the answer still asks for it; needs an id.</summary>
    [HtmlAttributeName("load-every")]
    public int? Every { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var nonce = Nonce.Of(ViewContext.HttpContext);
        if (LoadFrom is not null)
        {
            output.Attributes.SetAttribute("hx-get", LoadFrom);
            output.Attributes.SetAttribute("hx-trigger", Every is { } seconds ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"every {seconds}s") : "load");
            if (Every is not null) output.Attributes.SetAttribute("hx-select", "#" + Value(output, "id"));
            output.Attributes.SetAttribute("hx-swap", "outerHTML");
            output.Attributes.SetAttribute("hx-nonce", nonce);
            return;
        }

        if (string.IsNullOrEmpty(Into))
        {
            return;
        }

        var post = output.TagName == "form" && string.Equals(Value(output, "method"), "post", StringComparison.OrdinalIgnoreCase);
        var address = Value(output, output.TagName == "form" ? "action" : "href");
        output.Attributes.SetAttribute(post ? "hx-post" : "hx-get", address);
        output.Attributes.SetAttribute("hx-target", "#" + Into);
        output.Attributes.SetAttribute("hx-select", "#" + Into);
        output.Attributes.SetAttribute("hx-select-oob", "#toasts");
        output.Attributes.SetAttribute("hx-swap", How);
        if (Push)
        {
            output.Attributes.SetAttribute("hx-push-url", "true");
        }

        output.Attributes.SetAttribute("hx-nonce", nonce);
    }

    private static string Value(TagHelperOutput output, string name) =>
        output.Attributes.TryGetAttribute(name, out var attribute) ? attribute.Value switch
        {
            Microsoft.AspNetCore.Html.HtmlString html => System.Net.WebUtility.HtmlDecode(html.Value) ?? "",
            null => "",
            var other => other.ToString() ?? "",
        } : "";
}
