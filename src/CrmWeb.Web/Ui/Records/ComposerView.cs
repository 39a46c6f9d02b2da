using CrmWeb.Web.Ui.Forms;
using CrmWeb.Web.Ui.Lists;

namespace CrmWeb.Web.Ui.Records;

/// <summary>Logs something without leaving the record: posts <c>kind</c>, <c>body</c> and the open kind's fields to <paramref name="Href"/>.</summary>
public sealed record ComposerView(string Href, IReadOnlyList<ComposerKind> Kinds, string Kind)
{
    public string Body { get; init; } = "";
    public string Subject { get; init; } = "";
    public string? Error { get; init; }

    /// <summary>Whom it was with: ticked when posted as <c>participants</c>.</summary>
    public IReadOnlyList<Choice> People { get; init; } = [];

    public IReadOnlyList<string> Chosen { get; init; } = [];
    public IReadOnlyList<Choice> Outcomes { get; init; } = [];

    /// <summary>When it happened, as typed; empty = now.</summary>
    public string At { get; init; } = "";

    public IReadOnlyList<KeyValuePair<string, string>> Hidden { get; init; } = [];

    /// <summary>Further fields every kind shows.</summary>
    public IReadOnlyList<FieldView> Fields { get; init; } = [];
}

/// <summary>A tab of the composer; <paramref name="Href"/> chooses it without JavaScript ("?log=call").</summary>
public sealed record ComposerKind(string Value, string Text, string Icon, string Href, string SaveText, string Placeholder, bool Talk = true);
