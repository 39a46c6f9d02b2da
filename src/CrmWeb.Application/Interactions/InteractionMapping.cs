using CrmWeb.Application.Data;
using CrmWeb.Application.Data.Mapping;
using CrmWeb.Domain.Interactions;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Interactions;

internal static class InteractionMapping
{
    public static void MapInteractions(this ModelBuilder model, CrmDb db)
    {
        model.Entity<Interaction>(interaction =>
        {
            interaction.MapRecord(db, Interaction.Interactions);
            interaction.HasQueryFilter(Filters.Visibility, db.VisibleInteractions());
            interaction.Property(i => i.Type).HasMaxLength(20);
            interaction.Property(i => i.Direction).HasMaxLength(3);
            interaction.Property(i => i.Subjects).Derived();
            // the list's order; the words of subject and body: see InteractionWords
            interaction.HasSort(i => new { i.At, i.Id });
            // interactions of one account
            interaction.HasIndex(i => i.AccountId).HasFilter("account_id is not null");
            // interactions of one deal or lead
            interaction.HasIndex(i => i.DealId).HasFilter("deal_id is not null");
            interaction.HasIndex(i => i.LeadId).HasFilter("lead_id is not null");
        });
        model.MapChild<Interaction, InteractionContact>("interaction_contacts", i => i.Contacts, c => c.InteractionId);
        // interactions of one contact
        model.Entity<InteractionContact>().HasIndex(c => c.ContactId);
    }
}
