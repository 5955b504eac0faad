-- What a revision said, whole and as it was sent: the person, the tests, the rest of the form, the warnings accepted. The
-- case keeps only the newest name and address; this keeps every one. Null where a list was imported.
alter table notification
  add column content jsonb,
  add column return_fields text[] not null default '{}';
comment on column notification.content is 'NotificationContent, with the codes of docs/glossary.md';
comment on column notification.return_fields is 'fields the remark of the health centre belongs to';

-- A revision that another one has replaced is never written again.
drop policy own_cases_update on notification;
create policy own_cases_update on notification for update to hersys_office, hersys_clinic
  using (not frozen and exists (select 1 from case_file c where c.id = case_id))
  with check (exists (select 1 from case_file c where c.id = case_id));
