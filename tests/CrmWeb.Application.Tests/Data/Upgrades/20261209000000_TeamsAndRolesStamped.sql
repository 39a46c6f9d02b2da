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
	('20261209000000_TeamsAndRolesStamped', '10.0.14');

INSERT INTO public.accounts VALUES
	('01a21e89-7a80-7acc-b4b3-94ab06b995b5', 'Larkfield Group', NULL, NULL, NULL, NULL, NULL, '[]', '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-27 19:44:16.390427+00', '2026-11-27 19:44:16.390427+00', NULL, '01a21e89-6eaa-73c6-94ff-0b4a182af355', '{}', '{}', '1', 'upgrade', '{}', NULL, NULL, 'larkfield group'),
	('01a21e89-7b6b-7a1d-99ea-97cd6d518de0', 'Larkfield Mills', '01a21e89-7a80-7acc-b4b3-94ab06b995b5', NULL, NULL, NULL, NULL, '[{"E164": "+442079460102", "Value": "+44 20 7946 0102", "Primary": true}]', '[]', '+44 20 7946 0102', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-27 19:44:16.390427+00', '2026-11-27 19:44:16.819835+00', NULL, '01a21e89-6eaa-73c6-94ff-0b4a182af355', '{}', '{}', '2', 'upgrade', '{}', NULL, NULL, 'larkfield mills'),
	('01a21e89-837d-7f15-8fdb-7554e71d944f', 'Gone Works', NULL, NULL, NULL, NULL, NULL, '[]', '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-27 19:44:18.30892+00', '2026-11-27 19:44:18.383501+00', NULL, NULL, '{}', '{}', NULL, NULL, '{}', NULL, '2026-11-27 19:44:18.382879+00', 'gone works'),
	('01a21e89-7eea-7783-802e-07809af298f5', 'Larkfield Instruments', '01a21e89-7a80-7acc-b4b3-94ab06b995b5', 'Customer', 'Technology', 'larkfield.example', 'larkfield.example', '[]', '[]', NULL, NULL, 240, 18500000.00, 'EUR', NULL, 'Makes *measuring* instruments.', 'Bristol', 'United Kingdom', NULL, NULL, '4 Quay Street', NULL, NULL, NULL, NULL, NULL, '2026-11-27 19:44:17.191525+00', '2026-11-27 19:44:18.777322+00', '01a21e89-74a4-77e6-8ee1-ddb4dc7e3b9f', '01a21e89-742f-7c0d-89f9-5e2f983dedad', '{01a21e89-74a4-77e6-8ee1-ddb4dc7e3b9f}', '{key}', NULL, NULL, '{}', NULL, NULL, 'larkfield instruments');

INSERT INTO public.change_sets VALUES
	('01a21e89-7069-7d68-8d68-f1a6cea0fe7c', '2026-11-27 19:44:13.406717+00', NULL, 'System', 'company.set-up', NULL, NULL, NULL),
	('01a21e89-7467-71da-a420-83fe5d9143dd', '2026-11-27 19:44:14.439641+00', NULL, 'System', 'teams.create', NULL, NULL, NULL),
	('01a21e89-74ab-78d5-b885-09888ba106ee', '2026-11-27 19:44:14.50737+00', NULL, 'System', 'users.create', NULL, NULL, NULL),
	('01a21e89-769b-7e22-935a-8dc6b6e417ec', '2026-11-27 19:44:14.892503+00', NULL, 'Import', 'accounts.import', 'file.csv', NULL, NULL),
	('01a21e89-7f27-7551-9e85-db3740fa8a5f', '2026-11-27 19:44:17.191525+00', NULL, 'System', 'accounts.create', NULL, NULL, NULL),
	('01a21e89-8114-729b-906e-4db054b20fbf', '2026-11-27 19:44:17.673708+00', NULL, 'System', 'contacts.create', NULL, NULL, NULL),
	('01a21e89-8248-7d1f-80b4-8dde14489cf3', '2026-11-27 19:44:17.990017+00', NULL, 'System', 'interactions.create', NULL, NULL, NULL),
	('01a21e89-836f-74dc-9ef6-4e8bc5f00755', '2026-11-27 19:44:18.287076+00', NULL, 'System', 'interactions.create', NULL, NULL, NULL),
	('01a21e89-8385-7dac-b918-871c7ee9e4d5', '2026-11-27 19:44:18.30892+00', NULL, 'System', 'accounts.create', NULL, NULL, NULL),
	('01a21e89-83cf-7fa3-b564-618a52eefcd1', '2026-11-27 19:44:18.383501+00', NULL, 'System', 'accounts.delete', NULL, NULL, NULL),
	('01a21e89-844f-717f-aaf1-3f9550ab1129', '2026-11-27 19:44:18.510296+00', '01a21e89-6db8-796b-a0f0-a04ea3379ace', 'Ui', 'accounts.share', NULL, NULL, NULL),
	('01a21e89-849c-7276-8f19-3d151ec5f30f', '2026-11-27 19:44:18.58759+00', '01a21e89-6db8-796b-a0f0-a04ea3379ace', 'Ui', 'views.save', NULL, NULL, NULL),
	('01a21e89-8559-73d0-be2e-5f5e3a4f57bd', '2026-11-27 19:44:18.777322+00', NULL, 'System', 'accounts.edit', NULL, NULL, NULL);

INSERT INTO public.change_values VALUES
	('01a21e89-7079-72d1-af8c-71b270c55b83', NULL, '{"Name": "Test company", "WorkEnd": "17:00:00", "Currency": "EUR", "TimeZone": "UTC", "WorkStart": "09:00:00", "WorkingDays": [1, 2, 3, 4, 5], "FiscalYearStart": 1, "LeadResponseHours": 4}'),
	('01a21e89-70a4-76fe-a0f9-85eab6949825', NULL, '{"Name": "Everyone"}'),
	('01a21e89-70b1-7cae-82af-46aa8bdface0', NULL, '{"Name": "Administrator", "Rights": {"deals": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "leads": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "tasks": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "reports": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "tickets": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "accounts": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "contacts": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "products": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "interactions": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}}, "Administers": true}'),
	('01a21e89-70b2-74ba-a867-36e6c4ff7a7b', NULL, '{"Name": "Sales rep", "Rights": {"deals": {"Edit": "Own", "View": "Own", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": false, "BulkEdit": false}, "leads": {"Edit": "Own", "View": "Own", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": false, "BulkEdit": false}, "tasks": {"Edit": "Own", "View": "Own", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": false, "BulkEdit": false}, "reports": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tickets": {"Edit": "None", "View": "None", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "accounts": {"Edit": "Own", "View": "All", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "contacts": {"Edit": "Own", "View": "All", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "products": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "interactions": {"Edit": "Own", "View": "All", "Share": false, "Assign": false, "Create": true, "Delete": true, "Export": false, "Import": false, "BulkEdit": false}}, "Administers": false}'),
	('01a21e89-70b2-789b-9d2d-e3ab0dfb9d41', NULL, '{"Name": "Read-only", "Rights": {"deals": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "leads": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tasks": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "reports": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tickets": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "accounts": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "contacts": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "products": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "interactions": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}}, "Administers": false}'),
	('01a21e89-70b2-78f7-950b-76ccb33068c3', NULL, '{"Name": "Support agent", "Rights": {"deals": {"Edit": "None", "View": "None", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "leads": {"Edit": "None", "View": "None", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tasks": {"Edit": "Team", "View": "Team", "Share": true, "Assign": true, "Create": true, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "reports": {"Edit": "None", "View": "None", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tickets": {"Edit": "Team", "View": "Team", "Share": true, "Assign": true, "Create": true, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "accounts": {"Edit": "Own", "View": "All", "Share": false, "Assign": false, "Create": true, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "contacts": {"Edit": "Own", "View": "All", "Share": false, "Assign": false, "Create": true, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "products": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "interactions": {"Edit": "Own", "View": "All", "Share": false, "Assign": false, "Create": true, "Delete": true, "Export": false, "Import": false, "BulkEdit": false}}, "Administers": false}'),
	('01a21e89-70b2-7c6d-bbae-bbbbe068991d', NULL, '{"Name": "Manager", "Rights": {"deals": {"Edit": "TeamAndBelow", "View": "TeamAndBelow", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "leads": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "tasks": {"Edit": "TeamAndBelow", "View": "TeamAndBelow", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "reports": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "tickets": {"Edit": "TeamAndBelow", "View": "TeamAndBelow", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "accounts": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "contacts": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "products": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "interactions": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}}, "Administers": false}'),
	('01a21e89-70b8-74dc-96a5-c2f16f9b93ae', NULL, '{"Name": "Ada Admin", "Email": "ada@test.example", "Theme": "system", "Active": true, "RoleIds": ["01a21e89-6ed2-7756-8ebe-31569824580b"], "TeamIds": ["01a21e89-6eaa-73c6-94ff-0b4a182af355"], "CreatedAt": "2026-11-27T19:44:12.72812Z"}'),
	('01a21e89-746a-7f5b-b1c1-b75044b6adea', NULL, '{"Name": "North", "LeadId": "01a21e89-6db8-796b-a0f0-a04ea3379ace", "ParentId": "01a21e89-6eaa-73c6-94ff-0b4a182af355"}'),
	('01a21e89-74ab-7fc1-b249-7496ddd7f51a', NULL, '{"Name": "Ben Example", "Email": "ben@test.example", "Theme": "system", "Active": true, "RoleIds": ["01a21e89-6ed2-7be5-83ed-2ed086a45ee0"], "TeamIds": ["01a21e89-742f-7c0d-89f9-5e2f983dedad"], "CreatedAt": "2026-11-27T19:44:14.500358Z"}'),
	('01a21e89-7c11-7203-851c-1bde6cb6232b', NULL, '{"Name": "Larkfield Group", "Tags": [], "Custom": {}, "Emails": [], "Phones": [], "Source": "upgrade", "TeamId": "01a21e89-6eaa-73c6-94ff-0b4a182af355", "Viewers": [], "ExternalId": "1"}'),
	('01a21e89-7c14-77f3-bbe2-0533e62aa41c', NULL, '{"Name": "Larkfield Mills", "Tags": [], "Custom": {}, "Emails": [], "Phones": [{"E164": "+442079460102", "Value": "+44 20 7946 0102", "Primary": true}], "Source": "upgrade", "TeamId": "01a21e89-6eaa-73c6-94ff-0b4a182af355", "Viewers": [], "ExternalId": "2"}'),
	('01a21e89-7db4-7991-b0a1-aa63d2b23462', '{"ParentId": null}', '{"ParentId": "01a21e89-7a80-7acc-b4b3-94ab06b995b5"}'),
	('01a21e89-7f31-78c6-bf0a-4851baf87b3e', NULL, '{"Name": "Larkfield Tools", "Tags": ["key"], "Type": "Customer", "Custom": {}, "Domain": "larkfield.example", "Emails": [], "Phones": [], "TeamId": "01a21e89-742f-7c0d-89f9-5e2f983dedad", "OwnerId": "01a21e89-74a4-77e6-8ee1-ddb4dc7e3b9f", "Revenue": 18500000, "Viewers": [], "Website": "larkfield.example", "Currency": "EUR", "Industry": "Technology", "ParentId": "01a21e89-7a80-7acc-b4b3-94ab06b995b5", "Employees": 240, "Description": "Makes *measuring* instruments.", "Address.City": "Bristol", "Address.Street": "4 Quay Street", "Address.Country": "United Kingdom"}'),
	('01a21e89-811d-7e14-ac89-1fd6e058255d', NULL, '{"Tags": [], "Urls": [], "Custom": {}, "Emails": [{"Value": "zoe.calder@larkfield.example", "Primary": true}], "Phones": [{"E164": "+442079460103", "Label": "mobile", "Value": "+44 20 7946 0103", "Primary": true}], "Viewers": [], "Birthday": "1980-02-29", "FullName": "Zoë Calder", "JobTitle": "Buyer", "Addresses": [], "DoNotCall": true, "GivenName": "Zoë", "DoNotEmail": false, "FamilyName": "Calder"}'),
	('01a21e89-811f-7636-9696-628ccb903c1d', NULL, '{"Role": "Buyer", "Primary": true, "Position": 0, "AccountId": "01a21e89-7eea-7783-802e-07809af298f5", "ContactId": "01a21e89-7faf-72a2-9aea-84b2c689aa30"}'),
	('01a21e89-8248-7140-ad76-b4b2ed2b88ca', NULL, '{"At": "2026-11-27T19:44:17.780743Z", "Body": "Wants **three** years.", "Tags": [], "Type": "call", "Custom": {}, "Subject": "Renewal", "Viewers": [], "Internal": false, "AccountId": "01a21e89-7eea-7783-802e-07809af298f5", "Direction": "in", "Participants": ["01a21e89-74a4-77e6-8ee1-ddb4dc7e3b9f"]}'),
	('01a21e89-8248-7fa5-be01-167681baf03e', NULL, '{"Position": 0, "ContactId": "01a21e89-7faf-72a2-9aea-84b2c689aa30", "InteractionId": "01a21e89-8185-7be0-862c-f9b9fcd7c991"}'),
	('01a21e89-836f-77b5-b039-334dac1edbd9', NULL, '{"At": "2026-11-27T19:44:18.283296Z", "Body": "Prefers mornings.", "Tags": [], "Type": "note", "Custom": {}, "TeamId": "01a21e89-742f-7c0d-89f9-5e2f983dedad", "Viewers": [], "Internal": true, "AccountId": "01a21e89-7eea-7783-802e-07809af298f5", "Participants": []}'),
	('01a21e89-8385-703b-9e3e-4ab592e5bd1b', NULL, '{"Name": "Gone Works", "Tags": [], "Custom": {}, "Emails": [], "Phones": [], "Viewers": []}'),
	('01a21e89-83d3-7578-bd6a-a6cfe653b025', '{"DeletedAt": null}', '{"DeletedAt": "2026-11-27T19:44:18.382879Z"}'),
	('01a21e89-844f-7828-b108-83448e781704', NULL, '{"Kind": "accounts", "GivenAt": "2026-11-27T19:44:18.451823Z", "GivenBy": "01a21e89-6db8-796b-a0f0-a04ea3379ace", "MayEdit": true, "RecordId": "01a21e89-7eea-7783-802e-07809af298f5", "GranteeId": "01a21e89-74a4-77e6-8ee1-ddb4dc7e3b9f"}'),
	('01a21e89-8450-7943-9805-7a1e74e18638', '{"Viewers": []}', '{"Viewers": ["01a21e89-74a4-77e6-8ee1-ddb4dc7e3b9f"]}'),
	('01a21e89-84a3-7751-8744-3f61b0c033f2', NULL, '{"Kind": "accounts", "Name": "Technology", "Sort": "-name", "Share": "Everyone", "Filter": {"op": "eq", "field": "industry", "value": "Technology"}, "OwnerId": "01a21e89-6db8-796b-a0f0-a04ea3379ace", "Position": 0}'),
	('01a21e89-855a-78be-9cf9-91e9baaf32b3', '{"Name": "Larkfield Tools"}', '{"Name": "Larkfield Instruments"}');

INSERT INTO public.changes VALUES
	('01a21e89-7079-72d1-af8c-71b270c55b83', '01a21e89-7069-7d68-8d68-f1a6cea0fe7c', 'company_settings', '01a21e89-6e1e-766d-9cdc-fdd857fd9738', 'company_settings', '01a21e89-6e1e-766d-9cdc-fdd857fd9738', 'Created', '{Currency,FiscalYearStart,LeadResponseHours,Name,TimeZone,WorkEnd,WorkStart,WorkingDays}'),
	('01a21e89-70a4-76fe-a0f9-85eab6949825', '01a21e89-7069-7d68-8d68-f1a6cea0fe7c', 'teams', '01a21e89-6eaa-73c6-94ff-0b4a182af355', 'teams', '01a21e89-6eaa-73c6-94ff-0b4a182af355', 'Created', '{Name}'),
	('01a21e89-70b1-7cae-82af-46aa8bdface0', '01a21e89-7069-7d68-8d68-f1a6cea0fe7c', 'roles', '01a21e89-6ed2-7756-8ebe-31569824580b', 'roles', '01a21e89-6ed2-7756-8ebe-31569824580b', 'Created', '{Administers,Name,Rights}'),
	('01a21e89-70b2-74ba-a867-36e6c4ff7a7b', '01a21e89-7069-7d68-8d68-f1a6cea0fe7c', 'roles', '01a21e89-6ed2-7be5-83ed-2ed086a45ee0', 'roles', '01a21e89-6ed2-7be5-83ed-2ed086a45ee0', 'Created', '{Administers,Name,Rights}'),
	('01a21e89-70b2-789b-9d2d-e3ab0dfb9d41', '01a21e89-7069-7d68-8d68-f1a6cea0fe7c', 'roles', '01a21e89-6ed3-7c6d-9e59-2a7cea0834a4', 'roles', '01a21e89-6ed3-7c6d-9e59-2a7cea0834a4', 'Created', '{Administers,Name,Rights}'),
	('01a21e89-70b2-78f7-950b-76ccb33068c3', '01a21e89-7069-7d68-8d68-f1a6cea0fe7c', 'roles', '01a21e89-6ed3-7ff5-bb0f-dbf927cd83e7', 'roles', '01a21e89-6ed3-7ff5-bb0f-dbf927cd83e7', 'Created', '{Administers,Name,Rights}'),
	('01a21e89-70b2-7c6d-bbae-bbbbe068991d', '01a21e89-7069-7d68-8d68-f1a6cea0fe7c', 'roles', '01a21e89-6ed2-7527-a8c3-998c2942a6c1', 'roles', '01a21e89-6ed2-7527-a8c3-998c2942a6c1', 'Created', '{Administers,Name,Rights}'),
	('01a21e89-70b8-74dc-96a5-c2f16f9b93ae', '01a21e89-7069-7d68-8d68-f1a6cea0fe7c', 'users', '01a21e89-6db8-796b-a0f0-a04ea3379ace', 'users', '01a21e89-6db8-796b-a0f0-a04ea3379ace', 'Created', '{Active,CreatedAt,Email,Name,RoleIds,TeamIds,Theme}'),
	('01a21e89-746a-7f5b-b1c1-b75044b6adea', '01a21e89-7467-71da-a420-83fe5d9143dd', 'teams', '01a21e89-742f-7c0d-89f9-5e2f983dedad', 'teams', '01a21e89-742f-7c0d-89f9-5e2f983dedad', 'Created', '{LeadId,Name,ParentId}'),
	('01a21e89-74ab-7fc1-b249-7496ddd7f51a', '01a21e89-74ab-78d5-b885-09888ba106ee', 'users', '01a21e89-74a4-77e6-8ee1-ddb4dc7e3b9f', 'users', '01a21e89-74a4-77e6-8ee1-ddb4dc7e3b9f', 'Created', '{Active,CreatedAt,Email,Name,RoleIds,TeamIds,Theme}'),
	('01a21e89-7c11-7203-851c-1bde6cb6232b', '01a21e89-769b-7e22-935a-8dc6b6e417ec', 'accounts', '01a21e89-7a80-7acc-b4b3-94ab06b995b5', 'accounts', '01a21e89-7a80-7acc-b4b3-94ab06b995b5', 'Created', '{Custom,Emails,ExternalId,Name,Phones,Source,Tags,TeamId,Viewers}'),
	('01a21e89-7c14-77f3-bbe2-0533e62aa41c', '01a21e89-769b-7e22-935a-8dc6b6e417ec', 'accounts', '01a21e89-7b6b-7a1d-99ea-97cd6d518de0', 'accounts', '01a21e89-7b6b-7a1d-99ea-97cd6d518de0', 'Created', '{Custom,Emails,ExternalId,Name,Phones,Source,Tags,TeamId,Viewers}'),
	('01a21e89-7db4-7991-b0a1-aa63d2b23462', '01a21e89-769b-7e22-935a-8dc6b6e417ec', 'accounts', '01a21e89-7b6b-7a1d-99ea-97cd6d518de0', 'accounts', '01a21e89-7b6b-7a1d-99ea-97cd6d518de0', 'Updated', '{ParentId}'),
	('01a21e89-7f31-78c6-bf0a-4851baf87b3e', '01a21e89-7f27-7551-9e85-db3740fa8a5f', 'accounts', '01a21e89-7eea-7783-802e-07809af298f5', 'accounts', '01a21e89-7eea-7783-802e-07809af298f5', 'Created', '{Currency,Custom,Description,Domain,Emails,Employees,Industry,Name,OwnerId,ParentId,Phones,Revenue,Tags,TeamId,Type,Viewers,Website,Address.City,Address.Country,Address.Street}'),
	('01a21e89-811d-7e14-ac89-1fd6e058255d', '01a21e89-8114-729b-906e-4db054b20fbf', 'contacts', '01a21e89-7faf-72a2-9aea-84b2c689aa30', 'contacts', '01a21e89-7faf-72a2-9aea-84b2c689aa30', 'Created', '{Addresses,Birthday,Custom,DoNotCall,DoNotEmail,Emails,FamilyName,FullName,GivenName,JobTitle,Phones,Tags,Urls,Viewers}'),
	('01a21e89-811f-7636-9696-628ccb903c1d', '01a21e89-8114-729b-906e-4db054b20fbf', 'contact_accounts', '01a21e89-7fb9-72a8-872b-18d023ee7e82', 'contacts', '01a21e89-7faf-72a2-9aea-84b2c689aa30', 'Created', '{AccountId,ContactId,Position,Primary,Role}'),
	('01a21e89-8248-7140-ad76-b4b2ed2b88ca', '01a21e89-8248-7d1f-80b4-8dde14489cf3', 'interactions', '01a21e89-8185-7be0-862c-f9b9fcd7c991', 'interactions', '01a21e89-8185-7be0-862c-f9b9fcd7c991', 'Created', '{AccountId,At,Body,Custom,Direction,Internal,Participants,Subject,Tags,Type,Viewers}'),
	('01a21e89-8248-7fa5-be01-167681baf03e', '01a21e89-8248-7d1f-80b4-8dde14489cf3', 'interaction_contacts', '01a21e89-818e-73da-9c83-e6621e1fcafe', 'interactions', '01a21e89-8185-7be0-862c-f9b9fcd7c991', 'Created', '{ContactId,InteractionId,Position}'),
	('01a21e89-836f-77b5-b039-334dac1edbd9', '01a21e89-836f-74dc-9ef6-4e8bc5f00755', 'interactions', '01a21e89-836c-72ca-95de-f0d6ca8585c9', 'interactions', '01a21e89-836c-72ca-95de-f0d6ca8585c9', 'Created', '{AccountId,At,Body,Custom,Internal,Participants,Tags,TeamId,Type,Viewers}'),
	('01a21e89-8385-703b-9e3e-4ab592e5bd1b', '01a21e89-8385-7dac-b918-871c7ee9e4d5', 'accounts', '01a21e89-837d-7f15-8fdb-7554e71d944f', 'accounts', '01a21e89-837d-7f15-8fdb-7554e71d944f', 'Created', '{Custom,Emails,Name,Phones,Tags,Viewers}'),
	('01a21e89-83d3-7578-bd6a-a6cfe653b025', '01a21e89-83cf-7fa3-b564-618a52eefcd1', 'accounts', '01a21e89-837d-7f15-8fdb-7554e71d944f', 'accounts', '01a21e89-837d-7f15-8fdb-7554e71d944f', 'Updated', '{DeletedAt}'),
	('01a21e89-844f-7828-b108-83448e781704', '01a21e89-844f-717f-aaf1-3f9550ab1129', 'shares', '01a21e89-8426-7f0b-8bab-9082b6bff93f', 'accounts', '01a21e89-7eea-7783-802e-07809af298f5', 'Created', '{GivenAt,GivenBy,GranteeId,Kind,MayEdit,RecordId}'),
	('01a21e89-8450-7943-9805-7a1e74e18638', '01a21e89-844f-717f-aaf1-3f9550ab1129', 'accounts', '01a21e89-7eea-7783-802e-07809af298f5', 'accounts', '01a21e89-7eea-7783-802e-07809af298f5', 'Updated', '{Viewers}'),
	('01a21e89-84a3-7751-8744-3f61b0c033f2', '01a21e89-849c-7276-8f19-3d151ec5f30f', 'saved_views', '01a21e89-8469-7a99-94bd-6fb99b274193', 'saved_views', '01a21e89-8469-7a99-94bd-6fb99b274193', 'Created', '{Filter,Kind,Name,OwnerId,Position,Share,Sort}'),
	('01a21e89-855a-78be-9cf9-91e9baaf32b3', '01a21e89-8559-73d0-be2e-5f5e3a4f57bd', 'accounts', '01a21e89-7eea-7783-802e-07809af298f5', 'accounts', '01a21e89-7eea-7783-802e-07809af298f5', 'Updated', '{Name}');

INSERT INTO public.company_settings VALUES
	('01a21e89-6e1e-766d-9cdc-fdd857fd9738', 'Test company', 'EUR', NULL, 1, '{1,2,3,4,5}', 'UTC', 4, '17:00:00', '09:00:00');

INSERT INTO public.contact_accounts VALUES
	('01a21e89-7fb9-72a8-872b-18d023ee7e82', '01a21e89-7faf-72a2-9aea-84b2c689aa30', '01a21e89-7eea-7783-802e-07809af298f5', 'Buyer', NULL, NULL, true, 0);

INSERT INTO public.contacts VALUES
	('01a21e89-7faf-72a2-9aea-84b2c689aa30', 'Zoë', 'Calder', 'Zoë Calder', 'calder', NULL, NULL, '[{"E164": "+442079460103", "Label": "mobile", "Value": "+44 20 7946 0103", "Primary": true}]', '[{"Value": "zoe.calder@larkfield.example", "Primary": true}]', '[]', '[]', '+44 20 7946 0103', 'zoe.calder@larkfield.example', '01a21e89-7eea-7783-802e-07809af298f5', NULL, 'Buyer', NULL, '1980-02-29', NULL, NULL, NULL, NULL, NULL, true, false, '2026-11-27 19:44:17.673708+00', '2026-11-27 19:44:17.673708+00', NULL, NULL, '{}', '{}', NULL, NULL, '{}', NULL, NULL, 'zoe calder');

INSERT INTO public.default_views VALUES
	('01a21e89-6db8-796b-a0f0-a04ea3379ace', 'accounts', '01a21e89-8469-7a99-94bd-6fb99b274193');

INSERT INTO public.events VALUES
	('01a21e89-7c19-7b50-b038-75560c3f1826', '2026-11-27 19:44:16.390427+00', 'account.created', '01a21e89-769b-7e22-935a-8dc6b6e417ec', '{"Name": "account.created", "AccountId": "01a21e89-7a80-7acc-b4b3-94ab06b995b5"}', 0, NULL, NULL, '{}'),
	('01a21e89-7c1f-7dfb-a398-d8a6da23256f', '2026-11-27 19:44:16.390427+00', 'account.created', '01a21e89-769b-7e22-935a-8dc6b6e417ec', '{"Name": "account.created", "AccountId": "01a21e89-7b6b-7a1d-99ea-97cd6d518de0"}', 0, NULL, NULL, '{}'),
	('01a21e89-7f34-7f7b-9c83-78df6f79cec1', '2026-11-27 19:44:17.191525+00', 'account.created', '01a21e89-7f27-7551-9e85-db3740fa8a5f', '{"Name": "account.created", "AccountId": "01a21e89-7eea-7783-802e-07809af298f5"}', 0, NULL, NULL, '{}'),
	('01a21e89-8121-7c8d-b38f-a0c574f379e9', '2026-11-27 19:44:17.673708+00', 'contact.created', '01a21e89-8114-729b-906e-4db054b20fbf', '{"Name": "contact.created", "ContactId": "01a21e89-7faf-72a2-9aea-84b2c689aa30"}', 0, NULL, NULL, '{}'),
	('01a21e89-8249-7f54-a55f-25d86ca66618', '2026-11-27 19:44:17.990017+00', 'interaction.logged', '01a21e89-8248-7d1f-80b4-8dde14489cf3', '{"Kind": "call", "Name": "interaction.logged", "InteractionId": "01a21e89-8185-7be0-862c-f9b9fcd7c991"}', 0, '2026-11-27 19:44:17.990017+00', NULL, '{tell-of-mention}'),
	('01a21e89-8370-789f-9808-1ba80a1fa6e4', '2026-11-27 19:44:18.287076+00', 'interaction.logged', '01a21e89-836f-74dc-9ef6-4e8bc5f00755', '{"Kind": "note", "Name": "interaction.logged", "InteractionId": "01a21e89-836c-72ca-95de-f0d6ca8585c9"}', 0, '2026-11-27 19:44:18.287076+00', NULL, '{tell-of-mention}'),
	('01a21e89-8385-7c85-9944-75532cfe0333', '2026-11-27 19:44:18.30892+00', 'account.created', '01a21e89-8385-7dac-b918-871c7ee9e4d5', '{"Name": "account.created", "AccountId": "01a21e89-837d-7f15-8fdb-7554e71d944f"}', 0, NULL, NULL, '{}');

INSERT INTO public.favourites VALUES
	('01a21e89-6db8-796b-a0f0-a04ea3379ace', '01a21e89-7eea-7783-802e-07809af298f5', 'accounts', '2026-11-27 19:44:18.737549+00');

INSERT INTO public.import_files VALUES
	('01a21e89-757f-73e3-9c92-ed04f542c07b', '01a21e89-74e1-71fb-a002-354d2a5e8b17', 0, 'file.csv', 'a7c46fa52f0680cf1d0861fe35e3decd466396f64f6405ec37f92afe50b0b77d', 92, 2, 2, 2, 0, 0, 0, 0, '["id", "name", "parent", "phone"]', NULL);

INSERT INTO public.imports VALUES
	('01a21e89-74e1-71fb-a002-354d2a5e8b17', 'accounts', 'Done', false, NULL, NULL, '{"assign": false, "source": "upgrade", "emptyClears": false}', '2026-11-27 19:44:14.564354+00', '2026-11-27 19:44:14.892503+00', '2026-11-27 19:44:16.886215+00', NULL, '01a21e89-769b-7e22-935a-8dc6b6e417ec', 'Links', 1, 0, NULL, '2026-11-27 19:44:24.892503+00', 0, '{}', '{"Late": [], "BadLinks": {"parent": {}}, "KnownValues": {}}');

INSERT INTO public.interaction_contacts VALUES
	('01a21e89-818e-73da-9c83-e6621e1fcafe', '01a21e89-8185-7be0-862c-f9b9fcd7c991', '01a21e89-7faf-72a2-9aea-84b2c689aa30', 0);

INSERT INTO public.interactions VALUES
	('01a21e89-8185-7be0-862c-f9b9fcd7c991', 'call', 'in', '2026-11-27 19:44:17.780743+00', NULL, 'Renewal', 'Wants **three** years.', NULL, false, '{01a21e89-74a4-77e6-8ee1-ddb4dc7e3b9f}', '01a21e89-7eea-7783-802e-07809af298f5', NULL, NULL, '{01a21e89-7eea-7783-802e-07809af298f5,01a21e89-7faf-72a2-9aea-84b2c689aa30}', '2026-11-27 19:44:17.990017+00', '2026-11-27 19:44:17.990017+00', NULL, NULL, '{}', '{}', NULL, NULL, '{}', NULL, NULL, 'renewal', DEFAULT, NULL),
	('01a21e89-836c-72ca-95de-f0d6ca8585c9', 'note', NULL, '2026-11-27 19:44:18.283296+00', NULL, NULL, 'Prefers mornings.', NULL, true, '{}', '01a21e89-7eea-7783-802e-07809af298f5', NULL, NULL, '{01a21e89-7eea-7783-802e-07809af298f5}', '2026-11-27 19:44:18.287076+00', '2026-11-27 19:44:18.287076+00', NULL, '01a21e89-742f-7c0d-89f9-5e2f983dedad', '{}', '{}', NULL, NULL, '{}', NULL, NULL, 'note', DEFAULT, NULL);

INSERT INTO public.pipelines VALUES
	('88bc306e-6bd0-4db7-9e0d-2d7ee21c7237', 'Sales', 0, '{}', true);

INSERT INTO public.record_visits VALUES
	('01a21e89-6db8-796b-a0f0-a04ea3379ace', '01a21e89-7eea-7783-802e-07809af298f5', 'accounts', '2026-11-27 19:44:18.618413+00');

INSERT INTO public.roles VALUES
	('01a21e89-6ed2-7527-a8c3-998c2942a6c1', 'Manager', false, '{"deals": {"Edit": "TeamAndBelow", "View": "TeamAndBelow", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "leads": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "tasks": {"Edit": "TeamAndBelow", "View": "TeamAndBelow", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "reports": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "tickets": {"Edit": "TeamAndBelow", "View": "TeamAndBelow", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "accounts": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "contacts": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "products": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "interactions": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}}', '2026-11-27 19:44:13.406717+00'),
	('01a21e89-6ed2-7756-8ebe-31569824580b', 'Administrator', true, '{"deals": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "leads": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "tasks": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "reports": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "tickets": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "accounts": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "contacts": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "products": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "interactions": {"Edit": "All", "View": "All", "Share": true, "Assign": true, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}}', '2026-11-27 19:44:13.406717+00'),
	('01a21e89-6ed2-7be5-83ed-2ed086a45ee0', 'Sales rep', false, '{"deals": {"Edit": "Own", "View": "Own", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": false, "BulkEdit": false}, "leads": {"Edit": "Own", "View": "Own", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": false, "BulkEdit": false}, "tasks": {"Edit": "Own", "View": "Own", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": false, "BulkEdit": false}, "reports": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tickets": {"Edit": "None", "View": "None", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "accounts": {"Edit": "Own", "View": "All", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "contacts": {"Edit": "Own", "View": "All", "Share": true, "Assign": false, "Create": true, "Delete": true, "Export": true, "Import": true, "BulkEdit": true}, "products": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "interactions": {"Edit": "Own", "View": "All", "Share": false, "Assign": false, "Create": true, "Delete": true, "Export": false, "Import": false, "BulkEdit": false}}', '2026-11-27 19:44:13.406717+00'),
	('01a21e89-6ed3-7c6d-9e59-2a7cea0834a4', 'Read-only', false, '{"deals": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "leads": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tasks": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "reports": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tickets": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "accounts": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "contacts": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "products": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "interactions": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}}', '2026-11-27 19:44:13.406717+00'),
	('01a21e89-6ed3-7ff5-bb0f-dbf927cd83e7', 'Support agent', false, '{"deals": {"Edit": "None", "View": "None", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "leads": {"Edit": "None", "View": "None", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tasks": {"Edit": "Team", "View": "Team", "Share": true, "Assign": true, "Create": true, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "reports": {"Edit": "None", "View": "None", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "tickets": {"Edit": "Team", "View": "Team", "Share": true, "Assign": true, "Create": true, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "accounts": {"Edit": "Own", "View": "All", "Share": false, "Assign": false, "Create": true, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "contacts": {"Edit": "Own", "View": "All", "Share": false, "Assign": false, "Create": true, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "products": {"Edit": "None", "View": "All", "Share": false, "Assign": false, "Create": false, "Delete": false, "Export": false, "Import": false, "BulkEdit": false}, "interactions": {"Edit": "Own", "View": "All", "Share": false, "Assign": false, "Create": true, "Delete": true, "Export": false, "Import": false, "BulkEdit": false}}', '2026-11-27 19:44:13.406717+00');

INSERT INTO public.saved_views VALUES
	('01a21e89-8469-7a99-94bd-6fb99b274193', 'accounts', 'Technology', '01a21e89-6db8-796b-a0f0-a04ea3379ace', 'Everyone', NULL, '{"op": "eq", "field": "industry", "value": "Technology"}', '-name', NULL, 0, NULL);

INSERT INTO public.search_entries_accounts VALUES
	('01a21e89-7a80-7acc-b4b3-94ab06b995b5', 'accounts', 'Larkfield Group', 'larkfield group', NULL, 'larkfield group', '{"n:larkfield group",x:upgrade:1,x::1}', NULL, '01a21e89-6eaa-73c6-94ff-0b4a182af355', '{}', false, NULL),
	('01a21e89-7b6b-7a1d-99ea-97cd6d518de0', 'accounts', 'Larkfield Mills', 'larkfield mills', NULL, 'larkfield mills 442079460102', '{"n:larkfield mills",p:442079460102,x:upgrade:2,x::2}', NULL, '01a21e89-6eaa-73c6-94ff-0b4a182af355', '{}', false, NULL),
	('01a21e89-837d-7f15-8fdb-7554e71d944f', 'accounts', 'Gone Works', 'gone works', NULL, 'gone works', '{"n:gone works"}', NULL, NULL, '{}', true, NULL),
	('01a21e89-7eea-7783-802e-07809af298f5', 'accounts', 'Larkfield Instruments', 'larkfield instruments', 'Technology', 'larkfield instruments larkfield.example', '{"n:larkfield instruments",d:larkfield.example}', '01a21e89-74a4-77e6-8ee1-ddb4dc7e3b9f', '01a21e89-742f-7c0d-89f9-5e2f983dedad', '{01a21e89-74a4-77e6-8ee1-ddb4dc7e3b9f}', false, '2026-11-27 19:44:17.780743+00');

INSERT INTO public.search_entries_contacts VALUES
	('01a21e89-7faf-72a2-9aea-84b2c689aa30', 'contacts', 'Zoë Calder', 'zoe calder', 'Buyer', 'zoe calder zoe calder zoe.calder@larkfield.example 442079460103', '{"n:zoe calder",e:zoe.calder@larkfield.example,p:442079460103}', NULL, NULL, '{}', false, '2026-11-27 19:44:17.780743+00');

INSERT INTO public.shares VALUES
	('01a21e89-8426-7f0b-8bab-9082b6bff93f', 'accounts', '01a21e89-7eea-7783-802e-07809af298f5', '01a21e89-74a4-77e6-8ee1-ddb4dc7e3b9f', true, NULL, '2026-11-27 19:44:18.451823+00', '01a21e89-6db8-796b-a0f0-a04ea3379ace');

INSERT INTO public.sign_ins VALUES
	('01a21e89-6db8-796b-a0f0-a04ea3379ace', 'ada@test.example', 'ADA@TEST.EXAMPLE', 'ada@test.example', 'ADA@TEST.EXAMPLE', true, 'AQAAAAIAAYagAAAAEITeru1mHL3xYn4ZFwWy22/8cdZzg+jxYdqYTs7fYBGDvlYfjmjDHbfmIK4Gaeq0lw==', '4YB7IZQ52QY4DGDNZJEPGS335GHX754O', '5e27dce2-d729-4d70-9b6e-b4aff980ff47', NULL, false, false, NULL, true, 0);

INSERT INTO public.stages VALUES
	('5aeaaf23-329a-4100-b521-0836a2e29134', '88bc306e-6bd0-4db7-9e0d-2d7ee21c7237', 'Qualification', 'Open', 10, 'Pipeline', 14, 0, '[]'),
	('0e8aecd0-03ee-4cb1-9f60-4e17cee1acc9', '88bc306e-6bd0-4db7-9e0d-2d7ee21c7237', 'Discovery', 'Open', 25, 'Pipeline', 21, 1, '[]'),
	('c58202fe-b5f4-43dd-920b-d10d6eb6ae14', '88bc306e-6bd0-4db7-9e0d-2d7ee21c7237', 'Proposal', 'Open', 50, 'BestCase', 21, 2, '[]'),
	('2dbdeac9-7b19-40cc-88ae-5148ca1208ba', '88bc306e-6bd0-4db7-9e0d-2d7ee21c7237', 'Negotiation', 'Open', 75, 'BestCase', 14, 3, '[]'),
	('d2d6a553-c7e1-4d4f-b9fb-715cd1564c59', '88bc306e-6bd0-4db7-9e0d-2d7ee21c7237', 'Commitment', 'Open', 90, 'Commit', 14, 4, '[]'),
	('6c465a98-cdc3-492c-a780-3bd6209b62bb', '88bc306e-6bd0-4db7-9e0d-2d7ee21c7237', 'Won', 'Won', 100, 'Closed', NULL, 5, '[]'),
	('bfe83834-14f3-4dfa-a2b3-b802f0a2522a', '88bc306e-6bd0-4db7-9e0d-2d7ee21c7237', 'Lost', 'Lost', 0, 'Omitted', NULL, 6, '[]');

INSERT INTO public.teams VALUES
	('01a21e89-6eaa-73c6-94ff-0b4a182af355', 'Everyone', NULL, NULL, NULL, '2026-11-27 19:44:13.406717+00'),
	('01a21e89-742f-7c0d-89f9-5e2f983dedad', 'North', '01a21e89-6eaa-73c6-94ff-0b4a182af355', '01a21e89-6db8-796b-a0f0-a04ea3379ace', NULL, '2026-11-27 19:44:14.439641+00');

INSERT INTO public.timeline_entries VALUES
	('01a21e89-7eea-7783-802e-07809af298f5', '2026-11-27 19:44:17.780743+00', '01a21e89-82c5-74c1-bdb5-9eafb09839e4', 'call', true, '01a21e89-8185-7be0-862c-f9b9fcd7c991', NULL, NULL, NULL),
	('01a21e89-7faf-72a2-9aea-84b2c689aa30', '2026-11-27 19:44:17.780743+00', '01a21e89-82e3-7ebc-ab68-745998270e64', 'call', true, '01a21e89-8185-7be0-862c-f9b9fcd7c991', NULL, NULL, NULL),
	('01a21e89-7eea-7783-802e-07809af298f5', '2026-11-27 19:44:18.283296+00', '01a21e89-8374-76df-bb22-b98af9761b8a', 'note', false, '01a21e89-836c-72ca-95de-f0d6ca8585c9', NULL, '01a21e89-742f-7c0d-89f9-5e2f983dedad', NULL);

INSERT INTO public.users VALUES
	('01a21e89-6db8-796b-a0f0-a04ea3379ace', '2026-11-27 19:44:12.72812+00', '2026-11-27 19:44:12.72812+00', 'Ada Admin', 'ada@test.example', '{01a21e89-6ed2-7756-8ebe-31569824580b}', '{01a21e89-6eaa-73c6-94ff-0b4a182af355}', NULL, NULL, 'system', true, NULL),
	('01a21e89-74a4-77e6-8ee1-ddb4dc7e3b9f', '2026-11-27 19:44:14.500358+00', '2026-11-27 19:44:14.500358+00', 'Ben Example', 'ben@test.example', '{01a21e89-6ed2-7be5-83ed-2ed086a45ee0}', '{01a21e89-742f-7c0d-89f9-5e2f983dedad}', NULL, NULL, 'system', true, NULL);

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
