-- Acts of a supervisor on many tasks at once: planned, carried out, perhaps undone. What each task was before stays with it.
create table bulk_act (
  id            uuid primary key,
  organisation  text not null check (organisation <> ''),
  login         text not null,
  kind          text not null check (kind in ('move', 'share', 'giveBack', 'raise', 'complete')),
  recipient     text check ((recipient is not null) = (kind = 'move')),
  planned_at    timestamptz not null,
  starts_at     timestamptz check (kind = 'complete' or starts_at is null),
  done_at       timestamptz,
  undone_at     timestamptz
);
comment on column bulk_act.starts_at is 'what cannot be undone begins only now; until then it can be stopped';
create index bulk_act_due on bulk_act (starts_at) where done_at is null and undone_at is null and starts_at is not null;
create index bulk_act_newest on bulk_act (organisation, planned_at desc);

create table bulk_act_task (
  act           uuid not null references bulk_act (id) on delete cascade,
  task_id       text not null,
  organisation  text not null,
  process_key   text not null,
  task_key      text not null,
  name          text,
  case_id       bigint,
  grp           text not null,
  assignee      text,
  priority      integer not null,
  recipient     text,
  fate          text not null check (fate in ('planned', 'same', 'notTheirs', 'taken', 'ownAnswer', 'done', 'gone', 'changed', 'failed', 'undone', 'kept')),
  primary key (act, task_id)
);
comment on column bulk_act_task.assignee is 'who had the task when the act was planned, as is the priority';
comment on column bulk_act_task.recipient is 'who gets the task; null for its group, or when nobody is changed';
comment on column bulk_act_task.fate is 'same, notTheirs, taken, ownAnswer, gone, changed, failed: not done, and why; kept: done, and somebody has touched it since';

alter table bulk_act enable row level security;
alter table bulk_act force row level security;
alter table bulk_act_task enable row level security;
alter table bulk_act_task force row level security;
grant select, insert, update, delete on bulk_act, bulk_act_task to hersys_office, hersys_prefecture;
grant select, update on bulk_act, bulk_act_task to hersys_system;
create policy system_all on bulk_act for all to hersys_system using (true) with check (true);
create policy system_all on bulk_act_task for all to hersys_system using (true) with check (true);
create policy own_office on bulk_act for all to hersys_office, hersys_prefecture
  using (organisation = (select current_setting('app.organisation', true)))
  with check (organisation = (select current_setting('app.organisation', true)));
create policy own_office on bulk_act_task for all to hersys_office, hersys_prefecture
  using (organisation = (select current_setting('app.organisation', true)))
  with check (organisation = (select current_setting('app.organisation', true)));

-- The prefecture's desk sees where work waits in its prefecture; the task list stays each group's own.
create index work_item_of_organisation on work_item (organisation, process_key, task_key);
create view prefecture_work with (security_barrier) as
  select * from work_item
   where organisation = any ((select array(select code from organisation
                                            where prefecture = (select current_setting('app.prefecture', true))))::text[]);
grant select on prefecture_work to hersys_prefecture;
