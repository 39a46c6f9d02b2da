using CrmWeb.Web.Ui.Shell;

namespace CrmWeb.Web.Ui.Forms;

/// <summary>A form as data, posted to <paramref name="Href"/>; drawn by _Form.cshtml in one column with an always visible save.</summary>
public sealed record FormView(string Id, string Href, string SaveText, IReadOnlyList<FieldView> Fields)
{
    public string? Title { get; init; }

    /// <summary>The rest, folded under "More"; opened by itself when one of them has an error or a value.</summary>
    public IReadOnlyList<FieldView> More { get; init; } = [];

    /// <summary>What went wrong with the whole, beside the errors of single fields.</summary>
    public IReadOnlyList<string> Errors { get; init; } = [];

    public string? CancelHref { get; init; }

    /// <summary>Row version, request token and the like: posted as they are.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Hidden { get; init; } = [];

    /// <summary>A second way to save, e.g. "Save and add another", posted as <c>then</c>.</summary>
    public Lists.Choice? Other { get; init; }

    /// <summary>Region to swap instead of a whole page; null for a plain post.</summary>
    public string? Into { get; init; }

    /// <summary>Suspected duplicates and the like: a warning that never stops the save.</summary>
    public IReadOnlyList<PageLink> Warnings { get; init; } = [];

    /// <summary>Where records like the one being typed are asked for; null = nowhere.</summary>
    public string? LikelyHref { get; init; }

    public bool Uploads => Fields.Concat(More).Any(entry => entry is FieldView.Upload);
}
