using System.Diagnostics;

namespace CrmWeb.Bench;

/// <summary>What one page cost.</summary>
/// <param name="Foreign">Part of the machine's CPU that others used meanwhile, 0-1.</param>
internal sealed record Result(int Requests, double P50, double P99, double PerSecond, double CpuWeb, double CpuDatabase, double Foreign);

/// <summary>A closed loop: each client sends the next request when the last was answered.</summary>
internal static class Measure
{
    /// <param name="settle">Seconds of the same requests before anything is counted.</param>
    public static async Task<Result> RunAsync(Crm crm, IReadOnlyList<Browser> clients, double settle, double seconds, Func<Browser, int, Task> request)
    {
        var (web, postmaster) = (crm.ProcessId, crm.Postmaster());
        var next = 0;
        await LoopAsync(clients, settle, client => request(client, Interlocked.Increment(ref next)));
        var before = Cpu.Now(web, postmaster);
        var began = Stopwatch.GetTimestamp();
        var took = await LoopAsync(clients, seconds, client => request(client, Interlocked.Increment(ref next)));
        var elapsed = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var cpu = Cpu.Now(web, postmaster) - before;
        var all = took.SelectMany(t => t).Order().ToList();
        double At(double part) => all[Math.Min(all.Count - 1, (int)(all.Count * part))];
        return new Result(all.Count, At(0.5), At(0.99), all.Count / elapsed, cpu.Web / all.Count, cpu.Database / all.Count, cpu.Foreign / (elapsed * 1000 * Environment.ProcessorCount));
    }

    /// <summary>Milliseconds that each request took, by client.</summary>
    private static Task<List<double>[]> LoopAsync(IReadOnlyList<Browser> clients, double seconds, Func<Browser, Task> request)
    {
        var began = Stopwatch.GetTimestamp();
        return Task.WhenAll(clients.Select(async client =>
        {
            var times = new List<double>();
            do
            {
                var sent = Stopwatch.GetTimestamp();
                await request(client);
                times.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
            }
            while (Stopwatch.GetElapsedTime(began).TotalSeconds < seconds);
            return times;
        }));
    }
}
