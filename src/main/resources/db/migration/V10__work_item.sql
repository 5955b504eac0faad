-- One row per open user task, kept by triggers on the engine's tables, under row security: what the task list shows.
do $$
declare
  installed text := (select value_ from act_ge_property where name_ = 'schema.version');
begin
  if not exists (select from act_ge_schema_log where version_ = '7.24.0') then
    raise exception 'work_item knows the engine schema 7.24.0 only (found %)', installed;
  end if;
end $$;

create table work_item (
  task_id         text primary key,
  process_key     text not null,
  process_definition text not null,
  task_key        text not null,
  process_instance text not null,
  case_id         bigint,
  name            text,
  grp             text not null,
  organisation    text not null,
  role            text not null,
  priority        integer not null,
  due_at          timestamptz,
  created_at      timestamptz not null,
  assignee        text,
  suspended       boolean not null default false
);
create index work_item_newest on work_item (grp, created_at desc, task_id);
create index work_item_urgent on work_item (grp, priority desc, created_at desc, task_id);
create index work_item_due on work_item (grp, due_at, task_id);
create index work_item_mine on work_item (assignee) where assignee is not null;
create index work_item_of_case on work_item (case_id);

alter table work_item enable row level security;
alter table work_item force row level security;
grant select on work_item to hersys_base;
create policy keeper on work_item for all to current_user using (true) with check (true);
create policy system_reads on work_item for select to hersys_system using (true);
create policy own_groups on work_item for select to hersys_base
  using (grp = any ((select string_to_array(current_setting('app.groups', true), ','))::text[]));

create function work_item_add() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into work_item (task_id, process_key, process_definition, task_key, process_instance, case_id, name, grp, organisation, role,
                         priority, due_at, created_at, assignee, suspended)
  select t.id_, d.key_, d.id_, t.task_def_key_, t.proc_inst_id_,
         case when e.business_key_ ~ '^[0-9]{1,18}$' then e.business_key_::bigint end,
         t.name_, new.group_id_, split_part(new.group_id_, '.', 1), split_part(new.group_id_, '.', 2),
         t.priority_, t.due_date_ at time zone current_setting('TimeZone'), t.create_time_ at time zone current_setting('TimeZone'), t.assignee_,
         t.suspension_state_ = 2
    from act_ru_task t
    join act_re_procdef d on d.id_ = t.proc_def_id_
    join act_ru_execution e on e.id_ = t.proc_inst_id_
   where t.id_ = new.task_id_
     -- a task that somebody changes at this moment is waited for; its change would find no row here to follow it
     for no key update of t
  on conflict (task_id) do update set grp = excluded.grp, organisation = excluded.organisation, role = excluded.role;
  return null;
end $$;

-- The engine writes all columns of a task at once, most of them as they were.
create function work_item_change() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (old.name_, old.priority_, old.due_date_, old.assignee_, old.suspension_state_)
     is distinct from (new.name_, new.priority_, new.due_date_, new.assignee_, new.suspension_state_) then
    update work_item
       set name = new.name_, priority = new.priority_, due_at = new.due_date_ at time zone current_setting('TimeZone'),
           assignee = new.assignee_, suspended = new.suspension_state_ = 2
     where task_id = new.id_;
  end if;
  if (old.task_def_key_, old.proc_def_id_) is distinct from (new.task_def_key_, new.proc_def_id_) then
    update work_item
       set task_key = new.task_def_key_, process_definition = new.proc_def_id_,
           process_key = (select d.key_ from act_re_procdef d where d.id_ = new.proc_def_id_)
     where task_id = new.id_;
  end if;
  return null;
end $$;

create function work_item_remove() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from work_item where task_id = old.id_;
  return null;
end $$;

create function work_item_ungroup() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- who gives the task a group at this moment is waited for: the statement after this one sees it
  perform from act_ru_task where id_ = old.task_id_ for no key update;
  delete from work_item w
   where w.task_id = old.task_id_ and w.grp = old.group_id_
     and not exists (select from act_ru_identitylink l
                      where l.task_id_ = old.task_id_ and l.group_id_ = old.group_id_ and l.type_ = 'candidate');
  return null;
end $$;

create trigger work_item_add after insert on act_ru_identitylink for each row
  when (new.type_ = 'candidate' and new.group_id_ is not null and new.task_id_ is not null) execute function work_item_add();
create trigger work_item_ungroup after delete on act_ru_identitylink for each row
  when (old.type_ = 'candidate' and old.group_id_ is not null and old.task_id_ is not null) execute function work_item_ungroup();
create trigger work_item_change after update on act_ru_task for each row execute function work_item_change();
create trigger work_item_remove after delete on act_ru_task for each row execute function work_item_remove();

-- Reads without a foreign key that the engine does not index (measured: docs/performance.md).
create index act_ru_task_by_parent on act_ru_task (parent_task_id_);
create index act_ru_task_by_due_date on act_ru_task (due_date_);
create index act_ru_job_by_duedate on act_ru_job (duedate_);
create index act_ru_event_subscr_by_instance on act_ru_event_subscr (proc_inst_id_);
