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
	('20261130000100_SearchPartitions', '10.0.14');

INSERT INTO public.accounts VALUES
	('01a20ae9-d0a0-7bcd-9b0d-422e481c81f1', 'Larkfield Group', NULL, NULL, NULL, NULL, NULL, '[]', '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-24 00:17:05.294531+00', '2026-11-24 00:17:05.294531+00', NULL, '01a20ae9-cb82-7120-8f90-76b516b3cb6e', '{}', '{}', '1', 'upgrade', '{}', NULL, NULL, 'larkfield group'),
	('01a20ae9-d0d9-7467-9089-e461a311c387', 'Larkfield Mills', '01a20ae9-d0a0-7bcd-9b0d-422e481c81f1', NULL, NULL, NULL, NULL, '[{"E164": "+442079460102", "Value": "+44 20 7946 0102", "Primary": true}]', '[]', '+44 20 7946 0102', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-24 00:17:05.294531+00', '2026-11-24 00:17:05.431824+00', NULL, '01a20ae9-cb82-7120-8f90-76b516b3cb6e', '{}', '{}', '2', 'upgrade', '{}', NULL, NULL, 'larkfield mills'),
	('01a20ae9-d331-7c97-b401-eb95ebb7f405', 'Gone Works', NULL, NULL, NULL, NULL, NULL, '[]', '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-24 00:17:05.842982+00', '2026-11-24 00:17:05.868672+00', NULL, NULL, '{}', '{}', NULL, NULL, '{}', NULL, '2026-11-24 00:17:05.868517+00', 'gone works'),
	('01a20ae9-d1de-7e66-8df1-64ce8303672e', 'Larkfield Instruments', '01a20ae9-d0a0-7bcd-9b0d-422e481c81f1', 'Customer', 'Technology', 'larkfield.example', 'larkfield.example', '[]', '[]', NULL, NULL, 240, 18500000.00, 'EUR', NULL, 'Makes *measuring* instruments.', 'Bristol', 'United Kingdom', NULL, NULL, '4 Quay Street', NULL, NULL, NULL, NULL, NULL, '2026-11-24 00:17:05.522354+00', '2026-11-24 00:17:05.994112+00', '01a20ae9-ce36-76a5-b838-a83a39e0a51c', '01a20ae9-cdff-7a15-9bd5-2535f378cc69', '{01a20ae9-ce36-76a5-b838-a83a39e0a51c}', '{key}', NULL, NULL, '{}', NULL, NULL, 'larkfield instruments');

INSERT INTO public.change_sets VALUES
	('01a20ae9-cc00-7df2-9670-69dc36f8b454', '2026-11-24 00:17:03.956501+00', NULL, 'System', 'company.set-up', NULL, NULL, NULL),
	('01a20ae9-ce21-7f2c-a586-4d61c15aa76f', '2026-11-24 00:17:04.54428+00', NULL, 'System', 'teams.create', NULL, NULL, NULL),
	('01a20ae9-ce3f-756a-ba29-7c8ce355fc9e', '2026-11-24 00:17:04.575785+00', NULL, 'System', 'users.create', NULL, NULL, NULL),
	('01a20ae9-cf27-7bd6-9624-05cf0cb0c9e2', '2026-11-24 00:17:04.75436+00', NULL, 'Import', 'accounts.import', 'file.csv', NULL, NULL),
	('01a20ae9-d1f4-7534-8c0c-cf4f1712bc02', '2026-11-24 00:17:05.522354+00', NULL, 'System', 'accounts.create', NULL, NULL, NULL),
	('01a20ae9-d27c-7cc4-ac60-f09065de88e4', '2026-11-24 00:17:05.636528+00', NULL, 'System', 'contacts.create', NULL, NULL, NULL),
	('01a20ae9-d2d7-7c25-9ddf-622d321a3b49', '2026-11-24 00:17:05.736187+00', NULL, 'System', 'interactions.create', NULL, NULL, NULL),
	('01a20ae9-d32b-7a86-aec1-3f28957020d8', '2026-11-24 00:17:05.834969+00', NULL, 'System', 'interactions.create', NULL, NULL, NULL),
	('01a20ae9-d333-7402-992f-f8c12cd2f27f', '2026-11-24 00:17:05.842982+00', NULL, 'System', 'accounts.create', NULL, NULL, NULL),
	('01a20ae9-d34c-7079-98e1-dd7eb989e432', '2026-11-24 00:17:05.868672+00', NULL, 'System', 'accounts.delete', NULL, NULL, NULL),
	('01a20ae9-d37c-7873-b194-f053f9e8e540', '2026-11-24 00:17:05.91057+00', '01a20ae9-cb81-7150-bcad-8bd835611b78', 'Ui', 'accounts.share', NULL, NULL, NULL),
	('01a20ae9-d39d-7d9a-a6b3-239fdaa08ad7', '2026-11-24 00:17:05.942118+00', '01a20ae9-cb81-7150-bcad-8bd835611b78', 'Ui', 'views.save', NULL, NULL, NULL),
	('01a20ae9-d3ca-790e-b17a-ceea826198e7', '2026-11-24 00:17:05.994112+00', NULL, 'System', 'accounts.edit', NULL, NULL, NULL);

INSERT INTO public.change_values VALUES
	('01a20ae9-cc07-7a2c-a21f-bf06df80c0df', NULL, '{"Name": "Test company", "Currency": "EUR", "TimeZone": "UTC", "WorkingDays": [1, 2, 3, 4, 5], "FiscalYearStart": 1}'),
	('01a20ae9-cc1b-7008-ac21-708690d6d435', NULL, '{"Name": "Everyone"}'),
	('01a20ae9-cc22-70f6-989c-f58bc546d798', NULL, '{"Name": "Manager", "Rights": {"deals": {"Edit": "TeamAndBelow", "View": "TeamAndBelow", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "leads": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "tasks": {"Edit": "TeamAndBelow", "View": "TeamAndBelow", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "reports": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "tickets": {"Edit": "TeamAndBelow", "View": "TeamAndBelow", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "accounts": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "contacts": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "products": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "interactions": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}}, "Administers": false}'),
	('01a20ae9-cc22-715f-a1d4-f44e3358b6a4', NULL, '{"Name": "Sales rep", "Rights": {"deals": {"Edit": "Own", "View": "Own", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": false, "BulkEdit": false}, "leads": {"Edit": "Own", "View": "Own", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": false, "BulkEdit": false}, "tasks": {"Edit": "Own", "View": "Own", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": false, "BulkEdit": false}, "reports": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tickets": {"Edit": "None", "View": "None", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "accounts": {"Edit": "Own", "View": "All", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "contacts": {"Edit": "Own", "View": "All", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "products": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "interactions": {"Edit": "Own", "View": "All", "Share": false, "Assign": false, "Create": true, "Delete": true, "Export": false, "Import": false, "BulkEdit": false}}, "Administers": false}'),
	('01a20ae9-cc22-71ea-b347-a0d747ee719a', NULL, '{"Name": "Administrator", "Rights": {"deals": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "leads": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "tasks": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "reports": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "tickets": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "accounts": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "contacts": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "products": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "interactions": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}}, "Administers": true}'),
	('01a20ae9-cc22-76f8-aad5-3f79dc086cb4', NULL, '{"Name": "Support agent", "Rights": {"deals": {"Edit": "None", "View": "None", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "leads": {"Edit": "None", "View": "None", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tasks": {"Edit": "Team", "View": "Team", "Share": true, "Assign": true, "Create": true, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "reports": {"Edit": "None", "View": "None", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tickets": {"Edit": "Team", "View": "Team", "Share": true, "Assign": true, "Create": true, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "accounts": {"Edit": "Own", "View": "All", "Share": false, "Assign": false, "Create": true, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "contacts": {"Edit": "Own", "View": "All", "Share": false, "Assign": false, "Create": true, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "products": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "interactions": {"Edit": "Own", "View": "All", "Share": false, "Assign": false, "Create": true, "Delete": true, "Export": false, "Import": false, "BulkEdit": false}}, "Administers": false}'),
	('01a20ae9-cc22-7f1b-845c-f11d17a1135f', NULL, '{"Name": "Read-only", "Rights": {"deals": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "leads": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tasks": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "reports": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tickets": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "accounts": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "contacts": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "products": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "interactions": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}}, "Administers": false}'),
	('01a20ae9-cc25-7ec5-88f5-ee0b4d2ad13a', NULL, '{"Name": "Ada Admin", "Email": "ada@test.example", "Theme": "system", "Active": true, "RoleIds": ["01a20ae9-cb83-7730-8ae8-00cf9cee1a73"], "TeamIds": ["01a20ae9-cb82-7120-8f90-76b516b3cb6e"], "CreatedAt": "2026-11-24T00:17:03.87298Z"}'),
	('01a20ae9-ce22-7345-981d-bbf54713835e', NULL, '{"Name": "North", "LeadId": "01a20ae9-cb81-7150-bcad-8bd835611b78", "ParentId": "01a20ae9-cb82-7120-8f90-76b516b3cb6e"}'),
	('01a20ae9-ce40-79c2-a02d-36923ca6bac6', NULL, '{"Name": "Ben Example", "Email": "ben@test.example", "Theme": "system", "Active": true, "RoleIds": ["01a20ae9-cb84-79e6-bfc0-a56b565b74a1"], "TeamIds": ["01a20ae9-cdff-7a15-9bd5-2535f378cc69"], "CreatedAt": "2026-11-24T00:17:04.566244Z"}'),
	('01a20ae9-d113-79c5-a456-228708c8493e', NULL, '{"Name": "Larkfield Group", "Tags": [], "Custom": {}, "Emails": [], "Phones": [], "Source": "upgrade", "TeamId": "01a20ae9-cb82-7120-8f90-76b516b3cb6e", "Viewers": [], "ExternalId": "1"}'),
	('01a20ae9-d113-754d-a5c5-94e98f9e3bb7', NULL, '{"Name": "Larkfield Mills", "Tags": [], "Custom": {}, "Emails": [], "Phones": [{"E164": "+442079460102", "Value": "+44 20 7946 0102", "Primary": true}], "Source": "upgrade", "TeamId": "01a20ae9-cb82-7120-8f90-76b516b3cb6e", "Viewers": [], "ExternalId": "2"}'),
	('01a20ae9-d198-7f08-9b64-1a9ac6310cb1', '{"ParentId": null}', '{"ParentId": "01a20ae9-d0a0-7bcd-9b0d-422e481c81f1"}'),
	('01a20ae9-d1f8-78a0-b206-81887450d03c', NULL, '{"Name": "Larkfield Tools", "Tags": ["key"], "Type": "Customer", "Custom": {}, "Domain": "larkfield.example", "Emails": [], "Phones": [], "TeamId": "01a20ae9-cdff-7a15-9bd5-2535f378cc69", "OwnerId": "01a20ae9-ce36-76a5-b838-a83a39e0a51c", "Revenue": 18500000, "Viewers": [], "Website": "larkfield.example", "Currency": "EUR", "Industry": "Technology", "ParentId": "01a20ae9-d0a0-7bcd-9b0d-422e481c81f1", "Employees": 240, "Description": "Makes *measuring* instruments.", "Address.City": "Bristol", "Address.Street": "4 Quay Street", "Address.Country": "United Kingdom"}'),
	('01a20ae9-d280-7070-a804-1505a132bf99', NULL, '{"Tags": [], "Urls": [], "Custom": {}, "Emails": [{"Value": "zoe.calder@larkfield.example", "Primary": true}], "Phones": [{"E164": "+442079460103", "Label": "mobile", "Value": "+44 20 7946 0103", "Primary": true}], "Viewers": [], "Birthday": "1980-02-29", "FullName": "Zoë Calder", "JobTitle": "Buyer", "Addresses": [], "DoNotCall": true, "GivenName": "Zoë", "DoNotEmail": false, "FamilyName": "Calder"}'),
	('01a20ae9-d281-71d8-8ffd-b45d84f6c54c', NULL, '{"Role": "Buyer", "Primary": true, "Position": 0, "AccountId": "01a20ae9-d1de-7e66-8df1-64ce8303672e", "ContactId": "01a20ae9-d21d-7ca0-84a7-5db99b55e4d5"}'),
	('01a20ae9-d2d8-7a5b-bdca-2917f0bc276e', NULL, '{"At": "2026-11-24T00:17:05.687809Z", "Body": "Wants **three** years.", "Tags": [], "Type": "call", "Custom": {}, "Subject": "Renewal", "Viewers": [], "Internal": false, "AccountId": "01a20ae9-d1de-7e66-8df1-64ce8303672e", "Direction": "in", "Participants": ["01a20ae9-ce36-76a5-b838-a83a39e0a51c"]}'),
	('01a20ae9-d2d8-7e90-b058-6fc46ae5f16f', NULL, '{"Position": 0, "ContactId": "01a20ae9-d21d-7ca0-84a7-5db99b55e4d5", "InteractionId": "01a20ae9-d29a-7859-b856-f6bf0d40271d"}'),
	('01a20ae9-d32b-713a-87ee-f244d7f05a8b', NULL, '{"At": "2026-11-24T00:17:05.833828Z", "Body": "Prefers mornings.", "Tags": [], "Type": "note", "Custom": {}, "TeamId": "01a20ae9-cdff-7a15-9bd5-2535f378cc69", "Viewers": [], "Internal": true, "AccountId": "01a20ae9-d1de-7e66-8df1-64ce8303672e", "Participants": []}'),
	('01a20ae9-d333-7537-8d41-d0f633f1ffe8', NULL, '{"Name": "Gone Works", "Tags": [], "Custom": {}, "Emails": [], "Phones": [], "Viewers": []}'),
	('01a20ae9-d34e-7d69-86f6-b9d4479090c4', '{"DeletedAt": null}', '{"DeletedAt": "2026-11-24T00:17:05.868517Z"}'),
	('01a20ae9-d37c-7a36-9ae9-a8173bc51ab8', NULL, '{"Kind": "accounts", "GivenAt": "2026-11-24T00:17:05.891251Z", "GivenBy": "01a20ae9-cb81-7150-bcad-8bd835611b78", "MayEdit": true, "RecordId": "01a20ae9-d1de-7e66-8df1-64ce8303672e", "GranteeId": "01a20ae9-ce36-76a5-b838-a83a39e0a51c"}'),
	('01a20ae9-d37d-7387-9839-7dde5f647bfc', '{"Viewers": []}', '{"Viewers": ["01a20ae9-ce36-76a5-b838-a83a39e0a51c"]}'),
	('01a20ae9-d3a1-7ca9-9822-d8bfd1262b55', NULL, '{"Kind": "accounts", "Name": "Technology", "Sort": "-name", "Share": "Everyone", "Filter": {"op": "eq", "field": "industry", "value": "Technology"}, "OwnerId": "01a20ae9-cb81-7150-bcad-8bd835611b78", "Position": 0}'),
	('01a20ae9-d3ca-76d3-9da5-97fcfc461f0b', '{"Name": "Larkfield Tools"}', '{"Name": "Larkfield Instruments"}');

INSERT INTO public.changes VALUES
	('01a20ae9-cc07-7a2c-a21f-bf06df80c0df', '01a20ae9-cc00-7df2-9670-69dc36f8b454', 'company_settings', '01a20ae9-cb82-7059-a337-107c3eeba520', 'company_settings', '01a20ae9-cb82-7059-a337-107c3eeba520', 'Created', '{Currency,FiscalYearStart,Name,TimeZone,WorkingDays}'),
	('01a20ae9-cc1b-7008-ac21-708690d6d435', '01a20ae9-cc00-7df2-9670-69dc36f8b454', 'teams', '01a20ae9-cb82-7120-8f90-76b516b3cb6e', 'teams', '01a20ae9-cb82-7120-8f90-76b516b3cb6e', 'Created', '{Name}'),
	('01a20ae9-cc22-70f6-989c-f58bc546d798', '01a20ae9-cc00-7df2-9670-69dc36f8b454', 'roles', '01a20ae9-cb83-7283-b768-082dae9628b7', 'roles', '01a20ae9-cb83-7283-b768-082dae9628b7', 'Created', '{Administers,Name,Rights}'),
	('01a20ae9-cc22-715f-a1d4-f44e3358b6a4', '01a20ae9-cc00-7df2-9670-69dc36f8b454', 'roles', '01a20ae9-cb84-79e6-bfc0-a56b565b74a1', 'roles', '01a20ae9-cb84-79e6-bfc0-a56b565b74a1', 'Created', '{Administers,Name,Rights}'),
	('01a20ae9-cc22-71ea-b347-a0d747ee719a', '01a20ae9-cc00-7df2-9670-69dc36f8b454', 'roles', '01a20ae9-cb83-7730-8ae8-00cf9cee1a73', 'roles', '01a20ae9-cb83-7730-8ae8-00cf9cee1a73', 'Created', '{Administers,Name,Rights}'),
	('01a20ae9-cc22-76f8-aad5-3f79dc086cb4', '01a20ae9-cc00-7df2-9670-69dc36f8b454', 'roles', '01a20ae9-cb84-76fe-a245-36f51bb423ea', 'roles', '01a20ae9-cb84-76fe-a245-36f51bb423ea', 'Created', '{Administers,Name,Rights}'),
	('01a20ae9-cc22-7f1b-845c-f11d17a1135f', '01a20ae9-cc00-7df2-9670-69dc36f8b454', 'roles', '01a20ae9-cb84-767d-ac7f-473ebeda235a', 'roles', '01a20ae9-cb84-767d-ac7f-473ebeda235a', 'Created', '{Administers,Name,Rights}'),
	('01a20ae9-cc25-7ec5-88f5-ee0b4d2ad13a', '01a20ae9-cc00-7df2-9670-69dc36f8b454', 'users', '01a20ae9-cb81-7150-bcad-8bd835611b78', 'users', '01a20ae9-cb81-7150-bcad-8bd835611b78', 'Created', '{Active,CreatedAt,Email,Name,RoleIds,TeamIds,Theme}'),
	('01a20ae9-ce22-7345-981d-bbf54713835e', '01a20ae9-ce21-7f2c-a586-4d61c15aa76f', 'teams', '01a20ae9-cdff-7a15-9bd5-2535f378cc69', 'teams', '01a20ae9-cdff-7a15-9bd5-2535f378cc69', 'Created', '{LeadId,Name,ParentId}'),
	('01a20ae9-ce40-79c2-a02d-36923ca6bac6', '01a20ae9-ce3f-756a-ba29-7c8ce355fc9e', 'users', '01a20ae9-ce36-76a5-b838-a83a39e0a51c', 'users', '01a20ae9-ce36-76a5-b838-a83a39e0a51c', 'Created', '{Active,CreatedAt,Email,Name,RoleIds,TeamIds,Theme}'),
	('01a20ae9-d113-79c5-a456-228708c8493e', '01a20ae9-cf27-7bd6-9624-05cf0cb0c9e2', 'accounts', '01a20ae9-d0a0-7bcd-9b0d-422e481c81f1', 'accounts', '01a20ae9-d0a0-7bcd-9b0d-422e481c81f1', 'Created', '{Custom,Emails,ExternalId,Name,Phones,Source,Tags,TeamId,Viewers}'),
	('01a20ae9-d113-754d-a5c5-94e98f9e3bb7', '01a20ae9-cf27-7bd6-9624-05cf0cb0c9e2', 'accounts', '01a20ae9-d0d9-7467-9089-e461a311c387', 'accounts', '01a20ae9-d0d9-7467-9089-e461a311c387', 'Created', '{Custom,Emails,ExternalId,Name,Phones,Source,Tags,TeamId,Viewers}'),
	('01a20ae9-d198-7f08-9b64-1a9ac6310cb1', '01a20ae9-cf27-7bd6-9624-05cf0cb0c9e2', 'accounts', '01a20ae9-d0d9-7467-9089-e461a311c387', 'accounts', '01a20ae9-d0d9-7467-9089-e461a311c387', 'Updated', '{ParentId}'),
	('01a20ae9-d1f8-78a0-b206-81887450d03c', '01a20ae9-d1f4-7534-8c0c-cf4f1712bc02', 'accounts', '01a20ae9-d1de-7e66-8df1-64ce8303672e', 'accounts', '01a20ae9-d1de-7e66-8df1-64ce8303672e', 'Created', '{Currency,Custom,Description,Domain,Emails,Employees,Industry,Name,OwnerId,ParentId,Phones,Revenue,Tags,TeamId,Type,Viewers,Website,Address.City,Address.Country,Address.Street}'),
	('01a20ae9-d280-7070-a804-1505a132bf99', '01a20ae9-d27c-7cc4-ac60-f09065de88e4', 'contacts', '01a20ae9-d21d-7ca0-84a7-5db99b55e4d5', 'contacts', '01a20ae9-d21d-7ca0-84a7-5db99b55e4d5', 'Created', '{Addresses,Birthday,Custom,DoNotCall,DoNotEmail,Emails,FamilyName,FullName,GivenName,JobTitle,Phones,Tags,Urls,Viewers}'),
	('01a20ae9-d281-71d8-8ffd-b45d84f6c54c', '01a20ae9-d27c-7cc4-ac60-f09065de88e4', 'contact_accounts', '01a20ae9-d221-7fd2-a61f-4edda9781fa6', 'contacts', '01a20ae9-d21d-7ca0-84a7-5db99b55e4d5', 'Created', '{AccountId,ContactId,Position,Primary,Role}'),
	('01a20ae9-d2d8-7a5b-bdca-2917f0bc276e', '01a20ae9-d2d7-7c25-9ddf-622d321a3b49', 'interactions', '01a20ae9-d29a-7859-b856-f6bf0d40271d', 'interactions', '01a20ae9-d29a-7859-b856-f6bf0d40271d', 'Created', '{AccountId,At,Body,Custom,Direction,Internal,Participants,Subject,Tags,Type,Viewers}'),
	('01a20ae9-d2d8-7e90-b058-6fc46ae5f16f', '01a20ae9-d2d7-7c25-9ddf-622d321a3b49', 'interaction_contacts', '01a20ae9-d29d-77f4-8c8f-487db78f0662', 'interactions', '01a20ae9-d29a-7859-b856-f6bf0d40271d', 'Created', '{ContactId,InteractionId,Position}'),
	('01a20ae9-d32b-713a-87ee-f244d7f05a8b', '01a20ae9-d32b-7a86-aec1-3f28957020d8', 'interactions', '01a20ae9-d32a-794e-ab56-36fbbc214846', 'interactions', '01a20ae9-d32a-794e-ab56-36fbbc214846', 'Created', '{AccountId,At,Body,Custom,Internal,Participants,Tags,TeamId,Type,Viewers}'),
	('01a20ae9-d333-7537-8d41-d0f633f1ffe8', '01a20ae9-d333-7402-992f-f8c12cd2f27f', 'accounts', '01a20ae9-d331-7c97-b401-eb95ebb7f405', 'accounts', '01a20ae9-d331-7c97-b401-eb95ebb7f405', 'Created', '{Custom,Emails,Name,Phones,Tags,Viewers}'),
	('01a20ae9-d34e-7d69-86f6-b9d4479090c4', '01a20ae9-d34c-7079-98e1-dd7eb989e432', 'accounts', '01a20ae9-d331-7c97-b401-eb95ebb7f405', 'accounts', '01a20ae9-d331-7c97-b401-eb95ebb7f405', 'Updated', '{DeletedAt}'),
	('01a20ae9-d37c-7a36-9ae9-a8173bc51ab8', '01a20ae9-d37c-7873-b194-f053f9e8e540', 'shares', '01a20ae9-d36b-7ec6-8fbd-7fa5d573f4c7', 'accounts', '01a20ae9-d1de-7e66-8df1-64ce8303672e', 'Created', '{GivenAt,GivenBy,GranteeId,Kind,MayEdit,RecordId}'),
	('01a20ae9-d37d-7387-9839-7dde5f647bfc', '01a20ae9-d37c-7873-b194-f053f9e8e540', 'accounts', '01a20ae9-d1de-7e66-8df1-64ce8303672e', 'accounts', '01a20ae9-d1de-7e66-8df1-64ce8303672e', 'Updated', '{Viewers}'),
	('01a20ae9-d3a1-7ca9-9822-d8bfd1262b55', '01a20ae9-d39d-7d9a-a6b3-239fdaa08ad7', 'saved_views', '01a20ae9-d387-7493-8a66-714caf264f0c', 'saved_views', '01a20ae9-d387-7493-8a66-714caf264f0c', 'Created', '{Filter,Kind,Name,OwnerId,Position,Share,Sort}'),
	('01a20ae9-d3ca-76d3-9da5-97fcfc461f0b', '01a20ae9-d3ca-790e-b17a-ceea826198e7', 'accounts', '01a20ae9-d1de-7e66-8df1-64ce8303672e', 'accounts', '01a20ae9-d1de-7e66-8df1-64ce8303672e', 'Updated', '{Name}');

INSERT INTO public.company_settings VALUES
	('01a20ae9-cb82-7059-a337-107c3eeba520', 'Test company', 'EUR', NULL, 1, '{1,2,3,4,5}', 'UTC');

INSERT INTO public.contact_accounts VALUES
	('01a20ae9-d221-7fd2-a61f-4edda9781fa6', '01a20ae9-d21d-7ca0-84a7-5db99b55e4d5', '01a20ae9-d1de-7e66-8df1-64ce8303672e', 'Buyer', NULL, NULL, true, 0);

INSERT INTO public.contacts VALUES
	('01a20ae9-d21d-7ca0-84a7-5db99b55e4d5', 'Zoë', 'Calder', 'Zoë Calder', 'calder', NULL, NULL, '[{"E164": "+442079460103", "Label": "mobile", "Value": "+44 20 7946 0103", "Primary": true}]', '[{"Value": "zoe.calder@larkfield.example", "Primary": true}]', '[]', '[]', '+44 20 7946 0103', 'zoe.calder@larkfield.example', '01a20ae9-d1de-7e66-8df1-64ce8303672e', NULL, 'Buyer', NULL, '1980-02-29', NULL, NULL, NULL, NULL, NULL, true, false, '2026-11-24 00:17:05.636528+00', '2026-11-24 00:17:05.636528+00', NULL, NULL, '{}', '{}', NULL, NULL, '{}', NULL, NULL, 'zoe calder');

INSERT INTO public.default_views VALUES
	('01a20ae9-cb81-7150-bcad-8bd835611b78', 'accounts', '01a20ae9-d387-7493-8a66-714caf264f0c');

INSERT INTO public.events VALUES
	('01a20ae9-d115-721f-ae2a-b92fcc3a37df', '2026-11-24 00:17:05.294531+00', 'account.created', '01a20ae9-cf27-7bd6-9624-05cf0cb0c9e2', '{"Name": "account.created", "AccountId": "01a20ae9-d0a0-7bcd-9b0d-422e481c81f1"}'),
	('01a20ae9-d118-7668-9135-701230427e40', '2026-11-24 00:17:05.294531+00', 'account.created', '01a20ae9-cf27-7bd6-9624-05cf0cb0c9e2', '{"Name": "account.created", "AccountId": "01a20ae9-d0d9-7467-9089-e461a311c387"}'),
	('01a20ae9-d1f8-753c-ac34-00aeaafc7842', '2026-11-24 00:17:05.522354+00', 'account.created', '01a20ae9-d1f4-7534-8c0c-cf4f1712bc02', '{"Name": "account.created", "AccountId": "01a20ae9-d1de-7e66-8df1-64ce8303672e"}'),
	('01a20ae9-d282-77be-a41d-623a30f7d3fd', '2026-11-24 00:17:05.636528+00', 'contact.created', '01a20ae9-d27c-7cc4-ac60-f09065de88e4', '{"Name": "contact.created", "ContactId": "01a20ae9-d21d-7ca0-84a7-5db99b55e4d5"}'),
	('01a20ae9-d2d8-7e44-a203-1dc9c65f2681', '2026-11-24 00:17:05.736187+00', 'interaction.logged', '01a20ae9-d2d7-7c25-9ddf-622d321a3b49', '{"Kind": "call", "Name": "interaction.logged", "InteractionId": "01a20ae9-d29a-7859-b856-f6bf0d40271d"}'),
	('01a20ae9-d32b-7f3a-b021-1a83f26c4140', '2026-11-24 00:17:05.834969+00', 'interaction.logged', '01a20ae9-d32b-7a86-aec1-3f28957020d8', '{"Kind": "note", "Name": "interaction.logged", "InteractionId": "01a20ae9-d32a-794e-ab56-36fbbc214846"}'),
	('01a20ae9-d333-791a-8d8d-c5a6869032e9', '2026-11-24 00:17:05.842982+00', 'account.created', '01a20ae9-d333-7402-992f-f8c12cd2f27f', '{"Name": "account.created", "AccountId": "01a20ae9-d331-7c97-b401-eb95ebb7f405"}');

INSERT INTO public.favourites VALUES
	('01a20ae9-cb81-7150-bcad-8bd835611b78', '01a20ae9-d1de-7e66-8df1-64ce8303672e', 'accounts', '2026-11-24 00:17:05.985693+00');

INSERT INTO public.import_files VALUES
	('01a20ae9-ce91-7883-9386-7e1576b16b36', '01a20ae9-ce53-717b-b47b-7789d7a5098f', 0, 'file.csv', 'a7c46fa52f0680cf1d0861fe35e3decd466396f64f6405ec37f92afe50b0b77d', 92, 2, 2, 2, 0, 0, 0, 0, '["id", "name", "parent", "phone"]', NULL);

INSERT INTO public.imports VALUES
	('01a20ae9-ce53-717b-b47b-7789d7a5098f', 'accounts', 'Done', false, NULL, NULL, '{"source": "upgrade", "emptyClears": false}', '2026-11-24 00:17:04.59705+00', '2026-11-24 00:17:04.75436+00', '2026-11-24 00:17:05.459574+00', NULL, '01a20ae9-cf27-7bd6-9624-05cf0cb0c9e2', 'Links', 1, 0, NULL, '2026-11-24 00:17:14.75436+00', 0, '{}', '{"Late": [], "BadLinks": {"parent": {}}, "KnownValues": {}}');

INSERT INTO public.interaction_contacts VALUES
	('01a20ae9-d29d-77f4-8c8f-487db78f0662', '01a20ae9-d29a-7859-b856-f6bf0d40271d', '01a20ae9-d21d-7ca0-84a7-5db99b55e4d5', 0);

INSERT INTO public.interactions VALUES
	('01a20ae9-d29a-7859-b856-f6bf0d40271d', 'call', 'in', '2026-11-24 00:17:05.687809+00', NULL, 'Renewal', 'Wants **three** years.', NULL, false, '{01a20ae9-ce36-76a5-b838-a83a39e0a51c}', '01a20ae9-d1de-7e66-8df1-64ce8303672e', NULL, NULL, '{01a20ae9-d1de-7e66-8df1-64ce8303672e,01a20ae9-d21d-7ca0-84a7-5db99b55e4d5}', '2026-11-24 00:17:05.736187+00', '2026-11-24 00:17:05.736187+00', NULL, NULL, '{}', '{}', NULL, NULL, '{}', NULL, NULL, 'renewal', DEFAULT),
	('01a20ae9-d32a-794e-ab56-36fbbc214846', 'note', NULL, '2026-11-24 00:17:05.833828+00', NULL, NULL, 'Prefers mornings.', NULL, true, '{}', '01a20ae9-d1de-7e66-8df1-64ce8303672e', NULL, NULL, '{01a20ae9-d1de-7e66-8df1-64ce8303672e}', '2026-11-24 00:17:05.834969+00', '2026-11-24 00:17:05.834969+00', NULL, '01a20ae9-cdff-7a15-9bd5-2535f378cc69', '{}', '{}', NULL, NULL, '{}', NULL, NULL, 'note', DEFAULT);

INSERT INTO public.record_visits VALUES
	('01a20ae9-cb81-7150-bcad-8bd835611b78', '01a20ae9-d1de-7e66-8df1-64ce8303672e', 'accounts', '2026-11-24 00:17:05.964202+00');

INSERT INTO public.roles VALUES
	('01a20ae9-cb83-7283-b768-082dae9628b7', 'Manager', false, '{"deals": {"Edit": "TeamAndBelow", "View": "TeamAndBelow", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "leads": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "tasks": {"Edit": "TeamAndBelow", "View": "TeamAndBelow", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "reports": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "tickets": {"Edit": "TeamAndBelow", "View": "TeamAndBelow", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "accounts": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "contacts": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "products": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "interactions": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}}'),
	('01a20ae9-cb83-7730-8ae8-00cf9cee1a73', 'Administrator', true, '{"deals": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "leads": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "tasks": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "reports": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "tickets": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "accounts": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "contacts": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "products": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "interactions": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}}'),
	('01a20ae9-cb84-767d-ac7f-473ebeda235a', 'Read-only', false, '{"deals": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "leads": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tasks": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "reports": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tickets": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "accounts": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "contacts": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "products": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "interactions": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}}'),
	('01a20ae9-cb84-76fe-a245-36f51bb423ea', 'Support agent', false, '{"deals": {"Edit": "None", "View": "None", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "leads": {"Edit": "None", "View": "None", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tasks": {"Edit": "Team", "View": "Team", "Share": true, "Assign": true, "Create": true, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "reports": {"Edit": "None", "View": "None", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tickets": {"Edit": "Team", "View": "Team", "Share": true, "Assign": true, "Create": true, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "accounts": {"Edit": "Own", "View": "All", "Share": false, "Assign": false, "Create": true, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "contacts": {"Edit": "Own", "View": "All", "Share": false, "Assign": false, "Create": true, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "products": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "interactions": {"Edit": "Own", "View": "All", "Share": false, "Assign": false, "Create": true, "Delete": true, "Export": false, "Import": false, "BulkEdit": false}}'),
	('01a20ae9-cb84-79e6-bfc0-a56b565b74a1', 'Sales rep', false, '{"deals": {"Edit": "Own", "View": "Own", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": false, "BulkEdit": false}, "leads": {"Edit": "Own", "View": "Own", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": false, "BulkEdit": false}, "tasks": {"Edit": "Own", "View": "Own", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": false, "BulkEdit": false}, "reports": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tickets": {"Edit": "None", "View": "None", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "accounts": {"Edit": "Own", "View": "All", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "contacts": {"Edit": "Own", "View": "All", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "products": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "interactions": {"Edit": "Own", "View": "All", "Share": false, "Assign": false, "Create": true, "Delete": true, "Export": false, "Import": false, "BulkEdit": false}}');

INSERT INTO public.saved_views VALUES
	('01a20ae9-d387-7493-8a66-714caf264f0c', 'accounts', 'Technology', '01a20ae9-cb81-7150-bcad-8bd835611b78', 'Everyone', NULL, '{"op": "eq", "field": "industry", "value": "Technology"}', '-name', NULL, 0);

INSERT INTO public.search_entries_accounts VALUES
	('01a20ae9-d0a0-7bcd-9b0d-422e481c81f1', 'accounts', 'Larkfield Group', 'larkfield group', NULL, 'larkfield group', '{"n:larkfield group",x:upgrade:1,x::1}', NULL, '01a20ae9-cb82-7120-8f90-76b516b3cb6e', '{}', false, NULL),
	('01a20ae9-d0d9-7467-9089-e461a311c387', 'accounts', 'Larkfield Mills', 'larkfield mills', NULL, 'larkfield mills 442079460102', '{"n:larkfield mills",p:442079460102,x:upgrade:2,x::2}', NULL, '01a20ae9-cb82-7120-8f90-76b516b3cb6e', '{}', false, NULL),
	('01a20ae9-d331-7c97-b401-eb95ebb7f405', 'accounts', 'Gone Works', 'gone works', NULL, 'gone works', '{"n:gone works"}', NULL, NULL, '{}', true, NULL),
	('01a20ae9-d1de-7e66-8df1-64ce8303672e', 'accounts', 'Larkfield Instruments', 'larkfield instruments', 'Technology', 'larkfield instruments larkfield.example', '{"n:larkfield instruments",d:larkfield.example}', '01a20ae9-ce36-76a5-b838-a83a39e0a51c', '01a20ae9-cdff-7a15-9bd5-2535f378cc69', '{01a20ae9-ce36-76a5-b838-a83a39e0a51c}', false, '2026-11-24 00:17:05.687809+00');

INSERT INTO public.search_entries_contacts VALUES
	('01a20ae9-d21d-7ca0-84a7-5db99b55e4d5', 'contacts', 'Zoë Calder', 'zoe calder', 'Buyer', 'zoe calder zoe calder zoe.calder@larkfield.example 442079460103', '{"n:zoe calder",e:zoe.calder@larkfield.example,p:442079460103}', NULL, NULL, '{}', false, '2026-11-24 00:17:05.687809+00');

INSERT INTO public.shares VALUES
	('01a20ae9-d36b-7ec6-8fbd-7fa5d573f4c7', 'accounts', '01a20ae9-d1de-7e66-8df1-64ce8303672e', '01a20ae9-ce36-76a5-b838-a83a39e0a51c', true, NULL, '2026-11-24 00:17:05.891251+00', '01a20ae9-cb81-7150-bcad-8bd835611b78');

INSERT INTO public.sign_ins VALUES
	('01a20ae9-cb81-7150-bcad-8bd835611b78', 'ada@test.example', 'ADA@TEST.EXAMPLE', 'ada@test.example', 'ADA@TEST.EXAMPLE', true, 'AQAAAAIAAYagAAAAEKXYjdor4OUVZvbgTaP5JLvTHEBenmI/oKapxLIw8ffCNQ03RMOQj9WOWf/5yB8Keg==', 'SBWCIDOWFBZSVWGN7DWLRGVEZA4FPBFG', '44590aa1-9e8b-432f-b1ac-fc3695a37b50', NULL, false, false, NULL, true, 0);

INSERT INTO public.teams VALUES
	('01a20ae9-cb82-7120-8f90-76b516b3cb6e', 'Everyone', NULL, NULL),
	('01a20ae9-cdff-7a15-9bd5-2535f378cc69', 'North', '01a20ae9-cb82-7120-8f90-76b516b3cb6e', '01a20ae9-cb81-7150-bcad-8bd835611b78');

INSERT INTO public.timeline_entries VALUES
	('01a20ae9-d1de-7e66-8df1-64ce8303672e', '2026-11-24 00:17:05.687809+00', '01a20ae9-d2f9-77a9-a283-ef61d57b4786', 'call', true, '01a20ae9-d29a-7859-b856-f6bf0d40271d', NULL, NULL, NULL),
	('01a20ae9-d21d-7ca0-84a7-5db99b55e4d5', '2026-11-24 00:17:05.687809+00', '01a20ae9-d307-7d6d-a805-4760a352bc32', 'call', true, '01a20ae9-d29a-7859-b856-f6bf0d40271d', NULL, NULL, NULL),
	('01a20ae9-d1de-7e66-8df1-64ce8303672e', '2026-11-24 00:17:05.833828+00', '01a20ae9-d32d-750a-a801-b9bc67f4e98e', 'note', false, '01a20ae9-d32a-794e-ab56-36fbbc214846', NULL, '01a20ae9-cdff-7a15-9bd5-2535f378cc69', NULL);

INSERT INTO public.users VALUES
	('01a20ae9-cb81-7150-bcad-8bd835611b78', '2026-11-24 00:17:03.87298+00', '2026-11-24 00:17:03.87298+00', 'Ada Admin', 'ada@test.example', '{01a20ae9-cb83-7730-8ae8-00cf9cee1a73}', '{01a20ae9-cb82-7120-8f90-76b516b3cb6e}', NULL, NULL, 'system', true),
	('01a20ae9-ce36-76a5-b838-a83a39e0a51c', '2026-11-24 00:17:04.566244+00', '2026-11-24 00:17:04.566244+00', 'Ben Example', 'ben@test.example', '{01a20ae9-cb84-79e6-bfc0-a56b565b74a1}', '{01a20ae9-cdff-7a15-9bd5-2535f378cc69}', NULL, NULL, 'system', true);

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
