using System.Net;
using System.Text;
using AngleSharp.Dom;
using CrmWeb.Application.Import.Reading.Encodings;
using CrmWeb.Testing;
using CrmWeb.Web.Pages.Import;

namespace CrmWeb.Web.Tests.Import;

public sealed class ImportPagesTests
{
    [Fact]
    public async Task From_upload_over_trial_to_result_without_scripts()
    {
        await using var host = await CrmHost.StartAsync();
        using var browser = await host.SignInAsync(host.Admin);

        using var uploaded = await UploadAsync(browser, "account,Colour\nAcme,red\nBeta,blue\n");
        Assert.Equal(HttpStatusCode.Redirect, uploaded.StatusCode);
        var mapping = uploaded.Headers.Location!.ToString();
        var page = await browser.PageAsync(mapping);
        Assert.Equal(["name", ""], page.QuerySelectorAll("select[name=Target]").Select(s => s.QuerySelector("option[selected]")?.GetAttribute("value") ?? ""));

        Dictionary<string, string>[] columns = [new() { ["Header"] = "account", ["Target"] = "name" }, new() { ["Header"] = "Colour", ["Target"] = "" }];
        var fields = columns.SelectMany(c => c).Append(new("Keep", "Colour")).Append(new("Team", "everyone")).ToList();
        using var tried = await browser.PostFormAsync(mapping, [.. fields, new("Then", "try")]);
        var trial = await EndAsync(browser, tried.Headers.Location!.ToString());
        Assert.Contains("Nothing was kept", trial.QuerySelector(".banner")!.TextContent, StringComparison.Ordinal);

        using var set = await browser.PostFormAsync(tried.Headers.Location + "?handler=Start", [], from: tried.Headers.Location.ToString());
        var done = await EndAsync(browser, set.Headers.Location!.ToString());
        Assert.Equal(["2", "2", "0", "0", "0", "0"], done.QuerySelectorAll(".import-counts dd").Select(d => d.TextContent));
        using var api = await host.ApiAsync(host.Admin);
        Assert.Contains("\"more\":{\"Colour\":\"red\"}", (await api.GetStringAsync(new Uri("/api/v1/accounts", UriKind.Relative))).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);

        using var undone = await browser.PostFormAsync(set.Headers.Location + "?handler=Undo", [], from: set.Headers.Location.ToString());
        Assert.Equal(HttpStatusCode.Redirect, undone.StatusCode);
        Assert.Contains("Undone", (await browser.PageAsync(set.Headers.Location.ToString())).QuerySelector(".banner")!.TextContent, StringComparison.Ordinal);
        Assert.Single((await browser.PageAsync("/import")).QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task The_first_cards_of_an_address_book_are_shown_before_they_come_in()
    {
        await using var host = await CrmHost.StartAsync();
        using var browser = await host.SignInAsync(host.Admin);
        var cards = string.Concat(Enumerable.Range(1, 6).Select(i => $"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Person {i}\r\nN:Person;{i};;;\r\nORG:Works {i}\r\nTEL:+31 20 555 010{i}\r\nEMAIL:p{i}@cards.example\r\nEMAIL:q{i}@cards.example\r\nEND:VCARD\r\n"));
        using var uploaded = await UploadAsync(browser, cards + "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Works 9\r\nORG:Works 9\r\nEND:VCARD\r\n", "contacts");

        var page = await browser.PageAsync(uploaded.Headers.Location!.ToString());

        var rows = page.QuerySelectorAll(".import-cards tbody tr");
        Assert.Equal(5, rows.Length);
        Assert.Equal(["Person 1", "+31 20 555 0101", "p1@cards.example · q1@cards.example", "Works 1"],
            rows[0].QuerySelectorAll("th .cell-title, td").Select(c => c.TextContent.Trim()));
        Assert.Contains("5 of 7 cards", page.Words(".import-mapping"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_uploaded_and_not_begun_can_be_discarded()
    {
        await using var host = await CrmHost.StartAsync();
        using var browser = await host.SignInAsync(host.Admin);
        using var uploaded = await UploadAsync(browser, "account\nAcme\n");
        var mapping = uploaded.Headers.Location!.ToString();
        Assert.NotNull((await browser.PageAsync(mapping)).QuerySelector("button[form=discard]"));
        using var other = await host.SignInAsync(await host.AddPersonAsync("Sam Seller", ["Sales rep"]));
        using var theirs = await other.PostFormAsync(mapping + "?handler=Discard", [], from: "/import/new");
        Assert.Equal(HttpStatusCode.NotFound, theirs.StatusCode);

        using var discarded = await browser.PostFormAsync(mapping + "?handler=Discard", [], from: mapping);

        Assert.Equal("/import", discarded.Headers.Location?.ToString());
        Assert.Empty((await browser.PageAsync("/import")).QuerySelectorAll("tbody tr"));
        using var gone = await browser.GetAsync(mapping);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    /// <summary>What is nobody's they could neither change nor take back.</summary>
    [Fact]
    public async Task Who_may_change_their_own_alone_is_offered_to_own_what_they_import()
    {
        await using var host = await CrmHost.StartAsync();
        var rep = await host.AddPersonAsync("Sam Seller", ["Sales rep"]);
        foreach (var (person, owner) in new[] { (host.Admin, ""), (rep, rep.Email) })
        {
            using var browser = await host.SignInAsync(person);
            using var uploaded = await UploadAsync(browser, "account\nAcme\n");
            var choices = (await browser.PageAsync(uploaded.Headers.Location!.ToString())).QuerySelector("select[name=Owner]")!;
            Assert.Equal(owner, choices.QuerySelector("option[selected]")?.GetAttribute("value") ?? "");
        }
    }

    /// <summary>Also when it was recognised for sure, or chosen wrongly: otherwise a wrong guess is a dead end.</summary>
    [Fact]
    public async Task The_encoding_can_be_chosen_anew_at_any_time()
    {
        await using var host = await CrmHost.StartAsync();
        using var browser = await host.SignInAsync(host.Admin);
        using var uploaded = await UploadAsync(browser, "name\nJosé\n");
        var mapping = uploaded.Headers.Location!.ToString();

        Assert.Equal("utf-8", Chosen(await browser.PageAsync(mapping)));
        var wrong = await browser.PageAsync(mapping + "?encoding=windows-1252");
        Assert.Equal("windows-1252", Chosen(wrong));
        Assert.Contains("JosÃ©", wrong.Words(".import-columns"), StringComparison.Ordinal);
        Assert.Contains("José", (await browser.PageAsync(mapping + "?encoding=utf-8")).Words(".import-columns"), StringComparison.Ordinal);

        static string? Chosen(IDocument page) => page.QuerySelector(".import-encodings option[selected]")?.GetAttribute("value");
    }

    [Fact]
    public void Every_encoding_that_is_offered_can_be_read() =>
        Assert.All(EncodingWords.Known, known => Assert.Equal(known.Name, EncodingNames.Find(known.Name)?.WebName));

    [Fact]
    public async Task No_target_is_called_by_its_code_word()
    {
        await using var host = await CrmHost.StartAsync();
        using var browser = await host.SignInAsync(host.Admin);
        using var uploaded = await UploadAsync(browser, "given_name,company,street,postcode,E-mail 2 - Value\nJo,Acme,Main 1,1011,jo@x.example\n", "contacts");
        var page = await browser.PageAsync(uploaded.Headers.Location!.ToString());

        Assert.Equal(["First name", "Accounts", "Addresses: street", "Addresses: postcode", "E-mails 2: value"], page.QuerySelectorAll("select[name=Target] option[selected]").Select(o => o.TextContent));
    }

    [Fact]
    public async Task A_stage_made_on_the_way_is_asked_after_how_many_days_a_deal_is_stuck_in_it()
    {
        await using var host = await CrmHost.StartAsync();
        using var browser = await host.SignInAsync(host.Admin);
        using var uploaded = await UploadAsync(browser, "title,stage\nA,Pilot\n", "deals");
        var mapping = uploaded.Headers.Location!.ToString();
        Assert.Equal("", (await browser.PageAsync(mapping)).QuerySelector(".import-stage [name=StageRotDays]")!.GetAttribute("value") ?? "");

        KeyValuePair<string, string>[] Form(string days) =>
        [
            new("Header", "title"), new("Target", "title"), new("Header", "stage"), new("Target", "stage"), new("Team", "everyone"),
            new("ValueField", "stage"), new("ValueFrom", "Pilot"), new("ValueTo", ""), new("ValueCreate", "stage"),
            new("StageName", "Pilot"), new("StageKind", "open"), new("StageProbability", "30"), new("StageRotDays", days), new("Then", "start"),
        ];
        using var refused = await browser.PostFormAsync(mapping, [.. Form("soon")]);
        var again = await HtmlPage.ReadAsync(refused);
        Assert.Equal("soon", again.QuerySelector("[name=StageRotDays]")!.GetAttribute("value"));
        Assert.Contains("stages.Pilot.rotDays", again.Body!.TextContent, StringComparison.Ordinal);

        using var set = await browser.PostFormAsync(mapping, [.. Form("14")]);
        await EndAsync(browser, set.Headers.Location!.ToString());
        using var api = await host.ApiAsync(host.Admin);
        var pipelines = System.Text.Json.Nodes.JsonNode.Parse(await api.GetStringAsync(new Uri("/api/v1/pipelines", UriKind.Relative)))!;
        var pilot = pipelines["items"]!.AsArray().SelectMany(p => p!["stages"]!.AsArray()).Single(s => s!["name"]!.ToString() == "Pilot")!;
        Assert.Equal((30, 14), ((int)pilot["probability"]!, (int)pilot["rotDays"]!));
    }

    [Fact]
    public async Task An_empty_list_leads_to_the_upload_of_its_kind()
    {
        await using var host = await CrmHost.StartAsync();
        using var browser = await host.SignInAsync(host.Admin);

        var link = (await browser.PageAsync("/contacts")).QuerySelector(".empty-acts a[href^='/import']")!.GetAttribute("href")!;

        Assert.Equal("contacts", (await browser.PageAsync(link)).QuerySelector("[name=type]:checked, [name=type] option[selected]")?.GetAttribute("value"));
    }

    [Fact]
    public async Task A_file_that_is_no_table_is_refused_beside_the_field()
    {
        await using var host = await CrmHost.StartAsync();
        using var browser = await host.SignInAsync(host.Admin);

        using var answer = await UploadAsync(browser, "%PDF-1.7");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("PDF", (await HtmlPage.ReadAsync(answer)).QuerySelector(".field-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_import_nothing_finds_no_import_pages()
    {
        await using var host = await CrmHost.StartAsync();
        using var browser = await host.SignInAsync(await host.AddPersonAsync("Rita Reader", ["Read-only"]));

        using var answer = await browser.GetAsync("/import");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static async Task<HttpResponseMessage> UploadAsync(CrmBrowser browser, string content, string type = "accounts")
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await browser.TokenAsync("/import/new")), "__RequestVerificationToken" },
            { new StringContent(type), "type" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(content)), "files", "companies.csv" },
        };
        return await browser.Http.PostAsync(new Uri("/import/new", UriKind.Relative), form);
    }

    private static async Task<IDocument> EndAsync(CrmBrowser browser, string address)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            var page = await browser.PageAsync(address);
            if (page.QuerySelector(".import-result") is not null) return page;
            await Task.Delay(100);
        }
        throw new TimeoutException("The import did not end.");
    }
}
