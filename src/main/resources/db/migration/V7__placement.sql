-- Every decision a table made for a case: the facts it used, the rows that fired, the version, and who overruled it why.
create table decision_record (
  id                bigint generated always as identity primary key,
  case_id           bigint not null references case_file (id),
  decision          text not null,
  version           integer not null,
  facts             jsonb not null,
  rows_fired        jsonb not null,
  result            jsonb not null,
  decided_at        timestamptz not null default now(),
  overruled_to      text,
  overruled_reason  text check (length(overruled_reason) <= 1000),
  overruled_by      text,
  overruled_at      timestamptz
);
create index decision_record_by_case on decision_record (case_id, decision, decided_at);

create table stay (
  id                bigint generated always as identity primary key,
  case_id           bigint not null references case_file (id),
  kind              text not null check (kind in ('hospital', 'hotel', 'home', 'careFacility')),
  organisation      text references organisation (code),
  room              text check (length(room) <= 50),
  icu               boolean not null default false,
  ventilator        boolean not null default false,
  ecmo              boolean not null default false,
  since             timestamptz not null default now(),
  until             timestamptz,
  outcome           text,
  place_name        text check (length(place_name) <= 100),
  note              text check (length(note) <= 2000)
);
comment on column stay.place_name is 'name of a place that is no organisation of ours, such as a care facility';
create unique index one_open_stay on stay (case_id) where until is null;
create index stay_by_case on stay (case_id, since);
create index stay_open_by_organisation on stay (organisation) where until is null;

-- Every hospital or hotel that was asked to take a patient, with its answer.
create table placement_request (
  id                bigint generated always as identity primary key,
  case_id           bigint not null references case_file (id),
  organisation      text not null references organisation (code),
  room              text check (length(room) <= 50),
  note              text check (length(note) <= 1000),
  asked_at          timestamptz not null,
  asked_by          text not null,
  answer            text check (answer in ('accepted', 'declined')),
  decline_reason    text check (length(decline_reason) <= 1000),
  answered_at       timestamptz,
  answered_by       text
);
create index placement_request_by_case on placement_request (case_id, asked_at);

alter table decision_record enable row level security;
alter table decision_record force row level security;
alter table stay enable row level security;
alter table stay force row level security;
alter table placement_request enable row level security;
alter table placement_request force row level security;

grant select on decision_record to hersys_office, hersys_clinic, hersys_prefecture, hersys_system;
grant insert, update on decision_record to hersys_office, hersys_system;
create policy system_all on decision_record for all to hersys_system using (true) with check (true);
create policy with_the_case on decision_record for select to hersys_office, hersys_clinic, hersys_prefecture
  using (exists (select 1 from case_file c where c.id = case_id));
create policy own_cases on decision_record for update to hersys_office
  using (exists (select 1 from case_file c where c.id = case_id and c.office = (select current_setting('app.organisation', true))));

-- An agency sees the stay it offers itself (its own rooms), not where else the patient has been.
grant select, insert, update on stay to hersys_office, hersys_clinic, hersys_agency, hersys_prefecture, hersys_system;
create policy system_all on stay for all to hersys_system using (true) with check (true);
create policy with_the_case on stay for select to hersys_office, hersys_clinic, hersys_prefecture
  using (exists (select 1 from case_file c where c.id = case_id));
create policy own_rooms on stay for select to hersys_agency
  using (organisation = (select current_setting('app.organisation', true)));
create policy office_writes on stay for insert to hersys_office, hersys_prefecture
  with check (exists (select 1 from case_file c where c.id = case_id));
create policy office_changes on stay for update to hersys_office, hersys_prefecture
  using (exists (select 1 from case_file c where c.id = case_id));
create policy own_beds_insert on stay for insert to hersys_clinic, hersys_agency
  with check (organisation = (select current_setting('app.organisation', true)));
create policy own_beds_update on stay for update to hersys_clinic, hersys_agency
  using (organisation = (select current_setting('app.organisation', true)));

-- Who was asked sees that question alone, not whom else the desk has asked.
grant select, insert, update on placement_request to hersys_prefecture, hersys_system;
grant select, update on placement_request to hersys_clinic, hersys_agency;
grant select on placement_request to hersys_office;
create policy system_all on placement_request for all to hersys_system using (true) with check (true);
create policy with_the_case on placement_request for select to hersys_office, hersys_prefecture
  using (exists (select 1 from case_file c where c.id = case_id));
create policy desk_asks on placement_request for insert to hersys_prefecture
  with check (exists (select 1 from case_file c where c.id = case_id));
create policy asked_read on placement_request for select to hersys_clinic, hersys_agency
  using (organisation = (select current_setting('app.organisation', true))
     and exists (select 1 from case_file c where c.id = case_id));
create policy asked_answer on placement_request for update to hersys_clinic, hersys_agency
  using (organisation = (select current_setting('app.organisation', true)));
