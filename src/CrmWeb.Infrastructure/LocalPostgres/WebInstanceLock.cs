using System.Globalization;

namespace CrmWeb.Infrastructure.LocalPostgres;

/// <summary>
/// One web process for each data folder. The lock dies with its process; a note beside it tells a second start
/// where the first one is (a locked file cannot be read, so it is another file).
/// </summary>
public sealed class WebInstanceLock : IDisposable
{
    private readonly FileLock _lock;
    private readonly string _note;

    private WebInstanceLock(FileLock taken, string note) => (_lock, _note) = (taken, note);

    /// <summary>Takes the folder for this process.</summary>
    /// <exception cref="WebAlreadyRuns">Another web process has it; the message names its address and process.</exception>
    public static WebInstanceLock Take(string dataFolder)
    {
        Directory.CreateDirectory(dataFolder);
        var note = Path.Combine(dataFolder, "web.running");
        if (FileLock.TryExclusive(Path.Combine(dataFolder, "web.lock")) is not { } taken)
        {
            var known = File.Exists(note) ? File.ReadAllText(note).Trim() : "";
            throw new WebAlreadyRuns(dataFolder, known.Length > 0 ? known : "it is just starting");
        }

        var mine = new WebInstanceLock(taken, note);
        mine.Write("still starting");
        return mine;
    }

    /// <summary>To be called once the program listens.</summary>
    /// <param name="url">Address a person can open.</param>
    public void Announce(string url) => Write(url);

    /// <inheritdoc />
    public void Dispose()
    {
        File.Delete(_note);
        _lock.Dispose();
    }

    private void Write(string state) =>
        File.WriteAllText(_note, string.Create(CultureInfo.InvariantCulture, $"{state}, process {Environment.ProcessId}"));
}
