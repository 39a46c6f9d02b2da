using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Testing;
using CrmWeb.Web.Tests.Api;
using CrmWeb.Web.Tests.Visibility;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Web.Tests.Attacks;

/// <summary>Markup in every text of every record, person, team, role and view, and then every page: it stays text.</summary>
public sealed class ScriptTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string Mark = "pwned";

    private static readonly string[] Payloads =
        ["<script>pwned()</script>", "\"><img src=x onerror=pwned()>", "'onmouseover='pwned()", "</textarea><svg onload=pwned()>", "{{pwned()}}", "--><b hx-get=/pwned hx-trigger=load>", "${pwned()}"];

    [Fact]
    public async Task Markup_in_any_field_stays_text_on_every_page()
    {
        using var eyes = await Eyes.OfAsync(host.Crm, host.Crm.Admin);
        var ids = new List<(string Kind, Guid Id)>();
        foreach (var payload in Payloads)
        {
            foreach (var kind in Place.Kinds) ids.Add((kind, await FilledAsync(kind, payload, ids)));
        }
        foreach (var (kind, id) in ids.Where(i => i.Kind != "interactions").ToList())
            await host.Admin.PatchAsync($"{kind}/{id}", Json(new JsonObject { ["tags"] = new JsonArray("again " + Payloads[1]) }));
        await PeopleAsync(eyes);

        var found = new List<string>();
        var seen = 0;
        foreach (var place in (await Place.AllAsync(host.Crm)).Where(p => p.Method == "GET" && !p.IsApi))
        {
            foreach (var kind in place.NamesRecord || place.Template.Contains("{kind", StringComparison.Ordinal) ? place.KindsHere() : [""])
            {
                var addresses = place.NamesRecord ? ids.Where(i => i.Kind == kind).Select(i => place.Address(kind, i.Id)) : [place.Address(kind, Guid.Empty)];
                foreach (var address in addresses)
                {
                    foreach (var question in place.NamesRecord ? [""] : Payloads.Select(p => "q=" + Uri.EscapeDataString(p)).Prepend(""))
                    {
                        using var answer = await eyes.GetAsync(question.Length == 0 ? address : address + (address.Contains('?') ? "&" : "?") + question);
                        if (answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
                        var html = await answer.Content.ReadAsStringAsync();
                        if (html.Contains(Mark, StringComparison.Ordinal)) seen++;
                        found.AddRange(Live(html).Select(fault => $"{address}?{question}: {fault}"));
                    }
                }
            }
        }
        Assert.True(seen > 50, $"The marks were met on {seen} pages only.");
        Assert.True(found.Count == 0, string.Join("\n", found.Take(20)));
    }

    [Theory]
    [InlineData("javascript:pwned()")]
    [InlineData("JaVaScRiPt:pwned()")]
    [InlineData("java\tscript:pwned()")]
    [InlineData("data:text/html,<script>pwned()</script>")]
    [InlineData("vbscript:pwned()")]
    [InlineData("//evil.example/pwned")]
    public async Task An_address_that_runs_is_no_link(string address)
    {
        using var ada = await host.Crm.SignInAsync(host.Crm.Admin);
        var made = new List<(string, Guid?)>
        {
            ("accounts", await MadeAsync("accounts", new JsonObject { ["name"] = "Linked", ["website"] = address, ["description"] = $"[x]({address}) <{address}> ![x]({address})" })),
            ("contacts", await MadeAsync("contacts", new JsonObject { ["familyName"] = "Linked", ["urls"] = new JsonArray(new JsonObject { ["value"] = address }), ["emails"] = new JsonArray(new JsonObject { ["value"] = "a@b.example" }), ["phones"] = new JsonArray(new JsonObject { ["value"] = address }), ["notes"] = $"[x]({address})" })),
        };
        var account = await host.Admin.AccountAsync("About");
        made.Add(("interactions", await MadeAsync("interactions", new JsonObject { ["kind"] = "note", ["account"] = account.Id.ToString(), ["body"] = $"[x]({address}) <{address}> ![x]({address}) [y]: {address}" })));
        Assert.Contains(made, m => m.Item2 is not null);
        foreach (var (kind, id) in made.Append(("accounts", account.Id)).Where(m => m.Item2 is not null))
        {
            var page = await ada.PageAsync($"/{kind}/{id}");
            foreach (var link in page.QuerySelectorAll("[href], [src], [action], [formaction]"))
                foreach (var target in new[] { "href", "src", "action", "formaction" }.Select(link.GetAttribute).OfType<string>())
                {
                    var plain = new string([.. target.Where(c => !char.IsControl(c) && c != ' ')]);
                    Assert.DoesNotMatch("(?i)^(javascript|vbscript|data:text)", plain);
                    if (target.Contains("evil", StringComparison.Ordinal)) Assert.True(link.LocalName == "a" && link.GetAttribute("rel")?.Contains("noopener", StringComparison.Ordinal) == true, link.OuterHtml);
                }
        }
    }

    [Theory]
    [InlineData('>')]
    [InlineData('[')]
    [InlineData('*')]
    [InlineData('`')]
    [InlineData('|')]
    [InlineData('(')]
    [InlineData('_')]
    [InlineData('~')]
    public async Task A_text_of_countless_marks_is_shown(char mark)
    {
        using var ada = await host.Crm.SignInAsync(host.Crm.Admin);
        var account = await host.Admin.AccountAsync("Marked " + mark);
        var made = await MadeAsync("interactions", new JsonObject { ["kind"] = "note", ["account"] = account.Id.ToString(), ["body"] = new string(mark, 50_000) + "\n- " + string.Concat(Enumerable.Repeat("- ", 5_000)) });
        Assert.NotNull(made);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        await ada.PageAsync($"/interactions/{made}");
        await ada.PageAsync($"/accounts/{account.Id}");
        // not a matter of speed but of growth: a quadratic reader needs minutes
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 20);
    }

    /// <summary>What a browser would run or load of it.</summary>
    private static IEnumerable<string> Live(string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        foreach (var element in page.All)
        {
            if (element.LocalName is "script" && element.TextContent.Contains(Mark, StringComparison.Ordinal)) yield return element.OuterHtml;
            foreach (var attribute in element.Attributes)
            {
                if (attribute.Name.StartsWith("on", StringComparison.Ordinal) || (attribute.Name.StartsWith("hx-", StringComparison.Ordinal) && attribute.Value == "/pwned")) yield return element.OuterHtml[..Math.Min(200, element.OuterHtml.Length)];
                if (attribute.Name is "href" or "src" or "action" && attribute.Value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)) yield return element.OuterHtml;
            }
            if (element.LocalName is "img" && element.GetAttribute("src") == "x" || element.LocalName == "svg" && element.HasAttribute("onload")) yield return element.OuterHtml;
        }
    }

    /// <summary>A record with the payload in every field that takes it.</summary>
    private async Task<Guid> FilledAsync(string kind, string payload, List<(string Kind, Guid Id)> ids)
    {
        var type = await host.Crm.AsSystemAsync(s => Task.FromResult(s.GetRequiredKeyedService<IRecords>(kind).Type));
        var facts = new JsonObject();
        foreach (var field in type.Fields.Where(f => f.Name is not ("externalId" or "source" or "photo")))
        {
            var tried = new JsonObject
            {
                [field.Name.Split('.')[0]] = field.Type switch
                {
                    FieldType.Text or FieldType.LongText or FieldType.Choice => field.Name.Contains('.') ? new JsonObject { [field.Name.Split('.')[1]] = payload } : payload,
                    FieldType.Tags => new JsonArray(payload),
                    FieldType.Phones or FieldType.WebLinks => new JsonArray(new JsonObject { ["label"] = payload, ["value"] = payload }),
                    FieldType.Addresses => new JsonArray(new JsonObject { ["label"] = payload, ["street"] = payload, ["city"] = payload }),
                    FieldType.Json => new JsonObject { [payload] = payload },
                    _ => null,
                }
            };
            if (tried.Single().Value is null) continue;
            var probe = Base(kind, payload, ids);
            foreach (var (name, value) in tried.ToList()) probe[name] = value?.DeepClone();
            if ((await host.Admin.SendRawAsync(HttpMethod.Post, kind, Json(probe), "application/json")).Code == 201)
                foreach (var (name, value) in tried.ToList())
                {
                    if (facts[name] is JsonObject known && value is JsonObject more) foreach (var (part, text) in more.ToList()) known[part] = text?.DeepClone();
                    else facts[name] = value?.DeepClone();
                }
        }
        foreach (var (name, value) in Base(kind, payload, ids)) if (facts[name] is null) facts[name] = value?.DeepClone();
        var made = await host.Admin.SendRawAsync(HttpMethod.Post, kind, Json(facts), "application/json");
        Assert.True(made.Code == 201, made.Body?.ToJsonString());
        Assert.True(facts.Count > 5, facts.ToJsonString());
        return made.Id;
    }

    private static JsonObject Base(string kind, string payload, List<(string Kind, Guid Id)> ids) => kind switch
    {
        "accounts" => new JsonObject { ["name"] = payload },
        "contacts" => new JsonObject { ["familyName"] = payload, ["accounts"] = new JsonArray(new JsonObject { ["account"] = ids.Last(i => i.Kind == "accounts").Id.ToString(), ["role"] = payload, ["primary"] = true }) },
        "leads" => new JsonObject { ["company"] = payload },
        "deals" => new JsonObject { ["title"] = payload, ["account"] = ids.Last(i => i.Kind == "accounts").Id.ToString() },
        "products" => new JsonObject { ["name"] = payload },
        "tasks" => new JsonObject { ["subject"] = payload, ["links"] = new JsonArray(ids.Last(i => i.Kind == "accounts").Id.ToString()) },
        _ => new JsonObject { ["kind"] = "note", ["account"] = ids.Last(i => i.Kind == "accounts").Id.ToString(), ["contacts"] = new JsonArray(ids.Last(i => i.Kind == "contacts").Id.ToString()) },
    };

    /// <summary>The same in the names of people, teams, roles, views and keys, and in an import's file.</summary>
    private async Task PeopleAsync(Eyes eyes)
    {
        foreach (var payload in Payloads)
        {
            Assert.Equal(201, (await host.Admin.SendRawAsync(HttpMethod.Post, "teams", Json(new JsonObject { ["name"] = payload }), "application/json")).Code);
            Assert.Equal(201, (await host.Admin.SendRawAsync(HttpMethod.Post, "users", Json(new JsonObject { ["name"] = payload }), "application/json")).Code);
            Assert.Equal(201, (await host.Admin.SendRawAsync(HttpMethod.Post, "roles", Json(new JsonObject { ["name"] = payload }), "application/json")).Code);
            using var view = await eyes.Browser.PostFormAsync("/views/new?kind=accounts", new() { ["name"] = payload, ["share"] = "Me", ["kind"] = "accounts" }, "/accounts/new");
            using var key = await eyes.Browser.PostFormAsync("/me/keys", new() { ["name"] = payload }, "/accounts/new");
            using var form = new MultipartFormDataContent { { new StringContent("accounts"), "type" }, { new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes($"name,employees,{payload.Replace(',', ' ')}\n{payload},{payload},{payload}\n")), "file", "pwned.csv" } };
            using var import = await host.Admin.PostAsync(new Uri("/api/v1/imports", UriKind.Relative), form);
        }
    }

    private async Task<Guid?> MadeAsync(string kind, JsonObject facts)
    {
        var made = await host.Admin.SendRawAsync(HttpMethod.Post, kind, Json(facts), "application/json");
        return made.Code == 201 ? made.Id : null;
    }

    private static string Json(JsonObject facts) => facts.ToJsonString();
}
