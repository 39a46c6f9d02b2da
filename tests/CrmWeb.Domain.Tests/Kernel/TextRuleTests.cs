using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Tests.Kernel;

public sealed class TextRuleTests
{
    [Theory]
    [InlineData("  Acme\u0000 Corp \r\n", "Acme Corp")]
    [InlineData("a\tb\r\nc", "a\tb\nc")]
    [InlineData("e\u0301", "\u00e9")]
    [InlineData(" \u0007 ", null)]
    [InlineData(null, null)]
    public void Text_is_composed_trimmed_and_free_of_controls(string? typed, string? kept) => Assert.Equal(kept, TextRule.Clean(typed));

    [Theory]
    [InlineData("Éclair  Straße", "eclair strasse")]
    [InlineData("ØRSTED Łódź", "orsted lodz")]
    [InlineData("", "")]
    public void Folding_forgets_accents_case_and_spare_white_space(string typed, string folded) => Assert.Equal(folded, TextRule.Fold(typed));

    [Fact]
    public void Digits_of_other_scripts_count()
    {
        Assert.Equal("0201234567", TextRule.Digits("(020) 123-45 67"));
        Assert.Equal("123", TextRule.Digits("١٢٣"));
    }
}
