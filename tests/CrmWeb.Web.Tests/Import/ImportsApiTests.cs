using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CrmWeb.Testing;

namespace CrmWeb.Web.Tests.Import;

public sealed class ImportsApiTests
{
    [Fact]
    public async Task An_import_runs_in_the_background_and_can_be_undone_once()
    {
        await using var host = await CrmHost.StartAsync();
        using var api = await host.ApiAsync(host.Admin);

        using var started = await PostAsync(api, "accounts", "name,industry,parent\nChild,IT,Parent\nParent,,\n,IT,\n");
        Assert.Equal(HttpStatusCode.Accepted, started.StatusCode);
        var result = await EndAsync(api, started.Headers.Location!);

        Assert.Equal(("done", 3, 2, 1), ((string)result["state"]!, (int)result["rows"]!, (int)result["created"]!, (int)result["failed"]!));
        Assert.Equal("file.csv", (string)result["files"]![0]!["name"]!);
        Assert.Equal("Reason,File,Line,name,industry,parent\r\nName is required.,file.csv,4,,IT,\r\n", (await api.GetStringAsync(new Uri(started.Headers.Location + "/failed.csv", UriKind.Relative))).TrimStart('\uFEFF'));

        using var undone = await api.PostAsync(new Uri(started.Headers.Location + "/undo", UriKind.Relative), null);
        var after = JsonNode.Parse(await undone.Content.ReadAsStringAsync())!;
        Assert.Equal((HttpStatusCode.OK, "undone"), (undone.StatusCode, (string)after["state"]!));
        Assert.Equal("""{"items":[],"next":null}""", await api.GetStringAsync(new Uri("/api/v1/accounts", UriKind.Relative)));
        using var again = await api.PostAsync(new Uri(started.Headers.Location + "/undo", UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
    }

    [Fact]
    public async Task A_repeated_upload_is_the_same_request_whatever_its_boundary()
    {
        await using var host = await CrmHost.StartAsync();
        using var api = await host.ApiAsync(host.Admin);
        api.DefaultRequestHeaders.Add("Idempotency-Key", "upload");

        using var first = await PostAsync(api, "accounts", "name\nOnce\n");
        using var again = await PostAsync(api, "accounts", "name\nOnce\n");
        using var other = await PostAsync(api, "accounts", "name\nTwice\n");

        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.Accepted, HttpStatusCode.UnprocessableEntity), (first.StatusCode, again.StatusCode, other.StatusCode));
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.True(again.Headers.Contains("Idempotent-Replayed"));
    }

    [Theory]
    [InlineData("accounts", "%PDF-1.4", "PDF")]
    [InlineData("accounts", "", "empty")]
    [InlineData("accounts", "colour\nred\n", "No column of the file has a target")]
    [InlineData("spaceships", "name\nA\n", "cannot be imported")]
    public async Task What_cannot_be_imported_is_refused_with_a_reason(string type, string content, string reason)
    {
        await using var host = await CrmHost.StartAsync();
        using var api = await host.ApiAsync(host.Admin);

        using var answer = await PostAsync(api, type, content);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(reason, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_right_nothing_is_imported_and_others_imports_are_absent()
    {
        await using var host = await CrmHost.StartAsync();
        using var admin = await host.ApiAsync(host.Admin);
        using var reader = await host.ApiAsync(await host.AddPersonAsync("Rita Reader", ["Read-only"]));
        using var rep = await host.ApiAsync(await host.AddPersonAsync("Sam Seller", ["Sales rep"]));
        using var started = await PostAsync(admin, "accounts", "name\nA\n");

        using var refused = await PostAsync(reader, "accounts", "name\nB\n");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using var hidden = await rep.GetAsync(started.Headers.Location);
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        using var undo = await rep.PostAsync(new Uri(started.Headers.Location + "/undo", UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.NotFound, undo.StatusCode);
        using var own = await PostAsync(rep, "accounts", "name\nC\n");
        Assert.Equal(1, (int)(await EndAsync(rep, own.Headers.Location!))["created"]!);
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient api, string type, string content)
    {
        using var form = new MultipartFormDataContent { { new StringContent(type), "type" }, { new ByteArrayContent(Encoding.UTF8.GetBytes(content)), "file", "file.csv" } };
        return await api.PostAsync(new Uri("/api/v1/imports", UriKind.Relative), form);
    }

    private static async Task<JsonNode> EndAsync(HttpClient api, Uri import)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            var result = JsonNode.Parse(await api.GetStringAsync(import))!;
            if ((string)result["state"]! is not ("queued" or "running")) return result;
            await Task.Delay(100);
        }
        throw new TimeoutException("The import did not end.");
    }
}
