using System.Globalization;
using System.Text;

namespace CrmWeb.Bench;

/// <summary>The table in docs/performance.md; a section per size, replaced when that size is measured again.</summary>
internal sealed class Report(string file, string title)
{
    private readonly StringBuilder _text = new();

    public void Line(FormattableString line) => _text.AppendLine(line.ToString(CultureInfo.InvariantCulture));

    public void Row(Target target, Result one, Result eight) => Line(
        $"| {target.Group}{(target.Rep ? ", 1 % rep" : "")} | {target.Name.Replace("|", "\\|", StringComparison.Ordinal)} | {one.P50:0.0} / {one.P99:0.0} ({one.Requests}) | {eight.P50:0.0} / {eight.P99:0.0} | {eight.PerSecond:0} | {one.CpuWeb:0.00} + {one.CpuDatabase:0.00} | {eight.CpuWeb:0.00} + {eight.CpuDatabase:0.00} | {one.Foreign:P0} |");

    public async Task WriteAsync()
    {
        var (begin, end) = ($"<!-- {title} -->", $"<!-- end {title} -->");
        var text = File.Exists(file) ? await File.ReadAllTextAsync(file) : "# How fast it is\n\nMeasured by `bench/run.sh`.\n";
        var section = $"{begin}\n{_text}{end}";
        var (from, to) = (text.IndexOf(begin, StringComparison.Ordinal), text.IndexOf(end, StringComparison.Ordinal));
        text = from >= 0 && to > from ? text[..from] + section + text[(to + end.Length)..] : $"{text.TrimEnd()}\n\n{section}\n";
        await File.WriteAllTextAsync(file, text);
    }
}
