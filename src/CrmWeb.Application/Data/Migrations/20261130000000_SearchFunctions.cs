using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmWeb.Application.Data.Migrations;

/// <summary>
/// Full text search in interactions. Written by hand (the model has no part in it), so regenerating the first migration does not lose
/// it. unaccent is only STABLE, since its dictionary may be changed; a generated column needs IMMUTABLE, hence the wrapper. Names are qualified:
/// a restored dump computes the column with an empty search path.
/// </summary>
[DbContext(typeof(CrmDb))]
[Migration("20261130000000_SearchFunctions")]
internal sealed class SearchFunctions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        create function public.crm_fold(words text) returns text language sql immutable strict parallel safe as $$
            select lower(public.unaccent('public.unaccent'::regdictionary, normalize(words, NFKC))) $$;
        create function public.crm_words(subject text, body text) returns tsvector language sql immutable parallel safe as $$
            select to_tsvector('pg_catalog.simple'::regconfig, public.crm_fold(coalesce(subject, '') || ' ' || coalesce(body, ''))) $$;
        create function public.crm_phrase(words text) returns tsquery language sql immutable parallel safe as $$
            select phraseto_tsquery('pg_catalog.simple'::regconfig, public.crm_fold(words)) $$;
        create function public.crm_beginning(words text) returns tsquery language sql immutable parallel safe as $$
            select regexp_replace(plainto_tsquery('pg_catalog.simple'::regconfig, public.crm_fold(words))::text,
                $r$('(?:[^']|'')+')$r$, '\1:*', 'g')::tsquery $$;
        alter table public.interactions add column words tsvector not null generated always as (public.crm_words(subject, body)) stored;
        create index ix_interactions_words on public.interactions using gin (words);
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        alter table public.interactions drop column words;
        drop function public.crm_beginning(text);
        drop function public.crm_phrase(text);
        drop function public.crm_words(text, text);
        drop function public.crm_fold(text);
        """);
}
