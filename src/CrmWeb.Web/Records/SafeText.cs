using System.Collections.Concurrent;
using CrmWeb.Application.Edges;
using Microsoft.AspNetCore.Html;

namespace CrmWeb.Web.Records;

/// <summary>
/// Bodies people wrote, as safe HTML. Text without Markdown marks is encoded as it is; the rest is rendered once and kept, because rendering
/// costs more than the whole page.
/// </summary>
public sealed class SafeText(IMarkdown markdown)
{
    private const int Kept = 20_000;
    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create("*_#`[]<>|~\n:@-+=\\");

    private readonly ConcurrentDictionary<string, HtmlString> _rendered = new(StringComparer.Ordinal);

    public IHtmlContent Of(string body)
    {
        if (!body.AsSpan().ContainsAny(Marks)) return new HtmlContentBuilder().AppendHtml("<p>").Append(body).AppendHtml("</p>");
        if (_rendered.TryGetValue(body, out var known)) return known;
        if (_rendered.Count >= Kept) _rendered.Clear();
        return _rendered[body] = new HtmlString(markdown.ToSafeHtml(body));
    }
}
