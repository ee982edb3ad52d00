-- A plan for a business: where it wants to go, and the steps, tasks and visits on the way.
create table growth.plan (
    id         uuid primary key default uuidv7(),
    business   uuid not null,
    goal       text not null check (goal <> ''),
    state      text not null check (state in ('ACTIVE', 'REACHED', 'STOPPED')),
    coach      uuid not null,
    coach_name text not null,
    started_on date not null,
    ended_on   date,
    ending     text not null default '',
    check ((state = 'ACTIVE') = (ended_on is null))
);
create unique index plan_active on growth.plan (business) where state = 'ACTIVE';
create index plan_coach on growth.plan (coach) where state = 'ACTIVE';

create table growth.task (
    id           uuid primary key default uuidv7(),
    plan         uuid not null references growth.plan,
    kind         text not null check (kind in ('STEP', 'TASK', 'VISIT')),
    title        text not null check (title <> ''),
    due_on       date not null,
    done_on      date,
    done_by_name text,
    outcome      text not null default '',
    check ((done_on is null) = (done_by_name is null))
);
create index task_plan on growth.task (plan);
create index task_due on growth.task (due_on) where done_on is null;

create table growth.coach_note (
    id      uuid primary key default uuidv7(),
    plan    uuid not null references growth.plan,
    text    text not null check (text <> ''),
    by_id   uuid not null,
    by_name text not null,
    at      timestamptz not null
);
create index coach_note_plan on growth.coach_note (plan);
