using CrmWeb.Application.Data;
using CrmWeb.Application.Data.Mapping;
using CrmWeb.Application.Records.Bulk;
using CrmWeb.Application.Records.Desk;
using CrmWeb.Application.Records.Views;
using CrmWeb.Domain.Records;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Records;

internal static class ListsMapping
{
    public static void MapLists(this ModelBuilder model)
    {
        model.Entity<SavedView>(view =>
        {
            view.MapEntity("saved_views");
            view.Property(v => v.Share).HasConversion<string>().HasMaxLength(10);
            view.Property(v => v.Filter).HasColumnType("jsonb");
            view.Property(v => v.Look).HasMaxLength(10);
            // one's own; the rest is shared and few
            view.HasIndex(v => v.OwnerId);
        });
        model.Entity<DefaultView>(view =>
        {
            view.ToTable("default_views");
            view.HasKey(v => new { v.UserId, v.Kind });
        });
        model.Entity<BulkPlan>(plan =>
        {
            plan.ToTable("bulk_plans");
            plan.Property(p => p.Change).HasColumnType("jsonb");
        });
        model.Entity<RecordVisit>(visit =>
        {
            visit.ToTable("record_visits");
            visit.HasKey(v => new { v.UserId, v.RecordId });
            // opened lately, the latest first
            visit.HasIndex(v => new { v.UserId, v.At });
        });
        model.Entity<Favourite>(favourite =>
        {
            favourite.ToTable("favourites");
            favourite.HasKey(f => new { f.UserId, f.RecordId });
        });
        model.Entity<JobRun>(run =>
        {
            run.ToTable("job_runs");
            run.HasKey(r => r.Name);
        });
    }
}
