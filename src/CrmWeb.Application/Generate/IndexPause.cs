using Npgsql;

namespace CrmWeb.Application.Generate;

/// <summary>
/// Takes secondary indexes and foreign keys away while much is loaded, and builds them afterwards. Their definitions are kept in a table
/// until all stand again, so that a run that was cut off can be made good by the next one.
/// </summary>
internal static class IndexPause
{
    private const string Kept = "public.generate_unfinished";

    // the index of a partitioned table is told without its partitions (ON ONLY); built so, it would be of no use
    private const string Definitions = """
        select 1 as step, format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname) as away,
            format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) as back, 0::real as cost
        from pg_constraint c where c.contype = 'f' and c.conrelid = any(select format('public.%I', t)::regclass from unnest(@tables) t)
        union all
        select 0, format('drop index public.%I', i.indexname), replace(i.indexdef, ' ON ONLY ', ' ON '),
            (case when i.indexdef like '%gin%' then 9 else 1 end * array_position(@tables, i.tablename::text))::real
        from pg_indexes i where i.schemaname = 'public' and i.tablename = any(@tables)
            and not exists (select from pg_constraint c where c.conindid = format('public.%I', i.indexname)::regclass and c.contype in ('p', 'u'))
        """;

    /// <summary>True when an earlier run was cut off between the two.</summary>
    public static async Task<bool> IsUnfinishedAsync(NpgsqlConnection owner, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand($"select to_regclass('{Kept}') is not null", owner);
        return (bool)(await command.ExecuteScalarAsync(ct))!;
    }

    /// <param name="tables">Smallest first: the later, the longer an index takes.</param>
    public static async Task BeginAsync(NpgsqlConnection owner, string[] tables, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand($"create table {Kept} as {Definitions}", owner);
        command.Parameters.AddWithValue("tables", tables);
        await using var transaction = await owner.BeginTransactionAsync(ct);
        await command.ExecuteNonQueryAsync(ct);
        foreach (var (away, _) in await ReadAsync(owner, "step desc", ct)) await RunAsync(owner, away, ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Builds everything again: indexes side by side, the long ones first, then the references.</summary>
    /// <param name="connect">An open connection of the owner.</param>
    public static async Task EndAsync(NpgsqlConnection owner, Func<CancellationToken, Task<NpgsqlConnection>> connect, int sideBySide, CancellationToken ct)
    {
        var all = await ReadAsync(owner, "step, cost desc", ct);
        var indexes = all.Where(d => d.Away.StartsWith("drop index", StringComparison.Ordinal)).ToList();
        await Parallel.ForEachAsync(indexes, new ParallelOptions { MaxDegreeOfParallelism = sideBySide, CancellationToken = ct }, async (index, stop) =>
        {
            await using var connection = await connect(stop);
            await RunAsync(connection, index.Back.Replace(" INDEX ", " INDEX IF NOT EXISTS ", StringComparison.Ordinal), stop);
        });
        await using var transaction = await owner.BeginTransactionAsync(ct);
        foreach (var (_, back) in all.Except(indexes)) await RunAsync(owner, back, ct);
        await RunAsync(owner, $"drop table {Kept}", ct);
        await transaction.CommitAsync(ct);
    }

    public static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task<List<(string Away, string Back)>> ReadAsync(NpgsqlConnection owner, string order, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand($"select away, back from {Kept} order by {order}", owner);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var found = new List<(string, string)>();
        while (await reader.ReadAsync(ct)) found.Add((reader.GetString(0), reader.GetString(1)));
        return found;
    }
}
