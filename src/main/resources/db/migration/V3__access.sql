create table organisation (
  code            text primary key check (code ~ '^[A-Za-z0-9][A-Za-z0-9_-]{1,30}$'),
  kind            text not null check (kind in ('healthCentre', 'clinic', 'hospital', 'hotel', 'supportCentre', 'midwives', 'prefecture')),
  name_ja         text not null,
  name_en         text not null,
  prefecture      text not null check (prefecture ~ '^[0-9]{2}$'),
  office          text references organisation (code),
  phone           text
);
comment on column organisation.office is 'health centre in whose area a clinic lies, or which commissions an agency';
create index organisation_by_kind on organisation (prefecture, kind);

create table account (
  login           text primary key check (login ~ '^[a-z0-9][a-z0-9._-]{1,40}$'),
  password_hash   text not null,
  display_name    text not null,
  organisation    text not null references organisation (code),
  roles           text[] not null,
  language        text not null default 'ja' check (language in ('ja', 'en')),
  closed          boolean not null default false,
  created_at      timestamptz not null default now()
);
create index account_by_organisation on account (organisation);

create table api_key (
  id              uuid primary key,
  organisation    text not null references organisation (code),
  label           text not null,
  key_hash        bytea not null unique,
  created_at      timestamptz not null default now(),
  revoked_at      timestamptz
);

alter table organisation enable row level security;
alter table organisation force row level security;
alter table account enable row level security;
alter table account force row level security;
alter table api_key enable row level security;
alter table api_key force row level security;

grant select on organisation to hersys_base;
grant insert, update on organisation to hersys_system;
create policy everybody_reads on organisation for select to hersys_base using (true);
create policy system_writes on organisation for all to hersys_system using (true) with check (true);

grant select (login, display_name, organisation, roles, language, closed) on account to hersys_base;
grant select, insert, update on account to hersys_system;
create policy colleagues_read on account for select to hersys_base
  using (organisation = (select current_setting('app.organisation', true)));
create policy system_writes on account for all to hersys_system using (true) with check (true);

grant select, insert, update on api_key to hersys_system;
create policy system_writes on api_key for all to hersys_system using (true) with check (true);
