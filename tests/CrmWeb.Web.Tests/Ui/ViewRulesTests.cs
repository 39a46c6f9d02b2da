using System.Text.RegularExpressions;
using CrmWeb.Web.Ui;

namespace CrmWeb.Web.Tests.Ui;

/// <summary>What the Content-Security-Policy and the one home of htmx ask of every view.</summary>
public sealed partial class ViewRulesTests
{
    public static TheoryData<string> Views => new(Directory
        .EnumerateFiles(Pages, "*.cshtml", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Pages, file)));

    private static string Pages
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "CrmWeb.sln")))
            {
                folder = folder.Parent!;
            }

            return Path.Combine(folder.FullName, "src", "CrmWeb.Web", "Pages");
        }
    }

    [Theory]
    [MemberData(nameof(Views))]
    public void No_view_carries_inline_styles_handlers_scripts_or_raw_htmx(string view) => Assert.DoesNotMatch(Forbidden(), Read(view));

    [Theory]
    [MemberData(nameof(Views))]
    public void Every_icon_named_in_a_view_is_in_the_sprite(string view) =>
        Assert.All(IconName().Matches(Read(view)), match => Assert.Contains(match.Groups[1].Value, Icons.Names));

    [Theory]
    [MemberData(nameof(Views))]
    public void Every_posting_form_with_an_address_asks_for_antiforgery(string view) =>
        // the forms for the public set no cookie; a signed token of their own guards them
        Assert.All(PostingForm().Matches(view.StartsWith("Forms/", StringComparison.Ordinal) ? "" : Read(view)), match => Assert.Contains("asp-antiforgery=\"true\"", match.Value, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Views))]
    public void Only_links_and_forms_replace_a_region(string view) => Assert.All(Swapping().Matches(Read(view)), match => Assert.Contains(match.Groups[1].Value, Whole));

    private static readonly string[] Whole = ["a", "form"];

    private static string Read(string view) => File.ReadAllText(Path.Combine(Pages, view));

    [GeneratedRegex("""\s(style|on[a-z]+)\s*=\s*"|<style|<script(?![^>]*nonce=)|\shx-[a-z]+""", RegexOptions.IgnoreCase)]
    private static partial Regex Forbidden();

    [GeneratedRegex("""@Icons\["([a-z-]+)"\]""")]
    private static partial Regex IconName();

    [GeneratedRegex("""<([a-z0-9]+)\s[^<]*?\sdata-swap=""")]
    private static partial Regex Swapping();

    [GeneratedRegex("""<form[^>]*method="post"[^>]*>""")]
    private static partial Regex PostingForm();
}
