-- What people answered in the steps of a process that a disease brings of its own, step by step; nothing is overwritten.
create table course_step (
  id        bigint generated always as identity primary key,
  case_id   bigint not null references case_file (id),
  process   text not null,
  element   text not null,
  answers   jsonb not null,
  note      text check (length(note) <= 2000),
  taken_at  timestamptz not null,
  taken_by  text not null
);
comment on table course_step is 'answers by question; the questions stand in the disease''s folder, in the form named after the element';
create index course_step_by_case on course_step (case_id);

alter table course_step enable row level security;
alter table course_step force row level security;

-- The health centre investigates; nobody else needs to know what it asked.
grant select, insert on course_step to hersys_office, hersys_system;
create policy system_all on course_step for all to hersys_system using (true) with check (true);
create policy with_the_case on course_step for select to hersys_office
  using (exists (select 1 from case_file c where c.id = case_id));
create policy own_cases on course_step for insert to hersys_office
  with check (exists (select 1 from case_file c where c.id = case_id));
