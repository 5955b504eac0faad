-- Where else a name may be found than by its beginning and its last part (person.name_key, name_turned and so on): at the parts
-- in between, and at every character where nothing separates family and given name (ADR 43). Kanji, kana and Latin letters in one column.
create table name_part (
  person_id  bigint not null references person (id),
  key        text collate "C" not null,
  primary key (person_id, key)
);
create index name_part_by_key on name_part (key, person_id);
alter table name_part alter column key set statistics 1000;

alter table name_part enable row level security;
alter table name_part force row level security;
grant select on name_part to hersys_base;
grant insert, delete on name_part to hersys_office, hersys_clinic, hersys_system;
create policy system_all on name_part for all to hersys_system using (true) with check (true);
create policy with_the_case on name_part for select to hersys_base
  using (exists (select 1 from case_file c where c.person_id = name_part.person_id));
create policy newcomers on name_part for insert to hersys_office, hersys_clinic with check (true);
create policy own_cases_delete on name_part for delete to hersys_office, hersys_clinic
  using (exists (select 1 from case_file c where c.person_id = name_part.person_id));

-- Days of onset and of release are searched for in the order of the days, each way of seeing cases with its own index.
drop index case_file_by_onset;
drop index case_file_by_closing;
create index case_file_onset_by_office on case_file (office, onset_on desc, id desc) where onset_on is not null;
create index case_file_onset_by_prefecture on case_file (prefecture, onset_on desc, id desc) where onset_on is not null;
create index case_file_onset_by_observer on case_file (observer, onset_on desc, id desc) where observer is not null and onset_on is not null;
create index case_file_release_by_office on case_file (office, closed_at desc, id desc) where closed_as = 'released';
create index case_file_release_by_prefecture on case_file (prefecture, closed_at desc, id desc) where closed_as = 'released';
create index case_file_release_by_observer on case_file (observer, closed_at desc, id desc) where observer is not null and closed_as = 'released';

-- Whoever observes people of all offices asks for a status too; once a case is closed, observers see few.
create index case_file_open_by_observer on case_file (observer, reported_at desc, id desc) where closed_as is null and observer is not null;
create index case_file_closed_by_observer on case_file (observer, closed_as, reported_at desc, id desc)
  where closed_as is not null and observer is not null;
