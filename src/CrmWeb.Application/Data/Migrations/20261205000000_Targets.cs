using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmWeb.Application.Data.Migrations
{
    /// <inheritdoc />
    internal sealed partial class Targets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_deals_status_close_date_id",
                table: "deals");

            migrationBuilder.CreateTable(
                name: "targets",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    period = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    start = table.Column<DateOnly>(type: "date", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_targets", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_deals_status_close_date_id",
                table: "deals",
                columns: new[] { "status", "close_date", "id" },
                filter: "deleted_at is null")
                .Annotation("Npgsql:IndexInclude", new[] { "owner_id", "team_id", "value", "weighted", "currency", "stage_id" });

            migrationBuilder.CreateIndex(
                name: "ix_deal_states_status_close_date",
                table: "deal_states",
                columns: new[] { "status", "close_date" });

            migrationBuilder.CreateIndex(
                name: "ix_targets_start",
                table: "targets",
                column: "start");

            migrationBuilder.CreateIndex(
                name: "ix_targets_subject_id_period_start",
                table: "targets",
                columns: new[] { "subject_id", "period", "start" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "targets");

            migrationBuilder.DropIndex(
                name: "ix_deals_status_close_date_id",
                table: "deals");

            migrationBuilder.DropIndex(
                name: "ix_deal_states_status_close_date",
                table: "deal_states");

            migrationBuilder.CreateIndex(
                name: "ix_deals_status_close_date_id",
                table: "deals",
                columns: new[] { "status", "close_date", "id" },
                filter: "deleted_at is null")
                .Annotation("Npgsql:IndexInclude", new[] { "owner_id", "team_id", "value", "weighted", "currency" });
        }
    }
}
