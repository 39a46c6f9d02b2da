using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Domain.Kernel;
using CrmWeb.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Web.Tests.Api;

/// <summary>One running program for the tests of a class, with a key of the administrator.</summary>
public sealed class ApiHost : IAsyncLifetime
{
    public CrmHost Crm { get; private set; } = null!;

    public HttpClient Admin { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Crm = await CrmHost.StartAsync();
        Admin = await Crm.ApiAsync(Crm.Admin);
    }

    public async Task DisposeAsync() => await Crm.DisposeAsync();
}

internal static class RoleLevels
{
    /// <summary>Lets a role see and edit a module's records at one level.</summary>
    public static async Task LevelAsync(this CrmHost crm, string roleName, string module, AccessLevel level)
    {
        await crm.AsSystemAsync(async services =>
        {
            var db = services.GetRequiredService<CrmDb>();
            var role = db.Roles.First(r => r.Name == roleName);
            role.Change(role.Name, false, new Dictionary<string, ModuleRights>(role.Rights) { [module] = new(level, level, Create: true, Delete: true) });
            return await db.SaveChangesAsync();
        });
        crm.Services.GetRequiredService<CompanyDirectory>().Forget();
    }
}

/// <summary>An answer of the API with its body read.</summary>
public sealed record ApiAnswer(HttpStatusCode Status, JsonNode? Body, HttpResponseMessage Response)
{
    public int Code => (int)Status;

    public string? Error => Body?["code"]?.ToString();

    public Guid Id => Guid.Parse(Body!["id"]!.ToString());

    public string? Next => Body!["next"]?.ToString();

    public IReadOnlyList<JsonObject> Items => [.. Body!["items"]!.AsArray().Select(i => i!.AsObject())];

    /// <summary>One member of every item, as text.</summary>
    public IReadOnlyList<string?> All(string member) => [.. Items.Select(i => i[member]?.ToString())];
}

/// <summary>Short words for talking to the API; JSON is written with ' for ".</summary>
public static class ApiCalls
{
    public static Task<ApiAnswer> ReadAsync(this HttpClient api, FormattableString path) => api.SendAsync(HttpMethod.Get, Path(path));

    public static Task<ApiAnswer> SendAsync(this HttpClient api, HttpMethod method, string path, string? json = null, params (string Name, string Value)[] headers) =>
        api.SendRawAsync(method, path, json?.Replace('\'', '"'), "application/json", headers);

    public static async Task<ApiAnswer> SendRawAsync(
        this HttpClient api, HttpMethod method, string path, string? body, string mediaType, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, "/api/v1/" + path);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, mediaType);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        var response = await api.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new ApiAnswer(response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text), response);
    }

    public static Task<ApiAnswer> PostAsync(this HttpClient api, string path, string json, params (string Name, string Value)[] headers) => api.SendAsync(HttpMethod.Post, path, json, headers);

    public static Task<ApiAnswer> PatchAsync(this HttpClient api, string path, string json, params (string Name, string Value)[] headers) => api.SendAsync(HttpMethod.Patch, path, json, headers);

    public static Task<ApiAnswer> PutAsync(this HttpClient api, string path, string json) => api.SendAsync(HttpMethod.Put, path, json);

    public static Task<ApiAnswer> RemoveAsync(this HttpClient api, FormattableString path, params (string Name, string Value)[] headers) => api.SendAsync(HttpMethod.Delete, Path(path), null, headers);

    /// <summary>A new account; the test fails when it is refused.</summary>
    public static async Task<ApiAnswer> AccountAsync(this HttpClient api, string name, string more = "{}")
    {
        var facts = JsonNode.Parse(more.Replace('\'', '"'))!.AsObject();
        facts["name"] = name;
        var made = await api.SendRawAsync(HttpMethod.Post, "accounts", facts.ToJsonString(), "application/json");
        return made.Status == HttpStatusCode.Created ? made : throw new InvalidOperationException(made.Body?.ToJsonString());
    }

    /// <summary>Every page of a list, first to last.</summary>
    public static async Task<IReadOnlyList<ApiAnswer>> PagesAsync(this HttpClient api, string path, Func<Task>? between = null)
    {
        var pages = new List<ApiAnswer>();
        for (string? after = null; ;)
        {
            var page = await api.SendAsync(HttpMethod.Get, path + (after is null ? "" : "&after=" + after));
            Assert.Equal(HttpStatusCode.OK, page.Status);
            pages.Add(page);
            if ((after = page.Next) is null) return pages;
            if (between is not null) await between();
        }
    }

    private static string Path(FormattableString path) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, path.Format, [.. path.GetArguments().Select(a => (object)Uri.EscapeDataString(a?.ToString() ?? ""))]);
}
