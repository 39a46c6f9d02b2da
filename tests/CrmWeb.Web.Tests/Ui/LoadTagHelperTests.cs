using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.TagHelpers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrmWeb.Web.Tests.Ui;

public sealed class LoadTagHelperTests
{
    [Fact]
    public void What_comes_later_is_asked_for_once_with_the_nonce()
    {
        var output = Process(new() { From = "/accounts/7?card=a&b=c" });
        Assert.Equal("/accounts/7?card=a&b=c", output.Attributes["hx-get"].Value);
        Assert.Equal("load", output.Attributes["hx-trigger"].Value);
        Assert.Equal("abc123", output.Attributes["hx-nonce"].Value);
    }

    [Fact]
    public void What_goes_on_is_asked_for_again_by_its_id()
    {
        var output = Process(new() { From = "/import/7", Every = 2 }, ("id", "import"));
        Assert.Equal("every 2s", output.Attributes["hx-trigger"].Value);
        Assert.Equal("#import", output.Attributes["hx-select"].Value);
    }

    [Fact]
    public void Without_an_address_nothing_is_added() => Assert.Empty(Process(new()).Attributes);

    [Fact]
    public void A_nonce_has_only_letters_and_digits_because_it_is_exchanged_by_text() => Assert.Matches("^[0-9a-f]{32}$", Nonce.New());

    private static TagHelperOutput Process(LoadTagHelper helper, params (string Name, string Value)[] attributes)
    {
        var http = new DefaultHttpContext();
        http.Items[Nonce.Key] = "abc123";
        helper.ViewContext = new ViewContext { HttpContext = http };
        var output = new TagHelperOutput("section", [.. attributes.Select(pair => new TagHelperAttribute(pair.Name, pair.Value))], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        helper.Process(new TagHelperContext([], new Dictionary<object, object>(), "test"), output);
        return output;
    }
}
