using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmWeb.Application.Data.Migrations;

/// <summary>
/// Which spans of deals a moment lies in, asked of an index: numbers as of a day read what was open that day, not all that ever happened. Spans
/// go with their deal when the bin is emptied. And how a saved view is looked at. Written by hand: an expression and a trigger.
/// </summary>
[DbContext(typeof(CrmDb))]
[Migration("20261208000000_SpansAndLooks")]
internal sealed class SpansAndLooks : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>(name: "look", table: "saved_views", type: "character varying(10)", maxLength: 10, nullable: true);
        migrationBuilder.Sql("""
            delete from public.deal_states s where not exists (select from public.deals d where d.id = s.deal_id);
            create function public.deals_drop_states() returns trigger language plpgsql as $$
            begin
                delete from public.deal_states where deal_id in (select id from gone);
                return null;
            end $$;
            create trigger deals_drop_states after delete on public.deals referencing old table as gone for each statement execute function public.deals_drop_states();
            create index ix_deal_states_open_span on public.deal_states using gist (tstzrange(since, until)) where status = 'open' and not deleted;
            """);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropColumn(name: "look", table: "saved_views");
        migrationBuilder.Sql("""
            drop index public.ix_deal_states_open_span;
            drop trigger deals_drop_states on public.deals;
            drop function public.deals_drop_states();
            """);
    }
}
