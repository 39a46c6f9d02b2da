using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace CrmWeb.Bench;

/// <summary>Eight sessions: the administrator, the rep who sees one record in a hundred, six others. Invited where they are not yet.</summary>
internal static class People
{
    public const string Narrow = "ria.narrow@generated.example";

    public static async Task<IReadOnlyList<Browser>> SignInAsync(Crm crm)
    {
        using var api = new HttpClient { BaseAddress = crm.Url };
        api.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await crm.VerbAsync("create-api-key", "--email", Crm.AdminEmail, "--name", "bench"));
        var users = (await api.GetFromJsonAsync<JsonObject>(new Uri("/api/v1/users?limit=100", UriKind.Relative)))!["items"]!.AsArray();
        var browsers = new List<Browser> { await AsAsync(crm, Crm.AdminEmail) };
        foreach (var user in users.Select(u => u!.AsObject()).Where(u => u["email"]?.ToString().EndsWith("@generated.example", StringComparison.Ordinal) == true)
            .OrderByDescending(u => u["email"]!.ToString() == Narrow).Take(7))
        {
            if (user["signsIn"]?.GetValue<bool>() == true) browsers.Add(await AsAsync(crm, user["email"]!.ToString()));
            else browsers.Add(await InvitedAsync(crm, api, user["id"]!.ToString()));
        }
        return browsers;
    }

    private static async Task<Browser> AsAsync(Crm crm, string email)
    {
        var browser = new Browser(crm.Url);
        await browser.SignInAsync(email);
        return browser;
    }

    private static async Task<Browser> InvitedAsync(Crm crm, HttpClient api, string id)
    {
        using var answer = await api.PostAsync(new Uri($"/api/v1/users/{id}/invite", UriKind.Relative), null);
        var link = new Uri((await answer.Content.ReadFromJsonAsync<JsonObject>())!["link"]!.ToString());
        var browser = new Browser(crm.Url);
        var token = await browser.TokenAsync(link.PathAndQuery);
        await browser.PostAsync("/accept", token, ("token", Uri.UnescapeDataString(link.Query["?token=".Length..])), ("password", Crm.Password));
        return browser;
    }
}
