using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Domain.Pipeline.Leads;
using CrmWeb.Domain.Pipeline.Products;
using CrmWeb.Domain.Tasks;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CrmWeb.Application.Generate;

/// <summary>
/// Fills the database with made-up records in bulk, for measuring: per 1,000 contacts 200 accounts, 2,000 interactions, 300 deals,
/// 60 leads, 200 tasks and 3 products. The same number gives the same records (ids included). They have no history: nobody did it.
/// </summary>
public sealed class GenerateRecords(CrmDb db, CompanyDirectory directory)
{
    private static readonly int SideBySide = Math.Clamp(Environment.ProcessorCount, 2, 8);

    /// <summary>What is referred to first; also smallest first, as <see cref="IndexPause"/> wants them.</summary>
    private static readonly Type[] Types =
    [
        typeof(Product), typeof(Lead), typeof(Account), typeof(CrmTask), typeof(Deal), typeof(TaskLink), typeof(DealLine), typeof(Contact), typeof(ContactAccount), typeof(DealContact), typeof(Interaction),
        typeof(InteractionContact), typeof(TimelineEntry), typeof(SearchEntry),
    ];

    /// <param name="Contacts">How many.</param>
    /// <param name="Add">Also where there are records already.</param>
    /// <param name="Owner">Connection string of the role that owns the tables: indexes are taken away meanwhile.</param>
    public sealed record Input(int Contacts, bool Add, string Owner);

    /// <summary>Number of contacts made.</summary>
    public async Task<Outcome<int>> RunAsync(Input input, Action<string> say, CancellationToken ct)
    {
        if (input.Contacts is < 1 or > 20_000_000) return Refusal.Of("contacts", "Between 1 and 20,000,000 contacts can be generated.");
        var tables = Types.Select(t => new TableCopy(db.Model.FindEntityType(t)!)).ToArray();
        // the trigger of deals fills their courses
        string[] names = [.. tables.Select(t => t.Table), "deal_states"];
        await using var source = Source(input.Owner);
        await using var owner = await source.OpenConnectionAsync(ct);
        var unfinished = await IndexPause.IsUnfinishedAsync(owner, ct);
        var there = await db.Contacts.IgnoreQueryFilters().AnyAsync(ct) || await db.Accounts.IgnoreQueryFilters().AnyAsync(ct);
        if (there && !unfinished && !input.Add) return new Refusal("not-empty", "There are records already. With --add more are generated beside them.", RefusalKind.State);
        var people = await GeneratedPeople.TakeAsync(db, directory, ct);

        if (unfinished) await IndexPause.RunAsync(owner, $"truncate {string.Join(", ", names)}", ct);
        var empty = unfinished || !there;
        if (empty && !unfinished) await IndexPause.BeginAsync(owner, names, ct);
        var first = empty ? 0 : await db.Contacts.IgnoreQueryFilters().CountAsync(ct) / GeneratedBlock.Contacts + 1;
        await LoadAsync(source, tables, people, first, input.Contacts, say, ct);
        if (empty)
        {
            say("Building indexes");
            await IndexPause.EndAsync(owner, async stop => await source.OpenConnectionAsync(stop), SideBySide, ct);
        }
        say("Gathering statistics");
        // also sets the visibility map, without which no index-only scan is one
        await Parallel.ForEachAsync(names, new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = ct }, async (name, stop) =>
        {
            await using var connection = await source.OpenConnectionAsync(stop);
            await IndexPause.RunAsync(connection, $"vacuum (analyze) {name}", stop);
        });
        return input.Contacts;
    }

    private static async Task LoadAsync(NpgsqlDataSource source, TableCopy[] tables, GeneratedPeople people, int first, int contacts, Action<string> say, CancellationToken ct)
    {
        var done = 0;
        var blocks = (contacts + GeneratedBlock.Contacts - 1) / GeneratedBlock.Contacts;
        await Parallel.ForEachAsync(Enumerable.Range(first, blocks), new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = ct }, async (number, stop) =>
        {
            var rows = GeneratedBlock.Make(number, people, Math.Min(GeneratedBlock.Contacts, contacts - (number - first) * GeneratedBlock.Contacts)).Rows.ToLookup(row => row.GetType());
            await using var connection = await source.OpenConnectionAsync(stop);
            await using var transaction = await connection.BeginTransactionAsync(stop);
            foreach (var (type, table) in Types.Zip(tables)) await table.WriteAsync(connection, [.. rows[type]], stop);
            await transaction.CommitAsync(stop);
            if (Interlocked.Increment(ref done) is var made && made % 100 == 0) say($"{made * GeneratedBlock.Contacts:N0} contacts");
        });
    }

    /// <summary>For bulk work: no limit of time, more memory for building indexes, no waiting for the disk at every commit.</summary>
    private static NpgsqlDataSource Source(string owner)
    {
        var memory = Math.Clamp(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024 * 1024) / 20, 64, 1024);
        return NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(owner)
        {
            Options = $"-c statement_timeout=0 -c synchronous_commit=off -c maintenance_work_mem={memory}MB", CommandTimeout = 0, Timeout = 60, MaxPoolSize = SideBySide + 1,
        });
    }
}
