using System.Text.Json.Nodes;
using CrmWeb.Application.Data;
using CrmWeb.Application.Pipeline.Assigning;
using CrmWeb.Application.Pipeline.Forms;
using CrmWeb.Application.Records.Views;
using CrmWeb.Application.Tasks;
using CrmWeb.Domain.Pipeline.Assigning;
using CrmWeb.Domain.Pipeline.Forms;
using CrmWeb.Domain.Records;
using CrmWeb.Domain.Tasks;
using CrmWeb.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Browser.Tests.Looks;

/// <summary>A few records with everything on them that a page can show.</summary>
/// <param name="Examples">What stands for the parameters of page routes.</param>
/// <param name="More">States of pages that their plain address does not show.</param>
internal sealed record Company(IReadOnlyDictionary<string, string> Examples, IReadOnlyList<string> More)
{
    public static async Task<Company> FillAsync(CrmHost crm)
    {
        var above = await crm.CreateAsync("accounts", "{'name':'Larkfield Group'}");
        var account = await crm.CreateAsync("accounts", $$"""
            {'name':'Larkfield Instruments','type':'Customer','industry':'Technology','website':'larkfield.example','parent':'{{above}}','employees':240,'revenue':18500000,
             'phones':[{'value':'+44 20 7946 0102','label':'work','primary':true}],'emails':[{'value':'hello@larkfield.example','primary':true}],
             'address':{'street':'4 Quay Street','city':'Bristol','country':'United Kingdom'},'tags':['key','renewal'],'description':'Makes *measuring* instruments.'}
            """);
        var contact = await crm.CreateAsync("contacts", $$"""
            {'givenName':'Ines','familyName':'Calder','jobTitle':'Head of quality','accounts':[{'account':'{{account}}','role':'Buyer','primary':true}],
             'emails':[{'value':'ines.calder@larkfield.example','label':'work','primary':true}],'phones':[{'value':'+44 20 7946 0103','label':'work','primary':true}],
             'doNotCall':true,'tags':['key']}
            """);
        await crm.CreateAsync("contacts", $"{{'givenName':'Old','familyName':'Friend','accounts':[{{'account':'{account}','role':'Clerk','from':'2011-01-01','to':'2019-12-31'}}]}}");
        var call = await crm.CreateAsync("interactions", $"{{'kind':'call','subject':'Renewal','body':'Wants **three** years.','direction':'in','outcome':'Connected','account':'{account}','contacts':['{contact}']}}");
        await crm.CreateAsync("interactions", $"{{'kind':'note','body':'Prefers mornings.','internal':true,'account':'{account}'}}");
        var product = await crm.CreateAsync("products", "{'name':'Torque gauge','code':'TG-2','price':1200,'currency':'EUR'}");
        var deal = await crm.CreateAsync("deals", $$"""
            {'account':'{{account}}','contacts':[{'contact':'{{contact}}','role':'Decision maker'}],'lines':[{'product':'{{product}}','quantity':3}],'stage':'Proposal','startedOn':'2026-01-12','closeDate':'2026-12-18','nextStep':'Send the offer'}
            """);
        await crm.CreateAsync("deals", $"{{'title':'Old renewal','account':'{account}','amount':900,'status':'won','startedOn':'2025-01-12','closeDate':'2025-03-01'}}");
        var lead = await crm.CreateAsync("leads", "{'givenName':'Noor','familyName':'Vale','company':'Vale Works','email':'noor@vale.example','phone':'+44 20 7946 0105'}");
        var task = await crm.CreateAsync("tasks", $"{{'subject':'Call about the offer','due':'2026-01-20','links':['{deal}'],'priority':'high'}}");
        var view = await crm.AsAsync(crm.Admin, services => services.GetRequiredService<SaveView>().RunAsync(
            new SaveView.Input("accounts", "Technology", ViewShare.Me, null, new ViewContent("{\"field\":\"industry\",\"op\":\"eq\",\"value\":\"Technology\"}", "-name", null)), CancellationToken.None));
        var ben = await crm.AddPersonAsync("Ben Look", ["Sales rep"], ["North"]);
        var (team, role, stage) = await crm.AsSystemAsync(async services =>
        {
            var db = services.GetRequiredService<CrmDb>();
            return ((await db.Teams.FirstAsync()).Id, (await db.Roles.FirstAsync()).Id, await db.Set<CrmWeb.Domain.Pipeline.Stage>().OrderBy(s => s.Position).FirstAsync());
        });
        var rate = await crm.AsSystemAsync(async services =>
        {
            var (db, made) = (services.GetRequiredService<CrmDb>(), TestData.Done(CrmWeb.Domain.Admin.ExchangeRate.Create("USD", 0.9m, new DateOnly(2026, 1, 1))));
            db.Add(made);
            await db.SaveChangesAsync();
            return made.Id;
        });
        var (form, rule, template) = await SetUpAsync(crm, team);
        return new Company(
            new Dictionary<string, string>
            {
                ["accounts/"] = account.ToString(), ["contacts/"] = contact.ToString(), ["interactions/"] = call.ToString(), ["admin/people/"] = ben.Id.ToString(), ["people/"] = ben.Id.ToString(), ["admin/rates/"] = rate.ToString(),
                ["admin/teams/"] = team.ToString(), ["admin/roles/"] = role.ToString(), ["deals/"] = deal.ToString(), ["products/"] = product.ToString(), ["leads/"] = lead.ToString(), ["tasks/"] = task.ToString(), ["admin/pipelines/"] = stage.PipelineId.ToString(), ["admin/pipelines/{id:guid}/stages/"] = $"{stage.PipelineId}|{stage.Id}", ["import/"] = await ImportAsync(crm), ["views/"] = TestData.Done(view).ToString(), ["{kind:alpha}"] = "accounts",
                ["f/"] = "write-to-us", ["admin/forms/"] = form.ToString(), ["admin/assignment/"] = rule.ToString(), ["admin/templates/"] = template.ToString(),
            },
            [
                $"/accounts/{account}?edit=name", $"/contacts/{contact}?edit=phones", $"/accounts/{account}?kind=call", $"/accounts/{account}?log=call", "/accounts?sort=-name", "/accounts?bin=true", "/accounts?name.contains=Lark", "/views/new?kind=accounts",
                // come from a list ("?" in base 64), far down in it
                $"/accounts/{account}?in=Pw&at=10001", $"/contacts/{contact}?in=Pw&at=2",
                "/contacts?q=nothing+like+that", "/search?q=larkfield", "/search?q=nothing+like+that",
            ]);
    }

    /// <summary>A form of the site, a rule for its leads, a set of tasks.</summary>
    private static Task<(Guid Form, Guid Rule, Guid Template)> SetUpAsync(CrmHost crm, Guid team) => crm.AsSystemAsync(async services =>
    {
        var (db, forms) = (services.GetRequiredService<CrmDb>(), services.GetRequiredService<WebForms>());
        var form = await forms.SaveAsync(null, new WebFormFacts
        {
            Name = "Write to us", Title = "Write to us", Intro = "We answer within a day.", Button = "Send", Fields = [new("familyName", "Name", true), new("email", "E-mail", true)], Consent = "I agree to be answered.", Thanks = "Thank you.", LeadSource = "Website",
        }, null, CancellationToken.None);
        Assert.Empty((await services.GetRequiredService<AssignmentRules>().SaveAsync(null, new AssignmentRuleFacts("All in turn", true, "", AssignmentRule.RoundRobin, [], team, null, []), null, CancellationToken.None))!);
        Assert.Empty((await services.GetRequiredService<TaskTemplates>().SaveAsync(null, new TaskTemplateFacts("Onboarding", [new("Say hello", "call", 1)]), null, CancellationToken.None))!);
        return (TestData.Done(form!.Value), await db.Set<AssignmentRule>().Select(r => r.Id).SingleAsync(), await db.Set<TaskTemplate>().Select(t => t.Id).SingleAsync());
    });

    /// <summary>A small file with one row that fails, imported to its end; the import's id.</summary>
    public static async Task<string> ImportAsync(CrmHost crm)
    {
        using var api = await crm.ApiAsync(crm.Admin);
        using var form = new MultipartFormDataContent { { new StringContent("accounts"), "type" }, { new StringContent("Name,Industry\nTallow & Reed,Retail\n,Retail\nHarrow Lane Mills,Manufacturing\n"), "file", "accounts.csv" } };
        using var started = await api.PostAsync(new Uri("/api/v1/imports", UriKind.Relative), form);
        var id = JsonNode.Parse(await started.Content.ReadAsStringAsync())!["id"]!.ToString();
        for (var tries = 0; tries < 100; tries++)
        {
            if (JsonNode.Parse(await api.GetStringAsync(new Uri("/api/v1/imports/" + id, UriKind.Relative)))!["state"]!.ToString() is "done" or "failed") return id;
            await Task.Delay(100);
        }
        throw new InvalidOperationException("The import did not end within 10 seconds.");
    }
}
