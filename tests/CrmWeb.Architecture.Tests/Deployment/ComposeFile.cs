using System.Text.RegularExpressions;
using CrmWeb.Testing;
using YamlDotNet.RepresentationModel;

namespace CrmWeb.Architecture.Tests.Deployment;

/// <summary>docker-compose.yml as a YAML parser reads it. No container engine runs where the tests do: what the file says is all that can be checked.</summary>
internal sealed partial class ComposeFile
{
    private readonly YamlMappingNode _root;

    public ComposeFile(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        _root = (YamlMappingNode)stream.Documents.Single().RootNode;
    }

    public static string Text => File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docker-compose.yml"));

    public IReadOnlyList<string> Services => [.. Keys(At("services"))];

    public IReadOnlyList<string> Volumes => [.. Keys(At("volumes"))];

    /// <summary>What stands at a path of keys; null when there is nothing.</summary>
    public YamlNode? At(params string[] path) => path.Aggregate((YamlNode?)_root, (node, key) => node is YamlMappingNode map && map.Children.TryGetValue(key, out var child) ? child : null);

    public string? Value(params string[] path) => (At(path) as YamlScalarNode)?.Value;

    public IReadOnlyList<string> Values(params string[] path) => [.. (At(path) as YamlSequenceNode)?.Children.OfType<YamlScalarNode>().Select(v => v.Value!) ?? []];

    /// <summary>Environment entries that hold a secret which somebody could leave at a known value.</summary>
    public IReadOnlyList<string> KnownSecrets() =>
    [
        .. from service in Services
           from entry in (At("services", service, "environment") as YamlMappingNode)?.Children ?? new Dictionary<YamlNode, YamlNode>() as IEnumerable<KeyValuePair<YamlNode, YamlNode>>
           let name = entry.Key.ToString()
           let value = entry.Value.ToString()
           where Secret().Match($"{name}={value}") is { Success: true } secret && !Demanded().IsMatch(secret.Groups["value"].Value)
           select $"{service}: {name}",
    ];

    private static IEnumerable<string> Keys(YamlNode? node) => (node as YamlMappingNode)?.Children.Keys.Select(k => k.ToString()) ?? [];

    /// <summary>A password as an entry of its own, or inside a connection string.</summary>
    [GeneratedRegex(@"(password|secret|token|apikey)=(?<value>[^;]*)", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();

    /// <summary><c>${NAME:?}</c>: compose refuses to start without it.</summary>
    [GeneratedRegex(@"^\$\{\w+:\?[^}]*\}$")]
    private static partial Regex Demanded();
}
