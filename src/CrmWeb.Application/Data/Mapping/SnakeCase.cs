using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrmWeb.Application.Data.Mapping;

/// <summary>Table, column, key and index names in snake_case (stands in for a package that is not served, docs/adr/0001).</summary>
internal static class SnakeCase
{
    public static void Apply(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties()) property.SetColumnName(property.Name == "Version" && property.IsConcurrencyToken ? "xmin" : Of(property.Name));
            if (entity.GetTableName() is not { } given) continue;
            var table = Of(given);
            entity.SetTableName(table);
            foreach (var complex in entity.GetComplexProperties()) Members(complex, Of(complex.Name));
            foreach (var key in entity.GetKeys()) key.SetName($"pk_{table}");
            foreach (var key in entity.GetForeignKeys()) key.SetConstraintName($"fk_{table}_{string.Join('_', key.Properties.Select(p => Of(p.Name)))}");
            foreach (var index in entity.GetIndexes())
            {
                if (index.GetDatabaseName() is not { } name || name.StartsWith("IX_", StringComparison.Ordinal))
                    index.SetDatabaseName($"ix_{table}_{string.Join('_', index.Properties.Select(p => Of(p.Name)))}");
            }
        }
    }

    public static string Of(string name)
    {
        var snake = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && name[i - 1] != '_' && !char.IsUpper(name[i - 1])) snake.Append('_');
            snake.Append(char.ToLowerInvariant(name[i]));
        }
        return snake.ToString();
    }

    private static void Members(IMutableComplexProperty complex, string prefix)
    {
        foreach (var member in complex.ComplexType.GetProperties()) member.SetColumnName($"{prefix}_{Of(member.Name)}");
    }
}
