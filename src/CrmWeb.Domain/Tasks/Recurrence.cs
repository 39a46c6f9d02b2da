using System.Globalization;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Tasks;

/// <summary>How a task comes again: "daily", "weekly", "monthly", "yearly", or every so many of them ("2 weeks"). Counted from the day it was due.</summary>
public sealed record Recurrence(int Every, RecurrenceUnit Unit)
{
    /// <summary>Null text = once; refused where it cannot be read.</summary>
    public static Outcome<Recurrence?> Read(string? text)
    {
        if (TextRule.CleanLine(text)?.ToLowerInvariant() is not { } clean) return default(Outcome<Recurrence?>);
        if (Single(clean) is { } unit) return new Recurrence(1, unit);
        var parts = clean.Replace("every ", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts is [var number, var word] && int.TryParse(number, CultureInfo.InvariantCulture, out var every) && every is >= 1 and <= 366 && Plural(word) is { } several) return new Recurrence(every, several);
        return Refusal.Of("repeats", "Say daily, weekly, monthly, yearly, or for example “2 weeks”.");
    }

    /// <summary>The next day after one: the same day of the month where there is one, else the month's last.</summary>
    /// <param name="anchor">The day of the month meant, so that the 31st does not become the 28th for good.</param>
    public DateOnly After(DateOnly day, int? anchor = null)
    {
        var next = Unit switch
        {
            RecurrenceUnit.Day => day.AddDays(Every),
            RecurrenceUnit.Week => day.AddDays(7 * Every),
            RecurrenceUnit.Month => day.AddMonths(Every),
            RecurrenceUnit.Year => day.AddYears(Every),
        };
        return Unit is RecurrenceUnit.Month or RecurrenceUnit.Year && anchor is { } wanted
            ? new DateOnly(next.Year, next.Month, Math.Min(wanted, DateTime.DaysInMonth(next.Year, next.Month)))
            : next;
    }

    public override string ToString() => Every == 1
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
