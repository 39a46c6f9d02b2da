using System.Globalization;
using CrmWeb.Application.Admin;
using CrmWeb.Web.Tests.Api;
using Microsoft.Extensions.DependencyInjection;

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
    public async Task A_move_completes_the_open_tasks_where_it_is_asked_to_and_one_undo_takes_both_back()
    {
        var deal = await host.Admin.PostAsync("deals", "{'title':'Leaves tasks behind'}");
        var task = await host.Admin.PostAsync("tasks", $"{{'subject':'Call back','links':['{deal.Id}']}}");
        async Task<(string, string)> StatusAsync() => ((await host.Admin.ReadAsync($"deals/{deal.Id}")).Body!["status"]!.ToString(), (await host.Admin.ReadAsync($"tasks/{task.Id}")).Body!["status"]!.ToString());

        var unread = await host.Admin.PostAsync($"deals/{deal.Id}/move", "{'stage':'Won','completeTasks':'all'}");
        Assert.Equal(422, unread.Code);
        Assert.NotNull(unread.Body!["errors"]!["completeTasks"]);
        var left = await host.Admin.PostAsync($"deals/{deal.Id}/move", "{'stage':'Lost'}");
        Assert.Equal("open-tasks", left.Body!["warnings"]![0]!["code"]!.ToString());
        await host.Admin.PostAsync($"deals/{deal.Id}/move", "{'stage':'Proposal'}");

        var won = await host.Admin.PostAsync($"deals/{deal.Id}/move", "{'stage':'Won','completeTasks':true}");
        Assert.Equal(200, won.Code);
        Assert.Null(won.Body!["warnings"]);
        Assert.Equal(("won", "done"), await StatusAsync());
        var set = (await host.Admin.ReadAsync($"changes?id={task.Id}&limit=1")).Items[0]["changeSet"]!.ToString();
        Assert.Equal(200, (await host.Admin.PostAsync($"change-sets/{set}/undo", "")).Code);
        Assert.Equal(("open", "open"), await StatusAsync());
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
    public async Task A_dry_run_tells_which_deals_a_checklist_will_hold_and_the_run_does_just_that()
    {
        var pipeline = await host.Admin.PostAsync("pipelines", "{'name':'Many','stages':[{'name':'Start','kind':'open','checklist':[{'text':'Budget known','required':true}]},{'name':'Goal','kind':'open'}]}");
        var item = pipeline.Body!["stages"]![0]!["checklist"]![0]!["id"]!.ToString();
        var goal = pipeline.Body["stages"]![1]!["id"]!.ToString();
        var free = await host.Admin.PostAsync("deals", $"{{'title':'Free','pipeline':'Many','checked':['{item}']}}");
        var held = await host.Admin.PostAsync("deals", "{'title':'Held back','pipeline':'Many'}");
        var there = await host.Admin.PostAsync("deals", $"{{'title':'There','pipeline':'Many','stage':'{goal}'}}");
        string Body(string more) => $"{{'ids':['{free.Id}','{held.Id}','{there.Id}'],'set':{{'stage':'{goal}'}}{more}}}";

        var told = (await host.Admin.PostAsync("deals/bulk", Body(",'dryRun':true"))).Body!;
        Assert.Equal("Start", (await host.Admin.ReadAsync($"deals/{free.Id}")).Body!["stage"]!["name"]!.ToString());
        var done = (await host.Admin.PostAsync("deals/bulk", Body(""))).Body!;

        foreach (var answer in new[] { told, done })
        {
            Assert.Equal(("1", "1", "1"), (answer["count"]!.ToString(), answer["unchanged"]!.ToString(), answer["skipped"]!.ToString()));
            var reason = Assert.Single(answer["reasons"]!.AsArray())!;
            Assert.Equal(("checklist", "stage", "1"), (reason["code"]!.ToString(), reason["field"]!.ToString(), reason["count"]!.ToString()));
            Assert.Contains("Budget known", reason["message"]!.ToString(), StringComparison.Ordinal);
            Assert.Equal((held.Id.ToString(), "Held back"), (reason["records"]![0]!["id"]!.ToString(), reason["records"]![0]!["name"]!.ToString()));
        }
        Assert.Equal("Free", Assert.Single(told["sample"]!.AsArray())!["name"]!.ToString());
        Assert.Equal(["Goal", "Start", "Goal"], await Task.WhenAll(new[] { free, held, there }.Select(async d => (await host.Admin.ReadAsync($"deals/{d.Id}")).Body!["stage"]!["name"]!.ToString())));
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
    public async Task A_lead_is_one_value_whatever_its_capitals_and_becomes_converted_by_converting_only()
    {
        var made = await host.Admin.PostAsync("leads", "{'company':'Caps','status':'Working','rating':'Hot','currency':'eur'}");
        Assert.Equal((201, "working", "hot", "EUR"), (made.Code, made.Body!["status"]!.ToString(), made.Body["rating"]!.ToString(), made.Body["currency"]!.ToString()));
        Assert.Equal([made.Id.ToString()], (await host.Admin.ReadAsync($"leads?rating=HOT&status=Working&company=Caps")).All("id"));
        foreach (var (wrong, field) in new[] { ("'status':'Converted'", "status"), ("'rating':'lukewarm'", "rating"), ("'currency':'E'", "currency") })
        {
            var refused = await host.Admin.PostAsync("leads", $"{{'company':'Wrong',{wrong}}}");
            Assert.Equal(422, refused.Code);
            Assert.NotNull(refused.Body!["errors"]![field]);
        }
        Assert.Equal(201, (await host.Admin.PutAsync("leads/by-external/crm/caps", "{'company':'By id','status':'New'}")).Code);
        Assert.Equal("qualified", (await host.Admin.PutAsync("leads/by-external/crm/caps", "{'status':'Qualified'}")).Body!["status"]!.ToString());

        // every member of a conversion is optional, and so is the body
        var converted = await host.Admin.SendAsync(HttpMethod.Post, $"leads/{made.Id}/convert");
        Assert.Equal(200, converted.Code);
        Assert.NotNull(converted.Body!["contact"]);
        Assert.Equal(422, (await host.Admin.PostAsync($"leads/{made.Id}/convert", "{'acount':null}")).Code);
    }

    [Fact]
    public async Task Source_of_a_lead_is_read_as_it_was_written_and_lead_source_is_its_other_name()
    {
        var lead = await host.Admin.PostAsync("leads", "{'company':'Sourced','source':'Web'}");
        async Task<(string?, string?)> SourcesAsync(ApiAnswer? answer = null) =>
            ((answer ?? await host.Admin.ReadAsync($"leads/{lead.Id}")).Body!["source"]?.ToString(), (answer ?? await host.Admin.ReadAsync($"leads/{lead.Id}")).Body!["leadSource"]?.ToString());
        Assert.Equal(("Web", "Web"), await SourcesAsync());
        Assert.Equal(("Fair", "Fair"), await SourcesAsync(await host.Admin.PatchAsync($"leads/{lead.Id}", "{'source':'Fair'}")));
        Assert.Equal(("Referral", "Referral"), await SourcesAsync(await host.Admin.PatchAsync($"leads/{lead.Id}", "{'leadSource':'Referral'}")));
        Assert.Equal(("Referral", "Referral"), await SourcesAsync(await host.Admin.PatchAsync($"leads/{lead.Id}", "{'jobTitle':'Buyer'}")));
        Assert.Equal([lead.Id.ToString()], (await host.Admin.ReadAsync($"leads?source=Referral&company=Sourced")).All("id"));
        var groups = (await host.Admin.ReadAsync($"leads/summary?groupBy=source&company=Sourced")).Body!["groups"]!.AsArray();
        Assert.Equal("Referral", Assert.Single(groups)!["key"]!.ToString());
        Assert.Equal((null, null), await SourcesAsync(await host.Admin.PatchAsync($"leads/{lead.Id}", "{'leadSource':null}")));

        // of one with the id of a system it is that system
        Assert.Equal(("crm", "Web"), await SourcesAsync(await host.Admin.PutAsync("leads/by-external/crm/sourced", "{'company':'Theirs','leadSource':'Web'}")));
        Assert.Equal(("crm", "Fair"), await SourcesAsync(await host.Admin.PutAsync("leads/by-external/crm/sourced", "{'leadSource':'Fair'}")));
    }

    [Fact]
    public async Task A_closed_deal_and_what_is_still_to_be_done_about_it_are_told_never_refused()
    {
        var deal = await host.Admin.PostAsync("deals", "{'title':'Ends'}");
        Assert.Contains(deal.Id.ToString(), (await host.Admin.ReadAsync($"deals?hasNextStep=false&title=Ends")).All("id"));
        Assert.False(deal.Body!.AsObject().ContainsKey("hasNextStep"));
        Assert.Equal(201, (await host.Admin.PostAsync("tasks", $"{{'subject':'Ring','links':['{deal.Id}']}}")).Code);
        Assert.Empty((await host.Admin.ReadAsync($"deals?hasNextStep=false&title=Ends")).Items);

        Assert.Equal(422, (await host.Admin.PostAsync($"deals/{deal.Id}/move", "{'stage':'Won','lostreason':'Price'}")).Code);
        var won = await host.Admin.PostAsync($"deals/{deal.Id}/move", "{'stage':'Won'}");
        Assert.Equal((200, "open-tasks", "1 task is still open on it."), (won.Code, won.Body!["warnings"]![0]!["code"]!.ToString(), won.Body["warnings"]![0]!["text"]!.ToString()));
        var late = await host.Admin.PostAsync("tasks", $"{{'subject':'Thank them','links':['{deal.Id}']}}");
        Assert.Equal((201, "closed-deal"), (late.Code, late.Body!["warnings"]![0]!["code"]!.ToString()));
        Assert.Null((await host.Admin.PatchAsync($"tasks/{late.Id}", "{'subject':'Thank all of them'}")).Body!["warnings"]);
    }

    [Fact]
    public async Task Who_left_gets_nothing_new_and_keeps_what_they_had_and_a_rep_gives_a_task_of_their_own()
    {
        var (lea, ron) = (await host.Crm.AddPersonAsync("Lea Leaves", ["Sales rep"]), await host.Crm.AddPersonAsync("Ron Rep", ["Sales rep"]));
        using var rep = await host.Crm.ApiAsync(ron);
        var hers = await host.Admin.PostAsync("deals", $"{{'title':'Hers','owner':'{lea.Id}'}}");
        var task = await rep.PostAsync("tasks", "{'subject':'Mine'}");
        var mine = await rep.PostAsync("deals", "{'title':'Mine'}");
        await host.Crm.AsAsync(host.Crm.Admin, s => s.GetRequiredService<DeactivateUser>().RunAsync(lea.Id, CancellationToken.None));

        foreach (var refused in new[]
        {
            await host.Admin.PostAsync("accounts", $"{{'name':'New','owner':'{lea.Id}'}}"), await host.Admin.PatchAsync($"deals/{mine.Id}", "{'owner':'Lea Leaves'}"),
            await host.Admin.PostAsync("tasks/bulk", $"{{'ids':['{task.Id}'],'set':{{'owner':'{lea.Id}'}}}}"), await rep.PatchAsync($"tasks/{task.Id}", $"{{'owner':'{lea.Id}'}}"),
        })
        {
            Assert.Equal(422, refused.Code);
            Assert.Contains("Lea Leaves is deactivated", refused.Body!["errors"]!["owner"]!.ToJsonString(), StringComparison.Ordinal);
        }
        Assert.Equal("Lea Leaves", (await host.Admin.PatchAsync($"deals/{hers.Id}", "{'amount':5}")).Body!["owner"]!["name"]!.ToString());

        Assert.Equal(200, (await rep.PatchAsync($"tasks/{task.Id}", $"{{'owner':'{host.Crm.Admin.Id}'}}")).Code);
        Assert.Equal("Ada Admin", (await host.Admin.ReadAsync($"tasks/{task.Id}")).Body!["owner"]!["name"]!.ToString());
        Assert.Equal(403, (await rep.PatchAsync($"deals/{mine.Id}", $"{{'owner':'{host.Crm.Admin.Id}'}}")).Code);
    }

    [Theory]
    [InlineData("pipelines", "{'name':'Stamped'}", "{'name':'Stamped anew'}")]
    [InlineData("exchange-rates", "{'currency':'NOK','rate':0.08,'date':'2026-01-01'}", "{'rate':0.09}")]
    public async Task Settings_say_when_they_were_made_and_changed_last(string kind, string facts, string patch)
    {
        static DateTimeOffset At(ApiAnswer answer, string name) => DateTimeOffset.Parse(answer.Body![name]!.ToString(), CultureInfo.InvariantCulture);
        var made = await host.Admin.PostAsync(kind, facts);
        var changed = await host.Admin.PatchAsync($"{kind}/{made.Id}", patch);

        Assert.EndsWith("Z", made.Body!["updatedAt"]!.ToString(), StringComparison.Ordinal);
        Assert.InRange(At(made, "createdAt"), TimeProvider.System.GetUtcNow().AddMinutes(-5), TimeProvider.System.GetUtcNow());
        Assert.Equal(At(made, "createdAt"), At(changed, "createdAt"));
        Assert.True(At(changed, "updatedAt") > At(made, "updatedAt"));
    }

    [Fact]
    public async Task A_target_says_when_it_was_set_first_and_last()
    {
        var set = await host.Admin.PostAsync("targets", "{'of':'Ada Admin','start':'2026-05-01','amount':10}");
        var again = await host.Admin.PostAsync("targets", "{'of':'Ada Admin','start':'2026-05-01','amount':20}");

        Assert.Equal((set.Id, set.Body!["createdAt"]!.ToString()), (again.Id, again.Body!["createdAt"]!.ToString()));
        Assert.True(string.CompareOrdinal(again.Body["updatedAt"]!.ToString(), set.Body["updatedAt"]!.ToString()) > 0);
    }

    [Fact]
    public async Task A_change_of_a_stage_is_one_of_its_pipeline_too()
    {
        var before = (await host.Admin.PostAsync("pipelines", "{'name':'Of stages'}")).Body!;
        var (first, last) = (before["stages"]![0]!, before["stages"]![1]!);
        await host.Admin.PatchAsync($"pipelines/{before["id"]}/stages/{first["id"]}", "{'name':'Renamed'}");
        var after = (await host.Admin.ReadAsync($"pipelines/{before["id"]}")).Body!;

        Assert.NotEqual(before["updatedAt"]!.ToString(), after["updatedAt"]!.ToString());
        Assert.NotEqual(first["updatedAt"]!.ToString(), after["stages"]![0]!["updatedAt"]!.ToString());
        Assert.Equal((last["updatedAt"]!.ToString(), first["createdAt"]!.ToString()), (after["stages"]![1]!["updatedAt"]!.ToString(), after["stages"]![0]!["createdAt"]!.ToString()));
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
