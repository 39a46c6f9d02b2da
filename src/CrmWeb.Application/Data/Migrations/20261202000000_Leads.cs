using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmWeb.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Leads : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "away_until",
                table: "users",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "lead_response_hours",
                table: "company_settings",
                type: "integer",
                nullable: false,
                defaultValue: 4);

            migrationBuilder.AddColumn<TimeOnly>(
                name: "work_end",
                table: "company_settings",
                type: "time without time zone",
                nullable: false,
                defaultValue: new TimeOnly(17, 0, 0));

            migrationBuilder.AddColumn<TimeOnly>(
                name: "work_start",
                table: "company_settings",
                type: "time without time zone",
                nullable: false,
                defaultValue: new TimeOnly(9, 0, 0));

            migrationBuilder.CreateTable(
                name: "assignment_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    active = table.Column<bool>(type: "boolean", nullable: false),
                    filter = table.Column<string>(type: "text", nullable: false),
                    method = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    people_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: true),
                    field = table.Column<string>(type: "text", nullable: true),
                    territories = table.Column<string>(type: "jsonb", nullable: false, defaultValueSql: "'[]'"),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assignment_rules", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "assignment_turns",
                columns: table => new
                {
                    rule_id = table.Column<Guid>(type: "uuid", nullable: false),
                    turn = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assignment_turns", x => x.rule_id);
                });

            migrationBuilder.CreateTable(
                name: "consents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    form_id = table.Column<Guid>(type: "uuid", nullable: false),
                    wording = table.Column<string>(type: "text", nullable: false),
                    wording_version = table.Column<int>(type: "integer", nullable: false),
                    given_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    email = table.Column<string>(type: "text", nullable: true),
                    must_confirm = table.Column<bool>(type: "boolean", nullable: false),
                    confirmed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "leads",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    given_name = table.Column<string>(type: "text", nullable: true),
                    family_name = table.Column<string>(type: "text", nullable: true),
                    company = table.Column<string>(type: "text", nullable: true),
                    email = table.Column<string>(type: "text", nullable: true),
                    phone = table.Column<string>(type: "text", nullable: true),
                    phone_e164 = table.Column<string>(type: "text", nullable: true),
                    job_title = table.Column<string>(type: "text", nullable: true),
                    website = table.Column<string>(type: "text", nullable: true),
                    country = table.Column<string>(type: "text", nullable: true),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    lead_source = table.Column<string>(type: "text", nullable: true),
                    rating = table.Column<string>(type: "text", nullable: true),
                    value = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    currency = table.Column<string>(type: "text", nullable: true),
                    description = table.Column<string>(type: "text", nullable: true),
                    disqualify_reason = table.Column<string>(type: "text", nullable: true),
                    recycle_on = table.Column<DateOnly>(type: "date", nullable: true),
                    response_due = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    first_response_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    form_id = table.Column<Guid>(type: "uuid", nullable: true),
                    converted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    contact_id = table.Column<Guid>(type: "uuid", nullable: true),
                    account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    deal_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: true),
                    team_id = table.Column<Guid>(type: "uuid", nullable: true),
                    viewers = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    tags = table.Column<string[]>(type: "text[]", nullable: false),
                    external_id = table.Column<string>(type: "text", nullable: true),
                    source = table.Column<string>(type: "text", nullable: true),
                    custom = table.Column<string>(type: "jsonb", nullable: false, defaultValueSql: "'{}'"),
                    more = table.Column<string>(type: "jsonb", nullable: true),
                    deleted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    title_key = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_leads", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "web_forms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    slug = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    active = table.Column<bool>(type: "boolean", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    intro = table.Column<string>(type: "text", nullable: true),
                    button = table.Column<string>(type: "text", nullable: false),
                    fields = table.Column<string>(type: "jsonb", nullable: false, defaultValueSql: "'[]'"),
                    wordings = table.Column<string>(type: "jsonb", nullable: false, defaultValueSql: "'[]'"),
                    asks_consent = table.Column<bool>(type: "boolean", nullable: false),
                    consent_required = table.Column<bool>(type: "boolean", nullable: false),
                    double_opt_in = table.Column<bool>(type: "boolean", nullable: false),
                    thanks = table.Column<string>(type: "text", nullable: false),
                    redirect_url = table.Column<string>(type: "text", nullable: true),
                    origins = table.Column<string[]>(type: "text[]", nullable: false),
                    lead_source = table.Column<string>(type: "text", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: true),
                    team_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_web_forms", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_consents_subject_id",
                table: "consents",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_leads_company_id",
                table: "leads",
                columns: new[] { "company", "id" },
                filter: "deleted_at is null")
                .Annotation("Npgsql:IndexInclude", new[] { "owner_id", "team_id" });

            migrationBuilder.CreateIndex(
                name: "ix_leads_contact_id",
                table: "leads",
                column: "contact_id",
                filter: "contact_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_leads_converted_at_id",
                table: "leads",
                columns: new[] { "converted_at", "id" },
                filter: "deleted_at is null")
                .Annotation("Npgsql:IndexInclude", new[] { "owner_id", "team_id" });

            migrationBuilder.CreateIndex(
                name: "ix_leads_created_at_id",
                table: "leads",
                columns: new[] { "created_at", "id" },
                filter: "deleted_at is null")
                .Annotation("Npgsql:IndexInclude", new[] { "owner_id", "team_id" });

            migrationBuilder.CreateIndex(
                name: "ix_leads_deleted_at",
                table: "leads",
                column: "deleted_at",
                filter: "deleted_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_leads_email_id",
                table: "leads",
                columns: new[] { "email", "id" },
                filter: "deleted_at is null")
                .Annotation("Npgsql:IndexInclude", new[] { "owner_id", "team_id" });

            migrationBuilder.CreateIndex(
                name: "ix_leads_lead_source_id",
                table: "leads",
                columns: new[] { "lead_source", "id" },
                filter: "deleted_at is null")
                .Annotation("Npgsql:IndexInclude", new[] { "owner_id", "team_id" });

            migrationBuilder.CreateIndex(
                name: "ix_leads_owner_id",
                table: "leads",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_leads_owner_id_status",
                table: "leads",
                columns: new[] { "owner_id", "status" },
                filter: "deleted_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_leads_recycle_on_id",
                table: "leads",
                columns: new[] { "recycle_on", "id" },
                filter: "deleted_at is null")
                .Annotation("Npgsql:IndexInclude", new[] { "owner_id", "team_id" });

            migrationBuilder.CreateIndex(
                name: "ix_leads_response_due_id",
                table: "leads",
                columns: new[] { "response_due", "id" },
                filter: "deleted_at is null")
                .Annotation("Npgsql:IndexInclude", new[] { "owner_id", "team_id" });

            migrationBuilder.CreateIndex(
                name: "ix_leads_status_id",
                table: "leads",
                columns: new[] { "status", "id" },
                filter: "deleted_at is null")
                .Annotation("Npgsql:IndexInclude", new[] { "owner_id", "team_id" });

            migrationBuilder.CreateIndex(
                name: "ix_leads_tags",
                table: "leads",
                column: "tags")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_leads_team_id",
                table: "leads",
                column: "team_id");

            migrationBuilder.CreateIndex(
                name: "ix_leads_title_key_id",
                table: "leads",
                columns: new[] { "title_key", "id" },
                filter: "deleted_at is null")
                .Annotation("Npgsql:IndexInclude", new[] { "owner_id", "team_id" });

            migrationBuilder.CreateIndex(
                name: "ix_leads_title_trgm",
                table: "leads",
                column: "title_key")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_leads_updated_at_id",
                table: "leads",
                columns: new[] { "updated_at", "id" },
                filter: "deleted_at is null")
                .Annotation("Npgsql:IndexInclude", new[] { "owner_id", "team_id" });

            migrationBuilder.CreateIndex(
                name: "ix_leads_value_id",
                table: "leads",
                columns: new[] { "value", "id" },
                filter: "deleted_at is null")
                .Annotation("Npgsql:IndexInclude", new[] { "owner_id", "team_id" });

            migrationBuilder.CreateIndex(
                name: "ix_leads_viewers",
                table: "leads",
                column: "viewers")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ux_leads_external",
                table: "leads",
                columns: new[] { "source", "external_id" },
                unique: true,
                filter: "external_id is not null and deleted_at is null")
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ux_web_forms_slug",
                table: "web_forms",
                column: "slug",
                unique: true);

            migrationBuilder.Sql("""
                create table public.search_entries_leads (like public.search_entries including defaults);
                alter table public.search_entries attach partition public.search_entries_leads for values in ('leads');
                create statistics public.leads_ownership (mcv) on owner_id, team_id from public.leads;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "assignment_rules");

            migrationBuilder.DropTable(
                name: "assignment_turns");

            migrationBuilder.DropTable(
                name: "consents");

            migrationBuilder.DropTable(
                name: "leads");

            migrationBuilder.DropTable(
                name: "web_forms");

            migrationBuilder.DropColumn(
                name: "away_until",
                table: "users");

            migrationBuilder.DropColumn(
                name: "lead_response_hours",
                table: "company_settings");

            migrationBuilder.DropColumn(
                name: "work_end",
                table: "company_settings");

            migrationBuilder.DropColumn(
                name: "work_start",
                table: "company_settings");
        }
    }
}
