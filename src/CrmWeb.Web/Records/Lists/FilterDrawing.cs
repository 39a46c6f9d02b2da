using CrmWeb.Application.Admin;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Admin;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Lists;
using Microsoft.Extensions.Localization;
using Tree = CrmWeb.Application.Records.Lists;

namespace CrmWeb.Web.Records.Lists;

/// <summary>Draws a filter: as chips that read as a sentence, and as the form that changes it.</summary>
public sealed class FilterDrawing(FilterValues values, IStringLocalizer<Text> t)
{
    /// <summary>One chip per condition of the top, one with brackets per group. Call <see cref="FilterValues.LearnAsync"/> before.</summary>
    public IReadOnlyList<FilterChip> Chips(ListState state, Tree.FilterTree tree)
    {
        var top = tree.Flat();
        var edit = state.With(("edit", "filter"));
        return [.. top.Items.Select((item, i) =>
        {
            var rest = state.Filtered(new Tree.FilterGroup(true, [.. top.Items.Where((_, other) => other != i)]));
            return item is Tree.FilterCondition condition
                ? new FilterChip(Field(state.Type, condition), t[Operator(state.Type, condition)], Value(state.Type, condition), rest, edit)
                : new FilterChip("", "", Sentence(state.Type, item), rest, edit);
        })];
    }

    /// <summary>The form. <paramref name="errors"/> stand beside their conditions, and open it.</summary>
    public FilterEditorView Editor(ListState state, Tree.FilterTree tree, DirectorySnapshot directory, IReadOnlyDictionary<Tree.FilterCondition, string> errors, bool open) =>
        new(state.Path, [.. state.Type.Fields.Where(f => FilterOps.Of(f).Count > 0).Select(f => Offer(f, directory))], (FilterGroup)Node(state.Type, Root(tree), errors))
        {
            Open = open,
            Keep = [.. state.Own.Where(q => q.Key is "view" or "sort" or "columns" or "q" or "bin" or "look" or "month" or "by" or "subsidiaries").Select(q => new KeyValuePair<string, string>(q.Key, q.Value.ToString()))],
        };

    private static Tree.FilterGroup Root(Tree.FilterTree tree) => tree is Tree.FilterGroup { All: false } any ? any : tree.Flat();

    private FilterField Offer(FieldInfo field, DirectorySnapshot directory) =>
        new(field.Name, t[field.Label], Kind(field), [.. FilterOps.Of(field).Select(op => new Choice(op, t[FilterOps.Words(field, op)]))], Options(field, directory));

    private IReadOnlyList<Choice> Options(FieldInfo field, DirectorySnapshot directory) => field switch
    {
        { LinkKind: User.Users } => [.. directory.Users.Where(u => u.Active).Select(u => new Choice(u.Name, u.Email ?? ""))],
        { LinkKind: Team.Teams } => [.. directory.Teams.Select(team => new Choice(team.Name, ""))],
        { LinkKind: { } kind } when directory.Knows(kind) => [.. directory.Choices(kind).Select(c => c.Name).Distinct().Select(name => new Choice(name, ""))],
        { Type: FieldType.Date or FieldType.Instant } => RelativeDays.Offered(t),
        { Type: FieldType.Boolean } => [new Choice(t["Yes"], ""), new Choice(t["No"], "")],
        { Type: FieldType.Choice } => [.. Lookups.Values(field.Lookup).Select(value => new Choice(t[Lookups.Label(value)], ""))],
        _ => [],
    };

    private FilterNode Node(IRecordType type, Tree.FilterTree tree, IReadOnlyDictionary<Tree.FilterCondition, string> errors) => tree switch
    {
        Tree.FilterGroup group => new FilterGroup(!group.All, [.. group.Items.Select(item => Node(type, item, errors))]),
        Tree.FilterCondition condition => new FilterCondition(condition.Field, FilterOps.Shown(condition), values.Typed(type.Find(condition.Field), condition), errors.GetValueOrDefault(condition)),
        _ => throw new InvalidOperationException("A filter is a group or a condition."),
    };

    private string Sentence(IRecordType type, Tree.FilterTree tree) => tree switch
    {
        Tree.FilterGroup group => "(" + string.Join(group.All ? $" {t["and"]} " : $" {t["or"]} ", group.Items.Select(item => Sentence(type, item))) + ")",
        Tree.FilterCondition condition => $"{Field(type, condition)} {t[Operator(type, condition)]} {Value(type, condition)}".TrimEnd(),
        _ => "",
    };

    private string Field(IRecordType type, Tree.FilterCondition condition) => type.Find(condition.Field) is { } field ? t[field.Label] : condition.Field;

    private static string Operator(IRecordType type, Tree.FilterCondition condition) =>
        type.Find(condition.Field) is { } field ? FilterOps.Words(field, FilterOps.Shown(condition)) : condition.Op;

    private string Value(IRecordType type, Tree.FilterCondition condition) =>
        FilterOps.TakesValue(FilterOps.Shown(condition)) ? string.Join($" {t["or"]} ", values.Words(type.Find(condition.Field), condition)) : "";

    private static FilterKind Kind(FieldInfo field) => field.Type switch
    {
        FieldType.Integer or FieldType.Decimal => FilterKind.Number,
        FieldType.Date or FieldType.Instant => FilterKind.Day,
        FieldType.Choice => FilterKind.Choice,
        FieldType.Link or FieldType.Rows => FilterKind.Link,
        FieldType.Boolean => FilterKind.YesNo,
        _ => FilterKind.Text,
    };
}
