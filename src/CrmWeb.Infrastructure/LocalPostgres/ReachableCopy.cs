namespace CrmWeb.Infrastructure.LocalPostgres;

/// <summary>
/// A copy of PostgreSQL's programs where an unprivileged user can run them: under root they may lie in a place
/// (such as root's home) that only root can enter. Programs, libraries and shared files find each other by relative paths.
/// </summary>
internal static class ReachableCopy
{
    public static async Task<string> OfAsync(string binFolder, CancellationToken ct)
    {
        var source = Path.GetDirectoryName(Path.GetFullPath(binFolder))!;
        var bin = Path.GetFileName(Path.GetFullPath(binFolder));
        var stamp = new DirectoryInfo(binFolder).LastWriteTimeUtc.Ticks;
        var target = ClusterPlace.ReachableFolder("bin", $"{source}/{stamp}");
        var copied = Path.Combine(target, bin);
        if (Directory.Exists(target))
        {
            return copied;
        }

        // copied beside and then renamed: a copy that was cut off is never taken for a whole one
        var beside = Directory.CreateDirectory($"{target}.{Environment.ProcessId}").FullName;
        string[] parts = [bin, "lib", "share"];
        var present = parts.Select(part => Path.Combine(source, part)).Where(Directory.Exists);
        var copy = await ToolRunner.RunAsync("/bin/cp", ["-RPp", .. present, beside], null, "/", ct);
        var open = copy.Succeeded ? await ToolRunner.RunAsync("/bin/chmod", ["-R", "a+rX", beside], null, "/", ct) : copy;
        if (!open.Succeeded)
        {
            throw new LocalPostgresUnavailable($"{binFolder} cannot be reached by an unprivileged user, and copying it failed: {open.Text}.");
        }

        Directory.Move(beside, target);
        return copied;
    }
}
