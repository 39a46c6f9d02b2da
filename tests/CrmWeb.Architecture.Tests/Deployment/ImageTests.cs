using CrmWeb.Testing;

namespace CrmWeb.Architecture.Tests.Deployment;

/// <summary>The Dockerfile: what it builds is what the CI builds, and it does not run as root.</summary>
public sealed class ImageTests
{
    private static readonly IReadOnlyList<(string Word, string What)> Dockerfile = Instructions(Read("Dockerfile"));

    [Fact]
    public void The_image_is_published_by_the_very_command_of_the_CI()
    {
        Assert.Contains(("RUN", "./publish.sh /app"), Dockerfile);
        Assert.Contains(Lines("test.sh"), line => line.Contains("step publish ./publish.sh ", StringComparison.Ordinal) && line.Contains("\"${CI:-}\" = true", StringComparison.Ordinal));
        Assert.Contains("export CI=true", Lines(".ci/run"));
        Assert.Contains(Lines(".ci/run"), line => line.StartsWith("exec ./test.sh", StringComparison.Ordinal));
        Assert.DoesNotContain(Dockerfile, i => i.What.Contains("dotnet publish", StringComparison.Ordinal));
    }

    [Fact]
    public void The_running_image_is_made_in_a_stage_of_its_own_without_the_SDK()
    {
        var stages = Dockerfile.Where(i => i.Word == "FROM").Select(i => i.What).ToList();

        Assert.Contains(stages, s => s.StartsWith("mcr.microsoft.com/dotnet/sdk:10.0 ", StringComparison.Ordinal));
        Assert.Equal("mcr.microsoft.com/dotnet/aspnet:10.0", stages[^1]);
        Assert.Contains(("COPY", "--from=build /app /app"), LastStage());
    }

    [Fact]
    public void The_program_does_not_run_as_root()
    {
        var stage = LastStage();
        var user = stage.FindLastIndex(i => i.Word == "USER");

        // the number the ASP.NET image keeps for its own user without rights
        Assert.Equal("$APP_UID", stage[user].What);
        Assert.True(user < stage.FindIndex(i => i.Word == "ENTRYPOINT"));
        Assert.DoesNotContain(stage.Skip(user), i => i.Word == "RUN");
    }

    [Fact]
    public void The_image_and_the_compose_file_ask_the_same_when_they_ask_whether_it_is_well()
    {
        var words = string.Join(", ", new ComposeFile(ComposeFile.Text).Values("services", "web", "healthcheck", "test").Skip(1).Select(w => $"\"{w}\""));

        Assert.EndsWith($"CMD [{words}]", Dockerfile.Single(i => i.Word == "HEALTHCHECK").What);
    }

    private static List<(string Word, string What)> LastStage() => [.. Dockerfile.Skip(Dockerfile.Select(i => i.Word).ToList().LastIndexOf("FROM"))];

    /// <summary>Comments left out, continued lines joined.</summary>
    private static List<(string Word, string What)> Instructions(string text) =>
    [
        .. string.Join('\n', text.Split('\n').Where(l => !l.StartsWith('#'))).Replace("\\\n", " ").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ', 2, StringSplitOptions.TrimEntries)).Select(parts => (parts[0], string.Join(' ', parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)))),
    ];

    private static string[] Lines(string file) => [.. Read(file).Split('\n').Select(l => l.Trim()).Where(l => !l.StartsWith('#'))];

    private static string Read(string file) => File.ReadAllText(Path.Combine(RepositoryRoot.Path, file));
}
