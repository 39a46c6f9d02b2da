using CrmWeb.Application.Edges;
using CrmWeb.Infrastructure.Calendars;
using CrmWeb.Infrastructure.Files;
using CrmWeb.Infrastructure.Interop;
using CrmWeb.Infrastructure.Mail;
using CrmWeb.Infrastructure.Markup;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CrmWeb.Infrastructure;

/// <summary>The contents page of the outside world: what Application may ask for by interface.</summary>
public static class EdgeRegistration
{
    /// <summary>Registers phones, vCards, mail, files, Markdown and calendars. Starts nothing: Node comes up with the first call that needs it.</summary>
    public static IServiceCollection AddEdges(this IServiceCollection services, EdgeOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton<NodeHost>();
        services.AddSingleton<IInterop>(provider => provider.GetRequiredService<NodeHost>());
        services.AddSingleton<IPhoneNumbers, PhoneNumbers>();
        services.AddSingleton<IVCards, VCards>();
        services.AddSingleton<IMailSender, MailSender>();
        services.AddSingleton<IFileStore, FileStore>();
        services.AddSingleton<IMarkdown, SafeMarkdown>();
        services.AddSingleton<ICalendarText, CalendarText>();
        return services;
    }
}
