-- What the nurse asks for care: symptoms, risks, household. Hospitals see it too.
create table interview (
  id                bigint generated always as identity primary key,
  case_id           bigint not null references case_file (id),
  reached           boolean not null,
  by_visit          boolean not null default false,
  symptoms          text[] not null default '{}',
  risk_factors      text[] not null default '{}',
  onset_on          date,
  spo2              integer check (spo2 between 50 and 100),
  temperature       numeric(3,1) check (temperature between 30 and 45),
  dyspnoea          boolean,
  oxygen_needed     boolean,
  pregnancy_weeks   integer check (pregnancy_weeks between 0 and 45),
  bmi               numeric(4,1) check (bmi between 5 and 100),
  lives_alone       boolean,
  lives_with_risk   boolean,
  needs_care        boolean,
  can_isolate       boolean,
  care_facility     boolean,
  note              text check (length(note) <= 4000),
  held_at           timestamptz not null default now(),
  held_by           text not null
);
create index interview_by_case on interview (case_id, held_at);

-- Movement history and route of infection: the health centre alone. No grant for clinics, agencies, prefecture.
create table exposure_history (
  id                bigint generated always as identity primary key,
  case_id           bigint not null references case_file (id),
  movements         text check (length(movements) <= 4000),
  infection_route   text check (length(infection_route) <= 2000),
  route_certainty   text check (route_certainty in ('confirmed', 'presumed', 'unknown')),
  recorded_at       timestamptz not null default now(),
  recorded_by       text not null
);
create index exposure_history_by_case on exposure_history (case_id);

create sequence contact_id;
create table contact (
  id                bigint primary key,
  case_id           bigint not null references case_file (id),
  name              text not null check (length(name) <= 100),
  phone             text check (length(phone) <= 30),
  relation          text,
  household         boolean not null default false,
  last_exposure_on  date not null,
  observed_until    date,
  state             text not null default 'identified' check (state in ('identified', 'informed', 'finished', 'promoted', 'lost', 'exempted')),
  note              text check (length(note) <= 4100),
  promoted_case     bigint unique references case_file (id)
);
create index contact_by_case on contact (case_id);

alter table interview enable row level security;
alter table interview force row level security;
alter table exposure_history enable row level security;
alter table exposure_history force row level security;
alter table contact enable row level security;
alter table contact force row level security;

grant select on interview to hersys_office, hersys_clinic, hersys_prefecture, hersys_system;
grant insert, update on interview to hersys_office, hersys_system;
create policy system_all on interview for all to hersys_system using (true) with check (true);
create policy with_the_case on interview for select to hersys_office, hersys_clinic, hersys_prefecture
  using (exists (select 1 from case_file c where c.id = case_id));
create policy own_cases on interview for insert to hersys_office
  with check (exists (select 1 from case_file c where c.id = case_id and c.office = (select current_setting('app.organisation', true))));
create policy own_cases_update on interview for update to hersys_office
  using (exists (select 1 from case_file c where c.id = case_id and c.office = (select current_setting('app.organisation', true))));

grant select, insert, update on exposure_history to hersys_office, hersys_system;
create policy system_all on exposure_history for all to hersys_system using (true) with check (true);
create policy with_the_case on exposure_history for select to hersys_office
  using (exists (select 1 from case_file c where c.id = case_id));
create policy own_cases on exposure_history for insert to hersys_office
  with check (exists (select 1 from case_file c where c.id = case_id and c.office = (select current_setting('app.organisation', true))));

grant usage on sequence contact_id to hersys_base;
grant select, insert, update on contact to hersys_office, hersys_system;
create policy system_all on contact for all to hersys_system using (true) with check (true);
create policy with_the_case on contact for select to hersys_office
  using (exists (select 1 from case_file c where c.id = case_id));
create policy own_cases on contact for insert to hersys_office
  with check (exists (select 1 from case_file c where c.id = case_id and c.office = (select current_setting('app.organisation', true))));
create policy own_cases_update on contact for update to hersys_office
  using (exists (select 1 from case_file c where c.id = case_id and c.office = (select current_setting('app.organisation', true))));
