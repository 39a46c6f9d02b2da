using System.Globalization;
using CrmWeb.Web.Ui;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Tests.Ui;

/// <summary>The English sentences as they are, and the views' small helpers made by hand.</summary>
internal sealed class Texts : IStringLocalizer<Text>
{
    public static Viewer Viennese { get; } =
        new("Mona Tern", null, TimeZoneInfo.FindSystemTimeZoneById("Europe/Vienna"), CultureInfo.GetCultureInfo("en-GB"), Theme.Light);

    public LocalizedString this[string name] => new(name, name);

    public LocalizedString this[string name, params object[] arguments] => new(name, string.Format(CultureInfo.InvariantCulture, name, arguments));

    public static DatePhrases Dates(string now, string culture = "en-GB") => new(Viennese with { Culture = CultureInfo.GetCultureInfo(culture) }, new Clock(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture)), new Texts());

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
