using CrmWeb.Application.Data;
using CrmWeb.Application.Data.Mapping;
using CrmWeb.Application.Pipeline.Reviews;
using CrmWeb.Domain.Pipeline;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Domain.Pipeline.Products;
using CrmWeb.Domain.Pipeline.Targets;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Pipeline;

internal static class PipelineMapping
{
    public static void MapPipeline(this ModelBuilder model, CrmDb db)
    {
        model.Entity<SalesPipeline>(pipeline =>
        {
            pipeline.MapEntity(SalesPipeline.Pipelines);
            pipeline.Property(p => p.CreatedAt).Derived();
            pipeline.Property(p => p.UpdatedAt).Derived();
            pipeline.HasMany(p => p.Stages).WithOne().HasForeignKey(s => s.PipelineId).IsRequired().OnDelete(DeleteBehavior.Cascade);
            pipeline.Navigation(p => p.Stages).UsePropertyAccessMode(PropertyAccessMode.Field);
        });
        model.Entity<Stage>(stage =>
        {
            stage.MapEntity(Stage.Stages);
            stage.Property(s => s.CreatedAt).Derived();
            stage.Property(s => s.UpdatedAt).Derived();
            stage.Ignore(s => s.RootId);
            stage.Ignore(s => s.RootKind);
            stage.Property(s => s.Kind).HasConversion<string>().HasMaxLength(10);
            stage.Property(s => s.Forecast).HasConversion<string>().HasMaxLength(10);
            stage.Property(s => s.Checklist).AsJson();
        });
        model.Entity<StagePace>(pace =>
        {
            pace.ToTable("stage_paces");
            pace.HasKey(p => p.StageId);
            pace.HasOne<Stage>().WithOne().HasForeignKey<StagePace>(p => p.StageId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<Product>(product =>
        {
            product.MapRecord(db, Product.Products);
            product.IsNamed(Product.Products);
            product.Property(p => p.Prices).AsJson();
            product.HasSort(p => new { p.Price, p.Id });
            product.HasSort(p => new { p.Code, p.Id });
        });
        model.Entity<ReviewMark>(mark =>
        {
            mark.ToTable("review_marks");
            mark.HasKey(m => new { m.UserId, m.View });
            mark.Property(m => m.View).HasMaxLength(40);
        });
        model.MapDeals(db);
        model.MapTargets();
    }

    private static void MapTargets(this ModelBuilder model) => model.Entity<Target>(target =>
    {
        target.MapEntity(Target.Targets);
        target.Property(t => t.UpdatedAt).Derived();
        target.Property(t => t.Period).HasConversion<string>().HasMaxLength(10);
        target.Property(t => t.Currency).HasMaxLength(3);
        target.HasIndex(t => new { t.SubjectId, t.Period, t.Start }).IsUnique();
        // all targets of a forecast's periods
        target.HasIndex(t => t.Start);
    });

    private static void MapDeals(this ModelBuilder model, CrmDb db)
    {
        model.Entity<Deal>(deal =>
        {
            deal.MapRecord(db, Deal.Deals);
            deal.IsNamed(Deal.Deals);
            deal.Property(d => d.Status).HasMaxLength(10);
            deal.Property(d => d.Currency).HasMaxLength(3);
            // names the account and the product, whoever may see them: kept out of the journal
            deal.Property(d => d.AutoName).Derived();
            deal.Property(d => d.ListValue).Derived();
            deal.Property(d => d.Value).Derived();
            deal.Property(d => d.Weighted).Derived();
            deal.Property(d => d.WonValue).Derived();
            deal.Property(d => d.Won).Derived();
            deal.Property(d => d.CycleDays).Derived();
            // sorts of the list
            deal.HasSort(d => new { d.Value, d.Id });
            deal.HasSort(d => new { d.Amount, d.Id });
            deal.HasSort(d => new { d.CloseDate, d.Id });
            deal.HasSort(d => new { d.StageSince, d.Id });
            // a column of the board, by close date; its sums
            deal.HasIndex(d => new { d.StageId, d.CloseDate, d.Id }).IncludeProperties(d => new { d.OwnerId, d.TeamId, d.Value, d.Weighted, d.Currency }).HasFilter("deleted_at is null");
            // forecasts and figures of a pipeline: open deals by close date, closed ones by the day they closed
            deal.HasIndex(d => new { d.Status, d.CloseDate, d.Id }).IncludeProperties(d => new { d.OwnerId, d.TeamId, d.Value, d.Weighted, d.Currency, d.StageId }).HasFilter("deleted_at is null");
            // open deals of one person: Today, their forecast
            deal.HasIndex(d => new { d.OwnerId, d.CloseDate }).HasFilter("deleted_at is null and status = 'open'").HasDatabaseName("ix_deals_owner_open");
            // deals of one account
            deal.HasIndex(d => d.AccountId).HasFilter("account_id is not null");
            deal.HasIndex(d => d.CoOwnerIds).HasMethod("gin");
            deal.ToTable(table => table.HasTrigger("deals_keep_states"));
        });
        model.MapChild<Deal, DealContact>("deal_contacts", d => d.Contacts, c => c.DealId);
        // deals of one contact
        model.Entity<DealContact>().HasIndex(c => c.ContactId);
        model.MapChild<Deal, DealLine>("deal_lines", d => d.Lines, l => l.DealId);
        model.Entity<DealLine>(line =>
        {
            line.Property(l => l.Quantity).HasPrecision(18, 4);
            line.Property(l => l.Discount).HasPrecision(7, 4);
            // deals with one product
            line.HasIndex(l => l.ProductId);
        });
        model.Entity<DealState>(state =>
        {
            state.ToTable("deal_states");
            state.HasKey(s => s.Id);
            state.Property(s => s.Status).HasMaxLength(10);
            state.Property(s => s.Currency).HasMaxLength(3);
            // the spans of one deal, newest first; what is so now
            state.HasIndex(s => new { s.DealId, s.Since });
            state.HasIndex(s => s.DealId).IsUnique().HasFilter("until is null").HasDatabaseName("ux_deal_states_present");
            // who was where on a day; visits of a stage
            state.HasIndex(s => new { s.PipelineId, s.Since });
            state.HasIndex(s => new { s.StageId, s.Until });
            // forecasts as of a day
            state.HasIndex(s => new { s.Status, s.CloseDate });
        });
    }
}
