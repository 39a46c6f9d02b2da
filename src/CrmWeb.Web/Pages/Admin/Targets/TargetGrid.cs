using System.Globalization;
using CrmWeb.Application.Pipeline.Targets;
using CrmWeb.Application.Pipeline.Forecasts;
using CrmWeb.Domain.Pipeline.Targets;
using CrmWeb.Web.Pages.Deals;
using CrmWeb.Web.Records;

namespace CrmWeb.Web.Pages.Admin.Targets;

/// <summary>One field of the grid.</summary>
/// <param name="Shown">As stored, or as typed when it could not be saved.</param>
public sealed record TargetCell(string Name, DateOnly Start, string Shown, bool Wrong = false);

/// <summary>A person or a team over the year.</summary>
public sealed record TargetLine(TargetSubject Subject, IReadOnlyList<TargetCell> Cells);

/// <summary>Targets as they are typed: a row per person, a column per month or quarter. A row of numbers pasted into one field fills those after it.</summary>
/// <param name="Seen">Which state of the targets is shown: who saves over another one is told.</param>
public sealed record TargetGrid(IReadOnlyList<string> Heads, IReadOnlyList<TargetLine> Lines, TargetPeriod Period, string Seen)
{
    public static TargetGrid Of(IReadOnlyList<TargetSubject> subjects, IReadOnlyList<DateOnly> starts, TargetPeriod period, IReadOnlyList<Target> targets, CultureInfo culture)
    {
        var known = targets.ToDictionary(t => (t.SubjectId, t.Start));
        return new TargetGrid(
            [.. starts.Select(s => ForecastTable.Period(s, period == TargetPeriod.Quarter ? ForecastPeriod.Quarter : ForecastPeriod.Month, culture))],
            [.. subjects.Select(subject => new TargetLine(subject, [.. starts.Select(start => new TargetCell(
                $"a.{subject.Id:N}.{start:yyyyMM}", start, known.GetValueOrDefault((subject.Id, start)) is { } target ? Text(target.Amount, culture) : ""))]))],
            period, string.Join('.', targets.OrderBy(t => t.Id).Select(t => t.Version).Aggregate(17u, (hash, version) => hash * 31 + version), targets.Count));
    }

    /// <summary>What the form says, and the fields that cannot be read. A row of numbers is cut where a spreadsheet cuts it: at tabs.</summary>
    public (IReadOnlyList<TargetInput> Inputs, IReadOnlySet<string> Wrong) Typed(IFormCollection form)
    {
        var (inputs, wrong) = (new List<TargetInput>(), new HashSet<string>());
        foreach (var line in Lines)
        {
            var texts = line.Cells.Select(c => form[c.Name].ToString()).ToArray();
            for (var i = 0; i < texts.Length; i++)
            {
                var row = texts[i].Split('\t');
                for (var j = 1; j < row.Length && i + j < texts.Length; j++) texts[i + j] = row[j];
                var text = row[0].Trim();
                if (text.Length == 0) inputs.Add(new TargetInput(line.Subject.Id, Period, line.Cells[i].Start, null));
                else if (TypedAmount.Read(text) is { } amount and >= 0) inputs.Add(new TargetInput(line.Subject.Id, Period, line.Cells[i].Start, amount));
                else wrong.Add(line.Cells[i].Name);
            }
        }
        return (inputs, wrong);
    }

    /// <summary>The same with what was typed.</summary>
    public TargetGrid With(IFormCollection form, IReadOnlySet<string> wrong) => this with
    {
        Lines = [.. Lines.Select(l => l with { Cells = [.. l.Cells.Select(c => c with { Shown = form[c.Name].ToString(), Wrong = wrong.Contains(c.Name) })] })],
    };

    private static string Text(decimal amount, CultureInfo culture) => amount.ToString(amount == decimal.Truncate(amount) ? "N0" : "N2", culture);
}
