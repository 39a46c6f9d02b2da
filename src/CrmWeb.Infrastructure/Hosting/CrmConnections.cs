using CrmWeb.Infrastructure.LocalPostgres;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace CrmWeb.Infrastructure.Hosting;

/// <summary>
/// The database of this process: the configured server, or the program's own. The app connects as a role without DDL rights; migrations
/// use the owner's address.
/// </summary>
public sealed class CrmConnections : IAsyncDisposable
{
    private readonly IAsyncDisposable? _own;

    private CrmConnections(string app, string owner, IAsyncDisposable? own) => (App, Owner, _own) = (app, owner, own);

    public string App { get; }

    public string Owner { get; }

    /// <summary>True when the program started (or joined) its own PostgreSQL.</summary>
    public bool IsOwnServer => _own is not null;

    /// <summary>ConnectionStrings:Crm (and, for a second role, ConnectionStrings:CrmOwner) when given; else the own server on the data folder.</summary>
    /// <exception cref="CannotStart">Neither is to be had; the message names the ways out.</exception>
    public static async Task<CrmConnections> OpenAsync(IConfiguration configuration, string dataFolder, Action<string> log, CancellationToken ct)
    {
        if (configuration.GetConnectionString("Crm") is { Length: > 0 } configured)
            return new CrmConnections(Sound(configured, "Crm"), configuration.GetConnectionString("CrmOwner") is { } owner ? Sound(owner, "CrmOwner") : Sound(configured, "Crm"), null);
        var server = await LocalPostgres.LocalPostgres.StartAsync(
            new LocalPostgresOptions { DataRoot = Path.Combine(dataFolder, "pg"), BinDir = configuration["Postgres:BinDir"], Log = log }, ct);
        return new CrmConnections(
            Sound(server.ConnectionString(LocalPostgres.LocalPostgres.Database, DatabaseRoles.App)),
            Sound(server.ConnectionString(LocalPostgres.LocalPostgres.Database, DatabaseRoles.Owner)), server);
    }

    public async ValueTask DisposeAsync()
    {
        if (_own is null) return;
        NpgsqlConnection.ClearAllPools();
        await _own.DisposeAsync();
    }

    /// <summary>Leaves what the operator set; adds what every connection needs.</summary>
    private static string Sound(string connectionString, string? name = null)
    {
        NpgsqlConnectionStringBuilder builder;
        try
        {
            builder = new NpgsqlConnectionStringBuilder(connectionString) { NoResetOnClose = false };
        }
        catch (ArgumentException unreadable) when (name is not null)
        {
            // without what the driver says: it may quote a password
            throw new CannotStart($"ConnectionStrings__{name} cannot be read. It is written like: Host=db.example.org;Database=crm;Username=crm;Password=...", unreadable);
        }
        if (!builder.ContainsKey("Application Name") || builder.ApplicationName is null or "") builder.ApplicationName = "CrmWeb";
        if (builder.MaxPoolSize == 100) builder.MaxPoolSize = 30;
        return builder.ConnectionString;
    }
}
