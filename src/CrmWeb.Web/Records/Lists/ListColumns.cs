using System.Globalization;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Web.Ui.Lists;

namespace CrmWeb.Web.Records.Lists;

/// <summary>Which columns a list shows, and how a sum stands under one.</summary>
internal static class ListColumns
{
    public const int Most = 20;

    /// <summary>What a row is called by when its first field is empty: a contact known by e-mail only.</summary>
    private static readonly string[] NameStandIns = ["emails", "subject"];

    /// <summary>Chosen by the address or view, else the type's own. The name comes first, always.</summary>
    public static IReadOnlyList<FieldInfo> Of(IRecordType type, string? chosen)
    {
        var names = chosen?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        var columns = names.Select(type.Find).OfType<FieldInfo>().Where(MayStand).Distinct().Take(Most).ToList();
        if (columns.Count == 0) columns = [.. type.Fields.Where(f => f.Column)];
        var title = type.Fields[0];
        return [title, .. columns.Where(c => c != title)];
    }

    /// <summary>Fields that one cell can hold.</summary>
    public static bool MayStand(FieldInfo field) => !field.Apart && field.Type is not (FieldType.Json or FieldType.Addresses or FieldType.WebLinks);

    /// <summary>Names to ask for: the columns and the currencies of their amounts.</summary>
    public static List<string> Asked(IRecordType type, IReadOnlyList<FieldInfo> columns) =>
        [.. columns.Select(c => c.Name).Concat(columns.Select(c => c.CurrencyField).OfType<string>()).Concat(NameStandIns.Where(n => type.Find(n) is not null)).Distinct()];

    /// <summary>What a row is called: its first field, else what stands in for it.</summary>
    public static string Title(List<string> asked, ListRow row) =>
        row.Values[0] as string ?? NameStandIns.Select(name => asked.IndexOf(name)).Where(i => i > 0).Select(i => row.Values[i] as string).FirstOrDefault(v => v is not null) ?? "–";

    /// <summary>A column's total. Money in currencies without an exchange rate stands behind it.</summary>
    public static Cell Total(FieldInfo field, FieldSum? sum)
    {
        if (sum is null) return Cell.None;
        if (field.CurrencyField is null) return new Cell.Number(sum.Amount ?? 0, "#,##0.##");
        if (sum.Others.Count == 0) return sum.Amount is { } amount ? new Cell.Money(sum.RatesOn is null ? amount : decimal.Round(amount, 0, MidpointRounding.AwayFromZero), sum.Currency!) : Cell.None;
        var amounts = sum.Amount is { } told ? [(sum.Currency!, told), .. sum.Others] : sum.Others;
        return new Cell.Words(string.Join(" · ", amounts.Take(3).Select(a => $"{a.Item2.ToString("N0", CultureInfo.CurrentCulture)} {a.Item1}")) + (amounts.Count > 3 ? " …" : ""));
    }
}
