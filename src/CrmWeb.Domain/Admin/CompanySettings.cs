using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Admin;

/// <summary>The one row of settings that hold for the whole company.</summary>
public sealed class CompanySettings : Entity
{
    private CompanySettings() { }

    public string Name { get; private set; } = "";

    /// <summary>ISO 4217 code used where a record names none.</summary>
    public string Currency { get; private set; } = "EUR";

    /// <summary>ISO 3166 alpha-2 code used to read national phone numbers; null = none.</summary>
    public string? Country { get; private set; }

    /// <summary>1-12: month in which the fiscal year starts.</summary>
    public int FiscalYearStart { get; private set; } = 1;

    /// <summary>Working days as ISO numbers, Monday = 1.</summary>
    public int[] WorkingDays { get; private set; } = [1, 2, 3, 4, 5];

    /// <summary>The day after the longest break: with a working week from Sunday to Thursday that is Sunday. Monday where nobody rests.</summary>
    public DayOfWeek WeekStart => (DayOfWeek)(WorkingDays.Length == 7 ? 1 : WorkingDays.MaxBy(day => Enumerable.Range(1, 6).TakeWhile(back => !WorkingDays.Contains((day - back + 13) % 7 + 1)).Count()) % 7);

    /// <summary>IANA id used for people without one.</summary>
    public string TimeZone { get; private set; } = "UTC";

    /// <summary>Beginning of the working day, local.</summary>
    public TimeOnly WorkStart { get; private set; } = new(9, 0);

    /// <summary>End of the working day, local.</summary>
    public TimeOnly WorkEnd { get; private set; } = new(17, 0);

    /// <summary>Business hours within which a new lead is to be answered.</summary>
    public int LeadResponseHours { get; private set; } = 4;

    public static CompanySettings Fresh(string name) => new() { Name = name };

    /// <summary>Before it was set up it may have been given a name that nobody chose.</summary>
    public void Call(string name) => Name = name;

    public Refusal? Change(string? name, string? currency, string? country, int fiscalYearStart, int[] workingDays, string? timeZone)
    {
        if (TextRule.CleanLine(name) is not { } clean) return Refusal.Of("name", "The company needs a name.");
        if (currency is not { Length: 3 } || !currency.All(char.IsAsciiLetter)) return Refusal.Of("currency", "A currency is a code of three letters, such as EUR.");
        if (country is not null && (country.Length != 2 || !country.All(char.IsAsciiLetter))) return Refusal.Of("country", "A country is a code of two letters, such as NL.");
        if (fiscalYearStart is < 1 or > 12) return Refusal.Of("fiscalYearStart", "The fiscal year starts in month 1 to 12.");
        if (workingDays.Length == 0 || workingDays.Any(d => d is < 1 or > 7)) return Refusal.Of("workingDays", "Choose at least one working day.");
        if (timeZone is null || !TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out _)) return Refusal.Of("timeZone", "There is no time zone with that name.");
        (Name, Currency, Country, FiscalYearStart, WorkingDays, TimeZone) =
            (clean, currency.ToUpperInvariant(), country?.ToUpperInvariant(), fiscalYearStart, [.. workingDays.Distinct().Order()], timeZone);
        return null;
    }

    /// <summary>When the company is at work, and how fast it answers leads.</summary>
    public Refusal? KeepHours(TimeOnly start, TimeOnly end, int leadResponseHours)
    {
        if (end <= start) return Refusal.Of("workEnd", "The working day ends after it starts.");
        if (leadResponseHours is < 1 or > 1000) return Refusal.Of("leadResponseHours", "A new lead is to be answered within 1 to 1,000 business hours.");
        (WorkStart, WorkEnd, LeadResponseHours) = (start, end, leadResponseHours);
        return null;
    }
}
