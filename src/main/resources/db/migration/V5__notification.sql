create table notification (
  id              bigint generated always as identity primary key,
  case_id         bigint not null references case_file (id),
  revision        integer not null check (revision > 0),
  frozen          boolean not null default false,
  diagnosis_type  text not null check (diagnosis_type in ('patient', 'asymptomatic', 'suspected', 'deceased', 'suspectedDeceased')),
  method          text not null,
  specimen        text not null,
  sampled_on      date,
  result          text not null check (result in ('positive', 'negative', 'pending', 'none')),
  diagnosed_on    date not null,
  onset_on        date,
  hospitalised    boolean not null default false,
  needs_treatment boolean not null default false,
  pregnant        boolean not null default false,
  symptoms        text[] not null default '{}',
  doctor          text check (length(doctor) <= 100),
  remarks         text check (length(remarks) <= 2000),
  duty            text,
  channel         text not null check (channel in ('web', 'fax', 'api', 'import', 'contact')),
  submitted_at    timestamptz not null default now(),
  submitted_by    text not null,
  confirmed_at    timestamptz,
  confirmed_by    text,
  return_remark   text check (length(return_remark) <= 1000),
  returned_at     timestamptz,
  returned_by     text,
  withdraw_reason text check (length(withdraw_reason) <= 1000),
  withdrawn_at    timestamptz,
  withdrawn_by    text,
  unique (case_id, revision)
);

create table transfer (
  id              bigint generated always as identity primary key,
  case_id         bigint not null references case_file (id),
  from_office     text not null references organisation (code),
  to_office       text not null references organisation (code),
  reason          text not null check (length(reason) <= 1000),
  offered_at      timestamptz not null default now(),
  offered_by      text not null,
  due_at          timestamptz not null,
  outcome         text check (outcome in ('accepted', 'returned')),
  answer          text check (length(answer) <= 1000),
  decided_at      timestamptz,
  decided_by      text
);
create index transfer_by_case on transfer (case_id);

alter table notification enable row level security;
alter table notification force row level security;
alter table transfer enable row level security;
alter table transfer force row level security;

grant select, insert, update on notification to hersys_office, hersys_clinic, hersys_system;
create policy system_all on notification for all to hersys_system using (true) with check (true);
create policy with_the_case on notification for select to hersys_office, hersys_clinic
  using (exists (select 1 from case_file c where c.id = case_id));
create policy own_cases on notification for insert to hersys_office, hersys_clinic
  with check (exists (select 1 from case_file c where c.id = case_id));
create policy own_cases_update on notification for update to hersys_office, hersys_clinic
  using (exists (select 1 from case_file c where c.id = case_id));

grant select, insert, update on transfer to hersys_office, hersys_system;
create policy system_all on transfer for all to hersys_system using (true) with check (true);
create policy both_offices_read on transfer for select to hersys_office
  using (from_office = (select current_setting('app.organisation', true)) or to_office = (select current_setting('app.organisation', true)));
create policy sender_offers on transfer for insert to hersys_office
  with check (from_office = (select current_setting('app.organisation', true)));
create policy receiver_answers on transfer for update to hersys_office
  using (to_office = (select current_setting('app.organisation', true)));
