using CrmWeb.Application.Data;
using CrmWeb.Application.Edges;
using CrmWeb.Infrastructure.Hosting;
using CrmWeb.Infrastructure.Jobs;
using CrmWeb.Infrastructure.Keys;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Npgsql;

namespace CrmWeb.Infrastructure;

public static class InfrastructureRegistration
{
    /// <summary>Longest a statement of a page or API call may take.</summary>
    public static readonly TimeSpan StatementTimeout = TimeSpan.FromSeconds(5);

    /// <summary>The database and everything else outside the program.</summary>
    public static IServiceCollection AddInfrastructure(this IServiceCollection services, CrmConnections connections, string dataFolder)
    {
        var address = new NpgsqlConnectionStringBuilder(connections.App)
        {
            // what is asked again and again is parsed once; planned it is each time for what is asked, as the tests of plans have it.
            // no parallel workers: starting them takes longer than a page's question, and the cores are wanted by other people's.
            // no reset: nothing sets up a session (settings and locks are the transaction's; a job gives its lock back), and the seven
            // statements of a reset before every question cost a fifth of a record's page
            NoResetOnClose = true,
            MaxAutoPrepare = 200,
            AutoPrepareMinUsages = 3,
            Options = $"-c statement_timeout={StatementTimeout.TotalMilliseconds} -c lock_timeout=4000 -c idle_in_transaction_session_timeout=60000 -c max_parallel_workers_per_gather=0",
        };
        services.AddSingleton(connections);
        services.AddSingleton(_ => Source(address, "force_custom_plan"));
        services.AddSingleton(_ => new KeyConnections(Source(address, "force_generic_plan")));
        services.AddCrmDb((provider, options) => options.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>()));
        services.AddDataProtection().SetApplicationName("CrmWeb");
        services.TryAddSingleton<DatabaseXmlRepository>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(
            keys => keys.XmlRepository = provider.GetRequiredService<DatabaseXmlRepository>()));
        services.AddHostedService<RecurringJobs>();
        services.AddSingleton<ReactionWorker>();
        services.AddSingleton<IDatabaseEar>(provider => provider.GetRequiredService<ReactionWorker>());
        services.AddHostedService(provider => provider.GetRequiredService<ReactionWorker>());
        services.AddHostedService<DatabaseEars>();
        return services.AddEdges(new EdgeOptions(dataFolder));
    }

    private static NpgsqlDataSource Source(NpgsqlConnectionStringBuilder address, string plans) =>
        NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(address.ConnectionString) { Options = $"{address.Options} -c plan_cache_mode={plans}" });
}
