-- The situation in numbers. Counting a million case files for a page that is looked at every ten seconds would hurt everybody
-- else, so each change of a case adds what it changes of the numbers, in its own transaction. A number is what was folded
-- together plus the changes since; nobody waits for a row that somebody else counts up.

create table case_tally (
  office        text not null,
  prefecture    text not null,
  dimension     text not null,
  key           text not null,
  open          boolean not null,
  cases         bigint not null,
  primary key (office, dimension, key, open)
);
create index case_tally_by_prefecture on case_tally (prefecture, dimension, key);
comment on column case_tally.open is 'true: cases in care now; false: cases that are closed';

create table case_tally_noted (
  id            bigint generated always as identity primary key,
  office        text not null,
  prefecture    text not null,
  open          boolean not null,
  cases         bigint not null,
  keys          jsonb not null
);
comment on column case_tally_noted.cases is '1: a case counts under these keys from now on; -1: it did until now';
comment on column case_tally_noted.keys is 'one key of each dimension; null where the case has none';
create index case_tally_noted_by_office on case_tally_noted (office);
create index case_tally_noted_by_prefecture on case_tally_noted (prefecture);
create view case_tally_change with (security_invoker = true) as
  select n.office, n.prefecture, k.dimension, k.key, n.open, n.cases
    from case_tally_noted n cross join lateral jsonb_each_text(n.keys) as k (dimension, key)
   where k.key is not null;

-- How many days a notification came after something; in steps, since nobody asks whether it was 20 or 21.
-- One expression, so that it becomes part of the statement that calls it; a query would be planned at each of 40 calls a case.
create function case_tally_delay(since date, reported_at timestamptz) returns text language sql stable as $$
  select case when since is null then 'unknown'
              else (array['0', '1', '2', '3', '4', '4', '4', '4', '8'])
                   [1 + least(greatest((reported_at at time zone 'Asia/Tokyo')::date - since, 0), 8)] end
$$;

-- What a case counts under. Age is that on the day of the notification, in decades from 0 to 90. One expression as well.
create function case_tally_keys(c case_file, p person) returns jsonb language sql stable as $$
  select jsonb_build_object(
      'status', c.status,
      'place', coalesce(c.place, 'none'),
      'severity', coalesce(c.severity, 'unknown'),
      'disease', c.disease,
      'sex', p.sex,
      'age', coalesce((10 * width_bucket(case when p.birth_date is not null
                                                then extract(year from age((c.reported_at at time zone 'Asia/Tokyo')::date, p.birth_date))::integer
                                              when p.age_band like '%未満' then 0
                                              else substring(p.age_band from '^\d+')::integer end, array[10, 20, 30, 40, 50, 60, 70, 80, 90]))::text, 'unknown'),
      'reported', to_char(c.reported_at at time zone 'Asia/Tokyo', 'YYYY-MM-DD'),
      'onset', coalesce(to_char(c.onset_on, 'YYYY-MM-DD'), 'unknown'),
      'diagnosed', coalesce(to_char(c.diagnosed_on, 'YYYY-MM-DD'), 'unknown'),
      'area', coalesce(c.area, 'unknown'),
      'delay', case_tally_delay(c.diagnosed_on, c.reported_at),
      'onsetDelay', case_tally_delay(c.onset_on, c.reported_at),
      'birthGiven', case when p.birth_date is null then 'missing' else 'given' end,
      'phoneGiven', case when p.phone is null then 'missing' else 'given' end,
      'sender', coalesce(c.clinic, 'other') || '|'
                || case when p.birth_date is null or c.onset_on is null or p.phone is null then 'incomplete' else 'complete' end)
$$;

-- A contact is no case.
create function case_tally_note() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new is distinct from old then
    insert into case_tally_noted (office, prefecture, open, cases, keys)
    select (s.c).office, (s.c).prefecture, (s.c).closed_at is null, s.cases, case_tally_keys(s.c, p)
      from (values (-1, old), (1, new)) as s (cases, c) join person p on p.id = (s.c).person_id
     where (s.c).phase not in ('contact', 'contactEnded');
  end if;
  return null;
end $$;

create function case_tally_person() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into case_tally_noted (office, prefecture, open, cases, keys)
  select c.office, c.prefecture, c.closed_at is null, s.cases, case_tally_keys(c, s.p)
    from case_file c cross join (values (-1, old), (1, new)) as s (cases, p)
   where c.person_id = new.id and c.phase not in ('contact', 'contactEnded');
  return null;
end $$;

create trigger case_tally_note after insert or delete
  or update of office, prefecture, phase, status, place, severity, disease, person_id, reported_at, onset_on, diagnosed_on, closed_at, area, clinic
  on case_file for each row execute function case_tally_note();
create trigger case_tally_person after update on person for each row
  when ((old.sex, old.birth_date, old.age_band, old.phone is null) is distinct from (new.sex, new.birth_date, new.age_band, new.phone is null))
  execute function case_tally_person();

alter table case_tally enable row level security;
alter table case_tally force row level security;
alter table case_tally_noted enable row level security;
alter table case_tally_noted force row level security;
create policy keeper on case_tally for all to current_user using (true) with check (true);
create policy keeper on case_tally_noted for all to current_user using (true) with check (true);
create policy counted on person for select to current_user using (true);
create policy counted on case_file for select to current_user using (true);
grant select on case_tally, case_tally_noted, case_tally_change to hersys_office, hersys_prefecture;
create policy own_office on case_tally for select to hersys_office
  using (office = (select current_setting('app.organisation', true)));
create policy own_office on case_tally_noted for select to hersys_office
  using (office = (select current_setting('app.organisation', true)));
create policy own_prefecture on case_tally for select to hersys_prefecture
  using (prefecture = (select current_setting('app.prefecture', true)));
create policy own_prefecture on case_tally_noted for select to hersys_prefecture
  using (prefecture = (select current_setting('app.prefecture', true)));

-- Folds the changes so far into the tally; two at once take different changes.
create function case_tally_fold() returns bigint language sql security definer set search_path = public, pg_temp as $$
  with taken as (delete from case_tally_noted
                  where id in (select id from case_tally_noted order by id for update skip locked)
                 returning office, prefecture, open, cases, keys),
  folded as (
    insert into case_tally as t (office, prefecture, dimension, key, open, cases)
    select office, min(prefecture), k.dimension, k.key, open, sum(cases)
      from taken cross join lateral jsonb_each_text(keys) as k (dimension, key)
     where k.key is not null group by office, k.dimension, k.key, open having sum(cases) <> 0
     order by office, k.dimension, k.key, open
    on conflict (office, dimension, key, open) do update set cases = t.cases + excluded.cases)
  select count(*) from taken
$$;
revoke execute on function case_tally_fold() from public;
grant execute on function case_tally_fold() to hersys_system;

-- Counts everything anew, for an operator who has loaded cases past the triggers.
create function case_tally_rebuild() returns void language sql security definer set search_path = public, pg_temp as $$
  lock table case_file in share mode;
  delete from case_tally_noted;
  delete from case_tally;
  insert into case_tally (office, prefecture, dimension, key, open, cases)
  select c.office, min(c.prefecture), k.dimension, k.key, c.closed_at is null, count(*)
    from case_file c join person p on p.id = c.person_id
   cross join lateral jsonb_each_text(case_tally_keys(c, p)) as k (dimension, key)
   where c.phase not in ('contact', 'contactEnded') and k.key is not null
   group by c.office, k.dimension, k.key, c.closed_at is null;
$$;
revoke execute on function case_tally_rebuild() from public;

-- The prefecture's desk says how many beds and rooms its hospitals and hotels have.
grant insert, update on capacity to hersys_prefecture;
create policy desk_says on capacity for insert to hersys_prefecture
  with check (organisation = any ((select array(select code from organisation
                                                  where prefecture = (select current_setting('app.prefecture', true))))::text[]));
create policy desk_corrects on capacity for update to hersys_prefecture
  using (organisation = any ((select array(select code from organisation
                                            where prefecture = (select current_setting('app.prefecture', true))))::text[]));
