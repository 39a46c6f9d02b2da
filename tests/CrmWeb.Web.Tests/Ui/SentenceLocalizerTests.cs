using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using CrmWeb.Application.Data;
using CrmWeb.Testing;
using CrmWeb.Web.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Web.Tests.Ui;

public sealed partial class SentenceLocalizerTests
{
    /// <summary>Pages that only take posts, only send on, or need something else in their address.</summary>
    private static readonly string[] Unseen = ["sign-out", "error", "views/new", "records", "likely", "set-up", "accept", "reset", "import/new"];

    /// <summary>For programmers, in the words of the API.</summary>
    private const string Reference = "api/v1/reference";

    [Fact]
    public void An_english_sentence_stands_for_itself() => Assert.Equal("2 chosen", new SentenceLocalizer()["{0} chosen", 2].Value);

    [Fact]
    public void The_pseudo_locale_marks_and_lengthens_every_sentence_but_keeps_its_values()
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(SentenceLocalizer.PseudoCulture);
        try
        {
            Assert.Equal("[2 chóséñ~~~~]", new SentenceLocalizer()["{0} chosen", 2].Value);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    /// <summary>Data is Greek here: what is left in Latin letters outside of brackets was never given to the localizer.</summary>
    [Fact]
    public async Task No_page_has_a_word_that_was_not_translated()
    {
        await using var host = await CrmHost.StartAsync();
        using var browser = await host.SignInAsync(host.Admin);
        var account = await host.CreateAsync("accounts", "{'name':'Ωμέγα','industry':'Ενέργεια','phones':['+31 20 1234567'],'tags':['κόκκινο']}");
        var contact = await host.CreateAsync("contacts", $"{{'givenName':'Άννα','familyName':'Λι','accounts':['{account}']}}");
        var deal = await host.CreateAsync("deals", $"{{'title':'Συμφωνία','account':'{account}','amount':1200,'contacts':['{contact}']}}");
        var lead = await host.CreateAsync("leads", "{'givenName':'Νίκος','company':'Άλφα'}");
        var product = await host.CreateAsync("products", "{'name':'Καφές','price':3}");
        var task = await host.CreateAsync("tasks", $"{{'subject':'Κλήση','due':'2026-01-05','links':['{account}']}}");
        var call = await host.CreateAsync("interactions", $"{{'kind':'call','direction':'in','subject':'Γεια','body':'Όλα καλά','account':'{account}','contacts':['{contact}'],'outcome':'Ναι','duration':5}}");
        var known = await KnownAsync(host);
        browser.Http.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue(SentenceLocalizer.PseudoCulture));

        var pages = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(e => e.RoutePattern.RawText!.TrimStart('/')).Distinct().Where(t => !t.Contains('{', StringComparison.Ordinal) && t != Reference && !Unseen.Contains(t)).Select(t => "/" + t)
            .Concat(new (string Kind, Guid Id)[] { ("accounts", account), ("contacts", contact), ("deals", deal), ("leads", lead), ("products", product), ("tasks", task), ("interactions", call) }
                .SelectMany(r => new[] { $"/{r.Kind}", $"/{r.Kind}/new", $"/{r.Kind}/{r.Id}", $"/{r.Kind}/{r.Id}/edit", $"/{r.Kind}/{r.Id}/history", $"/{r.Kind}/{r.Id}/access", $"/{r.Kind}?filter=open&edit=true", $"/{r.Kind}?q=Ωμέγα" }))
            .Append("/search?q=Ωμέγα").Append($"/deals?look=board").Distinct();
        var (missed, seen) = (new SortedSet<string>(), 0);
        foreach (var page in pages)
        {
            using var answer = await browser.GetAsync(page);
            if (!answer.IsSuccessStatusCode || answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
            var document = await HtmlPage.ReadAsync(answer);
            if (document.QuerySelector("h1") is null) continue;
            Assert.Equal("qps", document.DocumentElement.GetAttribute("lang"));
            seen++;
            foreach (var text in Texts(document))
            {
                if (Latin().Matches(Id().Replace(Outside(text), "")).Select(m => m.Value).FirstOrDefault(word => !known.Contains(word)) is { } word) missed.Add($"{page}: “{word}” in “{text}”");
            }
        }
        Assert.InRange(seen, 40, int.MaxValue);
        Assert.True(missed.Count == 0, string.Join('\n', missed));
    }

    /// <summary>What people read on a page, and what is read out to them.</summary>
    private static IEnumerable<string> Texts(IDocument document)
    {
        foreach (var unread in document.QuerySelectorAll("script, style, code, kbd, pre, textarea, select[name=language], select[name=timeZone]").ToList()) unread.Remove();
        var attributes = document.All.SelectMany(e => new[] { "title", "aria-label", "placeholder", "alt" }.Select(e.GetAttribute).OfType<string>());
        return document.Descendants<IText>().Select(t => t.Data).Concat(attributes).Select(t => string.Join(' ', t.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Where(t => t.Length > 0).Distinct();
    }

    /// <summary>The text without its bracketed, that is translated, parts; these may stand in each other.</summary>
    private static string Outside(string text)
    {
        var (left, depth) = (new StringBuilder(), 0);
        foreach (var letter in text)
        {
            if (letter == '[') depth++;
            if (depth == 0) left.Append(letter);
            if (letter == ']') depth--;
        }
        return left.ToString();
    }

    /// <summary>Words of the data and of no language.</summary>
    private static async Task<HashSet<string>> KnownAsync(CrmHost host)
    {
        var names = await host.AsSystemAsync(async services =>
        {
            var db = services.GetRequiredService<CrmDb>();
            return (await db.Roles.Select(r => r.Name).ToListAsync()).Concat(await db.Teams.Select(t => t.Name).ToListAsync()).Concat(await db.Company.Select(c => c.Name).ToListAsync())
                .Concat(await db.Set<Domain.Pipeline.SalesPipeline>().Select(p => p.Name).ToListAsync()).Concat((await db.Set<Domain.Pipeline.SalesPipeline>().Include(p => p.Stages).ToListAsync()).SelectMany(p => p.Stages).Select(s => s.Name)).ToList();
        });
        var calendar = CultureInfo.GetCultureInfo(SentenceLocalizer.PseudoCulture).DateTimeFormat;
        string[] always = ["CrmWeb", "EUR", "UTC", Initials.Of(host.Admin.Name), host.Admin.Name, host.Admin.Email,
            .. calendar.DayNames, .. calendar.AbbreviatedDayNames, .. calendar.MonthNames, .. calendar.AbbreviatedMonthNames];
        return [.. names.Concat(always).SelectMany(name => Latin().Matches(name)).Select(m => m.Value)];
    }

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Id();

    [GeneratedRegex("[A-Za-z]{2,}")]
    private static partial Regex Latin();
}
