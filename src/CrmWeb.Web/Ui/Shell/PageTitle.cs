namespace CrmWeb.Web.Ui.Shell;

/// <summary>What the browser's tab and a screen reader call the page. One per request, because what a partial writes into its ViewData never reaches the layout.</summary>
internal sealed class PageTitle
{
    /// <summary>Without the company's name, which the layout adds; null where a page has no name of its own.</summary>
    public string? Text { get; set; }
}
