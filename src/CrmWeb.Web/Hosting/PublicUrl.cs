namespace CrmWeb.Web.Hosting;

/// <summary>The address people reach the program at (<c>Crm:PublicUrl</c>); absolute links are built from it, never from the Host header.</summary>
public sealed class PublicUrl(IConfiguration configuration)
{
    private string _listening = "http://127.0.0.1:5080";

    public string Value => (configuration["Crm:PublicUrl"] is { Length: > 0 } configured ? configured : _listening).TrimEnd('/');

    public bool IsHttps => Value.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Used until a public address is configured.</summary>
    public void Listens(string url) => _listening = url.Replace("[::]", "127.0.0.1", StringComparison.Ordinal).Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal);

    public string To(string path) => Value + path;
}
