namespace CrmWeb.Domain.Kernel;

/// <summary>Finds the domain in a web or e-mail address.</summary>
public static class WebDomain
{
    /// <summary>acme.com for "https://www.acme.com/about"; null when there is none.</summary>
    public static string? Of(string? website)
    {
        if (string.IsNullOrWhiteSpace(website)) return null;
        var text = website.Trim();
        if (!text.Contains("://", StringComparison.Ordinal)) text = "http://" + text;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || !uri.Host.Contains('.', StringComparison.Ordinal)) return null;
        var host = uri.IdnHost.ToLowerInvariant();
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    /// <summary>The part behind the @; null when there is none.</summary>
    public static string? OfEmail(string? email)
    {
        var at = email?.LastIndexOf('@') ?? -1;
        return at < 1 || at == email!.Length - 1 ? null : email[(at + 1)..].Trim().ToLowerInvariant();
    }
}
