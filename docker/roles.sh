#!/bin/bash
# The two roles and the database on a server of one's own, as LocalPostgres/DatabaseRoles.cs makes them on the embedded one:
# crm_owner migrates, crm_app reads and writes rows. Runs once, when the postgres image makes its data folder.
set -euo pipefail
psql -v ON_ERROR_STOP=1 -v owner="$CRM_OWNER_PASSWORD" -v app="$CRM_APP_PASSWORD" -U "${POSTGRES_USER:-postgres}" -d postgres <<'SQL'
create role crm_owner login nosuperuser nocreatedb nocreaterole password :'owner';
create role crm_app login nosuperuser nocreatedb nocreaterole password :'app';
create database crm owner crm_owner;
revoke all on database crm from public;
grant connect on database crm to crm_app;
\connect crm
create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists btree_gin;
create extension if not exists btree_gist;
alter schema public owner to crm_owner;
revoke all on schema public from public;
grant usage on schema public to crm_app;
alter default privileges for role crm_owner in schema public grant select, insert, update, delete on tables to crm_app;
alter default privileges for role crm_owner in schema public grant usage, select on sequences to crm_app;
SQL
