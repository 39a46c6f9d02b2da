namespace CrmWeb.Web.Ui;

/// <summary>What htmx asked for. A page handler may answer with the whole page (the region is cut out of it) or with the region's partial alone.</summary>
public static class HtmxRequest
{
    public static bool IsHtmx(this HttpRequest request) => request.Headers["HX-Request"] == "true" && request.Headers["HX-History-Restore-Request"] != "true";

    /// <summary>Whether only the region with this id will be put into the page ("section#accounts" names the id after '#').</summary>
    public static bool Wants(this HttpRequest request, string id) =>
        request.IsHtmx() && request.Headers["HX-Target"].ToString().EndsWith("#" + id, StringComparison.Ordinal);
}
