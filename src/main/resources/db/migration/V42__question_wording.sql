-- Wording and order of the questionnaire's questions as policy staff changed them: drafts, those handed in, those shown.
create table question_wording (
  id              bigint generated always as identity primary key,
  state           text not null check (state in ('draft', 'submitted', 'published', 'discarded')),
  wording         jsonb not null check (length(wording::text) <= 200000),
  revision        integer not null default 0,
  edited_by       text[] not null,
  edited_at       timestamptz not null,
  reason          text check (length(reason) <= 1000),
  submitted_by    text,
  approved_by     text check (approved_by <> all (edited_by) and approved_by <> submitted_by),
  published_at    timestamptz,
  check (state <> 'published' or approved_by is not null and published_at is not null and reason is not null)
);
comment on column question_wording.wording is 'order: keys of questions; texts: by key (with .description for help) and language. What is not in it is as shipped';
create unique index one_wording_in_work on question_wording ((true)) where state in ('draft', 'submitted');

alter table question_wording enable row level security;
alter table question_wording force row level security;
grant select on question_wording to hersys_base;
grant insert, update on question_wording to hersys_policy, hersys_system;
create policy everybody_reads_what_is_asked on question_wording for select to hersys_base using (state = 'published');
create policy policy_reads_all on question_wording for select to hersys_policy using (true);
create policy policy_begins on question_wording for insert to hersys_policy with check (state = 'draft');
create policy policy_changes on question_wording for update to hersys_policy
  using (state in ('draft', 'submitted')) with check (true);
create policy system_all on question_wording for all to hersys_system using (true) with check (true);
