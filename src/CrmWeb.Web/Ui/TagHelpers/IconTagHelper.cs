using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrmWeb.Web.Ui.TagHelpers;

/// <summary>An icon of the sprite: <c>&lt;icon name="mail" /&gt;</c>.</summary>
[HtmlTargetElement("icon", Attributes = "name", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconTagHelper(Icons icons) : TagHelper
{
    public required string Name { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(icons[Name]);
    }
}
