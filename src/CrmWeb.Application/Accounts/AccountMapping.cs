using CrmWeb.Application.Data;
using CrmWeb.Application.Data.Mapping;
using CrmWeb.Domain.Accounts;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Accounts;

internal static class AccountMapping
{
    public static void MapAccounts(this ModelBuilder model, CrmDb db) => model.Entity<Account>(account =>
    {
        account.MapRecord(db, Account.Accounts);
        account.IsNamed(Account.Accounts);
        account.Property(a => a.Name).HasMaxLength(500);
        account.Property(a => a.Phones).AsJson();
        account.Property(a => a.Emails).AsJson();
        account.Property(a => a.PhoneShown).Derived();
        account.Property(a => a.EmailShown).Derived();
        account.ComplexProperty(a => a.Address);
        account.ComplexProperty(a => a.ShippingAddress);
        // subsidiaries of one account
        account.HasIndex(a => a.ParentId).HasFilter("parent_id is not null");
        // sorts and filters of the list
        account.HasSort(a => new { a.Industry, a.Id });
        account.HasSort(a => new { a.Type, a.Id });
        account.HasSort(a => new { a.Employees, a.Id });
        account.HasSort(a => new { a.Revenue, a.Id });
    });
}
