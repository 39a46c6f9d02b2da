using System.Collections.Concurrent;
using System.Reflection;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrmWeb.Application.Data;

/// <summary>Loads the child rows of records: every collection of <see cref="ChildEntity"/> that the model knows for the type.</summary>
internal static class ChildLoader
{
    private static readonly MethodInfo Load = typeof(ChildLoader).GetMethod(nameof(LoadRowsAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    private static readonly ConcurrentDictionary<Type, LoadRows> Loaders = new();

    private delegate Task LoadRows(CrmDb db, Dictionary<Guid, Record> records, INavigation children, CancellationToken ct);

    public static async Task LoadAsync(CrmDb db, IEnumerable<Record> records, CancellationToken ct)
    {
        foreach (var type in records.Where(r => !r.Whole).GroupBy(r => r.GetType()))
        {
            var missing = type.ToDictionary(r => r.Id);
            foreach (var children in Of(db.Model.FindEntityType(type.Key)!))
                await Loaders.GetOrAdd(children.TargetEntityType.ClrType, static row => Load.MakeGenericMethod(row).CreateDelegate<LoadRows>())(db, missing, children, ct);
            foreach (var record in missing.Values) record.HasChildren();
        }
    }

    /// <summary>One record with its child rows, untracked: where they are of one table, in one question.</summary>
    public static async Task<TRecord?> FindAsync<TRecord>(CrmDb db, Guid id, CancellationToken ct) where TRecord : Record =>
        await WithRowsAsync(db, await One<TRecord>.ToShow.Of(db)(db, id, ct), ct);

    /// <summary>The same to be changed: tracked.</summary>
    public static async Task<TRecord?> LoadAsync<TRecord>(CrmDb db, Guid id, CancellationToken ct) where TRecord : Record =>
        await WithRowsAsync(db, await One<TRecord>.ToChange.Of(db)(db, id, ct), ct);

    public static IEnumerable<INavigation> Of(IEntityType type) =>
        type.GetNavigations().Where(n => n.IsCollection && typeof(ChildEntity).IsAssignableFrom(n.TargetEntityType.ClrType));

    private static async Task<TRecord?> WithRowsAsync<TRecord>(CrmDb db, TRecord? record, CancellationToken ct) where TRecord : Record
    {
        if (record is null or { Whole: true }) return record;
        if (RowsOf<TRecord>(db.Model) is null) await LoadAsync(db, [record], ct);
        else record.HasChildren();
        return record;
    }

    /// <summary>The name of the child rows where they are of one table; else null.</summary>
    private static string? RowsOf<TRecord>(IModel model) => Of(model.FindEntityType(typeof(TRecord))!).ToList() is [var rows] ? rows.Name : null;

    private static async Task LoadRowsAsync<TChild>(CrmDb db, Dictionary<Guid, Record> records, INavigation children, CancellationToken ct) where TChild : ChildEntity
    {
        var ids = records.Keys.ToArray();
        if (db.Entry(records.Values.First()).State != EntityState.Detached)
        {
            // the change tracker puts tracked rows into the records
            await foreach (var _ in Rows<TChild>.ToChange.Of(db)(db, ids).WithCancellation(ct)) { }
            return;
        }
        var list = children.GetCollectionAccessor()!;
        await foreach (var row in Rows<TChild>.ToShow.Of(db)(db, ids).WithCancellation(ct)) list.Add(records[row.RootId], row, forMaterialization: true);
    }

    private static class One<TRecord> where TRecord : Record
    {
        public static readonly KeptQuestion<Func<CrmDb, Guid, CancellationToken, Task<TRecord?>>> ToShow = new(model => RowsOf<TRecord>(model) is { } rows
            ? EF.CompileAsyncQuery((CrmDb db, Guid id, CancellationToken ct) => db.Set<TRecord>().AsNoTracking().Include(rows).SingleOrDefault(r => r.Id == id))
            : EF.CompileAsyncQuery((CrmDb db, Guid id, CancellationToken ct) => db.Set<TRecord>().AsNoTracking().SingleOrDefault(r => r.Id == id)));

        public static readonly KeptQuestion<Func<CrmDb, Guid, CancellationToken, Task<TRecord?>>> ToChange = new(model => RowsOf<TRecord>(model) is { } rows
            ? EF.CompileAsyncQuery((CrmDb db, Guid id, CancellationToken ct) => db.Set<TRecord>().Include(rows).SingleOrDefault(r => r.Id == id))
            : EF.CompileAsyncQuery((CrmDb db, Guid id, CancellationToken ct) => db.Set<TRecord>().SingleOrDefault(r => r.Id == id)));
    }

    private static class Rows<TChild> where TChild : ChildEntity
    {
        public static readonly KeptQuestion<Func<CrmDb, Guid[], IAsyncEnumerable<TChild>>> ToShow = new(model =>
        {
            var root = RootOf(model);
            return EF.CompileAsyncQuery((CrmDb db, Guid[] ids) => db.Set<TChild>().AsNoTracking().Where(c => ids.Contains(EF.Property<Guid>(c, root))));
        });

        public static readonly KeptQuestion<Func<CrmDb, Guid[], IAsyncEnumerable<TChild>>> ToChange = new(model =>
        {
            var root = RootOf(model);
            return EF.CompileAsyncQuery((CrmDb db, Guid[] ids) => db.Set<TChild>().Where(c => ids.Contains(EF.Property<Guid>(c, root))));
        });

        private static string RootOf(IModel model) => model.GetEntityTypes().SelectMany(Of).Single(n => n.TargetEntityType.ClrType == typeof(TChild)).ForeignKey.Properties[0].Name;
    }
}
