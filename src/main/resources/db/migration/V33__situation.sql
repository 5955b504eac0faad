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

create table case_tally_change (
  id            bigint generated always as identity primary key,
  office        text not null,
  prefecture    text not null,
  dimension     text not null,
  key           text not null,
  open          boolean not null,
  cases         bigint not null
);
create index case_tally_change_by_office on case_tally_change (office);
create index case_tally_change_by_prefecture on case_tally_change (prefecture);

-- How many days a notification came after something; in steps, since nobody asks whether it was 20 or 21.
-- One expression, so that it becomes part of the statement that calls it; a query would be planned at each of 40 calls a case.
create function case_tally_delay(since date, reported_at timestamptz) returns text language sql stable as $$
  select case when since is null then 'unknown'
              else (array['0', '1', '2', '3', '4', '4', '4', '4', '8'])
                   [1 + least(greatest((reported_at at time zone 'Asia/Tokyo')::date - since, 0), 8)] end
$$;

-- What a case counts under. Age is that on the day of the notification, in decades from 0 to 90; a contact is no case.
create function case_tally_keys(phase text, status text, place text, severity text, disease text, reported_at timestamptz,
                                onset_on date, diagnosed_on date, sex text, birth_date date, age_band text, area text, clinic text,
                                has_phone boolean)
  returns table (dimension text, key text) language sql stable as $$
  select k.dimension, k.key
    from (values
      ('status', $2),
      ('place', coalesce($3, 'none')),
      ('severity', coalesce($4, 'unknown')),
      ('disease', $5),
      ('sex', $9),
      ('age', coalesce(least(90, extract(year from age(($6 at time zone 'Asia/Tokyo')::date, $10))::integer / 10 * 10)::text,
                       case when $11 like '%未満' then '0' else (regexp_match($11, '^(\d0)'))[1] end, 'unknown')),
      ('reported', to_char($6 at time zone 'Asia/Tokyo', 'YYYY-MM-DD')),
      ('onset', coalesce(to_char($7, 'YYYY-MM-DD'), 'unknown')),
      ('diagnosed', coalesce(to_char($8, 'YYYY-MM-DD'), 'unknown')),
      ('area', coalesce($12, 'unknown')),
      ('delay', case_tally_delay($8, $6)),
      ('onsetDelay', case_tally_delay($7, $6)),
      ('birthGiven', case when $10 is null then 'missing' else 'given' end),
      ('phoneGiven', case when $14 then 'given' else 'missing' end),
      ('sender', coalesce($13, 'other') || '|' || case when $10 is null or $7 is null or not $14 then 'incomplete' else 'complete' end)) as k (dimension, key)
   where k.key is not null and $1 not in ('contact', 'contactEnded')
$$;

create function case_tally_count() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into case_tally_change (office, prefecture, dimension, key, open, cases)
  select c.office, c.prefecture, k.dimension, k.key, c.closed_at is null, count(*) * tg_argv[0]::integer
    from counted c join person p on p.id = c.person_id
   cross join lateral case_tally_keys(c.phase, c.status, c.place, c.severity, c.disease, c.reported_at, c.onset_on, c.diagnosed_on,
                                      p.sex, p.birth_date, p.age_band, c.area, c.clinic, p.phone is not null) k
   group by 1, 2, 3, 4, 5;
  return null;
end $$;

create function case_tally_move() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into case_tally_change (office, prefecture, dimension, key, open, cases)
  select c.office, c.prefecture, k.dimension, k.key, c.closed_at is null, sum(c.sign)
    from (select a.*, case side when 1 then 1 else -1 end as sign
            from (select 1 as side, n.* from after n union all select 2, o.* from before o) a
           where exists (select from before o join after n on n.id = o.id
                          where o.id = a.id
                            and (o.office, o.prefecture, o.phase, o.status, o.place, o.severity, o.disease, o.person_id, o.reported_at,
                                 o.onset_on, o.diagnosed_on, o.closed_at is null, o.area, o.clinic)
                                is distinct from
                                (n.office, n.prefecture, n.phase, n.status, n.place, n.severity, n.disease, n.person_id, n.reported_at,
                                 n.onset_on, n.diagnosed_on, n.closed_at is null, n.area, n.clinic))) c
    join person p on p.id = c.person_id
   cross join lateral case_tally_keys(c.phase, c.status, c.place, c.severity, c.disease, c.reported_at, c.onset_on, c.diagnosed_on,
                                      p.sex, p.birth_date, p.age_band, c.area, c.clinic, p.phone is not null) k
   group by 1, 2, 3, 4, 5 having sum(c.sign) <> 0;
  return null;
end $$;

create function case_tally_person() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into case_tally_change (office, prefecture, dimension, key, open, cases)
  select c.office, c.prefecture, k.dimension, k.key, c.closed_at is null, sum(p.sign)
    from case_file c
   cross join (values (1, new.sex, new.birth_date, new.age_band, new.phone), (-1, old.sex, old.birth_date, old.age_band, old.phone))
              as p (sign, sex, birth_date, age_band, phone)
   cross join lateral case_tally_keys(c.phase, c.status, c.place, c.severity, c.disease, c.reported_at, c.onset_on, c.diagnosed_on,
                                      p.sex, p.birth_date, p.age_band, c.area, c.clinic, p.phone is not null) k
   where c.person_id = new.id
   group by 1, 2, 3, 4, 5 having sum(p.sign) <> 0;
  return null;
end $$;

create trigger case_tally_add after insert on case_file referencing new table as counted
  for each statement execute function case_tally_count('1');
create trigger case_tally_remove after delete on case_file referencing old table as counted
  for each statement execute function case_tally_count('-1');
create trigger case_tally_move after update on case_file referencing old table as before new table as after
  for each statement execute function case_tally_move();
create trigger case_tally_person after update on person for each row
  when ((old.sex, old.birth_date, old.age_band, old.phone is null) is distinct from (new.sex, new.birth_date, new.age_band, new.phone is null))
  execute function case_tally_person();

alter table case_tally enable row level security;
alter table case_tally force row level security;
alter table case_tally_change enable row level security;
alter table case_tally_change force row level security;
create policy keeper on case_tally for all to current_user using (true) with check (true);
create policy keeper on case_tally_change for all to current_user using (true) with check (true);
create policy counted on person for select to current_user using (true);
create policy counted on case_file for select to current_user using (true);
grant select on case_tally, case_tally_change to hersys_office, hersys_prefecture;
create policy own_office on case_tally for select to hersys_office
  using (office = (select current_setting('app.organisation', true)));
create policy own_office on case_tally_change for select to hersys_office
  using (office = (select current_setting('app.organisation', true)));
create policy own_prefecture on case_tally for select to hersys_prefecture
  using (prefecture = (select current_setting('app.prefecture', true)));
create policy own_prefecture on case_tally_change for select to hersys_prefecture
  using (prefecture = (select current_setting('app.prefecture', true)));

-- Folds the changes so far into the tally; two at once take different changes.
create function case_tally_fold() returns bigint language sql security definer set search_path = public, pg_temp as $$
  with taken as (delete from case_tally_change
                  where id in (select id from case_tally_change order by id for update skip locked)
                 returning office, prefecture, dimension, key, open, cases),
  folded as (
    insert into case_tally as t (office, prefecture, dimension, key, open, cases)
    select office, min(prefecture), dimension, key, open, sum(cases) from taken group by office, dimension, key, open
     order by office, dimension, key, open
    on conflict (office, dimension, key, open) do update set cases = t.cases + excluded.cases)
  select count(*) from taken
$$;
revoke execute on function case_tally_fold() from public;
grant execute on function case_tally_fold() to hersys_system;

-- Counts everything anew, for an operator who has loaded cases past the triggers.
create function case_tally_rebuild() returns void language sql security definer set search_path = public, pg_temp as $$
  lock table case_file in share mode;
  delete from case_tally_change;
  delete from case_tally;
  insert into case_tally (office, prefecture, dimension, key, open, cases)
  select c.office, min(c.prefecture), k.dimension, k.key, c.closed_at is null, count(*)
    from case_file c join person p on p.id = c.person_id
   cross join lateral case_tally_keys(c.phase, c.status, c.place, c.severity, c.disease, c.reported_at, c.onset_on, c.diagnosed_on,
                                      p.sex, p.birth_date, p.age_band, c.area, c.clinic, p.phone is not null) k
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
