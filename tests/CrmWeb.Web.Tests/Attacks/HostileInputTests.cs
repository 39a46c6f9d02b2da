using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CrmWeb.Application.Data;
using CrmWeb.Web.Tests.Api;
using CrmWeb.Web.Tests.Visibility;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Web.Tests.Attacks;

/// <summary>What no honest program sends: refused with a reason, never an error of ours.</summary>
public sealed class HostileInputTests(ApiHost host) : IClassFixture<ApiHost>
{
    private HttpClient Api => host.Admin;

    public static TheoryData<string, string> Bodies() => new()
    {
        { "NUL", """{"name":"a\u0000b","familyName":"a\u0000b","kind":"note","body":"a\u0000b","q":"\u0000","filter":{"field":"name","op":"contains","value":"\u0000"},"with":"\u0000"}""" },
        { "half a surrogate pair", """{"name":"\ud800","familyName":"\udc00","kind":"\ud800","body":"\ud800","with":"\ud800","q":"\ud800","filter":{"field":"name","op":"eq","value":"\ud800"}}""" },
        { "half a surrogate pair as a name", """{"\ud800":"a","name":"a"}""" },
        { "NUL as a name", """{"\u0000":"a","name":"a","custom":{"\u0000":"\u0000"}}""" },
        { "half a surrogate pair deep inside", """{"name":"a","familyName":"a","custom":{"a":["\ud800"]},"tags":["\ud800"],"phones":[{"value":"\ud800"}],"accounts":[{"account":"\ud800"}]}""" },
        { "huge numbers", """{"name":"a","familyName":"a","employees":1e400,"revenue":99999999999999999999999999999999999,"founded":-1e-400,"duration":1e999,"version":1e999,"limit":1e99,"custom":{"n":1e400}}""" },
        { "wrong shapes", """{"name":{"a":[]},"familyName":[[]],"kind":{},"phones":{"a":1},"emails":[[[]]],"address":[],"tags":{"a":1},"owner":{"id":{}},"accounts":[[]],"ids":{},"set":[],"rights":[],"roles":{"a":{}},"teams":[[{}]],"with":{},"mayEdit":{},"expiresAt":{},"delete":{},"dryRun":[],"filter":[1]}""" },
        { "deep", "{\"custom\":" + string.Concat(Enumerable.Repeat("{\"a\":", 5000)) + "1" + new string('}', 5001) },
        { "the ends of time", """{"name":"a","familyName":"a","kind":"note","at":"9999-12-31T23:59:59.9999999Z","birthday":"9999-12-31","expiresAt":"0001-01-01T00:00:00Z","contacts":["x"]}""" },
        { "before time", """{"name":"a","familyName":"a","kind":"note","at":"0001-01-01T00:00:00+14:00","birthday":"0000-00-00","expiresAt":"9999-12-31T23:59:59-14:00","contacts":["x"]}""" },
        { "nulls", """{"name":null,"familyName":null,"kind":null,"ids":[null],"set":null,"filter":null,"with":null,"roles":null,"teams":[null],"rights":{"accounts":null},"address":null,"phones":[null],"tags":[null],"accounts":[null],"custom":null,"version":null}""" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task No_body_breaks_any_write(string what, string body)
    {
        var id = (await Api.AccountAsync("Target " + what)).Id;
        var broken = new List<string>();
        foreach (var place in (await Place.AllAsync(host.Crm)).Where(p => p.IsApi && p.Method is "POST" or "PATCH" or "PUT"))
        {
            if (!place.IsApi || place.Template.EndsWith("/imports", StringComparison.Ordinal)) continue;
            using var request = new HttpRequestMessage(new HttpMethod(place.Method), place.Address("accounts", id)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            using var answer = await Api.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            if ((int)answer.StatusCode >= 500) broken.Add($"{place.Method} {place.Template}: {(int)answer.StatusCode}");
            else if ((int)answer.StatusCode >= 400 && JsonNode.Parse(text)?["code"] is null) broken.Add($"{place.Method} {place.Template}: {(int)answer.StatusCode} without a code");
        }
        Assert.True(broken.Count == 0, $"{what}\n{string.Join("\n", broken)}");
    }

    public static TheoryData<string> Queries() =>
    [
        "q=%00", "q=%ED%A0%80", "q=%22%22%22", "q=" + new string('(', 2000), "name.contains=%00", "name=%ED%A0%80", "source=%00", "limit=-1", "limit=99999999999999", "limit=1e9", "count=all",
        "after=x", "after=AAAA", "before=%00", "after=" + Cursor("[]"), "after=" + Cursor("[null]"), "after=" + Cursor("{}"), "after=" + Cursor("[\"\\u0000\",\"01a20abd-ed00-75f6-b678-c78e000879e9\"]"), "sort=name&after=" + Cursor("[\"\\u0000\",\"01a20abd-ed00-75f6-b678-c78e000879e9\"]"),
        "sort=name&after=" + Cursor("[\"\\ud800\",\"01a20abd-ed00-75f6-b678-c78e000879e9\"]"), "sort=name&after=" + Cursor("[{\"a\":1},\"01a20abd-ed00-75f6-b678-c78e000879e9\"]"), "sort=name&after=" + Cursor("[5,\"01a20abd-ed00-75f6-b678-c78e000879e9\"]"),
        "sort=createdAt&after=" + Cursor("[\"0001-01-01T00:00:00+14:00\",\"01a20abd-ed00-75f6-b678-c78e000879e9\"]"), "sort=createdAt&after=" + Cursor("[\"9999-12-31T23:59:59.9999999-14:00\",\"01a20abd-ed00-75f6-b678-c78e000879e9\"]"),
        "sort=employees&after=" + Cursor("[1e400,\"01a20abd-ed00-75f6-b678-c78e000879e9\"]"), "sort=revenue&after=" + Cursor("[1e28,\"01a20abd-ed00-75f6-b678-c78e000879e9\"]"), "sort=name&after=" + Cursor(new string('[', 3000)),
        "sort=,,,", "sort=-", "sort=%00", "sort=custom", "sort=name,name,name", "sort=" + string.Join(',', Enumerable.Repeat("name", 2000)),
        "createdAt.gte=9999-12-31", "createdAt=9999-12-31", "createdAt.lte=0001-01-01", "createdAt=0001-01-01T00:00:00Z", "createdAt.gt=9999-12-31T23:59:59.9999999-14:00", "createdAt.gte=today%2B999y", "createdAt=startOfYear-999y", "createdAt.gte=today-9999999999d",
        "birthday=9999-12-31", "birthday.gte=0001-01-01", "employees.gte=1e400", "employees.gte=99999999999999999999999999999999", "revenue=NaN", "revenue=Infinity", "revenue.gte=1e28", "founded=0x10",
        "id=%00", "id=", "id=" + string.Join(',', Enumerable.Range(0, 500).Select(i => i.ToString(CultureInfo.InvariantCulture))), "owner=%00", "owner=me,me", "parent=%00", "tags=%00", "custom=x", "more=x", "nothing=x", "name.regex=a", "name.=a", ".=a", "=a",
        "filter=x", "filter=[]", "filter={}", "filter=null", "filter={\"and\":{}}", "filter={\"and\":[null]}", "filter={\"and\":[],\"or\":[]}", "filter={\"field\":null}", "filter={\"field\":\"name\",\"op\":\"eq\"}", "filter={\"field\":\"name\",\"op\":\"contains\",\"value\":{\"a\":1}}", "filter={\"field\":\"name\",\"op\":\"contains\",\"value\":[]}", "filter={\"field\":\"name\",\"op\":\"in\",\"value\":[null]}",
        "filter={\"field\":\"employees\",\"op\":\"gte\",\"value\":[]}", "filter={\"field\":\"name\",\"op\":\"eq\",\"value\":\"\\u0000\"}", "filter={\"field\":\"name\",\"op\":\"eq\",\"value\":\"\\ud800\"}", "filter={\"field\":\"\\ud800\",\"op\":\"eq\",\"value\":1}",
        "filter=" + string.Concat(Enumerable.Repeat("{\"and\":[", 300)) + string.Concat(Enumerable.Repeat("]}", 300)), "filter=" + new string('[', 2500),
        "groupBy=%00", "groupBy=month(birthday)&includeEmpty=true", "groupBy=year(birthday)", "groupBy=week(birthday)", "groupBy=day(createdAt)", "groupBy=((((", "measures=sum(", "measures=%00", "asOf=x", "view=%00", "view=01a20abd-ed00-75f6-b678-c78e000879e9", "columns=%00,,,name,name", "bin=%00", "part=%00", "row=x", "edit=%00", "in=%00",
        "f.0.field=%00", "f.x=1", "f.0.field=name&f.0.op=%00&f.0.value=%00", "handler=%00", "id=x&id=y&entity=%00&changeSet=x&since=x", "since=9999-12-31T23:59:59-14:00", "entity=%00",
    ];

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task No_query_breaks_any_question(string query)
    {
        await BornOnTheLastDayAsync("query");
        Assert.Equal(201, (await Api.PostAsync("contacts", "{'familyName':'Beginning of time','birthday':'0001-01-01'}")).Code);
        using var eyes = await Eyes.OfAsync(host.Crm, host.Crm.Admin);
        var broken = new List<string>();
        foreach (var place in (await Place.AllAsync(host.Crm)).Where(p => p.Method == "GET" && !p.NamesRecord))
        {
            foreach (var kind in place.Template.Contains("{kind", StringComparison.Ordinal) ? Place.Kinds : [""])
            {
                var address = place.Address(kind, Guid.Empty);
                using var answer = await eyes.GetAsync(address + (address.Contains('?') ? "&" : "?") + query);
                if ((int)answer.StatusCode >= 500) broken.Add($"GET {address}: {(int)answer.StatusCode}");
            }
        }
        Assert.True(broken.Count == 0, $"{query[..Math.Min(200, query.Length)]}\n{string.Join("\n", broken)}");
    }

    /// <summary>As it may have come in before such a day was refused.</summary>
    private async Task BornOnTheLastDayAsync(string source)
    {
        var id = (await Api.PostAsync("contacts", $"{{'familyName':'End of time','birthday':'2000-12-31','source':'{source}'}}")).Id;
        Assert.Equal(1, await host.Crm.AsSystemAsync(services => services.GetRequiredService<CrmDb>().Database.ExecuteSqlAsync($"update contacts set birthday = '9999-12-31' where id = {id}")));
    }

    [Theory]
    [InlineData("year(birthday)", "9999")]
    [InlineData("quarter(birthday)", "9999-Q4")]
    [InlineData("month(birthday)", "9999-12")]
    [InlineData("week(birthday)", "9999-W52")]
    [InlineData("day(birthday)", "9999-12-31")]
    public async Task The_last_day_of_the_calendar_is_summed_up_like_any_other(string by, string key)
    {
        await BornOnTheLastDayAsync("ends");
        foreach (var more in (string[])["", "&includeEmpty=true"])
        {
            var summary = await Api.SendAsync(HttpMethod.Get, $"contacts/summary?source=ends&groupBy={by}{more}");

            Assert.Equal(200, summary.Code);
            var group = Assert.Single(summary.Body!["groups"]!.AsArray())!;
            Assert.Equal(key, group["key"]!.ToString());
            var list = await Api.SendAsync(HttpMethod.Get, group["records"]!.ToString()["/api/v1/".Length..] + "&count=exact");
            Assert.Equal(group["values"]!["count"]!.ToString(), list.Body!["count"]!.ToString());
        }
    }

    [Theory]
    [InlineData("name", "contains")]
    [InlineData("name", "starts")]
    [InlineData("employees", "gte")]
    [InlineData("createdAt", "gte")]
    [InlineData("tags", "in")]
    [InlineData("industry", "in")]
    public async Task A_filter_of_countless_values_is_refused_or_answered(string field, string op)
    {
        var value = field switch { "employees" => "5", "createdAt" => "\"2026-01-01\"", _ => "\"abc\"" };
        var body = $$$"""{"filter":{"field":"{{{field}}}","op":"{{{op}}}","value":[{{{string.Join(',', Enumerable.Repeat(value, 100_000))}}}]},"set":{"industry":"IT"},"dryRun":true}""";

        var answer = await Api.SendRawAsync(HttpMethod.Post, "accounts/bulk", body, "application/json");

        Assert.True(answer.Code is 200 or 422, $"{answer.Code} {answer.Body}");
        if (answer.Code == 422) Assert.Equal("bad-filter", answer.Error);
    }

    [Theory]
    [InlineData("""{"and":[],"or":[{"field":"name","op":"eq","value":"nobody"}]}""")]
    [InlineData("""{"and":[{"field":"name","op":"eq","value":"a"}],"not":true}""")]
    [InlineData("""{"field":"name","op":"eq","value":"a","and":{}}""")]
    [InlineData("""{"field":"name","op":"eq","value":"a","not":true}""")]
    public async Task A_filter_of_which_a_part_would_be_lost_is_refused(string filter)
    {
        // a bulk act on more records than meant
        var answer = await Api.SendRawAsync(HttpMethod.Post, "accounts/bulk", $$"""{"filter":{{filter}},"delete":true,"dryRun":true}""", "application/json");

        Assert.Equal((422, "bad-filter"), (answer.Code, answer.Error));
    }

    [Fact]
    public async Task Countless_conditions_in_the_address_are_refused()
    {
        var answer = await Api.SendAsync(HttpMethod.Get, "accounts?" + string.Join('&', Enumerable.Repeat("id=a", 1_500)));

        Assert.Equal((422, "bad-filter"), (answer.Code, answer.Error));
    }

    private static string Cursor(string json) => System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}
