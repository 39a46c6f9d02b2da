using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmWeb.Application.Data.Migrations;

/// <summary>What is usual in a stage.</summary>
[DbContext(typeof(CrmDb))]
[Migration("20261201000300_StagePaces")]
internal sealed class StagePaces : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        create table public.stage_paces (
            stage_id uuid constraint pk_stage_paces primary key constraint fk_stage_paces_stage_id references public.stages (id) on delete cascade,
            median_days numeric(18,2) not null,
            p75_days numeric(18,2) not null,
            visits integer not null,
            computed_at timestamptz not null);
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => throw new NotSupportedException("Go back by restoring the dump made before the upgrade.");
}
