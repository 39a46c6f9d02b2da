using System.Globalization;
using CrmWeb.Web.Ui;

namespace CrmWeb.Web.Tests.Ui;

public sealed class SentenceLocalizerTests
{
    [Fact]
    public void An_english_sentence_stands_for_itself() => Assert.Equal("2 chosen", new SentenceLocalizer()["{0} chosen", 2].Value);

    [Fact]
    public void The_pseudo_locale_marks_and_lengthens_every_sentence_but_keeps_its_values()
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(SentenceLocalizer.PseudoCulture);
        try
        {
            Assert.Equal("[2 chóséñ~~~~]", new SentenceLocalizer()["{0} chosen", 2].Value);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
