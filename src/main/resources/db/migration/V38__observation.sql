-- A contact who has been told is observed like a patient: the file of the contact is a case file in the phase "contact", with
-- its own watch, links, messages and reports. It becomes no case by that; a positive test makes one of its own.
alter table contact
  add column birth_date   date,
  add column language     text,
  add column watched_case bigint unique references case_file (id);
comment on column contact.birth_date is 'as said when the contact was told; opens the contact''s own pages';
comment on column contact.watched_case is 'the file under which the contact is observed';

-- Contacts are the health centre's and the observer's business alone. The owner has the rights of all sights and must see every
-- file: its triggers keep the office of a contact's tasks.
create policy no_contacts on case_file as restrictive for select to hersys_prefecture, hersys_clinic
  using (phase not in ('contact', 'contactEnded') or (select pg_has_role('hersys_system', 'usage')));
