using System.Text.Json.Nodes;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Desk;
using CrmWeb.Application.Records.Views;
using CrmWeb.Application.Tests.Import.Running;
using CrmWeb.Domain.Records;
using CrmWeb.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Tests.Migrations;

/// <summary>A little of everything a database holds, made by the acts; what a dump is made of. A new module adds its records here.</summary>
internal static class UpgradeData
{
    /// <summary>The account that every dump has, with a parent, people, a timeline, a history and a share.</summary>
    public const string Account = "Larkfield Instruments";

    /// <summary>Its name before the last edit.</summary>
    public const string Before = "Larkfield Tools";

    /// <summary>What every dump's records say, whatever became of the schema since.</summary>
    public const string KnownAccount = """
        {"name":"Larkfield Instruments","type":"Customer","industry":"Technology","website":"larkfield.example","domain":"larkfield.example","parent":{"name":"Larkfield Group"},"team":{"name":"North"},"owner":{"name":"Ben Example"},"employees":240,"revenue":18500000.00,"currency":"EUR","address":{"street":"4 Quay Street","city":"Bristol","country":"United Kingdom"},"tags":["key"],"description":"Makes *measuring* instruments."}
        """;

    /// <inheritdoc cref="KnownAccount"/>
    public const string KnownContact = """
        {"fullName":"Zoë Calder","givenName":"Zoë","familyName":"Calder","jobTitle":"Buyer","birthday":"1980-02-29","accounts":[{"account":{"name":"Larkfield Instruments"},"role":"Buyer","primary":true}],"emails":[{"value":"zoe.calder@larkfield.example","primary":true}],"phones":[{"label":"mobile","value":"+44 20 7946 0103","e164":"+442079460103","primary":true}],"doNotCall":true}
        """;

    /// <inheritdoc cref="KnownAccount"/>
    public const string KnownCall = """
        {"subject":"Renewal","kind":"call","direction":"in","body":"Wants **three** years.","account":{"name":"Larkfield Instruments"}}
        """;

    public static async Task FillAsync(ImportHost host)
    {
        var ada = await host.DbAsync(db => db.People.Select(p => p.Id).SingleAsync());
        var team = TestData.Done(await host.AsAsync(s => s.GetRequiredService<CreateTeam>().RunAsync(new TeamInput("North", null, ada), default)));
        var role = await host.DbAsync(db => db.Roles.Where(r => r.Name == ShippedRoles.SalesRep).Select(r => r.Id).SingleAsync());
        var ben = TestData.Done(await host.AsAsync(s => s.GetRequiredService<CreateUser>().RunAsync(new UserInput("Ben Example", "ben@test.example", [team], [role]), default)));

        await host.ImportAsync("accounts", "id,name,parent,phone\n1,Larkfield Group,,\n2,Larkfield Mills,Larkfield Group,+44 20 7946 0102\n", """{"source":"upgrade"}""");
        var account = await MadeAsync(host, "accounts", $$"""
            {'name':'{{Before}}','type':'Customer','industry':'Technology','website':'larkfield.example','parent':'Larkfield Group','team':'{{team}}','owner':'{{ben}}','employees':240,
             'revenue':18500000,'currency':'EUR','address':{'street':'4 Quay Street','city':'Bristol','country':'United Kingdom'},'tags':['key'],'description':'Makes *measuring* instruments.'}
            """);
        var contact = await MadeAsync(host, "contacts", $$"""
            {'givenName':'Zoë','familyName':'Calder','jobTitle':'Buyer','birthday':'1980-02-29','accounts':[{'account':'{{account}}','role':'Buyer','primary':true}],
             'emails':[{'value':'zoe.calder@larkfield.example','primary':true}],'phones':[{'value':'+44 20 7946 0103','label':'mobile'}],'doNotCall':true}
            """);
        await MadeAsync(host, "interactions", $"{{'kind':'call','direction':'in','subject':'Renewal','body':'Wants **three** years.','account':'{account}','contacts':['{contact}'],'participants':['{ben}']}}");
        await MadeAsync(host, "interactions", $"{{'kind':'note','body':'Prefers mornings.','internal':true,'team':'{team}','account':'{account}'}}");
        var binned = await MadeAsync(host, "accounts", "{'name':'Gone Works'}");
        TestData.Done((await OnAsync(host, "accounts", r => r.DeleteAsync(binned, default)))!.Value);

        await host.AsPersonAsync(ada, async s =>
        {
            TestData.Done((await s.GetRequiredService<ShareRecord>().RunAsync("accounts", account, new ShareRecord.Input(ben, true), default))!.Value);
            TestData.Done(await s.GetRequiredService<SaveView>().RunAsync(
                new SaveView.Input("accounts", "Technology", ViewShare.Everyone, null, new ViewContent("""{"field":"industry","op":"eq","value":"Technology"}""", "-name", null), true), default));
            await s.GetRequiredService<MyDesk>().OpenAsync("accounts", account, default);
            // visits are written when they are asked for, or every few seconds
            await s.GetRequiredService<MyDesk>().RecentAsync(1, default);
            return await s.GetRequiredService<MyDesk>().ToggleAsync("accounts", account, default);
        });
        TestData.Done((await OnAsync(host, "accounts", r => r.EditAsync(account, new JsonObject { ["name"] = Account }, null, default)))!.Value);
    }

    private static async Task<Guid> MadeAsync(ImportHost host, string kind, string facts) => TestData.Done(await OnAsync(host, kind, r => r.CreateAsync(TestData.Json(facts), default))).Id;

    private static Task<T> OnAsync<T>(ImportHost host, string kind, Func<IRecords, Task<T>> act) => host.AsAsync(s => act(s.GetRequiredKeyedService<IRecords>(kind)));
}
