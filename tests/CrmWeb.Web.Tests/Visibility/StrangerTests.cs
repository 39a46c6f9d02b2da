using System.Net;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Kernel;
using CrmWeb.Testing;
using CrmWeb.Web.Tests.Api;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Web.Tests.Visibility;

/// <summary>
/// The stranger matrix: every GET of the program, and everything one can ask with, against records of another team. Generated from the
/// route table, so a page or endpoint that is added is covered unasked.
/// </summary>
public sealed class StrangerTests(Secrets secrets) : IClassFixture<Secrets>
{
    [Fact]
    public async Task A_hidden_record_is_absent_from_every_answer()
    {
        using var boris = await Eyes.OfAsync(secrets.Host, secrets.Stranger);
        var places = (await Place.AllAsync(secrets.Host)).Where(p => p.Method == "GET").ToList();
        Assert.Contains(places, p => p.Template == "/accounts" && p.Handler == "Suggest");
        Assert.Contains(places, p => p.Template == "/api/v1/contacts/summary");
        // pages show the question again: that is no leak, so no question may hold a whole secret
        Assert.DoesNotContain(Questions(), question => secrets.LeakIn(Uri.UnescapeDataString(question), ids: false) is not null);
        var leaks = new List<string>();
        foreach (var place in places.Where(p => !p.NamesRecord))
        {
            foreach (var kind in place.Template.Contains("{kind", StringComparison.Ordinal) ? Place.Kinds : [""])
            {
                var address = place.Address(kind, Guid.Empty);
                foreach (var question in Questions())
                {
                    var asked = address + (question.Length == 0 ? "" : address.Contains('?') ? "&" + question : "?" + question);
                    var seen = await boris.SeeAsync(asked);
                    // an id that was asked with comes back in the page's own links
                    if (secrets.LeakIn(seen, ids: !question.Contains('-')) is { } leak) leaks.Add($"GET {asked} shows {leak}");
                    if (seen.StartsWith('5')) leaks.Add($"GET {asked} answers {seen[..3]}");
                }
            }
        }
        Assert.True(leaks.Count == 0, string.Join("\n", leaks.Take(40)));
    }

    [Fact]
    public async Task By_its_address_a_hidden_record_answers_like_a_missing_one()
    {
        using var boris = await Eyes.OfAsync(secrets.Host, secrets.Stranger);
        var differences = new List<string>();
        foreach (var place in (await Place.AllAsync(secrets.Host)).Where(p => p.Method == "GET" && p.NamesRecord))
        {
            foreach (var kind in place.KindsHere())
            {
                var (hidden, missing) = (secrets.Hidden[kind], Guid.CreateVersion7());
                var ofHidden = (await boris.SeeAsync(place.Address(kind, hidden))).Replace(hidden.ToString(), "(id)", StringComparison.OrdinalIgnoreCase);
                var ofMissing = (await boris.SeeAsync(place.Address(kind, missing))).Replace(missing.ToString(), "(id)", StringComparison.OrdinalIgnoreCase);
                if (ofHidden != ofMissing) differences.Add($"GET {place.Address(kind, hidden)}: {FirstDifference(ofHidden, ofMissing)}");
                else if (!ofHidden.StartsWith("404", StringComparison.Ordinal) && !ofHidden.StartsWith("403", StringComparison.Ordinal)) differences.Add($"GET {place.Address(kind, hidden)} answers {ofHidden[..3]}");
                if (secrets.LeakIn(ofHidden, ids: false) is { } leak) differences.Add($"GET {place.Address(kind, hidden)} shows {leak}");
            }
        }
        Assert.True(differences.Count == 0, string.Join("\n\n", differences.Take(6)));
    }

    [Theory]
    [InlineData("accounts", "{'name':'New','parent':'~'}", "Quillhaven Works")]
    [InlineData("contacts", "{'familyName':'New','accounts':['~']}", "quillhaven.example")]
    [InlineData("contacts", "{'familyName':'New','reportsTo':'~'}", "orvandil.sorge@quillhaven.example")]
    [InlineData("interactions", "{'kind':'note','body':'New','contacts':['~']}", "Orvandil Sorge")]
    [InlineData("deals", "{'title':'New','account':'~'}", "Quillhaven Works")]
    [InlineData("deals", "{'title':'New','contacts':['~']}", "orvandil.sorge@quillhaven.example")]
    [InlineData("deals", "{'title':'New','lines':['~']}", "Quillhaven roaster")]
    public async Task A_link_to_a_hidden_record_is_refused_like_one_to_a_missing_record(string kind, string body, string name)
    {
        using var boris = await Eyes.OfAsync(secrets.Host, secrets.Stranger);
        var missing = new string(name.Reverse().ToArray());
        var ofHidden = await boris.Api.PostAsync(kind, body.Replace("~", name, StringComparison.Ordinal));
        var ofMissing = await boris.Api.PostAsync(kind, body.Replace("~", missing, StringComparison.Ordinal));
        Assert.Equal(422, ofHidden.Code);
        Assert.Equal(ofMissing.Body!.ToJsonString().Replace(missing, name, StringComparison.Ordinal), ofHidden.Body!.ToJsonString());
    }

    [Fact]
    public async Task Counts_and_sums_hold_only_what_is_seen()
    {
        using var boris = await Eyes.OfAsync(secrets.Host, secrets.Stranger);
        foreach (var kind in Place.Kinds)
        {
            Assert.Equal("1", (await boris.Api.ReadAsync($"{kind}?count=exact")).Body!["count"]!.ToString());
            Assert.Equal("1", (await boris.Api.SendAsync(HttpMethod.Get, $"{kind}/summary?measures=count")).Body!["total"]!["values"]!["count"]!.ToString());
            Assert.Contains("of 1<", await boris.SeeAsync($"/{kind}?handler=Count"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Shared_or_by_a_wider_role_it_is_there()
    {
        await using var own = new Owned(new Secrets());
        await own.Secrets.InitializeAsync();
        var host = own.Secrets.Host;
        using var boris = await Eyes.OfAsync(host, own.Secrets.Stranger);
        // an interaction is seen by its records: the account's share brings it along
        foreach (var (kind, along) in new[] { (Account.Accounts, new[] { Interaction.Interactions }), (Contact.Contacts, [Interaction.Interactions]) })
        {
            var shared = await host.AsAsync(own.Secrets.Agent, s => s.GetRequiredService<ShareRecord>().RunAsync(kind, own.Secrets.Hidden[kind], new ShareRecord.Input(own.Secrets.Stranger.Id), CancellationToken.None));
            Assert.False(shared!.Value.Refused);
            foreach (var seen in along.Prepend(kind))
            {
                var id = own.Secrets.Hidden[seen];
                Assert.Equal(HttpStatusCode.OK, (await boris.GetAsync($"/{seen}/{id}")).StatusCode);
                Assert.Equal(HttpStatusCode.OK, (await boris.GetAsync($"/{seen}/{id}/history")).StatusCode);
                Assert.Contains(id.ToString(), await boris.SeeAsync($"/api/v1/{seen}"), StringComparison.Ordinal);
                Assert.Equal("2", (await boris.Api.ReadAsync($"{seen}?count=exact")).Body!["count"]!.ToString());
                Assert.Contains(id.ToString(), await boris.SeeAsync($"/api/v1/changes?id={id}"), StringComparison.Ordinal);
            }
            await host.AsAsync(own.Secrets.Agent, s => s.GetRequiredService<EndShare>().RunAsync(kind, own.Secrets.Hidden[kind], shared.Value.Value!.Id, CancellationToken.None));
            foreach (var hidden in along.Prepend(kind)) Assert.Equal(HttpStatusCode.NotFound, (await boris.GetAsync($"/{hidden}/{own.Secrets.Hidden[hidden]}")).StatusCode);
        }

        await host.AsSystemAsync(async services =>
        {
            var db = services.GetRequiredService<CrmDb>();
            var role = await db.Roles.SingleAsync(r => r.Name == Secrets.RoleName);
            role.Change(role.Name, false, Place.Kinds.ToDictionary(k => k, _ => new ModuleRights(AccessLevel.All)));
            return await db.SaveChangesAsync();
        });
        host.Services.GetRequiredService<CompanyDirectory>().Forget();
        foreach (var (kind, id) in own.Secrets.Hidden)
        {
            Assert.Equal(HttpStatusCode.OK, (await boris.GetAsync($"/{kind}/{id}")).StatusCode);
            Assert.Contains(id.ToString(), await boris.SeeAsync($"/api/v1/{kind}"), StringComparison.Ordinal);
        }
        Assert.Contains("Orvandil Sorge", await boris.SeeAsync("/search?q=55570987"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interaction_is_not_shared_by_itself_and_its_page_says_so()
    {
        var (host, said) = (secrets.Host, secrets.Hidden[Interaction.Interactions]);
        using var anna = await Eyes.OfAsync(host, secrets.Agent);
        using var boris = await Eyes.OfAsync(host, secrets.Stranger);

        var refused = await anna.Api.PostAsync($"interactions/{said}/shares", $"{{'with':'{secrets.Stranger.Id}'}}");
        Assert.Equal((422, "not-shared"), (refused.Code, refused.Error));
        Assert.Contains("seen by whoever sees one of their records", refused.Body!.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty((await anna.Api.ReadAsync($"interactions/{said}/shares")).Items);

        var page = await anna.Browser.PageAsync($"/interactions/{said}/access");
        Assert.Contains("Interactions are seen by whoever sees one of their records", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("form[action*='handler=Share']"));
        Assert.Equal("It is about Quillhaven Works: whoever sees that sees this.", page.Words(".access-reasons li"));
        using var posted = await anna.Browser.PostFormAsync($"/interactions/{said}/access?handler=Share", new() { ["with"] = secrets.Stranger.Id.ToString() }, "/accounts/new");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, posted.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await boris.GetAsync($"/interactions/{said}")).StatusCode);
        Assert.NotNull((await anna.Browser.PageAsync($"/accounts/{secrets.Hidden[Account.Accounts]}/access")).QuerySelector("form[action*='handler=Share']"));
    }

    private IEnumerable<string> Questions() =>
    [
        "", "count=exact", "bin=true", "groupBy=owner&measures=count",
        .. Secrets.Guesses.Select(guess => "q=" + Uri.EscapeDataString(guess)),
        .. secrets.Hidden.Select(hidden => $"id={hidden.Value}"),
        $"parent={secrets.Hidden["accounts"]}", $"accounts={secrets.Hidden["accounts"]}", $"account={secrets.Hidden["accounts"]}", $"contacts={secrets.Hidden["contacts"]}", $"reportsTo={secrets.Hidden["contacts"]}",
        $"contacts={secrets.Hidden["contacts"]}&sort=title", $"lines={secrets.Hidden["products"]}", "title.contains=Peregrinat", "name.contains=Quillhav", "fullName.contains=Orvand", "subject.contains=Peregrinat",
    ];

    private static string FirstDifference(string one, string other)
    {
        var (lines, others) = (one.Split('\n'), other.Split('\n'));
        var at = Enumerable.Range(0, Math.Min(lines.Length, others.Length)).FirstOrDefault(i => lines[i] != others[i], Math.Min(lines.Length, others.Length) - 1);
        return $"“{lines[at]}”, but for a missing one “{others[at]}”";
    }

    private sealed class Owned(Secrets secrets) : IAsyncDisposable
    {
        public Secrets Secrets => secrets;

        public async ValueTask DisposeAsync() => await secrets.DisposeAsync();
    }
}
