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
