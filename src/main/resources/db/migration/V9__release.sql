create table release (
  id                bigint generated always as identity primary key,
  case_id           bigint not null references case_file (id),
  earliest_on       date not null,
  rule_date         date not null,
  outcome           text check (outcome in ('released', 'extended')),
  automatic         boolean not null default false,
  extended_until    date,
  reason            text check (length(reason) <= 1000),
  offered_at        timestamptz not null default now(),
  decided_at        timestamptz,
  decided_by        text
);
create index release_by_case on release (case_id, offered_at);

create table death (
  case_id           bigint primary key references case_file (id),
  died_on           date not null,
  place             text,
  recorded_at       timestamptz not null default now(),
  recorded_by       text not null
);

alter table release enable row level security;
alter table release force row level security;
alter table death enable row level security;
alter table death force row level security;

grant select, insert, update on release to hersys_office, hersys_system;
create policy system_all on release for all to hersys_system using (true) with check (true);
create policy with_the_case on release for select to hersys_office
  using (exists (select 1 from case_file c where c.id = case_id));
create policy own_cases on release for update to hersys_office
  using (exists (select 1 from case_file c where c.id = case_id and c.office = (select current_setting('app.organisation', true))));

grant select, insert on death to hersys_office, hersys_clinic, hersys_system;
create policy system_all on death for all to hersys_system using (true) with check (true);
create policy with_the_case on death for select to hersys_office, hersys_clinic
  using (exists (select 1 from case_file c where c.id = case_id));
create policy own_cases on death for insert to hersys_office, hersys_clinic
  with check (exists (select 1 from case_file c where c.id = case_id));
