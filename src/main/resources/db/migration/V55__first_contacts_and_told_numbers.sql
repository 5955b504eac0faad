-- The clock of the first contact is kept where the patient was reached in time, by telephone, at a visit or by the questionnaire.
-- Each patient counts once: an attempt that reached nobody is no contact, a correction is no second one.
create table first_contact_change (
  id            bigint generated always as identity primary key,
  office        text not null,
  prefecture    text not null,
  due_on        date not null,
  kept          boolean not null
);
create index first_contact_change_by_office on first_contact_change (office);
create index first_contact_change_by_prefecture on first_contact_change (prefecture);

create policy counted on interview for select to current_user using (true);
create view first_contact with (security_invoker = true) as
  select i.id, c.office, c.prefecture, (c.first_contact_due at time zone 'Asia/Tokyo')::date as due_on, i.held_at <= c.first_contact_due as kept
    from interview i join case_file c on c.id = i.case_id
   where i.reached and c.first_contact_due is not null
     and not exists (select from interview earlier where earlier.case_id = i.case_id and earlier.reached and earlier.id < i.id);

create function first_contact_made() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into first_contact_change (office, prefecture, due_on, kept)
  select f.office, f.prefecture, f.due_on, f.kept from first_contact f where f.id = new.id;
  return null;
end $$;
create trigger first_contact_made after insert on interview for each row when (new.reached) execute function first_contact_made();

alter table first_contact_change enable row level security;
alter table first_contact_change force row level security;
create policy keeper on first_contact_change for all to current_user using (true) with check (true);
grant select on first_contact_change to hersys_office, hersys_prefecture;
create policy own_office on first_contact_change for select to hersys_office
  using (office = (select current_setting('app.organisation', true)));
create policy own_prefecture on first_contact_change for select to hersys_prefecture
  using (prefecture = (select current_setting('app.prefecture', true)));

-- Until then the patient is waited for by whoever calls or visits; what those have finished says nothing about the clock.
create or replace function task_clock(element text) returns text language sql immutable as $$
  select case $1
    when 'userTask_interviewPatient' then 'firstContact'
    when 'userTask_visitPatient' then 'firstContact'
    when 'userTask_confirmNotification' then 'confirmation'
    when 'userTask_acceptTransfer' then 'transfer'
    when 'userTask_handleAlert' then 'alert'
    when 'userTask_reviewPlacement' then 'placement'
    when 'userTask_findBed' then 'placement'
    when 'userTask_acceptPatient' then 'placement'
    when 'userTask_assignRoom' then 'placement'
    when 'userTask_checkIn' then 'placement'
    when 'userTask_agreeWithFacility' then 'placement' end
$$;
update work_item set task_key = task_key where task_key = 'userTask_visitPatient';
create or replace view finished_task with (security_invoker = true) as
  select t.id_ as id, c.office, c.prefecture, t.proc_def_key_ as process, t.task_def_key_ as element, t.name_ as name,
         (t.end_time_::timestamptz at time zone 'Asia/Tokyo')::date as ended_on, t.priority_ as priority,
         coalesce(c.risk_score, -1) as risk, task_step(t.duration_) as step,
         case when t.due_date_ is not null then nullif(task_clock(t.task_def_key_), 'firstContact') end as clock,
         (t.due_date_::timestamptz at time zone 'Asia/Tokyo')::date as due_on, t.end_time_ <= t.due_date_ as kept
    from act_hi_taskinst t
    join act_hi_procinst p on p.proc_inst_id_ = t.proc_inst_id_
    join case_file c on c.id = case when p.business_key_ ~ '^[0-9]{1,18}$' then p.business_key_::bigint end
   where t.delete_reason_ = 'completed' and t.end_time_ is not null;

create or replace function task_tally_fold() returns bigint language sql security definer set search_path = public, pg_temp as $$
  with taken as (delete from task_tally_change
                  where id in (select id from task_tally_change order by id for update skip locked)
                 returning *),
  contacts as (delete from first_contact_change
                where id in (select id from first_contact_change order by id for update skip locked)
               returning *),
  timed as (select office, prefecture, clock, due_on, kept, tasks from taken where clock is not null
            union all select office, prefecture, 'firstContact', due_on, kept, 1 from contacts),
  paces as (
    insert into task_tally as t (whose, ended_on, process, element, priority, risk, step, prefecture, name, tasks)
    select w.whose, ended_on, process, element, priority, risk, step, prefecture, min(name), sum(tasks)
      from taken cross join lateral (values (office), ('*' || prefecture)) as w (whose)
     group by 1, 2, 3, 4, 5, 6, 7, 8 order by 1, 2, 3, 4, 5, 6, 7, 8
    on conflict (whose, ended_on, process, element, priority, risk, step, prefecture) do update set tasks = t.tasks + excluded.tasks),
  clocks as (
    insert into clock_tally as t (whose, due_on, clock, kept, prefecture, tasks)
    select office, due_on, clock, kept, prefecture, sum(tasks) from timed group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
    on conflict (whose, due_on, clock, kept, prefecture) do update set tasks = t.tasks + excluded.tasks)
  select count(*) from taken
$$;

create or replace function task_tally_rebuild() returns void language sql security definer set search_path = public, pg_temp as $$
  lock table act_hi_taskinst, interview in share mode;
  delete from task_tally_change;
  delete from first_contact_change;
  delete from task_tally;
  delete from clock_tally;
  insert into task_tally (whose, ended_on, process, element, priority, risk, step, prefecture, name, tasks)
  select w.whose, f.ended_on, f.process, f.element, f.priority, f.risk, f.step, f.prefecture, min(f.name), count(*)
    from finished_task f cross join lateral (values (f.office), ('*' || f.prefecture)) as w (whose)
   group by 1, 2, 3, 4, 5, 6, 7, 8;
  insert into clock_tally (whose, due_on, clock, kept, prefecture, tasks)
  select f.office, f.due_on, f.clock, f.kept, f.prefecture, count(*)
    from (select office, prefecture, clock, due_on, kept from finished_task where clock is not null
          union all select office, prefecture, 'firstContact', due_on, kept from first_contact) f
   group by 1, 2, 3, 4, 5;
$$;

-- The desk compares its offices: the sum of all of them is that of what it sees of each.
create index clock_tally_by_prefecture on clock_tally (prefecture, due_on);
comment on column clock_tally.whose is 'the office';
select task_tally_rebuild();

-- What the surveillance institute is told. Somebody who looks again and again must not see one person come: all numbers are
-- told anew together, when ten more cases have been notified in the prefecture, or after a week. Severe cases in hospital are
-- told by the severity alone and places of stay follow from the status: two tables that count the same people must not hide
-- different numbers, since what one of them tells the other would no longer hide.
create table case_tally_told (
  prefecture    text not null,
  dimension     text not null,
  key           text not null,
  open          boolean not null,
  cases         bigint,
  counted       bigint not null,
  told_at       timestamptz not null,
  primary key (prefecture, dimension, key, open)
);
comment on column case_tally_told.prefecture is 'empty: the whole nation';
comment on column case_tally_told.cases is 'null: not told';
comment on column case_tally_told.counted is 'all cases of the prefecture at that time, for knowing when ten more have come';
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
    select c.whose, c.counted
      from (select w.whose, sum(t.cases)::bigint as counted
              from (select prefecture, dimension, cases from case_tally union all select prefecture, dimension, cases from case_tally_change) t
             cross join lateral (values (t.prefecture), ('')) as w (whose)
             where t.dimension = 'sex' group by 1) c
      left join (select prefecture, min(counted) as counted, min(told_at) as told_at from case_tally_told group by 1) t on t.prefecture = c.whose
     where t.told_at is null or abs(c.counted - t.counted) >= 10 or t.told_at <= at - interval '7 days'
  loop
    delete from case_tally_told where prefecture = due.whose;
    insert into case_tally_told (prefecture, dimension, key, open, cases, counted, told_at)
    select due.whose, t.dimension, t.key, t.open, t.cases, due.counted, at from case_tally_tellable(due.whose) t;
  end loop;
end $$;
revoke execute on function case_tally_tell(timestamptz) from public;
grant execute on function case_tally_tell(timestamptz) to hersys_system;

drop function case_tally_published();
create function case_tally_published() returns table (dimension text, key text, open boolean, cases bigint, told_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  select t.dimension, t.key, t.open, t.cases, t.told_at from case_tally_told t
   where t.prefecture = coalesce(current_setting('app.prefecture', true), '')
     and exists (select from unnest(string_to_array(current_setting('app.groups', true), ',')) as g (name)
                  where split_part(g.name, '.', 2) = 'surveillance')
$$;

-- How agencies do with the people given to them. The institute is told of an agency's people and their reports none under ten,
-- none of which the rest would be under ten, and none from which one of those would follow: who is at home is known in total.
create or replace function agency_figures(at timestamptz)
  returns table (agency text, people bigint, reported bigint, silent bigint, alerts bigint, answered bigint, median bigint, slow bigint,
                 handed_back bigint)
  language sql stable security definer set search_path = public, pg_temp as $$
  with reader as (
    select array_agg(split_part(g.name, '.', 2)) as roles from unnest(string_to_array(current_setting('app.groups', true), ',')) as g (name)),
  offices as (
    select o.code from organisation o, reader r
     where r.roles && array['surveillance', 'coordinator']
             and o.prefecture = coalesce(nullif(current_setting('app.prefecture', true), ''), o.prefecture)
        or 'supervisor' = any (r.roles) and o.code = current_setting('app.organisation', true)),
  watched as (
    select w.observer as agency, count(*) as people, count(*) filter (where w.last_report_at >= at - interval '24 hours') as reported,
           count(*) filter (where w.alert_level is null and w.paused_at is null and w.due_at <= at) as silent,
           count(*) filter (where w.alert_level is not null) as alerts
      from health_watch w where w.ended_at is null and w.office in (select code from offices) group by 1),
  called as (
    select a.organisation as agency, count(*) as answered,
           percentile_cont(0.5) within group (order by extract(epoch from a.decided_at - o.observed_at) / 60)::bigint as median,
           percentile_cont(0.9) within group (order by extract(epoch from a.decided_at - o.observed_at) / 60)::bigint as slow
      from alert_assessment a join observation o on o.id = a.observation_id join case_file c on c.id = a.case_id
     where a.decided_at >= at - interval '7 days' and c.office in (select code from offices) group by 1),
  returned as (
    select b.organisation as agency, count(*) as handed_back
      from observer_assignment b join case_file c on c.id = b.case_id
     where b.ended_because = 'reassigned' and b.until >= at - interval '7 days' and c.office in (select code from offices) group by 1),
  figures as (
    select org.code as agency, coalesce(w.people, 0) as people, coalesce(w.reported, 0) as reported, coalesce(w.silent, 0) as silent,
           coalesce(w.alerts, 0) as alerts, coalesce(l.answered, 0) as answered, l.median, l.slow, coalesce(r.handed_back, 0) as handed_back
      from organisation org
      left join watched w on w.agency = org.code
      left join called l on l.agency = org.code
      left join returned r on r.agency = org.code
     where w.agency is not null or l.agency is not null or r.agency is not null),
  ranked as (
    select f.*, count(*) filter (where f.people between 1 and 9) over () as small,
           row_number() over upwards as place,
           coalesce(sum(f.people) over (order by f.people, f.agency rows between unbounded preceding and 1 preceding), 0) as below
      from figures f window upwards as (order by (f.people = 0), f.people, f.agency)),
  told as (
    select r.*, r.people < 10 or r.small > 0 and (r.place <= 2 or r.below < 10) as hidden from ranked r)
  select f.agency, f.people, f.reported, f.silent, f.alerts, f.answered, f.median, f.slow, f.handed_back
    from figures f, reader r where not 'surveillance' = any (r.roles)
  union all
  select f.agency, case when not f.hidden then f.people end,
         case when not f.hidden and f.reported >= 10 and f.people - f.reported >= 10 then f.reported end, null, null,
         case when f.answered >= 10 then f.answered end, case when f.answered >= 10 then f.median end,
         case when f.answered >= 10 then f.slow end, case when f.handed_back >= 10 then f.handed_back end
    from told f, reader r where 'surveillance' = any (r.roles)
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
create trigger past_follows_case after update on case_file for each row when (old.office <> new.office) execute function past_follows_case();
update act_hi_procinst p set office_ = c.office from case_file c where p.business_key_ = c.id::text and p.end_time_ is not null;
update decision_record d set office = c.office from case_file c where c.id = d.case_id;
create index act_hi_procinst_of_office on act_hi_procinst (office_, proc_def_key_, end_time_, end_act_id_, proc_inst_id_) where end_time_ is not null;
create index decision_record_of_office on decision_record (office, decision, decided_at, id);
