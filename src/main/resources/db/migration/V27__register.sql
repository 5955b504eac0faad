-- The register at a million cases (ADR 24). Under row security an index is used for leakproof comparisons only: = and < of
-- text, dates, moments, numbers; never like, %, @@ or &&. So names are found by ranges of keys that are compared byte by byte.
drop index person_by_name_key;
alter table person
  alter column name_key type text collate "C",
  add column name_turned text collate "C",
  add column kana_key text collate "C",
  add column kana_turned text collate "C",
  add column romaji_key text collate "C",
  add column romaji_turned text collate "C",
  add column phone_key text collate "C";
-- A name that one in a hundred has must be known as common, or the plan for it is that of a rare one.
alter table person
  alter column name_key set statistics 1000,
  alter column name_turned set statistics 1000,
  alter column kana_key set statistics 1000,
  alter column kana_turned set statistics 1000,
  alter column romaji_key set statistics 1000,
  alter column romaji_turned set statistics 1000;
comment on column person.name_turned is 'as name_key with the last part of the name in front; likewise kana_turned, romaji_turned';
comment on column person.kana_key is 'reading folded for search (PersonKeys); never shown, like all keys';
create index person_by_name_key on person (name_key) where name_key is not null;
create index person_by_name_turned on person (name_turned) where name_turned is not null;
create index person_by_kana_key on person (kana_key) where kana_key is not null;
create index person_by_kana_turned on person (kana_turned) where kana_turned is not null;
create index person_by_romaji_key on person (romaji_key) where romaji_key is not null;
create index person_by_romaji_turned on person (romaji_turned) where romaji_turned is not null;
create index person_by_phone_key on person (phone_key) where phone_key is not null;
create index person_by_birth_date on person (birth_date) where birth_date is not null;

-- Changes of status are the commonest writes; no index holds the status of an open case, so that they stay cheap (HOT).
alter table case_file add column closed_as text generated always as (case when closed_at is not null then status end) stored;
comment on column case_file.closed_as is 'the last status of a case in which nothing more happens; null while it is open';
create index case_file_open_by_office on case_file (office, reported_at desc, id desc) where closed_as is null;
create index case_file_open_by_prefecture on case_file (prefecture, reported_at desc, id desc) where closed_as is null;
create index case_file_closed_by_office on case_file (office, closed_as, reported_at desc, id desc) where closed_as is not null;
create index case_file_closed_by_prefecture on case_file (prefecture, closed_as, reported_at desc, id desc) where closed_as is not null;
create index case_file_place_by_office on case_file (office, place, reported_at desc, id desc) where place is not null;
create index case_file_place_by_prefecture on case_file (prefecture, place, reported_at desc, id desc) where place is not null;
create index case_file_by_onset on case_file (onset_on) where onset_on is not null;
create index case_file_by_closing on case_file (closed_at) where closed_at is not null;

-- A search somebody has kept under a name, and shares with the office or not. What is searched for may be a name.
create table saved_search (
  id            uuid primary key,
  login         text not null check (login <> ''),
  organisation  text not null references organisation (code),
  shared        boolean not null,
  name          text not null check (name = btrim(name) and length(name) between 1 and 60),
  criteria      jsonb not null check (octet_length(criteria::text) <= 4000),
  status        text,
  sort          text not null,
  ascending     boolean not null,
  saved_at      timestamptz not null default now()
);
create unique index saved_search_by_login on saved_search (login, name);
create index saved_search_by_organisation on saved_search (organisation) where shared;

alter table saved_search enable row level security;
alter table saved_search force row level security;
grant select, insert, update, delete on saved_search to hersys_base;
create policy system_all on saved_search for all to hersys_system using (true) with check (true);
create policy own on saved_search for all to hersys_base
  using (login = (select current_setting('app.user', true)))
  with check (login = (select current_setting('app.user', true)) and organisation = (select current_setting('app.organisation', true)));
create policy of_the_office on saved_search for select to hersys_base
  using (shared and organisation = (select current_setting('app.organisation', true)));
