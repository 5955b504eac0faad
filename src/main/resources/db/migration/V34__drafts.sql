-- What is being typed into a form and not sent yet. It belongs to whoever types it, and ends with the task.
create table form_draft (
  login     text not null check (login <> ''),
  place     text not null check (length(place) <= 100),
  of_task   boolean not null,
  version   text check (length(version) <= 100),
  answers   text not null check (octet_length(answers) <= 65536),
  saved_at  timestamptz not null,
  primary key (login, place)
);
comment on column form_draft.place is 'id of the task, or key of the process that the form starts';
comment on column form_draft.version is 'where the case stood when the form was opened';
create index form_draft_by_place on form_draft (place);
create index form_draft_by_age on form_draft (saved_at);

-- A start form that was served makes one case, however often it is sent.
create table start_token (
  token     uuid primary key,
  login     text not null check (login <> ''),
  process   text not null,
  made_at   timestamptz not null,
  answers   bytea,
  instance  text,
  case_id   bigint
);
comment on column start_token.answers is 'hash of what was sent with it, once it was';
create index start_token_by_age on start_token (made_at);

-- What somebody looks for in the list of cases. It may be a name, and names go neither into addresses nor into sessions.
create table case_search (
  id        uuid primary key,
  login     text not null check (login <> ''),
  criteria  jsonb not null check (octet_length(criteria::text) <= 4000),
  at        timestamptz not null
);
create index case_search_by_age on case_search (at);

alter table form_draft enable row level security;
alter table form_draft force row level security;
alter table start_token enable row level security;
alter table start_token force row level security;

alter table case_search enable row level security;
alter table case_search force row level security;

grant select, insert, update, delete on form_draft, start_token to hersys_base;
grant select, insert, delete on case_search to hersys_base;
create policy own on case_search for all to hersys_base
  using (login = (select current_setting('app.user', true)))
  with check (login = (select current_setting('app.user', true)));
create policy system_removes on case_search for select to hersys_system using (at < now() - interval '1 day');
create policy system_removes_old on case_search for delete to hersys_system using (at < now() - interval '1 day');

create policy own on form_draft for all to hersys_base
  using (login = (select current_setting('app.user', true))
         and (not of_task or exists (select from work_item w where w.task_id = place)))
  with check (login = (select current_setting('app.user', true)));
create policy system_removes on form_draft for select to hersys_system using (saved_at < now() - interval '30 days');
create policy system_removes_old on form_draft for delete to hersys_system using (saved_at < now() - interval '30 days');
create policy own on start_token for all to hersys_base
  using (login = (select current_setting('app.user', true)))
  with check (login = (select current_setting('app.user', true)));
create policy system_removes on start_token for select to hersys_system using (made_at < now() - interval '30 days');
create policy system_removes_old on start_token for delete to hersys_system using (made_at < now() - interval '30 days');

-- However a task ends, the drafts of its form end with it.
create policy keeper on form_draft for all to current_user using (true) with check (true);
create function form_draft_remove() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from form_draft where place = old.id_;
  return null;
end $$;
create trigger form_draft_remove after delete on act_ru_task for each row execute function form_draft_remove();

-- Negative tests on which rules of release depend.
create table negative_test (
  case_id      bigint not null references case_file (id),
  tested_on    date not null,
  kind         text not null check (kind in ('laboratory', 'kit')),
  recorded_by  text not null,
  recorded_at  timestamptz not null default now(),
  primary key (case_id, tested_on, kind)
);
alter table negative_test enable row level security;
alter table negative_test force row level security;
grant select, insert on negative_test to hersys_office, hersys_agency, hersys_system;
create policy system_all on negative_test for all to hersys_system using (true) with check (true);
create policy with_the_case on negative_test for select to hersys_office, hersys_agency
  using (exists (select 1 from case_file c where c.id = case_id));
create policy own_cases on negative_test for insert to hersys_office, hersys_agency
  with check (exists (select 1 from case_file c where c.id = case_id));
