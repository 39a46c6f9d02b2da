using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrmWeb.Web.Ui.TagHelpers;

/// <summary>An instant (or, with <c>day</c>, a date) in the viewer's zone and words; the exact one on hover.</summary>
[HtmlTargetElement("local-time", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class LocalTimeTagHelper(DatePhrases dates) : TagHelper
{
    public DateTimeOffset? Value { get; set; }
    public DateOnly? Day { get; set; }

    /// <summary>Shows the time of day alone, where the day stands above (timelines).</summary>
    public bool TimeOnly { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Value is { } value)
        {
            output.Attributes.SetAttribute("datetime", DatePhrases.Machine(value));
            output.Attributes.SetAttribute("title", dates.Exact(value));
            output.Content.SetContent(TimeOnly ? dates.TimeOfDay(value) : dates.Relative(value));
        }
        else if (Day is { } day)
        {
            output.Attributes.SetAttribute("datetime", DatePhrases.Machine(day));
            output.Attributes.SetAttribute("title", dates.Exact(day));
            output.Content.SetContent(dates.Relative(day));
        }
        else
        {
            output.SuppressOutput();
        }
    }
}
