using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CrmWeb.Testing;
using Npgsql;

namespace CrmWeb.Application.Tests.Plans;

/// <summary>One step of an executed plan.</summary>
/// <param name="Touched">Rows it gave and rows it threw away, over all its loops.</param>
internal sealed record PlanNode(string Type, string? Table, string? Index, double Touched, IReadOnlyList<PlanNode> Below)
{
    public IEnumerable<PlanNode> All => Below.SelectMany(b => b.All).Prepend(this);

    /// <summary>Runs the very command again under EXPLAIN ANALYZE.</summary>
    public static async Task<PlanNode> ExplainAsync(NpgsqlConnection connection, SentCommand sent)
    {
        await using var command = new NpgsqlCommand("explain (analyze, timing off, costs off, format json) " + sent.Text, connection);
        foreach (var parameter in sent.Parameters) command.Parameters.Add(parameter.Clone());
        var json = JsonNode.Parse((string)(await command.ExecuteScalarAsync())!)!;
        return Read(json[0]!["Plan"]!);
    }

    /// <summary>The same planned for whatever is asked: prepared, and run by a plan that does not know its parameters.</summary>
    public static async Task<PlanNode> ExplainGenericAsync(NpgsqlConnection connection, SentCommand sent)
    {
        var names = sent.Parameters.Select(p => p.ParameterName.TrimStart('@')).ToList();
        var text = Regex.Replace(sent.Text, @"@(\w+)", match => names.IndexOf(match.Groups[1].Value) is >= 0 and var at ? $"${at + 1}" : match.Value);
        var types = names.Count == 0 ? "" : $"({string.Join(", ", sent.Parameters.Select(p => p.DataTypeName))})";
        var values = names.Count == 0 ? "" : $"({string.Join(", ", sent.Parameters.Select(p => Literal(p.Value)))})";
        await using var prepare = new NpgsqlCommand($"set plan_cache_mode = force_generic_plan; deallocate all; prepare question{types} as {text}", connection);
        await prepare.ExecuteNonQueryAsync();
        await using var command = new NpgsqlCommand($"explain (analyze, timing off, costs off, format json) execute question{values}", connection);
        var json = JsonNode.Parse((string)(await command.ExecuteScalarAsync())!)!;
        return Read(json[0]!["Plan"]!);
    }

    private static string Literal(object? value) => value switch
    {
        null or DBNull => "null",
        string text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        System.Collections.IEnumerable many => $"'{{{string.Join(',', many.Cast<object>())}}}'",
        DateTimeOffset at => $"'{at:O}'",
        DateTime at => $"'{at:O}'",
        _ => $"'{value}'",
    };

    public override string ToString() => Text(0);

    private static PlanNode Read(JsonNode node)
    {
        double Number(string name) => node[name]?.GetValue<double>() ?? 0;
        var touched = (Number("Actual Rows") + Number("Rows Removed by Filter") + Number("Rows Removed by Index Recheck") + Number("Rows Removed by Join Filter")) * Number("Actual Loops");
        // entries of an index alone, no rows: a fraction of the work
        if (node["Node Type"]!.ToString() == "Bitmap Index Scan") touched /= 4;
        return new PlanNode(node["Node Type"]!.ToString(), node["Relation Name"]?.ToString(), node["Index Name"]?.ToString(), touched,
            [.. (node["Plans"] as JsonArray ?? []).Select(p => Read(p!))]);
    }

    private string Text(int depth) => $"{new string(' ', depth * 2)}{Type} {Table} {Index} touched {Touched:0}\n{string.Concat(Below.Select(b => b.Text(depth + 1)))}";
}
