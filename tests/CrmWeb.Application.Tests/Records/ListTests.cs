using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Testing;
using static CrmWeb.Testing.TestData;

namespace CrmWeb.Application.Tests.Records;

[Trait("Postgres", "18")]
public sealed class ListTests
{
    [Fact]
    public async Task Every_sort_gives_each_record_once_in_order_forward_and_backward()
    {
        await using var world = await TestWorld.NewAsync();
        await new SomeRecords(1).FillAsync(world, 23, 23);
        foreach (var kind in new[] { Account.Accounts, Contact.Contacts })
        {
            var fields = await world.OnAsync(Actor.System, kind, r => Task.FromResult(r.Type.Fields.Where(f => f.Sortable).Select(f => f.Name).ToList()));
            var sorts = fields.Concat(fields.Select(f => "-" + f)).Concat([$"{fields[1]},-{fields[2]}", $"-{fields[2]},{fields[1]}", $"{fields[1]},{fields[2]},-createdAt", "id"]);
            foreach (var sort in sorts) await GoesThroughAsync(world, kind, sort);
        }
    }

    [Theory]
    [InlineData("sort", "shoeSize", null)]
    [InlineData("sort", "name,type,industry,founded", null)]
    [InlineData("after", null, "nonsense")]
    [InlineData("after", null, "W251bGxd")]
    [InlineData("after", null, "W3sieCI6MX0sIjAxOWQ4YTYwLTAwMDAtNzAwMC04MDAwLTAwMDAwMDAwMDAwMCJd")]
    [InlineData("after", "createdAt", "WyJub3QgYSBkYXRlIiwiMDE5ZDhhNjAtMDAwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAwIl0")]
    public async Task A_damaged_address_is_refused(string field, string? sort, string? after)
    {
        await using var world = await TestWorld.NewAsync();
        var page = await world.OnAsync(Actor.System, Account.Accounts, r => r.ListJsonAsync(new ListRequest(FilterTree.Everything, sort, After: after), default));
        Assert.Equal(field, Assert.Single(page.Refusals).Field);
    }

    [Fact]
    public async Task A_row_shows_links_by_title_and_rows_by_their_first_link()
    {
        await using var world = await TestWorld.NewAsync();
        await world.UserAsync("Olga");
        await world.AccountAsync("Acme");
        await world.ContactAsync("Ann", "Smith", "{'accounts':'Acme','owner':'Olga','emails':'a@x.example'}");
        await world.InteractionAsync("call", "{'contacts':['Ann Smith'],'participants':['Olga']}");

        var contact = Done(await world.OnAsync(Actor.System, Contact.Contacts, r => r.ListAsync(ListRequest.All, ["fullName", "accounts", "owner", "emails"], default))).Items.Single();
        Assert.Equal(["Ann Smith", "Acme", "Olga", "a@x.example"], contact.Values.Select(v => v is Application.Records.Links.LinkTitle link ? link.Title : v));
        var call = Done(await world.OnAsync(Actor.System, "interactions", r => r.ListAsync(ListRequest.All, ["kind", "contacts"], default))).Items.Single();
        Assert.Equal(["call", "Ann Smith"], call.Values.Select(v => v is Application.Records.Links.LinkTitle link ? link.Title : v));
    }

    [Fact]
    public async Task Words_narrow_a_list_as_they_do_the_search()
    {
        await using var world = await TestWorld.NewAsync();
        await world.ContactAsync("José", "Muñoz", "{'phones':['+31612345678']}");
        await world.ContactAsync("Ann", "Smith");
        foreach (var words in new[] { "munoz", "jos uño", "06-12345678" })
        {
            var page = Done(await world.OnAsync(Actor.System, Contact.Contacts, r => r.ListJsonAsync(new ListRequest(FilterTree.Everything, Query: words), default)));
            Assert.Equal("José Muñoz", (string?)Assert.Single(page.Items)["fullName"]);
        }
    }

    private static async Task GoesThroughAsync(TestWorld world, string kind, string sort)
    {
        var whole = Done(await PageAsync(world, kind, new ListRequest(FilterTree.Everything, sort, Limit: 500)));
        var pages = new List<ListPage<System.Text.Json.Nodes.JsonObject>>();
        for (string? after = null; ;)
        {
            pages.Add(Done(await PageAsync(world, kind, new ListRequest(FilterTree.Everything, sort, After: after, Limit: 5))));
            if ((after = pages[^1].Next) is null) break;
        }
        Assert.Equal(Ids(whole), pages.SelectMany(Ids));
        Assert.Equal(23, Ids(whole).Distinct().Count());
        Assert.Null(pages[0].Previous);
        Assert.All(pages.Skip(1), p => Assert.NotNull(p.Previous));

        for (var i = pages.Count - 1; i > 0; i--)
        {
            var back = Done(await PageAsync(world, kind, new ListRequest(FilterTree.Everything, sort, Before: pages[i].Previous, Limit: 5)));
            Assert.Equal((sort, string.Join(' ', Ids(pages[i - 1]))), (sort, string.Join(' ', Ids(back))));
        }
        if (!sort.Contains(',', StringComparison.Ordinal) && sort.TrimStart('-') is "employees" or "revenue" or "createdAt") IsOrdered(whole, sort);
    }

    private static void IsOrdered(ListPage<System.Text.Json.Nodes.JsonObject> page, string sort)
    {
        var values = page.Items.Select(i => i[sort.TrimStart('-')]?.ToString()).ToList();
        var known = values.OfType<string>().ToList();
        Assert.Equal(known, values.Take(known.Count));
        var ordered = known.OrderBy(v => decimal.TryParse(v, System.Globalization.CultureInfo.InvariantCulture, out var n) ? n : 0).ThenBy(v => v, StringComparer.Ordinal).ToList();
        Assert.Equal(sort.StartsWith('-') ? Enumerable.Reverse(ordered) : ordered, known);
    }

    private static Task<Outcome<ListPage<System.Text.Json.Nodes.JsonObject>>> PageAsync(TestWorld world, string kind, ListRequest request) =>
        world.OnAsync(Actor.System, kind, (IRecords r) => r.ListJsonAsync(request, default));

    private static IEnumerable<string> Ids(ListPage<System.Text.Json.Nodes.JsonObject> page) => page.Items.Select(i => i["id"]!.ToString());
}
