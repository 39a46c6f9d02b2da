using CrmWeb.Application.Data;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Leads;
using CrmWeb.Domain.Tasks;
using CrmWeb.Testing;
using Microsoft.Extensions.DependencyInjection;
using static CrmWeb.Domain.Accounts.Account;
using static CrmWeb.Domain.Contacts.Contact;
using static CrmWeb.Domain.Interactions.Interaction;
using static CrmWeb.Domain.Pipeline.Deals.Deal;
using static CrmWeb.Domain.Pipeline.Products.Product;

namespace CrmWeb.Web.Tests.Visibility;

/// <summary>
/// Team A's records, which an agent of team B must not know of, and what B does have: an account, and a contact that an administrator
/// linked to A's account. Levels are "team".
/// </summary>
public sealed class Secrets : IAsyncLifetime
{
    public const string RoleName = "Team bound";

    /// <summary>Words that stand only in A's records; questions ask by their beginnings, so an echo of the question is not the word.</summary>
    public static readonly IReadOnlyList<string> Words = ["Quillhaven", "quillhaven", "Orvandil", "orvandil.so", "orvandil so", "5557 0987", "Peregrination"];

    /// <summary>What a stranger might ask with: parts of name, e-mail, phone and text.</summary>
    public static readonly IReadOnlyList<string> Guesses = ["Quillhav", "Orvand", "orvandil.s@quillh", "55570987", "Peregrinat"];

    public CrmHost Host { get; private set; } = null!;
    public TestPerson Agent { get; private set; } = null!;
    public TestPerson Stranger { get; private set; } = null!;
    public IReadOnlyDictionary<string, Guid> Hidden { get; private set; } = null!;
    public Guid HiddenChangeSet { get; private set; }

    public async Task InitializeAsync()
    {
        Host = await CrmHost.StartAsync();
        var team = new ModuleRights(AccessLevel.Team, AccessLevel.Team, true, true, true, true, true, true, true);
        await Host.AsSystemAsync(async services =>
        {
            var db = services.GetRequiredService<CrmDb>();
            db.Add(TestData.Done(Role.Create(RoleName, false, Place.Kinds.ToDictionary(k => k, _ => team))));
            return await db.SaveChangesAsync();
        });
        Agent = await Host.AddPersonAsync("Anna Agent", [RoleName], ["Team A"]);
        Stranger = await Host.AddPersonAsync("Boris Stranger", [RoleName], ["Team B"]);
        var account = await Host.CreateAsync(Accounts, "{'name':'Quillhaven Works','domain':'quillhaven.example','externalId':'Q-1','source':'erp'}", Agent);
        var contact = await Host.CreateAsync(Contacts, $$"""
            {'givenName':'Orvandil','familyName':'Sorge','accounts':[{'account':'{{account}}','primary':true}],
             'emails':[{'value':'orvandil.sorge@quillhaven.example','primary':true}],'phones':[{'value':'+49 30 5557 0987','primary':true}]}
            """, Agent);
        var said = await Host.CreateAsync(Interactions, $"{{'kind':'call','subject':'Peregrination','body':'About the Peregrination.','account':'{account}','contacts':['{contact}']}}", Agent);
        var lead = await Host.CreateAsync(Lead.Leads, "{'givenName':'Orvandil','company':'Quillhaven Works','email':'orvandil.sorge@quillhaven.example','phone':'+49 30 5557 0987'}", Agent);
        var product = await Host.CreateAsync(Products, "{'name':'Quillhaven roaster','price':5,'externalId':'Q-2','source':'erp'}", Agent);
        var deal = await Host.CreateAsync(Deals, $"{{'title':'Peregrination fleet','account':'{account}','contacts':['{contact}'],'lines':['{product}'],'nextStep':'Peregrination'}}", Agent);
        var task = await Host.CreateAsync(CrmTask.Tasks, $"{{'subject':'Peregrination call','body':'Ask Orvandil.','due':'2026-01-20','links':['{deal}','{account}']}}", Agent);
        Hidden = new Dictionary<string, Guid> { [Accounts] = account, [Contacts] = contact, [Interactions] = said, [Lead.Leads] = lead, [Deals] = deal, [Products] = product, [CrmTask.Tasks] = task };
        await Host.CreateAsync(Accounts, $"{{'name':'Open Meadow','team':'Team B','owner':'{Stranger.Id}','parent':'{account}'}}");
        var known = await Host.CreateAsync(Contacts, $"{{'givenName':'Bea','familyName':'Known','team':'Team B','owner':'{Stranger.Id}','accounts':['{account}'],'reportsTo':'{contact}'}}");
        await Host.CreateAsync(Interactions, $"{{'kind':'note','body':'Nothing to hide','contacts':['{known}']}}", Stranger);
        await Host.CreateAsync(Lead.Leads, $"{{'givenName':'Bea','company':'Meadow Lead','team':'Team B','owner':'{Stranger.Id}'}}");
        await Host.CreateAsync(Products, $"{{'name':'Cup','team':'Team B','owner':'{Stranger.Id}'}}");
        await Host.CreateAsync(Deals, $"{{'title':'Meadow deal','team':'Team B','owner':'{Stranger.Id}','account':'{account}','contacts':['{contact}','{known}'],'lines':['{product}']}}");
        await Host.CreateAsync(CrmTask.Tasks, $"{{'subject':'Water the meadow','team':'Team B','owner':'{Stranger.Id}','links':['{account}']}}");
        HiddenChangeSet = await Host.AsSystemAsync(services => Task.FromResult(
            services.GetRequiredService<CrmDb>().Changes.Where(c => c.RootId == account).OrderBy(c => c.Id).Select(c => c.ChangeSetId).First()));
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();

    /// <summary>The first secret in a text, or null.</summary>
    public string? LeakIn(string text, bool ids = true) =>
        Words.FirstOrDefault(w => text.Contains(w, StringComparison.Ordinal)) ?? (ids ? Hidden.Values.Select(id => id.ToString()).FirstOrDefault(id => text.Contains(id, StringComparison.OrdinalIgnoreCase)) : null);
}
