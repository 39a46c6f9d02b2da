namespace CrmWeb.Web.Ui;

/// <summary>What a pill's colour means. States for state only; a tone from 1 to 12 for tags and stages, chosen by people or by name.</summary>
public readonly record struct Tint(string Class)
{
    public static Tint Plain { get; } = new("");
    public static Tint Good { get; } = new("is-good");
    public static Tint Warn { get; } = new("is-warn");
    public static Tint Bad { get; } = new("is-bad");
    public static Tint Note { get; } = new("is-note");

    public static Tint Tone(int tone) => new(tone is >= 1 and <= 12
        ? $"tone-{tone}"
        : throw new ArgumentOutOfRangeException(nameof(tone), tone, "The palette has the tones 1 to 12."));

    /// <summary>A tag's own tone when nobody chose one.</summary>
    public static Tint For(string name) => Tone(Initials.Tone(name));
}

/// <summary>A short word with a colour; the word says it all, the colour only helps.</summary>
public sealed record Pill(string Text, Tint Tint, string? Href = null)
{
    /// <summary>The word is the program's own, a key of the localizer.</summary>
    public bool Said { get; init; }

    public static Pill Tag(string name) => new(name, Tint.For(name));
}
