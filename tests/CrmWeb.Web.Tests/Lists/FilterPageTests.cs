using System.Net;
using System.Text.Json.Nodes;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Web.Tests.Lists;

public sealed class FilterPageTests(ListPages pages) : IClassFixture<ListPages>
{
    [Fact]
    public async Task The_form_leads_to_the_address_of_its_filter_and_comes_back_filled()
    {
        var to = await ListPages.FollowAsync(pages.Ada, "/accounts?sort=-name&f.any=false&f.0.field=industry&f.0.op=ne&f.0.value=Media&f.1.any=true"
            + "&f.1.0.field=revenue&f.1.0.op=gt&f.1.0.value=1%2C000&f.1.1.field=employees&f.1.1.op=notempty&f.1.1.value=&f.2.field=&f.2.op=eq&f.2.value=");

        Assert.StartsWith("/accounts?sort=-name&filter=", to, StringComparison.Ordinal);
        Assert.Equal(["Beta", "Alpha"], await ListPages.NamesAsync(pages.Ada, to));
        var page = await pages.Ada.PageAsync(to);
        Assert.Equal("Industry is not Media", page.Words(".chip-words"));
        Assert.Equal("(Revenue is more than 1000 or Employees is not empty)", page.QuerySelectorAll(".chip-words")[1].TextContent.Trim());
        Assert.Equal("1000", page.QuerySelector("[name='f.1.0.value']")!.GetAttribute("value"));
        Assert.Equal("notempty", page.QuerySelector("[name='f.1.1.op'] [selected]")!.GetAttribute("value"));
        Assert.Equal(["Gamma"], await ListPages.NamesAsync(pages.Ada, "/accounts?filter=" + Uri.EscapeDataString("""{"field":"tags","op":"eq","value":"Gold"}""")));
    }

    [Fact]
    public async Task A_chip_can_be_taken_off()
    {
        var page = await pages.Ada.PageAsync("/accounts?industry=Finance");
        Assert.Equal("Industry is Finance", page.Words(".chip-words"));

        var without = page.QuerySelector(".chip-off")!.GetAttribute("href")!;

        Assert.Equal(4, (await ListPages.NamesAsync(pages.Ada, without)).Length);
    }

    [Theory]
    [InlineData("f.0.field=revenue&f.0.op=gt&f.0.value=abc", "abc", "number")]
    [InlineData("f.0.field=createdAt&f.0.op=lt&f.0.value=sometime", "sometime", "date")]
    [InlineData("f.0.field=owner&f.0.op=eq&f.0.value=Nobody+Known", "Nobody Known", "There is no owner")]
    [InlineData("f.0.field=industry&f.0.op=eq&f.0.value=", "", "Enter a value")]
    [InlineData("f.0.field=revenue&f.0.op=nonsense&f.0.value=1", "1", "cannot be compared")]
    public async Task What_is_wrong_stands_beside_the_condition_with_what_was_typed(string form, string typed, string says)
    {
        using var answer = await pages.Ada.GetAsync("/accounts?f.any=false&" + form);
        var page = await HtmlPage.ReadAsync(answer);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(typed, page.QuerySelector("[name='f.0.value']")!.GetAttribute("value") ?? "");
        Assert.Contains(says, page.Words(".has-error .field-error"), StringComparison.Ordinal);
        Assert.True(page.QuerySelector(".filter-menu")!.HasAttribute("open"));
    }

    [Theory]
    [InlineData("filter={")]
    [InlineData("filter={\"field\":\"nonsense\",\"op\":\"eq\",\"value\":1}")]
    [InlineData("filter={\"field\":\"name\",\"op\":\"nonsense\",\"value\":1}")]
    [InlineData("filter={\"field\":\"name\",\"field\":\"name\",\"op\":\"eq\"}")]
    [InlineData("nonsense=1")]
    [InlineData("name.nonsense=1")]
    [InlineData("sort=nonsense")]
    [InlineData("after=nonsense")]
    [InlineData("createdAt.gte=9999-12-31")]
    [InlineData("f.99.99.99.field=name&f.0.0.0.0.field=name&f.x=1&filter=[]")]
    public async Task Nonsense_in_the_address_is_refused_not_a_crash(string query)
    {
        using var answer = await pages.Ada.GetAsync("/accounts?" + query.Replace("\"", "%22", StringComparison.Ordinal).Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal));

        Assert.InRange((int)answer.StatusCode, 200, 499);
    }

    [Fact]
    public async Task Every_operator_that_is_offered_for_a_field_answers()
    {
        var editor = await pages.Ada.PageAsync("/accounts");
        var offered = editor.QuerySelectorAll("[name='f.0.field'] option[data-operators]").SelectMany(o => o.GetAttribute("data-operators")!.Split(' ').Select(op => (Field: o.GetAttribute("value")!, Kind: o.GetAttribute("data-kind"), Op: op))).ToList();
        var failed = new List<string>();
        foreach (var (field, kind, op) in offered)
        {
            var value = kind switch { "number" => "3", "day" => "7 days ago", "yesno" => "Yes", "link" => field == "team" ? "Example Works" : field == "owner" ? "Ada Admin" : "Alpha", _ => "al" };
            if (field == "team") value = "Everyone";
            using var sent = await pages.Ada.GetAsync($"/accounts?f.any=false&f.0.field={field}&f.0.op={op}&f.0.value={Uri.EscapeDataString(value)}");
            if (sent.StatusCode != HttpStatusCode.Redirect) { failed.Add($"{field} {op}: {sent.StatusCode}"); continue; }
            using var list = await pages.Ada.GetAsync(sent.Headers.Location!.ToString());
            if (list.StatusCode != HttpStatusCode.OK) failed.Add($"{field} {op}: list {list.StatusCode}");
        }

        Assert.InRange(offered.Count, 100, 1000);
        Assert.Empty(failed);
    }

    [Fact]
    public async Task Every_kind_understands_the_operators_of_its_fields()
    {
        using var api = await pages.Host.ApiAsync(pages.Host.Admin);
        var failed = new List<string>();
        foreach (var type in pages.Host.Services.GetRequiredService<RecordCatalog>().Types)
        {
            foreach (var field in type.Fields.Where(f => FilterOperators.Of(f).Any()))
            {
                // all operators of a field in one question: each question is translated anew
                var filter = new JsonObject { ["and"] = new JsonArray([.. FilterOperators.Of(field).Select(op => JsonNode.Parse(new FilterCondition(field.Name, op, op == "empty" ? "true" : Sample(field)).ToString()))]) };
                using var answer = await api.GetAsync(new Uri($"/api/v1/{type.Kind}?filter={Uri.EscapeDataString(filter.ToJsonString())}", UriKind.Relative));
                if (answer.StatusCode != HttpStatusCode.OK) failed.Add($"{type.Kind} {filter.ToJsonString()}: {answer.StatusCode}");
            }
        }

        Assert.Empty(failed);
    }

    private static string Sample(FieldInfo field) => field.Type switch { FieldType.Integer or FieldType.Decimal => "3", FieldType.Date or FieldType.Instant => "today-7d", _ => "al" };
}
