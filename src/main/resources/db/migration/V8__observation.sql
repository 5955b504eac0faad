create table observer_assignment (
  id                bigint generated always as identity primary key,
  case_id           bigint not null references case_file (id),
  organisation      text not null references organisation (code),
  since             timestamptz not null default now(),
  until             timestamptz,
  ended_because     text
);
create unique index one_observer on observer_assignment (case_id) where until is null;

create table observation (
  id                bigint generated always as identity primary key,
  case_id           bigint not null references case_file (id),
  observed_at       timestamptz not null default now(),
  reached           boolean not null,
  temperature       numeric(3,1) check (temperature between 30 and 45),
  spo2              integer check (spo2 between 50 and 100),
  pulse             integer check (pulse between 20 and 250),
  symptoms          text[] not null default '{}',
  emergency_signs   text[] not null default '{}',
  improving         boolean,
  antipyretic       boolean,
  note              text check (length(note) <= 2000),
  channel           text not null default 'staff' check (channel in ('staff', 'web', 'sms', 'voice')),
  alert_level       text check (alert_level in ('none', 'watch', 'urgent', 'emergency')),
  alert_rule        text,
  due_minutes       integer,
  alert_priority    integer check (alert_priority between 0 and 100),
  entered_by        text not null,
  organisation      text
);
comment on column observation.alert_rule is 'row of assessObservation that gave the level';
create index observation_by_case on observation (case_id, observed_at desc);

-- What somebody found and did about an alert.
create table alert_assessment (
  id                bigint generated always as identity primary key,
  case_id           bigint not null references case_file (id),
  observation_id    bigint not null references observation (id),
  level             text not null,
  assessment        text not null check (assessment in ('continue', 'worsened')),
  note              text not null check (length(note) <= 2000),
  decided_at        timestamptz not null,
  decided_by        text not null,
  organisation      text
);
create index alert_assessment_by_case on alert_assessment (case_id, decided_at);

alter table observer_assignment enable row level security;
alter table observer_assignment force row level security;
alter table observation enable row level security;
alter table observation force row level security;
alter table alert_assessment enable row level security;
alter table alert_assessment force row level security;

grant select on observer_assignment to hersys_office, hersys_agency, hersys_system;
grant insert, update on observer_assignment to hersys_office, hersys_system;
create policy system_all on observer_assignment for all to hersys_system using (true) with check (true);
create policy with_the_case on observer_assignment for select to hersys_office
  using (exists (select 1 from case_file c where c.id = case_id));
create policy own on observer_assignment for select to hersys_agency
  using (organisation = (select current_setting('app.organisation', true)));

grant select, insert, update on observation to hersys_office, hersys_agency, hersys_system;
create policy system_all on observation for all to hersys_system using (true) with check (true);
create policy with_the_case on observation for select to hersys_office, hersys_agency
  using (exists (select 1 from case_file c where c.id = case_id));
create policy entered_with_the_case on observation for insert to hersys_office, hersys_agency
  with check (exists (select 1 from case_file c where c.id = case_id));
create policy corrected_with_the_case on observation for update to hersys_office, hersys_agency
  using (exists (select 1 from case_file c where c.id = case_id));

grant select, insert on alert_assessment to hersys_office, hersys_agency, hersys_system;
create policy system_all on alert_assessment for all to hersys_system using (true) with check (true);
create policy with_the_case on alert_assessment for select to hersys_office, hersys_agency
  using (exists (select 1 from case_file c where c.id = case_id));
create policy assessed_with_the_case on alert_assessment for insert to hersys_office, hersys_agency
  with check (exists (select 1 from case_file c where c.id = case_id));
