namespace CrmWeb.Infrastructure.LocalPostgres;

/// <summary>An advisory lock on a file: the kernel releases it when its process dies, however it dies.</summary>
internal sealed class FileLock : IDisposable
{
    private readonly FileStream _file;

    private FileLock(FileStream file) => _file = file;

    public static FileLock? TryExclusive(string path) => TryOpen(path, FileShare.None);

    public static FileLock? TryShared(string path) => TryOpen(path, FileShare.Read);

    public static async Task<FileLock?> ExclusiveAsync(string path, TimeSpan patience, CancellationToken ct)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            if (TryExclusive(path) is { } taken)
            {
                return taken;
            }

            if (TimeProvider.System.GetElapsedTime(began) > patience)
            {
                return null;
            }

            await Task.Delay(100, ct);
        }
    }

    public void Dispose() => _file.Dispose();

    private static FileLock? TryOpen(string path, FileShare share)
    {
        try
        {
            return new FileLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.Read, share));
        }
        catch (IOException)
        {
            return null;
        }
    }
}
