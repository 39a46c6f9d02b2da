using System.Reflection;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrmWeb.Application.Data;

/// <summary>Loads the child rows of records: every collection of <see cref="ChildEntity"/> that the model knows for the type.</summary>
internal static class ChildLoader
{
    private static readonly MethodInfo Load = typeof(ChildLoader).GetMethod(nameof(LoadRowsAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static async Task LoadAsync(CrmDb db, IEnumerable<Record> records, CancellationToken ct)
    {
        foreach (var type in records.Where(r => !r.Whole).GroupBy(r => r.GetType()))
        {
            var missing = type.ToDictionary(r => r.Id);
            foreach (var children in Of(db.Model.FindEntityType(type.Key)!))
                await (Task)Load.MakeGenericMethod(children.TargetEntityType.ClrType).Invoke(null, [db, missing, children, ct])!;
            foreach (var record in missing.Values) record.HasChildren();
        }
    }

    /// <summary>One record with its child rows, untracked: where they are of one table, in one question.</summary>
    public static async Task<TRecord?> FindAsync<TRecord>(CrmDb db, Guid id, CancellationToken ct) where TRecord : Record
    {
        var records = db.Set<TRecord>().AsNoTracking();
        if (Of(db.Model.FindEntityType(typeof(TRecord))!).ToList() is not [var rows])
        {
            var bare = await records.SingleOrDefaultAsync(r => r.Id == id, ct);
            if (bare is not null) await LoadAsync(db, [bare], ct);
            return bare;
        }
        var whole = await records.Include(rows.Name).SingleOrDefaultAsync(r => r.Id == id, ct);
        whole?.HasChildren();
        return whole;
    }

    public static IEnumerable<INavigation> Of(IEntityType type) =>
        type.GetNavigations().Where(n => n.IsCollection && typeof(ChildEntity).IsAssignableFrom(n.TargetEntityType.ClrType));

    private static async Task LoadRowsAsync<TChild>(CrmDb db, Dictionary<Guid, Record> records, INavigation children, CancellationToken ct) where TChild : ChildEntity
    {
        var ids = records.Keys.ToArray();
        var key = children.ForeignKey.Properties[0].Name;
        var rows = db.Set<TChild>().Where(c => ids.Contains(EF.Property<Guid>(c, key)));
        if (db.Entry(records.Values.First()).State != EntityState.Detached)
        {
            // the change tracker puts tracked rows into the records
            await rows.LoadAsync(ct);
            return;
        }
        var list = children.GetCollectionAccessor()!;
        foreach (var row in await rows.AsNoTracking().ToListAsync(ct)) list.Add(records[row.RootId], row, forMaterialization: true);
    }
}
