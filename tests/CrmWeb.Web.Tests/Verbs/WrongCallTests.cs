using CrmWeb.Web.Hosting;
using Npgsql;
using CrmWeb.Testing;

namespace CrmWeb.Web.Tests.Verbs;

/// <summary>Calls that never come to a database: there is none behind these addresses.</summary>
public sealed class WrongCallTests
{
    private const string Nowhere = "Host=127.0.0.1;Port=1;Username=nobody;Timeout=1";

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("help")]
    [InlineData("import --help")]
    public async Task Help_is_the_result_and_starts_nothing(string words)
    {
        var (code, said, error) = await RunAsync(words);

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("import TYPE FILE...", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("migrate now")]
    [InlineData("migrate --now")]
    [InlineData("create-admin --email ada@example.org")]
    [InlineData("create-api-key --name x")]
    [InlineData("create-api-key --email ada@example.org --name x --expires soon")]
    [InlineData("import")]
    [InlineData("import accounts")]
    [InlineData("import accounts x.csv --mapping")]
    [InlineData("generate --contacts many")]
    public async Task A_wrong_call_ends_with_2_and_says_how_it_is_called(string words)
    {
        var (code, said, error) = await RunAsync(words);

        Assert.Equal((2, ""), (code, said));
        Assert.Contains(words.StartsWith("nonsense", StringComparison.Ordinal) ? "migrate" : words.Split(' ')[0], error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Nowhere, "migrate", "The database cannot be used: Failed to connect to 127.0.0.1:1")]
    [InlineData("Host=127.0.0.1;Colour=red", "migrate", "ConnectionStrings__Crm cannot be read.")]
    [InlineData(Nowhere, "--urls http://127.0.0.1:0", "The database cannot be used: Failed to connect to 127.0.0.1:1")]
    public async Task Without_its_database_it_ends_with_1_and_one_line(string connection, string words, string line)
    {
        var (code, said, error) = await RunAsync(words, connection);

        Assert.Equal((1, ""), (code, said));
        Assert.StartsWith(line, error, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error);
    }

    [Fact]
    public async Task With_its_address_taken_it_ends_with_1_and_one_line()
    {
        await using var crm = await CrmHost.StartEmptyAsync();
        using var other = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        other.Start();
        var folder = Directory.CreateTempSubdirectory("crm-verb-").FullName;
        using var process = VerbProcess.Start(crm.Database.App, crm.Database.Owner, folder, "--urls", $"http://{other.LocalEndpoint}");

        var (code, said, error) = await process.EndAsync();
        Directory.Delete(folder, recursive: true);

        Assert.Equal(1, code);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        Assert.EndsWith("address already in use. Stop what listens there, or start with another --urls.", error, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error);
    }

    [Theory]
    [InlineData("28P01", true)]
    [InlineData("3D000", true)]
    [InlineData("53300", true)]
    [InlineData("57P03", true)]
    [InlineData("42P01", false)]
    [InlineData("23505", false)]
    [InlineData("57014", false)]
    public void Only_what_keeps_the_program_out_of_its_database_is_told_in_one_line(string state, bool told) =>
        Assert.Equal(told, StartFault.Of(new InvalidOperationException("wrapped", new PostgresException("as the server says", "FATAL", "FATAL", state))) is not null);

    private static async Task<(int Code, string Out, string Error)> RunAsync(string words, string connection = Nowhere)
    {
        var folder = Directory.CreateTempSubdirectory("crm-verb-").FullName;
        using var process = VerbProcess.Start(connection, connection, folder, words.Split(' '));
        var ended = await process.EndAsync();
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
        Directory.Delete(folder);
        return ended;
    }
}
