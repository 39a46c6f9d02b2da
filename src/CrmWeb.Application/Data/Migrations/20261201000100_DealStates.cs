using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmWeb.Application.Data.Migrations;

/// <summary>
/// The course of deals, kept by a trigger (docs/adr/0014): whatever path writes a deal - act, bulk edit, import, undo - its spans are
/// complete. A span that is left within ten minutes for the one before it is erased: an undo, a card dropped on the wrong column. A deal
/// entered late gets its spans from the day it started and, when closed, from the day it closed. Also: partitions of the search index and
/// statistics of ownership for the new kinds, and the pipeline that a company starts with. Written by hand.
/// </summary>
[DbContext(typeof(CrmDb))]
[Migration("20261201000100_DealStates")]
internal sealed class DealStates : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("""
            create table public.search_entries_deals (like public.search_entries including defaults);
            create table public.search_entries_products (like public.search_entries including defaults);
            alter table public.search_entries attach partition public.search_entries_deals for values in ('deals');
            alter table public.search_entries attach partition public.search_entries_products for values in ('products');
            create statistics public.deals_ownership (mcv) on owner_id, team_id from public.deals;
            """);
        migrationBuilder.Sql("""
            create function public.deals_keep_states() returns trigger language plpgsql as $$
            declare
                present public.deal_states;
                earlier public.deal_states;
                zone text;
                started timestamptz;
                closed timestamptz;
            begin
                if tg_op = 'INSERT' then
                    select time_zone into zone from public.company_settings limit 1;
                    zone := coalesce(zone, 'UTC');
                    started := new.started_on::timestamp at time zone zone;
                    closed := case when new.status <> 'open' then new.close_date::timestamp at time zone zone end;
                    if new.status <> 'open' and started < closed then
                        insert into public.deal_states (deal_id, since, until, pipeline_id, stage_id, status, value, amount, currency, probability, close_date, owner_id, team_id, deleted, backdated)
                        values (new.id, started, closed, new.pipeline_id, null, 'open', new.value, new.amount, new.currency, 0, null, new.owner_id, new.team_id, false, true);
                    end if;
                    closed := least(coalesce(case when new.status = 'open' then started else coalesce(closed, started) end, new.created_at), new.created_at);
                    insert into public.deal_states (deal_id, since, pipeline_id, stage_id, status, value, amount, currency, probability, close_date, owner_id, team_id, deleted, backdated)
                    values (new.id, closed, new.pipeline_id, new.stage_id, new.status, new.value, new.amount, new.currency, new.probability, new.close_date, new.owner_id, new.team_id,
                        new.deleted_at is not null, closed < new.created_at);
                    return null;
                end if;
                if (new.pipeline_id, new.stage_id, new.status, new.value, new.amount, new.currency, new.probability, new.close_date, new.owner_id, new.team_id, new.deleted_at is null)
                    is not distinct from
                   (old.pipeline_id, old.stage_id, old.status, old.value, old.amount, old.currency, old.probability, old.close_date, old.owner_id, old.team_id, old.deleted_at is null) then
                    return null;
                end if;
                select * into present from public.deal_states where deal_id = new.id and until is null;
                select * into earlier from public.deal_states where deal_id = new.id and until = present.since and id <> present.id order by id desc limit 1;
                if earlier.id is not null and new.updated_at < present.since + interval '10 minutes'
                    and (earlier.pipeline_id, earlier.stage_id, earlier.status, earlier.value, earlier.amount, earlier.currency, earlier.probability, earlier.close_date, earlier.owner_id, earlier.team_id, earlier.deleted)
                        is not distinct from
                        (new.pipeline_id, new.stage_id, new.status, new.value, new.amount, new.currency, new.probability, new.close_date, new.owner_id, new.team_id, new.deleted_at is not null) then
                    delete from public.deal_states where id = present.id;
                    update public.deal_states set until = null where id = earlier.id;
                    return null;
                end if;
                update public.deal_states set until = greatest(new.updated_at, present.since) where id = present.id;
                insert into public.deal_states (deal_id, since, pipeline_id, stage_id, status, value, amount, currency, probability, close_date, owner_id, team_id, deleted, backdated)
                values (new.id, greatest(new.updated_at, coalesce(present.since, new.updated_at)), new.pipeline_id, new.stage_id, new.status, new.value, new.amount, new.currency, new.probability, new.close_date,
                    new.owner_id, new.team_id, new.deleted_at is not null, false);
                return null;
            end $$;
            create trigger deals_keep_states after insert or update on public.deals for each row execute function public.deals_keep_states();
            """);
        // the standard stages of Pipeline/Stages/StandardStages.cs, as they were when this landed
        migrationBuilder.Sql("""
            with sales as (
                insert into public.pipelines (id, name, position, team_ids, active) values (gen_random_uuid(), 'Sales', 0, array[]::uuid[], true) returning id)
            insert into public.stages (id, pipeline_id, name, kind, probability, forecast, rot_days, position, checklist)
            select gen_random_uuid(), sales.id, s.name, s.kind, s.probability, s.forecast, s.rot_days, s.position, '[]'
            from sales, (values
                ('Qualification', 'Open', 10, 'Pipeline', 14, 0), ('Discovery', 'Open', 25, 'Pipeline', 21, 1), ('Proposal', 'Open', 50, 'BestCase', 21, 2),
                ('Negotiation', 'Open', 75, 'BestCase', 14, 3), ('Commitment', 'Open', 90, 'Commit', 14, 4), ('Won', 'Won', 100, 'Closed', null, 5), ('Lost', 'Lost', 0, 'Omitted', null, 6)
            ) as s (name, kind, probability, forecast, rot_days, position);
            """);
    }

    protected override void Down(MigrationBuilder migrationBuilder) => throw new NotSupportedException("Go back by restoring the dump made before the upgrade.");
}
