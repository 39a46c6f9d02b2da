using System.Globalization;

namespace CrmWeb.Bench;

/// <summary>CPU milliseconds used so far, from /proc.</summary>
internal readonly record struct Cpu(double Web, double Database, double Machine, double Own)
{
    private const double MillisecondsPerTick = 10;

    public double Foreign => Math.Max(0, Machine - Web - Database - Own);

    public static Cpu Now(int web, int postmaster)
    {
        var all = Directory.EnumerateDirectories("/proc").Select(d => Path.GetFileName(d)).Where(n => char.IsAsciiDigit(n[0])).Select(Read).OfType<Stat>().ToList();
        double Tree(int root) => all.Where(s => s.Pid == root || s.Parent == root).Sum(s => s.Used + (s.Pid == root ? s.Waited : 0)) * MillisecondsPerTick;
        var machine = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        return new Cpu(Tree(web), Tree(postmaster), (machine[0] + machine[1] + machine[2] + machine[5] + machine[6] + machine[7]) * MillisecondsPerTick, Tree(Environment.ProcessId));
    }

    public static Cpu operator -(Cpu later, Cpu earlier) =>
        new(later.Web - earlier.Web, later.Database - earlier.Database, later.Machine - earlier.Machine, later.Own - earlier.Own);

    /// <summary>Resident megabytes of a process, what it shares counted by its share.</summary>
    public static double Memory(int pid) =>
        File.ReadLines($"/proc/{pid}/smaps_rollup").Where(l => l.StartsWith("Pss:", StringComparison.Ordinal)).Select(l => double.Parse(l.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024).First();

    /// <summary>Milliseconds that a fixed piece of work takes: tells a slow hour of a shared machine from a slow program.</summary>
    public static double Pace()
    {
        var best = double.MaxValue;
        for (var round = 0; round < 5; round++)
        {
            var began = System.Diagnostics.Stopwatch.GetTimestamp();
            var sum = 1u;
            for (var i = 0; i < 50_000_000; i++) sum = (sum * 1664525) + 1013904223;
            var took = System.Diagnostics.Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            if (sum != 0) best = Math.Min(best, took);
        }
        return best;
    }

    public static string Load() => string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ').Take(3));

    public static string Model() => File.ReadLines("/proc/cpuinfo").First(l => l.StartsWith("model name", StringComparison.Ordinal)).Split(": ")[1];

    private static Stat? Read(string pid)
    {
        try
        {
            // the name in brackets may hold spaces
            var text = File.ReadAllText($"/proc/{pid}/stat");
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            double Number(int i) => double.Parse(fields[i], CultureInfo.InvariantCulture);
            return new Stat(int.Parse(pid, CultureInfo.InvariantCulture), (int)Number(1), Number(11) + Number(12), Number(13) + Number(14));
        }
        catch (IOException)
        {
            // it ended meanwhile
            return null;
        }
    }

    private sealed record Stat(int Pid, int Parent, double Used, double Waited);
}
