-- The doctor an account of a clinic named last: staff, not a patient. Kept here and not in a browser that others may use.
create table remembered_doctor (
  login     text primary key check (login <> ''),
  doctor    text not null check (length(doctor) between 1 and 100),
  named_at  timestamptz not null
);
alter table remembered_doctor enable row level security;
alter table remembered_doctor force row level security;
grant select, insert, update on remembered_doctor to hersys_base;
create policy own on remembered_doctor for all to hersys_base
  using (login = (select current_setting('app.user', true)))
  with check (login = (select current_setting('app.user', true)));
