using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.TagHelpers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrmWeb.Web.Tests.Ui;

public sealed class SwapTagHelperTests
{
    [Fact]
    public void A_link_keeps_its_address_and_asks_for_its_region_with_the_nonce()
    {
        var output = Process("a", new() { Into = "facts" }, ("href", "/accounts/7?edit=name&a=b"));
        Assert.Equal("/accounts/7?edit=name&a=b", output.Attributes["href"].Value);
        Assert.Equal("/accounts/7?edit=name&a=b", output.Attributes["hx-get"].Value);
        Assert.Equal("#facts", output.Attributes["hx-target"].Value);
        Assert.Equal("#facts", output.Attributes["hx-select"].Value);
        Assert.Equal("abc123", output.Attributes["hx-nonce"].Value);
    }

    [Fact]
    public void A_form_that_posts_is_posted()
    {
        var output = Process("form", new() { Into = "timeline" }, ("method", "post"), ("action", "/log"));
        Assert.Equal("/log", output.Attributes["hx-post"].Value);
        Assert.False(output.Attributes.ContainsName("hx-get"));
    }

    [Fact]
    public void Without_a_region_nothing_is_added() =>
        Assert.DoesNotContain(Process("form", new() { Into = null }, ("action", "/x")).Attributes, attribute => attribute.Name.StartsWith("hx-", StringComparison.Ordinal));

    [Fact]
    public void A_nonce_has_only_letters_and_digits_because_it_is_exchanged_by_text() => Assert.Matches("^[0-9a-f]{32}$", Nonce.New());

    private static TagHelperOutput Process(string tag, SwapTagHelper helper, params (string Name, string Value)[] attributes)
    {
        var http = new DefaultHttpContext();
        http.Items[Nonce.Key] = "abc123";
        helper.ViewContext = new ViewContext { HttpContext = http };
        var output = new TagHelperOutput(tag, [.. attributes.Select(pair => new TagHelperAttribute(pair.Name, pair.Value))], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        helper.Process(new TagHelperContext([], new Dictionary<object, object>(), "test"), output);
        return output;
    }
}
