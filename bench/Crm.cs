using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CrmWeb.Bench;

/// <summary>The published program on a data folder of its own.</summary>
internal sealed class Crm(Options options, string folder, string? connection = null) : IAsyncDisposable
{
    private Process? _process;

    public const string AdminEmail = "ada@example.org";
    public const string Password = "a long sentence nobody guesses";

    public Uri Url { get; } = new($"http://127.0.0.1:{FreePort()}");

    public int ProcessId => _process!.Id;

    /// <summary>Connection string of its own PostgreSQL.</summary>
    public string Database => $"Host={SocketFolder()};Username=crm_app;Database=crm";

    /// <summary>Runs a verb; its output.</summary>
    public async Task<string> VerbAsync(params string[] words)
    {
        using var process = Begin(words);
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? said.Trim() : throw new InvalidOperationException($"{words[0]} ended with {process.ExitCode}.");
    }

    /// <summary>Starts it; seconds until the first page was answered.</summary>
    public async Task<double> StartAsync()
    {
        var began = Stopwatch.GetTimestamp();
        _process = Begin("--urls", Url.ToString());
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        using var http = new HttpClient { BaseAddress = Url };
        for (; !_process.HasExited; await Task.Delay(5))
        {
            try
            {
                using var answer = await http.GetAsync(new Uri("/sign-in", UriKind.Relative));
                if (answer.IsSuccessStatusCode) return Stopwatch.GetElapsedTime(began).TotalSeconds;
            }
            catch (HttpRequestException)
            {
                // not listening yet
            }
        }
        throw new InvalidOperationException("The program ended while it started.");
    }

    /// <summary>Process id of the PostgreSQL server.</summary>
    public int Postmaster() => int.Parse(File.ReadLines(Path.Combine(folder, "pg", "data", "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    public async ValueTask DisposeAsync()
    {
        if (_process is null) return;
        if (!_process.HasExited)
        {
            using var kill = Start(new ProcessStartInfo("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]));
            await kill.WaitForExitAsync();
            await _process.WaitForExitAsync();
        }
        _process.Dispose();
    }

    // a port of one's own: whoever else answers on a usual one would be measured instead
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private string SocketFolder() => Path.Combine(folder, "pg", "s") is var usual && Directory.Exists(usual) ? usual
        : File.ReadLines(Path.Combine(folder, "pg", "data", "postmaster.pid")).ElementAt(4);

    private Process Begin(params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(options.App, "CrmWeb.Web.dll"), .. words]) { RedirectStandardOutput = true };
        start.Environment["Crm__DataFolder"] = folder;
        // 8 people sign in from one address
        start.Environment["Crm__DoorTriesPerMinute"] = "1000";
        start.Environment["Serilog__MinimumLevel__Default"] = "Information";
        if (connection is not null) start.Environment["ConnectionStrings__Crm"] = connection;
        return Start(start);
    }

#pragma warning disable RS0030 // measuring the program from outside means starting it
    private static Process Start(ProcessStartInfo start) => Process.Start(start)!;
#pragma warning restore RS0030
}
