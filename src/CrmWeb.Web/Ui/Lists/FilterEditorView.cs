namespace CrmWeb.Web.Ui.Lists;

/// <summary>
/// The filter as a GET form to <paramref name="Href"/>. Every condition that is there can be changed or emptied, and one blank line is
/// offered at the end of each group; names are <c>f.PATH.field</c>, <c>f.PATH.op</c> and <c>f.PATH.value</c>, PATH being the place in the tree ("0", "1.0").
/// </summary>
public sealed record FilterEditorView(string Href, IReadOnlyList<FilterField> Fields, FilterGroup Tree)
{
    /// <summary>Further query values the list must keep (view, sort, columns).</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Keep { get; init; } = [];

    /// <summary>Shown unfolded: somebody came to change it, or it has errors.</summary>
    public bool Open { get; init; }

    /// <summary>Deepest nesting of groups that is offered.</summary>
    public const int Depth = 3;
}

/// <summary>A field one can filter by, with the operators that make sense for it and, for pick lists, its options.</summary>
public sealed record FilterField(string Name, string Text, FilterKind Kind, IReadOnlyList<Choice> Operators, IReadOnlyList<Choice> Options);

public enum FilterKind
{
    Text,
    Number,
    Day,
    Choice,
    Link,
    YesNo,
}

/// <summary>A value and how it is called.</summary>
public sealed record Choice(string Value, string Text);

/// <summary>A node of the filter tree.</summary>
public abstract record FilterNode;

/// <summary>Conditions joined by all (AND) or any (OR).</summary>
public sealed record FilterGroup(bool Any, IReadOnlyList<FilterNode> Nodes) : FilterNode;

/// <summary>One condition as it was asked; <paramref name="Error"/> says why it cannot be used.</summary>
public sealed record FilterCondition(string Field, string Operator, string Value, string? Error = null) : FilterNode;

/// <summary>One group of the editor with its place in the tree; what _FilterGroup.cshtml draws.</summary>
public sealed record FilterGroupView(FilterEditorView Editor, FilterGroup Group, string Path, int Level);

/// <summary>One condition's line with its place in the tree; a blank one when <paramref name="Condition"/> is null.</summary>
public sealed record FilterConditionView(FilterEditorView Editor, FilterCondition? Condition, string Path);
