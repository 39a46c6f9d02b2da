using CrmWeb.Application.Data;
using CrmWeb.Application.Data.Mapping;
using CrmWeb.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Tasks;

internal static class TaskMapping
{
    public static void MapTasks(this ModelBuilder model, CrmDb db)
    {
        model.Entity<CrmTask>(task =>
        {
            task.MapRecord(db, CrmTask.Tasks);
            task.IsNamed(CrmTask.Tasks);
            task.Property(t => t.Type).HasMaxLength(20);
            task.Property(t => t.Priority).HasMaxLength(20);
            task.Property(t => t.Status).HasMaxLength(20);
            task.Property(t => t.Repeats).HasMaxLength(40);
            // the list's order
            task.HasSort(t => new { t.Due, t.Id });
            // what somebody has to do, by day: Today
            task.HasIndex(t => new { t.OwnerId, t.Due, t.Id }).HasFilter("deleted_at is null and status = 'open'").HasDatabaseName("ix_tasks_owner_open");
            // reminders that come due
            task.HasIndex(t => t.RemindAt).HasFilter("remind_at is not null and status = 'open'").HasDatabaseName("ix_tasks_reminders");
        });
        model.MapChild<CrmTask, TaskLink>("task_links", t => t.Links, l => l.TaskId);
        model.Entity<TaskTemplate>(template =>
        {
            template.MapEntity("task_templates");
            template.Property(t => t.Steps).AsJson();
        });
        // tasks about one record
        model.Entity<TaskLink>().HasIndex(l => l.RecordId);
    }
}
