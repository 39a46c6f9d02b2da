using System.Text;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Import;
using CrmWeb.Application.Import.Runs;
using CrmWeb.Domain.Kernel;
using CrmWeb.Infrastructure;
using CrmWeb.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Tests.Import.Running;

/// <summary>The application on a database of its own, without a web server; imports run when asked.</summary>
internal sealed class ImportHost : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;
    private readonly string _folder;

    private ImportHost(TestDatabase database)
    {
        _database = database;
        _folder = Directory.CreateTempSubdirectory("crm-import-").FullName;
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddDataProtection();
        services.AddApplication();
        services.AddEdges(new EdgeOptions(_folder));
        services.AddDataOf(database);
        services.AddIdentityCore<SignIn>().AddEntityFrameworkStores<CrmDb>();
        _services = services.BuildServiceProvider();
    }

    public string Connection => _database.App;

    public string OwnerConnection => _database.Owner;

    public RunImport Runs => _services.GetRequiredService<RunImport>();

    public static async Task<ImportHost> StartAsync()
    {
        var server = await PostgresServer.SharedAsync();
        var host = new ImportHost(await server.NewDatabaseAsync(owner => Migrator.RunAsync(owner, CancellationToken.None)));
        // Identity's own password rules hold here: ours are set by the web program
        TestData.Done(await host.AsAsync(s => s.GetRequiredService<CreateAdministrator>().RunAsync(
            new CreateAdministrator.Input("Test company", "Ada Admin", "ada@test.example", "A long enough phrase, 1"), CancellationToken.None)));
        return host;
    }

    /// <summary>On a database that is there already.</summary>
    public static ImportHost On(TestDatabase database) => new(database);

    /// <summary>Something done in a scope of its own, as the program itself.</summary>
    public Task<T> AsAsync<T>(Func<IServiceProvider, Task<T>> act) => InScopeAsync(Actor.System, act);

    /// <summary>Something done in a scope of its own with a person's rights.</summary>
    public async Task<T> AsPersonAsync<T>(Guid person, Func<IServiceProvider, Task<T>> act)
    {
        var directory = await AsAsync(async s => await s.GetRequiredService<CompanyDirectory>().NowAsync(s.GetRequiredService<CrmDb>(), CancellationToken.None));
        return await InScopeAsync(directory.ActorFor(person, Via.Ui, [])!, act);
    }

    public Task<T> DbAsync<T>(Func<CrmDb, Task<T>> ask) => AsAsync(s => ask(s.GetRequiredService<CrmDb>()));

    public async Task<Guid> StartAsync(string type, byte[] file, string? mapping = null, bool dryRun = false, string name = "file.csv")
    {
        using var content = new MemoryStream(file);
        var started = await AsAsync(s => s.GetRequiredService<StartImport>().RunAsync(new StartImport.Input(type, [new HandedIn(name, content)], mapping, dryRun), CancellationToken.None));
        Assert.Empty(started.Refusals.Select(r => r.Text));
        return started.Value;
    }

    public async Task<ImportResult> ImportAsync(string type, byte[] file, string? mapping = null, bool dryRun = false)
    {
        var id = await StartAsync(type, file, mapping, dryRun);
        await Runs.ToEndAsync(id, CancellationToken.None);
        return await ResultAsync(id);
    }

    public Task<ImportResult> ImportAsync(string type, string text, string? mapping = null, bool dryRun = false) => ImportAsync(type, Encoding.UTF8.GetBytes(text), mapping, dryRun);

    public Task<ImportResult> ResultAsync(Guid id) => AsAsync(async s => (await s.GetRequiredService<ImportDesk>().FindAsync(id, CancellationToken.None))!);

    private async Task<T> InScopeAsync<T>(Actor actor, Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorScope>().Actor = actor;
        return await act(scope.ServiceProvider);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
