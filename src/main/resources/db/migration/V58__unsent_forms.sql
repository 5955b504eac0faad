-- A form that came when its session, or the second step, had run out: kept for a day for whoever sent it, and for nobody else.
create table unsent_form (
  login     text not null references account (login) on delete cascade,
  action    text not null check (length(action) <= 200),
  page      text not null check (length(page) <= 500),
  fields    text not null check (octet_length(fields) <= 65536),
  kept_at   timestamptz not null,
  primary key (login, action)
);
comment on column unsent_form.action is 'where the form is sent to';
comment on column unsent_form.page is 'where the form stands';
comment on column unsent_form.fields is 'JSON: name of the field -> values as typed';
create index unsent_form_by_age on unsent_form (kept_at);

alter table unsent_form enable row level security;
alter table unsent_form force row level security;
grant select, delete on unsent_form to hersys_base;
grant select, insert, update, delete on unsent_form to hersys_system;
create policy own on unsent_form for select to hersys_base using (login = (select current_setting('app.user', true)));
create policy own_gone on unsent_form for delete to hersys_base using (login = (select current_setting('app.user', true)));
create policy system_keeps on unsent_form for all to hersys_system using (true) with check (true);
