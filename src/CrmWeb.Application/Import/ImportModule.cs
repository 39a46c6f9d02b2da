using CrmWeb.Application.Import.Runs;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Import;

/// <summary>What import adds to the system; the record types come from their own modules.</summary>
public static class ImportModule
{
    public static IServiceCollection AddImport(this IServiceCollection services)
    {
        services.AddSingleton<RunImport>();
        services.AddScoped<StartImport>();
        services.AddScoped<ImportDesk>();
        services.AddScoped<DraftImport>();
        return services;
    }
}
