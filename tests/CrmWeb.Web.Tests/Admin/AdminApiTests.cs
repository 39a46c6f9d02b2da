using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CrmWeb.Application.Admin;

namespace CrmWeb.Web.Tests.Admin;

public sealed class AdminApiTests(CompanyHost company) : IClassFixture<CompanyHost>
{
    private static async Task<JsonObject> ReadAsync(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonObject>())!;

    [Fact]
    public async Task People_teams_and_roles_are_made_and_changed_by_name()
    {
        using var api = await company.Host.ApiAsync(company.Host.Admin);
        var team = await api.PostAsJsonAsync("/api/v1/teams", new { name = "North" });
        Assert.Equal(HttpStatusCode.Created, team.StatusCode);
        Assert.Equal("Everyone", (await ReadAsync(team))["parent"]!["name"]!.ToString());
        var made = await ReadAsync(await api.PostAsJsonAsync("/api/v1/users", new { name = "Ivo North", email = "Ivo@Example.org", teams = new[] { "North" }, roles = new[] { "sales rep" } }));
        Assert.Equal("ivo@example.org", made["email"]!.ToString());
        var listed = (await api.GetFromJsonAsync<JsonObject>("/api/v1/users?limit=500"))!["items"]!.AsArray();
        Assert.Contains(listed, u => u!["id"]!.ToString() == made["id"]!.ToString());
        Assert.Equal("Sales rep", made["roles"]![0]!["name"]!.ToString());
        var changed = await ReadAsync(await api.PatchAsJsonAsync($"/api/v1/users/{made["id"]}", new { timeZone = "Europe/Amsterdam", active = false }));
        Assert.Equal(("Europe/Amsterdam", "false"), (changed["timeZone"]!.ToString(), changed["active"]!.ToString()));
        Assert.Equal(HttpStatusCode.Conflict, (await api.PostAsync(new Uri($"/api/v1/users/{made["id"]}/invite", UriKind.Relative), null)).StatusCode);
        await api.PatchAsJsonAsync($"/api/v1/users/{made["id"]}", new { active = true });
        var link = (await ReadAsync(await api.PostAsync(new Uri($"/api/v1/users/{made["id"]}/invite", UriKind.Relative), null)))["link"]!.ToString();
        Assert.StartsWith("http://localhost/accept?token=", link, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_are_found_by_what_they_are_and_a_misspelt_filter_is_refused()
    {
        using var api = await company.Host.ApiAsync(company.Host.Admin);
        await api.PostAsJsonAsync("/api/v1/teams", new { name = "Filter team" });
        await api.PostAsJsonAsync("/api/v1/users", new { name = "Fay Filter", email = "fay@filter.example", teams = new[] { "Filter team" } });

        foreach (var query in new[] { "email=FAY@filter.example", "name=fay filter,Nobody", "teams=Filter team", "teams=Filter team&active=true" })
        {
            var found = (await api.GetFromJsonAsync<JsonObject>("/api/v1/users?count=exact&" + query))!;
            Assert.Equal(("Fay Filter", "1"), (Assert.Single(found["items"]!.AsArray())!["name"]!.ToString(), found["count"]!.ToString()));
            Assert.EndsWith("Z", found["items"]![0]!["createdAt"]!.ToString(), StringComparison.Ordinal);
        }
        var began = TimeProvider.System.GetUtcNow();
        await api.PostAsJsonAsync("/api/v1/teams", new { name = "Dated team" });
        var since = Uri.EscapeDataString(began.AddSeconds(-1).ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        var dated = (await api.GetFromJsonAsync<JsonObject>($"/api/v1/teams?sort=-createdAt&createdAt.gte={since}"))!["items"]![0]!;
        Assert.Equal("Dated team", dated["name"]!.ToString());
        Assert.InRange(dated["createdAt"]!.GetValue<DateTimeOffset>(), began.AddSeconds(-1), TimeProvider.System.GetUtcNow().AddSeconds(1));
        Assert.All((await api.GetFromJsonAsync<JsonObject>("/api/v1/roles?sort=createdAt&createdAt.gte=2020-01-01"))!["items"]!.AsArray(), r => Assert.EndsWith("Z", r!["createdAt"]!.ToString(), StringComparison.Ordinal));
        Assert.Empty((await api.GetFromJsonAsync<JsonObject>("/api/v1/users?teams=Filter team&active=false"))!["items"]!.AsArray());
        Assert.Equal("Filter team", Assert.Single((await api.GetFromJsonAsync<JsonObject>("/api/v1/teams?name=filter team"))!["items"]!.AsArray())!["name"]!.ToString());
        foreach (var (query, field) in new[] { ("users?mail=x", "mail"), ("users?active=perhaps", "active"), ("users?limit=501", "limit"), ("teams?limit=0", "limit"), ("roles?colour=x", "colour"), ("users?after=x", "after") })
        {
            var refused = await api.GetAsync("/api/v1/" + query);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
            Assert.NotNull((await ReadAsync(refused))["errors"]![field]);
        }
    }

    [Fact]
    public async Task Lists_are_sorted_searched_and_compared_as_every_list()
    {
        using var api = await company.Host.ApiAsync(company.Host.Admin);
        foreach (var (name, active) in new[] { ("Zoë Sorted", true), ("Abe Sorted", false), ("Mia Sorted", true) })
            await api.PostAsJsonAsync("/api/v1/users", new { name, active });
        await api.PostAsJsonAsync("/api/v1/teams", new { name = "Sorted team", parent = "Everyone" });
        async Task<string> NamesAsync(string query) => string.Join(',', (await api.GetFromJsonAsync<JsonObject>("/api/v1/" + query))!["items"]!.AsArray().Select(u => u!["name"]!.ToString().Split(' ')[0]));

        Assert.Equal("Abe,Mia,Zoë", await NamesAsync("users?q=sorted&sort=name"));
        Assert.Equal("Zoë,Mia,Abe", await NamesAsync("users?name.contains=sorted&sort=-name"));
        Assert.Equal("Mia,Abe,Zoë", await NamesAsync("users?q=sorted&sort=-createdAt"));
        Assert.Equal("Zoë", await NamesAsync("users?q=zoe sorted&name.ne=Ada Admin"));
        Assert.Equal("Mia,Zoë", await NamesAsync("users?q=sorted&active=true&email.empty=true&sort=name"));
        Assert.Equal("Sorted", await NamesAsync("teams?name.contains=sorted&parent=everyone"));
        Assert.Equal("Administrator", await NamesAsync("roles?administers=true&q=admin"));
        var page = (await api.GetFromJsonAsync<JsonObject>("/api/v1/users?q=sorted&sort=-name&limit=1&count=exact"))!;
        Assert.Equal(("3", "Mia,Abe"), (page["count"]!.ToString(), await NamesAsync("users?q=sorted&sort=-name&after=" + page["next"])));
        foreach (var query in new[] { "users?name.like=x", "users?createdAt.gte=soon", "users?sort=theme", "roles?administers.ne=true" })
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await api.GetAsync("/api/v1/" + query)).StatusCode);
    }

    [Theory]
    [InlineData("teams")]
    [InlineData("roles")]
    [InlineData("users")]
    public async Task What_is_changed_says_when(string kind)
    {
        using var api = await company.Host.ApiAsync(company.Host.Admin);
        var made = kind == "roles"
            ? (await api.GetFromJsonAsync<JsonObject>("/api/v1/roles?name=read-only"))!["items"]![0]!.AsObject()
            : await ReadAsync(await api.PostAsJsonAsync("/api/v1/" + kind, new { name = "Stamped one" }));
        DateTimeOffset At(JsonObject of) => of["updatedAt"]!.GetValue<DateTimeOffset>();
        Assert.EndsWith("Z", made["updatedAt"]!.ToString(), StringComparison.Ordinal);
        async Task<JsonObject> PatchAsync(string name) => await ReadAsync(await api.PatchAsJsonAsync($"/api/v1/{kind}/{made["id"]}", new { name }));

        var changed = await PatchAsync("Stamped anew");
        Assert.True(At(changed) > At(made));
        Assert.Equal("Stamped anew", (await api.GetFromJsonAsync<JsonObject>($"/api/v1/{kind}?sort=-updatedAt&limit=1"))!["items"]![0]!["name"]!.ToString());
        await PatchAsync(made["name"]!.ToString());
    }

    [Fact]
    public async Task A_stale_change_is_answered_with_what_is_there_now()
    {
        using var api = await company.Host.ApiAsync(company.Host.Admin);
        foreach (var kind in new[] { "roles", "teams", "users" })
        {
            // of roles there are to be five
            var made = kind == "roles"
                ? (await api.GetFromJsonAsync<JsonObject>("/api/v1/roles?name=support agent"))!["items"]![0]!.AsObject()
                : await ReadAsync(await api.PostAsJsonAsync("/api/v1/" + kind, new { name = "Stale one" }));
            async Task<HttpResponseMessage> PatchAsync(string name, string? seen = null)
            {
                using var patch = new HttpRequestMessage(HttpMethod.Patch, $"/api/v1/{kind}/{made["id"]}") { Content = JsonContent.Create(new { name }) };
                patch.Headers.TryAddWithoutValidation("If-Match", seen ?? $"W/\"{made["version"]}\"");
                return await api.SendAsync(patch);
            }
            Assert.Equal(HttpStatusCode.OK, (await PatchAsync("Newer one")).StatusCode);
            var stale = await PatchAsync("Older one");
            Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
            Assert.Equal("Newer one", (await ReadAsync(stale))["current"]!["name"]!.ToString());
            Assert.Equal(HttpStatusCode.OK, (await PatchAsync(made["name"]!.ToString(), "*")).StatusCode);
        }
    }

    [Fact]
    public async Task Changes_are_asked_for_by_the_persons_address_and_what_cannot_be_read_has_a_code()
    {
        using var api = await company.Host.ApiAsync(company.Host.Admin);
        await api.PostAsJsonAsync("/api/v1/teams", new { name = "Changed team" });

        var mine = (await api.GetFromJsonAsync<JsonObject>($"/api/v1/changes?entity=teams&actor={company.Host.Admin.Email}"))!["items"]!.AsArray();
        Assert.NotEmpty(mine);
        Assert.All(mine, change => Assert.Equal(company.Host.Admin.Id.ToString(), change!["who"]!.ToString()));
        Assert.Empty((await api.GetFromJsonAsync<JsonObject>("/api/v1/changes?actor=nobody@example.org"))!["items"]!.AsArray());
        Assert.Equal("unreadable", (await ReadAsync(await api.GetAsync("/api/v1/changes?changeSet=junk")))["code"]!.ToString());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await api.GetAsync("/api/v1/changes?limit=0")).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await api.GetAsync("/api/v1/changes?who=me")).StatusCode);
    }

    [Fact]
    public async Task Lists_page_by_id_until_next_is_null()
    {
        using var api = await company.Host.ApiAsync(company.Host.Admin);
        var names = new List<string>();
        for (string? after = null; ;)
        {
            var page = (await api.GetFromJsonAsync<JsonObject>("/api/v1/roles?limit=2" + (after is null ? "" : "&after=" + after)))!;
            names.AddRange(page["items"]!.AsArray().Select(r => r!["name"]!.ToString()));
            if ((after = page["next"]?.ToString()) is null) break;
        }
        Assert.Equal(5, names.Distinct().Count());
        Assert.Equal(5, names.Count);
    }

    [Fact]
    public async Task Others_may_only_ask_about_themselves()
    {
        var rep = await company.Host.AddPersonAsync("Jo Rep", [ShippedRoles.SalesRep]);
        using var api = await company.Host.ApiAsync(rep);
        Assert.Equal(HttpStatusCode.Forbidden, (await api.GetAsync(new Uri("/api/v1/users", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await api.PatchAsJsonAsync($"/api/v1/users/{rep.Id}", new { roles = new[] { "Administrator" } })).StatusCode);
        var me = await ReadAsync(await api.PatchAsJsonAsync("/api/v1/users/me", new { timeZone = "Europe/Paris" }));
        Assert.Equal("Europe/Paris", me["timeZone"]!.ToString());
    }

    [Fact]
    public async Task A_key_with_a_scope_does_not_administer_by_reading()
    {
        using var api = await company.Host.ApiAsync(company.Host.Admin, "read");
        Assert.Equal(HttpStatusCode.Forbidden, (await api.PostAsJsonAsync("/api/v1/teams", new { name = "Nope" })).StatusCode);
    }

    [Theory]
    [InlineData("""{"name":"K","roles":["No such"]}""", "roles")]
    [InlineData("""{"name":"","email":"k@example.org"}""", "name")]
    [InlineData("""{"name":"K","email":"nonsense"}""", "email")]
    [InlineData("""{"name":"K","timeZone":"Mars/Olympus"}""", "timeZone")]
    [InlineData("""{"name":"K","lead":"Ada Admin"}""", "lead")]
    public async Task A_rule_is_refused_at_its_field(string body, string field)
    {
        using var api = await company.Host.ApiAsync(company.Host.Admin);
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        var answer = await api.PostAsync(new Uri("/api/v1/users", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.NotNull((await ReadAsync(answer))["errors"]![field]);
    }
}
