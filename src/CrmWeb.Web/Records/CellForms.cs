using System.Text.Json.Nodes;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Web.Ui.Lists;
using CrmWeb.Web.Ui.Records;

namespace CrmWeb.Web.Records;

/// <summary>A list cell: as it is drawn, or as the small form that takes its place.</summary>
/// <param name="Form">Null = drawn.</param>
public sealed record CellView(Cell Cell, FactForm? Form = null);

/// <summary>List cells that are edited in place, of any kind of record.</summary>
public sealed class CellForms(FieldViews fields)
{
    /// <summary>A field that one line can hold; the others are edited on the record's page.</summary>
    public static bool Editable(IRecordType type, FieldInfo field) => Changed(type, field) is var changed && Fits(changed);

    /// <summary>The field that is changed where this one is shown.</summary>
    public static FieldInfo Changed(IRecordType type, FieldInfo field) => field.ChangedBy is { } other ? type.Find(other)! : field;

    private static bool Fits(FieldInfo field) => !field.ReadOnly && !field.Apart && field.Type is not (FieldType.Rows or FieldType.Json or FieldType.Phones or FieldType.Emails or FieldType.WebLinks or FieldType.Addresses);

    /// <summary>The cell as the list draws it.</summary>
    public CellView Shown(IRecordType type, JsonObject record, FieldInfo field, DirectorySnapshot directory)
    {
        var currency = field.CurrencyField is { } own && record[own]?.ToString() is { } given ? given : directory.Company.Currency;
        var (cells, _) = ValueCells.OfJson(field, EditFlow.Get(record, field), currency);
        if (field == type.Fields[0]) return new CellView(new Cell.Title(RecordViews.Title(type, record), RecordHref.To(type.Kind, record["id"]!.GetValue<Guid>())));
        return new CellView(cells.Count == 0 ? Cell.None : cells[0]);
    }

    /// <param name="typed">The posted form when it comes back with an <paramref name="error"/>.</param>
    public CellView Editing(IRecordType type, JsonObject record, FieldInfo field, IFormCollection? typed, string? error, DirectorySnapshot directory)
    {
        var href = $"{RecordHref.To(type.Kind, record["id"]!.GetValue<Guid>())}?handler=Cell&edit={field.Name}";
        var changed = Changed(type, field);
        return Shown(type, record, field, directory) with
        {
            Form = new FactForm(href, href, fields.Of(changed, EditFlow.Get(record, changed), typed, error, directory, focus: true), EditFlow.Hidden(record, [changed])),
        };
    }
}
