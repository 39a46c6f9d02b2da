using CrmWeb.Application.Data.Events;
using CrmWeb.Application.Data.Journal;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Data.Mapping;

/// <summary>Tables of the shared mechanisms: journal, search, timeline, events.</summary>
internal static class SystemMapping
{
    public static void MapSystem(this ModelBuilder model, CrmDb db)
    {
        model.Entity<ChangeSet>(set =>
        {
            set.ToTable("change_sets");
            set.Property(s => s.Via).HasConversion<string>().HasMaxLength(20);
            // "what changed since Monday", by person
            set.HasIndex(s => s.At);
            set.HasIndex(s => new { s.ActorId, s.At });
            set.HasIndex(s => s.UndoOf).HasFilter("undo_of is not null");
        });
        model.Entity<Change>(change =>
        {
            change.ToTable("changes");
            change.Property(c => c.Kind).HasConversion<string>().HasMaxLength(10);
            // a record's history, newest first; all rows of one act
            change.HasIndex(c => new { c.RootId, c.Id });
            change.HasIndex(c => c.ChangeSetId);
            change.ToTable(table => table.HasTrigger("changes_call_out"));
        });
        model.Entity<ChangeValues>(values =>
        {
            values.ToTable("change_values");
            values.HasKey(v => v.ChangeId);
            values.Property(v => v.Before).HasColumnType("jsonb");
            values.Property(v => v.After).HasColumnType("jsonb");
        });
        model.Entity<StoredEvent>(stored =>
        {
            stored.ToTable("events");
            stored.Property(e => e.Payload).HasColumnType("jsonb");
            stored.Property(e => e.Waiting).HasDefaultValueSql("'{}'");
            // what is to be taken up next: few rows, however many events there are
            stored.HasIndex(e => new { e.DueAt, e.Id }).HasFilter("due_at is not null").HasDatabaseName("ix_events_due");
            stored.ToTable(table => table.HasTrigger("events_call_out"));
        });
        model.Entity<TimelineEntry>(entry =>
        {
            entry.ToTable("timeline_entries");
            // one range scan per record page: newest first
            entry.HasKey(e => new { e.SubjectId, e.At, e.Id });
            entry.HasIndex(e => e.InteractionId).HasFilter("interaction_id is not null");
            entry.Property(e => e.Payload).HasColumnType("jsonb");
            entry.HasQueryFilter(Filters.Visibility, db.VisibleLines());
        });
        model.Entity<Share>(share =>
        {
            share.MapEntity(Share.Table);
            share.Ignore(s => s.RootId);
            share.Ignore(s => s.RootKind);
            share.HasIndex(s => new { s.RecordId, s.GranteeId }).IsUnique();
            // shares that run out: the job that ends them
            share.HasIndex(s => s.ExpiresAt).HasFilter("expires_at is not null");
        });
        model.Entity<KeptAnswer>(answer =>
        {
            answer.ToTable("kept_answers");
            answer.HasKey(a => new { a.ApiKeyId, a.Route, a.KeyHash });
            // what has run out is removed by the next request that carries a key
            answer.HasIndex(a => a.ExpiresAt);
        });
        model.Entity<SearchEntry>(entry =>
        {
            // a partition per kind (migration SearchPartitions): "gmail" is in every fifth contact and in no account
            entry.ToTable("search_entries");
            entry.HasKey(e => new { e.RecordId, e.Kind });
            entry.Property(e => e.RecordId).ValueGeneratedNever();
            entry.Property(e => e.TitleKey).UseCollation(RecordMapping.KeyCollation);
            entry.HasQueryFilter(Filters.SoftDelete, e => !e.Deleted);
            entry.HasQueryFilter(Filters.Visibility, db.VisibleEntries());
            // partial words, digits of phones, parts of e-mails
            entry.HasIndex(e => e.Text).HasMethod("gin").HasOperators("gin_trgm_ops");
            // imports ask for thousands of keys at once: a list of entries not yet sorted in would be compared with each of them
            // look-up by e-mail, phone, domain, exact name, external id
            entry.HasIndex(e => e.Keys).HasMethod("gin").HasStorageParameter("fastupdate", false);
            // names that begin with ...
            entry.HasIndex(e => new { e.Kind, e.TitleKey, e.RecordId });
        });
    }
}
