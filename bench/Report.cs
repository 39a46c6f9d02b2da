using System.Globalization;
using System.Text;

namespace CrmWeb.Bench;

/// <summary>What one page cost with one client and with eight.</summary>
internal sealed record Measured(Target Target, Result One, Result Eight)
{
    /// <summary>Milliseconds of CPU a request, the better of the two: more clients warm it up, fewer disturb each other less.</summary>
    public double Cpu => Math.Min(One.CpuWeb + One.CpuDatabase, Eight.CpuWeb + Eight.CpuDatabase);

    /// <summary>Milliseconds; of a move with eight clients, of all else with one.</summary>
    public double P99 => Target.Group == "move" ? Eight.P99 : One.P99;

    /// <summary>What the issue asks for and this page does not reach.</summary>
    public bool Misses => P99 > Target.P99Limit || Cpu > Target.CpuLimit || (Target.Group is "list" or "record" && Eight.PerSecond < 400);

    /// <summary>Pages that are told as one row: what they do is the same.</summary>
    public string Kin => $"{Target.Group}{(Target.Rep ? ", 1 % rep" : "")} | {Target.Kin}";
}

/// <summary>The table in docs/performance.md; a section per size, replaced when that size is measured again.</summary>
internal sealed class Report(string file, string title)
{
    /// <summary>Most pages that are named because they miss a target.</summary>
    private const int Named = 12;

    private readonly StringBuilder _text = new();

    public void Line(FormattableString line) => _text.AppendLine(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>Kin in one row, the median and the worst; then those that miss a target, the slowest first.</summary>
    public void Table(IReadOnlyList<Measured> all)
    {
        Line($"| what | pages | p50, 1 client | p99, 1 client | p99, 8 clients | requests/s, 8 clients | CPU, 1 client | CPU, 8 clients | foreign |");
        Line($"|---|---|---|---|---|---|---|---|---|");
        foreach (var kin in all.GroupBy(m => m.Kin))
        {
            var rows = kin.ToList();
            Row(rows.Count == 1 ? kin.Key : $"{kin.Key} ({rows.Count})", rows);
        }
        foreach (var one in all.Where(m => m.Misses).OrderByDescending(m => m.One.P99).Take(Named))
            if (all.Count(m => m.Kin == one.Kin) > 1) Row($"{one.Target.Group}{(one.Target.Rep ? ", 1 % rep" : "")} | {one.Target.Name.Replace("|", "\\|", StringComparison.Ordinal)}", [one]);
        Line($"");
        Line($"{all.Count(m => m.Misses)} of {all.Count} pages miss a target here: p99 {all.Count(m => m.P99 > m.Target.P99Limit)}, CPU {all.Count(m => m.Cpu > m.Target.CpuLimit)}, requests/s {all.Count(m => m.Target.Group is "list" or "record" && m.Eight.PerSecond < 400)}.");
    }

    public async Task WriteAsync()
    {
        var (begin, end) = ($"<!-- {title} -->", $"<!-- end {title} -->");
        var text = File.Exists(file) ? await File.ReadAllTextAsync(file) : "# Performance\n\nMeasured by `bench/run.sh`.\n";
        var section = $"{begin}\n{_text}{end}";
        var (from, to) = (text.IndexOf(begin, StringComparison.Ordinal), text.IndexOf(end, StringComparison.Ordinal));
        text = from >= 0 && to > from ? text[..from] + section + text[(to + end.Length)..] : $"{text.TrimEnd()}\n\n{section}\n";
        await File.WriteAllTextAsync(file, text);
    }

    private void Row(string what, IReadOnlyList<Measured> rows)
    {
        string Of(Func<Measured, double> value, string format, bool least = false)
        {
            var sorted = rows.Select(value).Order().ToList();
            var median = sorted[sorted.Count / 2].ToString(format, CultureInfo.InvariantCulture);
            return rows.Count == 1 ? median : $"{median}, {(least ? "least" : "most")} {(least ? sorted[0] : sorted[^1]).ToString(format, CultureInfo.InvariantCulture)}";
        }
        string Both(Func<Measured, Result> of) => $"{Of(m => of(m).CpuWeb, "0.0")} + {Of(m => of(m).CpuDatabase, "0.0")}";
        var loaded = rows[0].Target.Loaded;
        Line($"| {what} | {Of(m => m.One.P50, "0.0")} | {Of(m => m.One.P99, "0")} | {(loaded ? Of(m => m.Eight.P99, "0") : "")} | {(loaded ? Of(m => m.Eight.PerSecond, "0", least: true) : "")} | {Both(m => m.One)} | {(loaded ? Both(m => m.Eight) : "")} | {Of(m => m.One.Foreign * 100, "0")} % |");
    }
}
