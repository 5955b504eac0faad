-- Links for patients. Only hashes are kept: nobody who reads the database can open a page of a patient.
create table patient_link (
  id              bigint generated always as identity primary key,
  token_hash      bytea not null unique,
  case_id         bigint not null references case_file (id),
  issued_at       timestamptz not null,
  expires_at      timestamptz not null,
  revoked_at      timestamptz
);
create index patient_link_by_case on patient_link (case_id);

-- A device on which the birth date of the patient has been given.
create table patient_device (
  secret_hash     bytea not null,
  case_id         bigint not null references case_file (id),
  confirmed_at    timestamptz not null,
  expires_at      timestamptz not null,
  primary key (secret_hash, case_id)
);
create index patient_device_by_case on patient_device (case_id);

-- How often a wrong birth date was given, over all links of a case and all devices.
create table birth_date_try (
  case_id         bigint primary key references case_file (id),
  wrong           integer not null default 0
);

-- Who lives together, so that one person reports for all and gets one message.
create table household_member (
  case_id         bigint primary key references case_file (id),
  head_case       bigint not null references case_file (id),
  set_at          timestamptz not null default now(),
  set_by          text not null
);
comment on column household_member.head_case is 'the case of the person who reports for this one; never the case itself';
create index household_member_by_head on household_member (head_case);

-- Who writes from a number: its last digits find the few people, whichever way the number was typed.
create index person_by_number on person (right(regexp_replace(phone, '\D', '', 'g'), 9));

-- What a patient has answered so far of the questionnaire, and what was sent in the end.
create table questionnaire (
  case_id         bigint primary key references case_file (id),
  answers         jsonb not null default '{}',
  saved_at        timestamptz not null default now(),
  sent_at         timestamptz
);

-- A number for the exposure notification app, issued when the patient wishes it.
create table processing_number (
  case_id         bigint primary key references case_file (id),
  number          text not null unique check (number ~ '^[0-9]{9}$'),
  issued_at       timestamptz not null
);

alter table patient_link enable row level security;
alter table patient_link force row level security;
alter table patient_device enable row level security;
alter table patient_device force row level security;
alter table birth_date_try enable row level security;
alter table birth_date_try force row level security;
alter table household_member enable row level security;
alter table household_member force row level security;
alter table questionnaire enable row level security;
alter table questionnaire force row level security;
alter table processing_number enable row level security;
alter table processing_number force row level security;

grant select, insert, update, delete on patient_link, patient_device, birth_date_try, household_member, questionnaire, processing_number
  to hersys_system;
create policy system_all on patient_link for all to hersys_system using (true) with check (true);
create policy system_all on patient_device for all to hersys_system using (true) with check (true);
create policy system_all on birth_date_try for all to hersys_system using (true) with check (true);
create policy system_all on household_member for all to hersys_system using (true) with check (true);
create policy system_all on questionnaire for all to hersys_system using (true) with check (true);
create policy system_all on processing_number for all to hersys_system using (true) with check (true);

grant select, insert, update, delete on household_member to hersys_office;
grant select on household_member to hersys_agency;
create policy with_the_case on household_member for select to hersys_office, hersys_agency
  using (exists (select 1 from case_file c where c.id = case_id));
create policy own_cases on household_member for insert to hersys_office
  with check (exists (select 1 from case_file c where c.id = case_id) and exists (select 1 from case_file c where c.id = head_case));
create policy own_cases_update on household_member for update to hersys_office
  using (exists (select 1 from case_file c where c.id = case_id))
  with check (exists (select 1 from case_file c where c.id = head_case));
create policy own_cases_delete on household_member for delete to hersys_office
  using (exists (select 1 from case_file c where c.id = case_id));

-- The draft is the patient's; the nurse who takes over by phone sees what was answered.
grant select, insert, update on questionnaire to hersys_patient;
grant select on questionnaire to hersys_office;
create policy own on questionnaire for all to hersys_patient
  using (case_id = any ((select current_setting('app.patient_cases', true))::bigint[]))
  with check (case_id = any ((select current_setting('app.patient_cases', true))::bigint[]));
create policy with_the_case on questionnaire for select to hersys_office
  using (exists (select 1 from case_file c where c.id = case_id));

grant select, insert on processing_number to hersys_patient;
grant select on processing_number to hersys_office;
create policy own on processing_number for select to hersys_patient
  using (case_id = any ((select current_setting('app.patient_cases', true))::bigint[]));
create policy own_issued on processing_number for insert to hersys_patient
  with check (case_id = any ((select current_setting('app.patient_cases', true))::bigint[]));
create policy with_the_case on processing_number for select to hersys_office
  using (exists (select 1 from case_file c where c.id = case_id));

-- What the patient tells goes where the nurse's interview puts it: it can be added, not read back.
grant insert on interview, exposure_history, contact to hersys_patient;
grant update (onset_on, diagnosed_on) on case_file to hersys_patient;
create policy own_cases_told on interview for insert to hersys_patient
  with check (case_id = any ((select current_setting('app.patient_cases', true))::bigint[]));
create policy own_cases_told on exposure_history for insert to hersys_patient
  with check (case_id = any ((select current_setting('app.patient_cases', true))::bigint[]));
create policy own_cases_told on contact for insert to hersys_patient
  with check (case_id = any ((select current_setting('app.patient_cases', true))::bigint[]));
create policy own_onset on case_file for update to hersys_patient
  using (id = any ((select current_setting('app.patient_cases', true))::bigint[]));
alter table interview add column by_patient boolean not null default false;
comment on column interview.by_patient is 'answered in the questionnaire, not asked by a nurse';
