-- What is edited, written and kept on the page of a case.

-- Who changed what. Movements and what staff write for themselves are the health centre's; the desk and agencies see no history.
create table case_change (
  id              bigint generated always as identity primary key,
  case_id         bigint not null references case_file (id),
  field_group     text not null,
  item            text not null default '',
  at              timestamptz not null,
  login           text not null,
  organisation    text,
  changes         jsonb not null,
  undoes          bigint unique references case_change (id)
);
comment on column case_change.item is 'which one, where a case has several of a group';
comment on column case_change.changes is '[{"field", "before", "after"}]';
comment on column case_change.undoes is 'the change that this one takes back';
create index case_change_by_case on case_change (case_id, id desc);

-- Who has a group open for editing: a hint, no lock; it counts for a few minutes after it was last heard of.
create table case_editor (
  case_id         bigint not null references case_file (id),
  field_group     text not null,
  item            text not null default '',
  login           text not null,
  organisation    text,
  since           timestamptz not null,
  heard_at        timestamptz not null,
  primary key (case_id, field_group, item, login)
);

-- Results of tests that no notification named.
create table test_record (
  id              uuid primary key,
  case_id         bigint not null references case_file (id),
  sampled_on      date,
  method          text not null,
  specimen        text not null,
  result          text not null,
  variant         text check (length(variant) <= 100),
  note            text check (length(note) <= 1000),
  recorded_at     timestamptz not null,
  recorded_by     text not null
);
comment on column test_record.variant is 'lineage or mutation found, as the laboratory writes it';
create index test_record_by_case on test_record (case_id);

-- Notes and papers are kept under the id that their form was given, so that sending twice keeps one.
create table case_note (
  id              uuid primary key,
  case_id         bigint not null references case_file (id),
  at              timestamptz not null,
  login           text not null,
  organisation    text,
  body            text check (length(body) between 1 and 4000),
  pinned          boolean not null default false,
  removed_at      timestamptz,
  check (body is not null or removed_at is not null)
);
comment on column case_note.pinned is 'shown as a warning on top of every tab of the case';
comment on column case_note.removed_at is 'the author has taken it back; its text is gone';
create index case_note_by_case on case_note (case_id, at desc);

create table case_paper (
  id              uuid primary key,
  case_id         bigint not null references case_file (id),
  at              timestamptz not null,
  login           text not null,
  organisation    text,
  name            text not null check (length(name) between 1 and 200),
  media_type      text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
  bytes           integer not null check (bytes between 1 and 10485760),
  digest          bytea not null,
  content         bytea,
  removed_at      timestamptz,
  check (content is not null or removed_at is not null)
);
comment on column case_paper.media_type is 'found in the content, not taken from the name';
create index case_paper_by_case on case_paper (case_id, at desc);
create unique index case_paper_once on case_paper (case_id, digest) where removed_at is null;

-- A question to the resident register or the insurance network, and its answer.
create table enquiry (
  id              uuid primary key,
  case_id         bigint not null references case_file (id),
  kind            text not null check (kind in ('address', 'insurance')),
  asked_at        timestamptz not null,
  asked_by        text not null,
  answered_at     timestamptz,
  answer          jsonb,
  closed_at       timestamptz,
  closed_by       text
);
comment on column enquiry.answer is 'field -> value, as offered for acceptance; erased when the enquiry is closed';
create index enquiry_by_case on enquiry (case_id, asked_at desc);

do $$
declare
  kept text;
begin
  foreach kept in array array['case_change', 'case_editor', 'test_record', 'case_note', 'case_paper', 'enquiry'] loop
    execute format('alter table %I enable row level security', kept);
    execute format('alter table %I force row level security', kept);
    execute format('grant select, insert, update, delete on %I to hersys_system', kept);
    execute format('create policy system_all on %I for all to hersys_system using (true) with check (true)', kept);
  end loop;

  -- What only health centres read, and only the responsible one writes.
  foreach kept in array array['case_note', 'case_paper', 'enquiry'] loop
    execute format('grant select, insert, update on %I to hersys_office', kept);
    execute format('create policy with_the_case on %I for select to hersys_office using (exists (select from case_file c where c.id = case_id))', kept);
    execute format('create policy own_cases on %I for insert to hersys_office with check (exists (select from case_file c where c.id = case_id'
                   ' and c.office = (select current_setting(''app.organisation'', true))))', kept);
    execute format('create policy own_cases_update on %I for update to hersys_office using (exists (select from case_file c where c.id = case_id'
                   ' and c.office = (select current_setting(''app.organisation'', true))))', kept);
  end loop;
end $$;

grant select, insert on case_change to hersys_office, hersys_clinic;
create policy office_reads on case_change for select to hersys_office
  using (exists (select from case_file c where c.id = case_id));
create policy clinic_reads on case_change for select to hersys_clinic
  using (field_group not in ('exposure', 'externalIds', 'insurance') and exists (select from case_file c where c.id = case_id));
create policy office_writes on case_change for insert to hersys_office
  with check (login = (select current_setting('app.user', true)) and exists (select from case_file c
    where c.id = case_id and c.office = (select current_setting('app.organisation', true))));
create policy clinic_writes on case_change for insert to hersys_clinic
  with check (login = (select current_setting('app.user', true)) and field_group in ('person', 'address', 'test')
    and exists (select from case_file c where c.id = case_id));

grant select, insert, update, delete on case_editor to hersys_office, hersys_clinic;
create policy with_the_case on case_editor for select to hersys_office, hersys_clinic
  using (exists (select from case_file c where c.id = case_id));
create policy oneself on case_editor for insert to hersys_office, hersys_clinic
  with check (login = (select current_setting('app.user', true)) and exists (select from case_file c where c.id = case_id));
create policy oneself_still on case_editor for update to hersys_office, hersys_clinic
  using (login = (select current_setting('app.user', true)));
create policy oneself_no_more on case_editor for delete to hersys_office, hersys_clinic
  using (login = (select current_setting('app.user', true)));

grant select, insert, update, delete on test_record to hersys_office, hersys_clinic;
create policy with_the_case on test_record for select to hersys_office, hersys_clinic
  using (exists (select from case_file c where c.id = case_id));
create policy office_writes on test_record for insert to hersys_office
  with check (exists (select from case_file c where c.id = case_id and c.office = (select current_setting('app.organisation', true))));
create policy office_updates on test_record for update to hersys_office
  using (exists (select from case_file c where c.id = case_id and c.office = (select current_setting('app.organisation', true))));
create policy office_deletes on test_record for delete to hersys_office
  using (current_user <> 'hersys_supervisor'
     and exists (select from case_file c where c.id = case_id and c.office = (select current_setting('app.organisation', true))));
create policy clinic_writes on test_record for insert to hersys_clinic
  with check (exists (select from case_file c where c.id = case_id));
create policy clinic_updates on test_record for update to hersys_clinic
  using (exists (select from case_file c where c.id = case_id));
create policy clinic_deletes on test_record for delete to hersys_clinic
  using (exists (select from case_file c where c.id = case_id));

-- A note or paper is taken back by who wrote it, and its trace stays: only the author may leave it without content.
create policy author_removes on case_note as restrictive for update to hersys_office
  using (removed_at is null)
  with check (removed_at is null or login = (select current_setting('app.user', true)));
create policy author_removes on case_paper as restrictive for update to hersys_office
  using (removed_at is null and login = (select current_setting('app.user', true)))
  with check (login = (select current_setting('app.user', true)));

-- Numbers of the case in other registers may be corrected; those that files and programs are recognised by may not.
grant update (value), delete on external_id to hersys_office;
create policy own_registers on external_id for update to hersys_office
  using (system in ('nesid', 'pathogen') and exists (select from case_file c
    where c.id = case_id and c.office = (select current_setting('app.organisation', true))));
create policy own_registers_delete on external_id for delete to hersys_office
  using (current_user <> 'hersys_supervisor' and system in ('nesid', 'pathogen') and exists (select from case_file c
    where c.id = case_id and c.office = (select current_setting('app.organisation', true))));

-- What a nurse corrects on the page stands beside the interviews: the newest counts, the earlier ones are kept.
alter table interview
  add column corrected boolean not null default false,
  add column treatment text check (length(treatment) <= 2000);
comment on column interview.corrected is 'corrected on the case page; nobody was asked';
