using System.Text.Json;
using CrmWeb.Application.Import;
using CrmWeb.Testing;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Tests.Import.Running;

/// <summary>Every case of csv-spectrum goes through the whole import: its first column names an account, the others are kept with it.</summary>
public sealed class SpectrumTests
{
    [FixtureFact]
    public async Task Every_case_becomes_records_with_every_value_of_its_json()
    {
        var files = Directory.GetFiles(Fixtures.Path("csv/csv-spectrum/csvs"));
        Assert.Equal(12, files.Length);
        foreach (var file in files)
        {
            await using var host = await ImportHost.StartAsync();
            var name = Path.GetFileNameWithoutExtension(file);
            var text = (await File.ReadAllTextAsync(Fixtures.Path($"csv/csv-spectrum/json/{name}.json"))).Trim();
            var expected = JsonSerializer.Deserialize<List<Dictionary<string, string>>>(text.StartsWith('[') ? text : $"[{text}]")!;
            // csv-spectrum 2.0.0 has another phone number in this case's JSON than in its CSV
            if (name == "location_coordinates") expected[0]["Contact Phone Number"] = "2095257564";
            var columns = expected[0].Keys.ToList();

            var result = await host.ImportAsync("accounts", await File.ReadAllBytesAsync(file), JsonSerializer.Serialize(new
            {
                columns = new Dictionary<string, string> { [columns[0]] = "name" },
                more = columns.Skip(1),
                encoding = "utf-8",
                existing = "create",
            }));

            Assert.True(result.Counts == new ImportCounts(expected.Count, expected.Count, 0, 0, 0, 0), $"{name}: {result.State}, {result.Counts}, {result.Files[0].Message}");
            var made = await host.DbAsync(db => db.Accounts.Select(a => new { a.Name, a.More }).ToListAsync());
            Assert.Equal(
                // a name is one line
                expected.Select(row => Line(row[columns[0]].ReplaceLineEndings(" "), row.Where(c => c.Key != columns[0]))).Order(StringComparer.Ordinal),
                made.Select(a => Line(a.Name, JsonSerializer.Deserialize<Dictionary<string, string>>(a.More ?? "{}")!)).Order(StringComparer.Ordinal));
        }
    }

    /// <summary>One order of columns, one kind of line end, no empty cells, as the text rule stores them.</summary>
    private static string Line(string name, IEnumerable<KeyValuePair<string, string>> cells) =>
        string.Join(" | ", cells.Where(c => c.Value.Length > 0).OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key}={c.Value}").Prepend(name)).Replace("\r\n", "\n", StringComparison.Ordinal);
}
