namespace CrmWeb.Application.Edges;

/// <summary>Text that people write with Markdown marks.</summary>
public interface IMarkdown
{
    /// <summary>
    /// HTML that is safe to show as it is: an allow-list of elements, links only to http, https, mailto and tel, no scripts, styles,
    /// classes, ids, pictures or forms. HTML in the source is shown as text. Never null; empty for null.
    /// </summary>
    string ToSafeHtml(string? markdown);

    /// <summary>The words without the marks, for search and previews. Never null.</summary>
    string ToPlainText(string? markdown);
}
