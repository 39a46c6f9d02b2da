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

INSERT INTO public."__EFMigrationsHistory" VALUES
	('20261122000000_Initial', '10.0.14'),
	('20261130000000_SearchFunctions', '10.0.14');

INSERT INTO public.accounts VALUES
	('01a20ace-df9a-704f-aa79-00864a6858f0', 'Larkfield Group', NULL, NULL, NULL, NULL, NULL, '[]', '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-23 23:47:39.853051+00', '2026-11-23 23:47:39.853051+00', NULL, '01a20ace-d0b8-7d3f-8b1f-b7b8b03cb0ff', '{}', '{}', '1', 'upgrade', '{}', NULL, NULL, 'larkfield group'),
	('01a20ace-e05f-7438-a84a-abb6ef30b983', 'Larkfield Mills', '01a20ace-df9a-704f-aa79-00864a6858f0', NULL, NULL, NULL, NULL, '[{"E164": "+442079460102", "Value": "+44 20 7946 0102", "Primary": true}]', '[]', '+44 20 7946 0102', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-23 23:47:39.853051+00', '2026-11-23 23:47:40.063368+00', NULL, '01a20ace-d0b8-7d3f-8b1f-b7b8b03cb0ff', '{}', '{}', '2', 'upgrade', '{}', NULL, NULL, 'larkfield mills'),
	('01a20ace-e546-76c2-b50e-90576a3e5701', 'Gone Works', NULL, NULL, NULL, NULL, NULL, '[]', '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-23 23:47:41.000452+00', '2026-11-23 23:47:41.050958+00', NULL, NULL, '{}', '{}', NULL, NULL, '{}', NULL, '2026-11-23 23:47:41.050809+00', 'gone works'),
	('01a20ace-e23b-7e06-aaf9-ac8bc38e5085', 'Larkfield Instruments', '01a20ace-df9a-704f-aa79-00864a6858f0', 'Customer', 'Technology', 'larkfield.example', 'larkfield.example', '[]', '[]', NULL, NULL, 240, 18500000.00, 'EUR', NULL, 'Makes *measuring* instruments.', 'Bristol', 'United Kingdom', NULL, NULL, '4 Quay Street', NULL, NULL, NULL, NULL, NULL, '2026-11-23 23:47:40.263573+00', '2026-11-23 23:47:41.192493+00', '01a20ace-d773-79b5-b96f-c81af9328232', '01a20ace-d6a5-7a06-9c71-33a2a43cebf2', '{01a20ace-d773-79b5-b96f-c81af9328232}', '{key}', NULL, NULL, '{}', NULL, NULL, 'larkfield instruments');

INSERT INTO public.change_sets VALUES
	('01a20ace-d181-7420-8895-6cbfb17df095', '2026-11-23 23:47:35.879109+00', NULL, 'System', 'company.set-up', NULL, NULL, NULL),
	('01a20ace-d737-728d-8de9-27f99393900e', '2026-11-23 23:47:37.380979+00', NULL, 'System', 'teams.create', NULL, NULL, NULL),
	('01a20ace-d79b-75aa-aaf3-f2fa4bd60c92', '2026-11-23 23:47:37.499256+00', NULL, 'System', 'users.create', NULL, NULL, NULL),
	('01a20ace-dbba-7328-8d10-6f3b0c8b88a7', '2026-11-23 23:47:38.446526+00', NULL, 'Import', 'accounts.import', 'file.csv', NULL, NULL),
	('01a20ace-e26a-7a0c-a72a-9d9ff1facf3f', '2026-11-23 23:47:40.263573+00', NULL, 'System', 'accounts.create', NULL, NULL, NULL),
	('01a20ace-e3d4-70da-b6b2-04fdd4f42c42', '2026-11-23 23:47:40.57998+00', NULL, 'System', 'contacts.create', NULL, NULL, NULL),
	('01a20ace-e473-7f0a-8e0e-7236397a2a48', '2026-11-23 23:47:40.758083+00', NULL, 'System', 'interactions.create', NULL, NULL, NULL),
	('01a20ace-e53b-797f-b32e-0672a26653a6', '2026-11-23 23:47:40.98747+00', NULL, 'System', 'interactions.create', NULL, NULL, NULL),
	('01a20ace-e548-7d9a-a228-cca5993b7235', '2026-11-23 23:47:41.000452+00', NULL, 'System', 'accounts.create', NULL, NULL, NULL),
	('01a20ace-e57b-7edf-8cbb-7c14e6405631', '2026-11-23 23:47:41.050958+00', NULL, 'System', 'accounts.delete', NULL, NULL, NULL),
	('01a20ace-e5af-7142-8d63-8adbe1f25b2a', '2026-11-23 23:47:41.096815+00', '01a20ace-d0b7-7aae-9bcc-52c5ba3d6bbd', 'Ui', 'accounts.share', NULL, NULL, NULL),
	('01a20ace-e5d8-79cb-b2ea-622b4c1aac83', '2026-11-23 23:47:41.136964+00', '01a20ace-d0b7-7aae-9bcc-52c5ba3d6bbd', 'Ui', 'views.save', NULL, NULL, NULL),
	('01a20ace-e608-760a-8c6d-9a71895bdaff', '2026-11-23 23:47:41.192493+00', NULL, 'System', 'accounts.edit', NULL, NULL, NULL);

INSERT INTO public.change_values VALUES
	('01a20ace-d191-7dd4-8b95-370377ae3979', NULL, '{"Name": "Test company", "Currency": "EUR", "TimeZone": "UTC", "WorkingDays": [1, 2, 3, 4, 5], "FiscalYearStart": 1}'),
	('01a20ace-d1bf-7874-ae3c-c3655c44f6a0', NULL, '{"Name": "Everyone"}'),
	('01a20ace-d1c7-7896-9caf-3575c928a1b4', NULL, '{"Name": "Administrator", "Rights": {"deals": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "leads": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "tasks": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "reports": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "tickets": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "accounts": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "contacts": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "products": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "interactions": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}}, "Administers": true}'),
	('01a20ace-d1c8-7107-9559-52863d05f50f', NULL, '{"Name": "Read-only", "Rights": {"deals": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "leads": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tasks": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "reports": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tickets": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "accounts": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "contacts": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "products": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "interactions": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}}, "Administers": false}'),
	('01a20ace-d1c8-73bc-a797-6fd2edc228d7', NULL, '{"Name": "Manager", "Rights": {"deals": {"Edit": "TeamAndBelow", "View": "TeamAndBelow", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "leads": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "tasks": {"Edit": "TeamAndBelow", "View": "TeamAndBelow", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "reports": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "tickets": {"Edit": "TeamAndBelow", "View": "TeamAndBelow", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "accounts": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "contacts": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "products": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "interactions": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}}, "Administers": false}'),
	('01a20ace-d1c8-73d4-931e-f9f300229a43', NULL, '{"Name": "Support agent", "Rights": {"deals": {"Edit": "None", "View": "None", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "leads": {"Edit": "None", "View": "None", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tasks": {"Edit": "Team", "View": "Team", "Share": true, "Assign": true, "Create": true, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "reports": {"Edit": "None", "View": "None", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tickets": {"Edit": "Team", "View": "Team", "Share": true, "Assign": true, "Create": true, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "accounts": {"Edit": "Own", "View": "All", "Share": false, "Assign": false, "Create": true, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "contacts": {"Edit": "Own", "View": "All", "Share": false, "Assign": false, "Create": true, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "products": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "interactions": {"Edit": "Own", "View": "All", "Share": false, "Assign": false, "Create": true, "Delete": true, "Export": false, "Import": false, "BulkEdit": false}}, "Administers": false}'),
	('01a20ace-d1c8-73d4-bb74-c42086a6bb80', NULL, '{"Name": "Sales rep", "Rights": {"deals": {"Edit": "Own", "View": "Own", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": false, "BulkEdit": false}, "leads": {"Edit": "Own", "View": "Own", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": false, "BulkEdit": false}, "tasks": {"Edit": "Own", "View": "Own", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": false, "BulkEdit": false}, "reports": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tickets": {"Edit": "None", "View": "None", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "accounts": {"Edit": "Own", "View": "All", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "contacts": {"Edit": "Own", "View": "All", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "products": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "interactions": {"Edit": "Own", "View": "All", "Share": false, "Assign": false, "Create": true, "Delete": true, "Export": false, "Import": false, "BulkEdit": false}}, "Administers": false}'),
	('01a20ace-d1cb-7733-beb0-f5f4146ede33', NULL, '{"Name": "Ada Admin", "Email": "ada@test.example", "Theme": "system", "Active": true, "RoleIds": ["01a20ace-d0ba-7b83-9ef0-647bd246468a"], "TeamIds": ["01a20ace-d0b8-7d3f-8b1f-b7b8b03cb0ff"], "CreatedAt": "2026-11-23T23:47:35.735332Z"}'),
	('01a20ace-d73f-7f4f-ac55-b4af4307f06a', NULL, '{"Name": "North", "LeadId": "01a20ace-d0b7-7aae-9bcc-52c5ba3d6bbd", "ParentId": "01a20ace-d0b8-7d3f-8b1f-b7b8b03cb0ff"}'),
	('01a20ace-d79b-739b-9dcb-87ef6361b99e', NULL, '{"Name": "Ben Example", "Email": "ben@test.example", "Theme": "system", "Active": true, "RoleIds": ["01a20ace-d0ba-78c5-b69d-7b53dea054f4"], "TeamIds": ["01a20ace-d6a5-7a06-9c71-33a2a43cebf2"], "CreatedAt": "2026-11-23T23:47:37.459783Z"}'),
	('01a20ace-e0d2-7157-8295-eba65f33a7ce', NULL, '{"Name": "Larkfield Group", "Tags": [], "Custom": {}, "Emails": [], "Phones": [], "Source": "upgrade", "TeamId": "01a20ace-d0b8-7d3f-8b1f-b7b8b03cb0ff", "Viewers": [], "ExternalId": "1"}'),
	('01a20ace-e0d2-737a-826d-ddfbb3cc35b0', NULL, '{"Name": "Larkfield Mills", "Tags": [], "Custom": {}, "Emails": [], "Phones": [{"E164": "+442079460102", "Value": "+44 20 7946 0102", "Primary": true}], "Source": "upgrade", "TeamId": "01a20ace-d0b8-7d3f-8b1f-b7b8b03cb0ff", "Viewers": [], "ExternalId": "2"}'),
	('01a20ace-e19f-703b-a1f6-bf1227917ec9', '{"ParentId": null}', '{"ParentId": "01a20ace-df9a-704f-aa79-00864a6858f0"}'),
	('01a20ace-e274-770a-8c34-26a9dc9b37de', NULL, '{"Name": "Larkfield Tools", "Tags": ["key"], "Type": "Customer", "Custom": {}, "Domain": "larkfield.example", "Emails": [], "Phones": [], "TeamId": "01a20ace-d6a5-7a06-9c71-33a2a43cebf2", "OwnerId": "01a20ace-d773-79b5-b96f-c81af9328232", "Revenue": 18500000, "Viewers": [], "Website": "larkfield.example", "Currency": "EUR", "Industry": "Technology", "ParentId": "01a20ace-df9a-704f-aa79-00864a6858f0", "Employees": 240, "Description": "Makes *measuring* instruments.", "Address.City": "Bristol", "Address.Street": "4 Quay Street", "Address.Country": "United Kingdom"}'),
	('01a20ace-e3de-7501-862a-76a1d251601d', NULL, '{"Tags": [], "Urls": [], "Custom": {}, "Emails": [{"Value": "zoe.calder@larkfield.example", "Primary": true}], "Phones": [{"E164": "+442079460103", "Label": "mobile", "Value": "+44 20 7946 0103", "Primary": true}], "Viewers": [], "Birthday": "1980-02-29", "FullName": "Zoë Calder", "JobTitle": "Buyer", "Addresses": [], "DoNotCall": true, "GivenName": "Zoë", "DoNotEmail": false, "FamilyName": "Calder"}'),
	('01a20ace-e3df-7422-b9d6-391c177ca3c6', NULL, '{"Role": "Buyer", "Primary": true, "Position": 0, "AccountId": "01a20ace-e23b-7e06-aaf9-ac8bc38e5085", "ContactId": "01a20ace-e2ec-7fe0-907e-e4518f730519"}'),
	('01a20ace-e473-76d9-98b0-77b8ed473386', NULL, '{"At": "2026-11-23T23:47:40.681465Z", "Body": "Wants **three** years.", "Tags": [], "Type": "call", "Custom": {}, "Subject": "Renewal", "Viewers": [], "Internal": false, "AccountId": "01a20ace-e23b-7e06-aaf9-ac8bc38e5085", "Direction": "in", "Participants": ["01a20ace-d773-79b5-b96f-c81af9328232"]}'),
	('01a20ace-e473-784b-a16f-79bb1a4aab01', NULL, '{"Position": 0, "ContactId": "01a20ace-e2ec-7fe0-907e-e4518f730519", "InteractionId": "01a20ace-e40e-799e-a46c-15199f4b1733"}'),
	('01a20ace-e53c-7b77-82f4-1f5bec0e115b', NULL, '{"At": "2026-11-23T23:47:40.986478Z", "Body": "Prefers mornings.", "Tags": [], "Type": "note", "Custom": {}, "TeamId": "01a20ace-d6a5-7a06-9c71-33a2a43cebf2", "Viewers": [], "Internal": true, "AccountId": "01a20ace-e23b-7e06-aaf9-ac8bc38e5085", "Participants": []}'),
	('01a20ace-e548-7358-869d-dd7440da0469', NULL, '{"Name": "Gone Works", "Tags": [], "Custom": {}, "Emails": [], "Phones": [], "Viewers": []}'),
	('01a20ace-e57d-7a8f-b4ca-641e112d0acc', '{"DeletedAt": null}', '{"DeletedAt": "2026-11-23T23:47:41.050809Z"}'),
	('01a20ace-e5af-73ea-9d81-9babfb378b1f', NULL, '{"Kind": "accounts", "GivenAt": "2026-11-23T23:47:41.079277Z", "GivenBy": "01a20ace-d0b7-7aae-9bcc-52c5ba3d6bbd", "MayEdit": true, "RecordId": "01a20ace-e23b-7e06-aaf9-ac8bc38e5085", "GranteeId": "01a20ace-d773-79b5-b96f-c81af9328232"}'),
	('01a20ace-e5b0-74a1-b475-ffe0e29c308e', '{"Viewers": []}', '{"Viewers": ["01a20ace-d773-79b5-b96f-c81af9328232"]}'),
	('01a20ace-e5dd-795d-9d92-66376bc09246', NULL, '{"Kind": "accounts", "Name": "Technology", "Sort": "-name", "Share": "Everyone", "Filter": {"op": "eq", "field": "industry", "value": "Technology"}, "OwnerId": "01a20ace-d0b7-7aae-9bcc-52c5ba3d6bbd", "Position": 0}'),
	('01a20ace-e608-7233-ae4c-a2fb988e486a', '{"Name": "Larkfield Tools"}', '{"Name": "Larkfield Instruments"}');

INSERT INTO public.changes VALUES
	('01a20ace-d191-7dd4-8b95-370377ae3979', '01a20ace-d181-7420-8895-6cbfb17df095', 'company_settings', '01a20ace-d0b8-78bc-af2f-0ebbdd22e105', 'company_settings', '01a20ace-d0b8-78bc-af2f-0ebbdd22e105', 'Created', '{Currency,FiscalYearStart,Name,TimeZone,WorkingDays}'),
	('01a20ace-d1bf-7874-ae3c-c3655c44f6a0', '01a20ace-d181-7420-8895-6cbfb17df095', 'teams', '01a20ace-d0b8-7d3f-8b1f-b7b8b03cb0ff', 'teams', '01a20ace-d0b8-7d3f-8b1f-b7b8b03cb0ff', 'Created', '{Name}'),
	('01a20ace-d1c7-7896-9caf-3575c928a1b4', '01a20ace-d181-7420-8895-6cbfb17df095', 'roles', '01a20ace-d0ba-7b83-9ef0-647bd246468a', 'roles', '01a20ace-d0ba-7b83-9ef0-647bd246468a', 'Created', '{Administers,Name,Rights}'),
	('01a20ace-d1c8-7107-9559-52863d05f50f', '01a20ace-d181-7420-8895-6cbfb17df095', 'roles', '01a20ace-d0ba-7009-a270-4dd22cfd3c61', 'roles', '01a20ace-d0ba-7009-a270-4dd22cfd3c61', 'Created', '{Administers,Name,Rights}'),
	('01a20ace-d1c8-73bc-a797-6fd2edc228d7', '01a20ace-d181-7420-8895-6cbfb17df095', 'roles', '01a20ace-d0ba-7a00-9840-e87cb95421ab', 'roles', '01a20ace-d0ba-7a00-9840-e87cb95421ab', 'Created', '{Administers,Name,Rights}'),
	('01a20ace-d1c8-73d4-931e-f9f300229a43', '01a20ace-d181-7420-8895-6cbfb17df095', 'roles', '01a20ace-d0ba-72e9-b31c-c7854d51b54f', 'roles', '01a20ace-d0ba-72e9-b31c-c7854d51b54f', 'Created', '{Administers,Name,Rights}'),
	('01a20ace-d1c8-73d4-bb74-c42086a6bb80', '01a20ace-d181-7420-8895-6cbfb17df095', 'roles', '01a20ace-d0ba-78c5-b69d-7b53dea054f4', 'roles', '01a20ace-d0ba-78c5-b69d-7b53dea054f4', 'Created', '{Administers,Name,Rights}'),
	('01a20ace-d1cb-7733-beb0-f5f4146ede33', '01a20ace-d181-7420-8895-6cbfb17df095', 'users', '01a20ace-d0b7-7aae-9bcc-52c5ba3d6bbd', 'users', '01a20ace-d0b7-7aae-9bcc-52c5ba3d6bbd', 'Created', '{Active,CreatedAt,Email,Name,RoleIds,TeamIds,Theme}'),
	('01a20ace-d73f-7f4f-ac55-b4af4307f06a', '01a20ace-d737-728d-8de9-27f99393900e', 'teams', '01a20ace-d6a5-7a06-9c71-33a2a43cebf2', 'teams', '01a20ace-d6a5-7a06-9c71-33a2a43cebf2', 'Created', '{LeadId,Name,ParentId}'),
	('01a20ace-d79b-739b-9dcb-87ef6361b99e', '01a20ace-d79b-75aa-aaf3-f2fa4bd60c92', 'users', '01a20ace-d773-79b5-b96f-c81af9328232', 'users', '01a20ace-d773-79b5-b96f-c81af9328232', 'Created', '{Active,CreatedAt,Email,Name,RoleIds,TeamIds,Theme}'),
	('01a20ace-e0d2-7157-8295-eba65f33a7ce', '01a20ace-dbba-7328-8d10-6f3b0c8b88a7', 'accounts', '01a20ace-df9a-704f-aa79-00864a6858f0', 'accounts', '01a20ace-df9a-704f-aa79-00864a6858f0', 'Created', '{Custom,Emails,ExternalId,Name,Phones,Source,Tags,TeamId,Viewers}'),
	('01a20ace-e0d2-737a-826d-ddfbb3cc35b0', '01a20ace-dbba-7328-8d10-6f3b0c8b88a7', 'accounts', '01a20ace-e05f-7438-a84a-abb6ef30b983', 'accounts', '01a20ace-e05f-7438-a84a-abb6ef30b983', 'Created', '{Custom,Emails,ExternalId,Name,Phones,Source,Tags,TeamId,Viewers}'),
	('01a20ace-e19f-703b-a1f6-bf1227917ec9', '01a20ace-dbba-7328-8d10-6f3b0c8b88a7', 'accounts', '01a20ace-e05f-7438-a84a-abb6ef30b983', 'accounts', '01a20ace-e05f-7438-a84a-abb6ef30b983', 'Updated', '{ParentId}'),
	('01a20ace-e274-770a-8c34-26a9dc9b37de', '01a20ace-e26a-7a0c-a72a-9d9ff1facf3f', 'accounts', '01a20ace-e23b-7e06-aaf9-ac8bc38e5085', 'accounts', '01a20ace-e23b-7e06-aaf9-ac8bc38e5085', 'Created', '{Currency,Custom,Description,Domain,Emails,Employees,Industry,Name,OwnerId,ParentId,Phones,Revenue,Tags,TeamId,Type,Viewers,Website,Address.City,Address.Country,Address.Street}'),
	('01a20ace-e3de-7501-862a-76a1d251601d', '01a20ace-e3d4-70da-b6b2-04fdd4f42c42', 'contacts', '01a20ace-e2ec-7fe0-907e-e4518f730519', 'contacts', '01a20ace-e2ec-7fe0-907e-e4518f730519', 'Created', '{Addresses,Birthday,Custom,DoNotCall,DoNotEmail,Emails,FamilyName,FullName,GivenName,JobTitle,Phones,Tags,Urls,Viewers}'),
	('01a20ace-e3df-7422-b9d6-391c177ca3c6', '01a20ace-e3d4-70da-b6b2-04fdd4f42c42', 'contact_accounts', '01a20ace-e2f3-7f79-b771-2ab2e22e68da', 'contacts', '01a20ace-e2ec-7fe0-907e-e4518f730519', 'Created', '{AccountId,ContactId,Position,Primary,Role}'),
	('01a20ace-e473-76d9-98b0-77b8ed473386', '01a20ace-e473-7f0a-8e0e-7236397a2a48', 'interactions', '01a20ace-e40e-799e-a46c-15199f4b1733', 'interactions', '01a20ace-e40e-799e-a46c-15199f4b1733', 'Created', '{AccountId,At,Body,Custom,Direction,Internal,Participants,Subject,Tags,Type,Viewers}'),
	('01a20ace-e473-784b-a16f-79bb1a4aab01', '01a20ace-e473-7f0a-8e0e-7236397a2a48', 'interaction_contacts', '01a20ace-e413-7de0-b4d3-266f2be13174', 'interactions', '01a20ace-e40e-799e-a46c-15199f4b1733', 'Created', '{ContactId,InteractionId,Position}'),
	('01a20ace-e53c-7b77-82f4-1f5bec0e115b', '01a20ace-e53b-797f-b32e-0672a26653a6', 'interactions', '01a20ace-e53a-7541-9753-badd2dbc6bad', 'interactions', '01a20ace-e53a-7541-9753-badd2dbc6bad', 'Created', '{AccountId,At,Body,Custom,Internal,Participants,Tags,TeamId,Type,Viewers}'),
	('01a20ace-e548-7358-869d-dd7440da0469', '01a20ace-e548-7d9a-a228-cca5993b7235', 'accounts', '01a20ace-e546-76c2-b50e-90576a3e5701', 'accounts', '01a20ace-e546-76c2-b50e-90576a3e5701', 'Created', '{Custom,Emails,Name,Phones,Tags,Viewers}'),
	('01a20ace-e57d-7a8f-b4ca-641e112d0acc', '01a20ace-e57b-7edf-8cbb-7c14e6405631', 'accounts', '01a20ace-e546-76c2-b50e-90576a3e5701', 'accounts', '01a20ace-e546-76c2-b50e-90576a3e5701', 'Updated', '{DeletedAt}'),
	('01a20ace-e5af-73ea-9d81-9babfb378b1f', '01a20ace-e5af-7142-8d63-8adbe1f25b2a', 'shares', '01a20ace-e59e-7a40-9cb4-8cf060cb2ae0', 'accounts', '01a20ace-e23b-7e06-aaf9-ac8bc38e5085', 'Created', '{GivenAt,GivenBy,GranteeId,Kind,MayEdit,RecordId}'),
	('01a20ace-e5b0-74a1-b475-ffe0e29c308e', '01a20ace-e5af-7142-8d63-8adbe1f25b2a', 'accounts', '01a20ace-e23b-7e06-aaf9-ac8bc38e5085', 'accounts', '01a20ace-e23b-7e06-aaf9-ac8bc38e5085', 'Updated', '{Viewers}'),
	('01a20ace-e5dd-795d-9d92-66376bc09246', '01a20ace-e5d8-79cb-b2ea-622b4c1aac83', 'saved_views', '01a20ace-e5bd-7dc4-817a-2ec685aaa987', 'saved_views', '01a20ace-e5bd-7dc4-817a-2ec685aaa987', 'Created', '{Filter,Kind,Name,OwnerId,Position,Share,Sort}'),
	('01a20ace-e608-7233-ae4c-a2fb988e486a', '01a20ace-e608-760a-8c6d-9a71895bdaff', 'accounts', '01a20ace-e23b-7e06-aaf9-ac8bc38e5085', 'accounts', '01a20ace-e23b-7e06-aaf9-ac8bc38e5085', 'Updated', '{Name}');

INSERT INTO public.company_settings VALUES
	('01a20ace-d0b8-78bc-af2f-0ebbdd22e105', 'Test company', 'EUR', NULL, 1, '{1,2,3,4,5}', 'UTC');

INSERT INTO public.contact_accounts VALUES
	('01a20ace-e2f3-7f79-b771-2ab2e22e68da', '01a20ace-e2ec-7fe0-907e-e4518f730519', '01a20ace-e23b-7e06-aaf9-ac8bc38e5085', 'Buyer', NULL, NULL, true, 0);

INSERT INTO public.contacts VALUES
	('01a20ace-e2ec-7fe0-907e-e4518f730519', 'Zoë', 'Calder', 'Zoë Calder', 'calder', NULL, NULL, '[{"E164": "+442079460103", "Label": "mobile", "Value": "+44 20 7946 0103", "Primary": true}]', '[{"Value": "zoe.calder@larkfield.example", "Primary": true}]', '[]', '[]', '+44 20 7946 0103', 'zoe.calder@larkfield.example', '01a20ace-e23b-7e06-aaf9-ac8bc38e5085', NULL, 'Buyer', NULL, '1980-02-29', NULL, NULL, NULL, NULL, NULL, true, false, '2026-11-23 23:47:40.57998+00', '2026-11-23 23:47:40.57998+00', NULL, NULL, '{}', '{}', NULL, NULL, '{}', NULL, NULL, 'zoe calder');

INSERT INTO public.default_views VALUES
	('01a20ace-d0b7-7aae-9bcc-52c5ba3d6bbd', 'accounts', '01a20ace-e5bd-7dc4-817a-2ec685aaa987');

INSERT INTO public.events VALUES
	('01a20ace-e0d3-7f91-a635-9636b041a608', '2026-11-23 23:47:39.853051+00', 'account.created', '01a20ace-dbba-7328-8d10-6f3b0c8b88a7', '{"Name": "account.created", "AccountId": "01a20ace-df9a-704f-aa79-00864a6858f0"}'),
	('01a20ace-e0d7-77b4-a505-ad7bfc8c2dfb', '2026-11-23 23:47:39.853051+00', 'account.created', '01a20ace-dbba-7328-8d10-6f3b0c8b88a7', '{"Name": "account.created", "AccountId": "01a20ace-e05f-7438-a84a-abb6ef30b983"}'),
	('01a20ace-e279-7f6c-948d-c97c239cfb20', '2026-11-23 23:47:40.263573+00', 'account.created', '01a20ace-e26a-7a0c-a72a-9d9ff1facf3f', '{"Name": "account.created", "AccountId": "01a20ace-e23b-7e06-aaf9-ac8bc38e5085"}'),
	('01a20ace-e3e0-7d32-8378-a33f9dbbe9e9', '2026-11-23 23:47:40.57998+00', 'contact.created', '01a20ace-e3d4-70da-b6b2-04fdd4f42c42', '{"Name": "contact.created", "ContactId": "01a20ace-e2ec-7fe0-907e-e4518f730519"}'),
	('01a20ace-e473-7c72-839e-37ba2888bae3', '2026-11-23 23:47:40.758083+00', 'interaction.logged', '01a20ace-e473-7f0a-8e0e-7236397a2a48', '{"Kind": "call", "Name": "interaction.logged", "InteractionId": "01a20ace-e40e-799e-a46c-15199f4b1733"}'),
	('01a20ace-e53c-7464-aa2a-3f8b895840e3', '2026-11-23 23:47:40.98747+00', 'interaction.logged', '01a20ace-e53b-797f-b32e-0672a26653a6', '{"Kind": "note", "Name": "interaction.logged", "InteractionId": "01a20ace-e53a-7541-9753-badd2dbc6bad"}'),
	('01a20ace-e549-7bde-b35e-d93d715107fd', '2026-11-23 23:47:41.000452+00', 'account.created', '01a20ace-e548-7d9a-a228-cca5993b7235', '{"Name": "account.created", "AccountId": "01a20ace-e546-76c2-b50e-90576a3e5701"}');

INSERT INTO public.favourites VALUES
	('01a20ace-d0b7-7aae-9bcc-52c5ba3d6bbd', '01a20ace-e23b-7e06-aaf9-ac8bc38e5085', 'accounts', '2026-11-23 23:47:41.184356+00');

INSERT INTO public.import_files VALUES
	('01a20ace-d936-7178-acc5-ec01d749a132', '01a20ace-d7e2-7054-b916-3e1e464bce12', 0, 'file.csv', 'a7c46fa52f0680cf1d0861fe35e3decd466396f64f6405ec37f92afe50b0b77d', 92, 2, 2, 2, 0, 0, 0, 0, '["id", "name", "parent", "phone"]', NULL);

INSERT INTO public.imports VALUES
	('01a20ace-d7e2-7054-b916-3e1e464bce12', 'accounts', 'Done', false, NULL, NULL, '{"source": "upgrade", "emptyClears": false}', '2026-11-23 23:47:37.571671+00', '2026-11-23 23:47:38.446526+00', '2026-11-23 23:47:40.113997+00', NULL, '01a20ace-dbba-7328-8d10-6f3b0c8b88a7', 'Links', 1, 0, NULL, '2026-11-23 23:47:48.446526+00', 0, '{}', '{"Late": [], "BadLinks": {"parent": {}}, "KnownValues": {}}');

INSERT INTO public.interaction_contacts VALUES
	('01a20ace-e413-7de0-b4d3-266f2be13174', '01a20ace-e40e-799e-a46c-15199f4b1733', '01a20ace-e2ec-7fe0-907e-e4518f730519', 0);

INSERT INTO public.interactions VALUES
	('01a20ace-e40e-799e-a46c-15199f4b1733', 'call', 'in', '2026-11-23 23:47:40.681465+00', NULL, 'Renewal', 'Wants **three** years.', NULL, false, '{01a20ace-d773-79b5-b96f-c81af9328232}', '01a20ace-e23b-7e06-aaf9-ac8bc38e5085', NULL, NULL, '{01a20ace-e23b-7e06-aaf9-ac8bc38e5085,01a20ace-e2ec-7fe0-907e-e4518f730519}', '2026-11-23 23:47:40.758083+00', '2026-11-23 23:47:40.758083+00', NULL, NULL, '{}', '{}', NULL, NULL, '{}', NULL, NULL, 'renewal', DEFAULT),
	('01a20ace-e53a-7541-9753-badd2dbc6bad', 'note', NULL, '2026-11-23 23:47:40.986478+00', NULL, NULL, 'Prefers mornings.', NULL, true, '{}', '01a20ace-e23b-7e06-aaf9-ac8bc38e5085', NULL, NULL, '{01a20ace-e23b-7e06-aaf9-ac8bc38e5085}', '2026-11-23 23:47:40.98747+00', '2026-11-23 23:47:40.98747+00', NULL, '01a20ace-d6a5-7a06-9c71-33a2a43cebf2', '{}', '{}', NULL, NULL, '{}', NULL, NULL, 'note', DEFAULT);

INSERT INTO public.record_visits VALUES
	('01a20ace-d0b7-7aae-9bcc-52c5ba3d6bbd', '01a20ace-e23b-7e06-aaf9-ac8bc38e5085', 'accounts', '2026-11-23 23:47:41.163201+00');

INSERT INTO public.roles VALUES
	('01a20ace-d0ba-7009-a270-4dd22cfd3c61', 'Read-only', false, '{"deals": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "leads": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tasks": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "reports": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tickets": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "accounts": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "contacts": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "products": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "interactions": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}}'),
	('01a20ace-d0ba-72e9-b31c-c7854d51b54f', 'Support agent', false, '{"deals": {"Edit": "None", "View": "None", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "leads": {"Edit": "None", "View": "None", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tasks": {"Edit": "Team", "View": "Team", "Share": true, "Assign": true, "Create": true, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "reports": {"Edit": "None", "View": "None", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tickets": {"Edit": "Team", "View": "Team", "Share": true, "Assign": true, "Create": true, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "accounts": {"Edit": "Own", "View": "All", "Share": false, "Assign": false, "Create": true, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "contacts": {"Edit": "Own", "View": "All", "Share": false, "Assign": false, "Create": true, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "products": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "interactions": {"Edit": "Own", "View": "All", "Share": false, "Assign": false, "Create": true, "Delete": true, "Export": false, "Import": false, "BulkEdit": false}}'),
	('01a20ace-d0ba-78c5-b69d-7b53dea054f4', 'Sales rep', false, '{"deals": {"Edit": "Own", "View": "Own", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": false, "BulkEdit": false}, "leads": {"Edit": "Own", "View": "Own", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": false, "BulkEdit": false}, "tasks": {"Edit": "Own", "View": "Own", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": false, "BulkEdit": false}, "reports": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tickets": {"Edit": "None", "View": "None", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "accounts": {"Edit": "Own", "View": "All", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "contacts": {"Edit": "Own", "View": "All", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "products": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "interactions": {"Edit": "Own", "View": "All", "Share": false, "Assign": false, "Create": true, "Delete": true, "Export": false, "Import": false, "BulkEdit": false}}'),
	('01a20ace-d0ba-7a00-9840-e87cb95421ab', 'Manager', false, '{"deals": {"Edit": "TeamAndBelow", "View": "TeamAndBelow", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "leads": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "tasks": {"Edit": "TeamAndBelow", "View": "TeamAndBelow", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "reports": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "tickets": {"Edit": "TeamAndBelow", "View": "TeamAndBelow", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "accounts": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "contacts": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "products": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "interactions": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}}'),
	('01a20ace-d0ba-7b83-9ef0-647bd246468a', 'Administrator', true, '{"deals": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "leads": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "tasks": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "reports": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "tickets": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "accounts": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "contacts": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "products": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "interactions": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}}');

INSERT INTO public.saved_views VALUES
	('01a20ace-e5bd-7dc4-817a-2ec685aaa987', 'accounts', 'Technology', '01a20ace-d0b7-7aae-9bcc-52c5ba3d6bbd', 'Everyone', NULL, '{"op": "eq", "field": "industry", "value": "Technology"}', '-name', NULL, 0);

INSERT INTO public.search_entries VALUES
	('01a20ace-df9a-704f-aa79-00864a6858f0', 'accounts', 'Larkfield Group', 'larkfield group', NULL, 'larkfield group', '{"n:larkfield group",x:upgrade:1,x::1}', NULL, '01a20ace-d0b8-7d3f-8b1f-b7b8b03cb0ff', '{}', false, NULL),
	('01a20ace-e05f-7438-a84a-abb6ef30b983', 'accounts', 'Larkfield Mills', 'larkfield mills', NULL, 'larkfield mills 442079460102', '{"n:larkfield mills",p:442079460102,x:upgrade:2,x::2}', NULL, '01a20ace-d0b8-7d3f-8b1f-b7b8b03cb0ff', '{}', false, NULL),
	('01a20ace-e2ec-7fe0-907e-e4518f730519', 'contacts', 'Zoë Calder', 'zoe calder', 'Buyer', 'zoe calder zoe calder zoe.calder@larkfield.example 442079460103', '{"n:zoe calder",e:zoe.calder@larkfield.example,p:442079460103}', NULL, NULL, '{}', false, '2026-11-23 23:47:40.681465+00'),
	('01a20ace-e546-76c2-b50e-90576a3e5701', 'accounts', 'Gone Works', 'gone works', NULL, 'gone works', '{"n:gone works"}', NULL, NULL, '{}', true, NULL),
	('01a20ace-e23b-7e06-aaf9-ac8bc38e5085', 'accounts', 'Larkfield Instruments', 'larkfield instruments', 'Technology', 'larkfield instruments larkfield.example', '{"n:larkfield instruments",d:larkfield.example}', '01a20ace-d773-79b5-b96f-c81af9328232', '01a20ace-d6a5-7a06-9c71-33a2a43cebf2', '{01a20ace-d773-79b5-b96f-c81af9328232}', false, '2026-11-23 23:47:40.681465+00');

INSERT INTO public.shares VALUES
	('01a20ace-e59e-7a40-9cb4-8cf060cb2ae0', 'accounts', '01a20ace-e23b-7e06-aaf9-ac8bc38e5085', '01a20ace-d773-79b5-b96f-c81af9328232', true, NULL, '2026-11-23 23:47:41.079277+00', '01a20ace-d0b7-7aae-9bcc-52c5ba3d6bbd');

INSERT INTO public.sign_ins VALUES
	('01a20ace-d0b7-7aae-9bcc-52c5ba3d6bbd', 'ada@test.example', 'ADA@TEST.EXAMPLE', 'ada@test.example', 'ADA@TEST.EXAMPLE', true, 'AQAAAAIAAYagAAAAEKNDMWPGSpfZmTvdoWdD57LmI/b/KfZnXfKvSHzP2O6JQXzEWjlSPwOk98rWA0px2g==', '7PIE2HBYYZTN3MKNRWG6O64TSG5NANVJ', 'e79c1423-139f-4990-9481-88bcadeec52c', NULL, false, false, NULL, true, 0);

INSERT INTO public.teams VALUES
	('01a20ace-d0b8-7d3f-8b1f-b7b8b03cb0ff', 'Everyone', NULL, NULL),
	('01a20ace-d6a5-7a06-9c71-33a2a43cebf2', 'North', '01a20ace-d0b8-7d3f-8b1f-b7b8b03cb0ff', '01a20ace-d0b7-7aae-9bcc-52c5ba3d6bbd');

INSERT INTO public.timeline_entries VALUES
	('01a20ace-e23b-7e06-aaf9-ac8bc38e5085', '2026-11-23 23:47:40.681465+00', '01a20ace-e4b0-7a53-8fd8-3265decf9039', 'call', true, '01a20ace-e40e-799e-a46c-15199f4b1733', NULL, NULL, NULL),
	('01a20ace-e2ec-7fe0-907e-e4518f730519', '2026-11-23 23:47:40.681465+00', '01a20ace-e4c3-75ab-ae02-601919c24d46', 'call', true, '01a20ace-e40e-799e-a46c-15199f4b1733', NULL, NULL, NULL),
	('01a20ace-e23b-7e06-aaf9-ac8bc38e5085', '2026-11-23 23:47:40.986478+00', '01a20ace-e53d-7c37-88dc-b367af96f647', 'note', false, '01a20ace-e53a-7541-9753-badd2dbc6bad', NULL, '01a20ace-d6a5-7a06-9c71-33a2a43cebf2', NULL);

INSERT INTO public.users VALUES
	('01a20ace-d0b7-7aae-9bcc-52c5ba3d6bbd', '2026-11-23 23:47:35.735332+00', '2026-11-23 23:47:35.735332+00', 'Ada Admin', 'ada@test.example', '{01a20ace-d0ba-7b83-9ef0-647bd246468a}', '{01a20ace-d0b8-7d3f-8b1f-b7b8b03cb0ff}', NULL, NULL, 'system', true),
	('01a20ace-d773-79b5-b96f-c81af9328232', '2026-11-23 23:47:37.459783+00', '2026-11-23 23:47:37.459783+00', 'Ben Example', 'ben@test.example', '{01a20ace-d0ba-78c5-b69d-7b53dea054f4}', '{01a20ace-d6a5-7a06-9c71-33a2a43cebf2}', NULL, NULL, 'system', true);

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
    ADD CONSTRAINT pk_search_entries PRIMARY KEY (record_id);

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

CREATE INDEX ix_search_entries_keys ON public.search_entries USING gin (keys) WITH (fastupdate='false');

CREATE INDEX ix_search_entries_kind_title_key_record_id ON public.search_entries USING btree (kind, title_key, record_id);

CREATE INDEX ix_search_entries_text ON public.search_entries USING gin (text public.gin_trgm_ops);

CREATE INDEX ix_shares_expires_at ON public.shares USING btree (expires_at) WHERE (expires_at IS NOT NULL);

CREATE UNIQUE INDEX ix_shares_record_id_grantee_id ON public.shares USING btree (record_id, grantee_id);

CREATE INDEX ix_sign_in_claims_user_id ON public.sign_in_claims USING btree (user_id);

CREATE INDEX ix_sign_in_logins_user_id ON public.sign_in_logins USING btree (user_id);

CREATE INDEX ix_teams_parent_id ON public.teams USING btree (parent_id);

CREATE INDEX ix_timeline_entries_interaction_id ON public.timeline_entries USING btree (interaction_id) WHERE (interaction_id IS NOT NULL);

CREATE UNIQUE INDEX ux_accounts_external ON public.accounts USING btree (source, external_id) NULLS NOT DISTINCT WHERE ((external_id IS NOT NULL) AND (deleted_at IS NULL));

CREATE UNIQUE INDEX ux_contacts_external ON public.contacts USING btree (source, external_id) NULLS NOT DISTINCT WHERE ((external_id IS NOT NULL) AND (deleted_at IS NULL));

CREATE UNIQUE INDEX ux_interactions_external ON public.interactions USING btree (source, external_id) NULLS NOT DISTINCT WHERE ((external_id IS NOT NULL) AND (deleted_at IS NULL));

CREATE UNIQUE INDEX ux_users_email ON public.users USING btree (email);

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
