-- Every version of a decision table: drafts, those handed in, those published. What a published version says is never changed.
create table decision_version (
  id              bigint generated always as identity primary key,
  decision        text not null check (decision ~ '^[a-zA-Z][a-zA-Z0-9]{1,60}$'),
  number          integer,
  dmn             text not null check (length(dmn) <= 1000000),
  state           text not null check (state in ('draft', 'submitted', 'published', 'discarded')),
  origin          text not null check (origin in ('shipped', 'edited')),
  shipped_hash    text,
  based_on        bigint references decision_version (id),
  revision        integer not null default 0,
  edited_by       text[] not null default '{}',
  edited_at       timestamptz not null default now(),
  valid_from      timestamptz,
  reason          text check (length(reason) <= 1000),
  legal_source    text check (length(legal_source) <= 1000),
  submitted_by    text,
  submitted_at    timestamptz,
  approved_by     text,
  approved_at     timestamptz,
  check (state <> 'published' or number is not null and valid_from is not null),
  check (origin = 'shipped' or state <> 'published' or reason is not null and legal_source is not null),
  check (origin = 'shipped' or approved_by is null or approved_by <> all (edited_by) and approved_by <> submitted_by)
);
comment on column decision_version.number is 'version of the table in the engine, stored with every answer';
comment on column decision_version.valid_from is 'moment from which it answers; a draft handed in without one answers as soon as it is approved';
comment on column decision_version.shipped_hash is 'of the file that the product shipped; tells a changed file from a known one';
create unique index one_version_at_a_moment on decision_version (decision, valid_from) where state = 'published';
create unique index one_version_in_work on decision_version (decision) where state in ('draft', 'submitted');

-- Facts with the answer that a version must give; a draft takes over those of the version it is begun from.
create table decision_example (
  id              bigint generated always as identity primary key,
  version_id      bigint not null references decision_version (id),
  name            text not null check (length(name) between 1 and 200),
  facts           jsonb not null,
  expected        jsonb not null,
  changed_by      text not null,
  changed_at      timestamptz not null default now(),
  unique (version_id, name)
);

alter table decision_version enable row level security;
alter table decision_version force row level security;
alter table decision_example enable row level security;
alter table decision_example force row level security;

grant select on decision_version, decision_example to hersys_base;
grant insert, update on decision_version to hersys_policy, hersys_system;
grant insert, update, delete on decision_example to hersys_policy, hersys_system;
create policy everybody_reads_the_rules on decision_version for select to hersys_base using (state = 'published');
create policy policy_reads_all on decision_version for select to hersys_policy using (true);
create policy policy_begins on decision_version for insert to hersys_policy
  with check (state = 'draft' and origin = 'edited' and number is null);
create policy policy_changes on decision_version for update to hersys_policy
  using (state in ('draft', 'submitted')) with check (true);
create policy system_all on decision_version for all to hersys_system using (true) with check (true);
create policy everybody_reads_the_rules on decision_example for select to hersys_base
  using (exists (select from decision_version v where v.id = version_id and v.state = 'published'));
create policy policy_reads_all on decision_example for select to hersys_policy using (true);
create policy policy_changes_drafts on decision_example for all to hersys_policy
  using (exists (select from decision_version v where v.id = version_id and v.state = 'draft'))
  with check (exists (select from decision_version v where v.id = version_id and v.state = 'draft'));
create policy system_all on decision_example for all to hersys_system using (true) with check (true);

-- What a draft said after each saving: who changed what, and the common ground of two people who saved at once.
create table draft_revision (
  version_id      bigint not null references decision_version (id),
  revision        integer not null,
  dmn             text not null check (length(dmn) <= 1000000),
  saved_by        text not null,
  saved_at        timestamptz not null,
  primary key (version_id, revision)
);
alter table draft_revision enable row level security;
alter table draft_revision force row level security;
grant select, insert on draft_revision to hersys_policy, hersys_system;
create policy policy_all on draft_revision for all to hersys_policy using (true) with check (true);
create policy system_all on draft_revision for all to hersys_system using (true) with check (true);
