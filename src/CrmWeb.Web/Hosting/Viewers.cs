using System.Globalization;
using CrmWeb.Application.Admin;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Ui;

namespace CrmWeb.Web.Hosting;

/// <summary>The viewer of this request: the signed-in person's zone, culture and theme, else the browser's language.</summary>
internal static class Viewers
{
    private static readonly CultureInfo Fallback = CultureInfo.GetCultureInfo("en-GB");

    public static Viewer Of(IServiceProvider services)
    {
        var context = services.GetRequiredService<IHttpContextAccessor>().HttpContext;
        if (context is null || context.Items[ActorFromRequest.DirectoryKey] is not DirectorySnapshot directory) return Viewer.Nobody;
        var actor = services.GetRequiredService<Application.Data.ActorScope>().Actor;
        var user = directory.User(actor.UserId);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(user?.TimeZone ?? directory.Company.TimeZone);
        var culture = Culture(user?.Language) ?? Asked(context.Request) ?? Fallback;
        return new Viewer(user?.Name, user?.Email, zone, culture, Enum.TryParse<Theme>(user?.Theme, ignoreCase: true, out var theme) ? theme : Theme.System);
    }

    /// <summary>For what a person reads outside of a request.</summary>
    public static CultureInfo CultureOf(Domain.Admin.User? user) => Culture(user?.Language) ?? Fallback;

    private static CultureInfo? Asked(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(l => l.Quality ?? 1).Select(l => Culture(l.Value.Value)).FirstOrDefault(c => c is not null);

    private static CultureInfo? Culture(string? name)
    {
        if (string.IsNullOrEmpty(name) || name == "*") return null;
        try
        {
            // the pseudo-locale is no language of anybody's, but pages are tried in it
            return CultureInfo.GetCultureInfo(name, predefinedOnly: !name.Equals(SentenceLocalizer.PseudoCulture, StringComparison.OrdinalIgnoreCase));
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }
}
