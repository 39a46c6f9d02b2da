using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmWeb.Application.Data.Migrations;

/// <summary>
/// Statistics of owner and team together: an owner's records are mostly in the owner's team. Without them PostgreSQL expects that who sees
/// one team's records sees some of everybody's, and walks through a whole index for a colleague's records that are not among them. Written
/// by hand: EF knows no extended statistics. A new kind of record gets its own in the migration that brings it.
/// </summary>
[DbContext(typeof(CrmDb))]
[Migration("20261130000200_OwnershipStatistics")]
internal sealed class OwnershipStatistics : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        create statistics public.accounts_ownership (mcv) on owner_id, team_id from public.accounts;
        create statistics public.contacts_ownership (mcv) on owner_id, team_id from public.contacts;
        create statistics public.interactions_ownership (mcv) on owner_id, team_id from public.interactions;
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        drop statistics public.accounts_ownership, public.contacts_ownership, public.interactions_ownership;
        """);
}
