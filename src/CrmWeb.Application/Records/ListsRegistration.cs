using CrmWeb.Application.Edges;
using CrmWeb.Application.Records.Bin;
using CrmWeb.Application.Records.Desk;
using CrmWeb.Application.Records.Views;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Records;

/// <summary>What lists add to the system: saved views, bulk plans, the bin, people's desks.</summary>
public static class ListsRegistration
{
    public static IServiceCollection AddLists(this IServiceCollection services) => services
        .AddSingleton<ViewShelf>()
        .AddScoped<SavedViews>()
        .AddScoped<ViewRules>()
        .AddScoped<DefaultViews>()
        .AddScoped<SaveView>()
        .AddScoped<ChangeView>()
        .AddScoped<DeleteView>()
        .AddScoped<Deletions>()
        .AddSingleton<VisitLog>()
        .AddSingleton<Stars>()
        .AddScoped<MyDesk>()
        .AddScoped<ExportJournal>()
        .AddScoped<IRecurringJob, PurgeBin>()
        .AddScoped<IRecurringJob, TidyDesks>();
}
