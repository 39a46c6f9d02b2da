using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CrmWeb.Testing;
using CrmWeb.Web.Tests.Api;

namespace CrmWeb.Web.Tests.Records;

/// <summary>What stands around a record: who sees it, its photo, its card, and what is asked before it goes.</summary>
public sealed class ExtrasTests(ApiHost host) : IClassFixture<ApiHost>
{
    internal const string Dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

    private static async Task<HttpResponseMessage> UploadAsync(CrmBrowser browser, string address, byte[] content)
    {
        using var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        using var form = new MultipartFormDataContent { { file, "photo", "face.png" }, { new StringContent(await browser.TokenAsync(address)), "__RequestVerificationToken" } };
        return await browser.Http.PostAsync(new Uri(address, UriKind.Relative), form);
    }

    [Fact]
    public async Task A_photo_is_shown_in_the_head_and_by_its_address_only_as_a_picture()
    {
        var contact = await host.Crm.CreateAsync("contacts", "{'familyName':'Pictured'}");
        using var ada = await host.Crm.SignInAsync(host.Crm.Admin);
        using var saved = await UploadAsync(ada, $"/contacts/{contact}/photo", Convert.FromBase64String(Dot));
        Assert.Equal($"/contacts/{contact}", saved.Headers.Location?.ToString());

        var shown = (await ada.PageAsync($"/contacts/{contact}")).QuerySelector("img.record-photo")?.GetAttribute("src");
        Assert.StartsWith($"/files/contacts/{contact}/photo?v=", shown, StringComparison.Ordinal);
        using var photo = await ada.GetAsync(shown!);
        Assert.Equal("image/png", photo.Content.Headers.ContentType?.MediaType);
        Assert.Equal("sandbox; default-src 'none'", photo.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal(Convert.FromBase64String(Dot), await photo.Content.ReadAsByteArrayAsync());

        using var refused = await UploadAsync(ada, $"/contacts/{contact}/photo", Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("not a picture", (await HtmlPage.ReadAsync(refused)).Errors()["photo"], StringComparison.Ordinal);

        using var removed = await ada.PostFormAsync($"/contacts/{contact}/photo?handler=Remove", [], $"/contacts/{contact}/photo");
        Assert.Equal(HttpStatusCode.Redirect, removed.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await ada.GetAsync(shown!)).StatusCode);
    }

    [Fact]
    public async Task A_program_gives_and_reads_a_photo_with_the_rights_and_checks_of_the_page()
    {
        var contact = await host.Crm.CreateAsync("contacts", "{'familyName':'Portrait'}");
        var address = new Uri($"/api/v1/contacts/{contact}/photo", UriKind.Relative);
        var picture = Convert.FromBase64String(Dot);
        async Task<HttpResponseMessage> GiveAsync(HttpClient api, byte[] content, string name = "photo")
        {
            using var form = new MultipartFormDataContent { { new ByteArrayContent(content), name, "face.png" } };
            return await api.PutAsync(address, form);
        }
        using var ada = await host.Crm.ApiAsync(host.Crm.Admin);
        Assert.Equal(HttpStatusCode.NotFound, (await ada.GetAsync(address)).StatusCode);

        using var given = await GiveAsync(ada, picture);
        var body = JsonNode.Parse(await given.Content.ReadAsStringAsync())!;
        using var read = await ada.GetAsync(address);
        Assert.Equal((HttpStatusCode.OK, "image/png"), (read.StatusCode, read.Content.Headers.ContentType?.MediaType));
        Assert.Equal(picture, await read.Content.ReadAsByteArrayAsync());
        // journalled: the change is taken back as any other
        var changes = (await ada.ReadAsync($"changes?changeSet={body["changeSet"]}")).Items;
        Assert.Equal(("Updated", "Api"), (changes.Single()["change"]!.ToString(), changes.Single()["via"]!.ToString()), (one, other) => string.Equals(one.Item1 + one.Item2, other.Item1 + other.Item2, StringComparison.OrdinalIgnoreCase));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await GiveAsync(ada, "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray())).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await GiveAsync(ada, picture, "face")).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await GiveAsync(ada, new byte[6 * 1024 * 1024])).StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await ada.PutAsync($"contacts/{contact}/photo", "{}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ada.GetAsync(new Uri($"/api/v1/contacts/{Guid.CreateVersion7()}/photo", UriKind.Relative))).StatusCode);
        using var reader = await host.Crm.ApiAsync(await host.Crm.AddPersonAsync("Phil Photoreader", ["Read-only"]));
        Assert.Equal(HttpStatusCode.Forbidden, (await GiveAsync(reader, picture)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(address)).StatusCode);
        using var narrow = await host.Crm.ApiAsync(host.Crm.Admin, "read");
        Assert.Equal(HttpStatusCode.Forbidden, (await GiveAsync(narrow, picture)).StatusCode);

        Assert.Equal(HttpStatusCode.NoContent, (await ada.DeleteAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await ada.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await ada.PostAsync($"change-sets/{body["changeSet"]}/undo", "{}")).Status);
    }

    [Fact]
    public async Task A_record_is_shared_and_taken_back_on_its_access_page()
    {
        var account = await host.Crm.CreateAsync("accounts", "{'name':'Shared Ground'}");
        var sam = await host.Crm.AddPersonAsync("Sam Shared", ["Sales rep"]);
        using var ada = await host.Crm.SignInAsync(host.Crm.Admin);
        Assert.Contains("You own it.", (await ada.PageAsync($"/accounts/{account}/access")).Words(".access-reasons"), StringComparison.Ordinal);

        using var wrong = await ada.PostFormAsync($"/accounts/{account}/access?handler=Share", new() { ["with"] = "", ["mayEdit"] = "false", ["expiresAt"] = "some day" }, $"/accounts/{account}/access");
        Assert.Equal("That is not a date.", (await HtmlPage.ReadAsync(wrong)).Errors()["expiresAt"]);
        using var shared = await ada.PostFormAsync($"/accounts/{account}/access?handler=Share", new() { ["with"] = sam.Id.ToString(), ["mayEdit"] = "true", ["expiresAt"] = "+3d" }, $"/accounts/{account}/access");
        Assert.Equal($"/accounts/{account}/access", shared.Headers.Location?.ToString());

        var page = await ada.PageAsync($"/accounts/{account}/access");
        Assert.Contains("Sam Shared sees and edits it, until", page.Words(".access-shares"), StringComparison.Ordinal);
        using var ended = await ada.PostFormAsync(page.QuerySelector(".access-shares form")!.GetAttribute("action")!, [], $"/accounts/{account}/access");
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        Assert.Empty((await ada.PageAsync($"/accounts/{account}/access")).QuerySelectorAll(".access-shares li"));
    }

    [Fact]
    public async Task An_account_with_contacts_asks_what_becomes_of_them()
    {
        var (from, to) = (await host.Crm.CreateAsync("accounts", "{'name':'Leaving Ltd'}"), await host.Crm.CreateAsync("accounts", "{'name':'Staying Ltd'}"));
        var contact = await host.Crm.CreateAsync("contacts", $"{{'familyName':'Mover','accounts':['{from}']}}");
        await host.Crm.CreateAsync("contacts", $"{{'familyName':'Former','accounts':[{{'account':'{from}','to':'2020-01-31'}}]}}");
        using var ada = await host.Crm.SignInAsync(host.Crm.Admin);
        var page = await ada.PageAsync($"/accounts/{from}");
        Assert.Contains("Former", page.Words(".card-folded"), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($".record-acts a[href='/accounts/{from}/delete']"));
        Assert.Null((await ada.PageAsync($"/accounts/{to}")).QuerySelector($".record-acts a[href='/accounts/{to}/delete']"));

        using var unsaid = await ada.PostFormAsync($"/accounts/{from}/delete", new() { ["contacts"] = "move" });
        Assert.Equal("Choose the account that they move to.", (await HtmlPage.ReadAsync(unsaid)).Errors()["to"]);
        using var moved = await ada.PostFormAsync($"/accounts/{from}/delete", new() { ["contacts"] = "move", ["to"] = to.ToString() });
        Assert.Equal("/accounts", moved.Headers.Location?.ToString());
        Assert.Contains("Staying Ltd", (await ada.PageAsync($"/contacts/{contact}")).Words("#related"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_contact_is_not_spoken_of_as_several()
    {
        var account = await host.Crm.CreateAsync("accounts", "{'name':'Single Ltd'}");
        await host.Crm.CreateAsync("contacts", $"{{'familyName':'Only','accounts':['{account}']}}");
        using var ada = await host.Crm.SignInAsync(host.Crm.Admin);

        Assert.Contains("Its contact", (await ada.PageAsync($"/accounts/{account}/delete")).Words("#delete-account"), StringComparison.Ordinal);
        Assert.Contains("Pipelines: 1", (await ada.PageAsync("/admin")).Words("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cards_of_one_contact_and_of_a_list_leave_a_trace_in_the_journal()
    {
        var contact = await host.Crm.CreateAsync("contacts", "{'givenName':'Vera','familyName':'Cardwell','emails':[{'value':'vera@cardwell.example','primary':true}]}");
        await host.Crm.CreateAsync("contacts", "{'givenName':'Viktor','familyName':'Cardwell'}");
        using var ada = await host.Crm.SignInAsync(host.Crm.Admin);
        using var one = await ada.GetAsync($"/contacts/{contact}.vcf");
        Assert.Equal("text/vcard", one.Content.Headers.ContentType?.MediaType);
        Assert.Contains("vera@cardwell.example", await one.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var list = await (await ada.GetAsync("/contacts.vcf?fullName.contains=Cardwell")).Content.ReadAsStringAsync();
        Assert.Equal(2, list.Split("BEGIN:VCARD").Length - 1);
        Assert.DoesNotContain("PHOTO", list, StringComparison.Ordinal);
        using var saved = await UploadAsync(ada, $"/contacts/{contact}/photo", Convert.FromBase64String(Dot));
        var pictured = await (await ada.GetAsync("/contacts.vcf?fullName.contains=Cardwell")).Content.ReadAsStringAsync();
        Assert.Contains(Dot, pictured.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);

        var reader = await host.Crm.AddPersonAsync("Rita Reader", ["Read-only"]);
        using var rita = await host.Crm.SignInAsync(reader);
        Assert.Equal(HttpStatusCode.Forbidden, (await rita.GetAsync("/contacts.vcf")).StatusCode);
    }
}
