using CrmWeb.Web.Ui.Forms;
using CrmWeb.Web.Ui.Lists;

namespace CrmWeb.Web.Ui.Records;

/// <summary>The facts column, region "facts"; <paramref name="Summary"/> is the sentence on top ("Last two-way contact 12 days ago").</summary>
public sealed record FactsView(IReadOnlyList<FactGroup> Groups, string? Summary = null)
{
    /// <summary>Without facts that stand elsewhere on the page; one that is being edited stays.</summary>
    public FactsView Without(IReadOnlySet<string> names) => this with
    {
        Groups = [.. Groups.Select(g => g with { Facts = [.. g.Facts.Where(f => f.Form is not null || !names.Contains(f.Name))] }).Where(g => g.Facts.Count > 0)],
    };
}

/// <summary>A foldable group of facts.</summary>
public sealed record FactGroup(string Title, IReadOnlyList<Fact> Facts, bool Open = true);

/// <summary>
/// One fact. <paramref name="EditHref"/> (a real link, "?edit=name") turns it into its field in place; null = may not be changed.
/// Several cells stand under each other (phones, addresses).
/// </summary>
public sealed record Fact(string Name, string Label, IReadOnlyList<Cell> Values, string? EditHref = null)
{
    /// <summary>Set while it is being edited: the small form that takes the value's place.</summary>
    public FactForm? Form { get; init; }

    /// <summary>Offers a copy button with this text.</summary>
    public string? Copy { get; init; }

    /// <summary>Labels beside the values ("work"), in their order; may be shorter than the values.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public string ElementId => "fact-" + Name;
}

/// <summary>The field in place of its value: posted to <paramref name="Href"/>, left by <paramref name="CancelHref"/>.</summary>
public sealed record FactForm(string Href, string CancelHref, FieldView Field, IReadOnlyList<KeyValuePair<string, string>> Hidden);
