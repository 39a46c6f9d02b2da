using CrmWeb.Application.Accounts;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Books;
using CrmWeb.Application.Calendars;
using CrmWeb.Application.Contacts;
using CrmWeb.Application.Data;
using CrmWeb.Application.Data.Journal;
using CrmWeb.Application.Data.Notices;
using CrmWeb.Application.Demo;
using CrmWeb.Application.Generate;
using CrmWeb.Application.Import;
using CrmWeb.Application.Interactions;
using CrmWeb.Application.Pipeline;
using CrmWeb.Application.Pipeline.Leads;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Acts;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Application.Records.Links;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Application.Search;
using CrmWeb.Application.Tasks;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application;

public static class ApplicationRegistration
{
    /// <summary>The shared mechanisms and every module. The database itself is added by the host.</summary>
    public static IServiceCollection AddApplication(this IServiceCollection services)
    {
        services.AddSingleton<TimeProvider, CrmClock>();
        services.AddSingleton<RecordCatalog>();
        services.AddSingleton<ChangedFields>();
        services.AddNotices();
        services.AddScoped<ActorScope>();
        services.AddScoped<ByKey>();
        services.AddScoped<LinkResolver>();
        services.AddScoped<LikelyRecords>();
        services.AddScoped<PhoneNormaliser>();
        services.AddScoped<FactsApplier>();
        services.AddScoped<FilterContexts>();
        services.AddScoped<UndoChangeSet>();
        services.AddScoped<OneChangeSet>();
        services.AddScoped<ChangeHistory>();
        services.AddScoped<OnceOnly>();
        services.AddScoped<LookupUse>();
        services.AddScoped<DatabaseProbe>();
        services.AddAdmin();
        services.AddLists();
        services.AddAccounts();
        services.AddContacts();
        services.AddInteractions();
        services.AddPipeline();
        services.AddLeads();
        services.AddTasks();
        services.AddBooks();
        services.AddCalendars();
        services.AddSearch();
        services.AddGenerate();
        services.AddDemo();
        services.AddImport();
        return services;
    }
}
