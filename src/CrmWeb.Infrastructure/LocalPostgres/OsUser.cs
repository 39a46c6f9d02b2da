using System.Runtime.InteropServices;

namespace CrmWeb.Infrastructure.LocalPostgres;

/// <summary>
/// Who runs the server. PostgreSQL refuses to run as root, so under root it runs as an unprivileged user
/// (<c>CRM_PG_USER</c>, else <c>postgres</c>, else <c>nobody</c>); otherwise as whoever runs us.
/// </summary>
internal sealed class OsUser
{
    private readonly uint _uid;
    private readonly uint _gid;

    private OsUser(string? name, uint uid, uint gid) => (SwitchTo, _uid, _gid) = (name, uid, gid);

    /// <summary>The user to change to; null when no change is needed.</summary>
    public string? SwitchTo { get; }

    public static OsUser ForServer()
    {
        if (OperatingSystem.IsWindows() || EffectiveUserId() != 0)
        {
            return new OsUser(null, 0, 0);
        }

        var wanted = Environment.GetEnvironmentVariable("CRM_PG_USER");
        string[] names = wanted is { Length: > 0 } ? [wanted] : ["postgres", "nobody"];
        foreach (var name in names)
        {
            if (PasswordEntry(name) is var entry and not 0 && Marshal.PtrToStructure<Passwd>(entry) is { Uid: not 0 } found)
            {
                return new OsUser(name, found.Uid, found.Gid);
            }
        }

        throw new LocalPostgresUnavailable($"PostgreSQL does not run as root and there is no unprivileged user {string.Join(" or ", names)}.");
    }

    /// <summary>Makes a folder that only we (and the server's user) can enter, and gives it to the server's user.</summary>
    public void MakeFolder(string path)
    {
        Directory.CreateDirectory(path);
        if (new DirectoryInfo(path).LinkTarget is not null)
        {
            throw new LocalPostgresUnavailable($"{path} is a symbolic link, which is not trusted as a place for the database.");
        }

        if (OperatingSystem.IsWindows())
        {
            return;
        }

        try
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        catch (UnauthorizedAccessException)
        {
            throw new LocalPostgresUnavailable($"{path} belongs to another user of this machine.");
        }

        if (SwitchTo is not null && ChangeOwner(path, _uid, _gid) != 0)
        {
            throw new LocalPostgresUnavailable($"{path} cannot be given to user {SwitchTo}.");
        }
    }

    /// <summary>Whether the server's user passes <c>test -FLAG path</c> for every flag; true when no change of user is needed.</summary>
    public async Task<bool> CanAsync(string flags, string path, CancellationToken ct)
    {
        if (SwitchTo is null)
        {
            return true;
        }

        var tests = string.Join(" && ", flags.Select(flag => $"test -{flag} \"$1\""));
        return (await ToolRunner.RunAsync("/bin/sh", ["-c", tests, "sh", path], SwitchTo, "/", ct)).Succeeded;
    }

    [DllImport("libc", EntryPoint = "geteuid")]
    private static extern uint EffectiveUserId();

    [DllImport("libc", EntryPoint = "getpwnam", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern nint PasswordEntry(string name);

    [DllImport("libc", EntryPoint = "lchown", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern int ChangeOwner(string path, uint uid, uint gid);

    [StructLayout(LayoutKind.Sequential)]
    private struct Passwd
    {
        public nint Name;
        public nint Password;
        public uint Uid;
        public uint Gid;
    }
}
