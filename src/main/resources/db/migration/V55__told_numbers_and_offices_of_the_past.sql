-- What the surveillance institute is told. Somebody who looks again and again must not see one person come or go: all numbers are
-- told anew together, when ten or more cases have come or been closed in the prefecture, and not while those of either kind are
-- one to nine, whose sex, age and area would follow from what each number has changed by. Severe cases in hospital are
-- told by the severity alone and places of stay follow from the status: two tables that count the same people must not hide
-- different numbers, since what one of them tells the other would no longer hide.
create table case_tally_told (
  prefecture    text not null,
  dimension     text not null,
  key           text not null,
  open          boolean not null,
  cases         bigint,
  counted       bigint not null,
  closed        bigint not null,
  told_at       timestamptz not null,
  primary key (prefecture, dimension, key, open)
);
comment on column case_tally_told.prefecture is 'empty: the whole nation';
comment on column case_tally_told.cases is 'null: not told';
comment on column case_tally_told.counted is 'all cases of the prefecture at that time, for knowing when ten more have come; closed: those of them that were closed';
alter table case_tally_told enable row level security;
alter table case_tally_told force row level security;
create policy keeper on case_tally_told for all to current_user using (true) with check (true);

-- The numbers of a prefecture, or of the nation, as they may be told now: none under ten, and none from which one would follow. A
-- hidden number must not follow from a total either, so at least two are hidden together, and they stand for ten cases or more.
-- An area lies within an office, so the same holds within each office, and where the office's number is hidden so are those of its
-- areas. How complete and how late reports are is not told: those numbers share their cells with others.
create function case_tally_tellable(whose text) returns table (dimension text, key text, open boolean, cases bigint)
  language sql stable set search_path = public, pg_temp as $$
  with asked as (
    select t.office, t.dimension,
           case when t.dimension = 'status' and t.key = 'inHospitalSevere' then 'inHospital' else t.key end as key, t.open, t.cases
      from (select office, prefecture, dimension, key, open, cases from case_tally
            union all select office, prefecture, dimension, key, open, cases from case_tally_change) t
     where whose in ('', t.prefecture)
       and t.dimension not in ('delay', 'onsetDelay', 'birthGiven', 'phoneGiven', 'sender')
       and not (t.dimension = 'place' and t.open)),
  summed as (
    select a.dimension, case when a.dimension = 'area' then a.office else '' end as within, a.key, a.open, sum(a.cases)::bigint as cases
      from asked a group by 1, 2, 3, 4
    union all
    select 'office', '', a.office, a.open, sum(a.cases)::bigint from asked a where a.dimension = 'status' group by 3, 4),
  ranked as (
    select s.dimension, s.within, s.key, s.open, s.cases,
           count(*) filter (where s.cases < 10) over (partition by s.dimension, s.within, s.open) as small,
           row_number() over upwards as place,
           coalesce(sum(s.cases) over (partition by s.dimension, s.within, s.open order by s.cases, s.key
                                       rows between unbounded preceding and 1 preceding), 0) as below
      from summed s where s.cases > 0
    window upwards as (partition by s.dimension, s.within, s.open order by s.cases, s.key)),
  told as (
    select r.dimension, r.within, r.key, r.open,
           case when r.small > 0 and (r.cases < 10 or r.place <= 2 or r.below < 10) then null else r.cases end as cases
      from ranked r)
  select t.dimension, case when t.dimension = 'area' then t.within || '|' || t.key else t.key end, t.open,
         case when t.dimension = 'area' and not exists (select from told o where o.dimension = 'office' and o.key = t.within
                                                           and o.open = t.open and o.cases is not null) then null else t.cases end
    from told t
  union all
  select 'all', 'all', s.open, case when sum(s.cases) >= 10 then sum(s.cases)::bigint end from summed s where s.dimension = 'sex' group by s.open
  union all
  select 'place', p.place, true, case when count(*) = count(t.cases) then sum(t.cases)::bigint end
    from told t
   cross join lateral (select case t.key when 'inHospital' then 'hospital' when 'inHotel' then 'hotel' when 'atHome' then 'home'
                                         when 'inCareFacility' then 'careFacility' else 'none' end as place) p
   where t.dimension = 'status' and t.open group by p.place
$$;
revoke execute on function case_tally_tellable(text) from public;

-- Tells anew where it is time.
create function case_tally_tell(at timestamptz) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare due record;
begin
  lock table case_tally_told in share row exclusive mode;
  for due in
    select c.whose, c.counted, c.closed
      from (select w.whose, sum(t.cases)::bigint as counted, coalesce(sum(t.cases) filter (where not t.open), 0)::bigint as closed
              from (select prefecture, dimension, open, cases from case_tally
                    union all select prefecture, dimension, open, cases from case_tally_change) t
             cross join lateral (values (t.prefecture), ('')) as w (whose)
             where t.dimension = 'sex' group by 1) c
      left join (select distinct prefecture, counted, closed from case_tally_told) t on t.prefecture = c.whose
     where t.prefecture is null
        or (c.counted, c.closed) <> (t.counted, t.closed)
           and abs(c.counted - t.counted) not between 1 and 9 and abs(c.closed - t.closed) not between 1 and 9
  loop
    delete from case_tally_told where prefecture = due.whose;
    insert into case_tally_told (prefecture, dimension, key, open, cases, counted, closed, told_at)
    select due.whose, t.dimension, t.key, t.open, t.cases, due.counted, due.closed, at from case_tally_tellable(due.whose) t;
  end loop;
end $$;
revoke execute on function case_tally_tell(timestamptz) from public;
grant execute on function case_tally_tell(timestamptz) to hersys_system;

create function case_tally_published() returns table (dimension text, key text, open boolean, cases bigint, told_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  select t.dimension, t.key, t.open, t.cases, t.told_at from case_tally_told t
   where t.prefecture = coalesce(current_setting('app.prefecture', true), '')
     and exists (select from unnest(string_to_array(current_setting('app.groups', true), ',')) as g (name)
                  where split_part(g.name, '.', 2) = 'surveillance')
$$;

-- What has ended and what tables have answered is found by the office of its case: among the rows of all offices those of a small
-- one stand so far apart that a year's would be read for one page. The office follows the case.
alter table act_hi_procinst add column office_ text;
alter table decision_record add column office text;
comment on column act_hi_procinst.office_ is 'ours, not the engine''s: the office of the case once the instance has ended';
create function ended_instance_office() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  select c.office into new.office_ from case_file c where c.id = new.business_key_::bigint;
  return new;
end $$;
create trigger office_of_case before update on act_hi_procinst for each row
  when (old.end_time_ is null and new.end_time_ is not null and new.business_key_ ~ '^[0-9]{1,18}$') execute function ended_instance_office();
-- What begins and ends in one act is written once.
create trigger office_of_case_at_once before insert on act_hi_procinst for each row
  when (new.end_time_ is not null and new.business_key_ ~ '^[0-9]{1,18}$') execute function ended_instance_office();
create function decision_office() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  select c.office into new.office from case_file c where c.id = new.case_id;
  return new;
end $$;
create trigger office_of_case before insert on decision_record for each row execute function decision_office();
create policy follows_case on decision_record for all to current_user using (true) with check (true);
create function past_follows_case() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update act_hi_procinst set office_ = new.office where business_key_ = new.id::text and end_time_ is not null;
  update decision_record set office = new.office where case_id = new.id;
  return null;
end $$;
create trigger past_follows_case after update of office on case_file for each row when (old.office <> new.office) execute function past_follows_case();
update act_hi_procinst p set office_ = c.office from case_file c where p.business_key_ = c.id::text and p.end_time_ is not null;
update decision_record d set office = c.office from case_file c where c.id = d.case_id;
create index act_hi_procinst_of_office on act_hi_procinst (office_, proc_def_key_, end_time_, end_act_id_, proc_inst_id_) where end_time_ is not null;
create index decision_record_of_office on decision_record (office, decision, decided_at, id);
