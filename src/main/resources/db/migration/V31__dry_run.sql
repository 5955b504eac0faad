-- How many places a hospital, hotel or observer has; only numbers.
create table capacity (
  organisation    text primary key references organisation (code),
  places          integer not null check (places between 0 and 1000000),
  changed_at      timestamptz not null default now()
);

-- A table tried on cases, worked off in portions; each combination of facts is asked once.
create table dry_run (
  id              bigint generated always as identity primary key,
  version_id      bigint not null references decision_version (id),
  decision        text not null,
  kind            text not null check (kind in ('trial', 'recalculation')),
  scope           text not null check (scope in ('open', 'recent', 'wave')),
  days            integer check (days between 1 and 3650),
  wave            integer check (wave between 1 and 10000000),
  state           text not null default 'running' check (state in ('running', 'done', 'cancelled', 'failed')),
  portions        integer not null default 0,
  portions_done   integer not null default 0,
  cases           integer not null default 0,
  changing        integer not null default 0,
  combinations    integer not null default 0,
  started_by      text not null,
  started_at      timestamptz not null,
  moved_at        timestamptz not null default now(),
  finished_at     timestamptz,
  check ((scope = 'open') = (days is null)),
  check ((scope = 'wave') = (wave is not null))
);
comment on column dry_run.scope is 'all open cases, all cases of the last days, or a wave of people who are like those';
comment on column dry_run.moved_at is 'of the last portion; a run that stands still was lost with its node';

-- What the two versions answered, each answer once.
create table dry_run_answer (
  run_id          bigint not null references dry_run (id) on delete cascade,
  id              integer not null,
  outputs         jsonb not null,
  primary key (run_id, id)
);

-- How many cases of an office, place and decade of age go from one answer to another, or stay.
create table dry_run_move (
  run_id          bigint not null references dry_run (id) on delete cascade,
  office          text not null,
  place           text,
  decade          integer,
  before          integer not null,
  after           integer not null,
  cases           integer not null
);
create index dry_run_move_by_run on dry_run_move (run_id);

-- Cases that would change, by number; neither name nor facts of a person.
create table dry_run_change (
  run_id          bigint not null references dry_run (id) on delete cascade,
  case_id         bigint not null,
  case_number     text not null,
  before          integer not null,
  after           integer not null,
  accepted_at     timestamptz,
  accepted_by     text,
  primary key (run_id, case_id)
);

alter table capacity enable row level security;
alter table capacity force row level security;
alter table dry_run enable row level security;
alter table dry_run force row level security;
alter table dry_run_answer enable row level security;
alter table dry_run_answer force row level security;
alter table dry_run_move enable row level security;
alter table dry_run_move force row level security;
alter table dry_run_change enable row level security;
alter table dry_run_change force row level security;

grant select on capacity to hersys_base;
grant insert, update on capacity to hersys_system;
create policy everybody_reads on capacity for select to hersys_base using (true);
create policy system_all on capacity for all to hersys_system using (true) with check (true);

grant select, insert, update, delete on dry_run, dry_run_answer, dry_run_move, dry_run_change to hersys_system;
grant select on dry_run, dry_run_answer, dry_run_move, dry_run_change to hersys_policy;
grant update (state, finished_at) on dry_run to hersys_policy;
create policy system_all on dry_run for all to hersys_system using (true) with check (true);
create policy policy_reads on dry_run for select to hersys_policy using (true);
create policy policy_cancels on dry_run for update to hersys_policy using (true);
create policy system_all on dry_run_answer for all to hersys_system using (true) with check (true);
create policy policy_reads on dry_run_answer for select to hersys_policy using (true);
create policy system_all on dry_run_move for all to hersys_system using (true) with check (true);
create policy policy_reads on dry_run_move for select to hersys_policy using (true);
create policy system_all on dry_run_change for all to hersys_system using (true) with check (true);
create policy policy_reads on dry_run_change for select to hersys_policy using (true);

-- Surge operation of a prefecture or a health centre: asked for by one person, begun by another, ended by hand or by date.
create table surge (
  id              bigint generated always as identity primary key,
  scope           text not null references organisation (code),
  reason          text not null check (length(reason) <= 1000),
  planned_end     timestamptz not null,
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
