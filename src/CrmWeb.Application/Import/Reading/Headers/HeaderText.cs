using System.Text.RegularExpressions;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Import.Reading.Headers;

/// <summary>
/// The form in which headers are compared: "E-mail 1 – Value*", "MailingPostalCode" and "Organisation -  Name" become "email 1 - value",
/// "mailing postal code" and "organization - name".
/// </summary>
internal static partial class HeaderText
{
    internal static string Normalise(string header)
    {
        var text = CamelHump().Replace(header.Trim().Trim('*', '\uFEFF', ':'), " ");
        text = TextRule.Fold(text).Replace('–', '-').Replace('—', '-').Replace('_', ' ').Replace("e-mail", "email", StringComparison.Ordinal);
        text = Bracketed().Replace(text, " - $1");
        text = Dash().Replace(text, "\u0001");
        text = Dropped().Replace(text, "");
        text = Apart().Replace(text, " ").Replace("\u0001", " - ", StringComparison.Ordinal);
        text = Blanks().Replace(text, " ").Trim();
        return text.Replace("organisation", "organization", StringComparison.Ordinal).Replace("e mail", "email", StringComparison.Ordinal);
    }

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z][a-z])")]
    private static partial Regex CamelHump();

    [GeneratedRegex(@"\(([^()]*)\)$")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\s+-\s+|-\s+|\s+-")]
    private static partial Regex Dash();

    [GeneratedRegex("['’*?.\"]")]
    private static partial Regex Dropped();

    [GeneratedRegex(@"[/\\,;:&\-\t]+")]
    private static partial Regex Apart();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
