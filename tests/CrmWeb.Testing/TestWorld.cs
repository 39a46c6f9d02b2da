using CrmWeb.Application;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Edges;
using CrmWeb.Application.Records;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Testing;

/// <summary>A migrated database of its own and the application's services on it, in the name of any actor.</summary>
public sealed class TestWorld : IAsyncDisposable
{
    private const string Template = "world";
    private static readonly Lazy<Task> TemplateOfThisProcess = new(MigrateTemplateAsync);
    private static int _made;

    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;

    private TestWorld(TestDatabase database, IInterceptor[] interceptors, Action<IServiceCollection>? more = null)
    {
        _database = database;
        var services = new ServiceCollection().AddLogging()
            .AddDataOf(database, [HonestFilters.Instance, .. interceptors])
            .AddApplication()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<IPhoneNumbers, DigitPhones>();
        more?.Invoke(services);
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public FakeClock Clock { get; } = new();

    /// <summary>Connection strings, to look at the tables directly.</summary>
    public TestDatabase Database => _database;

    /// <summary>A new world without people, teams and records.</summary>
    /// <param name="interceptors">See what is sent to the database.</param>
    public static async Task<TestWorld> NewAsync(params IInterceptor[] interceptors)
    {
        await TemplateOfThisProcess.Value;
        var server = await PostgresServer.SharedAsync();
        return new TestWorld(await server.CreateDatabaseAsync($"world{Interlocked.Increment(ref _made)}", Template), interceptors);
    }

    /// <summary>A new world whose program has more than the usual: reactions, jobs.</summary>
    public static async Task<TestWorld> WithAsync(Action<IServiceCollection> more)
    {
        await TemplateOfThisProcess.Value;
        var server = await PostgresServer.SharedAsync();
        return new TestWorld(await server.CreateDatabaseAsync($"world{Interlocked.Increment(ref _made)}", Template), [], more);
    }

    /// <summary>One scope (a request) of an actor; dispose it.</summary>
    public AsyncServiceScope As(Actor actor)
    {
        var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorScope>().Actor = actor;
        return scope;
    }

    /// <summary>Does something with one service in a scope of its own.</summary>
    public async Task<T> AsAsync<TService, T>(Actor actor, Func<TService, Task<T>> act) where TService : notnull
    {
        await using var scope = As(actor);
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Does something with the acts and questions of one kind in a scope of its own.</summary>
    public async Task<T> OnAsync<T>(Actor actor, string kind, Func<IRecords, Task<T>> act)
    {
        await using var scope = As(actor);
        return await act(scope.ServiceProvider.GetRequiredKeyedService<IRecords>(kind));
    }

    /// <summary>The directory is kept for seconds; a test that adds people wants them at once.</summary>
    public void ForgetDirectory() => _services.GetRequiredService<CompanyDirectory>().Forget();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }

    private static async Task MigrateTemplateAsync()
    {
        var server = await PostgresServer.SharedAsync();
        var template = await server.CreateDatabaseAsync(Template, "crm");
        await using var db = new CrmDb(new DbContextOptionsBuilder<CrmDb>().UseNpgsql(template.Owner + ";Pooling=false").Options)
            .For(new ActorScope { Actor = Actor.System }, TimeProvider.System);
        await db.Database.MigrateAsync();
    }
}
