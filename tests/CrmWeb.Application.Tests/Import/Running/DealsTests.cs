using System.Globalization;
using System.Text;
using CrmWeb.Application.Data.Journal;
using CrmWeb.Application.Import;
using CrmWeb.Application.Records;
using CrmWeb.Domain.Pipeline;
using CrmWeb.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Tests.Import.Running;

public sealed class DealsTests
{
    [Fact]
    public async Task Amounts_percents_statuses_and_days_are_read_as_people_write_them()
    {
        await using var host = await ImportHost.StartAsync();
        const string Rows =
            "Deal - ID;Deal - Title;Deal - Value;Deal - Currency of Value;Deal - Probability;Deal - Stage;Deal - Status;Deal - Deal created;Deal - Deal closed on;Deal - Expected close date;Deal - Owner\n"
            + "1;Big;€ 1.234.567,50;EUR;60%;Proposal;Open;2024-01-02 10:11;;2024-09-30;Ada Admin\n"
            + "2;Small;1.000,00;EUR;;Proposal;Won;2024-01-02;2024-02-03;2024-09-30;ada@test.example\n"
            + "3;Gone;;;0,4;Proposal;Lost;2024-01-02;2024-02-04;;\n"
            + "4;Early;5,5;EUR;;Proposal;Open;2024-05-01;;2024-04-01;\n"
            + "5;Sure;5,5;EUR;140;Proposal;Open;;;;\n"
            + "6;Whose;5,5;EUR;;Proposal;Open;;;;Nobody Known\n";

        var result = await host.ImportAsync("deals", Rows);
        var again = await host.ImportAsync("deals", Rows);

        Assert.Equal(new ImportCounts(6, 3, 0, 0, 0, 3), result.Counts);
        Assert.Equal(new ImportCounts(6, 0, 0, 3, 0, 3), again.Counts);
        Assert.Equal(["A deal cannot close before it started.", "probability: \"140\" is not 0 to 100 percent.", "There is no owner “Nobody Known”."],
            (await host.AsAsync(s => s.GetRequiredService<ImportDesk>().FailedAsync(result.Id, 10, CancellationToken.None))).Select(f => f.Reason));
        Assert.Equal(["Big open Proposal 1234567.50 60 2024-01-02 2024-09-30 Ada Admin", "Gone lost Lost  0 2024-01-02 2024-02-04 ", "Small won Won 1000.00 100 2024-01-02 2024-02-03 Ada Admin"], await DealsAsync(host));
    }

    [Fact]
    public async Task What_cannot_be_is_kept_beside_the_record_and_reported_and_the_row_comes_in()
    {
        await using var host = await ImportHost.StartAsync();
        await MakeAsync(host, "products", "{'name':'Pump','price':7}");
        const string Deals = "id,title,amount,product,quantity\n1,Credit,-5,,\n2,Returned,,Pump,-2\n3,Plain,5,Pump,2\n";
        const string People = "id,name,birthday\n1,Ann Later,2999-03-04\n2,Ben Born,1980-03-04\n";
        const string Mapping = """{"columns":{"id":"externalId","title":"title","amount":"amount","product":"lines","quantity":"lines.quantity"}}""";

        var deals = await host.ImportAsync("deals", Deals, Mapping);
        var again = await host.ImportAsync("deals", Deals, Mapping);
        var people = await host.ImportAsync("contacts", People);

        Assert.Equal((new ImportCounts(3, 3, 0, 0, 0, 0), new ImportCounts(3, 0, 0, 3, 0, 0), new ImportCounts(2, 2, 0, 0, 0, 0)), (deals.Counts, again.Counts, people.Counts));
        Assert.Equal(["out-of-range amount: -5 1", "out-of-range lines.quantity: -2 1"], deals.Warnings.Select(w => $"{w.Code} {w.Value} {w.Count}").Order(StringComparer.Ordinal));
        Assert.Equal(["out-of-range birthday: 2999-03-04 1"], people.Warnings.Select(w => $"{w.Code} {w.Value} {w.Count}"));
        Assert.Equal([("Credit", null, 0, """{"Amount": "-5"}"""), ("Plain", 5m, 1, null), ("Returned", null, 0, """{"Products": "Pump -2"}""")],
            await host.DbAsync(async db => (await db.Deals.Include(d => d.Lines).OrderBy(d => d.Name).ToListAsync()).Select(d => (d.Name, d.Amount, d.Lines.Count, d.More)).ToList()));
        Assert.Equal([null, new DateOnly(1980, 3, 4)], await host.DbAsync(db => db.Contacts.OrderBy(c => c.FullName).Select(c => c.Birthday).ToListAsync()));
    }

    [Fact]
    public async Task Links_that_name_nothing_are_left_empty_when_the_mapping_says_so()
    {
        await using var host = await ImportHost.StartAsync();
        const string Rows = "id,title,owner,product,account\n1,A,Old Person,Thing,Acme\n2,B,Gone Too,Other,Acme\n";

        var result = await host.ImportAsync("deals", Rows, """{"leaveEmpty":["owner","lines"],"create":["account"],"values":{"owner":{"Gone Too":null},"product":{"Other":""}}}""");

        Assert.Equal(new ImportCounts(2, 2, 0, 0, 0, 0), result.Counts);
        Assert.Equal(["account-made Acme 2", "left-empty lines: Thing 1", "left-empty owner: Old Person 1"], result.Warnings.Select(w => $"{w.Code} {w.Value} {w.Count}").Order(StringComparer.Ordinal));
        Assert.Equal(2, await host.DbAsync(db => db.Deals.CountAsync(d => d.OwnerId == null && d.AccountId != null && d.Lines.Count == 0)));
    }

    [Fact]
    public async Task Stages_are_made_where_they_belong_and_a_trial_makes_none()
    {
        await using var host = await ImportHost.StartAsync();
        const string Rows = "id,title,pipeline,stage\n1,A,Partners,Contract sent\n2,B,Partners,First talk\n3,C,Partners,Closed won\n4,D,,Demo scheduled\n";

        var trial = await host.ImportAsync("deals", Rows, dryRun: true);
        var refused = await host.ImportAsync("deals", Rows, """{"create":[]}""");
        var result = await host.ImportAsync("deals", Rows, """{"stages":{"first talk":{"probability":5,"rotDays":9},"demo scheduled":{"rotDays":30},"closed won":{"rotDays":3}}}""");
        await host.ImportAsync("deals", "id,title,pipeline,stage\n5,E,Partners,Proposal\n");

        Assert.Equal((new ImportCounts(4, 4, 0, 0, 0, 0), new ImportCounts(4, 0, 0, 0, 0, 4), new ImportCounts(4, 4, 0, 0, 0, 0)), (trial.Counts, refused.Counts, result.Counts));
        Assert.Equal(
            ["Partners: First talk 5 Open, Proposal 50 Open, Contract sent 90 Open, Closed won 100 Won, Lost 0 Lost",
             "Sales: Qualification 10 Open, Discovery 25 Open, Demo scheduled 40 Open, Proposal 50 Open, Negotiation 75 Open, Commitment 90 Open, Won 100 Won, Lost 0 Lost"],
            await host.DbAsync(async db => (await db.Set<SalesPipeline>().Include(p => p.Stages).OrderBy(p => p.Name).ToListAsync()).Select(p => $"{p.Name}: {string.Join(", ", p.InOrder().Select(s => $"{s.Name} {s.Probability} {s.Kind}"))}").ToList()));
        // days to be stuck after: in open stages, of a new pipeline and of one that is there
        var stuck = await host.DbAsync(db => db.Set<Stage>().Where(s => s.Name == "First talk" || s.Name == "Demo scheduled" || s.Name == "Contract sent" || s.Name == "Closed won").OrderBy(s => s.Name).Select(s => s.RotDays).ToListAsync());
        Assert.Equal([null, null, 30, 9], stuck);
    }

    [Fact]
    public async Task Undo_takes_away_what_was_made_on_the_way_and_keeps_what_others_use()
    {
        await using var host = await ImportHost.StartAsync();
        const string Rows = "id,title,pipeline,stage,owner,team,product\n1,A,Partners,First talk,Olga Owner,North,Thing\n2,B,Resellers,Only here,Olga Owner,South,Thing\n3,C,,Demo scheduled,Una Used,South,\n";
        const string Mapping = """{"create":["stage","pipeline","owner","team","product"]}""";
        var before = await MadeAsync(host);
        var result = await host.ImportAsync("deals", Rows, Mapping);
        Assert.Equal(new ImportCounts(3, 3, 0, 0, 0, 0), result.Counts);
        var all = await MadeAsync(host);

        await UndoAsync(host, result.Id);
        Assert.Equal(before, await MadeAsync(host));
        // the undo is undone: all is back, each in its place
        var last = await LastUndoAsync(host);
        Assert.Empty((await host.AsAsync(async s => TestData.Done((await s.GetRequiredService<UndoChangeSet>().RunAsync(last, CancellationToken.None))!.Value))).Conflicts);
        Assert.Equal(all, await MadeAsync(host));
        Assert.Equal(["A open First talk  25   Olga Owner", "B open Only here  25   Olga Owner", "C open Demo scheduled  40   Una Used"], await DealsAsync(host));

        var other = await host.ImportAsync("deals", "id,title,pipeline,stage,owner,team,product\n4,A,Chains,First talk,Otto Owner,North,Thing\n5,B,Chains,Second talk,Una Used,East,\n", Mapping);
        await MakeAsync(host, "deals", "{'title':'Mine','pipeline':'Chains','stage':'Second talk','owner':'Otto Owner'}");
        var undone = TestData.Done((await host.AsAsync(s => s.GetRequiredService<ImportDesk>().UndoAsync(other.Id, CancellationToken.None)))!.Value);

        Assert.Equal(["pipelines", "stages", "stages", "stages", "users"], undone.Conflicts.Select(c => c.Kind).Order(StringComparer.Ordinal));
        Assert.All(undone.Conflicts, c => Assert.Equal(UndoConflict.Kept, c.Reason));
        Assert.Equal(all.Append("pipeline Chains: Second talk Won Lost").Append("user Otto Owner").Order(StringComparer.Ordinal), (await MadeAsync(host)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_deal_comes_back_without_an_owner_who_is_gone_and_not_without_its_stage()
    {
        await using var host = await ImportHost.StartAsync();
        var result = await host.ImportAsync("deals", "id,title,stage,owner\n1,A,Proposal,Olga Owner\n2,B,Only here,\n", """{"create":["stage","owner"]}""");
        await UndoAsync(host, result.Id);

        var ids = await host.DbAsync(db => db.Deals.IgnoreQueryFilters().OrderBy(d => d.Name).Select(d => d.Id).ToListAsync());
        var back = await host.AsAsync(async s => (await s.GetRequiredKeyedService<IRecords>("deals").RestoreAsync(ids[0], CancellationToken.None))!.Value);
        var stays = await host.AsAsync(async s => (await s.GetRequiredKeyedService<IRecords>("deals").RestoreAsync(ids[1], CancellationToken.None))!.Value);

        Assert.Equal((false, "gone"), (back.Refused, stays.Refusals.Single().Code));
        Assert.Equal(["A open Proposal  50   "], await DealsAsync(host));
    }

    [Fact]
    public async Task A_stopped_import_of_deals_goes_on_where_it_was()
    {
        var text = new StringBuilder("id,account,product,stage,amount,startedOn,closeDate\n");
        for (var i = 0; i < 3_500; i++) text.Append(CultureInfo.InvariantCulture, $"d{i},Company {i % 50},Product {i % 5},{(i % 3 == 0 ? "Won" : i % 3 == 1 ? "Lost" : "Engaging")},{i},2024-01-01,2024-02-{i % 28 + 1:00}\n");
        await using var host = await ImportHost.StartAsync();

        var id = await host.StartAsync("deals", Encoding.UTF8.GetBytes(text.ToString()));
        for (var stop = 0; stop < 2; stop++)
        {
            // stops without giving the lease back, as a killed process does
            Assert.True(await host.Runs.TryAsync(id, CancellationToken.None, rowsAtMost: 1_000));
            await host.DbAsync(db => db.Database.ExecuteSqlAsync($"update imports set leased_until = now() - interval '1 second'"));
        }
        await host.Runs.ToEndAsync(id, CancellationToken.None);

        Assert.Equal(new ImportCounts(3_500, 3_500, 0, 0, 0, 0), (await host.ResultAsync(id)).Counts);
        Assert.Equal((3_500, 3_500, 50, 5), await host.DbAsync(async db => (await db.Deals.CountAsync(), await db.Set<Domain.Pipeline.Deals.DealLine>().CountAsync(), await db.Accounts.CountAsync(), await db.Set<Domain.Pipeline.Products.Product>().CountAsync())));
        Assert.Single(await host.DbAsync(db => db.Changes.Where(c => c.Entity == "deals").Select(c => c.ChangeSetId).Distinct().ToListAsync()));
    }

    [Fact]
    public async Task Leads_come_in_whatever_status_or_owner_they_had_and_who_is_known_already_is_counted()
    {
        await using var host = await ImportHost.StartAsync();
        await host.DbAsync(async db =>
        {
            var left = Domain.Admin.User.Create("Lea Left", null, db.Clock.GetUtcNow()).Value!;
            left.Deactivate(db.Clock.GetUtcNow());
            db.Add(left);
            return await db.SaveChangesAsync();
        });
        await MakeAsync(host, "contacts", "{'givenName':'Ann','emails':['ann@x.example']}");
        const string Rows =
            "Lead ID,First Name,Last Name,Email,Lead Status,Lead Source,Rating,Lead Owner\nL1,Ann,Smith,ann@x.example,Working - Contacted,Web,Hot,Lea Left\n"
            + "L2,Ben,Jones,ben@x.example,Strange,Fair,Lukewarm,Nobody Known\nL3,Cy,Old,cy@x.example,Closed - Converted,Web,,Ada Admin\n";

        var result = await host.ImportAsync("leads", Rows);
        var again = await host.ImportAsync("leads", Rows);

        Assert.Equal((new ImportCounts(3, 3, 0, 0, 0, 0), new ImportCounts(3, 0, 0, 3, 0, 0)), (result.Counts, again.Counts));
        Assert.Equal(["left-empty owner: Nobody Known 1", "not-in-list rating: Lukewarm 1", "not-in-list status: Strange 1", "owner-left Lea Left 1", "possible-duplicate ann@x.example 1", "unknown-value leadSource: Fair 1", "unknown-value leadSource: Web 2"],
            result.Warnings.Select(w => $"{w.Code} {w.Value} {w.Count}").Order(StringComparer.Ordinal));
        Assert.Equal(["Ann Smith working hot Lea Left", "Ben Jones new  ", "Cy Old converted  Ada Admin"],
            await host.DbAsync(async db => (await db.Leads.OrderBy(l => l.Name).Select(l => new { l.Name, l.Status, l.Rating, Owner = db.People.Where(p => p.Id == l.OwnerId).Select(p => p.Name).FirstOrDefault() }).ToListAsync()).Select(l => $"{l.Name} {l.Status} {l.Rating} {l.Owner}").ToList()));
        await UndoAsync(host, result.Id);
        Assert.Equal(0, await host.DbAsync(db => db.Leads.CountAsync()));
    }

    [Fact]
    public async Task Tasks_come_in_with_their_hour_and_the_records_they_are_about()
    {
        await using var host = await ImportHost.StartAsync();
        var account = await MakeAsync(host, "accounts", "{'name':'Acme'}");
        var deal = await MakeAsync(host, "deals", "{'title':'Acme'}");
        var contact = await MakeAsync(host, "contacts", "{'givenName':'Ann','familyName':'Smith'}");
        const string Rows =
            "Activity - ID,Activity - Subject,Activity - Type,Activity - Due date,Activity - Due time,Activity - Done,Activity - Assigned to user,Deal - Title,Person - Name,Organization - Name\n"
            + "1,Ring,Call,2026-03-12,14:30,To do,Ada Admin,Acme,Ann Smith,Acme\n2,Older,Weird,2026-03-13,,Perhaps,Nobody Known,,Nobody Else,\n";

        var result = await host.ImportAsync("tasks", Rows);
        var again = await host.ImportAsync("tasks", Rows);

        Assert.Equal((new ImportCounts(2, 2, 0, 0, 0, 0), new ImportCounts(2, 0, 0, 2, 0, 0)), (result.Counts, again.Counts));
        Assert.Equal(["left-empty links: contacts:Nobody Else 1", "left-empty owner: Nobody Known 1", "not-in-list status: Perhaps 1", "not-in-list type: Weird 1"], result.Warnings.Select(w => $"{w.Code} {w.Value} {w.Count}").Order(StringComparer.Ordinal));
        await host.DbAsync(async db =>
        {
            var task = await db.Set<Domain.Tasks.CrmTask>().Include(t => t.Links).SingleAsync(t => t.Subject == "Ring");
            var zone = TimeZoneInfo.FindSystemTimeZoneById((await db.Company.SingleAsync()).TimeZone);
            Assert.Equal(("call", "open", new DateOnly(2026, 3, 12), new TimeSpan(14, 30, 0)), (task.Type, task.Status, task.Due!.Value, TimeZoneInfo.ConvertTime(task.DueAt!.Value, zone).TimeOfDay));
            Assert.Equal(new[] { account, deal, contact }.Order(), task.Links.Select(l => l.RecordId).Order());
            return true;
        });
        await UndoAsync(host, result.Id);
        Assert.Equal(0, await host.DbAsync(db => db.Set<Domain.Tasks.CrmTask>().CountAsync()));
    }

    private static async Task<Guid> MakeAsync(ImportHost host, string kind, string facts) =>
        TestData.Done(await host.AsAsync(s => s.GetRequiredKeyedService<IRecords>(kind).CreateAsync(TestData.Json(facts), CancellationToken.None))).Id;

    private static async Task UndoAsync(ImportHost host, Guid import) =>
        Assert.Empty(TestData.Done((await host.AsAsync(s => s.GetRequiredService<ImportDesk>().UndoAsync(import, CancellationToken.None)))!.Value).Conflicts);

    private static Task<Guid> LastUndoAsync(ImportHost host) => host.DbAsync(db => db.ChangeSets.Where(s => s.UndoOf != null).OrderByDescending(s => s.Id).Select(s => s.Id).FirstAsync());

    /// <summary>What imports make on the way, by name.</summary>
    private static Task<List<string>> MadeAsync(ImportHost host) => host.DbAsync(async db => (List<string>)
    [
        .. (await db.Set<SalesPipeline>().Include(p => p.Stages).OrderBy(p => p.Name).ToListAsync()).Select(p => $"pipeline {p.Name}: {string.Join(' ', p.InOrder().Select(s => s.Name))}"),
        .. (await db.People.OrderBy(p => p.Name).ToListAsync()).Select(p => $"user {p.Name}"),
        .. (await db.Teams.OrderBy(t => t.Name).ToListAsync()).Select(t => $"team {t.Name}"),
        .. (await db.Set<Domain.Pipeline.Products.Product>().OrderBy(t => t.Name).ToListAsync()).Select(t => $"product {t.Name}"),
    ]);

    /// <summary>"Title status stage amount probability start close owner".</summary>
    private static Task<List<string>> DealsAsync(ImportHost host) => host.DbAsync(async db => (await db.Deals.OrderBy(d => d.Name).Select(d => new
    {
        Deal = d, Stage = db.Set<Stage>().First(s => s.Id == d.StageId).Name, Owner = db.People.Where(p => p.Id == d.OwnerId).Select(p => p.Name).FirstOrDefault(),
    }).ToListAsync()).Select(d => string.Create(CultureInfo.InvariantCulture, $"{d.Deal.Name} {d.Deal.Status} {d.Stage} {d.Deal.Amount} {d.Deal.Probability} {d.Deal.StartedOn:yyyy-MM-dd} {d.Deal.CloseDate:yyyy-MM-dd} {d.Owner}")).ToList());
}
