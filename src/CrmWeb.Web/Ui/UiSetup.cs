using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.WebEncoders;

namespace CrmWeb.Web.Ui;

/// <summary>What the views need: localizer, icons, date phrases. <see cref="Viewer"/> and <see cref="Shell.Navigation"/> come from who signs people in.</summary>
internal static class UiSetup
{
    public static IServiceCollection AddUi(this IServiceCollection services)
    {
        services.AddSingleton<IStringLocalizer<Text>, SentenceLocalizer>();
        // Names in any script as they are: smaller pages than with an entity per letter, and as safe in UTF-8.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddHttpContextAccessor();
        services.AddScoped<Icons>();
        services.AddScoped<DatePhrases>();
        services.AddScoped<Lists.Cells>();
        services.AddScoped<Shell.PageTitle>();
        return services;
    }
}
