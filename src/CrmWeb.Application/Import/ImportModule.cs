using CrmWeb.Application.Admin;
using CrmWeb.Application.Import.Makers;
using CrmWeb.Application.Import.People;
using CrmWeb.Application.Import.Runs;
using CrmWeb.Application.Records.Bulk;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Admin;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Import;

/// <summary>What import adds to the system; the record types come from their own modules.</summary>
public static class ImportModule
{
    public static IServiceCollection AddImport(this IServiceCollection services)
    {
        services.AddSingleton<ImportCatalog>();
        services.AddSingleton<PeopleType>();
        services.AddSingleton<IImportable>(provider => provider.GetRequiredService<PeopleType>());
        services.AddScoped<BulkPeople>();
        services.AddKeyedScoped<IBulkRecords>(User.Users, (provider, _) => provider.GetRequiredService<BulkPeople>());
        services.AddSingleton<ILinkMaker>(provider => new PeopleMaker(User.Users, provider.GetRequiredService<CompanyDirectory>()));
        services.AddSingleton<ILinkMaker>(provider => new PeopleMaker(Team.Teams, provider.GetRequiredService<CompanyDirectory>()));
        services.AddSingleton<RunImport>();
        services.AddScoped<StartImport>();
        services.AddScoped<ImportDesk>();
        services.AddScoped<DraftImport>();
        return services;
    }
}
