using System.Net;
using System.Net.Http.Headers;
using CrmWeb.Testing;
using CrmWeb.Web.Tests.Api;

namespace CrmWeb.Web.Tests.Verbs;

/// <summary>The verb as a script calls it, and the key it prints.</summary>
public sealed class CreateApiKeyTests
{
    [Fact]
    public async Task A_key_with_scopes_is_printed_alone_and_does_what_they_say_and_no_more()
    {
        await using var crm = await CrmHost.StartAsync(listens: true);
        var folder = Directory.CreateTempSubdirectory("crm-verb-").FullName;
        using var process = VerbProcess.Start(crm.Database.App, crm.Database.Owner, folder, "create-api-key", "--email", crm.Admin.Email, "--name", "narrow", "--scopes", "accounts:read, contacts:write");
        var (code, key, error) = await process.EndAsync();
        Directory.Delete(folder, recursive: true);

        Assert.True(code == 0, error);
        Assert.Matches("^crm_[A-Za-z0-9_-]{20,}$", key);
        using var api = new HttpClient { BaseAddress = crm.Address, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", key) } };
        Assert.Equal(HttpStatusCode.OK, (await api.ReadAsync($"accounts")).Status);
        Assert.Equal(HttpStatusCode.Created, (await api.PostAsync("contacts", "{'familyName':'Scoped'}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await api.PostAsync("accounts", "{'name':'Not mine to make'}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await api.ReadAsync($"deals")).Status);
    }
}
