using System.Globalization;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Tasks;

/// <summary>
/// How a task comes again: "daily", "weekly", "monthly", "yearly", or every so many of them ("2 weeks"). Counted from the day it was due.
/// "monthly on 31" keeps the day of the month that is meant where a month is shorter.
/// </summary>
/// <param name="On">Day of the month meant; null = that of the day it was due.</param>
public sealed record Recurrence(int Every, RecurrenceUnit Unit, int? On = null)
{
    /// <summary>Null text = once; refused where it cannot be read.</summary>
    public static Outcome<Recurrence?> Read(string? text)
    {
        if (TextRule.CleanLine(text)?.ToLowerInvariant() is not { } clean) return default(Outcome<Recurrence?>);
        int? on = null;
        var refused = Refusal.Of("repeats", "Say daily, weekly, monthly, yearly, or for example “2 weeks”.");
        if (clean.Split(" on ") is [var how, var which])
        {
            if (!int.TryParse(which, NumberStyles.None, CultureInfo.InvariantCulture, out var day) || day is < 1 or > 31) return refused;
            (clean, on) = (how, day);
        }
        if (Single(clean) is { } unit) return new Recurrence(1, unit, on);
        var parts = clean.Replace("every ", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts is [var number, var word] && int.TryParse(number, CultureInfo.InvariantCulture, out var every) && every is >= 1 and <= 366 && Plural(word) is { } several) return new Recurrence(every, several, on);
        return refused;
    }

    /// <summary>The next day after one: the same day of the month where there is one, else the month's last.</summary>
    public DateOnly After(DateOnly day)
    {
        var next = Unit switch
        {
            RecurrenceUnit.Day => day.AddDays(Every),
            RecurrenceUnit.Week => day.AddDays(7 * Every),
            RecurrenceUnit.Month => day.AddMonths(Every),
            RecurrenceUnit.Year => day.AddYears(Every),
        };
        return Unit is RecurrenceUnit.Month or RecurrenceUnit.Year && On is { } wanted
            ? new DateOnly(next.Year, next.Month, Math.Min(wanted, DateTime.DaysInMonth(next.Year, next.Month)))
            : next;
    }

    /// <summary>The same with the day of the month that a day stands for, where later ones may not have it.</summary>
    public Recurrence Meaning(DateOnly day) => On is null && day.Day > 28 && Unit is RecurrenceUnit.Month or RecurrenceUnit.Year ? this with { On = day.Day } : this;

    public override string ToString() => How + (On is { } day ? string.Create(CultureInfo.InvariantCulture, $" on {day}") : "");

    private string How => Every == 1
        ? Unit switch { RecurrenceUnit.Day => "daily", RecurrenceUnit.Week => "weekly", RecurrenceUnit.Month => "monthly", RecurrenceUnit.Year => "yearly" }
        : string.Create(CultureInfo.InvariantCulture, $"{Every} {Unit.ToString().ToLowerInvariant()}s");

    private static RecurrenceUnit? Single(string word) => word switch
    {
        "daily" or "every day" => RecurrenceUnit.Day,
        "weekly" or "every week" => RecurrenceUnit.Week,
        "monthly" or "every month" => RecurrenceUnit.Month,
        "yearly" or "every year" => RecurrenceUnit.Year,
        _ => null,
    };

    private static RecurrenceUnit? Plural(string word) => Enum.TryParse<RecurrenceUnit>(word.TrimEnd('s'), ignoreCase: true, out var unit) && !int.TryParse(word, out _) ? unit : null;
}

/// <summary>What a <see cref="Recurrence"/> counts in.</summary>
public enum RecurrenceUnit { Day, Week, Month, Year }
