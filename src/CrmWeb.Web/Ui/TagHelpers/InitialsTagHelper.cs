using System.Globalization;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;
using System.Text.Encodings.Web;

namespace CrmWeb.Web.Ui.TagHelpers;

/// <summary>A person's two letters in their colour; decorative, the name must stand beside it or in a title.</summary>
[HtmlTargetElement("initials", Attributes = "name", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class InitialsTagHelper : TagHelper
{
    public required string Name { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("initials", HtmlEncoder.Default);
        output.AddClass("tone-" + Initials.Tone(Name).ToString(CultureInfo.InvariantCulture), HtmlEncoder.Default);
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetContent(Initials.Of(Name));
    }
}
