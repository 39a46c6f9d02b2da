using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Infrastructure.Hosting;
using CrmWeb.Infrastructure.LocalPostgres;
using CrmWeb.Web.Identity;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace CrmWeb.Web.Hosting;

/// <summary>Runs the web application: database first, then migrations, then the pages.</summary>
internal static class WebProgram
{
    public static async Task<int> RunAsync(string[] args)
    {
        // published, its pages' styles and scripts lie beside it, wherever it is started from
        var root = Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")) ? AppContext.BaseDirectory : null;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = root });
        if (builder.WebHost.GetSetting(WebHostDefaults.ServerUrlsKey) is null or "") builder.WebHost.UseUrls("http://127.0.0.1:5080");
        WebSetup.AddLog(builder);
        var folder = DataFolder.Of(builder.Configuration);
        try
        {
            var external = builder.Configuration.GetConnectionString("Crm") is { Length: > 0 };
            using var instance = external ? null : WebInstanceLock.Take(folder);
            await using var connections = await CrmConnections.OpenAsync(builder.Configuration, folder, Console.Error.WriteLine, CancellationToken.None);
            // database and pages get ready side by side: each is code that runs for the first time
            var database = ReadyAsync(connections);
            WebSetup.AddServices(builder, connections, folder);
            await using var app = builder.Build();
            var unset = IsUnsetAsync(app, database);
            WebSetup.Use(app);
            await database;
            app.Lifetime.ApplicationStarted.Register(() => Announce(app, instance, connections, unset));
            await ServeAsync(app);
            return 0;
        }
        catch (Exception fault) when (StartFault.Of(fault) is { } line)
        {
            await Console.Error.WriteLineAsync(line);
            return 1;
        }
    }

    /// <summary>Until it is told to end. What works in the background has begun by the time the address turns out to be taken, and ends in order too.</summary>
    private static async Task ServeAsync(WebApplication app)
    {
        var began = false;
        try
        {
            await app.StartAsync();
            began = true;
            await app.WaitForShutdownAsync();
        }
        finally
        {
            if (!began) await app.StopAsync();
        }
    }

    private static async Task ReadyAsync(CrmConnections connections)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        await Migrator.RunAsync(connections.Owner, CancellationToken.None);
        await Migrator.ReachAsync(connections.App, CancellationToken.None);
    }

    /// <summary>Whether nobody has set the company up yet. Asked early, for it is also the first question of all: the model is built for it.</summary>
    private static async Task<bool> IsUnsetAsync(WebApplication app, Task database)
    {
        await database.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SetUpCompany>().IsOpenAsync(CancellationToken.None);
    }

    private static void Announce(WebApplication app, WebInstanceLock? instance, CrmConnections connections, Task<bool> unset)
    {
        var listening = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        var url = app.Services.GetRequiredService<PublicUrl>();
        if (listening is not null) url.Listens(listening);
        instance?.Announce(url.Value);
        var log = app.Services.GetRequiredService<ILogger<Program>>();
        if (app.Environment.IsProduction() && connections.IsOwnServer)
            log.LogInformation("No connection string is set: CrmWeb uses its own PostgreSQL in {DataFolder}", DataFolder.Of(app.Configuration));
        if (app.Environment.IsProduction() && !url.IsHttps)
            log.LogWarning("Crm:PublicUrl is not https: passwords and cookies travel unprotected, cookies are sent without Secure");
        Console.WriteLine($"CrmWeb listens on {url.Value}");
        var token = app.Services.GetRequiredService<SetUpToken>();
        if (unset.GetAwaiter().GetResult())
            Console.WriteLine($"Set it up here (this link works once): {url.To("/set-up?token=" + token.Value)}");
    }
}
