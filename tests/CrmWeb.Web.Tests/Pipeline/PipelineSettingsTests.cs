using System.Net;
using System.Text.Json.Nodes;
using CrmWeb.Testing;
using CrmWeb.Web.Tests.Api;

namespace CrmWeb.Web.Tests.Pipeline;

/// <summary>/admin/pipelines as an administrator uses it, without JavaScript.</summary>
public sealed class PipelineSettingsTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Pipelines_are_put_in_order_on_the_page_and_by_the_API_with_undo()
    {
        // a CRM of its own: the first pipeline takes the deals of the other tests
        await using var crm = await CrmHost.StartAsync();
        using var ada = await crm.SignInAsync(crm.Admin);
        using var api = await crm.ApiAsync(crm.Admin);
        foreach (var name in new[] { "Renewals", "Projects" }) using (await ada.PostFormAsync("/admin/pipelines/new", new() { ["name"] = name })) { }
        async Task<string> OrderAsync() => string.Join(", ", (await ada.PageAsync("/admin/pipelines")).QuerySelectorAll(".stages h2").Select(h => h.TextContent.Trim()));
        async Task<string> IdAsync(string name) => JsonNode.Parse(await api.GetStringAsync(new Uri("/api/v1/pipelines?name=" + name, UriKind.Relative)))!["items"]![0]!["id"]!.ToString();
        Assert.Equal("Sales, Renewals, Projects", await OrderAsync());

        using var up = await ada.PostFormAsync($"/admin/pipelines?handler=Place&pipeline={await IdAsync("Projects")}", new() { ["at"] = "1" }, "/admin/pipelines");
        var after = await ada.PageAsync("/admin/pipelines");
        Assert.Equal("Sales, Projects, Renewals", await OrderAsync());
        using var undone = await ada.PostFormAsync(after.QuerySelector("#toasts form")!.GetAttribute("action")!, [], "/admin/pipelines");
        Assert.Equal("Sales, Renewals, Projects", await OrderAsync());

        using var patched = await api.PatchAsync(new Uri("/api/v1/pipelines/" + await IdAsync("Projects"), UriKind.Relative), new StringContent("{\"position\":0}", System.Text.Encoding.UTF8, "application/json"));
        Assert.Equal("0", JsonNode.Parse(await patched.Content.ReadAsStringAsync())!["position"]!.ToString());
        Assert.Equal("Projects, Sales, Renewals", await OrderAsync());
        using var posted = await api.PostAsync(new Uri("/api/v1/pipelines", UriKind.Relative), new StringContent("{\"name\":\"Second\",\"position\":1}", System.Text.Encoding.UTF8, "application/json"));
        Assert.Equal("Projects, Second, Sales, Renewals", await OrderAsync());
    }

    [Fact]
    public async Task A_stage_is_added_by_its_name_put_in_order_described_and_removed_with_its_deals_going_elsewhere()
    {
        using var ada = await host.Crm.SignInAsync(host.Crm.Admin);
        using var made = await ada.PostFormAsync("/admin/pipelines/new", new() { ["name"] = "Projects" });
        Assert.Equal("/admin/pipelines", made.Headers.Location?.ToString());
        var pipeline = (await host.Admin.ReadAsync($"pipelines?name={"Projects"}")).Items[0]["id"]!.ToString();

        using var added = await ada.PostFormAsync($"/admin/pipelines?handler=Stage&pipeline={pipeline}", new() { ["name"] = "Trial" }, "/admin/pipelines");
        Assert.Contains("Stage added.", (await ada.PageAsync("/admin/pipelines")).Words("#toasts"), StringComparison.Ordinal);
        Assert.Equal(["Qualification", "Discovery", "Proposal", "Negotiation", "Commitment", "Trial", "Won", "Lost"], await NamesAsync(pipeline));
        var trial = (await StagesAsync(pipeline))[5]["id"]!.ToString();
        using var up = await ada.PostFormAsync($"/admin/pipelines?handler=Order&pipeline={pipeline}", new() { ["up"] = trial }, "/admin/pipelines");
        Assert.Equal("Trial", (await NamesAsync(pipeline))[4]);
        using var dragged = await ada.PostFormAsync($"/admin/pipelines?handler=Order&pipeline={pipeline}", new() { ["order"] = trial }, "/admin/pipelines");
        Assert.Equal("Trial", (await NamesAsync(pipeline))[0]);

        var address = $"/admin/pipelines/{pipeline}/stages/{trial}";
        using var wrong = await ada.PostFormAsync(address, new() { ["name"] = "Trial", ["kind"] = "Open", ["probability"] = "half" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        using var changed = await ada.PostFormAsync(address, new()
        {
            ["name"] = "Trial", ["kind"] = "Open", ["probability"] = "35", ["forecast"] = "BestCase", ["rotDays"] = "8", ["checklist[0].text"] = "Room booked", ["checklist[0].label"] = "must",
        });
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        var stage = (await StagesAsync(pipeline))[0];
        Assert.Equal(("35", "bestCase", "8", "true"), (stage["probability"]!.ToString(), stage["forecastCategory"]!.ToString(), stage["rotDays"]!.ToString(), stage["checklist"]![0]!["required"]!.ToJsonString()));

        var deal = await host.Crm.CreateAsync("deals", "{'title':'In trial','pipeline':'Projects','stage':'Trial'}");
        using var unsaid = await ada.PostFormAsync(address + "?handler=Remove", [], address);
        Assert.Contains("Choose the stage they go to.", (await HtmlPage.ReadAsync(unsaid)).Errors()["to"], StringComparison.Ordinal);
        Assert.Contains("1 deal stands in this stage", (await ada.PageAsync(address)).Words(".admin-side"), StringComparison.Ordinal);
        using var meaning = await ada.PostFormAsync(address, new() { ["name"] = "Trial", ["kind"] = "Lost", ["probability"] = "0" });
        Assert.True((await HtmlPage.ReadAsync(meaning)).Errors().ContainsKey("dealsTo"));
        using var removed = await ada.PostFormAsync(address + "?handler=Remove", new() { ["to"] = (await StagesAsync(pipeline))[1]["id"]!.ToString() }, address);
        Assert.Equal("Qualification", (await host.Admin.ReadAsync($"deals/{deal}")).Body!["stage"]!["name"]!.ToString());

        var undo = (await ada.PageAsync("/admin/pipelines")).QuerySelector("#toasts form")!.GetAttribute("action")!;
        using var undone = await ada.PostFormAsync(undo, [], "/admin/pipelines");
        Assert.Equal("Trial", (await host.Admin.ReadAsync($"deals/{deal}")).Body!["stage"]!["name"]!.ToString());
        Assert.Contains("Ada Admin", (await ada.PageAsync($"/admin/pipelines/{pipeline}/history")).Words("#history"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipeline_is_renamed_limited_and_retired()
    {
        await host.Crm.AddPersonAsync("Wilma West", ["Sales rep"], ["West"]);
        var pipeline = (await host.Admin.PostAsync("pipelines", "{'name':'To retire'}")).Id;
        using var ada = await host.Crm.SignInAsync(host.Crm.Admin);
        var team = (await ada.PageAsync($"/admin/pipelines/{pipeline}")).QuerySelectorAll("[name=teams]").Last().GetAttribute("value")!;
        using var taken = await ada.PostFormAsync($"/admin/pipelines/{pipeline}", new() { ["name"] = "Sales", ["active"] = "true" });
        Assert.Contains("already a pipeline", (await HtmlPage.ReadAsync(taken)).Errors()["name"], StringComparison.Ordinal);
        using var saved = await ada.PostFormAsync($"/admin/pipelines/{pipeline}", new() { ["name"] = "Retired one", ["teams"] = team, ["active"] = "false" });
        var now = (await host.Admin.ReadAsync($"pipelines/{pipeline}")).Body!;
        Assert.Equal(("Retired one", "false", 1), (now["name"]!.ToString(), now["active"]!.ToJsonString(), now["teams"]!.AsArray().Count));
        Assert.Contains("retired", (await ada.PageAsync("/admin/pipelines")).Words("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_order_stages_by_position_and_do_not_write_over_what_they_have_not_seen()
    {
        var pipeline = (await host.Admin.PostAsync("pipelines", "{'name':'By program','stages':[{'name':'A'},{'name':'B'},{'name':'C'}]}")).Body!;
        var (id, a) = (pipeline["id"]!.ToString(), pipeline["stages"]![0]!);
        var moved = await host.Admin.PatchAsync($"pipelines/{id}/stages/{a["id"]}", "{'position':2}");
        Assert.Equal((200, "2"), (moved.Code, moved.Body!["position"]!.ToString()));
        Assert.Equal(["B", "C", "A", "Won", "Lost"], await NamesAsync(id));
        var made = await host.Admin.PostAsync($"pipelines/{id}/stages", "{'name':'First','position':0}");
        Assert.Equal(["First", "B", "C", "A", "Won", "Lost"], await NamesAsync(id));
        Assert.Equal("First", (await host.Admin.SendAsync(HttpMethod.Get, made.Response.Headers.Location!.ToString()["/api/v1/".Length..])).Body!["name"]!.ToString());

        var stale = await host.Admin.PatchAsync($"pipelines/{id}/stages/{a["id"]}", "{'name':'Over it','version':'" + a["version"] + "'}");
        Assert.Equal((412, "A"), (stale.Code, stale.Body!["current"]!["name"]!.ToString()));
        await host.Admin.PatchAsync($"pipelines/{id}", "{'name':'By program, renamed'}");
        var old = await host.Admin.PatchAsync($"pipelines/{id}", "{'name':'Over it','version':'" + pipeline["version"] + "'}");
        Assert.Equal((412, "By program, renamed"), (old.Code, old.Body!["current"]!["name"]!.ToString()));
        foreach (var (body, field) in new[] { ("{'active':'perhaps'}", "active"), ("{'teams':'West'}", "teams") })
            Assert.NotNull((await host.Admin.PatchAsync($"pipelines/{id}", body)).Body!["errors"]![field]);
        Assert.NotNull((await host.Admin.PatchAsync($"pipelines/{id}/stages/{a["id"]}", "{'position':'last'}")).Body!["errors"]!["position"]);
        Assert.Equal(200, (await host.Admin.PatchAsync($"pipelines/{id}", (await host.Admin.ReadAsync($"pipelines/{id}")).Body!.ToJsonString())).Code);
    }

    private async Task<IReadOnlyList<System.Text.Json.Nodes.JsonObject>> StagesAsync(string pipeline) => (await host.Admin.ReadAsync($"pipelines/{pipeline}/stages")).Items;

    private async Task<IReadOnlyList<string>> NamesAsync(string pipeline) => [.. (await StagesAsync(pipeline)).Select(s => s["name"]!.ToString())];
}
