using System.Collections.Concurrent;
using System.Diagnostics;

namespace CrmWeb.Testing;

/// <summary>The web program as a process of its own on a test's database, to be killed without warning.</summary>
public sealed class WebProcess : IDisposable
{
    private const string Listens = "CrmWeb listens on ";

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _said = new();

    private WebProcess(Process process) => _process = process;

    public Uri Address { get; private set; } = null!;

    /// <summary>What it has printed so far, stdout and stderr.</summary>
    public IEnumerable<string> Said => _said;

    /// <summary>Started and listening on a free port.</summary>
    public static async Task<WebProcess> StartAsync(string app, string owner, string folder)
    {
        var web = new WebProcess(VerbProcess.Start(app, owner, folder, "--urls", "http://127.0.0.1:0"));
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Hear(string? line)
        {
            if (line is null) return;
            web._said.Enqueue(line);
            if (line.StartsWith(Listens, StringComparison.Ordinal)) listening.TrySetResult(new Uri(line[Listens.Length..]));
        }
        web._process.OutputDataReceived += (_, said) => Hear(said.Data);
        web._process.ErrorDataReceived += (_, said) => Hear(said.Data);
        web._process.BeginOutputReadLine();
        web._process.BeginErrorReadLine();
        var ended = web._process.WaitForExitAsync();
        if (await Task.WhenAny(listening.Task, ended) == ended) throw new InvalidOperationException(string.Join('\n', web.Said));
        web.Address = await listening.Task;
        return web;
    }

    /// <summary>As kill -9 does.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }
}
