-- What the investigation of the pathogen found, result by result; the newest conclusion counts.
create table pathogen_finding (
  id              bigint generated always as identity primary key,
  case_id         bigint not null references case_file (id),
  item            uuid not null unique default gen_random_uuid(),
  specimen        text,
  method          text,
  sampled_on      date,
  result          text,
  pathogen        text check (length(pathogen) <= 100),
  conclusion      text not null check (conclusion in ('awaited', 'found', 'notFound')),
  outcome         text check (outcome in ('inTreatment', 'recovered', 'sequelae', 'died', 'unknown')),
  note            text check (length(note) <= 2000),
  found_at        timestamptz not null default now(),
  found_by        text not null
);
comment on column pathogen_finding.item is 'by which the case page corrects it';
comment on column pathogen_finding.conclusion is 'awaited: more results are to come';
create index pathogen_finding_by_case on pathogen_finding (case_id);

alter table pathogen_finding enable row level security;
alter table pathogen_finding force row level security;

-- Results concern the clinic that took the specimens as much as the health centre; nobody else.
grant select on pathogen_finding to hersys_office, hersys_clinic, hersys_system;
grant insert, delete, update (specimen, method, sampled_on, result, pathogen, outcome, note) on pathogen_finding to hersys_office;
grant insert on pathogen_finding to hersys_system;
create policy system_all on pathogen_finding for all to hersys_system using (true) with check (true);
create policy with_the_case on pathogen_finding for select to hersys_office, hersys_clinic
  using (exists (select 1 from case_file c where c.id = case_id));
create policy own_cases on pathogen_finding for insert to hersys_office
  with check (exists (select 1 from case_file c where c.id = case_id));

-- Nurses of the responsible office correct what was recorded, and take back what they added by mistake.
create policy own_cases_update on pathogen_finding for update to hersys_office
  using (current_user not in ('hersys_clerk', 'hersys_supervisor') and exists (select from case_file c
    where c.id = case_id and c.office = (select current_setting('app.organisation', true))));
create policy own_cases_delete on pathogen_finding for delete to hersys_office
  using (current_user not in ('hersys_clerk', 'hersys_supervisor') and exists (select from case_file c
    where c.id = case_id and c.office = (select current_setting('app.organisation', true))));
