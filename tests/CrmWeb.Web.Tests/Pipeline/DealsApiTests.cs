using System.Globalization;
using CrmWeb.Web.Tests.Api;

namespace CrmWeb.Web.Tests.Pipeline;

/// <summary>Moving deals and settling pipelines by the API.</summary>
public sealed class DealsApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task A_move_takes_the_deal_to_a_stage_by_its_name_or_id()
    {
        var deal = await host.Admin.PostAsync("deals", "{'title':'Moves','amount':10}");
        var moved = await host.Admin.PostAsync($"deals/{deal.Id}/move", "{'stage':'Proposal'}");
        Assert.Equal((200, "Proposal", "50", "5"), (moved.Code, moved.Body!["stage"]!["name"]!.ToString(), moved.Body["probability"]!.ToString(), Plain(moved.Body["weighted"]!)));

        var lost = await host.Admin.PostAsync($"deals/{deal.Id}/move", "{'stage':'Lost','lostReason':'Price','lostNote':'Too dear','closeDate':'2026-02-01'}");
        Assert.Equal(("lost", "Price", "2026-02-01", "0"), (lost.Body!["status"]!.ToString(), lost.Body["lostReason"]!.ToString(), lost.Body["closeDate"]!.ToString(), Plain(lost.Body["wonValue"]!)));
    }

    [Fact]
    public async Task A_move_by_somebody_who_saw_an_older_deal_is_refused_and_shows_the_present_one()
    {
        var deal = await host.Admin.PostAsync("deals", "{'title':'Contested'}");
        var seen = deal.Body!["version"]!.ToString();
        Assert.Equal(200, (await host.Admin.PostAsync($"deals/{deal.Id}/move", "{'stage':'Discovery'}", ("If-Match", seen))).Code);
        var late = await host.Admin.PostAsync($"deals/{deal.Id}/move", "{'stage':'Proposal'}", ("If-Match", seen));
        Assert.Equal((412, "stale"), (late.Code, late.Error));
        Assert.Contains("Discovery", late.Body!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_required_checklist_holds_the_move_with_409_and_names_what_is_open()
    {
        var pipeline = await host.Admin.PostAsync("pipelines", "{'name':'Checked','stages':[{'name':'First','kind':'open','probability':10,'checklist':[{'text':'Budget known','required':true}]},{'name':'Second','kind':'open','probability':20}]}");
        Assert.Equal(201, pipeline.Code);
        var item = pipeline.Body!["stages"]![0]!["checklist"]![0]!["id"]!.ToString();
        var deal = await host.Admin.PostAsync("deals", "{'title':'Held','pipeline':'Checked'}");

        var held = await host.Admin.PostAsync($"deals/{deal.Id}/move", "{'stage':'Second'}");
        Assert.Equal((409, "checklist"), (held.Code, held.Error));
        Assert.Contains("Budget known", held.Body!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(200, (await host.Admin.PatchAsync($"deals/{deal.Id}", $"{{'checked':['{item}']}}")).Code);
        Assert.Equal(200, (await host.Admin.PostAsync($"deals/{deal.Id}/move", "{'stage':'Second'}")).Code);
    }

    [Fact]
    public async Task Who_does_not_see_a_deal_finds_none_and_who_only_sees_it_may_not_move_it()
    {
        var deal = await host.Admin.PostAsync("deals", "{'title':'Of others'}");
        using var rep = await host.Crm.ApiAsync(await host.Crm.AddPersonAsync("Rita Rep", ["Sales rep"]));
        using var reader = await host.Crm.ApiAsync(await host.Crm.AddPersonAsync("Ron Reader", ["Read-only"]));
        Assert.Equal(404, (await rep.PostAsync($"deals/{deal.Id}/move", "{'stage':'Proposal'}")).Code);
        Assert.Equal(404, (await rep.PostAsync($"deals/{Guid.CreateVersion7()}/move", "{'stage':'Proposal'}")).Code);
        Assert.Equal(403, (await reader.PostAsync($"deals/{deal.Id}/move", "{'stage':'Proposal'}")).Code);
        Assert.Equal(403, (await rep.PostAsync("pipelines", "{'name':'Mine'}")).Code);
        Assert.Equal(200, (await rep.SendAsync(HttpMethod.Get, "pipelines")).Code);
    }

    [Theory]
    [InlineData("{}", "stage")]
    [InlineData("{'stage':'Nowhere'}", "stage")]
    [InlineData("{'stage':'Won','closeDate':'soon'}", "closeDate")]
    public async Task A_move_that_makes_no_sense_is_refused(string body, string field)
    {
        var deal = await host.Admin.PostAsync("deals", "{'title':'Stays'}");
        var answer = await host.Admin.PostAsync($"deals/{deal.Id}/move", body);
        Assert.Equal(422, answer.Code);
        Assert.NotNull(answer.Body!["errors"]![field]);
    }

    [Fact]
    public async Task Pipelines_and_stages_are_made_changed_ordered_and_removed()
    {
        var made = await host.Admin.PostAsync("pipelines", "{'name':'Own'}");
        Assert.Equal((201, 7), (made.Code, made.Body!["stages"]!.AsArray().Count));
        Assert.Equal(409, (await host.Admin.PostAsync("pipelines", "{'name':'own'}")).Code);
        var stage = await host.Admin.PostAsync($"pipelines/{made.Id}/stages", "{'name':'Trial','probability':60,'rotDays':9}");
        Assert.Equal((201, "5"), (stage.Code, stage.Body!["position"]!.ToString()));
        Assert.Equal("60", stage.Body["probability"]!.ToString());
        Assert.Equal(422, (await host.Admin.PatchAsync($"pipelines/{made.Id}/stages/{stage.Id}", "{'probability':101}")).Code);
        Assert.Equal("Test run", (await host.Admin.PatchAsync($"pipelines/{made.Id}/stages/{stage.Id}", "{'name':'Test run'}")).Body!["name"]!.ToString());

        var deal = await host.Admin.PostAsync("deals", "{'title':'There','pipeline':'Own','stage':'Test run'}");
        Assert.Equal(201, deal.Code);
        Assert.Equal(422, (await host.Admin.RemoveAsync($"pipelines/{made.Id}/stages/{stage.Id}")).Code);
        var to = made.Body["stages"]![0]!["id"]!.ToString();
        Assert.Equal(204, (await host.Admin.SendAsync(HttpMethod.Delete, $"pipelines/{made.Id}/stages/{stage.Id}?to={to}")).Code);
        Assert.Equal("Qualification", (await host.Admin.ReadAsync($"deals/{deal.Id}")).Body!["stage"]!["name"]!.ToString());
        Assert.Equal("False", (await host.Admin.PatchAsync($"pipelines/{made.Id}", "{'active':false}")).Body!["active"]!.GetValue<bool>().ToString());
        Assert.Equal(422, (await host.Admin.PostAsync("deals", "{'title':'Late','pipeline':'Own'}")).Code);
    }

    private static string Plain(System.Text.Json.Nodes.JsonNode number) => number.GetValue<decimal>().ToString("0.##", CultureInfo.InvariantCulture);
}
