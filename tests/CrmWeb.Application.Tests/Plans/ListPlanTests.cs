using CrmWeb.Application.Data.Mapping;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Tests.Plans;

[Collection(nameof(PlanTests))]
public sealed class ListPlanTests(GeneratedWorld world)
{
    /// <summary>A page of 50 and one more; a little over for rows a filter throws away in vain.</summary>
    private const int PageWork = 60;

    /// <summary>
    /// A page in the list's order for who sees one in a hundred of rows of which a third match: 51 * 100 * 3 rows are looked at, however large
    /// the table is. A third of this table, so that reading all of it is told apart.
    /// </summary>
    private const int NarrowWork = 17_000;

    private static readonly Dictionary<string, string> KeyColumns = new() { ["name"] = "title_key", ["fullName"] = "title_key", ["familyName"] = "family_key", ["title"] = "title_key" };

    [Theory]
    [InlineData(Account.Accounts)]
    [InlineData(Contact.Contacts)]
    [InlineData(Deal.Deals)]
    public async Task Every_sort_reads_its_index_in_order_first_page_and_deep_both_ways(string kind)
    {
        var faults = new List<string>();
        foreach (var sort in Type(kind).Fields.Where(f => f.Sortable).Select(f => f.Name).SelectMany(name => new[] { name, "-" + name }))
        {
            var column = KeyColumns.GetValueOrDefault(sort.TrimStart('-')) ?? SnakeCase.Of(sort.TrimStart('-'));
            foreach (var after in new[] { null, await DeepAsync(kind, column, sort.StartsWith('-')) })
            {
                var what = $"{kind} by {sort}{(after is null ? "" : ", deep")}";
                var plans = await PlansAsync(world.Admin, kind, new ListRequest(FilterTree.Everything, sort, After: after));
                faults.AddRange(plans.SelectMany(p => GeneratedWorld.Faults(what, p, PageWork)));
                faults.AddRange(plans.Where(p => p.All.Any(n => n.Type.EndsWith("Sort", StringComparison.Ordinal))).Select(p => $"{what} is sorted\n{p}"));
                if (!plans[0].All.Any(n => n.Index == $"ix_{kind}_{column}_id")) faults.Add($"{what}: not by its index\n{plans[0]}");
                // few of many: either past the others inside the index, or all of the few
                faults.AddRange((await PlansAsync(world.Rep, kind, new ListRequest(FilterTree.Everything, sort, After: after))).SelectMany(p => GeneratedWorld.Faults(what + " as rep", p, 10_000)));
            }
        }
        GeneratedWorld.None(faults);
    }

    [Fact]
    public async Task Deals_of_two_accounts_are_found_by_their_index()
    {
        var two = await world.OneAsync<string>("select string_agg(quote, ',') from (select '\"' || account_id || '\"' as quote from deals where account_id is not null group by 1 order by 1 limit 2) a");
        var plans = await PlansAsync(world.Admin, Deal.Deals, new ListRequest(TestData.Done(FilterTree.Parse($$"""{"field":"account","op":"in","value":[{{two}}]}"""))));
        GeneratedWorld.None([.. plans.Where(p => p.All.Any(n => n.Table == Deal.Deals && n.Touched > 1_000)).Select(p => p.ToString())]);
    }

    /// <summary>Of somebody, of nobody, of everybody; by the index of parts, or row by row until a page is full.</summary>
    [Theory]
    [InlineData("emails", "contains", "smirata")]
    [InlineData("emails", "starts", "zzyzx")]
    [InlineData("emails", "contains", "example")]
    [InlineData("phones", "contains", "555 0134")]
    [InlineData("phones", "starts", "+1 212")]
    public async Task Parts_of_any_address_are_found_by_the_search_index(string field, string op, string part)
    {
        var faults = new List<string>();
        foreach (var kind in new[] { Account.Accounts, Contact.Contacts })
        {
            foreach (var (who, actor) in world.Viewers)
            {
                var plans = await PlansAsync(actor, kind, new ListRequest(new FilterCondition(field, op, part)));
                faults.AddRange(plans.SelectMany(p => GeneratedWorld.Faults($"{kind} {field} {op} {part} as {who}", p, NarrowWork)));
            }
        }
        GeneratedWorld.None(faults);
    }

    [Fact]
    public async Task Fifteen_filters_look_at_few_rows()
    {
        (string Kind, string Filter)[] filters =
        [
            (Account.Accounts, """{"field":"industry","op":"in","value":["IT"]}"""),
            (Account.Accounts, """{"field":"industry","op":"in","value":["Legal"]}"""),
            (Account.Accounts, """{"field":"employees","op":"gte","value":20000}"""),
            (Account.Accounts, """{"field":"tags","op":"in","value":["key account"]}"""),
            (Account.Accounts, """{"and":[{"field":"type","op":"in","value":["Customer"]},{"field":"industry","op":"in","value":["Energy"]}]}"""),
            (Account.Accounts, """{"field":"name","op":"contains","value":"logistics"}"""),
            (Contact.Contacts, """{"field":"lifecycleStage","op":"in","value":["Customer"]}"""),
            (Contact.Contacts, """{"field":"owner","op":"in","value":["Bo Northman"]}"""),
            (Contact.Contacts, """{"field":"owner","op":"in","value":["Ria Narrow"]}"""),
            (Contact.Contacts, """{"field":"jobTitle","op":"in","value":["Lawyer"]}"""),
            (Contact.Contacts, """{"field":"fullName","op":"contains","value":"smirata"}"""),
            (Deal.Deals, """{"field":"stage","op":"in","value":["Proposal"]}"""),
            (Deal.Deals, """{"and":[{"field":"status","op":"in","value":["open"]},{"field":"owner","op":"in","value":["Ria Narrow"]}]}"""),
            (Deal.Deals, """{"field":"value","op":"gte","value":100000}"""),
            (Contact.Contacts, """{"field":"createdAt","op":"gte","value":"2024-01-01"}"""),
        ];
        var faults = new List<string>();
        foreach (var (kind, filter) in filters)
        {
            foreach (var (who, actor) in world.Viewers)
            {
                var plans = await PlansAsync(actor, kind, new ListRequest(FilterTree.Parse(filter).Value!));
                faults.AddRange(plans.SelectMany(p => GeneratedWorld.Faults($"{kind} {filter} as {who}", p, NarrowWork)));
            }
        }
        GeneratedWorld.None(faults);
    }

    [Fact]
    public async Task A_list_takes_at_most_four_commands()
    {
        await PlansAsync(world.Rep, Contact.Contacts, new ListRequest(FilterTree.Parse("""{"field":"accounts","op":"empty","value":"false"}""").Value!, "lifecycleStage", "an"));

        Assert.InRange(world.Sent.All.Count, 1, 4);
    }

    private Task<IReadOnlyList<PlanNode>> PlansAsync(Actor actor, string kind, ListRequest request) => world.PlansAsync(async () =>
    {
        var page = await world.World.OnAsync(actor, kind, records => records.ListAsync(request, [.. records.Type.Fields.Where(f => f.Column).Select(f => f.Name)], default));
        Assert.False(page.Refused);
    });

    private IRecordType Type(string kind)
    {
        using var scope = world.World.As(world.Admin);
        return scope.ServiceProvider.GetRequiredKeyedService<IRecords>(kind).Type;
    }

    private async Task<string> DeepAsync(string kind, string column, bool descending)
    {
        var place = $"from {kind} where {column} is not null order by {column} {(descending ? "desc" : "")}, id {(descending ? "desc" : "")} offset (select count({column}) from {kind}) * 3 / 4 limit 1";
        return Cursor.Write([await world.OneAsync<object>($"select {column} {place}")], await world.OneAsync<Guid>($"select id {place}"));
    }
}
