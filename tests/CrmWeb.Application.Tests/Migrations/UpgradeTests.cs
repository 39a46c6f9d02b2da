using System.Text.Json.Nodes;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Data.Journal;
using CrmWeb.Application.Interactions;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Application.Search;
using CrmWeb.Application.Tests.Import.Running;
using CrmWeb.Domain.Pipeline;
using CrmWeb.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Tests.Migrations;

/// <summary>A database of every landed version becomes one of this version, and its people go on where they were.</summary>
[Trait("Postgres", "18")]
public sealed class UpgradeTests
{
    private static readonly IReadOnlyList<string> Landed = [.. Directory.GetFiles(SchemaDump.Folder, "*.sql").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Dumps() => [.. Landed];

    [Theory]
    [MemberData(nameof(Dumps))]
    public async Task An_older_database_is_migrated_and_its_records_are_read_as_before(string version)
    {
        await using var host = await RestoredAsync(version, "read");
        Assert.Equal(await host.DbAsync(db => Task.FromResult(db.Database.GetMigrations())), await host.DbAsync(db => db.Database.GetAppliedMigrationsAsync()));
        var ada = await host.DbAsync(db => db.People.Where(p => p.Email == "ada@test.example").Select(p => p.Id).SingleAsync());

        await host.AsPersonAsync(ada, async services =>
        {
            foreach (var kind in services.GetRequiredService<RecordCatalog>().Types.Select(t => t.Kind))
            {
                var records = services.GetRequiredKeyedService<IRecords>(kind);
                var listed = TestData.Done(await records.ListJsonAsync(ListRequest.All, CancellationToken.None)).Items;
                if (Has(version, kind)) Assert.NotEmpty(listed);
                foreach (var record in listed) Assert.Equal(record.ToJsonString(), (await records.FindAsync(record["id"]!.GetValue<Guid>(), CancellationToken.None))!.ToJsonString());
            }
            Assert.Equal(UpgradeData.KnownAccount, await KnownAsync(services, "accounts", UpgradeData.KnownAccount));
            Assert.Equal(UpgradeData.KnownContact, await KnownAsync(services, "contacts", UpgradeData.KnownContact));
            Assert.Equal(UpgradeData.KnownCall, await KnownAsync(services, "interactions", UpgradeData.KnownCall));
            var account = await services.GetRequiredService<CrmDb>().Accounts.SingleAsync(a => a.Name == UpgradeData.Account);
            Assert.Contains(await services.GetRequiredService<GlobalSearch>().FindAsync("larkfield inst", 5, CancellationToken.None), g => g.Kind == "accounts" && g.Hits.Any(h => h.Id == account.Id));
            Assert.Contains(await services.GetRequiredService<GlobalSearch>().FindAsync("\"three years\"", 5, CancellationToken.None), g => g.Kind == "interactions");
            Assert.NotEmpty(TestData.Done((await services.GetRequiredService<RecordTimeline>().ReadAsync(new TimelineRequest(account.Id), CancellationToken.None))!.Value).Items);
            Assert.Single(await services.GetRequiredService<SharesOf>().ReadAsync("accounts", account.Id, CancellationToken.None) ?? []);
            return 0;
        });
    }

    [Theory]
    [MemberData(nameof(Dumps))]
    public async Task What_was_done_before_the_upgrade_can_be_undone_after_it(string version)
    {
        await using var host = await RestoredAsync(version, "undo");
        var edit = await host.DbAsync(db => db.ChangeSets.Where(s => s.Act == "accounts.edit").OrderByDescending(s => s.At).Select(s => s.Id).FirstAsync());
        var delete = await host.DbAsync(db => db.ChangeSets.Where(s => s.Act == "accounts.delete").OrderByDescending(s => s.At).Select(s => s.Id).FirstAsync());

        foreach (var set in new[] { edit, delete })
            Assert.Empty(TestData.Done((await host.AsAsync(s => s.GetRequiredService<UndoChangeSet>().RunAsync(set, CancellationToken.None)))!.Value).Conflicts);

        var names = await host.DbAsync(db => db.Accounts.Select(a => a.Name).ToListAsync());
        Assert.Contains(UpgradeData.Before, names);
        Assert.Contains("Gone Works", names);
    }

    [Theory]
    [MemberData(nameof(Dumps))]
    public async Task Settings_know_when_they_were_changed_last(string version)
    {
        await using var host = await RestoredAsync(version, "stamps");

        var stamps = await host.DbAsync(async db => new[]
        {
            (await db.Teams.ToListAsync()).Select(t => (At: t.UpdatedAt, Made: t.MadeAt())), (await db.Roles.ToListAsync()).Select(r => (At: r.UpdatedAt, Made: r.MadeAt())),
            (await db.Set<SalesPipeline>().ToListAsync()).Select(p => (At: p.UpdatedAt, Made: p.CreatedAt)), (await db.Set<Stage>().ToListAsync()).Select(s => (At: s.UpdatedAt, Made: s.CreatedAt)),
        });

        Assert.All(stamps, kind => Assert.NotEmpty(kind));
        Assert.All(stamps.SelectMany(kind => kind), s =>
        {
            Assert.InRange(s.Made, DateTimeOffset.UnixEpoch.AddYears(50), TimeProvider.System.GetUtcNow());
            Assert.InRange(s.At, s.Made.AddMinutes(-1), TimeProvider.System.GetUtcNow());
        });
    }

    [Theory]
    [MemberData(nameof(Dumps))]
    public async Task Work_goes_on_after_the_upgrade(string version)
    {
        await using var host = await RestoredAsync(version, "work");

        // makes records of every kind and changes some, in the bulk path too
        var again = await host.ImportAsync("accounts", "id,name,parent\n1,Larkfield Group,\n3,Larkfield Wharf,Larkfield Group\n", """{"source":"upgrade"}""");

        Assert.Equal(new(2, 1, 0, 1, 0, 0), again.Counts);
    }

    [Fact]
    public void There_is_a_dump_of_every_landed_schema_named_after_its_last_migration()
    {
        using var db = new CrmDb(new DbContextOptionsBuilder<CrmDb>().UseNpgsql("Host=nowhere").Options);

        Assert.NotEmpty(Landed);
        Assert.All(Landed, version => Assert.Contains(version, db.Database.GetMigrations()));
    }

    /// <summary>Of the record with the wanted title the fields that are wanted, links by their names.</summary>
    private static async Task<string> KnownAsync(IServiceProvider services, string kind, string wanted)
    {
        var named = JsonNode.Parse(wanted)!.AsObject();
        var (field, value) = named.First();
        var listed = TestData.Done(await services.GetRequiredKeyedService<IRecords>(kind).ListJsonAsync(ListRequest.All, CancellationToken.None)).Items;
        var record = Assert.Single(listed, r => r[field]?.ToString() == value!.ToString());
        return Like(record, named)!.ToJsonString(JournalValues.Json);
    }

    /// <summary>As much of it as the other has: ids and versions are new with every dump.</summary>
    private static JsonNode Like(JsonNode node, JsonNode wanted) => (node, wanted) switch
    {
        (JsonObject members, JsonObject known) => new JsonObject(known.Select(k => KeyValuePair.Create(k.Key, Like(members[k.Key], k.Value)))),
        (JsonArray items, JsonArray known) => new JsonArray([.. items.Select((item, i) => Like(item, i < known.Count ? known[i] : item))]),
        _ => node?.DeepClone(),
    };

    /// <summary>Modules that came after a dump have no records in it.</summary>
    private static bool Has(string version, string kind) => File.ReadAllText(Path.Combine(SchemaDump.Folder, version + ".sql")).Contains($"INSERT INTO public.{kind} ", StringComparison.Ordinal);

    private static async Task<ImportHost> RestoredAsync(string version, string purpose)
    {
        var database = await (await PostgresServer.SharedAsync()).CreateDatabaseAsync($"{purpose}-{version}", Infrastructure.LocalPostgres.LocalPostgres.Database);
        await SchemaDump.RestoreAsync(database.Owner, await File.ReadAllTextAsync(Path.Combine(SchemaDump.Folder, version + ".sql")));
        await Migrator.RunAsync(database.Owner, CancellationToken.None);
        return ImportHost.On(database);
    }
}
