using CrmWeb.Infrastructure;
using CrmWeb.Infrastructure.Interop;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Tests.Edges;

/// <summary>The edges as the app registers them, on a folder of their own; one Node process for all tests of the collection.</summary>
public sealed class EdgeHost : IDisposable, IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public EdgeHost() : this(null) { }

    internal EdgeHost(string? nodePath, Action<IServiceCollection>? more = null)
    {
        var services = new ServiceCollection();
        more?.Invoke(services);
        _services = services.AddEdges(new EdgeOptions(Folder, nodePath)).BuildServiceProvider();
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("crm-edges-").FullName;

    internal NodeHost Node => Get<NodeHost>();

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}

/// <summary>xunit's asynchronous clean-up for <see cref="EdgeHost"/>.</summary>
public sealed class SharedEdges : IAsyncLifetime
{
    public EdgeHost Host { get; } = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await Host.DisposeAsync();
}

[CollectionDefinition(Name)]
public sealed class EdgeTests : ICollectionFixture<SharedEdges>
{
    public const string Name = "edges";
}
