using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CrmWeb.Infrastructure.Markup;

/// <summary>
/// Keeps only named elements and attributes. An unknown element is replaced by its content, a dangerous one goes with its content.
/// Links go to http, https, mailto and tel only. For HTML of our own Markdown; HTML from outside is shown in a sandboxed frame besides.
/// </summary>
internal static class HtmlAllowList
{
    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "p", "br", "hr", "strong", "b", "em", "i", "u", "s", "del", "sub", "sup", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li",
        "blockquote", "code", "pre", "table", "thead", "tbody", "tfoot", "tr", "th", "td", "a", "input",
    };

    private static readonly HashSet<string> RemovedWithContent = new(StringComparer.Ordinal)
    {
        "script", "style", "iframe", "object", "embed", "template", "noscript", "svg", "math", "head", "title", "textarea", "select", "form",
        "frameset", "noembed", "noframes", "xmp", "plaintext",
    };

    private static readonly HashSet<string> Schemes = new(StringComparer.OrdinalIgnoreCase) { "http", "https", "mailto", "tel" };

    public static string Keep(string html)
    {
        // one parse, no InnerHtml: setting that would build a second parser, half of the whole cost
        var body = new HtmlParser().ParseDocument("<!doctype html><body>" + html).Body!;
        foreach (var node in body.Descendants().ToList())
        {
            if (node is IElement element) Judge(element);
            else if (node is not IText) node.Parent?.RemoveChild(node);
        }
        return body.InnerHtml;
    }

    private static void Judge(IElement element)
    {
        var name = element.LocalName;
        var foreign = element.NamespaceUri != "http://www.w3.org/1999/xhtml";
        if (foreign || RemovedWithContent.Contains(name)) element.Remove();
        else if (name == "img") element.Replace(element.Owner!.CreateTextNode(element.GetAttribute("alt") ?? ""));
        else if (name == "input" && element.GetAttribute("type") != "checkbox") element.Remove();
        else if (!Elements.Contains(name)) element.Replace([.. element.ChildNodes]);
        else KeepAttributes(element);
    }

    private static void KeepAttributes(IElement element)
    {
        var link = element is IHtmlAnchorElement ? SafeLink(element.GetAttribute("href")) : null;
        var start = element.LocalName == "ol" && int.TryParse(element.GetAttribute("start"), out var number) ? number : (int?)null;
        var ticked = element.HasAttribute("checked");
        foreach (var attribute in element.Attributes.ToList()) element.RemoveAttribute(attribute.NamespaceUri!, attribute.LocalName);
        if (start is not null) element.SetAttribute("start", start.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (link is not null)
        {
            element.SetAttribute("href", link);
            element.SetAttribute("rel", "noopener nofollow");
        }
        if (element.LocalName != "input") return;
        element.SetAttribute("type", "checkbox");
        element.SetAttribute("disabled", "");
        if (ticked) element.SetAttribute("checked", "");
    }

    /// <summary>Browsers drop tabs, line breaks and control characters inside a scheme: anything with one is no link.</summary>
    private static string? SafeLink(string? href)
    {
        if (href is null || href.Any(char.IsControl) || href.Contains('\\')) return null;
        return Uri.TryCreate(href.Trim(), UriKind.Absolute, out var uri) && Schemes.Contains(uri.Scheme) ? href.Trim() : null;
    }
}
