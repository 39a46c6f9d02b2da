using CrmWeb.Application.Data;
using CrmWeb.Application.Data.Journal;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline;
using CrmWeb.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Tests.Records;

public sealed class ChangedFieldsTests
{
    /// <summary>What a history need not say: the place in a list, and what stands in its head.</summary>
    private static readonly string[] Unsaid = ["Position", "shares.Kind", "shares.RecordId", "shares.GivenAt", "shares.GivenBy"];

    [Fact]
    public async Task Every_journalled_value_of_child_rows_and_settings_has_a_field()
    {
        await using var world = await TestWorld.NewAsync();
        await using var scope = world.As(Actor.System);
        var (db, fields, catalog) = (scope.ServiceProvider.GetRequiredService<CrmDb>(), scope.ServiceProvider.GetRequiredService<ChangedFields>(), scope.ServiceProvider.GetRequiredService<RecordCatalog>());

        var rows = db.Model.GetEntityTypes().Where(e => e.ClrType.IsAssignableTo(typeof(ChildEntity)) || e.ClrType == typeof(SalesPipeline) || e.ClrType == typeof(ExchangeRate)).ToList();

        Assert.True(rows.Count > 6);
        Assert.Empty(rows.SelectMany(Named));

        IEnumerable<string> Named(IEntityType row)
        {
            var table = row.GetTableName()!;
            var type = catalog.Types.FirstOrDefault(t => t.Fields.Any(f => f.Rows?.Table == table));
            return row.GetProperties()
                .Where(p => !p.IsPrimaryKey() && !p.IsConcurrencyToken && !p.IsForeignKey() && p.FindAnnotation(JournalValues.Untracked) is null)
                .Select(p => p.Name).Where(name => !Unsaid.Contains(name) && !Unsaid.Contains($"{table}.{name}") && fields.Find(type, table, name) is null).Select(name => $"{table}.{name}");
        }
    }
}
