using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Ui.TagHelpers;

/// <summary>A pill: <c>&lt;pill of="@pill" /&gt;</c>.</summary>
[HtmlTargetElement("pill", Attributes = "of", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PillTagHelper(IStringLocalizer<Text> t) : TagHelper
{
    public required Pill Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = Of.Href is null ? "span" : "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("pill", HtmlEncoder.Default);
        if (Of.Tint.Class.Length > 0)
        {
            output.AddClass(Of.Tint.Class, HtmlEncoder.Default);
        }

        if (Of.Href is not null)
        {
            output.Attributes.SetAttribute("href", Of.Href);
        }

        output.Content.SetContent(Of.Said ? t[Of.Text] : Of.Text);
    }
}
