using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Generate;

/// <summary>What generating records adds to the system.</summary>
public static class GenerateModule
{
    public static IServiceCollection AddGenerate(this IServiceCollection services) => services.AddScoped<GenerateRecords>();
}
