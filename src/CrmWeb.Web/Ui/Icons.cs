using System.Collections.Concurrent;
using System.Collections.Frozen;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Html;

namespace CrmWeb.Web.Ui;

/// <summary>The symbols of wwwroot/lib/sprite.svg (named in client/icons.txt) as markup, decorative: the words stand beside them.</summary>
public sealed class Icons(IHttpContextAccessor http)
{
    private static readonly ConcurrentDictionary<(string Sprite, string Name), HtmlString> Known = new();
    private static readonly Lazy<FrozenSet<string>> Named = new(() => ReadNames());

    private string? _sprite;

    public HtmlString this[string name] => Known.GetOrAdd((Sprite, name), static icon => Named.Value.Contains(icon.Name)
        ? new HtmlString($"""<svg class="ico" aria-hidden="true"><use href="{icon.Sprite}#{icon.Name}"></use></svg>""")
        : throw new InvalidOperationException($"The icon \"{icon.Name}\" is not named in client/icons.txt."));

    /// <summary>Every name that may be used, as listed in client/icons.txt.</summary>
    public static IReadOnlyCollection<string> Names => Named.Value;

    private string Sprite => _sprite ??= Address();

    // The fingerprinted address is cached for a year; without the asset list (error pages) the plain one still works.
    private string Address()
    {
        var assets = http.HttpContext?.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>();
        var address = assets is null ? "lib/sprite.svg" : assets["lib/sprite.svg"];
        return $"{http.HttpContext?.Request.PathBase}/{address}";
    }

    private static FrozenSet<string> ReadNames()
    {
        using var list = new StreamReader(typeof(Icons).Assembly.GetManifestResourceStream("icons.txt")!);
        return list.ReadToEnd().Split('\n')
            .Select(line => line.Split('#', 2)[0].Split('=', 2)[0].Trim())
            .Where(name => name.Length > 0)
            .ToFrozenSet(StringComparer.Ordinal);
    }
}
