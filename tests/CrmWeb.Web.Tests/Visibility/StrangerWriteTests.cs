using System.Text;
using Npgsql;

namespace CrmWeb.Web.Tests.Visibility;

/// <summary>Every write of the program, aimed at records of another team: no row of any table differs afterwards.</summary>
public sealed class StrangerWriteTests(Secrets secrets) : IClassFixture<Secrets>
{
    /// <summary>What a writing request leaves behind by itself: answers kept for repetitions, plans shown for a bulk change, form keys.</summary>
    private static readonly string[] Traces = ["kept_answers", "bulk_plans", "data_protection_keys", "job_runs"];

    [Fact]
    public async Task No_write_touches_a_hidden_record()
    {
        using var boris = await Eyes.OfAsync(secrets.Host, secrets.Stranger);
        var writes = (await Place.AllAsync(secrets.Host)).Where(p => p.Method is not ("GET" or "HEAD") && (p.NamesRecord || p.Template.EndsWith("/bulk", StringComparison.Ordinal))).ToList();
        Assert.Contains(writes, p => p.Template.StartsWith("/accounts/", StringComparison.Ordinal) && p.Handler == "Delete");
        Assert.Contains(writes, p => p is { Method: "PATCH", Template: "/api/v1/contacts/{id:guid}" });
        var before = await RowsAsync();
        var wrong = new List<string>();
        foreach (var place in writes)
        {
            foreach (var kind in place.KindsHere())
            {
                var id = place.Template.Contains("undo", StringComparison.Ordinal) ? secrets.HiddenChangeSet : secrets.Hidden[kind];
                var status = place.IsApi ? await ByKeyAsync(boris, place, kind, id) : await ByFormAsync(boris, place, kind, id);
                if (place.NamesRecord && status is not (404 or 403)) wrong.Add($"{place.Method} {place.Address(kind, id)} answers {status}");
                if (status >= 500) wrong.Add($"{place.Method} {place.Address(kind, id)} answers {status}");
            }
        }
        var after = await RowsAsync();
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.Equal([], before.Except(after).Select(row => "gone or changed: " + row).Concat(after.Except(before).Select(row => "new or changed: " + row)));
    }

    private static async Task<int> ByKeyAsync(Eyes eyes, Place place, string kind, Guid id)
    {
        using var request = new HttpRequestMessage(new HttpMethod(place.Method), place.Address(kind, id));
        if (place.Method != "DELETE") request.Content = new StringContent($$"""{"name":"Taken","familyName":"Taken","body":"Taken","ids":["{{id}}"],"set":{"owner":null},"with":"Team B"}""", Encoding.UTF8, "application/json");
        using var answer = await eyes.Api.SendAsync(request);
        return (int)answer.StatusCode;
    }

    private static async Task<int> ByFormAsync(Eyes eyes, Place place, string kind, Guid id)
    {
        var fields = new Dictionary<string, string>
        {
            ["name"] = "Taken", ["familyName"] = "Taken", ["body"] = "Taken", ["kind"] = "note", ["edit"] = "name", ["ids"] = id.ToString(), ["act"] = "delete", ["contacts"] = "delete",
            ["with"] = Guid.Empty.ToString(), ["plan"] = id.ToString(), ["share"] = id.ToString(),
        };
        // any page with a form gives the token: it belongs to the person, not to the page
        using var answer = await eyes.Browser.PostFormAsync(place.Address(kind, id), fields, "/accounts/new");
        return (int)answer.StatusCode;
    }

    /// <summary>Every row of every table as text; without when a key was last used, which every request with it notes.</summary>
    private async Task<HashSet<string>> RowsAsync()
    {
        await using var connection = new NpgsqlConnection(secrets.Host.Database.Owner);
        await connection.OpenAsync();
        var tables = new List<string>();
        await using (var names = new NpgsqlCommand("select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')", connection))
        await using (var reader = await names.ExecuteReaderAsync())
            while (await reader.ReadAsync()) tables.Add(reader.GetString(0));
        Assert.Contains("accounts", tables);
        var rows = new HashSet<string>();
        foreach (var table in tables.Where(t => !Traces.Any(trace => t.EndsWith(trace, StringComparison.Ordinal)) && !t.Contains("qrtz", StringComparison.OrdinalIgnoreCase)))
        {
            await using var command = new NpgsqlCommand($"select (to_jsonb(t) - 'last_used_at')::text from {table} t", connection);
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync()) rows.Add($"{table}: {reader.GetString(0)}");
        }
        return rows;
    }
}
