namespace CrmWeb.Testing;

/// <summary>One database of the test server, dropped when disposed.</summary>
/// <param name="Server">Where it lives.</param>
/// <param name="Name">Its name.</param>
/// <param name="Owner">Connection string of the role that migrates.</param>
/// <param name="App">Connection string of the role the program runs with.</param>
public sealed record TestDatabase(PostgresServer Server, string Name, string Owner, string App) : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => await Server.DropAsync(this);
}
