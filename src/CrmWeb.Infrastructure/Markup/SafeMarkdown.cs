using System.Net;
using CrmWeb.Application.Edges;
using Markdig;

namespace CrmWeb.Infrastructure.Markup;

/// <summary>Markdig without raw HTML, then the allow-list: either wall alone would hold.</summary>
internal sealed class SafeMarkdown : IMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UseSoftlineBreakAsHardlineBreak()
        .UseAutoLinks()
        .UsePipeTables()
        .UseTaskLists()
        .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
        .DisableHtml()
        .Build();

    public string ToSafeHtml(string? markdown)
    {
        if (string.IsNullOrWhiteSpace(markdown)) return "";
        try
        {
            return HtmlAllowList.Keep(Markdown.ToHtml(markdown, Pipeline));
        }
        catch (ArgumentException)
        {
            // Markdig's answer to thousands of nested quotes or lists
            return $"<p>{WebUtility.HtmlEncode(markdown)}</p>";
        }
    }

    public string ToPlainText(string? markdown)
    {
        if (string.IsNullOrWhiteSpace(markdown)) return "";
        try
        {
            return Markdown.ToPlainText(markdown, Pipeline).Trim();
        }
        catch (ArgumentException)
        {
            return markdown.Trim();
        }
    }
}
