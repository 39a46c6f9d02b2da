using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmWeb.Application.Data.Migrations;

/// <summary>
/// The search index, one partition per kind of record. Written by hand: EF knows no partitions. Each has statistics of its own, without
/// which a text that many records of another kind have ("gmail" among accounts) is looked for by reading everything. A kind without a
/// partition lives in search_entries_other until a migration gives it one.
/// </summary>
[DbContext(typeof(CrmDb))]
[Migration("20261130000100_SearchPartitions")]
internal sealed class SearchPartitions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        alter table public.search_entries rename to search_entries_whole;
        create table public.search_entries (like public.search_entries_whole including defaults) partition by list (kind);
        create table public.search_entries_accounts partition of public.search_entries for values in ('accounts');
        create table public.search_entries_contacts partition of public.search_entries for values in ('contacts');
        create table public.search_entries_other partition of public.search_entries default;
        insert into public.search_entries select * from public.search_entries_whole;
        do $$
        declare definitions text[] := array(
            select replace(pg_get_indexdef(i.indexrelid), ' ON public.search_entries_whole ', ' ON public.search_entries ')
            from pg_index i where i.indrelid = 'public.search_entries_whole'::regclass and not i.indisprimary);
        declare definition text;
        begin
            drop table public.search_entries_whole;
            foreach definition in array definitions loop execute definition; end loop;
        end $$;
        alter table public.search_entries add constraint pk_search_entries primary key (record_id, kind);
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => throw new NotSupportedException("Go back by restoring the dump made before the upgrade.");
}
