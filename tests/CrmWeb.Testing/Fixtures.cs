namespace CrmWeb.Testing;

/// <summary>The real inputs beside the repository (../shared/fixtures). They are not part of it: use <see cref="FixtureFactAttribute"/>.</summary>
public static class Fixtures
{
    public static string Folder { get; } = System.IO.Path.GetFullPath(System.IO.Path.Combine(RepositoryRoot.Path, "..", "shared", "fixtures"));

    /// <summary>Why tests on fixtures are skipped; null where the folder is there.</summary>
    public static string? Absent { get; } = Directory.Exists(Folder) ? null : "the folder ../shared/fixtures beside the repository is absent";

    /// <param name="relative">Path inside the fixtures, such as <c>crm-sales/accounts.csv</c>.</param>
    public static string Path(string relative) => System.IO.Path.Combine(Folder, relative);
}
