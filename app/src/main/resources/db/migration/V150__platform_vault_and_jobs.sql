create schema platform;

-- One sealed word, by which a wrong key is noticed at start.
create table platform.vault_check (
    only_one boolean primary key default true check (only_one),
    sealed   bytea not null
);

-- Long work: stored before it starts; checkpoint is where it goes on after a crash.
create table platform.job (
    id              uuid primary key default uuidv7(),
    kind            text not null,
    payload         text not null,
    title_key       text not null,
    done_url        text not null,
    state           text not null default 'WAITING' check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    done            bigint not null default 0,
    total           bigint not null default 0,
    step_key        text,
    checkpoint      text not null default '',
    error_text      text,
    started_by      uuid not null,
    started_by_name text not null,
    started_at      timestamptz not null,
    ended_at        timestamptz
);
create index on platform.job (started_by, started_at desc);

-- Table of db-scheduler 16, which runs the jobs.
create table platform.scheduled_tasks (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index on platform.scheduled_tasks (execution_time);
create index on platform.scheduled_tasks (last_heartbeat);

grant usage on schema platform to lapau_app;
grant select, insert, update, delete on all tables in schema platform to lapau_app;
alter default privileges in schema platform grant select, insert, update, delete on tables to lapau_app;
