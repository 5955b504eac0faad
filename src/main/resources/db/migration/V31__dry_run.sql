-- How many places a hospital, hotel or observer has; only numbers.
create table capacity (
  organisation    text primary key references organisation (code),
  places          integer not null check (places between 0 and 1000000),
  changed_at      timestamptz not null default now()
);

-- A table tried on open cases. Facts are those the table was asked with; each combination is asked once.
create table dry_run (
  id              bigint generated always as identity primary key,
  version_id      bigint not null references decision_version (id),
  decision        text not null,
  kind            text not null check (kind in ('trial', 'recalculation')),
  state           text not null default 'counting' check (state in ('counting', 'asking', 'listing', 'done', 'cancelled', 'failed')),
  cases           integer not null default 0,
  combinations    integer not null default 0,
  asked           integer not null default 0,
  started_by      text not null,
  started_at      timestamptz not null,
  finished_at     timestamptz
);

-- The version that decided before; 0 for a trial, which compares with the version in force.
create table dry_run_facts (
  run_id          bigint not null references dry_run (id) on delete cascade,
  id              integer not null,
  facts           jsonb not null,
  version         integer not null,
  cases           integer not null,
  before          text,
  after           text,
  primary key (run_id, id)
);

-- Cases that would change, by number; neither name nor facts of a person.
create table dry_run_change (
  run_id          bigint not null references dry_run (id) on delete cascade,
  case_id         bigint not null,
  facts_id        integer not null,
  case_number     text not null,
  office          text not null,
  place           text,
  decade          integer,
  before          text not null,
  after           text not null,
  accepted_at     timestamptz,
  accepted_by     text,
  primary key (run_id, case_id)
);
create index dry_run_change_in_order on dry_run_change (run_id, case_number);

alter table capacity enable row level security;
alter table capacity force row level security;
alter table dry_run enable row level security;
alter table dry_run force row level security;
alter table dry_run_facts enable row level security;
alter table dry_run_facts force row level security;
alter table dry_run_change enable row level security;
alter table dry_run_change force row level security;

grant select on capacity to hersys_base;
grant insert, update on capacity to hersys_system;
create policy everybody_reads on capacity for select to hersys_base using (true);
create policy system_all on capacity for all to hersys_system using (true) with check (true);

grant select, insert, update, delete on dry_run, dry_run_facts, dry_run_change to hersys_system;
grant select on dry_run, dry_run_facts, dry_run_change to hersys_policy;
grant update (state, finished_at) on dry_run to hersys_policy;
create policy system_all on dry_run for all to hersys_system using (true) with check (true);
create policy policy_reads on dry_run for select to hersys_policy using (true);
create policy policy_cancels on dry_run for update to hersys_policy using (true);
create policy system_all on dry_run_facts for all to hersys_system using (true) with check (true);
create policy policy_reads on dry_run_facts for select to hersys_policy using (true);
create policy system_all on dry_run_change for all to hersys_system using (true) with check (true);
create policy policy_reads on dry_run_change for select to hersys_policy using (true);

-- Surge operation of a prefecture or a health centre: asked for by one person, begun by another, ended by hand or by date.
create table surge (
  id              bigint generated always as identity primary key,
  scope           text not null references organisation (code),
  reason          text not null check (length(reason) <= 1000),
  planned_end     timestamptz,
  asked_by        text not null,
  asked_at        timestamptz not null,
  approved_by     text check (approved_by <> asked_by),
  begun_at        timestamptz,
  ended_by        text,
  ended_at        timestamptz
);
create unique index one_surge_at_a_time on surge (scope) where ended_at is null;
alter table surge enable row level security;
alter table surge force row level security;
grant select on surge to hersys_base;
grant insert, update on surge to hersys_policy, hersys_system;
create policy everybody_reads on surge for select to hersys_base using (true);
create policy own_prefecture_asks on surge for insert to hersys_policy
  with check (approved_by is null and exists (select 1 from organisation o where o.code = scope
              and o.prefecture = (select current_setting('app.prefecture', true))));
create policy own_prefecture_changes on surge for update to hersys_policy
  using (exists (select 1 from organisation o where o.code = scope and o.prefecture = (select current_setting('app.prefecture', true))));
create policy system_all on surge for all to hersys_system using (true) with check (true);
