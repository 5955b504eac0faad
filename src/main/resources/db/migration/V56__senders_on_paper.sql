-- The clinics at the head of forms on paper that an office has typed, offered for the next such form: no patient.
create table remembered_clinic (
  office    text not null references organisation (code),
  clinic    text not null check (length(clinic) between 1 and 200),
  address   text check (length(address) <= 300),
  phone     text check (length(phone) <= 30),
  named_at  timestamptz not null,
  primary key (office, clinic)
);
alter table remembered_clinic enable row level security;
alter table remembered_clinic force row level security;
grant select, insert, update on remembered_clinic to hersys_office;
create policy own on remembered_clinic for all to hersys_office
  using (office = (select current_setting('app.organisation', true)))
  with check (office = (select current_setting('app.organisation', true)));
