using System.Security.Cryptography;
using System.Text;

namespace CrmWeb.Infrastructure.LocalPostgres;

/// <summary>Where one cluster lives: its data, log, marks, locks and socket.</summary>
internal sealed record ClusterPlace(string Root, string SocketFolder)
{
    // a socket address holds 107 bytes on Linux and 103 on macOS, ".s.PGSQL.5432" included
    private const int LongestSocketFolder = 84;

    public string Data => Path.Combine(Root, "data");

    public string ServerLog => Path.Combine(Root, "postgres.log");

    /// <summary>Written when the first run came to its end; without it what lies there is the rest of a cut-off one.</summary>
    public string ReadyMark => Path.Combine(Root, "ready");

    /// <summary>Held for the time of a start or a stop.</summary>
    public string TurnLock => Path.Combine(Root, "turn.lock");

    /// <summary>Held shared by every process that uses the server; who can hold it alone is the last one.</summary>
    public string UsersLock => Path.Combine(Root, "users.lock");

    public string ServerPidFile => Path.Combine(Data, "postmaster.pid");

    /// <summary>Major version of the server that wrote the data; null before the first run.</summary>
    public int? DataVersion()
    {
        var file = Path.Combine(Data, "PG_VERSION");
        return File.Exists(ReadyMark) && File.Exists(file) && int.TryParse(File.ReadAllText(file).Trim(), out var major) ? major : null;
    }

    public static async Task<ClusterPlace> PrepareAsync(string wanted, OsUser user, Action<string> log, CancellationToken ct)
    {
        var root = Path.GetFullPath(wanted);
        user.MakeFolder(root);
        if (!await user.CanAsync("xw", root, ct))
        {
            var reachable = ReachableFolder("pg", root);
            log($"{root} cannot be reached by user {user.SwitchTo}: the database is kept in {reachable}");
            user.MakeFolder(root = reachable);
        }

        return new ClusterPlace(root, SocketFolderFor(root, user));
    }

    /// <summary>A folder of root's making that every user can reach, one for each original path.</summary>
    public static string ReachableFolder(string kind, string original)
    {
        var parent = Directory.CreateDirectory("/var/lib/crmweb").FullName;
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(parent, (UnixFileMode)0b111_101_101);
        }

        var mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(original)))[..12];
        return Path.Combine(parent, $"{kind}-{mark}");
    }

    private static string SocketFolderFor(string root, OsUser user)
    {
        var near = Path.Combine(root, "s");
        if (Encoding.UTF8.GetByteCount(near) <= LongestSocketFolder)
        {
            user.MakeFolder(near);
            return near;
        }

        // The path is too long for a socket. The name of the short folder is random, as everybody may write
        // in the temporary folder and could be there first; it is remembered for the guests.
        var note = Path.Combine(root, "socket-folder");
        if (File.Exists(note) && File.ReadAllText(note) is var known && Directory.Exists(known))
        {
            user.MakeFolder(known);
            return known;
        }

        var made = Directory.CreateTempSubdirectory("crm-pg-").FullName;
        user.MakeFolder(made);
        File.WriteAllText(note, made);
        return made;
    }
}
