using System.Text;
using CrmWeb.Application.Import;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Tests.Import.Running;

public sealed class RulesTests
{
    [Fact]
    public async Task A_link_that_names_nothing_or_several_fails_its_row_with_the_reason()
    {
        await using var host = await ImportHost.StartAsync();
        await host.ImportAsync("accounts", "id,name\nt1,Twin\nt2,Twin\n");

        var result = await host.ImportAsync("accounts", "name,parent\nChild A,Twin\nChild B,Nobody\nChild C,Later\nLater,\n");

        Assert.Equal(new ImportCounts(4, 2, 0, 0, 0, 2), result.Counts);
        var failed = await host.AsAsync(s => s.GetRequiredService<ImportDesk>().FailedAsync(result.Id, 10, CancellationToken.None));
        Assert.Equal([2, 3], failed.Select(f => f.Line));
        Assert.Contains("2 accounts are called “Twin”", failed[0].Reason, StringComparison.Ordinal);
        Assert.Contains("There is no parent account “Nobody”", failed[1].Reason, StringComparison.Ordinal);
        Assert.Equal(["Child A", "Twin"], failed[0].Cells);
        Assert.Equal(["Child C", "Later", "Twin", "Twin"], await NamesAsync(host));
        Assert.Equal("Later", await host.DbAsync(db => db.Accounts.Where(a => a.Name == "Child C").Select(a => db.Accounts.First(p => p.Id == a.ParentId).Name).SingleAsync()));
    }

    [Fact]
    public async Task Known_records_that_would_get_the_same_external_id_fail_their_rows_and_not_the_import()
    {
        await using var host = await ImportHost.StartAsync();
        await host.ImportAsync("accounts", "name\nAcme\nBolt\nCora\n");
        await host.ImportAsync("accounts", "id,name\n7,Gone\n", """{"source":"s"}""");

        var result = await host.ImportAsync("accounts", "id,name\n2,Acme\n2,Bolt\n3,Cora\n", """{"source":"s"}""");

        Assert.Equal(ImportState.Done, result.State);
        Assert.Equal(3, result.Counts.Rows);
        Assert.Equal(1, await host.DbAsync(db => db.Accounts.CountAsync(a => a.ExternalId == "2")));
    }

    [Fact]
    public async Task A_missing_parent_is_made_when_the_mapping_allows_it()
    {
        await using var host = await ImportHost.StartAsync();

        var result = await host.ImportAsync("accounts", "name,parent\nChild,Holding\nOther,Holding\n", """{"create":["account"]}""");

        Assert.Equal(new ImportCounts(2, 2, 0, 0, 0, 0), result.Counts);
        Assert.Equal(["Child", "Holding", "Other"], await NamesAsync(host));
        Assert.Contains(result.Warnings, w => w is { Code: "account-made", Value: "Holding", Count: 2 });
    }

    [Fact]
    public async Task Missing_teams_and_owners_are_made_when_the_mapping_allows_it()
    {
        await using var host = await ImportHost.StartAsync();
        const string Rows = "name,owner,team\nOne,Olga Owner,North\nTwo,olga owner,north\nThree,nobody@example.org,North\nFour,,\n";
        const string Mapping = """{"create":["team","owner"],"defaults":{"team":"South"}}""";
        Task<string> TeamsAsync() => host.DbAsync(async db => string.Join(' ', await db.Teams.Where(t => t.ParentId != null).OrderBy(t => t.Name).Select(t => t.Name).ToListAsync()));

        var refused = await host.ImportAsync("accounts", Rows, """{"defaults":{"owner":"Ada Admin"}}""");
        var trial = await host.ImportAsync("accounts", Rows, Mapping, dryRun: true);

        Assert.Equal(new ImportCounts(4, 1, 0, 0, 0, 3), refused.Counts);
        Assert.Equal(new ImportCounts(4, 2, 0, 1, 0, 1), trial.Counts);
        Assert.Equal(["team-made North 3", "owner-made Olga Owner 2", "team-made South 1"], trial.Warnings.Select(w => $"{w.Code} {w.Value} {w.Count}"));
        Assert.Equal("", await TeamsAsync());

        var result = await host.ImportAsync("accounts", Rows.Replace("Four", "Five", StringComparison.Ordinal), Mapping);

        Assert.Equal(new ImportCounts(4, 3, 0, 0, 0, 1), result.Counts);
        Assert.Equal("North South", await TeamsAsync());
        Assert.Equal(["Five  South", "One Olga Owner North", "Two Olga Owner North"], await host.DbAsync(async db => (await db.Accounts.Where(a => a.Name != "Four").OrderBy(a => a.Name).Select(a => new
        {
            a.Name, Owner = db.People.Where(p => p.Id == a.OwnerId).Select(p => p.Name).FirstOrDefault(), Team = db.Teams.Where(t => t.Id == a.TeamId).Select(t => t.Name).FirstOrDefault(),
        }).ToListAsync()).Select(a => $"{a.Name} {a.Owner} {a.Team}")));
        Assert.Equal((false, null), await host.DbAsync(async db => { var olga = await db.People.SingleAsync(p => p.Name == "Olga Owner"); return (await db.Users.AnyAsync(u => u.Id == olga.Id), olga.Email); }));
    }

    [Fact]
    public async Task Only_who_administers_makes_teams_by_an_import()
    {
        await using var host = await ImportHost.StartAsync();
        var rep = await host.AsAsync(async s => (await s.GetRequiredService<CrmWeb.Application.Admin.CreateUser>().RunAsync(
            new CrmWeb.Application.Admin.UserInput("Rita Rep", null, null, [(await s.GetRequiredService<CrmWeb.Application.Data.CrmDb>().Roles.SingleAsync(r => r.Name == "Manager")).Id]), CancellationToken.None)).Value);

        using var content = new MemoryStream(Encoding.UTF8.GetBytes("name,team\nOne,North\n"));
        var started = await host.AsPersonAsync(rep, s => s.GetRequiredService<StartImport>().RunAsync(new StartImport.Input("accounts", [new HandedIn("a.csv", content)], """{"create":["team"]}"""), CancellationToken.None));
        await host.Runs.ToEndAsync(started.Value, CancellationToken.None);

        Assert.Equal(new ImportCounts(1, 0, 0, 0, 0, 1), (await host.ResultAsync(started.Value)).Counts);
        Assert.False(await host.DbAsync(db => db.Teams.AnyAsync(t => t.Name == "North")));
    }

    [Fact]
    public async Task Columns_without_a_target_are_named_unless_somebody_said_that_they_may_go()
    {
        await using var host = await ImportHost.StartAsync();
        const string Rows = "name,shoe size,colour\nOne,44,red\nTwo,45,\n";

        var silent = await host.ImportAsync("accounts", Rows, dryRun: true);
        var said = await host.ImportAsync("accounts", Rows, """{"columns":{"name":"name","colour":null},"more":["shoe size"]}""");

        Assert.Equal([("column-without-target", "colour", 2), ("column-without-target", "shoe size", 2)], silent.Warnings.Select(w => (w.Code, w.Value, w.Count)));
        Assert.Empty(said.Warnings);
    }

    [Fact]
    public async Task Values_are_replaced_by_field_or_by_column()
    {
        await using var host = await ImportHost.StartAsync();

        await host.ImportAsync("accounts", "name,sector\nOne,Heatlh\n", """{"columns":{"name":"name","sector":"industry"},"values":{"industry":{"heatlh":"Healthcare"}}}""");
        await host.ImportAsync("accounts", "name,sector\nTwo,Heatlh\n", """{"columns":{"name":"name","sector":"industry"},"values":{"sector":{"heatlh":"Healthcare"}}}""");

        Assert.Equal(2, await host.DbAsync(db => db.Accounts.CountAsync(a => a.Industry == "Healthcare")));
    }

    [Fact]
    public async Task Blank_rows_are_counted_once_and_ragged_ones_fail_alone()
    {
        await using var host = await ImportHost.StartAsync();

        var result = await host.ImportAsync("accounts", "name,industry\nOne,IT\n,\n , \nTwo,IT,too much\nThree,\n,IT\n");

        Assert.Equal(new ImportCounts(4, 2, 0, 0, 0, 2), result.Counts);
        Assert.Contains(result.Warnings, w => w is { Code: "empty-row", Count: 2 });
        var failed = await host.AsAsync(s => s.GetRequiredService<ImportDesk>().FailedAsync(result.Id, 10, CancellationToken.None));
        Assert.Equal(["This row has 3 cells, the header has 2.", "Name is required."], failed.Select(f => f.Reason));
    }

    [Theory]
    [InlineData("skip", 0, 0, 1)]
    [InlineData("update", 0, 1, 0)]
    [InlineData("create", 1, 0, 0)]
    public async Task Existing_records_are_treated_as_told(string existing, int created, int updated, int skipped)
    {
        await using var host = await ImportHost.StartAsync();
        await host.ImportAsync("accounts", "name,industry,city\nAcme,IT,Ghent\n");

        var result = await host.ImportAsync("accounts", "name,industry,city\nACME,Media,\n", $$"""{"existing":"{{existing}}"}""");

        Assert.Equal(new ImportCounts(1, created, updated, 0, skipped, 0), result.Counts);
        if (updated == 0) return;
        var acme = await host.DbAsync(db => db.Accounts.SingleAsync());
        // an empty cell keeps what is there
        Assert.Equal(("Media", "Ghent"), (acme.Industry, acme.Address.City));
    }

    [Fact]
    public async Task Interactions_are_known_again_and_keep_their_time_of_day()
    {
        await using var host = await ImportHost.StartAsync();
        var berta = await host.AsAsync(async s => (await s.GetRequiredService<CrmWeb.Application.Admin.CreateUser>().RunAsync(new CrmWeb.Application.Admin.UserInput(
            "Berta Berlin", null, null, [(await s.GetRequiredService<CrmWeb.Application.Data.CrmDb>().Roles.SingleAsync(r => r.Name == "Administrator")).Id], "Europe/Berlin"), CancellationToken.None)).Value);
        await host.ImportAsync("accounts", "name\nAcme\n");
        await host.ImportAsync("contacts", "given name,family name,email\nCara,Cole,cara@acme.example\n");
        const string Known = "id,kind,at,subject,account\nx1,call,2026-03-12T14:30:00+02:00,First,Acme\nx2,meeting,12/03/2026 9:15,Second,Acme\n";
        const string Nameless = "kind,at,subject,body,account,contacts\nCall,13/03/2026 10:00,Hello,A,Acme,\nnote,14/03/2026,,Same day,Acme,\nnote,14/03/2026,,Another,Acme,\nemail,14/03/2026 8:00,Mail,,,cara@acme.example\nnote,,,Timeless,Acme,\n";
        async Task<ImportResult> RunAsync(string text)
        {
            using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
            var started = await host.AsPersonAsync(berta, s => s.GetRequiredService<StartImport>().RunAsync(new StartImport.Input("interactions", [new HandedIn("said.csv", content)], """{"dates":"dmy","source":"old"}"""), CancellationToken.None));
            Assert.Empty(started.Refusals.Select(r => r.Text));
            await host.Runs.ToEndAsync(started.Value, CancellationToken.None);
            return await host.ResultAsync(started.Value);
        }
        Task<int> WritesAsync() => host.DbAsync(db => db.ChangeSets.CountAsync());

        var first = await RunAsync(Known);
        var nameless = await RunAsync(Nameless);
        var written = await WritesAsync();
        Assert.Equal([new ImportCounts(2, 2, 0, 0, 0, 0), new ImportCounts(5, 5, 0, 0, 0, 0)], new[] { first.Counts, nameless.Counts });
        Assert.Equal([new ImportCounts(2, 0, 0, 2, 0, 0), new ImportCounts(5, 0, 0, 5, 0, 0)], new[] { (await RunAsync(Known)).Counts, (await RunAsync(Nameless)).Counts });
        Assert.Equal(written, await WritesAsync());
        Assert.Equal(["2026-03-12 08:15", "2026-03-12 12:30", "2026-03-13 09:00", "2026-03-13 23:00", "2026-03-13 23:00", "2026-03-14 07:00"],
            (await host.DbAsync(db => db.Interactions.Where(i => i.Body != "Timeless").OrderBy(i => i.At).Select(i => i.At).ToListAsync())).Select(at => at.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture)));
        // the same call with another text is changed, not told twice
        Assert.Equal(new ImportCounts(5, 0, 1, 4, 0, 0), (await RunAsync(Nameless.Replace(",A,", ",B,", StringComparison.Ordinal))).Counts);

        foreach (var done in new[] { first, nameless }) await host.AsAsync(s => s.GetRequiredService<ImportDesk>().UndoAsync(done.Id, CancellationToken.None));
        Assert.Equal(0, await host.DbAsync(db => db.Interactions.CountAsync()));
    }

    [Theory]
    [InlineData("tasks", "subject,due,dueAt,remindAt,status\nRing up,2026-03-12,2026-03-12 9:00,2026-03-11,done\nRing up,2026-03-12,2026-03-12 9:00,2026-03-11,done\nWrite,,,,\n")]
    [InlineData("leads", "company,given name,email\nAlpha,,\nBeta,Bea,bea@beta.example\n,Carl,\n")]
    [InlineData("products", "name,price\nCoffee,3\nTea,2\n")]
    public async Task The_same_file_again_writes_nothing_without_ids_too(string type, string rows)
    {
        await using var host = await ImportHost.StartAsync();
        var first = await host.ImportAsync(type, rows);
        var written = await host.DbAsync(db => db.ChangeSets.CountAsync());

        var again = await host.ImportAsync(type, rows);

        Assert.Equal((first.Counts.Rows, first.Counts.Rows), (first.Counts.Created, again.Counts.Unchanged));
        Assert.Equal(written, await host.DbAsync(db => db.ChangeSets.CountAsync()));
    }

    [Fact]
    public async Task Companies_that_share_a_domain_stay_apart_in_one_file()
    {
        await using var host = await ImportHost.StartAsync();
        const string Rows = "name,domain\nNorth,group.example\nSouth,group.example\n";

        var first = await host.ImportAsync("accounts", Rows);
        var again = await host.ImportAsync("accounts", Rows);
        var third = await host.ImportAsync("accounts", "name,domain\nNorth,group.example\nWest,group.example\n");

        Assert.Equal([new ImportCounts(2, 2, 0, 0, 0, 0), new ImportCounts(2, 0, 0, 2, 0, 0), new ImportCounts(2, 1, 0, 1, 0, 0)], new[] { first.Counts, again.Counts, third.Counts });
        Assert.Contains(first.Warnings, w => w is { Code: "shared-domain", Value: "group.example", Count: 1 });
        Assert.Equal(["North", "South", "West"], await NamesAsync(host));
    }

    [Fact]
    public async Task Undo_brings_updates_back()
    {
        await using var host = await ImportHost.StartAsync();
        await host.ImportAsync("accounts", "name,industry\nAcme,IT\n");
        var update = await host.ImportAsync("accounts", "name,industry\nAcme,Media\nNew,IT\n");
        Assert.Equal(new ImportCounts(2, 1, 1, 0, 0, 0), update.Counts);

        await host.AsAsync(s => s.GetRequiredService<ImportDesk>().UndoAsync(update.Id, CancellationToken.None));

        Assert.Equal("IT", await host.DbAsync(db => db.Accounts.Select(a => a.Industry).SingleAsync()));
        var again = await host.AsAsync(s => s.GetRequiredService<ImportDesk>().UndoAsync(update.Id, CancellationToken.None));
        Assert.True(again!.Value.Refused);
    }

    /// <summary>A row that is linked afterwards was written twice.</summary>
    [Fact]
    public async Task Undo_counts_records_and_not_the_steps_to_them()
    {
        await using var host = await ImportHost.StartAsync();
        var made = await host.ImportAsync("accounts", "name,parent\nOne,Top\nTwo,Top\nThree,One\nTop,\n");

        var undone = await host.AsAsync(s => s.GetRequiredService<ImportDesk>().UndoAsync(made.Id, CancellationToken.None));

        Assert.Equal((4, 4), (made.Counts.Created, undone!.Value.Value!.Restored));
        Assert.True(await host.DbAsync(db => db.Changes.CountAsync(c => c.ChangeSetId == made.ChangeSet)) > 4);
    }

    [Fact]
    public async Task What_was_made_for_rows_that_all_failed_can_be_taken_back()
    {
        await using var host = await ImportHost.StartAsync();
        var failed = await host.ImportAsync("deals", "title,stage,owner,team,account\nA,Only here,Olga Owner,North,Nobody\n", """{"create":["stage","owner","team"]}""");
        Assert.Equal(new ImportCounts(1, 0, 0, 0, 0, 1), failed.Counts);
        Task<(bool, bool, bool)> ThereAsync() => host.DbAsync(async db => (
            await db.People.AnyAsync(p => p.Name == "Olga Owner"), await db.Teams.AnyAsync(t => t.Name == "North"), await db.Set<CrmWeb.Domain.Pipeline.Stage>().AnyAsync(s => s.Name == "Only here")));
        Assert.Equal((true, true, true), await ThereAsync());
        Assert.NotNull(failed.ChangeSet);

        var undone = await host.AsAsync(s => s.GetRequiredService<ImportDesk>().UndoAsync(failed.Id, CancellationToken.None));

        Assert.Empty(undone!.Value.Value!.Conflicts);
        Assert.Equal((false, false, false), await ThereAsync());
        Assert.Equal(ImportState.Undone, (await host.ResultAsync(failed.Id)).State);
    }

    [Fact]
    public async Task A_draft_and_its_file_are_gone_once_discarded_unless_something_was_imported_from_it()
    {
        await using var host = await ImportHost.StartAsync();
        async Task<Guid> DraftAsync(string rows) => (await host.AsAsync(s => s.GetRequiredService<StartImport>().RunAsync(
            new StartImport.Input("accounts", [new HandedIn("a.csv", new MemoryStream(Encoding.UTF8.GetBytes(rows)))], Draft: true), CancellationToken.None))).Value;
        Task<CrmWeb.Domain.Kernel.Outcome<Guid>?> DiscardAsync(Guid id) => host.AsAsync(s => s.GetRequiredService<DraftImport>().DiscardAsync(id, CancellationToken.None));
        Task<CrmWeb.Domain.Kernel.Outcome<Guid>?> SetOutAsync(Guid id, bool dryRun) => host.AsAsync(s => s.GetRequiredService<DraftImport>().StartAsync(id, "{}", dryRun, CancellationToken.None));
        Task<bool> KeptAsync(string hash) => host.AsAsync(async s =>
        {
            await using var content = s.GetRequiredService<CrmWeb.Application.Edges.IFileStore>().Open(hash);
            return content is not null;
        });
        Task<string> HashAsync(Guid id) => host.DbAsync(db => db.ImportFiles.Where(f => f.ImportId == id).Select(f => f.Hash!).SingleAsync());

        var (alone, same, other) = (await DraftAsync("name\nOne\n"), await DraftAsync("name\nTwo\n"), await DraftAsync("name\nTwo\n"));
        var (first, second) = (await HashAsync(alone), await HashAsync(same));
        var trial = (await SetOutAsync(alone, dryRun: true))!.Value.Value;
        Assert.Equal("draft-busy", (await DiscardAsync(alone))!.Value.Refusals[0].Code);
        await host.Runs.ToEndAsync(trial, CancellationToken.None);

        Assert.False((await DiscardAsync(alone))!.Value.Refused);
        Assert.Null(await DiscardAsync(alone));
        Assert.False(await host.DbAsync(db => db.Imports.AnyAsync(r => r.Id == alone || r.Id == trial)));
        Assert.False(await KeptAsync(first));

        Assert.False((await DiscardAsync(same))!.Value.Refused);
        Assert.True(await KeptAsync(second));
        await host.Runs.ToEndAsync((await SetOutAsync(other, dryRun: false))!.Value.Value, CancellationToken.None);
        Assert.Equal("draft-used", (await DiscardAsync(other))!.Value.Refusals[0].Code);
        Assert.True(await KeptAsync(second));
    }

    [Fact]
    public async Task Columns_without_a_target_are_kept_when_told()
    {
        await using var host = await ImportHost.StartAsync();

        await host.ImportAsync("accounts", "name,Ranking 2024,Colour\nAcme,gold,red\n", """{"more":["Ranking 2024"]}""");

        Assert.Equal("""{"Ranking 2024": "gold"}""", await host.DbAsync(db => db.Accounts.Select(a => a.More).SingleAsync()));
    }

    [Fact]
    public async Task A_stopped_import_goes_on_where_it_was_and_ends_like_an_undisturbed_one()
    {
        var text = new StringBuilder("id,name,parent,phone\n");
        for (var i = 0; i < 5_000; i++) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"a{i},Company {i},{(i % 10 == 0 ? $"Company {4_999 - i}" : "")},+3161{i:0000000}\n");
        var file = Encoding.UTF8.GetBytes(text.ToString());
        await using var quiet = await ImportHost.StartAsync();
        await quiet.ImportAsync("accounts", file);
        await using var host = await ImportHost.StartAsync();

        var id = await host.StartAsync("accounts", file);
        for (var stop = 0; stop < 3; stop++)
        {
            // stops without giving the lease back, as a killed process does
            Assert.True(await host.Runs.TryAsync(id, CancellationToken.None, rowsAtMost: 1_000));
            await host.DbAsync(db => db.Database.ExecuteSqlAsync($"update imports set leased_until = now() - interval '1 second'"));
        }
        Assert.Equal(3_000, (await host.ResultAsync(id)).Counts.Rows);
        await host.Runs.ToEndAsync(id, CancellationToken.None);

        Assert.Equal(new ImportCounts(5_000, 5_000, 0, 0, 0, 0), (await host.ResultAsync(id)).Counts);
        Assert.Equal(await ContentsAsync(quiet), await ContentsAsync(host));
    }

    private static Task<List<string>> NamesAsync(ImportHost host) => host.DbAsync(db => db.Accounts.OrderBy(a => a.TitleKey).Select(a => a.Name).ToListAsync());

    /// <summary>Everything but ids and times.</summary>
    private static Task<List<string>> ContentsAsync(ImportHost host) => host.DbAsync(db => db.Accounts.OrderBy(a => a.ExternalId)
        .Select(a => a.ExternalId + "|" + a.Name + "|" + a.PhoneShown + "|" + db.Accounts.Where(p => p.Id == a.ParentId).Select(p => p.Name).FirstOrDefault() + "|"
            + db.SearchEntries.Where(e => e.RecordId == a.Id).Select(e => e.Text).Single() + "|" + db.Changes.Count(c => c.RootId == a.Id && c.Kind == Data.Journal.ChangeKind.Created))
        .ToListAsync());
}
