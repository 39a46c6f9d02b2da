using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmWeb.Application.Data.Migrations;

/// <summary>
/// The database calls out what was saved (docs/adr/0015): triggers, so that every path that writes is heard and no round trip is needed. A call
/// is sent when its transaction commits; equal calls of one transaction are one. Written by hand.
/// </summary>
[DbContext(typeof(CrmDb))]
[Migration("20261204000100_CallOut")]
internal sealed class CallOut : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        create function public.events_call_out() returns trigger language plpgsql as $$
        begin
            if exists (select from made where due_at is not null) then perform pg_notify('crm_events', ''); end if;
            return null;
        end $$;
        create trigger events_call_out after insert on public.events referencing new table as made for each statement execute function public.events_call_out();

        -- more than twenty records in one statement are a bulk write: said once per kind
        create function public.changes_call_out() returns trigger language plpgsql as $$
        begin
            if (select count(distinct root_id) > 20 from made) then
                perform pg_notify('crm_changes', concat_ws(' ', change_set_id, root_kind, '*')) from (select distinct change_set_id, root_kind from made) as kinds;
            else
                perform pg_notify('crm_changes', concat_ws(' ', change_set_id, root_kind, root_id)) from (select distinct change_set_id, root_kind, root_id from made) as records;
            end if;
            return null;
        end $$;
        create trigger changes_call_out after insert on public.changes referencing new table as made for each statement execute function public.changes_call_out();

        create function public.notices_call_out() returns trigger language plpgsql as $$
        begin
            perform pg_notify('crm_notices', user_id::text) from (select distinct user_id from made) as people;
            return null;
        end $$;
        create trigger notices_call_out after insert on public.notices referencing new table as made for each statement execute function public.notices_call_out();
        create trigger notices_call_out_read after update on public.notices referencing new table as made for each statement execute function public.notices_call_out();
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        drop trigger events_call_out on public.events;
        drop trigger changes_call_out on public.changes;
        drop trigger notices_call_out on public.notices;
        drop trigger notices_call_out_read on public.notices;
        drop function public.events_call_out();
        drop function public.changes_call_out();
        drop function public.notices_call_out();
        """);
}
