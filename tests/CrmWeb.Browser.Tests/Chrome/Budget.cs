namespace CrmWeb.Browser.Tests.Chrome;

/// <summary>Counts what a deed costs a person: a click, or a key that acts. Typing and going on with Tab are free.</summary>
internal sealed class Budget(Visitor visitor)
{
    private string _deed = "";
    private int _most;
    private int _spent;

    /// <summary>From here on a deed may cost so many; one more fails the test where it happens.</summary>
    public void Of(int most, string deed) => (_most, _deed, _spent) = (most, deed, 0);

    public Task ClickAsync(string selector)
    {
        Spend(selector);
        return visitor.Page.ClickAsync(selector);
    }

    /// <summary>Enter, or a key of its own.</summary>
    public Task PressAsync(string key)
    {
        Spend(key);
        return visitor.Page.Keyboard.PressAsync(key);
    }

    private void Spend(string what) => Assert.True(++_spent <= _most, $"“{_deed}” may take {_most}; {what} is one too many.");
}
