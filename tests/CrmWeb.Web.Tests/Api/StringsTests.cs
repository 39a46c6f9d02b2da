using System.Text.Json;
using System.Text.Json.Nodes;
using CrmWeb.Application.Records;
using CrmWeb.Domain.Kernel;
using CrmWeb.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Web.Tests.Api;

/// <summary>Every text field that the OpenAPI document names takes every string that is known for breaking programs.</summary>
public sealed class StringsTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static readonly JsonSerializerOptions Escaped = new();

    private static readonly string[] OfAState = ["lostReason", "lostNote", "disqualifyReason", "outcome"];

    [FixtureTheory]
    [InlineData("accounts", "Account")]
    [InlineData("contacts", "Contact")]
    [InlineData("interactions", "Interaction")]
    [InlineData("leads", "Lead")]
    [InlineData("deals", "Deal")]
    [InlineData("products", "Product")]
    [InlineData("tasks", "Task")]
    public async Task Every_text_field_takes_every_string(string kind, string schema)
    {
        var document = (await host.Admin.ReadAsync($"openapi.json")).Body!;
        var write = document["components"]!["schemas"]![schema + "Write"]!.AsObject();
        var fields = TextFields.Of(write);
        var links = new Dictionary<string, string>
        {
            ["accounts"] = (await host.Admin.AccountAsync("Linked " + kind)).Id.ToString(), ["contacts"] = (await host.Admin.PostAsync("contacts", "{'givenName':'Linked'}")).Id.ToString(),
        };
        var known = (await SendAsync(HttpMethod.Post, kind, Plain(write, links))).Id;
        var seen = new HashSet<string?>();

        foreach (var (at, text) in (await StringsAsync()).Index())
        {
            // an external id belongs to one record only
            IReadOnlyList<TextField> shared = [.. fields.Where(f => f.Name != "externalId")];
            // a change goes the way of a creation; every eighth shows that it does
            if (at % 8 == 0) await TakesAsync(HttpMethod.Patch, $"{kind}/{known}", write, shared, text, links);
            await TakesAsync(HttpMethod.Post, kind, write, seen.Add(fields[0].Stored(text)) ? fields : shared, text, links);
        }
    }

    /// <summary>What else the document says is written: found by enumeration, one operation for each schema, a change where there is one.</summary>
    [FixtureFact]
    public async Task Every_other_write_takes_every_string_or_says_why_not()
    {
        var document = (await host.Admin.ReadAsync($"openapi.json")).Body!;
        var kinds = host.Crm.Services.GetRequiredService<RecordCatalog>().Types.Select(t => t.Label + "Write").ToHashSet();
        Assert.Equal(kinds, typeof(StringsTests).GetMethod(nameof(Every_text_field_takes_every_string))!.GetCustomAttributes(false).OfType<InlineDataAttribute>().Select(d => (string)d.GetData(null!).Single()[1] + "Write").ToHashSet());
        var writes = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(operation => (Path: path.Key, Method: operation.Key, Takes: operation.Value!["requestBody"]?["content"]?["application/json"]?["schema"]?["$ref"]?.ToString().Split('/')[^1])))
            .Where(w => w.Takes is not null && !kinds.Contains(w.Takes)).GroupBy(w => w.Takes!).Select(w => w.OrderBy(o => o.Method != "patch").First()).ToList();
        Assert.InRange(writes.Count, 11, int.MaxValue);
        var (examples, strings) = (await ExamplesAsync(), await StringsAsync());

        // each has its own record, so that nobody reads what another wrote
        await Parallel.ForEachAsync(writes, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (write, _) =>
        {
            var (address, least) = examples.GetValueOrDefault(write.Takes!) is { Address: not null } example ? example : throw new InvalidOperationException($"Give an example for {write.Method} {write.Path}.");
            // each with a key of its own: one may make so many requests a minute
            using var api = await host.Crm.ApiAsync(host.Crm.Admin);
            var fields = Texts(document["components"]!["schemas"]![write.Takes!]!.AsObject()).ToList();
            // what is a link or a code refuses almost all; it is asked for apart from what keeps texts
            foreach (var part in new[] { fields.Where(f => f.Keeps).ToList(), fields.Where(f => !f.Keeps).ToList() }.Where(p => p.Count > 0))
                foreach (var text in strings) await AnswersAsync(api, new HttpMethod(write.Method.ToUpperInvariant()), address, least, part, text);
        });
    }

    private sealed record Written(string Name, bool InList, int? Longest)
    {
        /// <summary>Any text will do, if it is not too long.</summary>
        public bool Keeps => !InList && Longest >= 100;
    }

    private static IEnumerable<Written> Texts(JsonObject schema) => (schema["properties"] as JsonObject ?? [])
        .Select(m => (m.Key, InList: m.Value!["items"] is not null, Schema: m.Value!["items"] ?? m.Value)).Where(m => m.Schema!["type"]?.ToString() == "string" && m.Schema["enum"] is null && m.Key != "version")
        .Select(m => new Written(m.Key, m.InList, m.Schema!["maxLength"]?.GetValue<int>()));

    private static async Task AnswersAsync(HttpClient api, HttpMethod method, string address, JsonObject least, List<Written> fields, string text)
    {
        var body = least.DeepClone().AsObject();
        foreach (var field in fields) body[field.Name] = field.InList ? new JsonArray(text) : text;
        var answer = await api.SendRawAsync(method, address, body.ToJsonString(Escaped), "application/json");
        Assert.True(answer.Code is 200 or 201 or 204 or 404 or 409 or 422, $"{method} {address} " + Tell(text, answer));
        foreach (var field in fields.Where(f => f.Keeps))
        {
            var stored = TextRule.CleanLine(text);
            var mayRefuse = stored is null || stored.Length > field.Longest;
            Assert.True(answer.Code < 300 || mayRefuse, $"{method} {address} " + Tell(text, answer));
            // a blank text that is taken says nothing
            if (answer.Code < 300 && stored is not null && answer.Body?[field.Name] is { } read) Assert.Equal(stored, read.ToString());
        }
    }

    /// <summary>For every write schema that is no record's: where it is sent, and what it holds at least.</summary>
    private async Task<Dictionary<string, (string Address, JsonObject Least)>> ExamplesAsync()
    {
        async Task<Guid> MadeAsync(string path, string json) => (await host.Admin.PostAsync(path, json)) is { Code: 201 } made ? made.Id : throw new InvalidOperationException(path);
        var pipeline = await MadeAsync("pipelines", "{'name':'Strings'}");
        var stage = await MadeAsync($"pipelines/{pipeline}/stages", "{'name':'Strings'}");
        var deal = await MadeAsync("deals", "{'title':'Strings'}");
        var lead = await MadeAsync("leads", "{'company':'Strings','familyName':'Strings'}");
        return new()
        {
            ["UserWrite"] = ($"users/{await MadeAsync("users", "{'name':'Strings'}")}", []),
            ["ProfileWrite"] = ("users/me", []),
            ["TeamWrite"] = ($"teams/{await MadeAsync("teams", "{'name':'Strings'}")}", []),
            ["RoleWrite"] = ($"roles/{await MadeAsync("roles", "{'name':'Strings'}")}", []),
            ["ExchangeRateWrite"] = ($"exchange-rates/{await MadeAsync("exchange-rates", "{'currency':'NOK','rate':0.09,'date':'2026-01-01'}")}", []),
            ["TargetWrite"] = ("targets", TestData.Json("{'of':'Everyone','period':'month','start':'2026-01-01','amount':1}")),
            ["ShareWrite"] = ($"accounts/{(await host.Admin.AccountAsync("Strings shared")).Id}/shares", []),
            ["PipelineWrite"] = ($"pipelines/{pipeline}", []),
            ["StageWrite"] = ($"pipelines/{pipeline}/stages/{stage}", []),
            ["DealMove"] = ($"deals/{deal}/move", TestData.Json("{'stage':'Lost'}")),
            ["LeadConversion"] = ($"leads/{lead}/convert", []),
        };
    }

    private static async Task<IReadOnlyList<string>> StringsAsync() =>
        [.. JsonSerializer.Deserialize<string[]>(await File.ReadAllTextAsync(Fixtures.Path("strings/blns.json")))!, "\0a\u0007b", "a\r\nb\tc", new string('x', 101)];

    private async Task TakesAsync(HttpMethod method, string path, JsonObject write, IReadOnlyList<TextField> fields, string text, IReadOnlyDictionary<string, string> links)
    {
        var answer = await SendAsync(method, path, Whole(write, fields, text, links));
        // the shape of values is told first, the record's own rules after that
        for (var again = 0; answer.Code == 422 && again < 4; again++)
        {
            var refused = (answer.Body!["errors"] ?? throw new InvalidOperationException(Tell(text, answer))).AsObject().Select(e => e.Key).ToList();
            // a lead without a name, company and so on; any other name will do
            var nameless = TextRule.CleanLine(text) is null && !fields.Any(f => f.Name == "name") && refused.Remove("name");
            var unjust = refused.Where(name => !fields.Any(f => (f.Name == name || f.Path[0] == name) && f.MayRefuse(text)));
            Assert.True(!unjust.Any(), Tell(text, answer));
            fields = [.. fields.Where(f => !refused.Contains(f.Name) && !refused.Contains(f.Path[0]) && !(nameless && f.Name == "givenName"))];
            answer = await SendAsync(method, path, Whole(write, fields, text, links));
        }
        Assert.True(answer.Code is 200 or 201, Tell(text, answer));
        foreach (var field in fields)
        {
            var stored = field.Stored(text);
            var read = TextFields.Read(answer.Body!, field);
            // without a title a deal is called after its account; why it was lost is kept only of what is lost
            var derived = stored is null ? field.InList || field.Name == "title" : OfAState.Contains(field.Name) && read is [null];
            // a domain is kept in lower case, a currency in upper case
            Assert.True(derived || read.Contains(stored, field.Path[^1] is "domain" or "currency" or "email" ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal),
                $"{field.Name}: {JsonSerializer.Serialize(text, Escaped)} came back as {JsonSerializer.Serialize(read, Escaped)}");
        }
    }

    private static JsonObject Whole(JsonObject write, IReadOnlyList<TextField> fields, string text, IReadOnlyDictionary<string, string> links)
    {
        var body = TextFields.Body(write, fields, text, links);
        foreach (var (name, value) in Plain(write, links)) body.TryAdd(name, value?.DeepClone());
        return body;
    }

    /// <summary>What a record needs at least.</summary>
    private static JsonObject Plain(JsonObject write, IReadOnlyDictionary<string, string> links)
    {
        var plain = new JsonObject();
        if (write["properties"]!["account"] is not null) plain["account"] = links["accounts"];
        foreach (var name in (write["x-required-on-create"] as JsonArray ?? []).Select(n => n!.ToString()))
            plain[name] = write["properties"]![name]!["enum"] is JsonArray values ? values[0]!.ToString() : "Plain";
        if (write["properties"]!["givenName"] is not null) plain["givenName"] = "Plain";
        return plain;
    }

    private Task<ApiAnswer> SendAsync(HttpMethod method, string path, JsonObject body) => host.Admin.SendRawAsync(method, path, body.ToJsonString(Escaped), "application/json");

    private static string Tell(string text, ApiAnswer answer) => $"{JsonSerializer.Serialize(text, Escaped)}: {answer.Code} {answer.Body?.ToJsonString()}";
}
