SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

CREATE FUNCTION public.crm_beginning(words text) RETURNS tsquery
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $_$
    select regexp_replace(plainto_tsquery('pg_catalog.simple'::regconfig, public.crm_fold(words))::text,
        $r$('(?:[^']|'')+')$r$, '\1:*', 'g')::tsquery $_$;

CREATE FUNCTION public.crm_fold(words text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
    select lower(public.unaccent('public.unaccent'::regdictionary, normalize(words, NFKC))) $$;

CREATE FUNCTION public.crm_phrase(words text) RETURNS tsquery
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    select phraseto_tsquery('pg_catalog.simple'::regconfig, public.crm_fold(words)) $$;

CREATE FUNCTION public.crm_words(subject text, body text) RETURNS tsvector
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    select to_tsvector('pg_catalog.simple'::regconfig, public.crm_fold(coalesce(subject, '') || ' ' || coalesce(body, ''))) $$;

SET default_tablespace = '';

SET default_table_access_method = heap;

CREATE TABLE public."__EFMigrationsHistory" (
    "MigrationId" character varying(150) NOT NULL,
    "ProductVersion" character varying(32) NOT NULL
);

CREATE TABLE public.accounts (
    id uuid NOT NULL,
    name character varying(500) NOT NULL,
    parent_id uuid,
    type text,
    industry text,
    website text,
    domain text,
    phones jsonb DEFAULT '[]'::jsonb NOT NULL,
    emails jsonb DEFAULT '[]'::jsonb NOT NULL,
    phone_shown text,
    email_shown text,
    employees integer,
    revenue numeric(18,2),
    currency text,
    founded integer,
    description text,
    address_city text,
    address_country text,
    address_postcode text,
    address_region text,
    address_street text,
    shipping_address_city text,
    shipping_address_country text,
    shipping_address_postcode text,
    shipping_address_region text,
    shipping_address_street text,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    owner_id uuid,
    team_id uuid,
    viewers uuid[] NOT NULL,
    tags text[] NOT NULL,
    external_id text,
    source text,
    custom jsonb DEFAULT '{}'::jsonb NOT NULL,
    more jsonb,
    deleted_at timestamp with time zone,
    title_key character varying(300) NOT NULL COLLATE pg_catalog."C"
);

CREATE TABLE public.api_keys (
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    name text NOT NULL,
    hash bytea NOT NULL,
    hint text NOT NULL,
    scopes text[] NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone,
    last_used_at timestamp with time zone,
    revoked_at timestamp with time zone
);

CREATE TABLE public.bulk_plans (
    id uuid NOT NULL,
    actor_id uuid,
    kind text NOT NULL,
    ids uuid[] NOT NULL,
    change jsonb NOT NULL,
    made_at timestamp with time zone NOT NULL
);

CREATE TABLE public.change_sets (
    id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    actor_id uuid,
    via character varying(20) NOT NULL,
    act text NOT NULL,
    reason text,
    request_id text,
    undo_of uuid
);

CREATE TABLE public.change_values (
    change_id uuid NOT NULL,
    before jsonb,
    after jsonb
);

CREATE TABLE public.changes (
    id uuid NOT NULL,
    change_set_id uuid NOT NULL,
    entity text NOT NULL,
    entity_id uuid NOT NULL,
    root_kind text NOT NULL,
    root_id uuid NOT NULL,
    kind character varying(10) NOT NULL,
    fields text[] NOT NULL
);

CREATE TABLE public.company_settings (
    id uuid NOT NULL,
    name text NOT NULL,
    currency text NOT NULL,
    country text,
    fiscal_year_start integer NOT NULL,
    working_days integer[] NOT NULL,
    time_zone text NOT NULL
);

CREATE TABLE public.contact_accounts (
    id uuid NOT NULL,
    contact_id uuid NOT NULL,
    account_id uuid NOT NULL,
    role text,
    "from" date,
    "to" date,
    "primary" boolean NOT NULL,
    "position" integer NOT NULL
);

CREATE TABLE public.contacts (
    id uuid NOT NULL,
    given_name text,
    family_name text,
    full_name text,
    family_key character varying(300) COLLATE pg_catalog."C",
    nickname text,
    salutation text,
    phones jsonb DEFAULT '[]'::jsonb NOT NULL,
    emails jsonb DEFAULT '[]'::jsonb NOT NULL,
    addresses jsonb DEFAULT '[]'::jsonb NOT NULL,
    urls jsonb DEFAULT '[]'::jsonb NOT NULL,
    phone_shown text,
    email_shown text,
    primary_account_id uuid,
    reports_to_id uuid,
    job_title text,
    department text,
    birthday date,
    photo text,
    notes text,
    lifecycle_stage text,
    lead_source text,
    language text,
    do_not_call boolean NOT NULL,
    do_not_email boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    owner_id uuid,
    team_id uuid,
    viewers uuid[] NOT NULL,
    tags text[] NOT NULL,
    external_id text,
    source text,
    custom jsonb DEFAULT '{}'::jsonb NOT NULL,
    more jsonb,
    deleted_at timestamp with time zone,
    title_key character varying(300) NOT NULL COLLATE pg_catalog."C"
);

CREATE TABLE public.data_protection_keys (
    name text NOT NULL,
    xml text NOT NULL
);

CREATE TABLE public.default_views (
    user_id uuid NOT NULL,
    kind text NOT NULL,
    view_id uuid NOT NULL
);

CREATE TABLE public.events (
    id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    name text NOT NULL,
    change_set_id uuid NOT NULL,
    payload jsonb NOT NULL
);

CREATE TABLE public.favourites (
    user_id uuid NOT NULL,
    record_id uuid NOT NULL,
    kind text NOT NULL,
    at timestamp with time zone NOT NULL
);

CREATE TABLE public.import_failures (
    id uuid NOT NULL,
    import_id uuid NOT NULL,
    file_position integer NOT NULL,
    line integer NOT NULL,
    reason text NOT NULL,
    cells jsonb NOT NULL
);

CREATE TABLE public.import_files (
    id uuid NOT NULL,
    import_id uuid NOT NULL,
    "position" integer NOT NULL,
    name text NOT NULL,
    hash text,
    size bigint NOT NULL,
    total integer NOT NULL,
    rows integer NOT NULL,
    created integer NOT NULL,
    updated integer NOT NULL,
    unchanged integer NOT NULL,
    skipped integer NOT NULL,
    failed integer NOT NULL,
    headers jsonb,
    message text
);

CREATE TABLE public.import_links (
    id uuid NOT NULL,
    import_id uuid NOT NULL,
    file_position integer NOT NULL,
    line integer NOT NULL,
    record_id uuid NOT NULL,
    otherwise boolean NOT NULL,
    kind text NOT NULL,
    field text NOT NULL,
    text text
);

CREATE TABLE public.imports (
    id uuid NOT NULL,
    type text NOT NULL,
    state character varying(10) NOT NULL,
    dry_run boolean NOT NULL,
    draft_id uuid,
    actor_id uuid,
    mapping jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    message text,
    change_set_id uuid,
    stage character varying(10) NOT NULL,
    file_at integer NOT NULL,
    row_at integer NOT NULL,
    leased_by uuid,
    leased_until timestamp with time zone,
    attempts integer NOT NULL,
    warnings jsonb NOT NULL,
    prepared jsonb
);

CREATE TABLE public.interaction_contacts (
    id uuid NOT NULL,
    interaction_id uuid NOT NULL,
    contact_id uuid NOT NULL,
    "position" integer NOT NULL
);

CREATE TABLE public.interactions (
    id uuid NOT NULL,
    type character varying(20) NOT NULL,
    direction character varying(3),
    at timestamp with time zone NOT NULL,
    duration integer,
    subject text,
    body text,
    outcome text,
    internal boolean NOT NULL,
    participants uuid[] NOT NULL,
    account_id uuid,
    deal_id uuid,
    ticket_id uuid,
    subjects uuid[] NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    owner_id uuid,
    team_id uuid,
    viewers uuid[] NOT NULL,
    tags text[] NOT NULL,
    external_id text,
    source text,
    custom jsonb DEFAULT '{}'::jsonb NOT NULL,
    more jsonb,
    deleted_at timestamp with time zone,
    title_key character varying(300) NOT NULL COLLATE pg_catalog."C",
    words tsvector GENERATED ALWAYS AS (public.crm_words(subject, body)) STORED NOT NULL
);

CREATE TABLE public.job_runs (
    name text NOT NULL,
    started_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    failure text
);

CREATE TABLE public.kept_answers (
    api_key_id uuid NOT NULL,
    route text NOT NULL,
    key_hash bytea NOT NULL,
    request_hash bytea NOT NULL,
    status integer,
    body text,
    location text,
    expires_at timestamp with time zone NOT NULL
);

CREATE TABLE public.mail_servers (
    id uuid NOT NULL,
    host text NOT NULL,
    port integer NOT NULL,
    security character varying(20) NOT NULL,
    user_name text,
    protected_password text,
    from_address text NOT NULL,
    from_name text
);

CREATE TABLE public.one_time_links (
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    purpose character varying(20) NOT NULL,
    hash bytea NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by uuid,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone
);

CREATE TABLE public.record_visits (
    user_id uuid NOT NULL,
    record_id uuid NOT NULL,
    kind text NOT NULL,
    at timestamp with time zone NOT NULL
);

CREATE TABLE public.roles (
    id uuid NOT NULL,
    name text NOT NULL,
    administers boolean NOT NULL,
    rights jsonb NOT NULL
);

CREATE TABLE public.saved_views (
    id uuid NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    owner_id uuid NOT NULL,
    share character varying(10) NOT NULL,
    team_id uuid,
    filter jsonb,
    sort text,
    columns text,
    "position" integer NOT NULL
);

CREATE TABLE public.search_entries (
    record_id uuid NOT NULL,
    kind text NOT NULL,
    title text NOT NULL,
    title_key text NOT NULL COLLATE pg_catalog."C",
    subtitle text,
    text text NOT NULL,
    keys text[] NOT NULL,
    owner_id uuid,
    team_id uuid,
    viewers uuid[] NOT NULL,
    deleted boolean NOT NULL,
    last_contact_at timestamp with time zone
)
PARTITION BY LIST (kind);

CREATE TABLE public.search_entries_accounts (
    record_id uuid NOT NULL,
    kind text NOT NULL,
    title text NOT NULL,
    title_key text NOT NULL COLLATE pg_catalog."C",
    subtitle text,
    text text NOT NULL,
    keys text[] NOT NULL,
    owner_id uuid,
    team_id uuid,
    viewers uuid[] NOT NULL,
    deleted boolean NOT NULL,
    last_contact_at timestamp with time zone
);

CREATE TABLE public.search_entries_contacts (
    record_id uuid NOT NULL,
    kind text NOT NULL,
    title text NOT NULL,
    title_key text NOT NULL COLLATE pg_catalog."C",
    subtitle text,
    text text NOT NULL,
    keys text[] NOT NULL,
    owner_id uuid,
    team_id uuid,
    viewers uuid[] NOT NULL,
    deleted boolean NOT NULL,
    last_contact_at timestamp with time zone
);

CREATE TABLE public.search_entries_other (
    record_id uuid NOT NULL,
    kind text NOT NULL,
    title text NOT NULL,
    title_key text NOT NULL COLLATE pg_catalog."C",
    subtitle text,
    text text NOT NULL,
    keys text[] NOT NULL,
    owner_id uuid,
    team_id uuid,
    viewers uuid[] NOT NULL,
    deleted boolean NOT NULL,
    last_contact_at timestamp with time zone
);

CREATE TABLE public.shares (
    id uuid NOT NULL,
    kind text NOT NULL,
    record_id uuid NOT NULL,
    grantee_id uuid NOT NULL,
    may_edit boolean NOT NULL,
    expires_at timestamp with time zone,
    given_at timestamp with time zone NOT NULL,
    given_by uuid
);

CREATE TABLE public.sign_in_claims (
    id integer NOT NULL,
    user_id uuid NOT NULL,
    claim_type text,
    claim_value text
);

ALTER TABLE public.sign_in_claims ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.sign_in_claims_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.sign_in_logins (
    login_provider text NOT NULL,
    provider_key text NOT NULL,
    provider_display_name text,
    user_id uuid NOT NULL
);

CREATE TABLE public.sign_in_tokens (
    user_id uuid NOT NULL,
    login_provider text NOT NULL,
    name text NOT NULL,
    value text
);

CREATE TABLE public.sign_ins (
    id uuid NOT NULL,
    user_name character varying(256),
    normalized_user_name character varying(256),
    email character varying(256),
    normalized_email character varying(256),
    email_confirmed boolean NOT NULL,
    password_hash text,
    security_stamp text,
    concurrency_stamp text,
    phone_number text,
    phone_number_confirmed boolean NOT NULL,
    two_factor_enabled boolean NOT NULL,
    lockout_end timestamp with time zone,
    lockout_enabled boolean NOT NULL,
    access_failed_count integer NOT NULL
);

CREATE TABLE public.teams (
    id uuid NOT NULL,
    name text NOT NULL,
    parent_id uuid,
    lead_id uuid
);

CREATE TABLE public.timeline_entries (
    subject_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL,
    two_way boolean NOT NULL,
    interaction_id uuid,
    actor_id uuid,
    internal_team_id uuid,
    payload jsonb
);

CREATE TABLE public.users (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name text NOT NULL,
    email text,
    role_ids uuid[] NOT NULL,
    team_ids uuid[] NOT NULL,
    time_zone text,
    language text,
    theme text NOT NULL,
    active boolean NOT NULL
);

ALTER TABLE ONLY public.search_entries ATTACH PARTITION public.search_entries_accounts FOR VALUES IN ('accounts');

ALTER TABLE ONLY public.search_entries ATTACH PARTITION public.search_entries_contacts FOR VALUES IN ('contacts');

ALTER TABLE ONLY public.search_entries ATTACH PARTITION public.search_entries_other DEFAULT;

INSERT INTO public."__EFMigrationsHistory" VALUES
	('20261122000000_Initial', '10.0.14'),
	('20261130000000_SearchFunctions', '10.0.14'),
	('20261130000100_SearchPartitions', '10.0.14'),
	('20261130000200_OwnershipStatistics', '10.0.14');

INSERT INTO public.accounts VALUES
	('01a20b05-cf90-798a-96ed-3efa11af46bd', 'Larkfield Group', NULL, NULL, NULL, NULL, NULL, '[]', '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-24 00:47:40.033515+00', '2026-11-24 00:47:40.033515+00', NULL, '01a20b05-cae6-77a2-954b-bf9af2d6250f', '{}', '{}', '1', 'upgrade', '{}', NULL, NULL, 'larkfield group'),
	('01a20b05-cfce-7a40-82c5-f7c5af2e61c7', 'Larkfield Mills', '01a20b05-cf90-798a-96ed-3efa11af46bd', NULL, NULL, NULL, NULL, '[{"E164": "+442079460102", "Value": "+44 20 7946 0102", "Primary": true}]', '[]', '+44 20 7946 0102', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-24 00:47:40.033515+00', '2026-11-24 00:47:40.160851+00', NULL, '01a20b05-cae6-77a2-954b-bf9af2d6250f', '{}', '{}', '2', 'upgrade', '{}', NULL, NULL, 'larkfield mills'),
	('01a20b05-d1f4-753c-9224-7406075f96c0', 'Gone Works', NULL, NULL, NULL, NULL, NULL, '[]', '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-24 00:47:40.534154+00', '2026-11-24 00:47:40.55558+00', NULL, NULL, '{}', '{}', NULL, NULL, '{}', NULL, '2026-11-24 00:47:40.555457+00', 'gone works'),
	('01a20b05-d0c0-7366-a2fe-66e16d0012b1', 'Larkfield Instruments', '01a20b05-cf90-798a-96ed-3efa11af46bd', 'Customer', 'Technology', 'larkfield.example', 'larkfield.example', '[]', '[]', NULL, NULL, 240, 18500000.00, 'EUR', NULL, 'Makes *measuring* instruments.', 'Bristol', 'United Kingdom', NULL, NULL, '4 Quay Street', NULL, NULL, NULL, NULL, NULL, '2026-11-24 00:47:40.242889+00', '2026-11-24 00:47:40.670801+00', '01a20b05-cd58-71d7-9be9-1c03c49c4ce5', '01a20b05-cd27-708e-b38b-6c02f301ec51', '{01a20b05-cd58-71d7-9be9-1c03c49c4ce5}', '{key}', NULL, NULL, '{}', NULL, NULL, 'larkfield instruments');

INSERT INTO public.change_sets VALUES
	('01a20b05-cb61-78fe-b3c7-fa555dc5f9f9', '2026-11-24 00:47:38.816457+00', NULL, 'System', 'company.set-up', NULL, NULL, NULL),
	('01a20b05-cd47-7783-9304-9cfbb050b7da', '2026-11-24 00:47:39.334345+00', NULL, 'System', 'teams.create', NULL, NULL, NULL),
	('01a20b05-cd60-7f23-bebb-dc25e57eb0a0', '2026-11-24 00:47:39.360465+00', NULL, 'System', 'users.create', NULL, NULL, NULL),
	('01a20b05-ce37-71a6-aaca-5af1dd8463e3', '2026-11-24 00:47:39.526211+00', NULL, 'Import', 'accounts.import', 'file.csv', NULL, NULL),
	('01a20b05-d0d4-7ab5-882c-bcda376b4590', '2026-11-24 00:47:40.242889+00', NULL, 'System', 'accounts.create', NULL, NULL, NULL),
	('01a20b05-d156-7205-b141-6c35e699855f', '2026-11-24 00:47:40.351339+00', NULL, 'System', 'contacts.create', NULL, NULL, NULL),
	('01a20b05-d1a9-71e8-9f99-a251a30e5a89', '2026-11-24 00:47:40.442367+00', NULL, 'System', 'interactions.create', NULL, NULL, NULL),
	('01a20b05-d1f0-7e3d-9fd7-62f3cc2a431a', '2026-11-24 00:47:40.528323+00', NULL, 'System', 'interactions.create', NULL, NULL, NULL),
	('01a20b05-d1f6-75ba-9b03-607a12fb99e0', '2026-11-24 00:47:40.534154+00', NULL, 'System', 'accounts.create', NULL, NULL, NULL),
	('01a20b05-d20b-726e-a250-3af04f2d97b0', '2026-11-24 00:47:40.55558+00', NULL, 'System', 'accounts.delete', NULL, NULL, NULL),
	('01a20b05-d236-7869-b1a5-d038d9a109f4', '2026-11-24 00:47:40.592382+00', '01a20b05-cae4-7e54-8a9b-33822487a420', 'Ui', 'accounts.share', NULL, NULL, NULL),
	('01a20b05-d256-7295-84f7-334dc23c1253', '2026-11-24 00:47:40.62281+00', '01a20b05-cae4-7e54-8a9b-33822487a420', 'Ui', 'views.save', NULL, NULL, NULL),
	('01a20b05-d27f-71c4-9fc6-965d112ee692', '2026-11-24 00:47:40.670801+00', NULL, 'System', 'accounts.edit', NULL, NULL, NULL);

INSERT INTO public.change_values VALUES
	('01a20b05-cb68-7c8c-be47-8807c5c31ae4', NULL, '{"Name": "Test company", "Currency": "EUR", "TimeZone": "UTC", "WorkingDays": [1, 2, 3, 4, 5], "FiscalYearStart": 1}'),
	('01a20b05-cb7b-77d3-ac8b-f6abb9c740d5', NULL, '{"Name": "Everyone"}'),
	('01a20b05-cb82-7659-aad1-37faa3f590ab', NULL, '{"Name": "Support agent", "Rights": {"deals": {"Edit": "None", "View": "None", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "leads": {"Edit": "None", "View": "None", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tasks": {"Edit": "Team", "View": "Team", "Share": true, "Assign": true, "Create": true, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "reports": {"Edit": "None", "View": "None", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tickets": {"Edit": "Team", "View": "Team", "Share": true, "Assign": true, "Create": true, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "accounts": {"Edit": "Own", "View": "All", "Share": false, "Assign": false, "Create": true, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "contacts": {"Edit": "Own", "View": "All", "Share": false, "Assign": false, "Create": true, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "products": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "interactions": {"Edit": "Own", "View": "All", "Share": false, "Assign": false, "Create": true, "Delete": true, "Export": false, "Import": false, "BulkEdit": false}}, "Administers": false}'),
	('01a20b05-cb82-76ea-b849-84509a8dcdfd', NULL, '{"Name": "Manager", "Rights": {"deals": {"Edit": "TeamAndBelow", "View": "TeamAndBelow", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "leads": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "tasks": {"Edit": "TeamAndBelow", "View": "TeamAndBelow", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "reports": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "tickets": {"Edit": "TeamAndBelow", "View": "TeamAndBelow", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "accounts": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "contacts": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "products": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "interactions": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}}, "Administers": false}'),
	('01a20b05-cb82-7f82-ae88-6fbae57c8483', NULL, '{"Name": "Administrator", "Rights": {"deals": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "leads": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "tasks": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "reports": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "tickets": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "accounts": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "contacts": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "products": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "interactions": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}}, "Administers": true}'),
	('01a20b05-cb82-7fc8-8f51-0de6f4defeec', NULL, '{"Name": "Sales rep", "Rights": {"deals": {"Edit": "Own", "View": "Own", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": false, "BulkEdit": false}, "leads": {"Edit": "Own", "View": "Own", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": false, "BulkEdit": false}, "tasks": {"Edit": "Own", "View": "Own", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": false, "BulkEdit": false}, "reports": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tickets": {"Edit": "None", "View": "None", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "accounts": {"Edit": "Own", "View": "All", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "contacts": {"Edit": "Own", "View": "All", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "products": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "interactions": {"Edit": "Own", "View": "All", "Share": false, "Assign": false, "Create": true, "Delete": true, "Export": false, "Import": false, "BulkEdit": false}}, "Administers": false}'),
	('01a20b05-cb83-73b1-a47e-3ac227ae6466', NULL, '{"Name": "Read-only", "Rights": {"deals": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "leads": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tasks": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "reports": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tickets": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "accounts": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "contacts": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "products": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "interactions": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}}, "Administers": false}'),
	('01a20b05-cb85-70ae-b5c8-32ac466dcf0b', NULL, '{"Name": "Ada Admin", "Email": "ada@test.example", "Theme": "system", "Active": true, "RoleIds": ["01a20b05-cae7-7a9b-bbd0-09961515ed49"], "TeamIds": ["01a20b05-cae6-77a2-954b-bf9af2d6250f"], "CreatedAt": "2026-11-24T00:47:38.724723Z"}'),
	('01a20b05-cd48-79fb-af15-c15ca51c4c58', NULL, '{"Name": "North", "LeadId": "01a20b05-cae4-7e54-8a9b-33822487a420", "ParentId": "01a20b05-cae6-77a2-954b-bf9af2d6250f"}'),
	('01a20b05-cd60-7ce2-808f-b2fcd69ea610', NULL, '{"Name": "Ben Example", "Email": "ben@test.example", "Theme": "system", "Active": true, "RoleIds": ["01a20b05-cae7-7bdf-bfa5-57e3f51fdf42"], "TeamIds": ["01a20b05-cd27-708e-b38b-6c02f301ec51"], "CreatedAt": "2026-11-24T00:47:39.352242Z"}'),
	('01a20b05-d006-74af-98ff-c9cad314eb35', NULL, '{"Name": "Larkfield Group", "Tags": [], "Custom": {}, "Emails": [], "Phones": [], "Source": "upgrade", "TeamId": "01a20b05-cae6-77a2-954b-bf9af2d6250f", "Viewers": [], "ExternalId": "1"}'),
	('01a20b05-d006-7d70-add4-84630112cccf', NULL, '{"Name": "Larkfield Mills", "Tags": [], "Custom": {}, "Emails": [], "Phones": [{"E164": "+442079460102", "Value": "+44 20 7946 0102", "Primary": true}], "Source": "upgrade", "TeamId": "01a20b05-cae6-77a2-954b-bf9af2d6250f", "Viewers": [], "ExternalId": "2"}'),
	('01a20b05-d081-76d5-aa02-32e51344fd33', '{"ParentId": null}', '{"ParentId": "01a20b05-cf90-798a-96ed-3efa11af46bd"}'),
	('01a20b05-d0d8-797f-8c70-9ee7da7b71a3', NULL, '{"Name": "Larkfield Tools", "Tags": ["key"], "Type": "Customer", "Custom": {}, "Domain": "larkfield.example", "Emails": [], "Phones": [], "TeamId": "01a20b05-cd27-708e-b38b-6c02f301ec51", "OwnerId": "01a20b05-cd58-71d7-9be9-1c03c49c4ce5", "Revenue": 18500000, "Viewers": [], "Website": "larkfield.example", "Currency": "EUR", "Industry": "Technology", "ParentId": "01a20b05-cf90-798a-96ed-3efa11af46bd", "Employees": 240, "Description": "Makes *measuring* instruments.", "Address.City": "Bristol", "Address.Street": "4 Quay Street", "Address.Country": "United Kingdom"}'),
	('01a20b05-d15a-7275-9658-467591f514b8', NULL, '{"Tags": [], "Urls": [], "Custom": {}, "Emails": [{"Value": "zoe.calder@larkfield.example", "Primary": true}], "Phones": [{"E164": "+442079460103", "Label": "mobile", "Value": "+44 20 7946 0103", "Primary": true}], "Viewers": [], "Birthday": "1980-02-29", "FullName": "Zoë Calder", "JobTitle": "Buyer", "Addresses": [], "DoNotCall": true, "GivenName": "Zoë", "DoNotEmail": false, "FamilyName": "Calder"}'),
	('01a20b05-d15a-744f-adc6-7511a6521e58', NULL, '{"Role": "Buyer", "Primary": true, "Position": 0, "AccountId": "01a20b05-d0c0-7366-a2fe-66e16d0012b1", "ContactId": "01a20b05-d0fc-7697-bf84-25d9e7a4dec0"}'),
	('01a20b05-d1a9-77fb-b6b5-8e24273cbb1b', NULL, '{"At": "2026-11-24T00:47:40.397086Z", "Body": "Wants **three** years.", "Tags": [], "Type": "call", "Custom": {}, "Subject": "Renewal", "Viewers": [], "Internal": false, "AccountId": "01a20b05-d0c0-7366-a2fe-66e16d0012b1", "Direction": "in", "Participants": ["01a20b05-cd58-71d7-9be9-1c03c49c4ce5"]}'),
	('01a20b05-d1a9-7d3e-9e15-d3100fe8645f', NULL, '{"Position": 0, "ContactId": "01a20b05-d0fc-7697-bf84-25d9e7a4dec0", "InteractionId": "01a20b05-d16f-73dd-af12-3fb134408ed7"}'),
	('01a20b05-d1f0-736a-be81-31cf774354a4', NULL, '{"At": "2026-11-24T00:47:40.52739Z", "Body": "Prefers mornings.", "Tags": [], "Type": "note", "Custom": {}, "TeamId": "01a20b05-cd27-708e-b38b-6c02f301ec51", "Viewers": [], "Internal": true, "AccountId": "01a20b05-d0c0-7366-a2fe-66e16d0012b1", "Participants": []}'),
	('01a20b05-d1f6-7f46-80e7-a1fdab6c1b11', NULL, '{"Name": "Gone Works", "Tags": [], "Custom": {}, "Emails": [], "Phones": [], "Viewers": []}'),
	('01a20b05-d20d-7687-95ce-e374d5fbbcc7', '{"DeletedAt": null}', '{"DeletedAt": "2026-11-24T00:47:40.555457Z"}'),
	('01a20b05-d236-75f6-ba41-77874d04668b', NULL, '{"Kind": "accounts", "GivenAt": "2026-11-24T00:47:40.574374Z", "GivenBy": "01a20b05-cae4-7e54-8a9b-33822487a420", "MayEdit": true, "RecordId": "01a20b05-d0c0-7366-a2fe-66e16d0012b1", "GranteeId": "01a20b05-cd58-71d7-9be9-1c03c49c4ce5"}'),
	('01a20b05-d237-79d6-9179-79684867b805', '{"Viewers": []}', '{"Viewers": ["01a20b05-cd58-71d7-9be9-1c03c49c4ce5"]}'),
	('01a20b05-d259-7ae4-aa32-10f0082ef161', NULL, '{"Kind": "accounts", "Name": "Technology", "Sort": "-name", "Share": "Everyone", "Filter": {"op": "eq", "field": "industry", "value": "Technology"}, "OwnerId": "01a20b05-cae4-7e54-8a9b-33822487a420", "Position": 0}'),
	('01a20b05-d27f-78e2-b42f-f727ee4c34d9', '{"Name": "Larkfield Tools"}', '{"Name": "Larkfield Instruments"}');

INSERT INTO public.changes VALUES
	('01a20b05-cb68-7c8c-be47-8807c5c31ae4', '01a20b05-cb61-78fe-b3c7-fa555dc5f9f9', 'company_settings', '01a20b05-cae6-7aa8-8aad-94ed9c1e92bd', 'company_settings', '01a20b05-cae6-7aa8-8aad-94ed9c1e92bd', 'Created', '{Currency,FiscalYearStart,Name,TimeZone,WorkingDays}'),
	('01a20b05-cb7b-77d3-ac8b-f6abb9c740d5', '01a20b05-cb61-78fe-b3c7-fa555dc5f9f9', 'teams', '01a20b05-cae6-77a2-954b-bf9af2d6250f', 'teams', '01a20b05-cae6-77a2-954b-bf9af2d6250f', 'Created', '{Name}'),
	('01a20b05-cb82-7659-aad1-37faa3f590ab', '01a20b05-cb61-78fe-b3c7-fa555dc5f9f9', 'roles', '01a20b05-cae7-72aa-a647-953510ce096f', 'roles', '01a20b05-cae7-72aa-a647-953510ce096f', 'Created', '{Administers,Name,Rights}'),
	('01a20b05-cb82-76ea-b849-84509a8dcdfd', '01a20b05-cb61-78fe-b3c7-fa555dc5f9f9', 'roles', '01a20b05-cae7-7bfa-a7a1-803678f81b9a', 'roles', '01a20b05-cae7-7bfa-a7a1-803678f81b9a', 'Created', '{Administers,Name,Rights}'),
	('01a20b05-cb82-7f82-ae88-6fbae57c8483', '01a20b05-cb61-78fe-b3c7-fa555dc5f9f9', 'roles', '01a20b05-cae7-7a9b-bbd0-09961515ed49', 'roles', '01a20b05-cae7-7a9b-bbd0-09961515ed49', 'Created', '{Administers,Name,Rights}'),
	('01a20b05-cb82-7fc8-8f51-0de6f4defeec', '01a20b05-cb61-78fe-b3c7-fa555dc5f9f9', 'roles', '01a20b05-cae7-7bdf-bfa5-57e3f51fdf42', 'roles', '01a20b05-cae7-7bdf-bfa5-57e3f51fdf42', 'Created', '{Administers,Name,Rights}'),
	('01a20b05-cb83-73b1-a47e-3ac227ae6466', '01a20b05-cb61-78fe-b3c7-fa555dc5f9f9', 'roles', '01a20b05-cae7-799e-b515-655065f7b5c2', 'roles', '01a20b05-cae7-799e-b515-655065f7b5c2', 'Created', '{Administers,Name,Rights}'),
	('01a20b05-cb85-70ae-b5c8-32ac466dcf0b', '01a20b05-cb61-78fe-b3c7-fa555dc5f9f9', 'users', '01a20b05-cae4-7e54-8a9b-33822487a420', 'users', '01a20b05-cae4-7e54-8a9b-33822487a420', 'Created', '{Active,CreatedAt,Email,Name,RoleIds,TeamIds,Theme}'),
	('01a20b05-cd48-79fb-af15-c15ca51c4c58', '01a20b05-cd47-7783-9304-9cfbb050b7da', 'teams', '01a20b05-cd27-708e-b38b-6c02f301ec51', 'teams', '01a20b05-cd27-708e-b38b-6c02f301ec51', 'Created', '{LeadId,Name,ParentId}'),
	('01a20b05-cd60-7ce2-808f-b2fcd69ea610', '01a20b05-cd60-7f23-bebb-dc25e57eb0a0', 'users', '01a20b05-cd58-71d7-9be9-1c03c49c4ce5', 'users', '01a20b05-cd58-71d7-9be9-1c03c49c4ce5', 'Created', '{Active,CreatedAt,Email,Name,RoleIds,TeamIds,Theme}'),
	('01a20b05-d006-74af-98ff-c9cad314eb35', '01a20b05-ce37-71a6-aaca-5af1dd8463e3', 'accounts', '01a20b05-cf90-798a-96ed-3efa11af46bd', 'accounts', '01a20b05-cf90-798a-96ed-3efa11af46bd', 'Created', '{Custom,Emails,ExternalId,Name,Phones,Source,Tags,TeamId,Viewers}'),
	('01a20b05-d006-7d70-add4-84630112cccf', '01a20b05-ce37-71a6-aaca-5af1dd8463e3', 'accounts', '01a20b05-cfce-7a40-82c5-f7c5af2e61c7', 'accounts', '01a20b05-cfce-7a40-82c5-f7c5af2e61c7', 'Created', '{Custom,Emails,ExternalId,Name,Phones,Source,Tags,TeamId,Viewers}'),
	('01a20b05-d081-76d5-aa02-32e51344fd33', '01a20b05-ce37-71a6-aaca-5af1dd8463e3', 'accounts', '01a20b05-cfce-7a40-82c5-f7c5af2e61c7', 'accounts', '01a20b05-cfce-7a40-82c5-f7c5af2e61c7', 'Updated', '{ParentId}'),
	('01a20b05-d0d8-797f-8c70-9ee7da7b71a3', '01a20b05-d0d4-7ab5-882c-bcda376b4590', 'accounts', '01a20b05-d0c0-7366-a2fe-66e16d0012b1', 'accounts', '01a20b05-d0c0-7366-a2fe-66e16d0012b1', 'Created', '{Currency,Custom,Description,Domain,Emails,Employees,Industry,Name,OwnerId,ParentId,Phones,Revenue,Tags,TeamId,Type,Viewers,Website,Address.City,Address.Country,Address.Street}'),
	('01a20b05-d15a-7275-9658-467591f514b8', '01a20b05-d156-7205-b141-6c35e699855f', 'contacts', '01a20b05-d0fc-7697-bf84-25d9e7a4dec0', 'contacts', '01a20b05-d0fc-7697-bf84-25d9e7a4dec0', 'Created', '{Addresses,Birthday,Custom,DoNotCall,DoNotEmail,Emails,FamilyName,FullName,GivenName,JobTitle,Phones,Tags,Urls,Viewers}'),
	('01a20b05-d15a-744f-adc6-7511a6521e58', '01a20b05-d156-7205-b141-6c35e699855f', 'contact_accounts', '01a20b05-d0ff-7689-8131-bda70835f562', 'contacts', '01a20b05-d0fc-7697-bf84-25d9e7a4dec0', 'Created', '{AccountId,ContactId,Position,Primary,Role}'),
	('01a20b05-d1a9-77fb-b6b5-8e24273cbb1b', '01a20b05-d1a9-71e8-9f99-a251a30e5a89', 'interactions', '01a20b05-d16f-73dd-af12-3fb134408ed7', 'interactions', '01a20b05-d16f-73dd-af12-3fb134408ed7', 'Created', '{AccountId,At,Body,Custom,Direction,Internal,Participants,Subject,Tags,Type,Viewers}'),
	('01a20b05-d1a9-7d3e-9e15-d3100fe8645f', '01a20b05-d1a9-71e8-9f99-a251a30e5a89', 'interaction_contacts', '01a20b05-d172-7b52-9d70-00d291451c12', 'interactions', '01a20b05-d16f-73dd-af12-3fb134408ed7', 'Created', '{ContactId,InteractionId,Position}'),
	('01a20b05-d1f0-736a-be81-31cf774354a4', '01a20b05-d1f0-7e3d-9fd7-62f3cc2a431a', 'interactions', '01a20b05-d1ef-7dd6-9c82-4f29d3ce4e9f', 'interactions', '01a20b05-d1ef-7dd6-9c82-4f29d3ce4e9f', 'Created', '{AccountId,At,Body,Custom,Internal,Participants,Tags,TeamId,Type,Viewers}'),
	('01a20b05-d1f6-7f46-80e7-a1fdab6c1b11', '01a20b05-d1f6-75ba-9b03-607a12fb99e0', 'accounts', '01a20b05-d1f4-753c-9224-7406075f96c0', 'accounts', '01a20b05-d1f4-753c-9224-7406075f96c0', 'Created', '{Custom,Emails,Name,Phones,Tags,Viewers}'),
	('01a20b05-d20d-7687-95ce-e374d5fbbcc7', '01a20b05-d20b-726e-a250-3af04f2d97b0', 'accounts', '01a20b05-d1f4-753c-9224-7406075f96c0', 'accounts', '01a20b05-d1f4-753c-9224-7406075f96c0', 'Updated', '{DeletedAt}'),
	('01a20b05-d236-75f6-ba41-77874d04668b', '01a20b05-d236-7869-b1a5-d038d9a109f4', 'shares', '01a20b05-d225-7ef2-ad98-1b475bb4a771', 'accounts', '01a20b05-d0c0-7366-a2fe-66e16d0012b1', 'Created', '{GivenAt,GivenBy,GranteeId,Kind,MayEdit,RecordId}'),
	('01a20b05-d237-79d6-9179-79684867b805', '01a20b05-d236-7869-b1a5-d038d9a109f4', 'accounts', '01a20b05-d0c0-7366-a2fe-66e16d0012b1', 'accounts', '01a20b05-d0c0-7366-a2fe-66e16d0012b1', 'Updated', '{Viewers}'),
	('01a20b05-d259-7ae4-aa32-10f0082ef161', '01a20b05-d256-7295-84f7-334dc23c1253', 'saved_views', '01a20b05-d241-7c7a-bbb2-cbd5e6f6235b', 'saved_views', '01a20b05-d241-7c7a-bbb2-cbd5e6f6235b', 'Created', '{Filter,Kind,Name,OwnerId,Position,Share,Sort}'),
	('01a20b05-d27f-78e2-b42f-f727ee4c34d9', '01a20b05-d27f-71c4-9fc6-965d112ee692', 'accounts', '01a20b05-d0c0-7366-a2fe-66e16d0012b1', 'accounts', '01a20b05-d0c0-7366-a2fe-66e16d0012b1', 'Updated', '{Name}');

INSERT INTO public.company_settings VALUES
	('01a20b05-cae6-7aa8-8aad-94ed9c1e92bd', 'Test company', 'EUR', NULL, 1, '{1,2,3,4,5}', 'UTC');

INSERT INTO public.contact_accounts VALUES
	('01a20b05-d0ff-7689-8131-bda70835f562', '01a20b05-d0fc-7697-bf84-25d9e7a4dec0', '01a20b05-d0c0-7366-a2fe-66e16d0012b1', 'Buyer', NULL, NULL, true, 0);

INSERT INTO public.contacts VALUES
	('01a20b05-d0fc-7697-bf84-25d9e7a4dec0', 'Zoë', 'Calder', 'Zoë Calder', 'calder', NULL, NULL, '[{"E164": "+442079460103", "Label": "mobile", "Value": "+44 20 7946 0103", "Primary": true}]', '[{"Value": "zoe.calder@larkfield.example", "Primary": true}]', '[]', '[]', '+44 20 7946 0103', 'zoe.calder@larkfield.example', '01a20b05-d0c0-7366-a2fe-66e16d0012b1', NULL, 'Buyer', NULL, '1980-02-29', NULL, NULL, NULL, NULL, NULL, true, false, '2026-11-24 00:47:40.351339+00', '2026-11-24 00:47:40.351339+00', NULL, NULL, '{}', '{}', NULL, NULL, '{}', NULL, NULL, 'zoe calder');

INSERT INTO public.default_views VALUES
	('01a20b05-cae4-7e54-8a9b-33822487a420', 'accounts', '01a20b05-d241-7c7a-bbb2-cbd5e6f6235b');

INSERT INTO public.events VALUES
	('01a20b05-d007-77b7-9cd5-8bb8ea21f8fe', '2026-11-24 00:47:40.033515+00', 'account.created', '01a20b05-ce37-71a6-aaca-5af1dd8463e3', '{"Name": "account.created", "AccountId": "01a20b05-cf90-798a-96ed-3efa11af46bd"}'),
	('01a20b05-d00b-7a84-aeda-30dedeffa38c', '2026-11-24 00:47:40.033515+00', 'account.created', '01a20b05-ce37-71a6-aaca-5af1dd8463e3', '{"Name": "account.created", "AccountId": "01a20b05-cfce-7a40-82c5-f7c5af2e61c7"}'),
	('01a20b05-d0d9-70cf-bcc0-e105edc5a067', '2026-11-24 00:47:40.242889+00', 'account.created', '01a20b05-d0d4-7ab5-882c-bcda376b4590', '{"Name": "account.created", "AccountId": "01a20b05-d0c0-7366-a2fe-66e16d0012b1"}'),
	('01a20b05-d15b-706c-b244-7bec08ab30d4', '2026-11-24 00:47:40.351339+00', 'contact.created', '01a20b05-d156-7205-b141-6c35e699855f', '{"Name": "contact.created", "ContactId": "01a20b05-d0fc-7697-bf84-25d9e7a4dec0"}'),
	('01a20b05-d1a9-7cba-9cc3-df3a9606735f', '2026-11-24 00:47:40.442367+00', 'interaction.logged', '01a20b05-d1a9-71e8-9f99-a251a30e5a89', '{"Kind": "call", "Name": "interaction.logged", "InteractionId": "01a20b05-d16f-73dd-af12-3fb134408ed7"}'),
	('01a20b05-d1f1-7326-b0d7-8f7a5bdb2090', '2026-11-24 00:47:40.528323+00', 'interaction.logged', '01a20b05-d1f0-7e3d-9fd7-62f3cc2a431a', '{"Kind": "note", "Name": "interaction.logged", "InteractionId": "01a20b05-d1ef-7dd6-9c82-4f29d3ce4e9f"}'),
	('01a20b05-d1f6-7ad1-a111-220735ba15f9', '2026-11-24 00:47:40.534154+00', 'account.created', '01a20b05-d1f6-75ba-9b03-607a12fb99e0', '{"Name": "account.created", "AccountId": "01a20b05-d1f4-753c-9224-7406075f96c0"}');

INSERT INTO public.favourites VALUES
	('01a20b05-cae4-7e54-8a9b-33822487a420', '01a20b05-d0c0-7366-a2fe-66e16d0012b1', 'accounts', '2026-11-24 00:47:40.663149+00');

INSERT INTO public.import_files VALUES
	('01a20b05-cdac-73a5-9cd7-ac1e119057f1', '01a20b05-cd72-7498-a330-7e594aaaf962', 0, 'file.csv', 'a7c46fa52f0680cf1d0861fe35e3decd466396f64f6405ec37f92afe50b0b77d', 92, 2, 2, 2, 0, 0, 0, 0, '["id", "name", "parent", "phone"]', NULL);

INSERT INTO public.imports VALUES
	('01a20b05-cd72-7498-a330-7e594aaaf962', 'accounts', 'Done', false, NULL, NULL, '{"source": "upgrade", "emptyClears": false}', '2026-11-24 00:47:39.380199+00', '2026-11-24 00:47:39.526211+00', '2026-11-24 00:47:40.185389+00', NULL, '01a20b05-ce37-71a6-aaca-5af1dd8463e3', 'Links', 1, 0, NULL, '2026-11-24 00:47:49.526211+00', 0, '{}', '{"Late": [], "BadLinks": {"parent": {}}, "KnownValues": {}}');

INSERT INTO public.interaction_contacts VALUES
	('01a20b05-d172-7b52-9d70-00d291451c12', '01a20b05-d16f-73dd-af12-3fb134408ed7', '01a20b05-d0fc-7697-bf84-25d9e7a4dec0', 0);

INSERT INTO public.interactions VALUES
	('01a20b05-d16f-73dd-af12-3fb134408ed7', 'call', 'in', '2026-11-24 00:47:40.397086+00', NULL, 'Renewal', 'Wants **three** years.', NULL, false, '{01a20b05-cd58-71d7-9be9-1c03c49c4ce5}', '01a20b05-d0c0-7366-a2fe-66e16d0012b1', NULL, NULL, '{01a20b05-d0c0-7366-a2fe-66e16d0012b1,01a20b05-d0fc-7697-bf84-25d9e7a4dec0}', '2026-11-24 00:47:40.442367+00', '2026-11-24 00:47:40.442367+00', NULL, NULL, '{}', '{}', NULL, NULL, '{}', NULL, NULL, 'renewal', DEFAULT),
	('01a20b05-d1ef-7dd6-9c82-4f29d3ce4e9f', 'note', NULL, '2026-11-24 00:47:40.52739+00', NULL, NULL, 'Prefers mornings.', NULL, true, '{}', '01a20b05-d0c0-7366-a2fe-66e16d0012b1', NULL, NULL, '{01a20b05-d0c0-7366-a2fe-66e16d0012b1}', '2026-11-24 00:47:40.528323+00', '2026-11-24 00:47:40.528323+00', NULL, '01a20b05-cd27-708e-b38b-6c02f301ec51', '{}', '{}', NULL, NULL, '{}', NULL, NULL, 'note', DEFAULT);

INSERT INTO public.record_visits VALUES
	('01a20b05-cae4-7e54-8a9b-33822487a420', '01a20b05-d0c0-7366-a2fe-66e16d0012b1', 'accounts', '2026-11-24 00:47:40.642714+00');

INSERT INTO public.roles VALUES
	('01a20b05-cae7-72aa-a647-953510ce096f', 'Support agent', false, '{"deals": {"Edit": "None", "View": "None", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "leads": {"Edit": "None", "View": "None", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tasks": {"Edit": "Team", "View": "Team", "Share": true, "Assign": true, "Create": true, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "reports": {"Edit": "None", "View": "None", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tickets": {"Edit": "Team", "View": "Team", "Share": true, "Assign": true, "Create": true, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "accounts": {"Edit": "Own", "View": "All", "Share": false, "Assign": false, "Create": true, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "contacts": {"Edit": "Own", "View": "All", "Share": false, "Assign": false, "Create": true, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "products": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "interactions": {"Edit": "Own", "View": "All", "Share": false, "Assign": false, "Create": true, "Delete": true, "Export": false, "Import": false, "BulkEdit": false}}'),
	('01a20b05-cae7-799e-b515-655065f7b5c2', 'Read-only', false, '{"deals": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "leads": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tasks": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "reports": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tickets": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "accounts": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "contacts": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "products": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "interactions": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}}'),
	('01a20b05-cae7-7a9b-bbd0-09961515ed49', 'Administrator', true, '{"deals": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "leads": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "tasks": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "reports": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "tickets": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "accounts": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "contacts": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "products": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "interactions": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}}'),
	('01a20b05-cae7-7bdf-bfa5-57e3f51fdf42', 'Sales rep', false, '{"deals": {"Edit": "Own", "View": "Own", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": false, "BulkEdit": false}, "leads": {"Edit": "Own", "View": "Own", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": false, "BulkEdit": false}, "tasks": {"Edit": "Own", "View": "Own", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": false, "BulkEdit": false}, "reports": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tickets": {"Edit": "None", "View": "None", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "accounts": {"Edit": "Own", "View": "All", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "contacts": {"Edit": "Own", "View": "All", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "products": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "interactions": {"Edit": "Own", "View": "All", "Share": false, "Assign": false, "Create": true, "Delete": true, "Export": false, "Import": false, "BulkEdit": false}}'),
	('01a20b05-cae7-7bfa-a7a1-803678f81b9a', 'Manager', false, '{"deals": {"Edit": "TeamAndBelow", "View": "TeamAndBelow", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "leads": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "tasks": {"Edit": "TeamAndBelow", "View": "TeamAndBelow", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "reports": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "tickets": {"Edit": "TeamAndBelow", "View": "TeamAndBelow", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "accounts": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "contacts": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "products": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "interactions": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}}');

INSERT INTO public.saved_views VALUES
	('01a20b05-d241-7c7a-bbb2-cbd5e6f6235b', 'accounts', 'Technology', '01a20b05-cae4-7e54-8a9b-33822487a420', 'Everyone', NULL, '{"op": "eq", "field": "industry", "value": "Technology"}', '-name', NULL, 0);

INSERT INTO public.search_entries_accounts VALUES
	('01a20b05-cf90-798a-96ed-3efa11af46bd', 'accounts', 'Larkfield Group', 'larkfield group', NULL, 'larkfield group', '{"n:larkfield group",x:upgrade:1,x::1}', NULL, '01a20b05-cae6-77a2-954b-bf9af2d6250f', '{}', false, NULL),
	('01a20b05-cfce-7a40-82c5-f7c5af2e61c7', 'accounts', 'Larkfield Mills', 'larkfield mills', NULL, 'larkfield mills 442079460102', '{"n:larkfield mills",p:442079460102,x:upgrade:2,x::2}', NULL, '01a20b05-cae6-77a2-954b-bf9af2d6250f', '{}', false, NULL),
	('01a20b05-d1f4-753c-9224-7406075f96c0', 'accounts', 'Gone Works', 'gone works', NULL, 'gone works', '{"n:gone works"}', NULL, NULL, '{}', true, NULL),
	('01a20b05-d0c0-7366-a2fe-66e16d0012b1', 'accounts', 'Larkfield Instruments', 'larkfield instruments', 'Technology', 'larkfield instruments larkfield.example', '{"n:larkfield instruments",d:larkfield.example}', '01a20b05-cd58-71d7-9be9-1c03c49c4ce5', '01a20b05-cd27-708e-b38b-6c02f301ec51', '{01a20b05-cd58-71d7-9be9-1c03c49c4ce5}', false, '2026-11-24 00:47:40.397086+00');

INSERT INTO public.search_entries_contacts VALUES
	('01a20b05-d0fc-7697-bf84-25d9e7a4dec0', 'contacts', 'Zoë Calder', 'zoe calder', 'Buyer', 'zoe calder zoe calder zoe.calder@larkfield.example 442079460103', '{"n:zoe calder",e:zoe.calder@larkfield.example,p:442079460103}', NULL, NULL, '{}', false, '2026-11-24 00:47:40.397086+00');

INSERT INTO public.shares VALUES
	('01a20b05-d225-7ef2-ad98-1b475bb4a771', 'accounts', '01a20b05-d0c0-7366-a2fe-66e16d0012b1', '01a20b05-cd58-71d7-9be9-1c03c49c4ce5', true, NULL, '2026-11-24 00:47:40.574374+00', '01a20b05-cae4-7e54-8a9b-33822487a420');

INSERT INTO public.sign_ins VALUES
	('01a20b05-cae4-7e54-8a9b-33822487a420', 'ada@test.example', 'ADA@TEST.EXAMPLE', 'ada@test.example', 'ADA@TEST.EXAMPLE', true, 'AQAAAAIAAYagAAAAEMQFUPP6Lmgt8YEZdw8aiqbgvcF26RjIfVvEq/eF16Z/ulRkuP7j1Eh0YqdV7KW23A==', 'NMHUJ2VMQQCQWNEHLL7E2VWXSY7DNMTK', '943232c0-be4a-4628-b30a-24c9ed63d1f2', NULL, false, false, NULL, true, 0);

INSERT INTO public.teams VALUES
	('01a20b05-cae6-77a2-954b-bf9af2d6250f', 'Everyone', NULL, NULL),
	('01a20b05-cd27-708e-b38b-6c02f301ec51', 'North', '01a20b05-cae6-77a2-954b-bf9af2d6250f', '01a20b05-cae4-7e54-8a9b-33822487a420');

INSERT INTO public.timeline_entries VALUES
	('01a20b05-d0c0-7366-a2fe-66e16d0012b1', '2026-11-24 00:47:40.397086+00', '01a20b05-d1c4-7861-ad6e-785e8f2fec90', 'call', true, '01a20b05-d16f-73dd-af12-3fb134408ed7', NULL, NULL, NULL),
	('01a20b05-d0fc-7697-bf84-25d9e7a4dec0', '2026-11-24 00:47:40.397086+00', '01a20b05-d1d1-75e1-b21b-71a125bb511d', 'call', true, '01a20b05-d16f-73dd-af12-3fb134408ed7', NULL, NULL, NULL),
	('01a20b05-d0c0-7366-a2fe-66e16d0012b1', '2026-11-24 00:47:40.52739+00', '01a20b05-d1f2-76db-abf3-989241c110a5', 'note', false, '01a20b05-d1ef-7dd6-9c82-4f29d3ce4e9f', NULL, '01a20b05-cd27-708e-b38b-6c02f301ec51', NULL);

INSERT INTO public.users VALUES
	('01a20b05-cae4-7e54-8a9b-33822487a420', '2026-11-24 00:47:38.724723+00', '2026-11-24 00:47:38.724723+00', 'Ada Admin', 'ada@test.example', '{01a20b05-cae7-7a9b-bbd0-09961515ed49}', '{01a20b05-cae6-77a2-954b-bf9af2d6250f}', NULL, NULL, 'system', true),
	('01a20b05-cd58-71d7-9be9-1c03c49c4ce5', '2026-11-24 00:47:39.352242+00', '2026-11-24 00:47:39.352242+00', 'Ben Example', 'ben@test.example', '{01a20b05-cae7-7bdf-bfa5-57e3f51fdf42}', '{01a20b05-cd27-708e-b38b-6c02f301ec51}', NULL, NULL, 'system', true);

SELECT pg_catalog.setval('public.sign_in_claims_id_seq', 1, false);

ALTER TABLE ONLY public."__EFMigrationsHistory"
    ADD CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY ("MigrationId");

ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT pk_accounts PRIMARY KEY (id);

ALTER TABLE ONLY public.api_keys
    ADD CONSTRAINT pk_api_keys PRIMARY KEY (id);

ALTER TABLE ONLY public.bulk_plans
    ADD CONSTRAINT pk_bulk_plans PRIMARY KEY (id);

ALTER TABLE ONLY public.change_sets
    ADD CONSTRAINT pk_change_sets PRIMARY KEY (id);

ALTER TABLE ONLY public.change_values
    ADD CONSTRAINT pk_change_values PRIMARY KEY (change_id);

ALTER TABLE ONLY public.changes
    ADD CONSTRAINT pk_changes PRIMARY KEY (id);

ALTER TABLE ONLY public.company_settings
    ADD CONSTRAINT pk_company_settings PRIMARY KEY (id);

ALTER TABLE ONLY public.contact_accounts
    ADD CONSTRAINT pk_contact_accounts PRIMARY KEY (id);

ALTER TABLE ONLY public.contacts
    ADD CONSTRAINT pk_contacts PRIMARY KEY (id);

ALTER TABLE ONLY public.data_protection_keys
    ADD CONSTRAINT pk_data_protection_keys PRIMARY KEY (name);

ALTER TABLE ONLY public.default_views
    ADD CONSTRAINT pk_default_views PRIMARY KEY (user_id, kind);

ALTER TABLE ONLY public.events
    ADD CONSTRAINT pk_events PRIMARY KEY (id);

ALTER TABLE ONLY public.favourites
    ADD CONSTRAINT pk_favourites PRIMARY KEY (user_id, record_id);

ALTER TABLE ONLY public.import_failures
    ADD CONSTRAINT pk_import_failures PRIMARY KEY (id);

ALTER TABLE ONLY public.import_files
    ADD CONSTRAINT pk_import_files PRIMARY KEY (id);

ALTER TABLE ONLY public.import_links
    ADD CONSTRAINT pk_import_links PRIMARY KEY (id);

ALTER TABLE ONLY public.imports
    ADD CONSTRAINT pk_imports PRIMARY KEY (id);

ALTER TABLE ONLY public.interaction_contacts
    ADD CONSTRAINT pk_interaction_contacts PRIMARY KEY (id);

ALTER TABLE ONLY public.interactions
    ADD CONSTRAINT pk_interactions PRIMARY KEY (id);

ALTER TABLE ONLY public.job_runs
    ADD CONSTRAINT pk_job_runs PRIMARY KEY (name);

ALTER TABLE ONLY public.kept_answers
    ADD CONSTRAINT pk_kept_answers PRIMARY KEY (api_key_id, route, key_hash);

ALTER TABLE ONLY public.mail_servers
    ADD CONSTRAINT pk_mail_servers PRIMARY KEY (id);

ALTER TABLE ONLY public.one_time_links
    ADD CONSTRAINT pk_one_time_links PRIMARY KEY (id);

ALTER TABLE ONLY public.record_visits
    ADD CONSTRAINT pk_record_visits PRIMARY KEY (user_id, record_id);

ALTER TABLE ONLY public.roles
    ADD CONSTRAINT pk_roles PRIMARY KEY (id);

ALTER TABLE ONLY public.saved_views
    ADD CONSTRAINT pk_saved_views PRIMARY KEY (id);

ALTER TABLE ONLY public.search_entries
    ADD CONSTRAINT pk_search_entries PRIMARY KEY (record_id, kind);

ALTER TABLE ONLY public.shares
    ADD CONSTRAINT pk_shares PRIMARY KEY (id);

ALTER TABLE ONLY public.sign_in_claims
    ADD CONSTRAINT pk_sign_in_claims PRIMARY KEY (id);

ALTER TABLE ONLY public.sign_in_logins
    ADD CONSTRAINT pk_sign_in_logins PRIMARY KEY (login_provider, provider_key);

ALTER TABLE ONLY public.sign_in_tokens
    ADD CONSTRAINT pk_sign_in_tokens PRIMARY KEY (user_id, login_provider, name);

ALTER TABLE ONLY public.sign_ins
    ADD CONSTRAINT pk_sign_ins PRIMARY KEY (id);

ALTER TABLE ONLY public.teams
    ADD CONSTRAINT pk_teams PRIMARY KEY (id);

ALTER TABLE ONLY public.timeline_entries
    ADD CONSTRAINT pk_timeline_entries PRIMARY KEY (subject_id, at, id);

ALTER TABLE ONLY public.users
    ADD CONSTRAINT pk_users PRIMARY KEY (id);

ALTER TABLE ONLY public.search_entries_accounts
    ADD CONSTRAINT search_entries_accounts_pkey PRIMARY KEY (record_id, kind);

ALTER TABLE ONLY public.search_entries_contacts
    ADD CONSTRAINT search_entries_contacts_pkey PRIMARY KEY (record_id, kind);

ALTER TABLE ONLY public.search_entries_other
    ADD CONSTRAINT search_entries_other_pkey PRIMARY KEY (record_id, kind);

CREATE INDEX "EmailIndex" ON public.sign_ins USING btree (normalized_email);

CREATE UNIQUE INDEX "UserNameIndex" ON public.sign_ins USING btree (normalized_user_name);

CREATE INDEX ix_accounts_created_at_id ON public.accounts USING btree (created_at, id) INCLUDE (owner_id, team_id) WHERE (deleted_at IS NULL);

CREATE INDEX ix_accounts_deleted_at ON public.accounts USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX ix_accounts_employees_id ON public.accounts USING btree (employees, id) INCLUDE (owner_id, team_id) WHERE (deleted_at IS NULL);

CREATE INDEX ix_accounts_industry_id ON public.accounts USING btree (industry, id) INCLUDE (owner_id, team_id) WHERE (deleted_at IS NULL);

CREATE INDEX ix_accounts_owner_id ON public.accounts USING btree (owner_id);

CREATE INDEX ix_accounts_parent_id ON public.accounts USING btree (parent_id) WHERE (parent_id IS NOT NULL);

CREATE INDEX ix_accounts_revenue_id ON public.accounts USING btree (revenue, id) INCLUDE (owner_id, team_id) WHERE (deleted_at IS NULL);

CREATE INDEX ix_accounts_tags ON public.accounts USING gin (tags);

CREATE INDEX ix_accounts_team_id ON public.accounts USING btree (team_id);

CREATE INDEX ix_accounts_title_key_id ON public.accounts USING btree (title_key, id) INCLUDE (owner_id, team_id) WHERE (deleted_at IS NULL);

CREATE INDEX ix_accounts_title_trgm ON public.accounts USING gin (title_key public.gin_trgm_ops);

CREATE INDEX ix_accounts_type_id ON public.accounts USING btree (type, id) INCLUDE (owner_id, team_id) WHERE (deleted_at IS NULL);

CREATE INDEX ix_accounts_updated_at_id ON public.accounts USING btree (updated_at, id) INCLUDE (owner_id, team_id) WHERE (deleted_at IS NULL);

CREATE INDEX ix_accounts_viewers ON public.accounts USING gin (viewers);

CREATE UNIQUE INDEX ix_api_keys_hash ON public.api_keys USING btree (hash);

CREATE INDEX ix_api_keys_user_id ON public.api_keys USING btree (user_id);

CREATE INDEX ix_change_sets_actor_id_at ON public.change_sets USING btree (actor_id, at);

CREATE INDEX ix_change_sets_at ON public.change_sets USING btree (at);

CREATE INDEX ix_change_sets_undo_of ON public.change_sets USING btree (undo_of) WHERE (undo_of IS NOT NULL);

CREATE INDEX ix_changes_change_set_id ON public.changes USING btree (change_set_id);

CREATE INDEX ix_changes_root_id_id ON public.changes USING btree (root_id, id);

CREATE INDEX ix_contact_accounts_account_id ON public.contact_accounts USING btree (account_id);

CREATE INDEX ix_contact_accounts_contact_id ON public.contact_accounts USING btree (contact_id);

CREATE INDEX ix_contacts_created_at_id ON public.contacts USING btree (created_at, id) INCLUDE (owner_id, team_id) WHERE (deleted_at IS NULL);

CREATE INDEX ix_contacts_deleted_at ON public.contacts USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX ix_contacts_family_key_id ON public.contacts USING btree (family_key, id) INCLUDE (owner_id, team_id) WHERE (deleted_at IS NULL);

CREATE INDEX ix_contacts_job_title_id ON public.contacts USING btree (job_title, id) INCLUDE (owner_id, team_id) WHERE (deleted_at IS NULL);

CREATE INDEX ix_contacts_lifecycle_stage_id ON public.contacts USING btree (lifecycle_stage, id) INCLUDE (owner_id, team_id) WHERE (deleted_at IS NULL);

CREATE INDEX ix_contacts_owner_id ON public.contacts USING btree (owner_id);

CREATE INDEX ix_contacts_reports_to_id ON public.contacts USING btree (reports_to_id) WHERE (reports_to_id IS NOT NULL);

CREATE INDEX ix_contacts_tags ON public.contacts USING gin (tags);

CREATE INDEX ix_contacts_team_id ON public.contacts USING btree (team_id);

CREATE INDEX ix_contacts_title_key_id ON public.contacts USING btree (title_key, id) INCLUDE (owner_id, team_id) WHERE (deleted_at IS NULL);

CREATE INDEX ix_contacts_title_trgm ON public.contacts USING gin (title_key public.gin_trgm_ops);

CREATE INDEX ix_contacts_updated_at_id ON public.contacts USING btree (updated_at, id) INCLUDE (owner_id, team_id) WHERE (deleted_at IS NULL);

CREATE INDEX ix_contacts_viewers ON public.contacts USING gin (viewers);

CREATE INDEX ix_import_failures_import_id_id ON public.import_failures USING btree (import_id, id);

CREATE INDEX ix_import_files_hash ON public.import_files USING btree (hash);

CREATE INDEX ix_import_files_import_id_position ON public.import_files USING btree (import_id, "position");

CREATE INDEX ix_import_links_import_id_id ON public.import_links USING btree (import_id, id);

CREATE INDEX ix_imports_actor_id_id ON public.imports USING btree (actor_id, id);

CREATE INDEX ix_imports_draft_id ON public.imports USING btree (draft_id) WHERE (draft_id IS NOT NULL);

CREATE INDEX ix_imports_open ON public.imports USING btree (created_at) WHERE ((state)::text = ANY ((ARRAY['Queued'::character varying, 'Running'::character varying])::text[]));

CREATE INDEX ix_interaction_contacts_contact_id ON public.interaction_contacts USING btree (contact_id);

CREATE INDEX ix_interaction_contacts_interaction_id ON public.interaction_contacts USING btree (interaction_id);

CREATE INDEX ix_interactions_account_id ON public.interactions USING btree (account_id) WHERE (account_id IS NOT NULL);

CREATE INDEX ix_interactions_at_id ON public.interactions USING btree (at, id) INCLUDE (owner_id, team_id) WHERE (deleted_at IS NULL);

CREATE INDEX ix_interactions_created_at_id ON public.interactions USING btree (created_at, id) INCLUDE (owner_id, team_id) WHERE (deleted_at IS NULL);

CREATE INDEX ix_interactions_deleted_at ON public.interactions USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX ix_interactions_owner_id ON public.interactions USING btree (owner_id);

CREATE INDEX ix_interactions_tags ON public.interactions USING gin (tags);

CREATE INDEX ix_interactions_team_id ON public.interactions USING btree (team_id);

CREATE INDEX ix_interactions_updated_at_id ON public.interactions USING btree (updated_at, id) INCLUDE (owner_id, team_id) WHERE (deleted_at IS NULL);

CREATE INDEX ix_interactions_viewers ON public.interactions USING gin (viewers);

CREATE INDEX ix_interactions_words ON public.interactions USING gin (words);

CREATE INDEX ix_kept_answers_expires_at ON public.kept_answers USING btree (expires_at);

CREATE UNIQUE INDEX ix_one_time_links_hash ON public.one_time_links USING btree (hash);

CREATE INDEX ix_one_time_links_user_id ON public.one_time_links USING btree (user_id);

CREATE INDEX ix_record_visits_user_id_at ON public.record_visits USING btree (user_id, at);

CREATE INDEX ix_saved_views_owner_id ON public.saved_views USING btree (owner_id);

CREATE INDEX ix_search_entries_keys ON ONLY public.search_entries USING gin (keys) WITH (fastupdate='false');

CREATE INDEX ix_search_entries_kind_title_key_record_id ON ONLY public.search_entries USING btree (kind, title_key, record_id);

CREATE INDEX ix_search_entries_text ON ONLY public.search_entries USING gin (text public.gin_trgm_ops);

CREATE INDEX ix_shares_expires_at ON public.shares USING btree (expires_at) WHERE (expires_at IS NOT NULL);

CREATE UNIQUE INDEX ix_shares_record_id_grantee_id ON public.shares USING btree (record_id, grantee_id);

CREATE INDEX ix_sign_in_claims_user_id ON public.sign_in_claims USING btree (user_id);

CREATE INDEX ix_sign_in_logins_user_id ON public.sign_in_logins USING btree (user_id);

CREATE INDEX ix_teams_parent_id ON public.teams USING btree (parent_id);

CREATE INDEX ix_timeline_entries_interaction_id ON public.timeline_entries USING btree (interaction_id) WHERE (interaction_id IS NOT NULL);

CREATE INDEX search_entries_accounts_keys_idx ON public.search_entries_accounts USING gin (keys) WITH (fastupdate='false');

CREATE INDEX search_entries_accounts_kind_title_key_record_id_idx ON public.search_entries_accounts USING btree (kind, title_key, record_id);

CREATE INDEX search_entries_accounts_text_idx ON public.search_entries_accounts USING gin (text public.gin_trgm_ops);

CREATE INDEX search_entries_contacts_keys_idx ON public.search_entries_contacts USING gin (keys) WITH (fastupdate='false');

CREATE INDEX search_entries_contacts_kind_title_key_record_id_idx ON public.search_entries_contacts USING btree (kind, title_key, record_id);

CREATE INDEX search_entries_contacts_text_idx ON public.search_entries_contacts USING gin (text public.gin_trgm_ops);

CREATE INDEX search_entries_other_keys_idx ON public.search_entries_other USING gin (keys) WITH (fastupdate='false');

CREATE INDEX search_entries_other_kind_title_key_record_id_idx ON public.search_entries_other USING btree (kind, title_key, record_id);

CREATE INDEX search_entries_other_text_idx ON public.search_entries_other USING gin (text public.gin_trgm_ops);

CREATE UNIQUE INDEX ux_accounts_external ON public.accounts USING btree (source, external_id) NULLS NOT DISTINCT WHERE ((external_id IS NOT NULL) AND (deleted_at IS NULL));

CREATE UNIQUE INDEX ux_contacts_external ON public.contacts USING btree (source, external_id) NULLS NOT DISTINCT WHERE ((external_id IS NOT NULL) AND (deleted_at IS NULL));

CREATE UNIQUE INDEX ux_interactions_external ON public.interactions USING btree (source, external_id) NULLS NOT DISTINCT WHERE ((external_id IS NOT NULL) AND (deleted_at IS NULL));

CREATE UNIQUE INDEX ux_users_email ON public.users USING btree (email);

ALTER INDEX public.ix_search_entries_keys ATTACH PARTITION public.search_entries_accounts_keys_idx;

ALTER INDEX public.ix_search_entries_kind_title_key_record_id ATTACH PARTITION public.search_entries_accounts_kind_title_key_record_id_idx;

ALTER INDEX public.pk_search_entries ATTACH PARTITION public.search_entries_accounts_pkey;

ALTER INDEX public.ix_search_entries_text ATTACH PARTITION public.search_entries_accounts_text_idx;

ALTER INDEX public.ix_search_entries_keys ATTACH PARTITION public.search_entries_contacts_keys_idx;

ALTER INDEX public.ix_search_entries_kind_title_key_record_id ATTACH PARTITION public.search_entries_contacts_kind_title_key_record_id_idx;

ALTER INDEX public.pk_search_entries ATTACH PARTITION public.search_entries_contacts_pkey;

ALTER INDEX public.ix_search_entries_text ATTACH PARTITION public.search_entries_contacts_text_idx;

ALTER INDEX public.ix_search_entries_keys ATTACH PARTITION public.search_entries_other_keys_idx;

ALTER INDEX public.ix_search_entries_kind_title_key_record_id ATTACH PARTITION public.search_entries_other_kind_title_key_record_id_idx;

ALTER INDEX public.pk_search_entries ATTACH PARTITION public.search_entries_other_pkey;

ALTER INDEX public.ix_search_entries_text ATTACH PARTITION public.search_entries_other_text_idx;

CREATE STATISTICS public.accounts_ownership (mcv) ON owner_id, team_id FROM public.accounts;

CREATE STATISTICS public.contacts_ownership (mcv) ON owner_id, team_id FROM public.contacts;

CREATE STATISTICS public.interactions_ownership (mcv) ON owner_id, team_id FROM public.interactions;

ALTER TABLE ONLY public.contact_accounts
    ADD CONSTRAINT fk_contact_accounts_contact_id FOREIGN KEY (contact_id) REFERENCES public.contacts(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.import_failures
    ADD CONSTRAINT fk_import_failures_import_id FOREIGN KEY (import_id) REFERENCES public.imports(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.import_files
    ADD CONSTRAINT fk_import_files_import_id FOREIGN KEY (import_id) REFERENCES public.imports(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.import_links
    ADD CONSTRAINT fk_import_links_import_id FOREIGN KEY (import_id) REFERENCES public.imports(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.interaction_contacts
    ADD CONSTRAINT fk_interaction_contacts_interaction_id FOREIGN KEY (interaction_id) REFERENCES public.interactions(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.sign_in_claims
    ADD CONSTRAINT fk_sign_in_claims_user_id FOREIGN KEY (user_id) REFERENCES public.sign_ins(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.sign_in_logins
    ADD CONSTRAINT fk_sign_in_logins_user_id FOREIGN KEY (user_id) REFERENCES public.sign_ins(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.sign_in_tokens
    ADD CONSTRAINT fk_sign_in_tokens_user_id FOREIGN KEY (user_id) REFERENCES public.sign_ins(id) ON DELETE CASCADE;
