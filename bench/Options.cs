using System.Globalization;

namespace CrmWeb.Bench;

/// <summary>What to measure.</summary>
internal sealed record Options(string App, string Data, int Contacts, double Seconds, double WarmUp, string? Note, string? Only)
{
    public static Options Read(string[] args)
    {
        string? Of(string name) => Array.IndexOf(args, name) is >= 0 and var i && i + 1 < args.Length ? args[i + 1] : null;
        double Number(string name, double otherwise) => Of(name) is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : otherwise;
        var contacts = (int)Number("--contacts", 100_000);
        return new Options(
            Of("--app") ?? throw new ArgumentException("--app names the published program's folder; use run.sh."),
            Path.GetFullPath(Of("--data") ?? Path.Combine("bench", "bin", string.Create(CultureInfo.InvariantCulture, $"data-{contacts}"))),
            contacts, Number("--seconds", 4), Number("--warm-up", 20), Of("--note"), Of("--only"));
    }
}
