using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace CrmWeb.Application.Data.Bulk;

/// <summary>Writes rows of one table by binary COPY, by what the model says: columns, types, converters, members of complex properties.</summary>
internal sealed class CopyTable
{
    private static readonly ConditionalWeakTable<IEntityType, CopyTable> Known = [];

    private readonly string _command;
    private readonly Column[] _columns;

    private CopyTable(IEntityType type)
    {
        _columns = [.. Columns(type)];
        var schema = type.GetSchema() is { } name ? $"\"{name}\"." : "";
        _command = $"copy {schema}\"{type.GetTableName()}\" ({string.Join(", ", _columns.Select(c => $"\"{c.Name}\""))}) from stdin (format binary)";
    }

    public static CopyTable Of(IEntityType type) => Known.GetValue(type, known => new CopyTable(known));

    public async Task WriteAsync(NpgsqlConnection connection, IReadOnlyList<object> rows, CancellationToken ct)
    {
        await using var copy = await connection.BeginBinaryImportAsync(_command, ct);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(ct);
            foreach (var column in _columns)
            {
                if (column.Read(row) is { } value) await copy.WriteAsync(value, column.Type, ct);
                else await copy.WriteNullAsync(ct);
            }
        }
        await copy.CompleteAsync(ct);
    }

    private static IEnumerable<Column> Columns(IEntityType type)
    {
        foreach (var property in type.GetProperties())
        {
            if (!IsSystem(property)) yield return new Column(property, property.GetGetter().GetClrValue);
        }
        foreach (var complex in type.GetComplexProperties())
        {
            var whole = complex.GetGetter();
            foreach (var member in complex.ComplexType.GetProperties())
            {
                var part = member.GetGetter();
                yield return new Column(member, row => whole.GetClrValue(row) is { } held ? part.GetClrValue(held) : null);
            }
        }
    }

    /// <summary>xmin: the server's.</summary>
    private static bool IsSystem(IReadOnlyProperty property) => property.IsConcurrencyToken && property.ValueGenerated == ValueGenerated.OnAddOrUpdate;

    private sealed class Column(IProperty property, Func<object, object?> read)
    {
        private readonly Func<object?, object?>? _convert = property.GetTypeMapping().Converter?.ConvertToProvider;

        public string Name { get; } = property.GetColumnName();

        /// <summary>Without length or precision: those the server applies.</summary>
        public string Type { get; } = property.GetColumnType().Split('(')[0] + (property.GetColumnType().EndsWith("[]", StringComparison.Ordinal) && property.GetColumnType().Contains('(', StringComparison.Ordinal) ? "[]" : "");

        public object? Read(object row)
        {
            var value = read(row);
            return value is null || _convert is null ? value : _convert(value);
        }
    }
}
