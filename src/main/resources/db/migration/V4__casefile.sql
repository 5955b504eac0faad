create sequence person_id;
create sequence case_id;

create table person (
  id              bigint primary key,
  name            text check (length(name) <= 100),
  name_key        text,
  kana            text check (length(kana) <= 100),
  sex             text not null default 'unknown' check (sex in ('male', 'female', 'other', 'unknown')),
  birth_date      date,
  age_band        text,
  phone           text check (length(phone) <= 30),
  language        text not null default 'ja'
);
comment on column person.name_key is 'name folded for search (width, kana, variants); never shown';
comment on column person.age_band is 'as published, where the birth date is unknown: 10歳未満, 40代, 90歳以上';
create index person_by_name_key on person (name_key text_pattern_ops);

-- A check of a domain is asked only where its column is written; one of the table is read and asked at each change of any column.
create domain place_of_stay as text check (value in ('hospital', 'hotel', 'home', 'careFacility'));
create domain severity_grade as text check (value in ('mild', 'moderate1', 'moderate2', 'severe'));
create domain priority_of_case as integer check (value between 0 and 100);

create table case_file (
  id                  bigint primary key,
  number              text not null unique,
  person_id           bigint not null references person (id),
  disease             text not null default 'covid19',
  office              text not null references organisation (code),
  offered_office      text references organisation (code),
  clinic              text references organisation (code),
  prefecture          text not null,
  observer            text references organisation (code),
  place               place_of_stay,
  place_organisation  text references organisation (code),
  severity            severity_grade,
  risk_score          integer,
  priority            priority_of_case not null default 50,
  phase               text not null default 'reported',
  status              text not null default 'reported',
  status_since        timestamptz not null default now(),
  diagnosed_on        date,
  onset_on            date,
  first_contact_due   timestamptz,
  reported_at         timestamptz not null default now(),
  closed_at           timestamptz,
  source_case         bigint references case_file (id),
  area                text
);
comment on column case_file.area is 'code of the local government in which the patient lives, six digits, as the newest notification says';
comment on column case_file.clinic is 'organisation that sent the notification';
comment on column case_file.observer is 'organisation that observes the patient now; its sight of the case lasts as long as this';
comment on column case_file.place_organisation is 'hospital or hotel that has the patient, or has been asked to take the patient';
create index case_file_by_office on case_file (office, reported_at desc, id desc);
create index case_file_by_offered_office on case_file (offered_office) where offered_office is not null;
create index case_file_by_clinic on case_file (clinic, reported_at desc, id desc) where clinic is not null;
create index case_file_by_observer on case_file (observer, reported_at desc, id desc) where observer is not null;
create index case_file_by_place_organisation on case_file (place_organisation, reported_at desc) where place_organisation is not null;
create index case_file_by_prefecture on case_file (prefecture, reported_at desc, id desc);
create index case_file_by_person on case_file (person_id);
create index case_file_by_source on case_file (source_case) where source_case is not null;

create table related_office (
  case_id         bigint not null references case_file (id),
  office          text not null references organisation (code),
  primary key (case_id, office)
);
create index related_office_by_office on related_office (office);

create table external_id (
  system          text not null,
  value           text not null,
  case_id         bigint not null references case_file (id),
  primary key (system, value)
);
create index external_id_by_case on external_id (case_id);

create table whereabouts (
  id              bigint generated always as identity primary key,
  case_id         bigint not null references case_file (id),
  address         text not null check (length(address) <= 300),
  postal_code     text,
  municipality    text,
  recorded_at     timestamptz not null default now(),
  recorded_by     text not null
);
create index whereabouts_by_case on whereabouts (case_id);

create table case_status (
  id              bigint generated always as identity primary key,
  case_id         bigint not null references case_file (id),
  status          text not null,
  since           timestamptz not null
);
create index case_status_by_case on case_status (case_id, since);

create table case_event (
  id              bigint generated always as identity primary key,
  case_id         bigint not null references case_file (id),
  at              timestamptz not null default now(),
  kind            text not null,
  section         text not null default 'case',
  login           text not null,
  organisation    text,
  detail          jsonb not null default '{}'
);
comment on column case_event.kind is 'code; pages show the text event.<kind> in the reader''s language';
comment on column case_event.section is 'case, placement, observation or investigation: which part of the case the event belongs to';
comment on column case_event.detail is 'codes and numbers for the text, never free text or a person';
create index case_event_by_case on case_event (case_id, at);

alter table person enable row level security;
alter table person force row level security;
alter table case_file enable row level security;
alter table case_file force row level security;
alter table related_office enable row level security;
alter table related_office force row level security;
alter table external_id enable row level security;
alter table external_id force row level security;
alter table whereabouts enable row level security;
alter table whereabouts force row level security;
alter table case_status enable row level security;
alter table case_status force row level security;
alter table case_event enable row level security;
alter table case_event force row level security;

grant usage on sequence person_id, case_id to hersys_base;
grant select on person, case_file, related_office, external_id, case_status, case_event to hersys_base;
grant select on whereabouts to hersys_office, hersys_clinic, hersys_prefecture, hersys_system;
grant insert, update, delete on person, case_file, related_office, external_id, whereabouts, case_status, case_event to hersys_system;
grant insert, update on person to hersys_office, hersys_clinic;
grant insert on case_file, external_id, whereabouts, case_event, case_status to hersys_office, hersys_clinic;
grant update on case_file to hersys_office;
grant update (onset_on, diagnosed_on, priority) on case_file to hersys_clinic;
grant update (place_organisation) on case_file to hersys_prefecture, hersys_clinic, hersys_agency;
grant insert on case_event to hersys_agency, hersys_prefecture;

create policy system_all on case_file for all to hersys_system using (true) with check (true);
create policy office_reads on case_file for select to hersys_office
  using (office = (select current_setting('app.organisation', true))
      or offered_office = (select current_setting('app.organisation', true))
      or id = any ((select array(select r.case_id from related_office r
                                  where r.office = (select current_setting('app.organisation', true))))::bigint[]));
create policy office_inserts on case_file for insert to hersys_office
  with check (office = (select current_setting('app.organisation', true)));
create policy office_updates on case_file for update to hersys_office
  using (office = (select current_setting('app.organisation', true)));
create policy clinic_reads on case_file for select to hersys_clinic
  using (clinic = (select current_setting('app.organisation', true))
      or place_organisation = (select current_setting('app.organisation', true)));
create policy clinic_inserts on case_file for insert to hersys_clinic
  with check (clinic = (select current_setting('app.organisation', true)));
create policy clinic_updates on case_file for update to hersys_clinic
  using (clinic = (select current_setting('app.organisation', true))
      or place_organisation = (select current_setting('app.organisation', true)))
  with check (true);
create policy agency_reads on case_file for select to hersys_agency
  using (observer = (select current_setting('app.organisation', true))
      or place_organisation = (select current_setting('app.organisation', true)));
create policy agency_updates on case_file for update to hersys_agency
  using (place_organisation = (select current_setting('app.organisation', true)))
  with check (true);
create policy prefecture_reads on case_file for select to hersys_prefecture
  using (prefecture = (select current_setting('app.prefecture', true)));
create policy prefecture_updates on case_file for update to hersys_prefecture
  using (prefecture = (select current_setting('app.prefecture', true)));

create policy system_all on related_office for all to hersys_system using (true) with check (true);
create policy own_office on related_office for select to hersys_office
  using (office = (select current_setting('app.organisation', true)));

create policy system_all on person for all to hersys_system using (true) with check (true);
create policy with_the_case on person for select to hersys_base
  using (exists (select 1 from case_file c where c.person_id = person.id));
create policy newcomers on person for insert to hersys_office, hersys_clinic with check (true);
create policy own_cases_update on person for update to hersys_office, hersys_clinic
  using (exists (select 1 from case_file c where c.person_id = person.id));

create policy system_all on external_id for all to hersys_system using (true) with check (true);
create policy with_the_case on external_id for select to hersys_base
  using (exists (select 1 from case_file c where c.id = case_id));
create policy own_cases on external_id for insert to hersys_office, hersys_clinic
  with check (exists (select 1 from case_file c where c.id = case_id));

-- Where somebody lives or stays is never shown to an agency: no grant, no policy for hersys_agency.
create policy system_all on whereabouts for all to hersys_system using (true) with check (true);
create policy with_the_case on whereabouts for select to hersys_office, hersys_clinic, hersys_prefecture
  using (exists (select 1 from case_file c where c.id = case_id));
create policy own_cases on whereabouts for insert to hersys_office, hersys_clinic
  with check (exists (select 1 from case_file c where c.id = case_id));

create policy system_all on case_status for all to hersys_system using (true) with check (true);
create policy with_the_case on case_status for select to hersys_base
  using (exists (select 1 from case_file c where c.id = case_id));
create policy own_cases on case_status for insert to hersys_office, hersys_clinic
  with check (exists (select 1 from case_file c where c.id = case_id));

create policy system_all on case_event for all to hersys_system using (true) with check (true);
create policy office_reads on case_event for select to hersys_office
  using (exists (select 1 from case_file c where c.id = case_id));
create policy clinic_reads on case_event for select to hersys_clinic
  using (section in ('case', 'placement') and exists (select 1 from case_file c where c.id = case_id));
create policy agency_reads on case_event for select to hersys_agency
  using (section = 'observation' and exists (select 1 from case_file c where c.id = case_id));
create policy prefecture_reads on case_event for select to hersys_prefecture
  using (section in ('case', 'placement') and exists (select 1 from case_file c where c.id = case_id));
create policy own_cases on case_event for insert to hersys_office, hersys_clinic, hersys_agency, hersys_prefecture
  with check (exists (select 1 from case_file c where c.id = case_id));
