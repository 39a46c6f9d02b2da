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

CREATE FUNCTION public.changes_call_out() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    if (select count(distinct root_id) > 20 from made) then
        perform pg_notify('crm_changes', concat_ws(' ', change_set_id, root_kind, '*')) from (select distinct change_set_id, root_kind from made) as kinds;
    else
        perform pg_notify('crm_changes', concat_ws(' ', change_set_id, root_kind, root_id)) from (select distinct change_set_id, root_kind, root_id from made) as records;
    end if;
    return null;
end $$;

CREATE FUNCTION public.crm_beginning(words text) RETURNS tsquery
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $_$
    select regexp_replace(plainto_tsquery('pg_catalog.simple'::regconfig, public.crm_fold(words))::text,
        $r$('(?:[^']|'')+')$r$, '\1:*', 'g')::tsquery $_$;

CREATE FUNCTION public.crm_fold(words text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
    select lower(public.unaccent('public.unaccent'::regdictionary, normalize(words, NFKC))) $$;

CREATE FUNCTION public.crm_percentile(value_list numeric[], share double precision) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    select (percentile_cont(share) within group (order by v))::numeric from unnest(value_list) v where v is not null
$$;

CREATE FUNCTION public.crm_phrase(words text) RETURNS tsquery
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    select phraseto_tsquery('pg_catalog.simple'::regconfig, public.crm_fold(words)) $$;

CREATE FUNCTION public.crm_words(subject text, body text) RETURNS tsvector
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    select to_tsvector('pg_catalog.simple'::regconfig, public.crm_fold(coalesce(subject, '') || ' ' || coalesce(body, ''))) $$;

CREATE FUNCTION public.deals_drop_states() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    delete from public.deal_states where deal_id in (select id from gone);
    return null;
end $$;

CREATE FUNCTION public.deals_keep_states() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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

CREATE FUNCTION public.events_call_out() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    if exists (select from made where due_at is not null) then perform pg_notify('crm_events', ''); end if;
    return null;
end $$;

CREATE FUNCTION public.notices_call_out() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
    perform pg_notify('crm_notices', user_id::text) from (select distinct user_id from made) as people;
    return null;
end $$;

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

CREATE TABLE public.assignment_rules (
    id uuid NOT NULL,
    name text NOT NULL,
    "position" integer NOT NULL,
    active boolean NOT NULL,
    filter text NOT NULL,
    method character varying(20) NOT NULL,
    people_ids uuid[] NOT NULL,
    team_id uuid,
    field text,
    territories jsonb DEFAULT '[]'::jsonb NOT NULL
);

CREATE TABLE public.assignment_turns (
    rule_id uuid NOT NULL,
    turn integer NOT NULL
);

CREATE TABLE public.bulk_plans (
    id uuid NOT NULL,
    actor_id uuid,
    kind text NOT NULL,
    ids uuid[] NOT NULL,
    change jsonb NOT NULL,
    made_at timestamp with time zone NOT NULL
);

CREATE TABLE public.calendar_feeds (
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    name character varying(100) NOT NULL,
    view_id uuid,
    hash bytea NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_read_at timestamp with time zone,
    revoked_at timestamp with time zone
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
    time_zone text NOT NULL,
    lead_response_hours integer DEFAULT 4 NOT NULL,
    work_end time without time zone DEFAULT '17:00:00'::time without time zone NOT NULL,
    work_start time without time zone DEFAULT '09:00:00'::time without time zone NOT NULL
);

CREATE TABLE public.consents (
    id uuid NOT NULL,
    subject_kind character varying(20) NOT NULL,
    subject_id uuid NOT NULL,
    form_id uuid NOT NULL,
    wording text NOT NULL,
    wording_version integer NOT NULL,
    given_at timestamp with time zone NOT NULL,
    email text,
    must_confirm boolean NOT NULL,
    confirmed_at timestamp with time zone
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

CREATE TABLE public.deal_contacts (
    id uuid NOT NULL,
    deal_id uuid NOT NULL,
    contact_id uuid NOT NULL,
    role text,
    "position" integer NOT NULL
);

CREATE TABLE public.deal_lines (
    id uuid NOT NULL,
    deal_id uuid NOT NULL,
    product_id uuid NOT NULL,
    quantity numeric(18,4) NOT NULL,
    price numeric(18,2),
    discount numeric(7,4),
    "position" integer NOT NULL
);

CREATE TABLE public.deal_states (
    id bigint NOT NULL,
    deal_id uuid NOT NULL,
    since timestamp with time zone NOT NULL,
    until timestamp with time zone,
    pipeline_id uuid NOT NULL,
    stage_id uuid,
    status character varying(10) NOT NULL,
    value numeric(18,2),
    amount numeric(18,2),
    currency character varying(3),
    probability integer NOT NULL,
    close_date date,
    owner_id uuid,
    team_id uuid,
    deleted boolean NOT NULL,
    backdated boolean NOT NULL
);

ALTER TABLE public.deal_states ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.deal_states_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.deals (
    id uuid NOT NULL,
    name text NOT NULL,
    auto_name text,
    account_id uuid,
    pipeline_id uuid NOT NULL,
    stage_id uuid NOT NULL,
    stage_since timestamp with time zone NOT NULL,
    status character varying(10) NOT NULL,
    amount numeric(18,2),
    currency character varying(3),
    list_value numeric(18,2),
    value numeric(18,2),
    weighted numeric(18,2),
    won_value numeric(18,2),
    won boolean,
    cycle_days integer,
    probability integer NOT NULL,
    probability_given integer,
    started_on date,
    close_date date,
    lost_reason text,
    lost_note text,
    next_step text,
    type text,
    lead_source text,
    competitors text[] NOT NULL,
    recurring_value numeric(18,2),
    co_owner_ids uuid[] NOT NULL,
    checked_items text[] NOT NULL,
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
    payload jsonb NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    due_at timestamp with time zone,
    failure text,
    waiting text[] DEFAULT '{}'::text[] NOT NULL
);

CREATE TABLE public.exchange_rates (
    id uuid NOT NULL,
    currency character varying(3) NOT NULL,
    rate numeric(24,10) NOT NULL,
    day date NOT NULL,
    updated_at timestamp with time zone NOT NULL
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
    words tsvector GENERATED ALWAYS AS (public.crm_words(subject, body)) STORED NOT NULL,
    lead_id uuid
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

CREATE TABLE public.leads (
    id uuid NOT NULL,
    name text NOT NULL,
    given_name text,
    family_name text,
    company text,
    email text,
    phone text,
    phone_e164 text,
    job_title text,
    website text,
    country text,
    status character varying(20) NOT NULL,
    lead_source text,
    rating text,
    value numeric(18,2),
    currency text,
    description text,
    disqualify_reason text,
    recycle_on date,
    response_due timestamp with time zone,
    first_response_at timestamp with time zone,
    form_id uuid,
    converted_at timestamp with time zone,
    contact_id uuid,
    account_id uuid,
    deal_id uuid,
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

CREATE TABLE public.notice_wishes (
    user_id uuid NOT NULL,
    muted text[] NOT NULL,
    digest_at time without time zone,
    digest_on date
);

CREATE TABLE public.notices (
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    kind character varying(20) NOT NULL,
    actor_id uuid,
    record_kind character varying(40) NOT NULL,
    record_id uuid NOT NULL,
    cause character varying(120) NOT NULL,
    read_at timestamp with time zone
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

CREATE TABLE public.pipelines (
    id uuid NOT NULL,
    name text NOT NULL,
    "position" integer NOT NULL,
    team_ids uuid[] NOT NULL,
    active boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL
);

CREATE TABLE public.products (
    id uuid NOT NULL,
    name text NOT NULL,
    code text,
    series text,
    price numeric(18,2),
    currency text,
    prices jsonb DEFAULT '[]'::jsonb NOT NULL,
    active boolean NOT NULL,
    description text,
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

CREATE TABLE public.record_visits (
    user_id uuid NOT NULL,
    record_id uuid NOT NULL,
    kind text NOT NULL,
    at timestamp with time zone NOT NULL
);

CREATE TABLE public.review_marks (
    user_id uuid NOT NULL,
    view character varying(40) NOT NULL,
    day date NOT NULL
);

CREATE TABLE public.roles (
    id uuid NOT NULL,
    name text NOT NULL,
    administers boolean NOT NULL,
    rights jsonb NOT NULL,
    updated_at timestamp with time zone NOT NULL
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
    "position" integer NOT NULL,
    look character varying(10)
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

CREATE TABLE public.search_entries_deals (
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

CREATE TABLE public.search_entries_leads (
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

CREATE TABLE public.search_entries_products (
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

CREATE TABLE public.search_entries_tasks (
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

CREATE TABLE public.stage_paces (
    stage_id uuid NOT NULL,
    median_days numeric(18,2) NOT NULL,
    p75_days numeric(18,2) NOT NULL,
    visits integer NOT NULL,
    computed_at timestamp with time zone NOT NULL
);

CREATE TABLE public.stages (
    id uuid NOT NULL,
    pipeline_id uuid NOT NULL,
    name text NOT NULL,
    kind character varying(10) NOT NULL,
    probability integer NOT NULL,
    forecast character varying(10) NOT NULL,
    rot_days integer,
    "position" integer NOT NULL,
    checklist jsonb DEFAULT '[]'::jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL
);

CREATE TABLE public.targets (
    id uuid NOT NULL,
    subject_id uuid NOT NULL,
    period character varying(10) NOT NULL,
    start date NOT NULL,
    amount numeric(18,2) NOT NULL,
    currency character varying(3) NOT NULL,
    updated_at timestamp with time zone NOT NULL
);

CREATE TABLE public.task_links (
    id uuid NOT NULL,
    task_id uuid NOT NULL,
    record_id uuid NOT NULL,
    "position" integer NOT NULL
);

CREATE TABLE public.task_templates (
    id uuid NOT NULL,
    name text NOT NULL,
    steps jsonb DEFAULT '[]'::jsonb NOT NULL
);

CREATE TABLE public.tasks (
    id uuid NOT NULL,
    subject text NOT NULL,
    type character varying(20) NOT NULL,
    due date,
    due_at timestamp with time zone,
    priority character varying(20) NOT NULL,
    status character varying(20) NOT NULL,
    completed_at timestamp with time zone,
    body text,
    outcome text,
    repeats character varying(40),
    remind_at timestamp with time zone,
    checklist text,
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

CREATE TABLE public.teams (
    id uuid NOT NULL,
    name text NOT NULL,
    parent_id uuid,
    lead_id uuid,
    currency character varying(3),
    updated_at timestamp with time zone NOT NULL
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
    active boolean NOT NULL,
    away_until date
);

CREATE TABLE public.web_forms (
    id uuid NOT NULL,
    name text NOT NULL,
    slug character varying(60) NOT NULL,
    active boolean NOT NULL,
    title text NOT NULL,
    intro text,
    button text NOT NULL,
    fields jsonb DEFAULT '[]'::jsonb NOT NULL,
    wordings jsonb DEFAULT '[]'::jsonb NOT NULL,
    asks_consent boolean NOT NULL,
    consent_required boolean NOT NULL,
    double_opt_in boolean NOT NULL,
    thanks text NOT NULL,
    redirect_url text,
    origins text[] NOT NULL,
    lead_source text NOT NULL,
    owner_id uuid,
    team_id uuid
);

ALTER TABLE ONLY public.search_entries ATTACH PARTITION public.search_entries_accounts FOR VALUES IN ('accounts');

ALTER TABLE ONLY public.search_entries ATTACH PARTITION public.search_entries_contacts FOR VALUES IN ('contacts');

ALTER TABLE ONLY public.search_entries ATTACH PARTITION public.search_entries_deals FOR VALUES IN ('deals');

ALTER TABLE ONLY public.search_entries ATTACH PARTITION public.search_entries_leads FOR VALUES IN ('leads');

ALTER TABLE ONLY public.search_entries ATTACH PARTITION public.search_entries_other DEFAULT;

ALTER TABLE ONLY public.search_entries ATTACH PARTITION public.search_entries_products FOR VALUES IN ('products');

ALTER TABLE ONLY public.search_entries ATTACH PARTITION public.search_entries_tasks FOR VALUES IN ('tasks');

INSERT INTO public."__EFMigrationsHistory" VALUES
	('20261122000000_Initial', '10.0.14'),
	('20261130000000_SearchFunctions', '10.0.14'),
	('20261130000100_SearchPartitions', '10.0.14'),
	('20261130000200_OwnershipStatistics', '10.0.14'),
	('20261201000000_Deals', '10.0.14'),
	('20261201000100_DealStates', '10.0.14'),
	('20261201000200_Money', '10.0.14'),
	('20261202000000_Leads', '10.0.14'),
	('20261203000000_Tasks', '10.0.14'),
	('20261203000100_StagePaces', '10.0.14'),
	('20261204000000_Calls', '10.0.14'),
	('20261204000100_CallOut', '10.0.14'),
	('20261204000200_TaskTemplates', '10.0.14'),
	('20261205000000_Targets', '10.0.14'),
	('20261206000000_ReviewMarks', '10.0.14'),
	('20261207000000_CalendarFeeds', '10.0.14'),
	('20261208000000_SpansAndLooks', '10.0.14'),
	('20261209000000_TeamsAndRolesStamped', '10.0.14'),
	('20261210000000_SettingsStamped', '10.0.14');

INSERT INTO public.accounts VALUES
	('01a21f39-edf8-7683-854c-7607175f116a', 'Larkfield Group', NULL, NULL, NULL, NULL, NULL, '[]', '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-27 22:57:00.103331+00', '2026-11-27 22:57:00.103331+00', NULL, '01a21f39-e40d-7e9d-8883-1eae329b6b3f', '{}', '{}', '1', 'upgrade', '{}', NULL, NULL, 'larkfield group'),
	('01a21f39-ee55-79fb-ae21-4f4f42017dad', 'Larkfield Mills', '01a21f39-edf8-7683-854c-7607175f116a', NULL, NULL, NULL, NULL, '[{"E164": "+442079460102", "Value": "+44 20 7946 0102", "Primary": true}]', '[]', '+44 20 7946 0102', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-27 22:57:00.103331+00', '2026-11-27 22:57:00.365471+00', NULL, '01a21f39-e40d-7e9d-8883-1eae329b6b3f', '{}', '{}', '2', 'upgrade', '{}', NULL, NULL, 'larkfield mills'),
	('01a21f39-f2d9-7e5d-b601-cbb852c0f5ff', 'Gone Works', NULL, NULL, NULL, NULL, NULL, '[]', '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-27 22:57:01.149791+00', '2026-11-27 22:57:01.210794+00', NULL, NULL, '{}', '{}', NULL, NULL, '{}', NULL, '2026-11-27 22:57:01.210171+00', 'gone works'),
	('01a21f39-f061-77b6-9296-8684382e1e13', 'Larkfield Instruments', '01a21f39-edf8-7683-854c-7607175f116a', 'Customer', 'Technology', 'larkfield.example', 'larkfield.example', '[]', '[]', NULL, NULL, 240, 18500000.00, 'EUR', NULL, 'Makes *measuring* instruments.', 'Bristol', 'United Kingdom', NULL, NULL, '4 Quay Street', NULL, NULL, NULL, NULL, NULL, '2026-11-27 22:57:00.548627+00', '2026-11-27 22:57:01.502813+00', '01a21f39-e81f-7281-97f7-9350788b584a', '01a21f39-e7cf-7ee0-8006-f7b9a22a37ba', '{01a21f39-e81f-7281-97f7-9350788b584a}', '{key}', NULL, NULL, '{}', NULL, NULL, 'larkfield instruments');

INSERT INTO public.change_sets VALUES
	('01a21f39-e4b4-797c-8a1a-99524dc6ce6a', '2026-11-27 22:56:57.514698+00', NULL, 'System', 'company.set-up', NULL, NULL, NULL),
	('01a21f39-e7fc-798f-934a-addf52661d81', '2026-11-27 22:56:58.363916+00', NULL, 'System', 'teams.create', NULL, NULL, NULL),
	('01a21f39-e823-7b12-a3bc-dd569edd661a', '2026-11-27 22:56:58.403525+00', NULL, 'System', 'users.create', NULL, NULL, NULL),
	('01a21f39-e9d4-70bb-8eea-636aade96e0f', '2026-11-27 22:56:58.72492+00', NULL, 'Import', 'accounts.import', 'file.csv', NULL, NULL),
	('01a21f39-f084-7397-b8db-5ba4ce0b6eae', '2026-11-27 22:57:00.548627+00', NULL, 'System', 'accounts.create', NULL, NULL, NULL),
	('01a21f39-f178-7189-b33b-5b9efe4b9f0e', '2026-11-27 22:57:00.789624+00', NULL, 'System', 'contacts.create', NULL, NULL, NULL),
	('01a21f39-f218-7c7c-bb1e-6156a2762433', '2026-11-27 22:57:00.951085+00', NULL, 'System', 'interactions.create', NULL, NULL, NULL),
	('01a21f39-f2cd-7c02-8283-724ddfdd12a4', '2026-11-27 22:57:01.132878+00', NULL, 'System', 'interactions.create', NULL, NULL, NULL),
	('01a21f39-f2dd-76d1-b1e0-6795bb2aaaca', '2026-11-27 22:57:01.149791+00', NULL, 'System', 'accounts.create', NULL, NULL, NULL),
	('01a21f39-f31b-7b09-a77d-fe924eff6425', '2026-11-27 22:57:01.210794+00', NULL, 'System', 'accounts.delete', NULL, NULL, NULL),
	('01a21f39-f37c-7b02-9003-aec94043c204', '2026-11-27 22:57:01.308377+00', '01a21f39-e31a-7f50-9538-1cd64e29255a', 'Ui', 'accounts.share', NULL, NULL, NULL),
	('01a21f39-f3c3-75ca-844f-990718e5ad24', '2026-11-27 22:57:01.379284+00', '01a21f39-e31a-7f50-9538-1cd64e29255a', 'Ui', 'views.save', NULL, NULL, NULL),
	('01a21f39-f43e-7c94-b099-7ae50a1d9548', '2026-11-27 22:57:01.502813+00', NULL, 'System', 'accounts.edit', NULL, NULL, NULL);

INSERT INTO public.change_values VALUES
	('01a21f39-e4c3-7446-8900-2e0c3027bdc4', NULL, '{"Name": "Test company", "WorkEnd": "17:00:00", "Currency": "EUR", "TimeZone": "UTC", "WorkStart": "09:00:00", "WorkingDays": [1, 2, 3, 4, 5], "FiscalYearStart": 1, "LeadResponseHours": 4}'),
	('01a21f39-e4e3-70bd-ac71-c12908eab4d7', NULL, '{"Name": "Everyone"}'),
	('01a21f39-e4ef-7000-a5ff-fc3b8e222db7', NULL, '{"Name": "Manager", "Rights": {"deals": {"Edit": "TeamAndBelow", "View": "TeamAndBelow", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "leads": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "tasks": {"Edit": "TeamAndBelow", "View": "TeamAndBelow", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "reports": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "tickets": {"Edit": "TeamAndBelow", "View": "TeamAndBelow", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "accounts": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "contacts": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "products": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "interactions": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}}, "Administers": false}'),
	('01a21f39-e4ef-763e-8d6a-4a6a763a6dd9', NULL, '{"Name": "Administrator", "Rights": {"deals": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "leads": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "tasks": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "reports": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "tickets": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "accounts": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "contacts": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "products": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "interactions": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}}, "Administers": true}'),
	('01a21f39-e4f0-7312-aa73-1336018221da', NULL, '{"Name": "Support agent", "Rights": {"deals": {"Edit": "None", "View": "None", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "leads": {"Edit": "None", "View": "None", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tasks": {"Edit": "Team", "View": "Team", "Share": true, "Assign": true, "Create": true, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "reports": {"Edit": "None", "View": "None", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tickets": {"Edit": "Team", "View": "Team", "Share": true, "Assign": true, "Create": true, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "accounts": {"Edit": "Own", "View": "All", "Share": false, "Assign": false, "Create": true, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "contacts": {"Edit": "Own", "View": "All", "Share": false, "Assign": false, "Create": true, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "products": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "interactions": {"Edit": "Own", "View": "All", "Share": false, "Assign": false, "Create": true, "Delete": true, "Export": false, "Import": false, "BulkEdit": false}}, "Administers": false}'),
	('01a21f39-e4f0-7462-9cf8-de253762871d', NULL, '{"Name": "Read-only", "Rights": {"deals": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "leads": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tasks": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "reports": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tickets": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "accounts": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "contacts": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "products": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "interactions": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}}, "Administers": false}'),
	('01a21f39-e4f0-7c1f-94bc-8e220cb5ba2c', NULL, '{"Name": "Sales rep", "Rights": {"deals": {"Edit": "Own", "View": "Own", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": false, "BulkEdit": false}, "leads": {"Edit": "Own", "View": "Own", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": false, "BulkEdit": false}, "tasks": {"Edit": "Own", "View": "Own", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": false, "BulkEdit": false}, "reports": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tickets": {"Edit": "None", "View": "None", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "accounts": {"Edit": "Own", "View": "All", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "contacts": {"Edit": "Own", "View": "All", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "products": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "interactions": {"Edit": "Own", "View": "All", "Share": false, "Assign": false, "Create": true, "Delete": true, "Export": false, "Import": false, "BulkEdit": false}}, "Administers": false}'),
	('01a21f39-e4f4-7883-8154-d52f1d89dfa3', NULL, '{"Name": "Ada Admin", "Email": "ada@test.example", "Theme": "system", "Active": true, "RoleIds": ["01a21f39-e42e-70db-bc4f-ac21b64a8482"], "TeamIds": ["01a21f39-e40d-7e9d-8883-1eae329b6b3f"], "CreatedAt": "2026-11-27T22:56:57.114422Z"}'),
	('01a21f39-e7fe-74f0-bd60-b433ce98593e', NULL, '{"Name": "North", "LeadId": "01a21f39-e31a-7f50-9538-1cd64e29255a", "ParentId": "01a21f39-e40d-7e9d-8883-1eae329b6b3f"}'),
	('01a21f39-e823-7484-be4f-7dd85b357007', NULL, '{"Name": "Ben Example", "Email": "ben@test.example", "Theme": "system", "Active": true, "RoleIds": ["01a21f39-e42f-744b-bd99-8bc0aea7f838"], "TeamIds": ["01a21f39-e7cf-7ee0-8006-f7b9a22a37ba"], "CreatedAt": "2026-11-27T22:56:58.399906Z"}'),
	('01a21f39-eece-7f73-a2dc-c953a4eb3e1e', NULL, '{"Name": "Larkfield Group", "Tags": [], "Custom": {}, "Emails": [], "Phones": [], "Source": "upgrade", "TeamId": "01a21f39-e40d-7e9d-8883-1eae329b6b3f", "Viewers": [], "ExternalId": "1"}'),
	('01a21f39-eecf-78a4-9649-778572656e28', NULL, '{"Name": "Larkfield Mills", "Tags": [], "Custom": {}, "Emails": [], "Phones": [{"E164": "+442079460102", "Value": "+44 20 7946 0102", "Primary": true}], "Source": "upgrade", "TeamId": "01a21f39-e40d-7e9d-8883-1eae329b6b3f", "Viewers": [], "ExternalId": "2"}'),
	('01a21f39-efce-7c9e-8384-ddb5ed90e28d', '{"ParentId": null}', '{"ParentId": "01a21f39-edf8-7683-854c-7607175f116a"}'),
	('01a21f39-f08a-7c6c-aab5-cbe540cf1cb7', NULL, '{"Name": "Larkfield Tools", "Tags": ["key"], "Type": "Customer", "Custom": {}, "Domain": "larkfield.example", "Emails": [], "Phones": [], "TeamId": "01a21f39-e7cf-7ee0-8006-f7b9a22a37ba", "OwnerId": "01a21f39-e81f-7281-97f7-9350788b584a", "Revenue": 18500000, "Viewers": [], "Website": "larkfield.example", "Currency": "EUR", "Industry": "Technology", "ParentId": "01a21f39-edf8-7683-854c-7607175f116a", "Employees": 240, "Description": "Makes *measuring* instruments.", "Address.City": "Bristol", "Address.Street": "4 Quay Street", "Address.Country": "United Kingdom"}'),
	('01a21f39-f17f-79f5-b066-03251e1b4134', NULL, '{"Tags": [], "Urls": [], "Custom": {}, "Emails": [{"Value": "zoe.calder@larkfield.example", "Primary": true}], "Phones": [{"E164": "+442079460103", "Label": "mobile", "Value": "+44 20 7946 0103", "Primary": true}], "Viewers": [], "Birthday": "1980-02-29", "FullName": "Zoë Calder", "JobTitle": "Buyer", "Addresses": [], "DoNotCall": true, "GivenName": "Zoë", "DoNotEmail": false, "FamilyName": "Calder"}'),
	('01a21f39-f180-7176-a641-6e6b1a612c5e', NULL, '{"Role": "Buyer", "Primary": true, "Position": 0, "AccountId": "01a21f39-f061-77b6-9296-8684382e1e13", "ContactId": "01a21f39-f0e7-7b11-bcb0-f9dcf1b460a5"}'),
	('01a21f39-f218-7189-ade9-11fe7df2f690', NULL, '{"Position": 0, "ContactId": "01a21f39-f0e7-7b11-bcb0-f9dcf1b460a5", "InteractionId": "01a21f39-f1b5-74b0-820a-7c50de9cffaf"}'),
	('01a21f39-f218-7a34-aeff-4f2fad0ad442', NULL, '{"At": "2026-11-27T22:57:00.843628Z", "Body": "Wants **three** years.", "Tags": [], "Type": "call", "Custom": {}, "Subject": "Renewal", "Viewers": [], "Internal": false, "AccountId": "01a21f39-f061-77b6-9296-8684382e1e13", "Direction": "in", "Participants": ["01a21f39-e81f-7281-97f7-9350788b584a"]}'),
	('01a21f39-f2cd-7515-80f9-4ad56cea6a46', NULL, '{"At": "2026-11-27T22:57:01.128705Z", "Body": "Prefers mornings.", "Tags": [], "Type": "note", "Custom": {}, "TeamId": "01a21f39-e7cf-7ee0-8006-f7b9a22a37ba", "Viewers": [], "Internal": true, "AccountId": "01a21f39-f061-77b6-9296-8684382e1e13", "Participants": []}'),
	('01a21f39-f2de-7da7-ab88-a74a7898375e', NULL, '{"Name": "Gone Works", "Tags": [], "Custom": {}, "Emails": [], "Phones": [], "Viewers": []}'),
	('01a21f39-f31e-7368-9a5c-1aad3e929187', '{"DeletedAt": null}', '{"DeletedAt": "2026-11-27T22:57:01.210171Z"}'),
	('01a21f39-f37d-798d-8959-54bba184352f', NULL, '{"Kind": "accounts", "GivenAt": "2026-11-27T22:57:01.259074Z", "GivenBy": "01a21f39-e31a-7f50-9538-1cd64e29255a", "MayEdit": true, "RecordId": "01a21f39-f061-77b6-9296-8684382e1e13", "GranteeId": "01a21f39-e81f-7281-97f7-9350788b584a"}'),
	('01a21f39-f37d-7e01-956b-df1504d46a54', '{"Viewers": []}', '{"Viewers": ["01a21f39-e81f-7281-97f7-9350788b584a"]}'),
	('01a21f39-f3ca-7824-b317-71b856fb7158', NULL, '{"Kind": "accounts", "Name": "Technology", "Sort": "-name", "Share": "Everyone", "Filter": {"op": "eq", "field": "industry", "value": "Technology"}, "OwnerId": "01a21f39-e31a-7f50-9538-1cd64e29255a", "Position": 0}'),
	('01a21f39-f43f-7d1c-ba96-db6d4bab1cca', '{"Name": "Larkfield Tools"}', '{"Name": "Larkfield Instruments"}');

INSERT INTO public.changes VALUES
	('01a21f39-e4c3-7446-8900-2e0c3027bdc4', '01a21f39-e4b4-797c-8a1a-99524dc6ce6a', 'company_settings', '01a21f39-e367-7e31-a438-25fb026bb632', 'company_settings', '01a21f39-e367-7e31-a438-25fb026bb632', 'Created', '{Currency,FiscalYearStart,LeadResponseHours,Name,TimeZone,WorkEnd,WorkStart,WorkingDays}'),
	('01a21f39-e4e3-70bd-ac71-c12908eab4d7', '01a21f39-e4b4-797c-8a1a-99524dc6ce6a', 'teams', '01a21f39-e40d-7e9d-8883-1eae329b6b3f', 'teams', '01a21f39-e40d-7e9d-8883-1eae329b6b3f', 'Created', '{Name}'),
	('01a21f39-e4ef-7000-a5ff-fc3b8e222db7', '01a21f39-e4b4-797c-8a1a-99524dc6ce6a', 'roles', '01a21f39-e42f-707f-a490-bda1c3b685cd', 'roles', '01a21f39-e42f-707f-a490-bda1c3b685cd', 'Created', '{Administers,Name,Rights}'),
	('01a21f39-e4ef-763e-8d6a-4a6a763a6dd9', '01a21f39-e4b4-797c-8a1a-99524dc6ce6a', 'roles', '01a21f39-e42e-70db-bc4f-ac21b64a8482', 'roles', '01a21f39-e42e-70db-bc4f-ac21b64a8482', 'Created', '{Administers,Name,Rights}'),
	('01a21f39-e4f0-7312-aa73-1336018221da', '01a21f39-e4b4-797c-8a1a-99524dc6ce6a', 'roles', '01a21f39-e42f-7def-b1e2-5cff020e5556', 'roles', '01a21f39-e42f-7def-b1e2-5cff020e5556', 'Created', '{Administers,Name,Rights}'),
	('01a21f39-e4f0-7462-9cf8-de253762871d', '01a21f39-e4b4-797c-8a1a-99524dc6ce6a', 'roles', '01a21f39-e42f-7c09-aa86-2218cfd6d28b', 'roles', '01a21f39-e42f-7c09-aa86-2218cfd6d28b', 'Created', '{Administers,Name,Rights}'),
	('01a21f39-e4f0-7c1f-94bc-8e220cb5ba2c', '01a21f39-e4b4-797c-8a1a-99524dc6ce6a', 'roles', '01a21f39-e42f-744b-bd99-8bc0aea7f838', 'roles', '01a21f39-e42f-744b-bd99-8bc0aea7f838', 'Created', '{Administers,Name,Rights}'),
	('01a21f39-e4f4-7883-8154-d52f1d89dfa3', '01a21f39-e4b4-797c-8a1a-99524dc6ce6a', 'users', '01a21f39-e31a-7f50-9538-1cd64e29255a', 'users', '01a21f39-e31a-7f50-9538-1cd64e29255a', 'Created', '{Active,CreatedAt,Email,Name,RoleIds,TeamIds,Theme}'),
	('01a21f39-e7fe-74f0-bd60-b433ce98593e', '01a21f39-e7fc-798f-934a-addf52661d81', 'teams', '01a21f39-e7cf-7ee0-8006-f7b9a22a37ba', 'teams', '01a21f39-e7cf-7ee0-8006-f7b9a22a37ba', 'Created', '{LeadId,Name,ParentId}'),
	('01a21f39-e823-7484-be4f-7dd85b357007', '01a21f39-e823-7b12-a3bc-dd569edd661a', 'users', '01a21f39-e81f-7281-97f7-9350788b584a', 'users', '01a21f39-e81f-7281-97f7-9350788b584a', 'Created', '{Active,CreatedAt,Email,Name,RoleIds,TeamIds,Theme}'),
	('01a21f39-eece-7f73-a2dc-c953a4eb3e1e', '01a21f39-e9d4-70bb-8eea-636aade96e0f', 'accounts', '01a21f39-edf8-7683-854c-7607175f116a', 'accounts', '01a21f39-edf8-7683-854c-7607175f116a', 'Created', '{Custom,Emails,ExternalId,Name,Phones,Source,Tags,TeamId,Viewers}'),
	('01a21f39-eecf-78a4-9649-778572656e28', '01a21f39-e9d4-70bb-8eea-636aade96e0f', 'accounts', '01a21f39-ee55-79fb-ae21-4f4f42017dad', 'accounts', '01a21f39-ee55-79fb-ae21-4f4f42017dad', 'Created', '{Custom,Emails,ExternalId,Name,Phones,Source,Tags,TeamId,Viewers}'),
	('01a21f39-efce-7c9e-8384-ddb5ed90e28d', '01a21f39-e9d4-70bb-8eea-636aade96e0f', 'accounts', '01a21f39-ee55-79fb-ae21-4f4f42017dad', 'accounts', '01a21f39-ee55-79fb-ae21-4f4f42017dad', 'Updated', '{ParentId}'),
	('01a21f39-f08a-7c6c-aab5-cbe540cf1cb7', '01a21f39-f084-7397-b8db-5ba4ce0b6eae', 'accounts', '01a21f39-f061-77b6-9296-8684382e1e13', 'accounts', '01a21f39-f061-77b6-9296-8684382e1e13', 'Created', '{Currency,Custom,Description,Domain,Emails,Employees,Industry,Name,OwnerId,ParentId,Phones,Revenue,Tags,TeamId,Type,Viewers,Website,Address.City,Address.Country,Address.Street}'),
	('01a21f39-f17f-79f5-b066-03251e1b4134', '01a21f39-f178-7189-b33b-5b9efe4b9f0e', 'contacts', '01a21f39-f0e7-7b11-bcb0-f9dcf1b460a5', 'contacts', '01a21f39-f0e7-7b11-bcb0-f9dcf1b460a5', 'Created', '{Addresses,Birthday,Custom,DoNotCall,DoNotEmail,Emails,FamilyName,FullName,GivenName,JobTitle,Phones,Tags,Urls,Viewers}'),
	('01a21f39-f180-7176-a641-6e6b1a612c5e', '01a21f39-f178-7189-b33b-5b9efe4b9f0e', 'contact_accounts', '01a21f39-f0ee-7ffe-90f7-69038948073b', 'contacts', '01a21f39-f0e7-7b11-bcb0-f9dcf1b460a5', 'Created', '{AccountId,ContactId,Position,Primary,Role}'),
	('01a21f39-f218-7189-ade9-11fe7df2f690', '01a21f39-f218-7c7c-bb1e-6156a2762433', 'interaction_contacts', '01a21f39-f1b9-790d-a950-dd0c3aa41ac7', 'interactions', '01a21f39-f1b5-74b0-820a-7c50de9cffaf', 'Created', '{ContactId,InteractionId,Position}'),
	('01a21f39-f218-7a34-aeff-4f2fad0ad442', '01a21f39-f218-7c7c-bb1e-6156a2762433', 'interactions', '01a21f39-f1b5-74b0-820a-7c50de9cffaf', 'interactions', '01a21f39-f1b5-74b0-820a-7c50de9cffaf', 'Created', '{AccountId,At,Body,Custom,Direction,Internal,Participants,Subject,Tags,Type,Viewers}'),
	('01a21f39-f2cd-7515-80f9-4ad56cea6a46', '01a21f39-f2cd-7c02-8283-724ddfdd12a4', 'interactions', '01a21f39-f2c9-7093-9002-b7d5ef4d3b32', 'interactions', '01a21f39-f2c9-7093-9002-b7d5ef4d3b32', 'Created', '{AccountId,At,Body,Custom,Internal,Participants,Tags,TeamId,Type,Viewers}'),
	('01a21f39-f2de-7da7-ab88-a74a7898375e', '01a21f39-f2dd-76d1-b1e0-6795bb2aaaca', 'accounts', '01a21f39-f2d9-7e5d-b601-cbb852c0f5ff', 'accounts', '01a21f39-f2d9-7e5d-b601-cbb852c0f5ff', 'Created', '{Custom,Emails,Name,Phones,Tags,Viewers}'),
	('01a21f39-f31e-7368-9a5c-1aad3e929187', '01a21f39-f31b-7b09-a77d-fe924eff6425', 'accounts', '01a21f39-f2d9-7e5d-b601-cbb852c0f5ff', 'accounts', '01a21f39-f2d9-7e5d-b601-cbb852c0f5ff', 'Updated', '{DeletedAt}'),
	('01a21f39-f37d-798d-8959-54bba184352f', '01a21f39-f37c-7b02-9003-aec94043c204', 'shares', '01a21f39-f357-71d7-b9cc-88945d563cf9', 'accounts', '01a21f39-f061-77b6-9296-8684382e1e13', 'Created', '{GivenAt,GivenBy,GranteeId,Kind,MayEdit,RecordId}'),
	('01a21f39-f37d-7e01-956b-df1504d46a54', '01a21f39-f37c-7b02-9003-aec94043c204', 'accounts', '01a21f39-f061-77b6-9296-8684382e1e13', 'accounts', '01a21f39-f061-77b6-9296-8684382e1e13', 'Updated', '{Viewers}'),
	('01a21f39-f3ca-7824-b317-71b856fb7158', '01a21f39-f3c3-75ca-844f-990718e5ad24', 'saved_views', '01a21f39-f393-7776-a94a-e86a90d9545e', 'saved_views', '01a21f39-f393-7776-a94a-e86a90d9545e', 'Created', '{Filter,Kind,Name,OwnerId,Position,Share,Sort}'),
	('01a21f39-f43f-7d1c-ba96-db6d4bab1cca', '01a21f39-f43e-7c94-b099-7ae50a1d9548', 'accounts', '01a21f39-f061-77b6-9296-8684382e1e13', 'accounts', '01a21f39-f061-77b6-9296-8684382e1e13', 'Updated', '{Name}');

INSERT INTO public.company_settings VALUES
	('01a21f39-e367-7e31-a438-25fb026bb632', 'Test company', 'EUR', NULL, 1, '{1,2,3,4,5}', 'UTC', 4, '17:00:00', '09:00:00');

INSERT INTO public.contact_accounts VALUES
	('01a21f39-f0ee-7ffe-90f7-69038948073b', '01a21f39-f0e7-7b11-bcb0-f9dcf1b460a5', '01a21f39-f061-77b6-9296-8684382e1e13', 'Buyer', NULL, NULL, true, 0);

INSERT INTO public.contacts VALUES
	('01a21f39-f0e7-7b11-bcb0-f9dcf1b460a5', 'Zoë', 'Calder', 'Zoë Calder', 'calder', NULL, NULL, '[{"E164": "+442079460103", "Label": "mobile", "Value": "+44 20 7946 0103", "Primary": true}]', '[{"Value": "zoe.calder@larkfield.example", "Primary": true}]', '[]', '[]', '+44 20 7946 0103', 'zoe.calder@larkfield.example', '01a21f39-f061-77b6-9296-8684382e1e13', NULL, 'Buyer', NULL, '1980-02-29', NULL, NULL, NULL, NULL, NULL, true, false, '2026-11-27 22:57:00.789624+00', '2026-11-27 22:57:00.789624+00', NULL, NULL, '{}', '{}', NULL, NULL, '{}', NULL, NULL, 'zoe calder');

INSERT INTO public.default_views VALUES
	('01a21f39-e31a-7f50-9538-1cd64e29255a', 'accounts', '01a21f39-f393-7776-a94a-e86a90d9545e');

INSERT INTO public.events VALUES
	('01a21f39-eed1-75a2-863d-4eac994d24ef', '2026-11-27 22:57:00.103331+00', 'account.created', '01a21f39-e9d4-70bb-8eea-636aade96e0f', '{"Name": "account.created", "AccountId": "01a21f39-edf8-7683-854c-7607175f116a"}', 0, NULL, NULL, '{}'),
	('01a21f39-eed5-76f7-b73f-1a7705900c91', '2026-11-27 22:57:00.103331+00', 'account.created', '01a21f39-e9d4-70bb-8eea-636aade96e0f', '{"Name": "account.created", "AccountId": "01a21f39-ee55-79fb-ae21-4f4f42017dad"}', 0, NULL, NULL, '{}'),
	('01a21f39-f08c-7123-86c2-5d67a56d2f8f', '2026-11-27 22:57:00.548627+00', 'account.created', '01a21f39-f084-7397-b8db-5ba4ce0b6eae', '{"Name": "account.created", "AccountId": "01a21f39-f061-77b6-9296-8684382e1e13"}', 0, NULL, NULL, '{}'),
	('01a21f39-f182-73a2-809f-4cd3ba91a6a4', '2026-11-27 22:57:00.789624+00', 'contact.created', '01a21f39-f178-7189-b33b-5b9efe4b9f0e', '{"Name": "contact.created", "ContactId": "01a21f39-f0e7-7b11-bcb0-f9dcf1b460a5"}', 0, NULL, NULL, '{}'),
	('01a21f39-f219-75ac-8c8b-8c53f16e7e47', '2026-11-27 22:57:00.951085+00', 'interaction.logged', '01a21f39-f218-7c7c-bb1e-6156a2762433', '{"Kind": "call", "Name": "interaction.logged", "InteractionId": "01a21f39-f1b5-74b0-820a-7c50de9cffaf"}', 0, '2026-11-27 22:57:00.951085+00', NULL, '{tell-of-mention}'),
	('01a21f39-f2ce-76c6-a965-04fb3d3c2c77', '2026-11-27 22:57:01.132878+00', 'interaction.logged', '01a21f39-f2cd-7c02-8283-724ddfdd12a4', '{"Kind": "note", "Name": "interaction.logged", "InteractionId": "01a21f39-f2c9-7093-9002-b7d5ef4d3b32"}', 0, '2026-11-27 22:57:01.132878+00', NULL, '{tell-of-mention}'),
	('01a21f39-f2de-70ff-b5a7-eb33a8c7c7ad', '2026-11-27 22:57:01.149791+00', 'account.created', '01a21f39-f2dd-76d1-b1e0-6795bb2aaaca', '{"Name": "account.created", "AccountId": "01a21f39-f2d9-7e5d-b601-cbb852c0f5ff"}', 0, NULL, NULL, '{}');

INSERT INTO public.favourites VALUES
	('01a21f39-e31a-7f50-9538-1cd64e29255a', '01a21f39-f061-77b6-9296-8684382e1e13', 'accounts', '2026-11-27 22:57:01.487837+00');

INSERT INTO public.import_files VALUES
	('01a21f39-e8c2-7e27-a900-0f9a9ae3a88b', '01a21f39-e854-7e66-a5aa-6bf976893c8e', 0, 'file.csv', 'a7c46fa52f0680cf1d0861fe35e3decd466396f64f6405ec37f92afe50b0b77d', 92, 2, 2, 2, 0, 0, 0, 0, '["id", "name", "parent", "phone"]', NULL);

INSERT INTO public.imports VALUES
	('01a21f39-e854-7e66-a5aa-6bf976893c8e', 'accounts', 'Done', false, NULL, NULL, '{"assign": false, "source": "upgrade", "emptyClears": false}', '2026-11-27 22:56:58.455056+00', '2026-11-27 22:56:58.72492+00', '2026-11-27 22:57:00.407685+00', NULL, '01a21f39-e9d4-70bb-8eea-636aade96e0f', 'Links', 1, 0, NULL, '2026-11-27 22:57:08.72492+00', 0, '{}', '{"Late": [], "BadLinks": {"parent": {}}, "KnownValues": {}}');

INSERT INTO public.interaction_contacts VALUES
	('01a21f39-f1b9-790d-a950-dd0c3aa41ac7', '01a21f39-f1b5-74b0-820a-7c50de9cffaf', '01a21f39-f0e7-7b11-bcb0-f9dcf1b460a5', 0);

INSERT INTO public.interactions VALUES
	('01a21f39-f1b5-74b0-820a-7c50de9cffaf', 'call', 'in', '2026-11-27 22:57:00.843628+00', NULL, 'Renewal', 'Wants **three** years.', NULL, false, '{01a21f39-e81f-7281-97f7-9350788b584a}', '01a21f39-f061-77b6-9296-8684382e1e13', NULL, NULL, '{01a21f39-f061-77b6-9296-8684382e1e13,01a21f39-f0e7-7b11-bcb0-f9dcf1b460a5}', '2026-11-27 22:57:00.951085+00', '2026-11-27 22:57:00.951085+00', NULL, NULL, '{}', '{}', NULL, NULL, '{}', NULL, NULL, 'renewal', DEFAULT, NULL),
	('01a21f39-f2c9-7093-9002-b7d5ef4d3b32', 'note', NULL, '2026-11-27 22:57:01.128705+00', NULL, NULL, 'Prefers mornings.', NULL, true, '{}', '01a21f39-f061-77b6-9296-8684382e1e13', NULL, NULL, '{01a21f39-f061-77b6-9296-8684382e1e13}', '2026-11-27 22:57:01.132878+00', '2026-11-27 22:57:01.132878+00', NULL, '01a21f39-e7cf-7ee0-8006-f7b9a22a37ba', '{}', '{}', NULL, NULL, '{}', NULL, NULL, 'note', DEFAULT, NULL);

INSERT INTO public.pipelines VALUES
	('c45f7563-2d33-477e-ba9a-3c68bdc710f4', 'Sales', 0, '{}', true, '2026-11-27 22:56:56.037844+00', '2026-11-27 22:56:56.037844+00');

INSERT INTO public.record_visits VALUES
	('01a21f39-e31a-7f50-9538-1cd64e29255a', '01a21f39-f061-77b6-9296-8684382e1e13', 'accounts', '2026-11-27 22:57:01.404023+00');

INSERT INTO public.roles VALUES
	('01a21f39-e42e-70db-bc4f-ac21b64a8482', 'Administrator', true, '{"deals": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "leads": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "tasks": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "reports": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "tickets": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "accounts": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "contacts": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "products": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "interactions": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}}', '2026-11-27 22:56:57.514698+00'),
	('01a21f39-e42f-707f-a490-bda1c3b685cd', 'Manager', false, '{"deals": {"Edit": "TeamAndBelow", "View": "TeamAndBelow", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "leads": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "tasks": {"Edit": "TeamAndBelow", "View": "TeamAndBelow", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "reports": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "tickets": {"Edit": "TeamAndBelow", "View": "TeamAndBelow", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "accounts": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "contacts": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "products": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "interactions": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}}', '2026-11-27 22:56:57.514698+00'),
	('01a21f39-e42f-744b-bd99-8bc0aea7f838', 'Sales rep', false, '{"deals": {"Edit": "Own", "View": "Own", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": false, "BulkEdit": false}, "leads": {"Edit": "Own", "View": "Own", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": false, "BulkEdit": false}, "tasks": {"Edit": "Own", "View": "Own", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": false, "BulkEdit": false}, "reports": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tickets": {"Edit": "None", "View": "None", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "accounts": {"Edit": "Own", "View": "All", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "contacts": {"Edit": "Own", "View": "All", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "products": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "interactions": {"Edit": "Own", "View": "All", "Share": false, "Assign": false, "Create": true, "Delete": true, "Export": false, "Import": false, "BulkEdit": false}}', '2026-11-27 22:56:57.514698+00'),
	('01a21f39-e42f-7c09-aa86-2218cfd6d28b', 'Read-only', false, '{"deals": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "leads": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tasks": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "reports": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tickets": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "accounts": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "contacts": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "products": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "interactions": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}}', '2026-11-27 22:56:57.514698+00'),
	('01a21f39-e42f-7def-b1e2-5cff020e5556', 'Support agent', false, '{"deals": {"Edit": "None", "View": "None", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "leads": {"Edit": "None", "View": "None", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tasks": {"Edit": "Team", "View": "Team", "Share": true, "Assign": true, "Create": true, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "reports": {"Edit": "None", "View": "None", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tickets": {"Edit": "Team", "View": "Team", "Share": true, "Assign": true, "Create": true, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "accounts": {"Edit": "Own", "View": "All", "Share": false, "Assign": false, "Create": true, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "contacts": {"Edit": "Own", "View": "All", "Share": false, "Assign": false, "Create": true, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "products": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "interactions": {"Edit": "Own", "View": "All", "Share": false, "Assign": false, "Create": true, "Delete": true, "Export": false, "Import": false, "BulkEdit": false}}', '2026-11-27 22:56:57.514698+00');

INSERT INTO public.saved_views VALUES
	('01a21f39-f393-7776-a94a-e86a90d9545e', 'accounts', 'Technology', '01a21f39-e31a-7f50-9538-1cd64e29255a', 'Everyone', NULL, '{"op": "eq", "field": "industry", "value": "Technology"}', '-name', NULL, 0, NULL);

INSERT INTO public.search_entries_accounts VALUES
	('01a21f39-edf8-7683-854c-7607175f116a', 'accounts', 'Larkfield Group', 'larkfield group', NULL, 'larkfield group', '{"n:larkfield group",x:upgrade:1,x::1}', NULL, '01a21f39-e40d-7e9d-8883-1eae329b6b3f', '{}', false, NULL),
	('01a21f39-ee55-79fb-ae21-4f4f42017dad', 'accounts', 'Larkfield Mills', 'larkfield mills', NULL, 'larkfield mills 442079460102', '{"n:larkfield mills",p:442079460102,x:upgrade:2,x::2}', NULL, '01a21f39-e40d-7e9d-8883-1eae329b6b3f', '{}', false, NULL),
	('01a21f39-f2d9-7e5d-b601-cbb852c0f5ff', 'accounts', 'Gone Works', 'gone works', NULL, 'gone works', '{"n:gone works"}', NULL, NULL, '{}', true, NULL),
	('01a21f39-f061-77b6-9296-8684382e1e13', 'accounts', 'Larkfield Instruments', 'larkfield instruments', 'Technology', 'larkfield instruments larkfield.example', '{"n:larkfield instruments",d:larkfield.example}', '01a21f39-e81f-7281-97f7-9350788b584a', '01a21f39-e7cf-7ee0-8006-f7b9a22a37ba', '{01a21f39-e81f-7281-97f7-9350788b584a}', false, '2026-11-27 22:57:00.843628+00');

INSERT INTO public.search_entries_contacts VALUES
	('01a21f39-f0e7-7b11-bcb0-f9dcf1b460a5', 'contacts', 'Zoë Calder', 'zoe calder', 'Buyer', 'zoe calder zoe calder zoe.calder@larkfield.example 442079460103', '{"n:zoe calder",e:zoe.calder@larkfield.example,p:442079460103}', NULL, NULL, '{}', false, '2026-11-27 22:57:00.843628+00');

INSERT INTO public.shares VALUES
	('01a21f39-f357-71d7-b9cc-88945d563cf9', 'accounts', '01a21f39-f061-77b6-9296-8684382e1e13', '01a21f39-e81f-7281-97f7-9350788b584a', true, NULL, '2026-11-27 22:57:01.259074+00', '01a21f39-e31a-7f50-9538-1cd64e29255a');

INSERT INTO public.sign_ins VALUES
	('01a21f39-e31a-7f50-9538-1cd64e29255a', 'ada@test.example', 'ADA@TEST.EXAMPLE', 'ada@test.example', 'ADA@TEST.EXAMPLE', true, 'AQAAAAIAAYagAAAAEBRF4tGAUo3C7difugx9Mr6r9R0rrfuLQUAREaEzlJfDYaI2Te7e27bi/RyOcQlR/g==', 'MLZACKCDDDANZGBKIL7F2BZ4IJ63OBPP', 'f27931d2-4acf-44aa-a41c-110300f8b387', NULL, false, false, NULL, true, 0);

INSERT INTO public.stages VALUES
	('5e7f1de1-dced-4c4f-baf7-c32c6114ca2f', 'c45f7563-2d33-477e-ba9a-3c68bdc710f4', 'Qualification', 'Open', 10, 'Pipeline', 14, 0, '[]', '2026-11-27 22:56:56.037844+00', '2026-11-27 22:56:56.037844+00'),
	('db9dbadd-7b1a-4de4-9579-fe9d42a334ef', 'c45f7563-2d33-477e-ba9a-3c68bdc710f4', 'Discovery', 'Open', 25, 'Pipeline', 21, 1, '[]', '2026-11-27 22:56:56.037844+00', '2026-11-27 22:56:56.037844+00'),
	('e1f3235e-e37f-4d2f-b571-044cfae6ff9a', 'c45f7563-2d33-477e-ba9a-3c68bdc710f4', 'Proposal', 'Open', 50, 'BestCase', 21, 2, '[]', '2026-11-27 22:56:56.037844+00', '2026-11-27 22:56:56.037844+00'),
	('0b96543d-8689-4d38-b8b7-865c28f1a308', 'c45f7563-2d33-477e-ba9a-3c68bdc710f4', 'Negotiation', 'Open', 75, 'BestCase', 14, 3, '[]', '2026-11-27 22:56:56.037844+00', '2026-11-27 22:56:56.037844+00'),
	('6def0ba1-3d6b-489e-9717-aff5bf1a279b', 'c45f7563-2d33-477e-ba9a-3c68bdc710f4', 'Commitment', 'Open', 90, 'Commit', 14, 4, '[]', '2026-11-27 22:56:56.037844+00', '2026-11-27 22:56:56.037844+00'),
	('6b5110c5-40a4-42a7-a9c7-687aebbdcf99', 'c45f7563-2d33-477e-ba9a-3c68bdc710f4', 'Won', 'Won', 100, 'Closed', NULL, 5, '[]', '2026-11-27 22:56:56.037844+00', '2026-11-27 22:56:56.037844+00'),
	('1ebde97c-5347-47f6-9bc8-7223c8ff76b1', 'c45f7563-2d33-477e-ba9a-3c68bdc710f4', 'Lost', 'Lost', 0, 'Omitted', NULL, 6, '[]', '2026-11-27 22:56:56.037844+00', '2026-11-27 22:56:56.037844+00');

INSERT INTO public.teams VALUES
	('01a21f39-e40d-7e9d-8883-1eae329b6b3f', 'Everyone', NULL, NULL, NULL, '2026-11-27 22:56:57.514698+00'),
	('01a21f39-e7cf-7ee0-8006-f7b9a22a37ba', 'North', '01a21f39-e40d-7e9d-8883-1eae329b6b3f', '01a21f39-e31a-7f50-9538-1cd64e29255a', NULL, '2026-11-27 22:56:58.363916+00');

INSERT INTO public.timeline_entries VALUES
	('01a21f39-f061-77b6-9296-8684382e1e13', '2026-11-27 22:57:00.843628+00', '01a21f39-f252-76aa-9042-4ce0ae7bbb87', 'call', true, '01a21f39-f1b5-74b0-820a-7c50de9cffaf', NULL, NULL, NULL),
	('01a21f39-f0e7-7b11-bcb0-f9dcf1b460a5', '2026-11-27 22:57:00.843628+00', '01a21f39-f270-7dcb-80ce-8c89c465420b', 'call', true, '01a21f39-f1b5-74b0-820a-7c50de9cffaf', NULL, NULL, NULL),
	('01a21f39-f061-77b6-9296-8684382e1e13', '2026-11-27 22:57:01.128705+00', '01a21f39-f2d1-7051-8eb4-648e124058d4', 'note', false, '01a21f39-f2c9-7093-9002-b7d5ef4d3b32', NULL, '01a21f39-e7cf-7ee0-8006-f7b9a22a37ba', NULL);

INSERT INTO public.users VALUES
	('01a21f39-e31a-7f50-9538-1cd64e29255a', '2026-11-27 22:56:57.114422+00', '2026-11-27 22:56:57.114422+00', 'Ada Admin', 'ada@test.example', '{01a21f39-e42e-70db-bc4f-ac21b64a8482}', '{01a21f39-e40d-7e9d-8883-1eae329b6b3f}', NULL, NULL, 'system', true, NULL),
	('01a21f39-e81f-7281-97f7-9350788b584a', '2026-11-27 22:56:58.399906+00', '2026-11-27 22:56:58.399906+00', 'Ben Example', 'ben@test.example', '{01a21f39-e42f-744b-bd99-8bc0aea7f838}', '{01a21f39-e7cf-7ee0-8006-f7b9a22a37ba}', NULL, NULL, 'system', true, NULL);

SELECT pg_catalog.setval('public.deal_states_id_seq', 1, false);

SELECT pg_catalog.setval('public.sign_in_claims_id_seq', 1, false);

ALTER TABLE ONLY public."__EFMigrationsHistory"
    ADD CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY ("MigrationId");

ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT pk_accounts PRIMARY KEY (id);

ALTER TABLE ONLY public.api_keys
    ADD CONSTRAINT pk_api_keys PRIMARY KEY (id);

ALTER TABLE ONLY public.assignment_rules
    ADD CONSTRAINT pk_assignment_rules PRIMARY KEY (id);

ALTER TABLE ONLY public.assignment_turns
    ADD CONSTRAINT pk_assignment_turns PRIMARY KEY (rule_id);

ALTER TABLE ONLY public.bulk_plans
    ADD CONSTRAINT pk_bulk_plans PRIMARY KEY (id);

ALTER TABLE ONLY public.calendar_feeds
    ADD CONSTRAINT pk_calendar_feeds PRIMARY KEY (id);

ALTER TABLE ONLY public.change_sets
    ADD CONSTRAINT pk_change_sets PRIMARY KEY (id);

ALTER TABLE ONLY public.change_values
    ADD CONSTRAINT pk_change_values PRIMARY KEY (change_id);

ALTER TABLE ONLY public.changes
    ADD CONSTRAINT pk_changes PRIMARY KEY (id);

ALTER TABLE ONLY public.company_settings
    ADD CONSTRAINT pk_company_settings PRIMARY KEY (id);

ALTER TABLE ONLY public.consents
    ADD CONSTRAINT pk_consents PRIMARY KEY (id);

ALTER TABLE ONLY public.contact_accounts
    ADD CONSTRAINT pk_contact_accounts PRIMARY KEY (id);

ALTER TABLE ONLY public.contacts
    ADD CONSTRAINT pk_contacts PRIMARY KEY (id);

ALTER TABLE ONLY public.data_protection_keys
    ADD CONSTRAINT pk_data_protection_keys PRIMARY KEY (name);

ALTER TABLE ONLY public.deal_contacts
    ADD CONSTRAINT pk_deal_contacts PRIMARY KEY (id);

ALTER TABLE ONLY public.deal_lines
    ADD CONSTRAINT pk_deal_lines PRIMARY KEY (id);

ALTER TABLE ONLY public.deal_states
    ADD CONSTRAINT pk_deal_states PRIMARY KEY (id);

ALTER TABLE ONLY public.deals
    ADD CONSTRAINT pk_deals PRIMARY KEY (id);

ALTER TABLE ONLY public.default_views
    ADD CONSTRAINT pk_default_views PRIMARY KEY (user_id, kind);

ALTER TABLE ONLY public.events
    ADD CONSTRAINT pk_events PRIMARY KEY (id);

ALTER TABLE ONLY public.exchange_rates
    ADD CONSTRAINT pk_exchange_rates PRIMARY KEY (id);

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

ALTER TABLE ONLY public.leads
    ADD CONSTRAINT pk_leads PRIMARY KEY (id);

ALTER TABLE ONLY public.mail_servers
    ADD CONSTRAINT pk_mail_servers PRIMARY KEY (id);

ALTER TABLE ONLY public.notice_wishes
    ADD CONSTRAINT pk_notice_wishes PRIMARY KEY (user_id);

ALTER TABLE ONLY public.notices
    ADD CONSTRAINT pk_notices PRIMARY KEY (id);

ALTER TABLE ONLY public.one_time_links
    ADD CONSTRAINT pk_one_time_links PRIMARY KEY (id);

ALTER TABLE ONLY public.pipelines
    ADD CONSTRAINT pk_pipelines PRIMARY KEY (id);

ALTER TABLE ONLY public.products
    ADD CONSTRAINT pk_products PRIMARY KEY (id);

ALTER TABLE ONLY public.record_visits
    ADD CONSTRAINT pk_record_visits PRIMARY KEY (user_id, record_id);

ALTER TABLE ONLY public.review_marks
    ADD CONSTRAINT pk_review_marks PRIMARY KEY (user_id, view);

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

ALTER TABLE ONLY public.stage_paces
    ADD CONSTRAINT pk_stage_paces PRIMARY KEY (stage_id);

ALTER TABLE ONLY public.stages
    ADD CONSTRAINT pk_stages PRIMARY KEY (id);

ALTER TABLE ONLY public.targets
    ADD CONSTRAINT pk_targets PRIMARY KEY (id);

ALTER TABLE ONLY public.task_links
    ADD CONSTRAINT pk_task_links PRIMARY KEY (id);

ALTER TABLE ONLY public.task_templates
    ADD CONSTRAINT pk_task_templates PRIMARY KEY (id);

ALTER TABLE ONLY public.tasks
    ADD CONSTRAINT pk_tasks PRIMARY KEY (id);

ALTER TABLE ONLY public.teams
    ADD CONSTRAINT pk_teams PRIMARY KEY (id);

ALTER TABLE ONLY public.timeline_entries
    ADD CONSTRAINT pk_timeline_entries PRIMARY KEY (subject_id, at, id);

ALTER TABLE ONLY public.users
    ADD CONSTRAINT pk_users PRIMARY KEY (id);

ALTER TABLE ONLY public.web_forms
    ADD CONSTRAINT pk_web_forms PRIMARY KEY (id);

ALTER TABLE ONLY public.search_entries_accounts
    ADD CONSTRAINT search_entries_accounts_pkey PRIMARY KEY (record_id, kind);

ALTER TABLE ONLY public.search_entries_contacts
    ADD CONSTRAINT search_entries_contacts_pkey PRIMARY KEY (record_id, kind);

ALTER TABLE ONLY public.search_entries_deals
    ADD CONSTRAINT search_entries_deals_pkey PRIMARY KEY (record_id, kind);

ALTER TABLE ONLY public.search_entries_leads
    ADD CONSTRAINT search_entries_leads_pkey PRIMARY KEY (record_id, kind);

ALTER TABLE ONLY public.search_entries_other
    ADD CONSTRAINT search_entries_other_pkey PRIMARY KEY (record_id, kind);

ALTER TABLE ONLY public.search_entries_products
    ADD CONSTRAINT search_entries_products_pkey PRIMARY KEY (record_id, kind);

ALTER TABLE ONLY public.search_entries_tasks
    ADD CONSTRAINT search_entries_tasks_pkey PRIMARY KEY (record_id, kind);

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

CREATE UNIQUE INDEX ix_calendar_feeds_hash ON public.calendar_feeds USING btree (hash);

CREATE INDEX ix_calendar_feeds_user_id ON public.calendar_feeds USING btree (user_id);

CREATE INDEX ix_change_sets_actor_id_at ON public.change_sets USING btree (actor_id, at);

CREATE INDEX ix_change_sets_at ON public.change_sets USING btree (at);

CREATE INDEX ix_change_sets_undo_of ON public.change_sets USING btree (undo_of) WHERE (undo_of IS NOT NULL);

CREATE INDEX ix_changes_change_set_id ON public.changes USING btree (change_set_id);

CREATE INDEX ix_changes_root_id_id ON public.changes USING btree (root_id, id);

CREATE INDEX ix_consents_subject_id ON public.consents USING btree (subject_id);

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

CREATE INDEX ix_deal_contacts_contact_id ON public.deal_contacts USING btree (contact_id);

CREATE INDEX ix_deal_contacts_deal_id ON public.deal_contacts USING btree (deal_id);

CREATE INDEX ix_deal_lines_deal_id ON public.deal_lines USING btree (deal_id);

CREATE INDEX ix_deal_lines_product_id ON public.deal_lines USING btree (product_id);

CREATE INDEX ix_deal_states_deal_id_since ON public.deal_states USING btree (deal_id, since);

CREATE INDEX ix_deal_states_open_span ON public.deal_states USING gist (tstzrange(since, until)) WHERE (((status)::text = 'open'::text) AND (NOT deleted));

CREATE INDEX ix_deal_states_pipeline_id_since ON public.deal_states USING btree (pipeline_id, since);

CREATE INDEX ix_deal_states_stage_id_until ON public.deal_states USING btree (stage_id, until);

CREATE INDEX ix_deal_states_status_close_date ON public.deal_states USING btree (status, close_date);

CREATE INDEX ix_deals_account_id ON public.deals USING btree (account_id) WHERE (account_id IS NOT NULL);

CREATE INDEX ix_deals_amount_id ON public.deals USING btree (amount, id) INCLUDE (owner_id, team_id) WHERE (deleted_at IS NULL);

CREATE INDEX ix_deals_close_date_id ON public.deals USING btree (close_date, id) INCLUDE (owner_id, team_id) WHERE (deleted_at IS NULL);

CREATE INDEX ix_deals_co_owner_ids ON public.deals USING gin (co_owner_ids);

CREATE INDEX ix_deals_created_at_id ON public.deals USING btree (created_at, id) INCLUDE (owner_id, team_id) WHERE (deleted_at IS NULL);

CREATE INDEX ix_deals_deleted_at ON public.deals USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX ix_deals_owner_id ON public.deals USING btree (owner_id);

CREATE INDEX ix_deals_owner_open ON public.deals USING btree (owner_id, close_date) WHERE ((deleted_at IS NULL) AND ((status)::text = 'open'::text));

CREATE INDEX ix_deals_stage_id_close_date_id ON public.deals USING btree (stage_id, close_date, id) INCLUDE (owner_id, team_id, value, weighted, currency) WHERE (deleted_at IS NULL);

CREATE INDEX ix_deals_stage_since_id ON public.deals USING btree (stage_since, id) INCLUDE (owner_id, team_id) WHERE (deleted_at IS NULL);

CREATE INDEX ix_deals_status_close_date_id ON public.deals USING btree (status, close_date, id) INCLUDE (owner_id, team_id, value, weighted, currency, stage_id) WHERE (deleted_at IS NULL);

CREATE INDEX ix_deals_tags ON public.deals USING gin (tags);

CREATE INDEX ix_deals_team_id ON public.deals USING btree (team_id);

CREATE INDEX ix_deals_title_key_id ON public.deals USING btree (title_key, id) INCLUDE (owner_id, team_id) WHERE (deleted_at IS NULL);

CREATE INDEX ix_deals_title_trgm ON public.deals USING gin (title_key public.gin_trgm_ops);

CREATE INDEX ix_deals_updated_at_id ON public.deals USING btree (updated_at, id) INCLUDE (owner_id, team_id) WHERE (deleted_at IS NULL);

CREATE INDEX ix_deals_value_id ON public.deals USING btree (value, id) INCLUDE (owner_id, team_id) WHERE (deleted_at IS NULL);

CREATE INDEX ix_deals_viewers ON public.deals USING gin (viewers);

CREATE INDEX ix_events_due ON public.events USING btree (due_at, id) WHERE (due_at IS NOT NULL);

CREATE UNIQUE INDEX ix_exchange_rates_currency_day ON public.exchange_rates USING btree (currency, day);

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

CREATE INDEX ix_interactions_deal_id ON public.interactions USING btree (deal_id) WHERE (deal_id IS NOT NULL);

CREATE INDEX ix_interactions_deleted_at ON public.interactions USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX ix_interactions_lead_id ON public.interactions USING btree (lead_id) WHERE (lead_id IS NOT NULL);

CREATE INDEX ix_interactions_owner_id ON public.interactions USING btree (owner_id);

CREATE INDEX ix_interactions_tags ON public.interactions USING gin (tags);

CREATE INDEX ix_interactions_team_id ON public.interactions USING btree (team_id);

CREATE INDEX ix_interactions_updated_at_id ON public.interactions USING btree (updated_at, id) INCLUDE (owner_id, team_id) WHERE (deleted_at IS NULL);

CREATE INDEX ix_interactions_viewers ON public.interactions USING gin (viewers);

CREATE INDEX ix_interactions_words ON public.interactions USING gin (words);

CREATE INDEX ix_kept_answers_expires_at ON public.kept_answers USING btree (expires_at);

CREATE INDEX ix_leads_company_id ON public.leads USING btree (company, id) INCLUDE (owner_id, team_id) WHERE (deleted_at IS NULL);

CREATE INDEX ix_leads_contact_id ON public.leads USING btree (contact_id) WHERE (contact_id IS NOT NULL);

CREATE INDEX ix_leads_converted_at_id ON public.leads USING btree (converted_at, id) INCLUDE (owner_id, team_id) WHERE (deleted_at IS NULL);

CREATE INDEX ix_leads_created_at_id ON public.leads USING btree (created_at, id) INCLUDE (owner_id, team_id) WHERE (deleted_at IS NULL);

CREATE INDEX ix_leads_deleted_at ON public.leads USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX ix_leads_email_id ON public.leads USING btree (email, id) INCLUDE (owner_id, team_id) WHERE (deleted_at IS NULL);

CREATE INDEX ix_leads_lead_source_id ON public.leads USING btree (lead_source, id) INCLUDE (owner_id, team_id) WHERE (deleted_at IS NULL);

CREATE INDEX ix_leads_owner_id ON public.leads USING btree (owner_id);

CREATE INDEX ix_leads_owner_id_status ON public.leads USING btree (owner_id, status) WHERE (deleted_at IS NULL);

CREATE INDEX ix_leads_recycle_on_id ON public.leads USING btree (recycle_on, id) INCLUDE (owner_id, team_id) WHERE (deleted_at IS NULL);

CREATE INDEX ix_leads_response_due_id ON public.leads USING btree (response_due, id) INCLUDE (owner_id, team_id) WHERE (deleted_at IS NULL);

CREATE INDEX ix_leads_status_id ON public.leads USING btree (status, id) INCLUDE (owner_id, team_id) WHERE (deleted_at IS NULL);

CREATE INDEX ix_leads_tags ON public.leads USING gin (tags);

CREATE INDEX ix_leads_team_id ON public.leads USING btree (team_id);

CREATE INDEX ix_leads_title_key_id ON public.leads USING btree (title_key, id) INCLUDE (owner_id, team_id) WHERE (deleted_at IS NULL);

CREATE INDEX ix_leads_title_trgm ON public.leads USING gin (title_key public.gin_trgm_ops);

CREATE INDEX ix_leads_updated_at_id ON public.leads USING btree (updated_at, id) INCLUDE (owner_id, team_id) WHERE (deleted_at IS NULL);

CREATE INDEX ix_leads_value_id ON public.leads USING btree (value, id) INCLUDE (owner_id, team_id) WHERE (deleted_at IS NULL);

CREATE INDEX ix_leads_viewers ON public.leads USING gin (viewers);

CREATE INDEX ix_notices_unread ON public.notices USING btree (user_id) WHERE (read_at IS NULL);

CREATE UNIQUE INDEX ix_notices_user_id_cause ON public.notices USING btree (user_id, cause);

CREATE INDEX ix_notices_user_id_id ON public.notices USING btree (user_id, id);

CREATE UNIQUE INDEX ix_one_time_links_hash ON public.one_time_links USING btree (hash);

CREATE INDEX ix_one_time_links_user_id ON public.one_time_links USING btree (user_id);

CREATE INDEX ix_products_code_id ON public.products USING btree (code, id) INCLUDE (owner_id, team_id) WHERE (deleted_at IS NULL);

CREATE INDEX ix_products_created_at_id ON public.products USING btree (created_at, id) INCLUDE (owner_id, team_id) WHERE (deleted_at IS NULL);

CREATE INDEX ix_products_deleted_at ON public.products USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX ix_products_owner_id ON public.products USING btree (owner_id);

CREATE INDEX ix_products_price_id ON public.products USING btree (price, id) INCLUDE (owner_id, team_id) WHERE (deleted_at IS NULL);

CREATE INDEX ix_products_tags ON public.products USING gin (tags);

CREATE INDEX ix_products_team_id ON public.products USING btree (team_id);

CREATE INDEX ix_products_title_key_id ON public.products USING btree (title_key, id) INCLUDE (owner_id, team_id) WHERE (deleted_at IS NULL);

CREATE INDEX ix_products_title_trgm ON public.products USING gin (title_key public.gin_trgm_ops);

CREATE INDEX ix_products_updated_at_id ON public.products USING btree (updated_at, id) INCLUDE (owner_id, team_id) WHERE (deleted_at IS NULL);

CREATE INDEX ix_products_viewers ON public.products USING gin (viewers);

CREATE INDEX ix_record_visits_user_id_at ON public.record_visits USING btree (user_id, at);

CREATE INDEX ix_saved_views_owner_id ON public.saved_views USING btree (owner_id);

CREATE INDEX ix_search_entries_keys ON ONLY public.search_entries USING gin (keys) WITH (fastupdate='false');

CREATE INDEX ix_search_entries_kind_title_key_record_id ON ONLY public.search_entries USING btree (kind, title_key, record_id);

CREATE INDEX ix_search_entries_text ON ONLY public.search_entries USING gin (text public.gin_trgm_ops);

CREATE INDEX ix_shares_expires_at ON public.shares USING btree (expires_at) WHERE (expires_at IS NOT NULL);

CREATE UNIQUE INDEX ix_shares_record_id_grantee_id ON public.shares USING btree (record_id, grantee_id);

CREATE INDEX ix_sign_in_claims_user_id ON public.sign_in_claims USING btree (user_id);

CREATE INDEX ix_sign_in_logins_user_id ON public.sign_in_logins USING btree (user_id);

CREATE INDEX ix_stages_pipeline_id ON public.stages USING btree (pipeline_id);

CREATE INDEX ix_targets_start ON public.targets USING btree (start);

CREATE UNIQUE INDEX ix_targets_subject_id_period_start ON public.targets USING btree (subject_id, period, start);

CREATE INDEX ix_task_links_record_id ON public.task_links USING btree (record_id);

CREATE INDEX ix_task_links_task_id ON public.task_links USING btree (task_id);

CREATE INDEX ix_tasks_created_at_id ON public.tasks USING btree (created_at, id) INCLUDE (owner_id, team_id) WHERE (deleted_at IS NULL);

CREATE INDEX ix_tasks_deleted_at ON public.tasks USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX ix_tasks_due_id ON public.tasks USING btree (due, id) INCLUDE (owner_id, team_id) WHERE (deleted_at IS NULL);

CREATE INDEX ix_tasks_owner_id ON public.tasks USING btree (owner_id);

CREATE INDEX ix_tasks_owner_open ON public.tasks USING btree (owner_id, due, id) WHERE ((deleted_at IS NULL) AND ((status)::text = 'open'::text));

CREATE INDEX ix_tasks_reminders ON public.tasks USING btree (remind_at) WHERE ((remind_at IS NOT NULL) AND ((status)::text = 'open'::text));

CREATE INDEX ix_tasks_tags ON public.tasks USING gin (tags);

CREATE INDEX ix_tasks_team_id ON public.tasks USING btree (team_id);

CREATE INDEX ix_tasks_title_key_id ON public.tasks USING btree (title_key, id) INCLUDE (owner_id, team_id) WHERE (deleted_at IS NULL);

CREATE INDEX ix_tasks_title_trgm ON public.tasks USING gin (title_key public.gin_trgm_ops);

CREATE INDEX ix_tasks_updated_at_id ON public.tasks USING btree (updated_at, id) INCLUDE (owner_id, team_id) WHERE (deleted_at IS NULL);

CREATE INDEX ix_tasks_viewers ON public.tasks USING gin (viewers);

CREATE INDEX ix_teams_parent_id ON public.teams USING btree (parent_id);

CREATE INDEX ix_timeline_entries_interaction_id ON public.timeline_entries USING btree (interaction_id) WHERE (interaction_id IS NOT NULL);

CREATE INDEX search_entries_accounts_keys_idx ON public.search_entries_accounts USING gin (keys) WITH (fastupdate='false');

CREATE INDEX search_entries_accounts_kind_title_key_record_id_idx ON public.search_entries_accounts USING btree (kind, title_key, record_id);

CREATE INDEX search_entries_accounts_text_idx ON public.search_entries_accounts USING gin (text public.gin_trgm_ops);

CREATE INDEX search_entries_contacts_keys_idx ON public.search_entries_contacts USING gin (keys) WITH (fastupdate='false');

CREATE INDEX search_entries_contacts_kind_title_key_record_id_idx ON public.search_entries_contacts USING btree (kind, title_key, record_id);

CREATE INDEX search_entries_contacts_text_idx ON public.search_entries_contacts USING gin (text public.gin_trgm_ops);

CREATE INDEX search_entries_deals_keys_idx ON public.search_entries_deals USING gin (keys) WITH (fastupdate='false');

CREATE INDEX search_entries_deals_kind_title_key_record_id_idx ON public.search_entries_deals USING btree (kind, title_key, record_id);

CREATE INDEX search_entries_deals_text_idx ON public.search_entries_deals USING gin (text public.gin_trgm_ops);

CREATE INDEX search_entries_leads_keys_idx ON public.search_entries_leads USING gin (keys) WITH (fastupdate='false');

CREATE INDEX search_entries_leads_kind_title_key_record_id_idx ON public.search_entries_leads USING btree (kind, title_key, record_id);

CREATE INDEX search_entries_leads_text_idx ON public.search_entries_leads USING gin (text public.gin_trgm_ops);

CREATE INDEX search_entries_other_keys_idx ON public.search_entries_other USING gin (keys) WITH (fastupdate='false');

CREATE INDEX search_entries_other_kind_title_key_record_id_idx ON public.search_entries_other USING btree (kind, title_key, record_id);

CREATE INDEX search_entries_other_text_idx ON public.search_entries_other USING gin (text public.gin_trgm_ops);

CREATE INDEX search_entries_products_keys_idx ON public.search_entries_products USING gin (keys) WITH (fastupdate='false');

CREATE INDEX search_entries_products_kind_title_key_record_id_idx ON public.search_entries_products USING btree (kind, title_key, record_id);

CREATE INDEX search_entries_products_text_idx ON public.search_entries_products USING gin (text public.gin_trgm_ops);

CREATE INDEX search_entries_tasks_keys_idx ON public.search_entries_tasks USING gin (keys) WITH (fastupdate='false');

CREATE INDEX search_entries_tasks_kind_title_key_record_id_idx ON public.search_entries_tasks USING btree (kind, title_key, record_id);

CREATE INDEX search_entries_tasks_text_idx ON public.search_entries_tasks USING gin (text public.gin_trgm_ops);

CREATE UNIQUE INDEX ux_accounts_external ON public.accounts USING btree (source, external_id) NULLS NOT DISTINCT WHERE ((external_id IS NOT NULL) AND (deleted_at IS NULL));

CREATE UNIQUE INDEX ux_contacts_external ON public.contacts USING btree (source, external_id) NULLS NOT DISTINCT WHERE ((external_id IS NOT NULL) AND (deleted_at IS NULL));

CREATE UNIQUE INDEX ux_deal_states_present ON public.deal_states USING btree (deal_id) WHERE (until IS NULL);

CREATE UNIQUE INDEX ux_deals_external ON public.deals USING btree (source, external_id) NULLS NOT DISTINCT WHERE ((external_id IS NOT NULL) AND (deleted_at IS NULL));

CREATE UNIQUE INDEX ux_interactions_external ON public.interactions USING btree (source, external_id) NULLS NOT DISTINCT WHERE ((external_id IS NOT NULL) AND (deleted_at IS NULL));

CREATE UNIQUE INDEX ux_leads_external ON public.leads USING btree (source, external_id) NULLS NOT DISTINCT WHERE ((external_id IS NOT NULL) AND (deleted_at IS NULL));

CREATE UNIQUE INDEX ux_products_external ON public.products USING btree (source, external_id) NULLS NOT DISTINCT WHERE ((external_id IS NOT NULL) AND (deleted_at IS NULL));

CREATE UNIQUE INDEX ux_tasks_external ON public.tasks USING btree (source, external_id) NULLS NOT DISTINCT WHERE ((external_id IS NOT NULL) AND (deleted_at IS NULL));

CREATE UNIQUE INDEX ux_users_email ON public.users USING btree (email);

CREATE UNIQUE INDEX ux_web_forms_slug ON public.web_forms USING btree (slug);

ALTER INDEX public.ix_search_entries_keys ATTACH PARTITION public.search_entries_accounts_keys_idx;

ALTER INDEX public.ix_search_entries_kind_title_key_record_id ATTACH PARTITION public.search_entries_accounts_kind_title_key_record_id_idx;

ALTER INDEX public.pk_search_entries ATTACH PARTITION public.search_entries_accounts_pkey;

ALTER INDEX public.ix_search_entries_text ATTACH PARTITION public.search_entries_accounts_text_idx;

ALTER INDEX public.ix_search_entries_keys ATTACH PARTITION public.search_entries_contacts_keys_idx;

ALTER INDEX public.ix_search_entries_kind_title_key_record_id ATTACH PARTITION public.search_entries_contacts_kind_title_key_record_id_idx;

ALTER INDEX public.pk_search_entries ATTACH PARTITION public.search_entries_contacts_pkey;

ALTER INDEX public.ix_search_entries_text ATTACH PARTITION public.search_entries_contacts_text_idx;

ALTER INDEX public.ix_search_entries_keys ATTACH PARTITION public.search_entries_deals_keys_idx;

ALTER INDEX public.ix_search_entries_kind_title_key_record_id ATTACH PARTITION public.search_entries_deals_kind_title_key_record_id_idx;

ALTER INDEX public.pk_search_entries ATTACH PARTITION public.search_entries_deals_pkey;

ALTER INDEX public.ix_search_entries_text ATTACH PARTITION public.search_entries_deals_text_idx;

ALTER INDEX public.ix_search_entries_keys ATTACH PARTITION public.search_entries_leads_keys_idx;

ALTER INDEX public.ix_search_entries_kind_title_key_record_id ATTACH PARTITION public.search_entries_leads_kind_title_key_record_id_idx;

ALTER INDEX public.pk_search_entries ATTACH PARTITION public.search_entries_leads_pkey;

ALTER INDEX public.ix_search_entries_text ATTACH PARTITION public.search_entries_leads_text_idx;

ALTER INDEX public.ix_search_entries_keys ATTACH PARTITION public.search_entries_other_keys_idx;

ALTER INDEX public.ix_search_entries_kind_title_key_record_id ATTACH PARTITION public.search_entries_other_kind_title_key_record_id_idx;

ALTER INDEX public.pk_search_entries ATTACH PARTITION public.search_entries_other_pkey;

ALTER INDEX public.ix_search_entries_text ATTACH PARTITION public.search_entries_other_text_idx;

ALTER INDEX public.ix_search_entries_keys ATTACH PARTITION public.search_entries_products_keys_idx;

ALTER INDEX public.ix_search_entries_kind_title_key_record_id ATTACH PARTITION public.search_entries_products_kind_title_key_record_id_idx;

ALTER INDEX public.pk_search_entries ATTACH PARTITION public.search_entries_products_pkey;

ALTER INDEX public.ix_search_entries_text ATTACH PARTITION public.search_entries_products_text_idx;

ALTER INDEX public.ix_search_entries_keys ATTACH PARTITION public.search_entries_tasks_keys_idx;

ALTER INDEX public.ix_search_entries_kind_title_key_record_id ATTACH PARTITION public.search_entries_tasks_kind_title_key_record_id_idx;

ALTER INDEX public.pk_search_entries ATTACH PARTITION public.search_entries_tasks_pkey;

ALTER INDEX public.ix_search_entries_text ATTACH PARTITION public.search_entries_tasks_text_idx;

CREATE STATISTICS public.accounts_ownership (mcv) ON owner_id, team_id FROM public.accounts;

CREATE STATISTICS public.contacts_ownership (mcv) ON owner_id, team_id FROM public.contacts;

CREATE STATISTICS public.deals_ownership (mcv) ON owner_id, team_id FROM public.deals;

CREATE STATISTICS public.interactions_ownership (mcv) ON owner_id, team_id FROM public.interactions;

CREATE STATISTICS public.leads_ownership (mcv) ON owner_id, team_id FROM public.leads;

CREATE STATISTICS public.tasks_ownership (mcv) ON owner_id, team_id FROM public.tasks;

CREATE TRIGGER changes_call_out AFTER INSERT ON public.changes REFERENCING NEW TABLE AS made FOR EACH STATEMENT EXECUTE FUNCTION public.changes_call_out();

CREATE TRIGGER deals_drop_states AFTER DELETE ON public.deals REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION public.deals_drop_states();

CREATE TRIGGER deals_keep_states AFTER INSERT OR UPDATE ON public.deals FOR EACH ROW EXECUTE FUNCTION public.deals_keep_states();

CREATE TRIGGER events_call_out AFTER INSERT ON public.events REFERENCING NEW TABLE AS made FOR EACH STATEMENT EXECUTE FUNCTION public.events_call_out();

CREATE TRIGGER notices_call_out AFTER INSERT ON public.notices REFERENCING NEW TABLE AS made FOR EACH STATEMENT EXECUTE FUNCTION public.notices_call_out();

CREATE TRIGGER notices_call_out_read AFTER UPDATE ON public.notices REFERENCING NEW TABLE AS made FOR EACH STATEMENT EXECUTE FUNCTION public.notices_call_out();

ALTER TABLE ONLY public.contact_accounts
    ADD CONSTRAINT fk_contact_accounts_contact_id FOREIGN KEY (contact_id) REFERENCES public.contacts(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.deal_contacts
    ADD CONSTRAINT fk_deal_contacts_deal_id FOREIGN KEY (deal_id) REFERENCES public.deals(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.deal_lines
    ADD CONSTRAINT fk_deal_lines_deal_id FOREIGN KEY (deal_id) REFERENCES public.deals(id) ON DELETE CASCADE;

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

ALTER TABLE ONLY public.stage_paces
    ADD CONSTRAINT fk_stage_paces_stage_id FOREIGN KEY (stage_id) REFERENCES public.stages(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.stages
    ADD CONSTRAINT fk_stages_pipeline_id FOREIGN KEY (pipeline_id) REFERENCES public.pipelines(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.task_links
    ADD CONSTRAINT fk_task_links_task_id FOREIGN KEY (task_id) REFERENCES public.tasks(id) ON DELETE CASCADE;
