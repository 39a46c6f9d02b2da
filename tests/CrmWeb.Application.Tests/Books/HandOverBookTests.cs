using CrmWeb.Application.Admin;
using CrmWeb.Application.Books;
using CrmWeb.Application.Tests.Pipeline;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Books;
using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Domain.Pipeline.Leads;
using CrmWeb.Domain.Tasks;
using CrmWeb.Testing;
using static CrmWeb.Testing.TestData;

namespace CrmWeb.Application.Tests.Books;

/// <summary>A book is handed over as it was shown, in one change that can be taken back.</summary>
public sealed class HandOverBookTests : IAsyncLifetime
{
    private TestWorld _world = null!;
    private User _from = null!;
    private User _ann = null!;
    private User _bob = null!;

    public async Task InitializeAsync()
    {
        _world = await TestWorld.NewAsync();
        var team = await _world.TeamAsync("Everyone");
        (_from, _ann, _bob) = (await _world.UserAsync("Leaver", teams: [team]), await _world.UserAsync("Ann", teams: [team]), await _world.UserAsync("Bob", teams: [team]));
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task The_preview_is_what_happens_and_undo_brings_all_back()
    {
        var (acme, other, records) = await BookAsync();

        var preview = Done(await PlanAsync(Actor.System, together: true));
        var shown = preview.Shares.ToDictionary(s => s.Person, s => string.Join(' ', BookItems.Kinds.Select(k => s.Counts[k])));
        Assert.Equal(6, preview.Shares.Sum(s => s.Counts.Values.Sum()));
        var done = Done((await RunAsync(Actor.System, preview.Plan))!.Value);

        Assert.Equal(6, done.Count);
        foreach (var receiver in new[] { _ann, _bob })
        {
            var has = new List<int>();
            foreach (var kind in BookItems.Kinds) has.Add((await OwnersAsync(records.Where(r => r.Kind == kind))).Count(o => o == receiver.Id));
            Assert.Equal(shown[receiver.Id], string.Join(' ', has));
        }
        // what hangs on Acme went to one person
        Assert.Single((await OwnersAsync(records.Where(r => r.Acme))).Distinct());
        Assert.Null(await RunAsync(Actor.System, preview.Plan));
        // the closed deal stays
        Assert.Equal(_from.Id, (await OwnersAsync([other])).Single());
        var summary = await _world.AsAsync<BookSummary, IReadOnlyList<BookAccount>>(Actor.System, s => s.ReadAsync(_from.Id, done.ChangeSet, default));
        var account = Assert.Single(summary, a => a.Id == acme);
        Assert.Equal(("Acme deal", "Call them", "Ask Acme"), (account.Deals.Single().Title, account.Deals.Single().NextStep, account.Tasks.Single().Subject));

        await _world.UndoAsync(done.ChangeSet!.Value);
        Assert.All(await OwnersAsync(records), owner => Assert.Equal(_from.Id, owner));
    }

    [Fact]
    public async Task What_somebody_else_took_meanwhile_stays_theirs()
    {
        var (_, _, records) = await BookAsync();
        var preview = Done(await PlanAsync(Actor.System, together: false));
        await _world.EditAsync(Deal.Deals, records.First(r => r.Kind == Deal.Deals).Id, "{'owner':null}");

        Assert.Equal(5, Done((await RunAsync(Actor.System, preview.Plan))!.Value).Count);
    }

    [Fact]
    public async Task Who_may_not_assign_every_kind_is_refused_and_so_is_nobody_as_receiver()
    {
        await BookAsync();
        var role = await _world.RoleAsync("Deals only", ModuleRights.Full, Deal.Deals);
        var rep = await _world.ActorAsync(await _world.UserAsync("Deals only", roles: [role]));

        Assert.Equal(RefusalKind.Forbidden, (await PlanAsync(rep, together: true)).Refusals.Single().Kind);
        Assert.Equal(1, Done(await PlanAsync(rep, together: true, Deal.Deals)).Shares.Sum(s => s.Counts.Values.Sum()));
        Assert.Equal("to", (await _world.AsAsync<HandOverBook, Outcome<BookPreview>>(Actor.System, h => h.PlanAsync(new(_from.Id, [], BookRule.InTurn, true, BookItems.Kinds), default))).Refusals.Single().Field);
        // somebody else's plan is nobody's
        var plan = Done(await PlanAsync(Actor.System, together: true)).Plan;
        Assert.Null(await RunAsync(rep, plan));
    }

    /// <summary>An account with its contact, open deal and task, another account, a lead; a closed deal beside.</summary>
    private async Task<(Guid Acme, (string, Guid, bool) Closed, List<(string Kind, Guid Id, bool Acme)> Records)> BookAsync()
    {
        var owner = "'owner':'" + _from.Id + "'";
        var acme = await _world.AccountAsync("Acme", "{" + owner + "}");
        var deal = await _world.DealAsync("{'title':'Acme deal','nextStep':'Call them','account':'" + acme + "'," + owner + "}");
        var closed = await _world.DealAsync("{'title':'Won','status':'won','account':'" + acme + "'," + owner + "}");
        return (acme, (Deal.Deals, closed, false),
        [
            (Account.Accounts, acme, true), (Deal.Deals, deal, true),
            (Contact.Contacts, await _world.ContactAsync("Cora", "Acme", "{'accounts':['" + acme + "']," + owner + "}"), true),
            (CrmTask.Tasks, await _world.CreateAsync(CrmTask.Tasks, Json("{'subject':'Ask Acme','links':['" + deal + "']," + owner + "}")), true),
            (Account.Accounts, await _world.AccountAsync("Bella", "{" + owner + "}"), false),
            (Lead.Leads, await _world.CreateAsync(Lead.Leads, Json("{'company':'Cella'," + owner + "}")), false),
        ]);
    }

    private Task<Outcome<BookPreview>> PlanAsync(Actor actor, bool together, params string[] kinds) => _world.AsAsync<HandOverBook, Outcome<BookPreview>>(actor,
        h => h.PlanAsync(new(_from.Id, [new(_ann.Id, []), new(_bob.Id, [])], BookRule.InTurn, together, kinds.Length == 0 ? BookItems.Kinds : kinds), default));

    private Task<Outcome<HandedOver>?> RunAsync(Actor actor, Guid plan) => _world.AsAsync<HandOverBook, Outcome<HandedOver>?>(actor, h => h.RunAsync(plan, default));

    private async Task<List<Guid?>> OwnersAsync(IEnumerable<(string Kind, Guid Id, bool)> records)
    {
        var owners = new List<Guid?>();
        foreach (var (kind, id, _) in records) owners.Add((await _world.FindAsync(kind, id))!["owner"]?["id"]?.GetValue<Guid>());
        return owners;
    }
}
