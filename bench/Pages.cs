using System.Globalization;
using System.Text.Json;
using Npgsql;

namespace CrmWeb.Bench;

/// <summary>What is measured: a name, how it is counted, and the addresses that requests take in turn.</summary>
internal sealed record Target(string Group, string Name, IReadOnlyList<string> Addresses, bool Rep = false)
{
    /// <summary>Measured with eight clients too.</summary>
    public bool Loaded => Group is "list" or "record" or "create" or "board" or "move";

    /// <summary>Milliseconds of CPU (program and database) that the issue allows a request.</summary>
    public double CpuLimit => Group switch { "list" or "filter" => 4, "record" => 2, "create" => 3, _ => double.PositiveInfinity };

    /// <summary>Milliseconds within which 99 of 100 requests of one client are answered.</summary>
    public double P99Limit => Group switch { "board" => 60, "sales" => 80, "move" => 30, _ => 50 };

    /// <summary>Name of the pages that do the same work.</summary>
    public string Kin => Group switch
    {
        "list" => $"{Name.Split(' ')[0]}, every sort{(Name.EndsWith(", deep", StringComparison.Ordinal) ? ", deep page" : ", first page")}",
        "filter" => $"filters of {Name[1..].Split('?')[0]}",
        "search" => Name.StartsWith("contacts: ", StringComparison.Ordinal) ? "words in the list of contacts" : "search page",
        "sales" when Name.StartsWith("deals where", StringComparison.Ordinal) => "filters of deals",
        "sales" when Name.StartsWith("deals by", StringComparison.Ordinal) => "deals, every sort, first page",
        _ => Name,
    };
}

/// <summary>Every list of accounts and contacts (each sort, first and deep page), 12 filters, 12 searches, record pages; as administrator and as the narrow rep.</summary>
internal static class Pages
{
    private static readonly (string Kind, string Sort, string Column)[] Sorts =
    [
        ("accounts", "name", "title_key"), ("accounts", "type", "type"), ("accounts", "industry", "industry"), ("accounts", "employees", "employees"),
        ("accounts", "revenue", "revenue"), ("accounts", "createdAt", "created_at"), ("accounts", "-updatedAt", "updated_at"),
        ("contacts", "fullName", "title_key"), ("contacts", "familyName", "family_key"), ("contacts", "jobTitle", "job_title"),
        ("contacts", "lifecycleStage", "lifecycle_stage"), ("contacts", "createdAt", "created_at"), ("contacts", "-updatedAt", "updated_at"),
    ];

    private static readonly string[] Filters =
    [
        "/accounts?industry=IT", "/accounts?industry=Legal", "/accounts?employees.gte=12000", "/accounts?tags=key account", "/accounts?type=Customer&industry=Energy", "/accounts?name.contains=logistics",
        "/contacts?lifecycleStage=Customer", "/contacts?owner=Bo Northman", "/contacts?jobTitle=Lawyer", "/contacts?fullName.contains=smirata", "/contacts?createdAt.gte=2024-06-01", "/contacts?tags=newsletter",
    ];

    private static readonly string[] Words = ["an", "e", "anna", "smirata", "northgate", "zzyzx", "mel berg", "info@", "lawyer", "+1 212 555 0134", "\"about the renewal\"", "logistics bv"];

    public static async Task<IReadOnlyList<Target>> PickAsync(string database)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        var targets = new List<Target>();
        foreach (var rep in new[] { false, true })
        {
            var whose = rep ? $"where owner_id = (select id from users where email = '{People.Narrow}')" : "where true";
            foreach (var (kind, sort, column) in Sorts)
            {
                targets.Add(new Target("list", $"{kind} by {sort}", [$"/{kind}?view=all&sort={sort}"], rep));
                var direction = sort.StartsWith('-') ? "desc" : "";
                var place = $"from {kind} {whose} and {column} is not null order by {column} {direction}, id {direction} offset (select count(*) from {kind} {whose}) / 2 limit 1";
                var value = await OneAsync(connection, $"select {column} {place}");
                var cursor = Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(new[] { value, await OneAsync(connection, $"select id {place}") })).TrimEnd('=').Replace('+', '-').Replace('/', '_');
                targets.Add(new Target("list", $"{kind} by {sort}, deep", [$"/{kind}?view=all&sort={sort}&after={cursor}"], rep));
            }
            targets.AddRange(Filters.Select(f => new Target("filter", f, [Escaped(f)], rep)));
            targets.AddRange(Words.Select(w => new Target("search", w, [$"/search?q={Uri.EscapeDataString(w)}"], rep)));
            targets.AddRange(Words.Select(w => new Target("search", $"contacts: {w}", [$"/contacts?view=all&q={Uri.EscapeDataString(w)}"], rep)));
            foreach (var kind in new[] { "contacts", "accounts" }) targets.Add(new Target("record", $"{kind[..^1]} page", await IdsAsync(connection, kind, whose), rep));
        }
        return targets;
    }

    public static async Task<string> SizeAsync(string database)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        var contacts = await OneAsync(connection, "select count(*) from contacts");
        var size = await OneAsync(connection, "select pg_size_pretty(pg_database_size(current_database()))");
        var version = await OneAsync(connection, "show server_version");
        return string.Create(CultureInfo.InvariantCulture, $"{contacts:N0} contacts; database {size}, PostgreSQL {version}");
    }

    private static async Task<IReadOnlyList<string>> IdsAsync(NpgsqlConnection connection, string kind, string whose)
    {
        // by a hash of the id: 500 from everywhere, the same ones every time
        await using var command = new NpgsqlCommand($"select id from {kind} {whose} order by md5(id::text) limit 500", connection);
        await using var reader = await command.ExecuteReaderAsync();
        var found = new List<string>();
        while (await reader.ReadAsync()) found.Add($"/{kind}/{reader.GetGuid(0)}");
        return found;
    }

    private static string Escaped(string address) => address.Replace(" ", "%20", StringComparison.Ordinal) + "&view=all";

    private static async Task<object?> OneAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        return await command.ExecuteScalarAsync();
    }
}
