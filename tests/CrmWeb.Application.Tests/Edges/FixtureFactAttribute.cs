namespace CrmWeb.Application.Tests.Edges;

/// <summary>A test on a file of ../shared/fixtures; skipped where that folder is not beside the repository.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FixtureFactAttribute : FactAttribute
{
    public FixtureFactAttribute()
    {
        if (Fixture.Folder is null) Skip = "../shared/fixtures is not beside the repository";
    }
}

/// <summary>As <see cref="FixtureFactAttribute"/>, with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FixtureTheoryAttribute : TheoryAttribute
{
    public FixtureTheoryAttribute()
    {
        if (Fixture.Folder is null) Skip = "../shared/fixtures is not beside the repository";
    }
}

internal static class Fixture
{
    public static string? Folder { get; } = Find();

    public static string At(string path) => Path.Combine(Folder ?? throw new DirectoryNotFoundException("../shared/fixtures"), path);

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "CrmWeb.sln"))) continue;
            var fixtures = Path.Combine(folder.FullName, "..", "shared", "fixtures");
            return Directory.Exists(fixtures) ? Path.GetFullPath(fixtures) : null;
        }
        return null;
    }
}
