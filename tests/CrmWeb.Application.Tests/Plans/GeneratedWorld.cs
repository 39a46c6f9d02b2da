using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Generate;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Domain.Pipeline.Products;
using CrmWeb.Testing;
using Npgsql;

namespace CrmWeb.Application.Tests.Plans;

/// <summary>50,000 generated contacts, made once for all tests of plans, which only read. Plans on an empty database prove nothing.</summary>
public sealed class GeneratedWorld : IAsyncLifetime
{
    private static readonly string[] Big = [Account.Accounts, Contact.Contacts, Interaction.Interactions, "search_entries", "timeline_entries", "contact_accounts", "interaction_contacts", Deal.Deals, "deal_contacts", "deal_lines", "deal_states"];

    public SentCommands Sent { get; } = new();

    public TestWorld World { get; private set; } = null!;

    public Actor Admin { get; } = Actor.System;

    /// <summary>Sees one account in a hundred and its contacts.</summary>
    public Actor Rep { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        World = await TestWorld.NewAsync(Sent);
        await World.TeamAsync("Everyone");
        await World.RoleAsync(ShippedRoles.SalesRep, ModuleRights.Full, Account.Accounts, Contact.Contacts, Interaction.Interactions, Deal.Deals, Product.Products);
        TestData.Done(await World.AsAsync<GenerateRecords, Outcome<int>>(Actor.System, act => act.RunAsync(new GenerateRecords.Input(50_000, false, World.Database.Owner), _ => { }, default)));
        Rep = await World.AsAsync<CrmDb, Actor>(Actor.System, async db =>
        {
            var now = await new CompanyDirectory(World.Clock, []).NowAsync(db, default);
            return now.ActorFor(now.Users.Single(u => u.Email == "ria.narrow@generated.example").Id, Via.Ui, [])!;
        });
    }

    public async Task DisposeAsync() => await World.DisposeAsync();

    public IEnumerable<(string Who, Actor Actor)> Viewers => [("admin", Admin), ("rep", Rep)];

    /// <summary>What a question sent, each command explained.</summary>
    /// <param name="byKey">Planned as on the connections that plan a question once.</param>
    internal async Task<IReadOnlyList<PlanNode>> PlansAsync(Func<Task> ask, bool byKey = false)
    {
        // once for what is kept for a while: people, roles
        await ask();
        Sent.Clear();
        await ask();
        var plans = new List<PlanNode>();
        await using var connection = await OpenAsync();
        foreach (var sent in Sent.All.Where(s => Big.Any(table => s.Text.Contains(table, StringComparison.Ordinal))))
            plans.Add(byKey ? await PlanNode.ExplainGenericAsync(connection, sent) : await PlanNode.ExplainAsync(connection, sent));
        return plans;
    }

    /// <summary>What is wrong with a plan for something that people wait for: whole tables, rows looked at in vain.</summary>
    /// <param name="most">Rows that a step may touch.</param>
    internal static IEnumerable<string> Faults(string what, PlanNode plan, int most)
    {
        foreach (var node in plan.All)
        {
            // a price list is so short that it is read whole
            if (node.Table == "search_entries_products") continue;
            if (node.Type == "Seq Scan" && Big.Contains(node.Table) && node.Touched > most) yield return $"{what}: reads all of {node.Table}\n{plan}";
            else if (node.Touched > most) yield return $"{what}: {node.Type} touches {node.Touched:0} rows\n{plan}";
        }
    }

    internal static void None(IReadOnlyCollection<string> faults) => Assert.True(faults.Count == 0, string.Join('\n', faults));

    public async Task<T> OneAsync<T>(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    private async Task<NpgsqlConnection> OpenAsync()
    {
        var connection = new NpgsqlConnection(World.Database.App);
        await connection.OpenAsync();
        return connection;
    }
}
