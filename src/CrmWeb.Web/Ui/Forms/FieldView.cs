using CrmWeb.Web.Ui.Lists;

namespace CrmWeb.Web.Ui.Forms;

/// <summary>One field with what was typed (kept as text, so a wrong entry comes back as it was).</summary>
public abstract record FieldView(string Name, string Label)
{
    public string? Hint { get; init; }
    public string? Error { get; init; }
    public bool Required { get; init; }
    public bool Focus { get; init; }

    public string ElementId => "f-" + Name.Replace('.', '-').Replace('[', '-').Replace("]", "", StringComparison.Ordinal);

    /// <summary>For aria-describedby; null when there is neither hint nor error.</summary>
    public string? DescribedBy => (Hint, Error) switch
    {
        (null, null) => null,
        (null, _) => ElementId + "-error",
        (_, null) => ElementId + "-hint",
        _ => $"{ElementId}-hint {ElementId}-error",
    };

    /// <summary>One line. <paramref name="Type"/> is the input's type: text, email, tel, url, password, search.</summary>
    public sealed record Line(string Name, string Label, string Value = "", string Type = "text", string? Autocomplete = null) : FieldView(Name, Label);

    /// <param name="Mentions">People are suggested after an "@".</param>
    public sealed record Lines(string Name, string Label, string Value = "", int Rows = 4, bool Mentions = false) : FieldView(Name, Label);

    public sealed record Number(string Name, string Label, string Value = "", string? Unit = null) : FieldView(Name, Label);

    /// <summary>An amount; the currency is posted as Name + "Currency".</summary>
    public sealed record Money(string Name, string Label, string Value, string Currency, IReadOnlyList<string> Currencies) : FieldView(Name, Label);

    /// <summary>A date as typed: local formats, "tomorrow", "fri", "+3d".</summary>
    public sealed record Date(string Name, string Label, string Value = "") : FieldView(Name, Label);

    public sealed record Tick(string Name, string Label, bool Value) : FieldView(Name, Label);

    /// <summary>One of a list; as radios when there are at most four and none may be left out.</summary>
    public sealed record Pick(string Name, string Label, IReadOnlyList<Choice> Options, string Value = "", bool Radios = false) : FieldView(Name, Label);

    public sealed record Picks(string Name, string Label, IReadOnlyList<Choice> Options, IReadOnlyList<string> Values) : FieldView(Name, Label);

    /// <summary>Words separated by commas; <paramref name="Known"/> are suggested.</summary>
    public sealed record Tags(string Name, string Label, IReadOnlyList<string> Values, IReadOnlyList<string> Known) : FieldView(Name, Label);

    /// <summary>
    /// Another record: the words are posted as Name + "Text", the chosen id as Name (resolved by the server when only words come).
    /// Suggestions come from <paramref name="SuggestHref"/>?q= as a fragment of <c>&lt;li data-id&gt;</c>.
    /// </summary>
    public sealed record Record(string Name, string Label, string SuggestHref, string? Id = null, string Text = "", string? NewText = null) : FieldView(Name, Label);

    /// <summary>Phones, e-mails, addresses, links: a labelled list where one is primary and a blank row is always offered.</summary>
    public sealed record Repeated(string Name, string Label, string AddText, IReadOnlyList<RepeatedPart> Parts, IReadOnlyList<Choice> Labels, IReadOnlyList<RepeatedRow> Rows)
        : FieldView(Name, Label)
    {
        /// <summary>Whether one of the rows is the primary one.</summary>
        public bool Ranked { get; init; } = true;
    }

    public sealed record Upload(string Name, string Label, string? Accept = null, bool Several = false) : FieldView(Name, Label)
    {
        /// <summary>Most bytes of all chosen files together, told before anything is sent; null = not looked at.</summary>
        public long? Largest { get; init; }
    }
}

/// <summary>One input of a repeated row, posted as <c>phones[0].value</c>.</summary>
/// <param name="SuggestHref">Suggestions while typing; the chosen id is posted as <c>chosen</c>.</param>
public sealed record RepeatedPart(string Name, string Label, string Type = "text", bool Wide = true, string? SuggestHref = null, string? NewText = null)
{
    /// <summary>Chosen from these; empty = typed.</summary>
    public IReadOnlyList<Lists.Choice> Options { get; init; } = [];
}

/// <summary>A row as typed: values in the order of the parts.</summary>
public sealed record RepeatedRow(string Label, IReadOnlyList<string> Values, bool Primary = false, string? Error = null, string? Id = null);
