namespace CrmWeb.Web.Ui.Shell;

/// <summary>A question before a grave act, opened by a link to "#id"; without JavaScript it shows by :target.</summary>
public sealed record DialogView(string Id, string Title, string Text, PageAct Act)
{
    public IReadOnlyList<KeyValuePair<string, string>> Hidden { get; init; } = [];
}
