using System.Text.Json;
using CrmWeb.Application.Data.Journal;
using CrmWeb.Application.Data.Mapping;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CrmWeb.Application.Admin;

/// <summary>People, teams, roles, company, sign-in, keys.</summary>
internal static class AdminMapping
{
    public static void MapAdmin(this ModelBuilder model)
    {
        model.Entity<User>(user =>
        {
            user.MapEntity(User.Users);
            user.HasIndex(u => u.Email).IsUnique().HasDatabaseName("ux_users_email");
            user.Property(u => u.UpdatedAt).Derived();
        });
        model.Entity<Team>(team =>
        {
            team.MapEntity(Team.Teams);
            team.HasIndex(t => t.ParentId);
            team.Property(t => t.Currency).HasMaxLength(3);
            team.Property(t => t.UpdatedAt).Derived();
        });
        model.Entity<ExchangeRate>(rate =>
        {
            rate.MapEntity(ExchangeRate.Table);
            rate.Property(r => r.UpdatedAt).Derived();
            rate.Property(r => r.Currency).HasMaxLength(3);
            rate.Property(r => r.Rate).HasPrecision(24, 10);
            rate.HasIndex(r => new { r.Currency, r.Day }).IsUnique();
        });
        model.Entity<Role>(role =>
        {
            role.MapEntity("roles");
            role.Property(r => r.UpdatedAt).Derived();
            role.Property(r => r.Rights).HasColumnType("jsonb").HasConversion(
                rights => JsonSerializer.Serialize(rights, JournalValues.Json),
                text => JsonSerializer.Deserialize<Dictionary<string, ModuleRights>>(text, JournalValues.Json)!,
                new ValueComparer<IReadOnlyDictionary<string, ModuleRights>>(
                    (one, other) => one!.Count == other!.Count && !one.Except(other).Any(), rights => rights.Count, rights => rights));
        });
        model.Entity<CompanySettings>(company =>
        {
            company.MapEntity("company_settings");
            // companies that were there before these settings
            company.Property(c => c.WorkStart).HasDefaultValue(new TimeOnly(9, 0));
            company.Property(c => c.WorkEnd).HasDefaultValue(new TimeOnly(17, 0));
            company.Property(c => c.LeadResponseHours).HasDefaultValue(4);
        });
        model.Entity<ApiKey>(key =>
        {
            key.ToTable("api_keys");
            key.HasIndex(k => k.Hash).IsUnique();
            key.HasIndex(k => k.UserId);
        });
        model.Entity<OneTimeLink>(link =>
        {
            link.ToTable("one_time_links");
            link.Property(l => l.Purpose).HasConversion<string>().HasMaxLength(20);
            link.HasIndex(l => l.Hash).IsUnique();
            link.HasIndex(l => l.UserId);
        });
        model.Entity<MailServer>(server =>
        {
            server.MapEntity("mail_servers");
            server.Property(s => s.Security).HasConversion<string>().HasMaxLength(20);
            server.Property(s => s.ProtectedPassword).HasAnnotation(JournalValues.Untracked, true);
        });
        model.Entity<DataProtectionKey>(key => key.ToTable("data_protection_keys").HasKey(k => k.Name));
        model.Entity<SignIn>().ToTable("sign_ins");
        model.Entity<IdentityUserClaim<Guid>>().ToTable("sign_in_claims");
        model.Entity<IdentityUserLogin<Guid>>().ToTable("sign_in_logins");
        model.Entity<IdentityUserToken<Guid>>().ToTable("sign_in_tokens");
    }
}
