namespace CrmWeb.Web.Ui.Lists;

/// <summary>What stands in one field of a list row; the kind decides how it is drawn.</summary>
public abstract record Cell
{
    private Cell()
    {
    }

    /// <summary>Nothing known: drawn as empty space, not as a dash.</summary>
    public static Cell None { get; } = new Words("");

    /// <summary>A record the viewer may not see: says "another record" without its name.</summary>
    public static Cell Another { get; } = new Hidden();

    public sealed record Words(string Text) : Cell;

    /// <summary>Words of the program, a key of the localizer: states and kinds.</summary>
    public sealed record Said(string Sentence) : Cell;

    /// <summary>The record's name, strong; the second line only when it helps.</summary>
    public sealed record Title(string Text, string Href, string? Second = null) : Cell;

    public sealed record Link(string Text, string Href) : Cell;

    /// <summary>A colleague, as initials with the name beside; null href for people without a page.</summary>
    public sealed record Person(string Name, string? Href = null, bool Short = false) : Cell;

    public sealed record Instant(DateTimeOffset At) : Cell;

    public sealed record Day(DateOnly On, bool Late = false) : Cell;

    /// <summary>A number with a .NET format for the viewer's culture ("N0", "P1").</summary>
    public sealed record Number(decimal Value, string Format = "N0") : Cell;

    /// <summary>An amount with its ISO 4217 currency code.</summary>
    public sealed record Money(decimal Amount, string Currency) : Cell;

    public sealed record Pills(IReadOnlyList<Pill> Items) : Cell;

    public sealed record Email(string Address) : Cell;

    /// <summary>A phone as typed; <paramref name="Dial"/> is E.164, null when it is not known to be a number.</summary>
    public sealed record Phone(string Typed, string? Dial = null) : Cell;

    public sealed record YesNo(bool Value) : Cell;

    /// <summary>An act on this row alone, posted by the list's form to <paramref name="Href"/>.</summary>
    public sealed record Act(string Text, string Href, string Icon) : Cell;

    private sealed record Hidden : Cell;
}
