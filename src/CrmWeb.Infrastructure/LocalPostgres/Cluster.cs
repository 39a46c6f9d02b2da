using System.Diagnostics;
using System.Globalization;

namespace CrmWeb.Infrastructure.LocalPostgres;

/// <summary>One data folder and the programs that serve it. Callers hold the turn lock.</summary>
internal sealed class Cluster(ClusterPlace place, PostgresBinaries binaries, OsUser user, LocalPostgresOptions options)
{
    /// <summary>Bootstrap superuser; the program itself never connects as it.</summary>
    public const string Superuser = "crm";

    /// <summary>Removes what a cut-off first run left and makes an empty cluster.</summary>
    public async Task CreateAsync(CancellationToken ct)
    {
        await StopAsync("immediate", ct);
        if (Directory.Exists(place.Data))
        {
            options.Log($"the first run was cut off: {place.Data} is made anew");
            Directory.Delete(place.Data, recursive: true);
        }

        List<string> arguments =
            ["-D", place.Data, "-U", Superuser, "-A", "trust", "-E", "UTF8", $"--locale={(OperatingSystem.IsLinux() ? "C.UTF-8" : "C")}"];
        if (!options.Durable)
        {
            arguments.Add("--no-sync");
        }

        var made = await RunAsync("initdb", arguments, ct);
        if (!made.Succeeded)
        {
            throw new LocalPostgresUnavailable($"A new database in {place.Data} could not be made: {made.Text}.");
        }

        await File.AppendAllTextAsync(Path.Combine(place.Data, "postgresql.conf"), $"\ninclude_if_exists = '{ServerSettings.FileName}'\n", ct);
    }

    /// <summary>
    /// Starts the server unless it answers already, waiting out whatever a killed one left behind.
    /// Only a connection tells whether it runs: <c>pg_ctl status</c> and postmaster.pid say yes for a zombie too.
    /// </summary>
    /// <returns>Whether it was started here.</returns>
    public async Task<bool> EnsureRunningAsync(CancellationToken ct)
    {
        var began = TimeProvider.System.GetTimestamp();
        var problem = "";
        while (true)
        {
            switch (await ServerPing.AskAsync(place.SocketFolder, ct))
            {
                case ServerState.Answering:
                    return false;
                case ServerState.Busy:
                    // recovering or shutting down: it makes progress by itself, however long that takes
                    began = TimeProvider.System.GetTimestamp();
                    break;
                case ServerState.Silent:
                    await PrepareStartAsync(ct);
                    var start = await RunAsync("pg_ctl", ["-D", place.Data, "-l", place.ServerLog, "-w", "-t", "60", "start"], ct);
                    if (start.Succeeded)
                    {
                        return true;
                    }

                    problem = start.Text;
                    break;
            }

            var waited = TimeProvider.System.GetElapsedTime(began);
            if (waited > options.Patience)
            {
                throw new LocalPostgresUnavailable($"PostgreSQL in {place.Root} did not start ({problem}; see {place.ServerLog}).");
            }

            if (waited > TimeSpan.FromSeconds(5))
            {
                ForgetForeignPid();
            }

            await Task.Delay(300, ct);
        }
    }

    public Task<ToolResult> StopAsync(string mode, CancellationToken ct) =>
        RunAsync("pg_ctl", ["-D", place.Data, "-m", mode, "-w", "-t", "60", "stop"], ct);

    /// <summary>After a restart of the machine or container the recorded process id may be somebody else's, which PostgreSQL takes for itself.</summary>
    private void ForgetForeignPid()
    {
        if (!File.Exists(place.ServerPidFile)
            || !int.TryParse(File.ReadLines(place.ServerPidFile).FirstOrDefault(), CultureInfo.InvariantCulture, out var id))
        {
            return;
        }

        try
        {
            using var process = Process.GetProcessById(id);
            if (!process.ProcessName.StartsWith("postgres", StringComparison.Ordinal))
            {
                options.Log($"process {id} is not PostgreSQL: its mark in {place.ServerPidFile} is removed");
                File.Delete(place.ServerPidFile);
            }
        }
        catch (ArgumentException)
        {
            // gone meanwhile: the next start sees that by itself
        }
    }

    private async Task PrepareStartAsync(CancellationToken ct)
    {
        await File.WriteAllTextAsync(Path.Combine(place.Data, ServerSettings.FileName), ServerSettings.Text(place.SocketFolder, options.Durable), ct);
        if (user.SwitchTo is not null)
        {
            // the folder may come from a run as another user
            await ToolRunner.RunAsync("/bin/chown", ["-R", user.SwitchTo, place.Data, place.SocketFolder], null, "/", ct);
            if (File.Exists(place.ServerLog))
            {
                await ToolRunner.RunAsync("/bin/chown", [user.SwitchTo, place.ServerLog], null, "/", ct);
            }
        }
    }

    private Task<ToolResult> RunAsync(string program, IEnumerable<string> arguments, CancellationToken ct) =>
        ToolRunner.RunAsync(binaries.Program(program), arguments, user.SwitchTo, place.Root, ct);
}
