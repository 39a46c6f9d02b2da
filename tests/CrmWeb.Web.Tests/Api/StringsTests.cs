using System.Text.Json;
using System.Text.Json.Nodes;
using CrmWeb.Testing;

namespace CrmWeb.Web.Tests.Api;

/// <summary>Every text field that the OpenAPI document names takes every string that is known for breaking programs.</summary>
public sealed class StringsTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static readonly JsonSerializerOptions Escaped = new();

    [FixtureTheory]
    [InlineData("accounts", "Account")]
    [InlineData("contacts", "Contact")]
    [InlineData("interactions", "Interaction")]
    public async Task Every_text_field_takes_every_string(string kind, string schema)
    {
        var document = (await host.Admin.ReadAsync($"openapi.json")).Body!;
        var write = document["components"]!["schemas"]![schema + "Write"]!.AsObject();
        var fields = TextFields.Of(write);
        var account = (await host.Admin.AccountAsync("Linked " + kind)).Id.ToString();
        var known = (await SendAsync(HttpMethod.Post, kind, Plain(write, account))).Id;
        var strings = JsonSerializer.Deserialize<string[]>(await File.ReadAllTextAsync(Fixtures.Path("strings/blns.json")))!;
        var seen = new HashSet<string?>();

        foreach (var (at, text) in strings.Append("\0a\u0007b").Append("a\r\nb\tc").Append(new string('x', 101)).Index())
        {
            // an external id belongs to one record only
            IReadOnlyList<TextField> shared = [.. fields.Where(f => f.Name != "externalId")];
            // a change goes the way of a creation; every eighth shows that it does
            if (at % 8 == 0) await TakesAsync(HttpMethod.Patch, $"{kind}/{known}", write, shared, text, account);
            await TakesAsync(HttpMethod.Post, kind, write, seen.Add(fields[0].Stored(text)) ? fields : shared, text, account);
        }
    }

    private async Task TakesAsync(HttpMethod method, string path, JsonObject write, IReadOnlyList<TextField> fields, string text, string account)
    {
        var answer = await SendAsync(method, path, Whole(write, fields, text, account));
        if (answer.Code == 422)
        {
            var refused = (answer.Body!["errors"] ?? throw new InvalidOperationException(Tell(text, answer))).AsObject().Select(e => e.Key).ToList();
            var unjust = refused.Where(name => !fields.Any(f => (f.Name == name || f.Path[0] == name) && f.MayRefuse(text)));
            Assert.True(!unjust.Any(), Tell(text, answer));
            fields = [.. fields.Where(f => !refused.Contains(f.Name) && !refused.Contains(f.Path[0]))];
            answer = await SendAsync(method, path, Whole(write, fields, text, account));
        }
        Assert.True(answer.Code is 200 or 201, Tell(text, answer));
        foreach (var field in fields)
        {
            var stored = field.Stored(text);
            // a domain is kept in lower case
            var read = TextFields.Read(answer.Body!, field);
            Assert.True(field.InList && stored is null || read.Contains(stored, field.Name == "domain" ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal),
                $"{field.Name}: {JsonSerializer.Serialize(text, Escaped)} came back as {JsonSerializer.Serialize(read, Escaped)}");
        }
    }

    private static JsonObject Whole(JsonObject write, IReadOnlyList<TextField> fields, string text, string account)
    {
        var body = TextFields.Body(write, fields, text, account);
        foreach (var (name, value) in Plain(write, account)) body.TryAdd(name, value?.DeepClone());
        return body;
    }

    /// <summary>What a record needs at least.</summary>
    private static JsonObject Plain(JsonObject write, string account)
    {
        var plain = new JsonObject();
        if (write["properties"]!["account"] is not null) plain["account"] = account;
        foreach (var name in (write["x-required-on-create"] as JsonArray ?? []).Select(n => n!.ToString()))
            plain[name] = write["properties"]![name]!["enum"] is JsonArray values ? values[0]!.ToString() : "Plain";
        if (write["properties"]!["givenName"] is not null) plain["givenName"] = "Plain";
        return plain;
    }

    private Task<ApiAnswer> SendAsync(HttpMethod method, string path, JsonObject body) => host.Admin.SendRawAsync(method, path, body.ToJsonString(Escaped), "application/json");

    private static string Tell(string text, ApiAnswer answer) => $"{JsonSerializer.Serialize(text, Escaped)}: {answer.Code} {answer.Body?.ToJsonString()}";
}
