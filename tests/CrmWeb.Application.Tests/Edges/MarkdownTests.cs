using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CrmWeb.Testing;

namespace CrmWeb.Application.Tests.Edges;

public sealed class MarkdownTests
{
    private readonly Infrastructure.Markup.SafeMarkdown _markdown = new();

    [Theory]
    [InlineData(null, "")]
    [InlineData("one\ntwo", "<p>one<br>\ntwo</p>\n")]
    [InlineData("**b** *i* ~~s~~ `c`", "<p><strong>b</strong> <em>i</em> <del>s</del> <code>c</code></p>\n")]
    [InlineData("[a](https://example.org)", "<p><a href=\"https://example.org\" rel=\"noopener nofollow\">a</a></p>\n")]
    [InlineData("see https://example.org now", "<p>see <a href=\"https://example.org\" rel=\"noopener nofollow\">https://example.org</a> now</p>\n")]
    [InlineData("[c](tel:+31612345678)", "<p><a href=\"tel:+31612345678\" rel=\"noopener nofollow\">c</a></p>\n")]
    [InlineData("[x](javascript:alert(1))", "<p><a>x</a></p>\n")]
    [InlineData("[x](data:text/html,hello)", "<p><a>x</a></p>\n")]
    [InlineData("[x](/relative)", "<p><a>x</a></p>\n")]
    [InlineData("![alt](https://example.org/pixel.png)", "<p>alt</p>\n")]
    [InlineData("<b onclick=x>hi</b>", "<p>&lt;b onclick=x&gt;hi&lt;/b&gt;</p>\n")]
    [InlineData("3. c\n4. d", "<ol start=\"3\">\n<li>c</li>\n<li>d</li>\n</ol>\n")]
    [InlineData("- [x] done", "<ul>\n<li><input type=\"checkbox\" disabled=\"\" checked=\"\"> done</li>\n</ul>\n")]
    public void Marks_become_safe_html(string? source, string html) => Assert.Equal(html, _markdown.ToSafeHtml(source));

    [Fact]
    public void Tables_are_kept_without_styles()
    {
        var html = _markdown.ToSafeHtml("a | b\n:-:|--\n1 | 2");
        Assert.Contains("<th>a</th>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("style", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("**b** [a](https://example.org)\n- c", "b a")]
    [InlineData("<b>x</b>", "<b>x</b>")]
    [InlineData(null, "")]
    public void Plain_text_has_the_words(string? source, string start) =>
        Assert.StartsWith(start, _markdown.ToPlainText(source), StringComparison.Ordinal);

    [Theory]
    [InlineData('>')]
    [InlineData('[')]
    [InlineData('*')]
    [InlineData('`')]
    public void Thousands_of_nested_marks_end_in_time(char mark)
    {
        var started = System.Diagnostics.Stopwatch.StartNew();
        Assert.NotEmpty(_markdown.ToSafeHtml(new string(mark, 20_000) + " x"));
        Assert.True(started.Elapsed < TimeSpan.FromSeconds(10), $"took {started.Elapsed}");
    }

    [FixtureFact]
    public void No_naughty_string_becomes_active()
    {
        var strings = JsonSerializer.Deserialize<string[]>(File.ReadAllText(Fixtures.Path("strings/blns.json")))!;
        Assert.True(strings.Length > 480);
        foreach (var text in strings)
        {
            foreach (var source in new[] { text, $"[x]({text})", $"[x](<{text}>)", $"![x]({text})", $"<{text}>", $"`{text}", $"| {text} |\n|--|\n| {text} |" })
            {
                AssertHarmless(_markdown.ToSafeHtml(source));
                _markdown.ToPlainText(source);
            }
            // the second wall alone
            AssertHarmless(Infrastructure.Markup.HtmlAllowList.Keep(text));
        }
    }

    internal static void AssertHarmless(string html)
    {
        var body = new HtmlParser().ParseDocument("<!doctype html><body>" + html).Body!;
        foreach (var element in body.Descendants<IElement>())
        {
            Assert.DoesNotContain(element.LocalName, new[] { "script", "style", "iframe", "img", "svg", "object", "form", "link", "meta", "base" });
            foreach (var attribute in element.Attributes)
            {
                Assert.Contains(attribute.Name, new[] { "href", "rel", "start", "type", "disabled", "checked" });
                if (attribute.Name == "href") Assert.Matches("^(?i:https?|mailto|tel):", attribute.Value);
            }
        }
    }
}
