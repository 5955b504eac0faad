-- How long tasks took and whether they were in time, kept as tasks end: the history of a million cases is not read for a page
-- that is renewed every ten seconds. As in the tally of cases, each finished task adds a row in its own transaction, a job folds
-- the rows, and a number is the sum of both. A task counts for the office, the priority and the points that its case had when
-- it ended.

-- Until a patient is reached, he or she is waited for by whoever calls or visits; what those have finished says nothing about the
-- clock of the first contact.
create function task_clock(element text) returns text language sql immutable as $$
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

-- Four steps to a doubling: step n holds durations above 2^((n-1)/4) up to 2^(n/4) minutes, step 0 those up to a minute.
create function task_step(milliseconds bigint) returns integer language sql immutable as $$
  select ceil(4 * ln(greatest($1, 60000) / 60000::float8) / ln(2::float8))::integer
$$;

create table task_tally_change (
  id            bigint generated always as identity primary key,
  office        text not null,
  prefecture    text not null,
  process       text not null,
  element       text not null,
  name          text,
  ended_on      date not null,
  priority      integer not null,
  risk          integer not null,
  step          integer not null,
  clock         text,
  due_on        date,
  kept          boolean,
  tasks         integer not null default 1
);
create index task_tally_change_by_office on task_tally_change (office);
create index task_tally_change_by_prefecture on task_tally_change (prefecture);
comment on column task_tally_change.risk is 'points of the admission score; -1 where there are none';
comment on column task_tally_change.clock is 'null where the task has no clock';

create table task_tally (
  whose         text not null,
  ended_on      date not null,
  process       text not null,
  element       text not null,
  priority      integer not null,
  risk          integer not null,
  step          integer not null,
  prefecture    text not null,
  name          text,
  tasks         bigint not null,
  primary key (whose, ended_on, process, element, priority, risk, step, prefecture)
);
comment on column task_tally.whose is 'an office, or * and the prefecture for all of its offices together';

create table clock_tally (
  whose         text not null,
  due_on        date not null,
  clock         text not null,
  kept          boolean not null,
  prefecture    text not null,
  tasks         bigint not null,
  primary key (whose, due_on, clock, kept, prefecture)
);
create index clock_tally_by_prefecture on clock_tally (prefecture, due_on);
comment on column clock_tally.whose is 'the office: the desk, which compares its offices, adds up what it sees of each';

create view finished_task with (security_invoker = true) as
  select t.id_ as id, c.id as case_id, c.office, c.prefecture, t.proc_def_key_ as process, t.task_def_key_ as element, t.name_ as name,
         (t.end_time_::timestamptz at time zone 'Asia/Tokyo')::date as ended_on, t.priority_ as priority,
         coalesce(c.risk_score, -1) as risk, task_step(t.duration_) as step,
         case when t.due_date_ is not null then nullif(task_clock(t.task_def_key_), 'firstContact') end as clock,
         (t.due_date_::timestamptz at time zone 'Asia/Tokyo')::date as due_on, t.end_time_ <= t.due_date_ as kept
    from act_hi_taskinst t
    join act_hi_procinst p on p.proc_inst_id_ = t.proc_inst_id_
    join case_file c on c.id = case when p.business_key_ ~ '^[0-9]{1,18}$' then p.business_key_::bigint end
   where t.delete_reason_ = 'completed' and t.end_time_ is not null;

-- The case is named beforehand: a key that is turned into a number may not be compared before row security has looked at
-- the row, so that the join alone would look at every case.
create function task_tally_finish() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  counted bigint;
begin
  select p.business_key_::bigint into counted from act_hi_procinst p
   where p.proc_inst_id_ = new.proc_inst_id_ and p.business_key_ ~ '^[0-9]{1,18}$';
  insert into task_tally_change (office, prefecture, process, element, name, ended_on, priority, risk, step, clock, due_on, kept)
  select f.office, f.prefecture, f.process, f.element, f.name, f.ended_on, f.priority, f.risk, f.step, f.clock, f.due_on, f.kept
    from finished_task f where f.id = new.id_ and f.case_id = counted;
  return null;
end $$;
create trigger task_tally_finish after update on act_hi_taskinst for each row
  when (new.delete_reason_ = 'completed' and old.end_time_ is null and new.end_time_ is not null)
  execute function task_tally_finish();

alter table task_tally enable row level security;
alter table task_tally force row level security;
alter table task_tally_change enable row level security;
alter table task_tally_change force row level security;
alter table clock_tally enable row level security;
alter table clock_tally force row level security;
create policy keeper on task_tally for all to current_user using (true) with check (true);
create policy keeper on task_tally_change for all to current_user using (true) with check (true);
create policy keeper on clock_tally for all to current_user using (true) with check (true);
grant select on task_tally, task_tally_change, clock_tally to hersys_office, hersys_prefecture;
create policy own_office on task_tally for select to hersys_office
  using (whose = (select current_setting('app.organisation', true)));
create policy own_office on task_tally_change for select to hersys_office
  using (office = (select current_setting('app.organisation', true)));
create policy own_office on clock_tally for select to hersys_office
  using (whose = (select current_setting('app.organisation', true)));
create policy own_prefecture on task_tally for select to hersys_prefecture
  using (prefecture = (select current_setting('app.prefecture', true)));
create policy own_prefecture on task_tally_change for select to hersys_prefecture
  using (prefecture = (select current_setting('app.prefecture', true)));
create policy own_prefecture on clock_tally for select to hersys_prefecture
  using (prefecture = (select current_setting('app.prefecture', true)));

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

-- Folds the changes so far into the tallies, tasks for each office and for its prefecture, clocks for each office; two at once take
-- different changes.
create function task_tally_fold() returns bigint language sql security definer set search_path = public, pg_temp as $$
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
revoke execute on function task_tally_fold() from public;
grant execute on function task_tally_fold() to hersys_system;

-- Counts all history anew, for an operator who has loaded it past the triggers.
create function task_tally_rebuild() returns void language sql security definer set search_path = public, pg_temp as $$
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
revoke execute on function task_tally_rebuild() from public;

-- Open tasks know the office of their case, which may be another than that of the group that works on them: a bed is sought by
-- the prefecture's desk. An office that changes meanwhile is waited for.
alter table work_item add column case_office text, add column case_prefecture text, add column clock text;
create function work_item_case() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.clock := task_clock(new.task_key);
  select c.office, c.prefecture into new.case_office, new.case_prefecture from case_file c where c.id = new.case_id for key share;
  return new;
end $$;
create trigger task_of_case before insert or update of task_key on work_item for each row execute function work_item_case();
create function work_item_follow() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update work_item set case_office = new.office, case_prefecture = new.prefecture where case_id = new.id;
  return null;
end $$;
create trigger task_follows_case after update of office, prefecture on case_file for each row
  when ((old.office, old.prefecture) is distinct from (new.office, new.prefecture)) execute function work_item_follow();
create policy held on case_file for update to current_user using (true) with check (false);

create or replace view prefecture_work with (security_barrier) as
  select * from work_item
   where organisation = any ((select array(select code from organisation
                                            where prefecture = (select current_setting('app.prefecture', true))))::text[]);

create index work_item_clock_of_office on work_item (case_office, due_at) where clock is not null;
create index work_item_clock_of_prefecture on work_item (case_prefecture, due_at) where clock is not null;
create view office_clock with (security_barrier) as
  select clock, due_at, case_office from work_item
   where clock is not null and not suspended and case_office = (select current_setting('app.organisation', true));
create view prefecture_clock with (security_barrier) as
  select clock, due_at, case_office from work_item
   where clock is not null and not suspended and case_prefecture = (select current_setting('app.prefecture', true));
grant select on office_clock to hersys_office;
grant select on prefecture_clock to hersys_prefecture;

update work_item set task_key = task_key;
select task_tally_rebuild();
