namespace CrmWeb.Architecture.Tests;

/// <summary>Modules depend downwards: a module may use those ranked below it, never one beside or above it. Taken from the folders, so a new one is covered unasked.</summary>
public sealed class ModuleTests
{
    private static readonly Dictionary<string, int> Rank = new()
    {
        ["Kernel"] = 0, ["Admin"] = 1, ["Accounts"] = 2, ["Contacts"] = 3,
        ["Interactions"] = 4, ["Pipeline"] = 4, ["Tickets"] = 4, ["Tasks"] = 4, ["Documents"] = 4,
        ["Automation"] = 5, ["Marketing"] = 5, ["Reports"] = 5, ["Privacy"] = 5, ["Generate"] = 5, ["Demo"] = 6,
        // a person's book: deals and tasks alike
        ["Books"] = 5,
        // a person's days: tasks and meetings alike
        ["Calendars"] = 5,
    };

    /// <summary>Mechanisms of the application layer; they know modules only through what these register.</summary>
    private static readonly string[] Mechanisms = ["Data", "Edges", "Records", "Import", "Search"];

    /// <summary>The contents pages: where modules are put together.</summary>
    private static readonly string[] Composition = ["CrmDb.cs", "CrmDb.Visibility.cs", "ApplicationRegistration.cs"];

    [Fact]
    public void Every_folder_has_a_rank()
    {
        var unknown = SourceTree.Read().Where(f => f.Layer is "Domain" or "Application" && f.Module.Length > 0)
            .Select(f => f.Module).Distinct().Where(m => !Rank.ContainsKey(m) && !Mechanisms.Contains(m));

        Assert.Empty(unknown);
    }

    [Fact]
    public void Modules_depend_downwards() => Assert.Empty(Violations(SourceTree.Read()));

    [Theory]
    [InlineData("src/CrmWeb.Domain/Accounts/X.cs", "using CrmWeb.Domain.Contacts;")]
    [InlineData("src/CrmWeb.Domain/Kernel/X.cs", "using CrmWeb.Domain.Admin;")]
    [InlineData("src/CrmWeb.Application/Interactions/X.cs", "using CrmWeb.Application.Tickets;")]
    [InlineData("src/CrmWeb.Application/Records/X.cs", "using CrmWeb.Domain.Accounts;")]
    public void A_planted_violation_is_seen(string path, string text) => Assert.Single(Violations([new SourceFile(path, text)]));

    private static List<string> Violations(IEnumerable<SourceFile> files) =>
        [.. files.Where(f => f.Layer is "Domain" or "Application" && f.Module.Length > 0 && !Composition.Contains(f.Name))
            .SelectMany(f => Rank.Keys.Where(other => other != f.Module && Uses(f, other) && !Allowed(f.Module, other)).Select(other => $"{f.Path} uses {other}"))];

    private static bool Allowed(string module, string other) => Mechanisms.Contains(module)
        ? Rank[other] <= Rank["Admin"] // people, teams and rights are what the mechanisms work with
        : Rank[other] < Rank[module];

    private static bool Uses(SourceFile file, string module) =>
        file.Text.Contains($"CrmWeb.Domain.{module}", StringComparison.Ordinal) || file.Text.Contains($"CrmWeb.Application.{module}", StringComparison.Ordinal);
}
