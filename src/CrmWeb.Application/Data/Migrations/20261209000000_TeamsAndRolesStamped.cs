using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmWeb.Application.Data.Migrations;

/// <summary>
/// When a team or role was changed last. For those that are there: their last change in the journal, else when they were made, which their id
/// tells. Written by hand for that.
/// </summary>
[DbContext(typeof(CrmDb))]
[Migration("20261209000000_TeamsAndRolesStamped")]
internal sealed class TeamsAndRolesStamped : Migration
{
    private static readonly string[] Tables = ["teams", "roles"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(name: "updated_at", table: table, type: "timestamp with time zone", nullable: false, defaultValue: DateTimeOffset.UnixEpoch);
            migrationBuilder.Sql($"""
                update public.{table} e set updated_at = coalesce(
                    (select max(s.at) from public.changes c join public.change_sets s on s.id = c.change_set_id where c.root_kind = '{table}' and c.root_id = e.id),
                    to_timestamp(('x' || left(replace(e.id::text, '-', ''), 12))::bit(48)::bigint / 1000.0));
                alter table public.{table} alter column updated_at drop default;
                """);
        }
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables) migrationBuilder.DropColumn(name: "updated_at", table: table);
    }
}
