using System.Globalization;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Ui;

/// <summary>
/// The English sentence is its own translation; the pseudo-locale (qps-ploc) accents and lengthens it, so that text that bypasses
/// the localizer and places too narrow for other languages stand out. Not the resource manager's: its look-up of sentences that have
/// no resource was a quarter of a list page's time.
/// </summary>
internal sealed class SentenceLocalizer : IStringLocalizer<Text>
{
    public const string PseudoCulture = "qps-ploc";

    private const string Plain = "aeiounyAEIOU";
    private const string Accented = "áéíóúñýÁÉÍÓÚ";

    public LocalizedString this[string name] => new(name, Say(name));

    public LocalizedString this[string name, params object[] arguments] =>
        new(name, string.Format(CultureInfo.CurrentCulture, Say(name), arguments));

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];

    private static string Say(string sentence) =>
        string.Equals(CultureInfo.CurrentUICulture.Name, PseudoCulture, StringComparison.OrdinalIgnoreCase) ? Pseudo(sentence) : sentence;

    private static string Pseudo(string sentence)
    {
        var letters = sentence.Select(letter => Plain.IndexOf(letter, StringComparison.Ordinal) is var at and >= 0 ? Accented[at] : letter);
        return $"[{string.Concat(letters)}{new string('~', (sentence.Length / 3) + 1)}]";
    }
}
