using System.Linq.Expressions;
using System.Text.Json;
using CrmWeb.Application.Data.Journal;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Application.Data.Mapping;

/// <summary>What every record's table has: key, row version, ownership, both filters, and the indexes all lists need.</summary>
internal static class RecordMapping
{
    public const int KeyLength = 300;

    /// <summary>Folded keys sort by code point on every server: prefix search needs it, and equal order in memory and database.</summary>
    public const string KeyCollation = "C";

    public static void MapEntity<T>(this EntityTypeBuilder<T> entity, string table) where T : Entity
    {
        entity.ToTable(table);
        entity.HasKey(e => e.Id);
        entity.Property(e => e.Id).ValueGeneratedNever();
        entity.Property(e => e.Version).IsRowVersion();
        entity.Ignore(e => e.Events);
    }

    public static void MapRecord<T>(this EntityTypeBuilder<T> record, CrmDb db, string table) where T : Record
    {
        record.MapEntity(table);
        record.Ignore(r => r.Title);
        record.Ignore(r => r.Kind);
        record.Ignore(r => r.Whole);
        record.Property(r => r.CreatedAt).HasAnnotation(JournalValues.Untracked, true);
        record.Property(r => r.UpdatedAt).HasAnnotation(JournalValues.Untracked, true);
        record.Property(r => r.TitleKey).IsKey();
        record.Property(r => r.Custom).HasColumnType("jsonb").HasDefaultValueSql("'{}'");
        record.Property(r => r.More).HasColumnType("jsonb");
        record.HasQueryFilter(Filters.SoftDelete, r => r.DeletedAt == null);
        record.HasQueryFilter(Filters.Visibility, db.Visible<T>(table));

        // one live record per external id and source: upsert by external id, re-import
        record.HasIndex(r => new { r.Source, r.ExternalId }).IsUnique().HasFilter("external_id is not null and deleted_at is null")
            .AreNullsDistinct(false).HasDatabaseName($"ux_{table}_external");
        // visibility at levels own and team; lists of one owner or team
        record.HasIndex(r => r.OwnerId);
        record.HasIndex(r => r.TeamId);
        record.HasIndex(r => r.Viewers).HasMethod("gin");
        record.HasIndex(r => r.Tags).HasMethod("gin");
        // the sorts that every list offers
        record.HasSort(r => new { r.CreatedAt, r.Id });
        record.HasSort(r => new { r.UpdatedAt, r.Id });
        // the bin
        record.HasIndex(r => r.DeletedAt).HasFilter("deleted_at is not null");
    }

    /// <summary>Indexes of records that people look up by name.</summary>
    public static void IsNamed<T>(this EntityTypeBuilder<T> record, string table) where T : Record
    {
        // sort by name
        record.HasSort(r => new { r.TitleKey, r.Id });
        // part of a name, partial words
        record.HasIndex(r => r.TitleKey).HasMethod("gin").HasOperators("gin_trgm_ops").HasDatabaseName($"ix_{table}_title_trgm");
    }

    /// <summary>
    /// An index that a list is read in the order of: key, then id. It also carries what decides who sees a record, so that somebody who
    /// sees few skips the others inside the index (see Keyset).
    /// </summary>
    public static void HasSort<T>(this EntityTypeBuilder<T> record, Expression<Func<T, object?>> key) where T : Record =>
        record.HasIndex(key).IncludeProperties(nameof(Record.OwnerId), nameof(Record.TeamId)).HasFilter("deleted_at is null");

    /// <summary>A list of value records kept as one jsonb document, replaced whole.</summary>
    public static void AsJson<T>(this PropertyBuilder<IReadOnlyList<T>> property) =>
        property.HasColumnType("jsonb").HasDefaultValueSql("'[]'").HasConversion(
            list => JsonSerializer.Serialize(list, JournalValues.Json),
            text => JsonSerializer.Deserialize<List<T>>(text, JournalValues.Json)!,
            new ValueComparer<IReadOnlyList<T>>(
                (one, other) => one!.SequenceEqual(other!), list => list.Count, list => list));

    /// <summary>A folded key that lists sort by.</summary>
    public static PropertyBuilder<T> IsKey<T>(this PropertyBuilder<T> property) => property.HasMaxLength(KeyLength).UseCollation(KeyCollation).Derived();

    /// <summary>Rows of their own that belong to a record; see <see cref="ChildEntity"/>.</summary>
    public static void MapChild<TRecord, TChild>(
        this ModelBuilder model, string table, Expression<Func<TRecord, IEnumerable<TChild>?>> rows, Expression<Func<TChild, object?>> recordId)
        where TRecord : Record where TChild : ChildEntity
    {
        model.Entity<TChild>(child =>
        {
            child.MapEntity(table);
            child.Ignore(c => c.RootId);
            child.Ignore(c => c.RootKind);
        });
        model.Entity<TRecord>().HasMany(rows).WithOne().HasForeignKey(recordId).IsRequired().OnDelete(DeleteBehavior.Cascade);
        model.Entity<TRecord>().Navigation(rows).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    public static PropertyBuilder<T> Derived<T>(this PropertyBuilder<T> property) =>
        property.HasAnnotation(JournalValues.Untracked, true);
}
