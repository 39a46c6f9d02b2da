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
            await Migrator.RunAsync(connections.Owner, CancellationToken.None);
            await Migrator.ReachAsync(connections.App, CancellationToken.None);
            WebSetup.AddServices(builder, connections, folder);
            await using var app = builder.Build();
            WebSetup.Use(app);
            app.Lifetime.ApplicationStarted.Register(() => Announce(app, instance, connections));
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

    private static void Announce(WebApplication app, WebInstanceLock? instance, CrmConnections connections)
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
        using var scope = app.Services.CreateScope();
        var token = app.Services.GetRequiredService<SetUpToken>();
        if (scope.ServiceProvider.GetRequiredService<SetUpCompany>().IsOpenAsync(CancellationToken.None).GetAwaiter().GetResult())
            Console.WriteLine($"Set it up here (this link works once): {url.To("/set-up?token=" + token.Value)}");
    }
}
