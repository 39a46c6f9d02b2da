using System.Globalization;

namespace CrmWeb.Web.Ui;

/// <summary>Whose eyes the page is for: decides zone, culture and theme. Made once per request; the signed-out viewer has a null name.</summary>
public sealed record Viewer(string? Name, string? Email, TimeZoneInfo Zone, CultureInfo Culture, Theme Theme)
{
    /// <summary>For pages before sign-in: nobody, UTC, English, the system's theme.</summary>
    public static Viewer Nobody { get; } = new(null, null, TimeZoneInfo.Utc, CultureInfo.GetCultureInfo("en-GB"), Theme.System);

    /// <summary>The instant on the viewer's wall clock.</summary>
    public DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    /// <summary>The viewer's calendar day of the instant.</summary>
    public DateOnly Day(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant).DateTime);
}

/// <summary>The ground of the pages; <see cref="System"/> follows the device.</summary>
public enum Theme
{
    System,
    Light,
    Dark,
}
