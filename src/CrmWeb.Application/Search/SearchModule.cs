using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Search;

/// <summary>What search adds to the system.</summary>
public static class SearchModule
{
    public static IServiceCollection AddSearch(this IServiceCollection services) => services.AddScoped<GlobalSearch>().AddScoped<RecordKinds>();

    /// <summary>Lets the global search find a module's records by what the search index has of them.</summary>
    /// <param name="order">Place among the groups of results, lowest first.</param>
    internal static IServiceCollection AddNamedSearch(this IServiceCollection services, string kind, int order) =>
        services.AddScoped<ISearchSource>(provider => new NamedSearch(kind, order, provider.GetRequiredService<CrmDb>(), provider.GetRequiredService<CompanyDirectory>()));
}
