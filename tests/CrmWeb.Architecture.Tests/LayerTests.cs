namespace CrmWeb.Architecture.Tests;

/// <summary>References point down only. Each rule is also run on a planted violation and must see it.</summary>
public sealed class LayerTests
{
    private static readonly (string Name, Func<SourceFile, bool> Where, string[] Forbidden)[] Rules =
    [
        ("The domain knows nothing but itself", f => f.Layer == "Domain",
            ["CrmWeb.Application", "CrmWeb.Infrastructure", "CrmWeb.Web", "Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore", "Microsoft.Extensions", "Npgsql"]),
        ("The application does not know who calls it or what is outside", f => f.Layer == "Application", ["CrmWeb.Infrastructure", "CrmWeb.Web"]),
        ("Infrastructure does not know the pages", f => f.Layer == "Infrastructure", ["CrmWeb.Web"]),
        ("Pages and API get acts and questions, never the database", f => f.Layer == "Web", ["Microsoft.EntityFrameworkCore", "Npgsql"]),
        ("Only the host touches infrastructure", f => f.Layer == "Web" && f.Module is not ("Hosting" or "Verbs"), ["CrmWeb.Infrastructure"]),
        ("The presentation kit is pure data", f => f.Layer == "Web" && f.Module == "Ui", ["CrmWeb.Application", "CrmWeb.Domain"]),
    ];

    public static TheoryData<string> Names() => [.. Rules.Select(r => r.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_tree_obeys(string rule) => Assert.Empty(Violations(rule, SourceTree.Read()));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_planted_violation_is_seen(string rule)
    {
        var place = SourceTree.Read().First(Rules.Single(r => r.Name == rule).Where);
        foreach (var forbidden in Rules.Single(r => r.Name == rule).Forbidden)
            Assert.Single(Violations(rule, [place with { Text = $"using {forbidden}.Something;" }]));
    }

    private static List<string> Violations(string name, IEnumerable<SourceFile> files)
    {
        var rule = Rules.Single(r => r.Name == name);
        return [.. files.Where(rule.Where).SelectMany(f => rule.Forbidden.Where(word => f.Text.Contains(word + ".", StringComparison.Ordinal)
            || f.Text.Contains($"using {word};", StringComparison.Ordinal)).Select(word => $"{f.Path} uses {word}"))];
    }
}
