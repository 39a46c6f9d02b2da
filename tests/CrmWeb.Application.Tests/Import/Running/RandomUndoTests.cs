using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CrmWeb.Application.Data.Journal;
using CrmWeb.Application.Import;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Bulk;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Application.Tests.Records;
using CrmWeb.Domain.Kernel;
using CrmWeb.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Tests.Import.Running;

/// <summary>Whatever bulk edits and imports came upon each other: undone in turn, every state between them is there again.</summary>
public sealed class RandomUndoTests
{
    private const int Turns = 14;
    private static readonly string[] Kinds = ["accounts", "contacts"];

    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    public async Task Undoing_random_bulk_edits_and_imports_goes_back_through_every_state_byte_by_byte(int seed)
    {
        await using var host = await ImportHost.StartAsync();
        var random = new SomeRecords(seed);
        var before = new List<string>();
        var undos = new List<Func<IServiceProvider, Task<Outcome<Undone>?>>>();
        for (var i = 0; i < Turns; i++)
        {
            var state = await AllAsync(host);
            if (await (i < 2 || random.One(2) == 0 ? ImportAsync(host, random, Kinds[i % 2]) : BulkAsync(host, random, Kinds[random.One(2)])) is { } undo)
            {
                before.Add(state);
                undos.Add(undo);
            }
            else Assert.Equal(state, await AllAsync(host));
        }
        Assert.True(undos.Count > Turns / 2, $"only {undos.Count} turns changed something");
        Assert.True(before.Distinct().Count() == before.Count);
        for (var i = undos.Count - 1; i >= 0; i--)
        {
            Assert.Empty(TestData.Done((await host.AsAsync(undos[i]))!.Value).Conflicts);
            Assert.Equal(before[i], await AllAsync(host));
        }
        Assert.Equal("", before[0]);
    }

    private static async Task<Func<IServiceProvider, Task<Outcome<Undone>?>>?> BulkAsync(ImportHost host, SomeRecords random, string kind)
    {
        var patch = random.Part(kind == "contacts" ? random.AContact([], []) : random.AnAccount([]));
        foreach (var own in new[] { "name", "fullName", "emails", "phones", "owner", "team" }) patch.Remove(own);
        var ids = (await ListAsync(host, kind)).Select(r => r["id"]!.GetValue<Guid>()).Where(_ => random.One(3) > 0).ToArray();
        if (ids.Length == 0) return null;
        var change = random.One(4) == 0 ? new BulkChange(Delete: true) : new BulkChange(patch, AddTags: [random.Word()]);
        var plan = TestData.Done(await OnAsync(host, kind, r => r.PlanBulkAsync(new BulkRequest(ids, null, change), true, default)));
        if (plan.Plan is not { } id || TestData.Done((await OnAsync(host, kind, r => r.RunBulkAsync(id, default)))!.Value).ChangeSet is not { } set) return null;
        return services => services.GetRequiredService<UndoChangeSet>().RunAsync(set, default);
    }

    /// <summary>Some new ones, some that earlier imports made.</summary>
    private static async Task<Func<IServiceProvider, Task<Outcome<Undone>?>>?> ImportAsync(ImportHost host, SomeRecords random, string kind)
    {
        string[] columns = kind == "accounts" ? ["id", "name", "industry", "employees", "phones", "account tier"] : ["id", "givenName", "familyName", "emails", "phones", "accounts", "jobTitle", "birthday"];
        var text = new StringBuilder(string.Join(',', columns)).AppendLine();
        for (var i = 0; i < 9; i++)
        {
            var facts = kind == "accounts" ? random.AnAccount([]) : random.AContact([], []);
            (facts["id"], facts["account tier"], facts["accounts"]) = (random.One(12), random.One(3), random.One(2) == 0 ? random.Word() : null);
            facts["familyName"] ??= "Nobody";
            text.AppendLine(string.Join(',', columns.Select(c => Cell(facts[c]))));
        }
        var made = await host.ImportAsync(kind, text.ToString(), """{"source":"random","create":["account"],"columns":{"id":"externalId"}}""");
        return made.ChangeSet is null ? null : services => services.GetRequiredService<ImportDesk>().UndoAsync(made.Id, default);
    }

    private static string Cell(JsonNode? value) => value switch
    {
        null => "",
        JsonArray { Count: 0 } => "",
        JsonArray many => Cell(many[0]),
        _ => $"\"{Convert.ToString(value.GetValueKind() == System.Text.Json.JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString(), CultureInfo.InvariantCulture)!.Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
    };

    private static async Task<string> AllAsync(ImportHost host)
    {
        var all = new List<string>();
        foreach (var kind in Kinds) all.AddRange((await ListAsync(host, kind)).Select(TestData.Facts));
        return string.Join('\n', all);
    }

    private static async Task<IReadOnlyList<JsonObject>> ListAsync(ImportHost host, string kind) =>
        TestData.Done(await OnAsync(host, kind, r => r.ListJsonAsync(new ListRequest(FilterTree.Everything, "id", Limit: 500), default))).Items;

    private static Task<T> OnAsync<T>(ImportHost host, string kind, Func<IRecords, Task<T>> act) => host.AsAsync(s => act(s.GetRequiredKeyedService<IRecords>(kind)));
}
