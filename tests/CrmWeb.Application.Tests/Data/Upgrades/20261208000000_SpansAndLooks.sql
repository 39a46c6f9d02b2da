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
    day date NOT NULL
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
    active boolean NOT NULL
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
    checklist jsonb DEFAULT '[]'::jsonb NOT NULL
);

CREATE TABLE public.targets (
    id uuid NOT NULL,
    subject_id uuid NOT NULL,
    period character varying(10) NOT NULL,
    start date NOT NULL,
    amount numeric(18,2) NOT NULL,
    currency character varying(3) NOT NULL
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
    currency character varying(3)
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
	('20261208000000_SpansAndLooks', '10.0.14');

INSERT INTO public.accounts VALUES
	('01a21be8-9cdc-730e-acd3-516913654211', 'Larkfield Group', NULL, NULL, NULL, NULL, NULL, '[]', '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-27 07:29:19.250363+00', '2026-11-27 07:29:19.250363+00', NULL, '01a21be8-90ef-7478-8464-5af971d95f90', '{}', '{}', '1', 'upgrade', '{}', NULL, NULL, 'larkfield group'),
	('01a21be8-9d39-7a21-87c2-c44b36cf21c2', 'Larkfield Mills', '01a21be8-9cdc-730e-acd3-516913654211', NULL, NULL, NULL, NULL, '[{"E164": "+442079460102", "Value": "+44 20 7946 0102", "Primary": true}]', '[]', '+44 20 7946 0102', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-27 07:29:19.250363+00', '2026-11-27 07:29:19.525341+00', NULL, '01a21be8-90ef-7478-8464-5af971d95f90', '{}', '{}', '2', 'upgrade', '{}', NULL, NULL, 'larkfield mills'),
	('01a21be8-a204-7496-915c-7c9df6dac06b', 'Gone Works', NULL, NULL, NULL, NULL, NULL, '[]', '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-27 07:29:20.393733+00', '2026-11-27 07:29:20.462572+00', NULL, NULL, '{}', '{}', NULL, NULL, '{}', NULL, '2026-11-27 07:29:20.462051+00', 'gone works'),
	('01a21be8-9f48-7d68-8887-201f439cba53', 'Larkfield Instruments', '01a21be8-9cdc-730e-acd3-516913654211', 'Customer', 'Technology', 'larkfield.example', 'larkfield.example', '[]', '[]', NULL, NULL, 240, 18500000.00, 'EUR', NULL, 'Makes *measuring* instruments.', 'Bristol', 'United Kingdom', NULL, NULL, '4 Quay Street', NULL, NULL, NULL, NULL, NULL, '2026-11-27 07:29:19.745343+00', '2026-11-27 07:29:20.710039+00', '01a21be8-96ef-7815-ae82-8bb064d36f3c', '01a21be8-968d-7b72-a639-b93611509b9d', '{01a21be8-96ef-7815-ae82-8bb064d36f3c}', '{key}', NULL, NULL, '{}', NULL, NULL, 'larkfield instruments');

INSERT INTO public.change_sets VALUES
	('01a21be8-91ce-7a34-8bec-47369ca1202c', '2026-11-27 07:29:16.22751+00', NULL, 'System', 'company.set-up', NULL, NULL, NULL),
	('01a21be8-96c3-7896-a67c-6d97a97af143', '2026-11-27 07:29:17.507748+00', NULL, 'System', 'teams.create', NULL, NULL, NULL),
	('01a21be8-9707-72d3-bbff-53b8115c7b87', '2026-11-27 07:29:17.575861+00', NULL, 'System', 'users.create', NULL, NULL, NULL),
	('01a21be8-98fd-7d14-86c3-53ada02aa8ce', '2026-11-27 07:29:17.946301+00', NULL, 'Import', 'accounts.import', 'file.csv', NULL, NULL),
	('01a21be8-9f81-7437-92e2-42362f9265b4', '2026-11-27 07:29:19.745343+00', NULL, 'System', 'accounts.create', NULL, NULL, NULL),
	('01a21be8-a0b5-77f7-8221-095d166e3b72', '2026-11-27 07:29:20.049582+00', NULL, 'System', 'contacts.create', NULL, NULL, NULL),
	('01a21be8-a15b-7dca-a011-c9d9642893e0', '2026-11-27 07:29:20.217563+00', NULL, 'System', 'interactions.create', NULL, NULL, NULL),
	('01a21be8-a1f5-7501-a179-7eb82170314b', '2026-11-27 07:29:20.373526+00', NULL, 'System', 'interactions.create', NULL, NULL, NULL),
	('01a21be8-a20a-723e-9ec9-250250b7740b', '2026-11-27 07:29:20.393733+00', NULL, 'System', 'accounts.create', NULL, NULL, NULL),
	('01a21be8-a24e-707c-8783-09be2c3d9ccd', '2026-11-27 07:29:20.462572+00', NULL, 'System', 'accounts.delete', NULL, NULL, NULL),
	('01a21be8-a2ab-7508-88ab-56ac8c0e5f25', '2026-11-27 07:29:20.554937+00', '01a21be8-900e-7c72-8a20-e8d552b7ce4d', 'Ui', 'accounts.share', NULL, NULL, NULL),
	('01a21be8-a2ec-75e6-aacf-52767b680a32', '2026-11-27 07:29:20.620107+00', '01a21be8-900e-7c72-8a20-e8d552b7ce4d', 'Ui', 'views.save', NULL, NULL, NULL),
	('01a21be8-a346-70d7-a592-0bec10fbce61', '2026-11-27 07:29:20.710039+00', NULL, 'System', 'accounts.edit', NULL, NULL, NULL);

INSERT INTO public.change_values VALUES
	('01a21be8-91e3-71ac-8adb-474039d6a121', NULL, '{"Name": "Test company", "WorkEnd": "17:00:00", "Currency": "EUR", "TimeZone": "UTC", "WorkStart": "09:00:00", "WorkingDays": [1, 2, 3, 4, 5], "FiscalYearStart": 1, "LeadResponseHours": 4}'),
	('01a21be8-9217-7d43-b598-c8131f9d54f8', NULL, '{"Name": "Everyone"}'),
	('01a21be8-922b-7577-a883-e039189df13f', NULL, '{"Name": "Administrator", "Rights": {"deals": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "leads": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "tasks": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "reports": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "tickets": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "accounts": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "contacts": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "products": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "interactions": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}}, "Administers": true}'),
	('01a21be8-922b-77bf-9f6f-3e86c9fb055b', NULL, '{"Name": "Manager", "Rights": {"deals": {"Edit": "TeamAndBelow", "View": "TeamAndBelow", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "leads": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "tasks": {"Edit": "TeamAndBelow", "View": "TeamAndBelow", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "reports": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "tickets": {"Edit": "TeamAndBelow", "View": "TeamAndBelow", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "accounts": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "contacts": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "products": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "interactions": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}}, "Administers": false}'),
	('01a21be8-922c-70fb-bf4a-ef99665cc126', NULL, '{"Name": "Support agent", "Rights": {"deals": {"Edit": "None", "View": "None", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "leads": {"Edit": "None", "View": "None", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tasks": {"Edit": "Team", "View": "Team", "Share": true, "Assign": true, "Create": true, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "reports": {"Edit": "None", "View": "None", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tickets": {"Edit": "Team", "View": "Team", "Share": true, "Assign": true, "Create": true, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "accounts": {"Edit": "Own", "View": "All", "Share": false, "Assign": false, "Create": true, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "contacts": {"Edit": "Own", "View": "All", "Share": false, "Assign": false, "Create": true, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "products": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "interactions": {"Edit": "Own", "View": "All", "Share": false, "Assign": false, "Create": true, "Delete": true, "Export": false, "Import": false, "BulkEdit": false}}, "Administers": false}'),
	('01a21be8-922c-7334-860d-c43f693874f0', NULL, '{"Name": "Read-only", "Rights": {"deals": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "leads": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tasks": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "reports": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tickets": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "accounts": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "contacts": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "products": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "interactions": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}}, "Administers": false}'),
	('01a21be8-922c-794f-8fee-8d633c154637', NULL, '{"Name": "Sales rep", "Rights": {"deals": {"Edit": "Own", "View": "Own", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": false, "BulkEdit": false}, "leads": {"Edit": "Own", "View": "Own", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": false, "BulkEdit": false}, "tasks": {"Edit": "Own", "View": "Own", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": false, "BulkEdit": false}, "reports": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tickets": {"Edit": "None", "View": "None", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "accounts": {"Edit": "Own", "View": "All", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "contacts": {"Edit": "Own", "View": "All", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "products": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "interactions": {"Edit": "Own", "View": "All", "Share": false, "Assign": false, "Create": true, "Delete": true, "Export": false, "Import": false, "BulkEdit": false}}, "Administers": false}'),
	('01a21be8-9232-75b7-b254-619dca0663bb', NULL, '{"Name": "Ada Admin", "Email": "ada@test.example", "Theme": "system", "Active": true, "RoleIds": ["01a21be8-9114-707d-8e57-5e33cf978944"], "TeamIds": ["01a21be8-90ef-7478-8464-5af971d95f90"], "CreatedAt": "2026-11-27T07:29:15.790168Z"}'),
	('01a21be8-96c7-70d0-b2d1-5b7d0c2cf4d2', NULL, '{"Name": "North", "LeadId": "01a21be8-900e-7c72-8a20-e8d552b7ce4d", "ParentId": "01a21be8-90ef-7478-8464-5af971d95f90"}'),
	('01a21be8-9708-7279-bd08-43224339456b', NULL, '{"Name": "Ben Example", "Email": "ben@test.example", "Theme": "system", "Active": true, "RoleIds": ["01a21be8-9115-7756-a8e2-2af8d688a95f"], "TeamIds": ["01a21be8-968d-7b72-a639-b93611509b9d"], "CreatedAt": "2026-11-27T07:29:17.551003Z"}'),
	('01a21be8-9d9c-7eec-bad3-c3f561c42c76', NULL, '{"Name": "Larkfield Group", "Tags": [], "Custom": {}, "Emails": [], "Phones": [], "Source": "upgrade", "TeamId": "01a21be8-90ef-7478-8464-5af971d95f90", "Viewers": [], "ExternalId": "1"}'),
	('01a21be8-9d9d-73c7-ad0e-cde534a017e0', NULL, '{"Name": "Larkfield Mills", "Tags": [], "Custom": {}, "Emails": [], "Phones": [{"E164": "+442079460102", "Value": "+44 20 7946 0102", "Primary": true}], "Source": "upgrade", "TeamId": "01a21be8-90ef-7478-8464-5af971d95f90", "Viewers": [], "ExternalId": "2"}'),
	('01a21be8-9ea6-73ba-b0e0-ba8bdb8f8a07', '{"ParentId": null}', '{"ParentId": "01a21be8-9cdc-730e-acd3-516913654211"}'),
	('01a21be8-9f86-7ee4-8f9f-d08b48a9667b', NULL, '{"Name": "Larkfield Tools", "Tags": ["key"], "Type": "Customer", "Custom": {}, "Domain": "larkfield.example", "Emails": [], "Phones": [], "TeamId": "01a21be8-968d-7b72-a639-b93611509b9d", "OwnerId": "01a21be8-96ef-7815-ae82-8bb064d36f3c", "Revenue": 18500000, "Viewers": [], "Website": "larkfield.example", "Currency": "EUR", "Industry": "Technology", "ParentId": "01a21be8-9cdc-730e-acd3-516913654211", "Employees": 240, "Description": "Makes *measuring* instruments.", "Address.City": "Bristol", "Address.Street": "4 Quay Street", "Address.Country": "United Kingdom"}'),
	('01a21be8-a0be-7180-b937-8b6859a25a8c', NULL, '{"Tags": [], "Urls": [], "Custom": {}, "Emails": [{"Value": "zoe.calder@larkfield.example", "Primary": true}], "Phones": [{"E164": "+442079460103", "Label": "mobile", "Value": "+44 20 7946 0103", "Primary": true}], "Viewers": [], "Birthday": "1980-02-29", "FullName": "Zoë Calder", "JobTitle": "Buyer", "Addresses": [], "DoNotCall": true, "GivenName": "Zoë", "DoNotEmail": false, "FamilyName": "Calder"}'),
	('01a21be8-a0bf-7ba3-80db-5b272c65cab3', NULL, '{"Role": "Buyer", "Primary": true, "Position": 0, "AccountId": "01a21be8-9f48-7d68-8887-201f439cba53", "ContactId": "01a21be8-9ffb-77c4-ae5c-c05acd0f2e58"}'),
	('01a21be8-a15b-74f5-8aab-51275d19769f', NULL, '{"Position": 0, "ContactId": "01a21be8-9ffb-77c4-ae5c-c05acd0f2e58", "InteractionId": "01a21be8-a0f8-7004-adf1-8823a7e0ba71"}'),
	('01a21be8-a15b-7612-906b-7db3bacbce3d', NULL, '{"At": "2026-11-27T07:29:20.110439Z", "Body": "Wants **three** years.", "Tags": [], "Type": "call", "Custom": {}, "Subject": "Renewal", "Viewers": [], "Internal": false, "AccountId": "01a21be8-9f48-7d68-8887-201f439cba53", "Direction": "in", "Participants": ["01a21be8-96ef-7815-ae82-8bb064d36f3c"]}'),
	('01a21be8-a1f6-7de3-b5d3-c23d9c9aefc3', NULL, '{"At": "2026-11-27T07:29:20.369432Z", "Body": "Prefers mornings.", "Tags": [], "Type": "note", "Custom": {}, "TeamId": "01a21be8-968d-7b72-a639-b93611509b9d", "Viewers": [], "Internal": true, "AccountId": "01a21be8-9f48-7d68-8887-201f439cba53", "Participants": []}'),
	('01a21be8-a20a-7121-9381-b46388b7273f', NULL, '{"Name": "Gone Works", "Tags": [], "Custom": {}, "Emails": [], "Phones": [], "Viewers": []}'),
	('01a21be8-a251-7099-9bcd-a1bcbef8696f', '{"DeletedAt": null}', '{"DeletedAt": "2026-11-27T07:29:20.462051Z"}'),
	('01a21be8-a2ab-75d5-89fb-7c65cb3c8d5f', NULL, '{"Kind": "accounts", "GivenAt": "2026-11-27T07:29:20.50434Z", "GivenBy": "01a21be8-900e-7c72-8a20-e8d552b7ce4d", "MayEdit": true, "RecordId": "01a21be8-9f48-7d68-8887-201f439cba53", "GranteeId": "01a21be8-96ef-7815-ae82-8bb064d36f3c"}'),
	('01a21be8-a2ac-73a7-b6ce-d3cd27a606bb', '{"Viewers": []}', '{"Viewers": ["01a21be8-96ef-7815-ae82-8bb064d36f3c"]}'),
	('01a21be8-a2f2-7aee-8304-562e8c9b347a', NULL, '{"Kind": "accounts", "Name": "Technology", "Sort": "-name", "Share": "Everyone", "Filter": {"op": "eq", "field": "industry", "value": "Technology"}, "OwnerId": "01a21be8-900e-7c72-8a20-e8d552b7ce4d", "Position": 0}'),
	('01a21be8-a346-7ea8-84e8-496de39a8eca', '{"Name": "Larkfield Tools"}', '{"Name": "Larkfield Instruments"}');

INSERT INTO public.changes VALUES
	('01a21be8-91e3-71ac-8adb-474039d6a121', '01a21be8-91ce-7a34-8bec-47369ca1202c', 'company_settings', '01a21be8-9068-770b-a176-d2502f8c5798', 'company_settings', '01a21be8-9068-770b-a176-d2502f8c5798', 'Created', '{Currency,FiscalYearStart,LeadResponseHours,Name,TimeZone,WorkEnd,WorkStart,WorkingDays}'),
	('01a21be8-9217-7d43-b598-c8131f9d54f8', '01a21be8-91ce-7a34-8bec-47369ca1202c', 'teams', '01a21be8-90ef-7478-8464-5af971d95f90', 'teams', '01a21be8-90ef-7478-8464-5af971d95f90', 'Created', '{Name}'),
	('01a21be8-922b-7577-a883-e039189df13f', '01a21be8-91ce-7a34-8bec-47369ca1202c', 'roles', '01a21be8-9114-707d-8e57-5e33cf978944', 'roles', '01a21be8-9114-707d-8e57-5e33cf978944', 'Created', '{Administers,Name,Rights}'),
	('01a21be8-922b-77bf-9f6f-3e86c9fb055b', '01a21be8-91ce-7a34-8bec-47369ca1202c', 'roles', '01a21be8-9114-7b9c-a1d7-bfeab411086b', 'roles', '01a21be8-9114-7b9c-a1d7-bfeab411086b', 'Created', '{Administers,Name,Rights}'),
	('01a21be8-922c-70fb-bf4a-ef99665cc126', '01a21be8-91ce-7a34-8bec-47369ca1202c', 'roles', '01a21be8-9115-7f61-9258-776cb8777637', 'roles', '01a21be8-9115-7f61-9258-776cb8777637', 'Created', '{Administers,Name,Rights}'),
	('01a21be8-922c-7334-860d-c43f693874f0', '01a21be8-91ce-7a34-8bec-47369ca1202c', 'roles', '01a21be8-9115-70a7-8f3c-73663b09b46e', 'roles', '01a21be8-9115-70a7-8f3c-73663b09b46e', 'Created', '{Administers,Name,Rights}'),
	('01a21be8-922c-794f-8fee-8d633c154637', '01a21be8-91ce-7a34-8bec-47369ca1202c', 'roles', '01a21be8-9115-7756-a8e2-2af8d688a95f', 'roles', '01a21be8-9115-7756-a8e2-2af8d688a95f', 'Created', '{Administers,Name,Rights}'),
	('01a21be8-9232-75b7-b254-619dca0663bb', '01a21be8-91ce-7a34-8bec-47369ca1202c', 'users', '01a21be8-900e-7c72-8a20-e8d552b7ce4d', 'users', '01a21be8-900e-7c72-8a20-e8d552b7ce4d', 'Created', '{Active,CreatedAt,Email,Name,RoleIds,TeamIds,Theme}'),
	('01a21be8-96c7-70d0-b2d1-5b7d0c2cf4d2', '01a21be8-96c3-7896-a67c-6d97a97af143', 'teams', '01a21be8-968d-7b72-a639-b93611509b9d', 'teams', '01a21be8-968d-7b72-a639-b93611509b9d', 'Created', '{LeadId,Name,ParentId}'),
	('01a21be8-9708-7279-bd08-43224339456b', '01a21be8-9707-72d3-bbff-53b8115c7b87', 'users', '01a21be8-96ef-7815-ae82-8bb064d36f3c', 'users', '01a21be8-96ef-7815-ae82-8bb064d36f3c', 'Created', '{Active,CreatedAt,Email,Name,RoleIds,TeamIds,Theme}'),
	('01a21be8-9d9c-7eec-bad3-c3f561c42c76', '01a21be8-98fd-7d14-86c3-53ada02aa8ce', 'accounts', '01a21be8-9cdc-730e-acd3-516913654211', 'accounts', '01a21be8-9cdc-730e-acd3-516913654211', 'Created', '{Custom,Emails,ExternalId,Name,Phones,Source,Tags,TeamId,Viewers}'),
	('01a21be8-9d9d-73c7-ad0e-cde534a017e0', '01a21be8-98fd-7d14-86c3-53ada02aa8ce', 'accounts', '01a21be8-9d39-7a21-87c2-c44b36cf21c2', 'accounts', '01a21be8-9d39-7a21-87c2-c44b36cf21c2', 'Created', '{Custom,Emails,ExternalId,Name,Phones,Source,Tags,TeamId,Viewers}'),
	('01a21be8-9ea6-73ba-b0e0-ba8bdb8f8a07', '01a21be8-98fd-7d14-86c3-53ada02aa8ce', 'accounts', '01a21be8-9d39-7a21-87c2-c44b36cf21c2', 'accounts', '01a21be8-9d39-7a21-87c2-c44b36cf21c2', 'Updated', '{ParentId}'),
	('01a21be8-9f86-7ee4-8f9f-d08b48a9667b', '01a21be8-9f81-7437-92e2-42362f9265b4', 'accounts', '01a21be8-9f48-7d68-8887-201f439cba53', 'accounts', '01a21be8-9f48-7d68-8887-201f439cba53', 'Created', '{Currency,Custom,Description,Domain,Emails,Employees,Industry,Name,OwnerId,ParentId,Phones,Revenue,Tags,TeamId,Type,Viewers,Website,Address.City,Address.Country,Address.Street}'),
	('01a21be8-a0be-7180-b937-8b6859a25a8c', '01a21be8-a0b5-77f7-8221-095d166e3b72', 'contacts', '01a21be8-9ffb-77c4-ae5c-c05acd0f2e58', 'contacts', '01a21be8-9ffb-77c4-ae5c-c05acd0f2e58', 'Created', '{Addresses,Birthday,Custom,DoNotCall,DoNotEmail,Emails,FamilyName,FullName,GivenName,JobTitle,Phones,Tags,Urls,Viewers}'),
	('01a21be8-a0bf-7ba3-80db-5b272c65cab3', '01a21be8-a0b5-77f7-8221-095d166e3b72', 'contact_accounts', '01a21be8-a003-7c8e-b530-0f4b30245f14', 'contacts', '01a21be8-9ffb-77c4-ae5c-c05acd0f2e58', 'Created', '{AccountId,ContactId,Position,Primary,Role}'),
	('01a21be8-a15b-74f5-8aab-51275d19769f', '01a21be8-a15b-7dca-a011-c9d9642893e0', 'interaction_contacts', '01a21be8-a0fc-7a63-b9fe-f6f3cdc35b5b', 'interactions', '01a21be8-a0f8-7004-adf1-8823a7e0ba71', 'Created', '{ContactId,InteractionId,Position}'),
	('01a21be8-a15b-7612-906b-7db3bacbce3d', '01a21be8-a15b-7dca-a011-c9d9642893e0', 'interactions', '01a21be8-a0f8-7004-adf1-8823a7e0ba71', 'interactions', '01a21be8-a0f8-7004-adf1-8823a7e0ba71', 'Created', '{AccountId,At,Body,Custom,Direction,Internal,Participants,Subject,Tags,Type,Viewers}'),
	('01a21be8-a1f6-7de3-b5d3-c23d9c9aefc3', '01a21be8-a1f5-7501-a179-7eb82170314b', 'interactions', '01a21be8-a1f2-7182-9e08-6291fea38a45', 'interactions', '01a21be8-a1f2-7182-9e08-6291fea38a45', 'Created', '{AccountId,At,Body,Custom,Internal,Participants,Tags,TeamId,Type,Viewers}'),
	('01a21be8-a20a-7121-9381-b46388b7273f', '01a21be8-a20a-723e-9ec9-250250b7740b', 'accounts', '01a21be8-a204-7496-915c-7c9df6dac06b', 'accounts', '01a21be8-a204-7496-915c-7c9df6dac06b', 'Created', '{Custom,Emails,Name,Phones,Tags,Viewers}'),
	('01a21be8-a251-7099-9bcd-a1bcbef8696f', '01a21be8-a24e-707c-8783-09be2c3d9ccd', 'accounts', '01a21be8-a204-7496-915c-7c9df6dac06b', 'accounts', '01a21be8-a204-7496-915c-7c9df6dac06b', 'Updated', '{DeletedAt}'),
	('01a21be8-a2ab-75d5-89fb-7c65cb3c8d5f', '01a21be8-a2ab-7508-88ab-56ac8c0e5f25', 'shares', '01a21be8-a287-7836-a955-521e593685a0', 'accounts', '01a21be8-9f48-7d68-8887-201f439cba53', 'Created', '{GivenAt,GivenBy,GranteeId,Kind,MayEdit,RecordId}'),
	('01a21be8-a2ac-73a7-b6ce-d3cd27a606bb', '01a21be8-a2ab-7508-88ab-56ac8c0e5f25', 'accounts', '01a21be8-9f48-7d68-8887-201f439cba53', 'accounts', '01a21be8-9f48-7d68-8887-201f439cba53', 'Updated', '{Viewers}'),
	('01a21be8-a2f2-7aee-8304-562e8c9b347a', '01a21be8-a2ec-75e6-aacf-52767b680a32', 'saved_views', '01a21be8-a2c1-7591-8e36-45550b2beece', 'saved_views', '01a21be8-a2c1-7591-8e36-45550b2beece', 'Created', '{Filter,Kind,Name,OwnerId,Position,Share,Sort}'),
	('01a21be8-a346-7ea8-84e8-496de39a8eca', '01a21be8-a346-70d7-a592-0bec10fbce61', 'accounts', '01a21be8-9f48-7d68-8887-201f439cba53', 'accounts', '01a21be8-9f48-7d68-8887-201f439cba53', 'Updated', '{Name}');

INSERT INTO public.company_settings VALUES
	('01a21be8-9068-770b-a176-d2502f8c5798', 'Test company', 'EUR', NULL, 1, '{1,2,3,4,5}', 'UTC', 4, '17:00:00', '09:00:00');

INSERT INTO public.contact_accounts VALUES
	('01a21be8-a003-7c8e-b530-0f4b30245f14', '01a21be8-9ffb-77c4-ae5c-c05acd0f2e58', '01a21be8-9f48-7d68-8887-201f439cba53', 'Buyer', NULL, NULL, true, 0);

INSERT INTO public.contacts VALUES
	('01a21be8-9ffb-77c4-ae5c-c05acd0f2e58', 'Zoë', 'Calder', 'Zoë Calder', 'calder', NULL, NULL, '[{"E164": "+442079460103", "Label": "mobile", "Value": "+44 20 7946 0103", "Primary": true}]', '[{"Value": "zoe.calder@larkfield.example", "Primary": true}]', '[]', '[]', '+44 20 7946 0103', 'zoe.calder@larkfield.example', '01a21be8-9f48-7d68-8887-201f439cba53', NULL, 'Buyer', NULL, '1980-02-29', NULL, NULL, NULL, NULL, NULL, true, false, '2026-11-27 07:29:20.049582+00', '2026-11-27 07:29:20.049582+00', NULL, NULL, '{}', '{}', NULL, NULL, '{}', NULL, NULL, 'zoe calder');

INSERT INTO public.default_views VALUES
	('01a21be8-900e-7c72-8a20-e8d552b7ce4d', 'accounts', '01a21be8-a2c1-7591-8e36-45550b2beece');

INSERT INTO public.events VALUES
	('01a21be8-9da0-7e2c-8f24-73ad6abb0116', '2026-11-27 07:29:19.250363+00', 'account.created', '01a21be8-98fd-7d14-86c3-53ada02aa8ce', '{"Name": "account.created", "AccountId": "01a21be8-9cdc-730e-acd3-516913654211"}', 0, NULL, NULL, '{}'),
	('01a21be8-9da9-7c96-bc77-eb4d408f13fc', '2026-11-27 07:29:19.250363+00', 'account.created', '01a21be8-98fd-7d14-86c3-53ada02aa8ce', '{"Name": "account.created", "AccountId": "01a21be8-9d39-7a21-87c2-c44b36cf21c2"}', 0, NULL, NULL, '{}'),
	('01a21be8-9f88-70da-8ac6-ac3f915f22ff', '2026-11-27 07:29:19.745343+00', 'account.created', '01a21be8-9f81-7437-92e2-42362f9265b4', '{"Name": "account.created", "AccountId": "01a21be8-9f48-7d68-8887-201f439cba53"}', 0, NULL, NULL, '{}'),
	('01a21be8-a0c1-7f40-aaa0-23897eac65be', '2026-11-27 07:29:20.049582+00', 'contact.created', '01a21be8-a0b5-77f7-8221-095d166e3b72', '{"Name": "contact.created", "ContactId": "01a21be8-9ffb-77c4-ae5c-c05acd0f2e58"}', 0, NULL, NULL, '{}'),
	('01a21be8-a15c-737a-833e-351319b1f52a', '2026-11-27 07:29:20.217563+00', 'interaction.logged', '01a21be8-a15b-7dca-a011-c9d9642893e0', '{"Kind": "call", "Name": "interaction.logged", "InteractionId": "01a21be8-a0f8-7004-adf1-8823a7e0ba71"}', 0, '2026-11-27 07:29:20.217563+00', NULL, '{tell-of-mention}'),
	('01a21be8-a1f6-7246-8707-f78bb69b2a81', '2026-11-27 07:29:20.373526+00', 'interaction.logged', '01a21be8-a1f5-7501-a179-7eb82170314b', '{"Kind": "note", "Name": "interaction.logged", "InteractionId": "01a21be8-a1f2-7182-9e08-6291fea38a45"}', 0, '2026-11-27 07:29:20.373526+00', NULL, '{tell-of-mention}'),
	('01a21be8-a20b-7931-9a71-6fc15b39c46b', '2026-11-27 07:29:20.393733+00', 'account.created', '01a21be8-a20a-723e-9ec9-250250b7740b', '{"Name": "account.created", "AccountId": "01a21be8-a204-7496-915c-7c9df6dac06b"}', 0, NULL, NULL, '{}');

INSERT INTO public.favourites VALUES
	('01a21be8-900e-7c72-8a20-e8d552b7ce4d', '01a21be8-9f48-7d68-8887-201f439cba53', 'accounts', '2026-11-27 07:29:20.692512+00');

INSERT INTO public.import_files VALUES
	('01a21be8-97bf-7b6d-ba0f-ebe851b2ccd0', '01a21be8-9744-7c67-99d7-e590de4be874', 0, 'file.csv', 'a7c46fa52f0680cf1d0861fe35e3decd466396f64f6405ec37f92afe50b0b77d', 92, 2, 2, 2, 0, 0, 0, 0, '["id", "name", "parent", "phone"]', NULL);

INSERT INTO public.imports VALUES
	('01a21be8-9744-7c67-99d7-e590de4be874', 'accounts', 'Done', false, NULL, NULL, '{"assign": false, "source": "upgrade", "emptyClears": false}', '2026-11-27 07:29:17.641097+00', '2026-11-27 07:29:17.946301+00', '2026-11-27 07:29:19.585085+00', NULL, '01a21be8-98fd-7d14-86c3-53ada02aa8ce', 'Links', 1, 0, NULL, '2026-11-27 07:29:27.946301+00', 0, '{}', '{"Late": [], "BadLinks": {"parent": {}}, "KnownValues": {}}');

INSERT INTO public.interaction_contacts VALUES
	('01a21be8-a0fc-7a63-b9fe-f6f3cdc35b5b', '01a21be8-a0f8-7004-adf1-8823a7e0ba71', '01a21be8-9ffb-77c4-ae5c-c05acd0f2e58', 0);

INSERT INTO public.interactions VALUES
	('01a21be8-a0f8-7004-adf1-8823a7e0ba71', 'call', 'in', '2026-11-27 07:29:20.110439+00', NULL, 'Renewal', 'Wants **three** years.', NULL, false, '{01a21be8-96ef-7815-ae82-8bb064d36f3c}', '01a21be8-9f48-7d68-8887-201f439cba53', NULL, NULL, '{01a21be8-9f48-7d68-8887-201f439cba53,01a21be8-9ffb-77c4-ae5c-c05acd0f2e58}', '2026-11-27 07:29:20.217563+00', '2026-11-27 07:29:20.217563+00', NULL, NULL, '{}', '{}', NULL, NULL, '{}', NULL, NULL, 'renewal', DEFAULT, NULL),
	('01a21be8-a1f2-7182-9e08-6291fea38a45', 'note', NULL, '2026-11-27 07:29:20.369432+00', NULL, NULL, 'Prefers mornings.', NULL, true, '{}', '01a21be8-9f48-7d68-8887-201f439cba53', NULL, NULL, '{01a21be8-9f48-7d68-8887-201f439cba53}', '2026-11-27 07:29:20.373526+00', '2026-11-27 07:29:20.373526+00', NULL, '01a21be8-968d-7b72-a639-b93611509b9d', '{}', '{}', NULL, NULL, '{}', NULL, NULL, 'note', DEFAULT, NULL);

INSERT INTO public.pipelines VALUES
	('652b8fea-d67e-4e7d-a0dc-991a0b45912b', 'Sales', 0, '{}', true);

INSERT INTO public.record_visits VALUES
	('01a21be8-900e-7c72-8a20-e8d552b7ce4d', '01a21be8-9f48-7d68-8887-201f439cba53', 'accounts', '2026-11-27 07:29:20.646624+00');

INSERT INTO public.roles VALUES
	('01a21be8-9114-707d-8e57-5e33cf978944', 'Administrator', true, '{"deals": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "leads": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "tasks": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "reports": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "tickets": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "accounts": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "contacts": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "products": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "interactions": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}}'),
	('01a21be8-9114-7b9c-a1d7-bfeab411086b', 'Manager', false, '{"deals": {"Edit": "TeamAndBelow", "View": "TeamAndBelow", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "leads": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "tasks": {"Edit": "TeamAndBelow", "View": "TeamAndBelow", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "reports": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "tickets": {"Edit": "TeamAndBelow", "View": "TeamAndBelow", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "accounts": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "contacts": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "products": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "interactions": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}}'),
	('01a21be8-9115-70a7-8f3c-73663b09b46e', 'Read-only', false, '{"deals": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "leads": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tasks": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "reports": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tickets": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "accounts": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "contacts": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "products": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "interactions": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}}'),
	('01a21be8-9115-7756-a8e2-2af8d688a95f', 'Sales rep', false, '{"deals": {"Edit": "Own", "View": "Own", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": false, "BulkEdit": false}, "leads": {"Edit": "Own", "View": "Own", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": false, "BulkEdit": false}, "tasks": {"Edit": "Own", "View": "Own", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": false, "BulkEdit": false}, "reports": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tickets": {"Edit": "None", "View": "None", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "accounts": {"Edit": "Own", "View": "All", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "contacts": {"Edit": "Own", "View": "All", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "products": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "interactions": {"Edit": "Own", "View": "All", "Share": false, "Assign": false, "Create": true, "Delete": true, "Export": false, "Import": false, "BulkEdit": false}}'),
	('01a21be8-9115-7f61-9258-776cb8777637', 'Support agent', false, '{"deals": {"Edit": "None", "View": "None", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "leads": {"Edit": "None", "View": "None", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tasks": {"Edit": "Team", "View": "Team", "Share": true, "Assign": true, "Create": true, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "reports": {"Edit": "None", "View": "None", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tickets": {"Edit": "Team", "View": "Team", "Share": true, "Assign": true, "Create": true, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "accounts": {"Edit": "Own", "View": "All", "Share": false, "Assign": false, "Create": true, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "contacts": {"Edit": "Own", "View": "All", "Share": false, "Assign": false, "Create": true, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "products": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "interactions": {"Edit": "Own", "View": "All", "Share": false, "Assign": false, "Create": true, "Delete": true, "Export": false, "Import": false, "BulkEdit": false}}');

INSERT INTO public.saved_views VALUES
	('01a21be8-a2c1-7591-8e36-45550b2beece', 'accounts', 'Technology', '01a21be8-900e-7c72-8a20-e8d552b7ce4d', 'Everyone', NULL, '{"op": "eq", "field": "industry", "value": "Technology"}', '-name', NULL, 0, NULL);

INSERT INTO public.search_entries_accounts VALUES
	('01a21be8-9cdc-730e-acd3-516913654211', 'accounts', 'Larkfield Group', 'larkfield group', NULL, 'larkfield group', '{"n:larkfield group",x:upgrade:1,x::1}', NULL, '01a21be8-90ef-7478-8464-5af971d95f90', '{}', false, NULL),
	('01a21be8-9d39-7a21-87c2-c44b36cf21c2', 'accounts', 'Larkfield Mills', 'larkfield mills', NULL, 'larkfield mills 442079460102', '{"n:larkfield mills",p:442079460102,x:upgrade:2,x::2}', NULL, '01a21be8-90ef-7478-8464-5af971d95f90', '{}', false, NULL),
	('01a21be8-a204-7496-915c-7c9df6dac06b', 'accounts', 'Gone Works', 'gone works', NULL, 'gone works', '{"n:gone works"}', NULL, NULL, '{}', true, NULL),
	('01a21be8-9f48-7d68-8887-201f439cba53', 'accounts', 'Larkfield Instruments', 'larkfield instruments', 'Technology', 'larkfield instruments larkfield.example', '{"n:larkfield instruments",d:larkfield.example}', '01a21be8-96ef-7815-ae82-8bb064d36f3c', '01a21be8-968d-7b72-a639-b93611509b9d', '{01a21be8-96ef-7815-ae82-8bb064d36f3c}', false, '2026-11-27 07:29:20.110439+00');

INSERT INTO public.search_entries_contacts VALUES
	('01a21be8-9ffb-77c4-ae5c-c05acd0f2e58', 'contacts', 'Zoë Calder', 'zoe calder', 'Buyer', 'zoe calder zoe calder zoe.calder@larkfield.example 442079460103', '{"n:zoe calder",e:zoe.calder@larkfield.example,p:442079460103}', NULL, NULL, '{}', false, '2026-11-27 07:29:20.110439+00');

INSERT INTO public.shares VALUES
	('01a21be8-a287-7836-a955-521e593685a0', 'accounts', '01a21be8-9f48-7d68-8887-201f439cba53', '01a21be8-96ef-7815-ae82-8bb064d36f3c', true, NULL, '2026-11-27 07:29:20.50434+00', '01a21be8-900e-7c72-8a20-e8d552b7ce4d');

INSERT INTO public.sign_ins VALUES
	('01a21be8-900e-7c72-8a20-e8d552b7ce4d', 'ada@test.example', 'ADA@TEST.EXAMPLE', 'ada@test.example', 'ADA@TEST.EXAMPLE', true, 'AQAAAAIAAYagAAAAEKyQdlFvuxnlhH7RBCuBhWlRjCjHA5DC+oBhd3hzm5eyXD19EL9wF1GYY2OfS0LMQA==', 'P3NTIKWHRZ5UX2XYRJVFSSWAG52LNJDA', '55ccb344-31e6-4938-8f7e-dc7a674290f0', NULL, false, false, NULL, true, 0);

INSERT INTO public.stages VALUES
	('abe52473-a069-4b5c-bbdf-bd3f3c82b238', '652b8fea-d67e-4e7d-a0dc-991a0b45912b', 'Qualification', 'Open', 10, 'Pipeline', 14, 0, '[]'),
	('2d8f777a-1e36-4084-b23a-66cf978907ab', '652b8fea-d67e-4e7d-a0dc-991a0b45912b', 'Discovery', 'Open', 25, 'Pipeline', 21, 1, '[]'),
	('065bfbec-5486-4186-93bf-2ea156d10c17', '652b8fea-d67e-4e7d-a0dc-991a0b45912b', 'Proposal', 'Open', 50, 'BestCase', 21, 2, '[]'),
	('8bead7e2-fa49-48a3-81a9-554b1296d72f', '652b8fea-d67e-4e7d-a0dc-991a0b45912b', 'Negotiation', 'Open', 75, 'BestCase', 14, 3, '[]'),
	('b4435f91-c0ac-4fe8-894c-9628b235aded', '652b8fea-d67e-4e7d-a0dc-991a0b45912b', 'Commitment', 'Open', 90, 'Commit', 14, 4, '[]'),
	('fc1e8fbe-ddd3-40bf-a3c4-469dc9494fee', '652b8fea-d67e-4e7d-a0dc-991a0b45912b', 'Won', 'Won', 100, 'Closed', NULL, 5, '[]'),
	('98efb22b-b5be-4583-9a22-13e58c0b8a23', '652b8fea-d67e-4e7d-a0dc-991a0b45912b', 'Lost', 'Lost', 0, 'Omitted', NULL, 6, '[]');

INSERT INTO public.teams VALUES
	('01a21be8-90ef-7478-8464-5af971d95f90', 'Everyone', NULL, NULL, NULL),
	('01a21be8-968d-7b72-a639-b93611509b9d', 'North', '01a21be8-90ef-7478-8464-5af971d95f90', '01a21be8-900e-7c72-8a20-e8d552b7ce4d', NULL);

INSERT INTO public.timeline_entries VALUES
	('01a21be8-9f48-7d68-8887-201f439cba53', '2026-11-27 07:29:20.110439+00', '01a21be8-a192-7c1e-835a-29a56dec2644', 'call', true, '01a21be8-a0f8-7004-adf1-8823a7e0ba71', NULL, NULL, NULL),
	('01a21be8-9ffb-77c4-ae5c-c05acd0f2e58', '2026-11-27 07:29:20.110439+00', '01a21be8-a1aa-7fe9-a3eb-c9ed255464c7', 'call', true, '01a21be8-a0f8-7004-adf1-8823a7e0ba71', NULL, NULL, NULL),
	('01a21be8-9f48-7d68-8887-201f439cba53', '2026-11-27 07:29:20.369432+00', '01a21be8-a1fa-75ad-ab13-bd50f797b31f', 'note', false, '01a21be8-a1f2-7182-9e08-6291fea38a45', NULL, '01a21be8-968d-7b72-a639-b93611509b9d', NULL);

INSERT INTO public.users VALUES
	('01a21be8-900e-7c72-8a20-e8d552b7ce4d', '2026-11-27 07:29:15.790168+00', '2026-11-27 07:29:15.790168+00', 'Ada Admin', 'ada@test.example', '{01a21be8-9114-707d-8e57-5e33cf978944}', '{01a21be8-90ef-7478-8464-5af971d95f90}', NULL, NULL, 'system', true, NULL),
	('01a21be8-96ef-7815-ae82-8bb064d36f3c', '2026-11-27 07:29:17.551003+00', '2026-11-27 07:29:17.551003+00', 'Ben Example', 'ben@test.example', '{01a21be8-9115-7756-a8e2-2af8d688a95f}', '{01a21be8-968d-7b72-a639-b93611509b9d}', NULL, NULL, 'system', true, NULL);

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
