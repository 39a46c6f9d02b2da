using System.Text.RegularExpressions;
using CrmWeb.Testing;

namespace CrmWeb.Architecture.Tests;

/// <summary>One source file: its place in the tree and its text without comments.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    /// <summary>src/CrmWeb.<b>Web</b>/...</summary>
    public string Layer => Path.Split('/')[1]["CrmWeb.".Length..];

    /// <summary>Folder under the project; empty for files in its root.</summary>
    public string Module => Path.Split('/') is { Length: > 3 } parts ? parts[2] : "";

    public string Name => Path.Split('/')[^1];
}

internal static partial class SourceTree
{
    public static IReadOnlyList<SourceFile> Read() =>
        [.. Directory.EnumerateFiles(System.IO.Path.Combine(RepositoryRoot.Path, "src"), "*.cs*", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(RepositoryRoot.Path, file).Replace('\\', '/'))
            .Where(path => path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".cshtml", StringComparison.Ordinal))
            .Where(path => !path.Contains("/obj/") && !path.Contains("/bin/") && !path.Contains("/Migrations/") && !path.Contains("/node_modules/"))
            .Select(path => new SourceFile(path, Comments().Replace(File.ReadAllText(System.IO.Path.Combine(RepositoryRoot.Path, path)), "")))];

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex Comments();
}
