namespace CrmWeb.Domain.Kernel;

/// <summary>An expected "no", worded for the person who asked. Bugs and outages are exceptions instead.</summary>
/// <param name="Code">Stable machine code in the API's ProblemDetails, e.g. <c>stale</c>.</param>
/// <param name="Message">English sentence and localizer key: what happened and what to do next.</param>
/// <param name="Kind">Decides the API's status code.</param>
/// <param name="Field">JSON name of the field it belongs to; null when it concerns the whole record.</param>
/// <param name="Arguments">Values for the placeholders of <paramref name="Message"/>.</param>
public sealed record Refusal(
    string Code, string Message, RefusalKind Kind = RefusalKind.Rule, string? Field = null, params object[] Arguments)
{
    public static readonly Refusal Stale = new(
        "stale", "Someone else changed this record meanwhile.", RefusalKind.Stale);

    public static readonly Refusal Forbidden = new(
        "forbidden", "You may see this record, but not do this with it.", RefusalKind.Forbidden);

    /// <summary>A refusal of one field's value.</summary>
    public static Refusal Of(string field, string message, params object[] arguments) =>
        new("invalid", message, RefusalKind.Rule, field, arguments);

    /// <summary>The sentence with its arguments, in English.</summary>
    public string Text => Arguments.Length == 0
        ? Message
        : string.Format(System.Globalization.CultureInfo.InvariantCulture, Message, Arguments);
}

/// <summary>What sort of "no": a rule (422), the record's state (409), a stale version (412), a missing right on a visible record (403).</summary>
public enum RefusalKind { Rule, State, Stale, Forbidden }

/// <summary>Either a value or the refusals that stood in its way.</summary>
public readonly record struct Outcome<T>
{
    internal Outcome(T? value, IReadOnlyList<Refusal>? refusals) => (Value, Refusals) = (value, refusals ?? []);

    /// <summary>The result; default when <see cref="Refused"/>.</summary>
    public T? Value { get; }

    /// <summary>Empty on success.</summary>
    public IReadOnlyList<Refusal> Refusals { get => field ?? []; }

    public bool Refused => Refusals.Count > 0;

    public static implicit operator Outcome<T>(T value) => new(value, null);
    public static implicit operator Outcome<T>(Refusal refusal) => new(default, [refusal]);
    public static implicit operator Outcome<T>(Refusal[] refusals) => new(default, refusals);
}

public static class Outcome
{
    /// <summary>A successful outcome; needed where T is an interface, which has no implicit conversion.</summary>
    public static Outcome<T> Of<T>(T value) => new(value, null);
}
