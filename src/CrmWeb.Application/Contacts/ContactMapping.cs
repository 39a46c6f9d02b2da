using CrmWeb.Application.Data;
using CrmWeb.Application.Data.Mapping;
using CrmWeb.Domain.Contacts;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Contacts;

internal static class ContactMapping
{
    public static void MapContacts(this ModelBuilder model, CrmDb db)
    {
        model.Entity<Contact>(contact =>
        {
            contact.MapRecord(db, Contact.Contacts);
            contact.IsNamed(Contact.Contacts);
            contact.Property(c => c.FamilyKey).IsKey();
            contact.Property(c => c.Phones).AsJson();
            contact.Property(c => c.Emails).AsJson();
            contact.Property(c => c.Addresses).AsJson();
            contact.Property(c => c.Urls).AsJson();
            contact.Property(c => c.PhoneShown).Derived();
            contact.Property(c => c.EmailShown).Derived();
            contact.Property(c => c.PrimaryAccountId).Derived();
            // sorts and filters of the list
            contact.HasSort(c => new { c.FamilyKey, c.Id });
            contact.HasSort(c => new { c.JobTitle, c.Id });
            contact.HasSort(c => new { c.LifecycleStage, c.Id });
            // who reports to somebody
            contact.HasIndex(c => c.ReportsToId).HasFilter("reports_to_id is not null");
        });
        model.MapChild<Contact, ContactAccount>("contact_accounts", c => c.Memberships, m => m.ContactId);
        // contacts of one account
        model.Entity<ContactAccount>().HasIndex(m => m.AccountId);
    }
}
