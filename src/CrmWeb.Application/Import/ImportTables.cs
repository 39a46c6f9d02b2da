using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Import;

/// <summary>Tables of the imports themselves; what they bring lies in the tables of its kind.</summary>
internal static class ImportTables
{
    public static void MapImport(this ModelBuilder model)
    {
        model.Entity<ImportRun>(run =>
        {
            run.ToTable("imports");
            run.Property(r => r.State).HasConversion<string>().HasMaxLength(10);
            run.Property(r => r.Stage).HasConversion<string>().HasMaxLength(10);
            run.Property(r => r.Mapping).HasColumnType("jsonb");
            run.Property(r => r.Warnings).HasColumnType("jsonb");
            run.Property(r => r.Prepared).HasColumnType("jsonb");
            // whoever lost the lease may not write: a save by another process touches no row and throws
            run.Property(r => r.LeasedBy).IsConcurrencyToken();
            // what the worker looks for
            run.HasIndex(r => r.CreatedAt).HasFilter("state in ('Queued', 'Running')").HasDatabaseName("ix_imports_open");
            run.HasIndex(r => r.DraftId).HasFilter("draft_id is not null");
            // list of past imports, newest first
            run.HasIndex(r => new { r.ActorId, r.Id });
        });
        model.Entity<ImportFile>(file =>
        {
            file.ToTable("import_files");
            file.Property(f => f.Headers).HasColumnType("jsonb");
            file.HasIndex(f => new { f.ImportId, f.Position });
            // whether a content is still needed
            file.HasIndex(f => f.Hash);
            file.HasOne<ImportRun>().WithMany().HasForeignKey(f => f.ImportId);
        });
        model.Entity<ImportFailure>(failure =>
        {
            failure.ToTable("import_failures");
            failure.Property(f => f.Cells).HasColumnType("jsonb");
            failure.HasIndex(f => new { f.ImportId, f.Id });
            failure.HasOne<ImportRun>().WithMany().HasForeignKey(f => f.ImportId);
        });
        model.Entity<ImportLink>(link =>
        {
            link.ToTable("import_links");
            link.HasIndex(l => new { l.ImportId, l.Id });
            link.HasOne<ImportRun>().WithMany().HasForeignKey(l => l.ImportId);
        });
    }
}
