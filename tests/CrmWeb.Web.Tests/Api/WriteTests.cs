using System.Net;
using CrmWeb.Testing;

namespace CrmWeb.Web.Tests.Api;

public sealed class WriteTests(ApiHost host) : IClassFixture<ApiHost>
{
    private HttpClient Api => host.Admin;

    [Fact]
    public async Task A_created_record_is_at_its_location_and_its_instants_end_with_Z()
    {
        var made = await Api.PostAsync("accounts", "{'name':' Acme ','address':{'city':'Delft'},'revenue':1234.5,'custom':{'a':'x'}}");

        Assert.Equal(HttpStatusCode.Created, made.Status);
        Assert.Equal($"/api/v1/accounts/{made.Id}", made.Response.Headers.Location!.ToString());
        var read = await Api.ReadAsync($"accounts/{made.Id}");
        Assert.Equal("Acme", read.Body!["name"]!.ToString());
        Assert.Equal("Delft", read.Body["address"]!["city"]!.ToString());
        Assert.Equal(1234.5m, read.Body["revenue"]!.GetValue<decimal>());
        Assert.EndsWith("Z", read.Body["createdAt"]!.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("Z", read.Body["updatedAt"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal("Ada Admin", read.Body["owner"]!["name"]!.ToString());
        Assert.Equal($"\"{read.Body["version"]}\"", read.Response.Headers.ETag!.Tag);
        Assert.Equal("x", read.Body["custom"]!["a"]!.ToString());
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/merge-patch+json")]
    public async Task A_patch_changes_what_it_names_and_null_empties(string mediaType)
    {
        var made = await Api.AccountAsync("Merge", "{'industry':'IT','tags':['a'],'address':{'city':'Delft','country':'NL'}}");

        var patched = await Api.SendRawAsync(HttpMethod.Patch, $"accounts/{made.Id}", """{"industry":null,"tags":null,"address":{"city":"Gouda"}}""", mediaType);

        Assert.Equal(HttpStatusCode.OK, patched.Status);
        Assert.Null(patched.Body!["industry"]);
        Assert.Empty(patched.Body["tags"]!.AsArray());
        Assert.Equal(("Gouda", "NL", "Merge"), (patched.Body["address"]!["city"]!.ToString(), patched.Body["address"]!["country"]!.ToString(), patched.Body["name"]!.ToString()));
        var cleared = await Api.PatchAsync($"accounts/{made.Id}", "{'address':null}");
        Assert.Null(cleared.Body!["address"]!["country"]);
    }

    [Fact]
    public async Task Free_JSON_is_patched_like_the_record()
    {
        var made = await Api.AccountAsync("Free", "{'custom':{'a':'x','b':{'c':1,'d':2},'gone':null},'more':{'Colour':'red'}}");
        Same("{'a':'x','b':{'c':1,'d':2}}", made.Body!["custom"]);

        var patched = await Api.PatchAsync($"accounts/{made.Id}", "{'custom':{'a':null,'b':{'c':null,'e':3},'f':[null]},'more':{'Size':'XL'}}");

        Same("{'b':{'d':2,'e':3},'f':[null]}", patched.Body!["custom"]);
        Same("{'Size':'XL','Colour':'red'}", patched.Body["more"]);
        Assert.Null((await Api.PatchAsync($"accounts/{made.Id}", "{'custom':{}}")).Body!["changeSet"]);
        var emptied = await Api.PatchAsync($"accounts/{made.Id}", "{'custom':null,'more':null}");
        Same("{}", emptied.Body!["custom"]);
        Assert.Null(emptied.Body["more"]);

        static void Same(string wanted, System.Text.Json.Nodes.JsonNode? found) =>
            Assert.True(System.Text.Json.Nodes.JsonNode.DeepEquals(TestData.Json(wanted), found), found?.ToJsonString());
    }

    [Fact]
    public async Task Every_acknowledged_edit_is_there_after_the_program_was_killed()
    {
        var account = (await Api.AccountAsync("Killed")).Id;
        var folder = Directory.CreateTempSubdirectory("crm-killed-").FullName;
        var acknowledged = new List<string>();
        using (var web = await WebProcess.StartAsync(host.Crm.Database.App, host.Crm.Database.Owner, folder))
        {
            Assert.Contains(web.Said, line => line.Contains("WRN] Crm:PublicUrl is not https", StringComparison.Ordinal));
            using var api = ApiOf(web);
            var killed = Task.CompletedTask;
            try
            {
                for (var edit = 0; ; edit++)
                {
                    Assert.Equal(200, (await api.PatchAsync($"accounts/{account}", $"{{'custom':{{'edit-{edit}':{edit}}}}}")).Code);
                    acknowledged.Add($"edit-{edit}");
                    // somewhere among the edits that follow
                    if (edit == 20) killed = Task.Run(web.KillAsync);
                }
            }
            catch (Exception cut) when (cut is HttpRequestException or IOException)
            {
                await killed;
            }
        }
        using var next = await WebProcess.StartAsync(host.Crm.Database.App, host.Crm.Database.Owner, folder);
        using var after = ApiOf(next);

        var kept = (await after.ReadAsync($"accounts/{account}")).Body!["custom"]!.AsObject();
        Assert.DoesNotContain(acknowledged, edit => !kept.ContainsKey(edit));
        // the last one may have been saved without an answer
        Assert.InRange(kept.Count, acknowledged.Count, acknowledged.Count + 1);
        Assert.Equal(kept.Count + 1, (await after.PagesAsync($"changes?entity=accounts&id={account}&limit=500")).SelectMany(p => p.Items).Count());
        await next.KillAsync();
        Directory.Delete(folder, recursive: true);

        HttpClient ApiOf(WebProcess web) => new() { BaseAddress = web.Address, DefaultRequestHeaders = { Authorization = Api.DefaultRequestHeaders.Authorization } };
    }

    [Fact]
    public async Task An_external_id_may_hold_what_divides_addresses()
    {
        const string Address = "accounts/by-external/a%2Fb/50%25%2F7%3F";
        var made = await Api.PutAsync(Address, "{'name':'Divided'}");

        Assert.Equal((201, "a/b", "50%/7?"), (made.Code, made.Body!["source"]?.ToString(), made.Body["externalId"]?.ToString()));
        var again = await Api.PutAsync(Address, "{'industry':'IT'}");
        Assert.Equal((200, made.Id), (again.Code, again.Id));
        Assert.Equal(200, (await Api.SendRawAsync(HttpMethod.Patch, $"accounts/{made.Id}", """{"industry":"Media"}""", "Application/JSON")).Code);
    }

    [Fact]
    public async Task What_was_read_can_be_sent_back()
    {
        var made = await Api.AccountAsync("Round", "{'phones':['+31 20 123 4567'],'emails':[{'label':'work','value':'a@example.org'}],'address':{'city':'Delft'}}");

        var same = await Api.SendRawAsync(HttpMethod.Patch, $"accounts/{made.Id}", made.Body!.ToJsonString(), "application/json");

        Assert.Equal(HttpStatusCode.OK, same.Status);
        Assert.Null(same.Body!["changeSet"]);
        Assert.Equal(made.Body["version"]!.ToString(), same.Body["version"]!.ToString());
    }

    [Theory]
    [InlineData("{'colour':'red'}", "colour")]
    [InlineData("{'Name':'Wrong case'}", "Name")]
    [InlineData("{'address':'Delft'}", "address")]
    [InlineData("{'address':{'town':'Delft'}}", "address.town")]
    [InlineData("{'name':null}", "name")]
    [InlineData("{'name':' \\t '}", "name")]
    [InlineData("{'employees':'many'}", "employees")]
    [InlineData("{'employees':-1}", "employees")]
    [InlineData("{'employees':1e40}", "employees")]
    [InlineData("{'emails':['nobody']}", "emails")]
    [InlineData("{'name':['a']}", "name")]
    [InlineData("{'owner':'nobody@example.org'}", "owner")]
    [InlineData("{'custom':'text'}", "custom")]
    [InlineData("{'name':'\\ud800'}", "name")]
    public async Task A_broken_rule_is_told_beside_its_field(string patch, string field)
    {
        var made = await Api.AccountAsync("Ruled");

        var refused = await Api.PatchAsync($"accounts/{made.Id}", patch);

        Assert.Equal(422, refused.Code);
        Assert.NotEmpty(refused.Body!["errors"]![field]!.AsArray());
        Assert.Equal(made.Body!["version"]!.ToString(), (await Api.ReadAsync($"accounts/{made.Id}")).Body!["version"]!.ToString());
    }

    [Fact]
    public async Task A_missing_name_is_told_on_create() =>
        Assert.NotNull((await Api.PostAsync("accounts", "{}")).Body!["errors"]!["name"]);

    [Fact]
    public async Task Free_JSON_keeps_backslashes_and_loses_control_characters()
    {
        var made = await Api.SendRawAsync(HttpMethod.Post, "accounts", """{"name":"Json","custom":{"a":"\\u0000 and \u0000x","b":[1.50,null,true,{"c":" d "}]}}""", "application/json");

        Assert.Equal(HttpStatusCode.Created, made.Status);
        Assert.Equal("""{"a":"\\u0000 and x","b":[1.50,null,true,{"c":"d"}]}""", made.Body!["custom"]!.ToJsonString());
    }

    [Fact]
    public async Task A_deleted_record_is_gone_until_restored()
    {
        var made = await Api.AccountAsync("Binned");

        Assert.Equal(HttpStatusCode.NoContent, (await Api.RemoveAsync($"accounts/{made.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Api.RemoveAsync($"accounts/{made.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Api.ReadAsync($"accounts/{made.Id}")).Status);
        Assert.Contains(made.Id.ToString(), (await Api.ReadAsync($"accounts?bin=true&limit=500")).All("id"));
        Assert.Equal(HttpStatusCode.OK, (await Api.PostAsync($"accounts/{made.Id}/restore", "")).Status);
        Assert.Equal(HttpStatusCode.OK, (await Api.ReadAsync($"accounts/{made.Id}")).Status);
    }

    [Fact]
    public async Task A_stale_version_is_refused_with_the_record_as_it_stands()
    {
        var made = await Api.AccountAsync("Version");
        var seen = made.Body!["version"]!.ToString();
        var newer = await Api.PatchAsync($"accounts/{made.Id}", "{'industry':'IT'}", ("If-Match", $"\"{seen}\""));
        Assert.Equal(HttpStatusCode.OK, newer.Status);

        foreach (var stale in new[]
        {
            await Api.PatchAsync($"accounts/{made.Id}", "{'industry':'Legal'}", ("If-Match", $"\"{seen}\"")),
            await Api.PatchAsync($"accounts/{made.Id}", "{'industry':'Legal','version':'" + seen + "'}"),
            await Api.RemoveAsync($"accounts/{made.Id}", ("If-Match", seen)),
        })
        {
            Assert.Equal((412, "stale"), (stale.Code, stale.Error));
            Assert.Equal("IT", stale.Body!["current"]!["industry"]!.ToString());
        }
        Assert.Equal(400, (await Api.PatchAsync($"accounts/{made.Id}", "{}", ("If-Match", "\"yesterday\""))).Code);
    }

    [Fact]
    public async Task Many_puts_of_one_external_id_make_one_record()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Api.PutAsync("accounts/by-external/maven/put-1", "{'name':'Put " + i + "'}")));

        Assert.All(answers, a => Assert.Contains(a.Code, new[] { 200, 201 }));
        Assert.Single(answers, a => a.Code == 201);
        Assert.Single(answers.Select(a => a.Id).Distinct());
        var again = await Api.PutAsync("accounts/by-external/maven/put-1", "{'industry':'IT'}");
        Assert.Equal((200, "maven", "put-1"), (again.Code, again.Body!["source"]!.ToString(), again.Body["externalId"]!.ToString()));
        Assert.Equal(400, (await Api.PutAsync("accounts/by-external/maven/put-1", "[]")).Code);
        Assert.Equal(409, (await Api.PostAsync("accounts", "{'name':'Twice','source':'maven','externalId':'put-1'}")).Code);
    }

    [Fact]
    public async Task Changes_speak_of_fields()
    {
        var made = await Api.AccountAsync("Journal", "{'address':{'city':'Delft'}}");
        var edited = await Api.PatchAsync($"accounts/{made.Id}", "{'address':{'city':'Gouda'}}");

        var changes = await Api.ReadAsync($"changes?entity=accounts&id={made.Id}");

        var last = changes.Items[0];
        Assert.Equal(("Delft", "Gouda", "api"), (last["before"]!["address.city"]!.ToString(), last["after"]!["address.city"]!.ToString(), last["via"]!.ToString()));
        Assert.EndsWith("Z", last["when"]!.ToString(), StringComparison.Ordinal);
        var undone = await Api.PostAsync($"change-sets/{edited.Body!["changeSet"]}/undo", "", ("Idempotency-Key", "undo-" + made.Id));
        Assert.Equal((200, 1), (undone.Code, undone.Body!["restored"]!.GetValue<int>()));
        Assert.Equal("Delft", (await Api.ReadAsync($"accounts/{made.Id}")).Body!["address"]!["city"]!.ToString());
        Assert.Equal(200, (await Api.ReadAsync($"changes?entity={"\0"}")).Code);
    }
}
