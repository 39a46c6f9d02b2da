using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace CrmWeb.Application.Generate;

/// <summary>Writes rows of one mapped type by binary COPY: columns, conversions and types come from the model.</summary>
internal sealed class TableCopy
{
    private static readonly MethodInfo Typed = typeof(TableCopy).GetMethod(nameof(ColumnOf), BindingFlags.NonPublic | BindingFlags.Static)!;

    private readonly string _command;
    private readonly List<Column> _columns = [];

    public TableCopy(IEntityType type)
    {
        Table = type.GetTableName()!;
        Of(type);
        _command = $"copy \"{Table}\" ({string.Join(", ", _columns.Select(c => $"\"{c.Name}\""))}) from stdin (format binary)";
    }

    public string Table { get; }

    public async Task WriteAsync(NpgsqlConnection connection, IReadOnlyList<object> rows, CancellationToken ct)
    {
        await using var writer = await connection.BeginBinaryImportAsync(_command, ct);
        foreach (var row in rows)
        {
            await writer.StartRowAsync(ct);
            foreach (var column in _columns) await column.WriteAsync(writer, row, ct);
        }
        await writer.CompleteAsync(ct);
    }

    private void Of(ITypeBase type)
    {
        foreach (var property in type.GetProperties().Where(p => !p.IsConcurrencyToken))
        {
            var mapping = property.GetRelationalTypeMapping();
            var stored = mapping.Converter?.ProviderClrType ?? property.ClrType;
            _columns.Add((Column)Typed.MakeGenericMethod(Nullable.GetUnderlyingType(stored) ?? stored).Invoke(null, [property, mapping.StoreTypeNameBase, mapping.Converter?.ConvertToProvider])!);
        }
        foreach (var complex in type.GetComplexProperties()) Of(complex.ComplexType);
    }

    /// <summary>Typed, because the driver looks the type of an untyped value up anew for every row.</summary>
    private static Column ColumnOf<T>(IProperty property, string type, Func<object?, object?>? convert)
    {
        var getter = property.GetGetter();
        return new Column(property.GetColumnName(), (writer, row, ct) =>
        {
            var value = getter.GetClrValueUsingContainingEntity(row);
            if (convert is not null) value = convert(value);
            return value is null ? writer.WriteNullAsync(ct) : writer.WriteAsync((T)value, type, ct);
        });
    }

    private sealed record Column(string Name, Func<NpgsqlBinaryImporter, object, CancellationToken, Task> WriteAsync);
}
