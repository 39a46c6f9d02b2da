using CrmWeb.Application.Data;
using CrmWeb.Application.Data.Mapping;
using CrmWeb.Application.Pipeline.Assigning;
using CrmWeb.Domain.Pipeline.Assigning;
using CrmWeb.Domain.Pipeline.Forms;
using CrmWeb.Domain.Pipeline.Leads;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Pipeline.Leads;

/// <summary>Leads, the rules that give them to people, and the forms they come by.</summary>
internal static class LeadMapping
{
    public static void MapLeads(this ModelBuilder model, CrmDb db)
    {
        model.Entity<Lead>(lead =>
        {
            lead.MapRecord(db, Lead.Leads);
            lead.IsNamed(Lead.Leads);
            lead.Ignore(l => l.Person);
            lead.Ignore(l => l.SaidSource);
            lead.Ignore(l => l.Domain);
            lead.Ignore(l => l.IsFresh);
            lead.Ignore(l => l.SeeksOwner);
            lead.Property(l => l.Name).Derived();
            lead.Property(l => l.Status).HasMaxLength(20);
            // sorts and filters of the list
            lead.HasSort(l => new { l.Company, l.Id });
            lead.HasSort(l => new { l.Email, l.Id });
            lead.HasSort(l => new { l.Status, l.Id });
            lead.HasSort(l => new { l.LeadSource, l.Id });
            lead.HasSort(l => new { l.Value, l.Id });
            lead.HasSort(l => new { l.ConvertedAt, l.Id });
            // those that wait for a first response, the most urgent first
            lead.HasSort(l => new { l.ResponseDue, l.Id });
            // how many open leads somebody has
            lead.HasIndex(l => new { l.OwnerId, l.Status }).HasFilter("deleted_at is null");
            // those to be taken up again
            lead.HasSort(l => new { l.RecycleOn, l.Id });
            // leads of one contact
            lead.HasIndex(l => l.ContactId).HasFilter("contact_id is not null");
        });
        model.Entity<AssignmentRule>(rule =>
        {
            rule.MapEntity("assignment_rules");
            rule.Property(r => r.Method).HasMaxLength(20);
            rule.Property(r => r.Territories).AsJson();
        });
        model.Entity<AssignmentTurn>(turn =>
        {
            turn.ToTable("assignment_turns");
            turn.HasKey(t => t.RuleId);
            turn.Property(t => t.RuleId).ValueGeneratedNever();
        });
        model.Entity<WebForm>(form =>
        {
            form.MapEntity("web_forms");
            form.Ignore(f => f.Consent);
            form.Property(f => f.Slug).HasMaxLength(60);
            form.Property(f => f.Fields).AsJson();
            form.Property(f => f.Wordings).AsJson();
            form.HasIndex(f => f.Slug).IsUnique().HasDatabaseName("ux_web_forms_slug");
        });
        model.Entity<Consent>(consent =>
        {
            consent.MapEntity("consents");
            consent.Ignore(c => c.Counts);
            consent.Property(c => c.SubjectKind).HasMaxLength(20);
            // what one person agreed to
            consent.HasIndex(c => c.SubjectId);
        });
    }
}
