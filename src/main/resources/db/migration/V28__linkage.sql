-- Records that may be of one person. Keys and the queue of people to compare are the system's own; pairs are seen by whoever sees
-- both people.
create table linkage_key (
  person_id       bigint not null references person (id),
  key             bigint not null,
  primary key (person_id, key)
);
comment on column linkage_key.key is 'digest of something that two records of one person share, such as reading and birth date; only records with a common key are compared';
create index linkage_key_by_key on linkage_key (key, person_id);

create table linkage_due (
  id              bigint generated always as identity primary key,
  person_id       bigint,
  case_id         bigint,
  check (num_nonnulls(person_id, case_id) = 1)
);
comment on table linkage_due is 'people new or changed, or whose case has a new address: their likes are to be looked for';

create table duplicate_pair (
  id              bigint generated always as identity primary key,
  first_person    bigint not null references person (id),
  second_person   bigint not null references person (id),
  score           integer not null,
  verdict         text not null check (verdict in ('likely', 'possible')),
  reasons         jsonb not null,
  version         integer not null,
  found_at        timestamptz not null default now(),
  state           text not null default 'open' check (state in ('open', 'later', 'different', 'merged')),
  decided_by      text,
  decided_at      timestamptz,
  reason          text check (length(reason) <= 1000),
  check (first_person < second_person),
  unique (first_person, second_person)
);
comment on column duplicate_pair.reasons is 'fields with how far they agree and what that weighs: codes and numbers, never the fields themselves';
comment on column duplicate_pair.version is 'of the table of weights';
create index duplicate_pair_by_second on duplicate_pair (second_person);
create index duplicate_pair_by_state on duplicate_pair (state, score desc, id);

alter table linkage_key enable row level security;
alter table linkage_key force row level security;
alter table linkage_due enable row level security;
alter table linkage_due force row level security;
alter table duplicate_pair enable row level security;
alter table duplicate_pair force row level security;

grant select, insert, update, delete on linkage_key, linkage_due, duplicate_pair to hersys_system;
create policy system_all on linkage_key for all to hersys_system using (true) with check (true);
create policy system_all on linkage_due for all to hersys_system using (true) with check (true);
create policy keeper on linkage_due for all to current_user using (true) with check (true);
create policy system_all on duplicate_pair for all to hersys_system using (true) with check (true);

grant select on duplicate_pair to hersys_office;
grant update (state, decided_by, decided_at, reason) on duplicate_pair to hersys_office;
create policy both_seen on duplicate_pair for select to hersys_office
  using (exists (select from case_file c where c.person_id = first_person)
     and exists (select from case_file c where c.person_id = second_person));
create policy decides on duplicate_pair for update to hersys_office
  using (current_user <> 'hersys_supervisor'
     and exists (select from case_file c where c.person_id = first_person)
     and exists (select from case_file c where c.person_id = second_person));

-- Whoever or whatever writes a person or an address: the person is compared soon.
create function linkage_person_due() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into linkage_due (person_id) values (new.id);
  return null;
end $$;
create function linkage_address_due() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into linkage_due (case_id) values (new.case_id);
  return null;
end $$;
create trigger linkage_person_new after insert on person for each row
  when (new.name is not null) execute function linkage_person_due();
create trigger linkage_person_changed after update on person for each row
  when ((old.name, old.kana, old.sex, old.birth_date, old.phone) is distinct from (new.name, new.kana, new.sex, new.birth_date, new.phone))
  execute function linkage_person_due();
create trigger linkage_address_new after insert on whereabouts for each row execute function linkage_address_due();

-- Two records of one person put together, and what is needed to take them apart again.
create table person_merge (
  id              bigint generated always as identity primary key,
  survivor        bigint not null references person (id),
  merged          bigint not null references person (id),
  pair_id         bigint references duplicate_pair (id) on delete set null,
  before          jsonb not null,
  after           jsonb not null,
  moved_cases     bigint[] not null,
  own_cases       bigint[] not null,
  reason          text check (length(reason) <= 1000),
  done_at         timestamptz not null default now(),
  done_by         text not null,
  undone_at       timestamptz,
  undone_by       text,
  undone_reason   text check (length(undone_reason) <= 1000),
  check (survivor <> merged)
);
comment on column person_merge.before is 'fields of the survivor before; the merged record keeps its own';
create unique index person_merged_once on person_merge (merged) where undone_at is null;
create index person_merge_by_survivor on person_merge (survivor);

-- Two cases of one course put together: the merged one stays readable, its course is held still.
alter table case_file add column merged_into bigint references case_file (id);
create index case_file_merged_into on case_file (merged_into) where merged_into is not null;

create table case_merge (
  id              bigint generated always as identity primary key,
  survivor        bigint not null references case_file (id),
  merged          bigint not null references case_file (id),
  before          jsonb not null,
  reason          text check (length(reason) <= 1000),
  done_at         timestamptz not null default now(),
  done_by         text not null,
  undone_at       timestamptz,
  undone_by       text,
  undone_reason   text check (length(undone_reason) <= 1000),
  check (survivor <> merged)
);
comment on column case_merge.before is 'phase, status and sight of the merged case, and what was held still: codes and ids';
create unique index case_merged_once on case_merge (merged) where undone_at is null;
create index case_merge_by_survivor on case_merge (survivor);

alter table person_merge enable row level security;
alter table person_merge force row level security;
alter table case_merge enable row level security;
alter table case_merge force row level security;

grant select, insert, update on person_merge, case_merge to hersys_system;
grant select on person_merge, case_merge to hersys_office;
grant insert (survivor, merged, pair_id, before, after, moved_cases, own_cases, reason, done_by) on person_merge to hersys_office;
grant insert (survivor, merged, before, reason, done_by) on case_merge to hersys_office;
grant update (undone_at, undone_by, undone_reason) on person_merge, case_merge to hersys_office;
create policy system_all on person_merge for all to hersys_system using (true) with check (true);
create policy with_the_survivor on person_merge for select to hersys_office
  using (exists (select from case_file c where c.person_id = survivor));
create policy both_seen on person_merge for insert to hersys_office
  with check (current_user <> 'hersys_supervisor' and done_by = (select current_setting('app.user', true))
     and exists (select from case_file c where c.person_id = survivor));
create policy undoes on person_merge for update to hersys_office
  using (current_user <> 'hersys_supervisor' and undone_at is null and exists (select from case_file c where c.person_id = survivor))
  with check (undone_by = (select current_setting('app.user', true)));
create policy system_all on case_merge for all to hersys_system using (true) with check (true);
create policy both_seen on case_merge for select to hersys_office
  using (exists (select from case_file c where c.id = survivor) and exists (select from case_file c where c.id = merged));
create policy own_cases on case_merge for insert to hersys_office
  with check (current_user <> 'hersys_supervisor' and done_by = (select current_setting('app.user', true))
     and exists (select from case_file c where c.id = survivor and c.office = (select current_setting('app.organisation', true)))
     and exists (select from case_file c where c.id = merged and c.office = (select current_setting('app.organisation', true))));
create policy undoes on case_merge for update to hersys_office
  using (current_user <> 'hersys_supervisor' and undone_at is null
     and exists (select from case_file c where c.id = merged and c.office = (select current_setting('app.organisation', true))))
  with check (undone_by = (select current_setting('app.user', true)));
