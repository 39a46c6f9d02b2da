using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmWeb.Application.Data.Migrations;

/// <summary>
/// When pipelines, stages, exchange rates and targets were changed last. For those that are there: their last change in the journal, else when
/// they were made, which their id tells. Pipelines and stages that came with the program have an id that tells nothing: they keep when they were
/// made, and what is there counts from the first entry of the journal on. Written by hand for that.
/// </summary>
[DbContext(typeof(CrmDb))]
[Migration("20261210000000_SettingsStamped")]
internal sealed class SettingsStamped : Migration
{
    private static readonly string[] Tables = ["pipelines", "stages", "exchange_rates", "targets"];

    private static readonly string[] Shipped = ["pipelines", "stages"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables)
        {
            var made = $"""
                case when substr(e.id::text, 15, 1) = '7' then to_timestamp(('x' || left(replace(e.id::text, '-', ''), 12))::bit(48)::bigint / 1000.0)
                    else coalesce((select min(s.at) from public.change_sets s), now()) end
                """;
            if (Shipped.Contains(table)) Add(migrationBuilder, table, "created_at", made);
            Add(migrationBuilder, table, "updated_at", $"coalesce((select max(s.at) from public.changes c join public.change_sets s on s.id = c.change_set_id where c.entity = '{table}' and c.entity_id = e.id), {made})");
        }
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables) migrationBuilder.DropColumn(name: "updated_at", table: table);
        foreach (var table in Shipped) migrationBuilder.DropColumn(name: "created_at", table: table);
    }

    private static void Add(MigrationBuilder migrationBuilder, string table, string column, string value)
    {
        migrationBuilder.AddColumn<DateTimeOffset>(name: column, table: table, type: "timestamp with time zone", nullable: false, defaultValue: DateTimeOffset.UnixEpoch);
        migrationBuilder.Sql($"""
            update public.{table} e set {column} = {value};
            alter table public.{table} alter column {column} drop default;
            """);
    }
}
