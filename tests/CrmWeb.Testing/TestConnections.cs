using CrmWeb.Application.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CrmWeb.Testing;

/// <summary>The context and its two kinds of connections to a throw-away database, as the program has them.</summary>
public static class TestConnections
{
    public static IServiceCollection AddDataOf(this IServiceCollection services, TestDatabase database, params IInterceptor[] interceptors) => services
        .AddSingleton(_ => NpgsqlDataSource.Create(database.App))
        .AddSingleton(_ => new KeyConnections(NpgsqlDataSource.Create(database.App + ";Options=-c plan_cache_mode=force_generic_plan")))
        .AddCrmDb((provider, options) => options.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>()).AddInterceptors(interceptors));
}
