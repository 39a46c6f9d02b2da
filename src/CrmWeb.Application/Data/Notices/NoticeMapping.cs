using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Data.Notices;

internal static class NoticeMapping
{
    public static void MapNotices(this ModelBuilder model)
    {
        model.Entity<Notice>(notice =>
        {
            notice.ToTable("notices", table => table.HasTrigger("notices_call_out"));
            notice.Property(n => n.Kind).HasMaxLength(20);
            notice.Property(n => n.RecordKind).HasMaxLength(40);
            notice.Property(n => n.Cause).HasMaxLength(120);
            // a person's notices, newest first
            notice.HasIndex(n => new { n.UserId, n.Id });
            notice.HasIndex(n => n.UserId).HasFilter("read_at is null").HasDatabaseName("ix_notices_unread");
            // told once
            notice.HasIndex(n => new { n.UserId, n.Cause }).IsUnique();
        });
        model.Entity<NoticeWish>(wish =>
        {
            wish.ToTable("notice_wishes");
            wish.HasKey(w => w.UserId);
            wish.Property(w => w.UserId).ValueGeneratedNever();
        });
    }
}
