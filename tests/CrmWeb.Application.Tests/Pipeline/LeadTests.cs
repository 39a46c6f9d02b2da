using CrmWeb.Application.Data;
using CrmWeb.Application.Edges;
using CrmWeb.Application.Pipeline.Assigning;
using CrmWeb.Application.Pipeline.Leads;
using CrmWeb.Application.Tests.Interactions;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Assigning;
using CrmWeb.Domain.Pipeline.Leads;
using CrmWeb.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CrmWeb.Testing.TestData;

namespace CrmWeb.Application.Tests.Pipeline;

[Trait("Postgres", "18")]
public sealed class LeadTests
{
    [Fact]
    public async Task The_first_call_stops_the_clock_and_undo_starts_it_again()
    {
        await using var world = await CompanyAsync();
        var lead = await world.CreateAsync(Lead.Leads, Json("{'givenName':'Ann','phone':'+44 20 7946 0100','source':'Fair'}"), Actor.System);
        var made = (await world.FindAsync(Lead.Leads, lead))!;
        Assert.NotNull(made["responseDue"]);
        Assert.Equal("+442079460100", made["phoneE164"]!.ToString());
        Assert.Null(made["firstResponseAt"]);

        await world.InteractionAsync("note", $$"""{'lead':'{{lead}}'}""");
        Assert.Null((await world.FindAsync(Lead.Leads, lead))!["firstResponseAt"]);
        await world.InteractionAsync("call", $$"""{'lead':'{{lead}}','at':'2026-03-10T08:00:00Z','direction':'out'}""");
        Assert.Equal("2026-03-10T08:00:00Z", (await world.FindAsync(Lead.Leads, lead))!["firstResponseAt"]!.ToString());
        var logged = await world.AsAsync<CrmDb, Guid>(Actor.System, db => db.ChangeSets.OrderByDescending(s => s.Id).Select(s => s.Id).FirstAsync());
        await world.UndoAsync(logged);
        Assert.Null((await world.FindAsync(Lead.Leads, lead))!["firstResponseAt"]);
    }

    [Fact]
    public async Task Leads_go_round_even_at_once_and_pass_over_who_is_away()
    {
        await using var world = await CompanyAsync();
        var role = await world.RoleAsync("Seller", ModuleRights.Full, Lead.Leads);
        var people = new List<User>();
        foreach (var name in new[] { "Ada", "Ben", "Cem" }) people.Add(await world.UserAsync(name, roles: [role]));
        await AwayAsync(world, people[2]);
        await RuleAsync(world, "All", AssignmentRule.RoundRobin, people, null);

        var leads = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => world.CreateAsync(Lead.Leads, Json($$"""{'company':'C{{i}}'}"""))));
        var owners = await world.AsAsync<CrmDb, List<Guid?>>(Actor.System, db => db.Leads.Select(l => l.OwnerId).ToListAsync());
        Assert.Equal([4, 4], people.Take(2).Select(p => owners.Count(o => o == p.Id)));

        var why = await world.AsAsync<CrmDb, string?>(Actor.System, db => db.TimelineEntries.Where(e => e.SubjectId == leads[0] && e.Kind == "lead.assigned").Select(e => e.Payload).SingleAsync());
        Assert.Contains("each in turn", why, StringComparison.Ordinal);
        var named = await world.CreateAsync(Lead.Leads, Json($$"""{'company':'Named','owner':'{{people[2].Id}}'}"""));
        Assert.Equal("Cem", (await world.FindAsync(Lead.Leads, named))!["owner"]!["name"]!.ToString());
    }

    [Fact]
    public async Task The_first_rule_that_fits_counts()
    {
        await using var world = await CompanyAsync();
        var role = await world.RoleAsync("Seller", ModuleRights.Full, Lead.Leads);
        var (ada, ben) = (await world.UserAsync("Ada", roles: [role]), await world.UserAsync("Ben", roles: [role]));
        await RuleAsync(world, "Dutch", AssignmentRule.Territory, [], null, [new Territory("Netherlands", ada.Id, null)]);
        await RuleAsync(world, "Hot", AssignmentRule.LeastBusy, [ada, ben], """{"and":[{"field":"rating","op":"eq","value":"hot"}]}""");

        Assert.Equal(ada.Id, await OwnerAsync(world, "{'company':'A','country':'netherlands'}"));
        Assert.Equal(ben.Id, await OwnerAsync(world, "{'company':'B','rating':'hot'}"));
        Assert.Null(await OwnerAsync(world, "{'company':'C','rating':'cold'}"));
    }

    [Fact]
    public async Task The_day_to_take_a_lead_up_again_brings_it_back()
    {
        await using var world = await CompanyAsync();
        var lead = await world.CreateAsync(Lead.Leads, Json("{'company':'Later'}"));
        await world.EditAsync(Lead.Leads, lead, "{'status':'disqualified','disqualifyReason':'Bad timing','recycleOn':'2020-01-01'}");
        await using (var scope = world.As(Actor.System)) await scope.ServiceProvider.GetServices<IRecurringJob>().OfType<RecycleLeads>().Single().RunAsync(default);

        Assert.Equal("working", (await world.FindAsync(Lead.Leads, lead))!["status"]!.ToString());
    }

    [Fact]
    public async Task A_converted_lead_takes_its_history_along_and_undo_brings_everything_back()
    {
        await using var world = await CompanyAsync();
        var lead = await world.CreateAsync(Lead.Leads, Json("{'givenName':'Ann','familyName':'Smith','company':'Acme','email':'ann@acme.example','value':5000,'leadSource':'Referral'}"));
        await world.InteractionAsync("call", $$"""{'lead':'{{lead}}','subject':'Hello','at':'2026-03-10T08:00:00Z'}""");
        var open = await world.CreateAsync("tasks", Json($$"""{'subject':'Call back','dueAt':'2026-03-14T23:30:00Z','links':['{{lead}}']}"""));
        var over = await world.CreateAsync("tasks", Json($$"""{'subject':'Was done','status':'done','links':['{{lead}}']}"""));
        var before = Facts((await world.FindAsync("tasks", open))!);
        var done = (await world.AsAsync<ConvertLead, Outcome<Converted>?>(Actor.System, convert => convert.RunAsync(lead, null, default)))!.Value.Value!;

        Assert.Equal([lead, done.Deal!.Value, done.Contact, done.Account!.Value], (await world.FindAsync("tasks", open))!["links"]!.AsArray().Select(l => l!["id"]!.GetValue<Guid>()));
        Assert.Single((await world.FindAsync("tasks", over))!["links"]!.AsArray());
        var contact = (await world.FindAsync("contacts", done.Contact))!;
        Assert.Equal(("Ann Smith", "Acme", "Referral"), (contact["fullName"]!.ToString(), contact["accounts"]![0]!["account"]!["name"]!.ToString(), contact["leadSource"]!.ToString()));
        var deal = (await world.FindAsync("deals", done.Deal!.Value))!;
        Assert.Equal(("Acme", 5000m, "Referral"), (deal["title"]!.ToString(), deal["amount"]!.GetValue<decimal>(), deal["leadSource"]!.ToString()));
        Assert.Contains((await world.TimelineAsync(done.Contact)).Items, i => i.Said?.Subject == "Hello");
        Assert.Equal("converted", (await world.FindAsync(Lead.Leads, lead))!["status"]!.ToString());

        Assert.Empty((await world.UndoAsync(done.ChangeSet!.Value)).Conflicts);
        var back = (await world.FindAsync(Lead.Leads, lead))!;
        Assert.Equal(("new", null), (back["status"]!.ToString(), back["contact"]?.ToString()));
        Assert.Null(await world.FindAsync("contacts", done.Contact));
        Assert.Null(await world.FindAsync("deals", done.Deal!.Value));
        Assert.Equal(before, Facts((await world.FindAsync("tasks", open))!));
    }

    [Fact]
    public async Task What_is_there_is_found_and_kept()
    {
        await using var world = await CompanyAsync();
        var acme = await world.AccountAsync("Acme");
        var ann = await world.ContactAsync("Ann", "Smith", "{'emails':['ann@acme.example'],'jobTitle':'Head of buying','accounts':'Acme'}");
        var lead = await world.CreateAsync(Lead.Leads, Json("{'givenName':'Anne','email':'ANN@acme.example','phone':'+44 20 7946 0101','jobTitle':'Buyer','company':'ACME'}"));
        var done = (await world.AsAsync<ConvertLead, Outcome<Converted>?>(Actor.System, convert => convert.RunAsync(lead, null, default)))!.Value.Value!;

        Assert.Equal((ann, acme), (done.Contact, done.Account!.Value));
        var contact = (await world.FindAsync("contacts", ann))!;
        Assert.Equal(("Head of buying", "Ann Smith", 1), (contact["jobTitle"]!.ToString(), contact["fullName"]!.ToString(), contact["phones"]!.AsArray().Count));

        var second = await world.CreateAsync(Lead.Leads, Json("{'company':'Acme','familyName':'Jones'}"));
        var joined = (await world.AsAsync<ConvertLead, Outcome<Converted>?>(Actor.System, convert => convert.RunAsync(second, new(null, acme, null, done.Deal, null), default)))!.Value.Value!;
        Assert.Equal(done.Deal, joined.Deal);
        Assert.Equal(2, (await world.FindAsync("deals", done.Deal!.Value))!["contacts"]!.AsArray().Count);
    }

    private static async Task<TestWorld> CompanyAsync()
    {
        var world = await TestWorld.NewAsync();
        await using var scope = world.As(Actor.System);
        var db = scope.ServiceProvider.GetRequiredService<CrmDb>();
        db.Add(CompanySettings.Fresh("Works"));
        await db.SaveChangesAsync();
        return world;
    }

    private static async Task<Guid?> OwnerAsync(TestWorld world, string facts)
    {
        var id = await world.CreateAsync(Lead.Leads, Json(facts));
        return await world.AsAsync<CrmDb, Guid?>(Actor.System, db => db.Leads.Where(l => l.Id == id).Select(l => l.OwnerId).SingleAsync());
    }

    private static async Task RuleAsync(TestWorld world, string name, string method, IReadOnlyList<User> people, string? filter, params Territory[] territories) =>
        Assert.Empty((await world.AsAsync<AssignmentRules, IReadOnlyList<Refusal>?>(Actor.System, rules => rules.SaveAsync(
            null, new AssignmentRuleFacts(name, true, filter ?? "", method, [.. people.Select(p => p.Id)], null, territories.Length > 0 ? "country" : null, territories), null, default)))!);

    private static async Task AwayAsync(TestWorld world, User user)
    {
        await using var scope = world.As(Actor.System);
        var db = scope.ServiceProvider.GetRequiredService<CrmDb>();
        (await db.People.SingleAsync(u => u.Id == user.Id)).StayAway(new DateOnly(2999, 1, 1), db.Clock.GetUtcNow());
        await db.SaveChangesAsync();
    }
}
