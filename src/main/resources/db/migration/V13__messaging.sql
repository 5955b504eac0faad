-- The outbox of all messages to people: SMS, voice calls, mail. Rows are written with what caused them, in one transaction.
-- No foreign keys: rows are made of cases and organisations, which are never deleted, and a check of each of a million reminders
-- would lock as many cases.
create table message (
  id              bigint generated always as identity primary key,
  recipient_kind  text not null check (recipient_kind in ('person', 'contact', 'account', 'organisation', 'address')),
  recipient_key   text,
  address         text check (length(address) <= 320),
  language        text,
  channel         text not null check (channel in ('sms', 'voice', 'mail', 'notice')),
  template        text not null,
  words           jsonb not null default '{}',
  urgency         smallint not null check (urgency between 0 and 3),
  case_id         bigint,
  office          text,
  once_key        text unique check (length(once_key) <= 200),
  state           text not null default 'queued'
                  check (state in ('queued', 'sending', 'sent', 'delivered', 'undelivered', 'unknown', 'expired', 'cancelled')),
  due_at          timestamptz not null,
  expires_at      timestamptz not null,
  attempt         smallint not null default 0,
  looks           smallint not null default 0,
  sending_since   timestamptz,
  carrier_id      text,
  sent_to         text,
  reason          text check (length(reason) <= 100),
  queued_at       timestamptz not null default now(),
  settled_at      timestamptz,
  announced       boolean not null default false
);
comment on column message.address is 'given address; null: the number registered for the recipient when the message is sent';
comment on column message.language is 'null: the recipient''s own';
comment on column message.words is 'values for the template''s places, a link is added when it leaves; read by the system alone, erased after sending when they are a code';
comment on column message.urgency is '0 code, 1 emergency, 2 care, 3 routine';
comment on column message.due_at is 'not sent before; for an unknown outcome: when the carrier is asked next';
comment on column message.looks is 'how often the carrier was asked what became of it';
comment on column message.sent_to is 'number or mail address it was made out to; read by the system alone';
comment on column message.reason is 'code of the carrier or of ours why the message is where it is';
create index message_due on message (channel, urgency, due_at, id) where state = 'queued';
create index message_open on message (due_at) where state in ('sending', 'unknown');
create index message_of_case on message (case_id, queued_at desc) where case_id is not null;
create index message_at_carrier on message (carrier_id) where carrier_id is not null;
create index message_sent_to on message (sent_to, id desc) where sent_to is not null;
create index message_unannounced on message (id) where state in ('undelivered', 'unknown', 'expired') and not announced;

-- What a channel may carry a second, on all nodes together, and until when it rests because the carrier asked or is down.
create table channel_pace (
  channel         text primary key,
  tokens          double precision not null default 0,
  refreshed_at    timestamptz not null default now(),
  failures        integer not null default 0,
  paused_until    timestamptz
);
insert into channel_pace (channel) values ('sms'), ('voice'), ('mail');

-- Texts that an office has put in the place of the product's; every change is a version of its own.
create table message_template (
  office          text not null references organisation (code),
  template        text not null,
  channel         text not null,
  language        text not null,
  version         integer not null check (version > 0),
  text            text check (length(text) <= 2000),
  subject         text check (length(subject) <= 200),
  changed_by      text not null,
  changed_at      timestamptz not null default now(),
  primary key (office, template, channel, language, version)
);
comment on column message_template.text is 'null: back to the product''s text';

-- Notices to staff inside the product: to one person, or to everybody of a candidate group.
create table notice (
  id              bigint generated always as identity primary key,
  message_id      bigint not null references message (id),
  login           text,
  grp             text,
  template        text not null,
  words           jsonb not null default '{}',
  urgency         smallint not null,
  case_id         bigint references case_file (id),
  at              timestamptz not null,
  check ((login is null) <> (grp is null))
);
create index notice_of_login on notice (login, at desc) where login is not null;
create index notice_of_group on notice (grp, at desc) where grp is not null;

create table notice_read (
  notice_id       bigint not null references notice (id),
  login           text not null,
  at              timestamptz not null default now(),
  primary key (notice_id, login)
);

-- What the simulated carrier has "delivered": the demo's telephones. Empty in earnest.
create table simulated_delivery (
  message_id      bigint primary key,
  channel         text not null,
  address         text not null,
  language        text not null,
  subject         text,
  text            text not null,
  at              timestamptz not null,
  template        text not null
);
create index simulated_delivery_newest on simulated_delivery (at desc, message_id desc);

alter table message enable row level security;
alter table message force row level security;
alter table channel_pace enable row level security;
alter table channel_pace force row level security;
alter table message_template enable row level security;
alter table message_template force row level security;
alter table notice enable row level security;
alter table notice force row level security;
alter table notice_read enable row level security;
alter table notice_read force row level security;
alter table simulated_delivery enable row level security;
alter table simulated_delivery force row level security;

-- Who works with a case sees what became of its messages, never their words or the address.
grant select, insert, update on message to hersys_system;
grant select (id, recipient_kind, recipient_key, language, channel, template, urgency, case_id, state, due_at, expires_at, attempt,
              sending_since, reason, queued_at, settled_at) on message to hersys_office, hersys_agency;
create policy system_all on message for all to hersys_system using (true) with check (true);
create policy with_the_case on message for select to hersys_office, hersys_agency
  using (exists (select 1 from case_file c where c.id = case_id));

grant select, update on channel_pace to hersys_system;
create policy system_all on channel_pace for all to hersys_system using (true) with check (true);

grant select on message_template to hersys_office, hersys_system;
grant insert on message_template to hersys_office;
create policy system_reads on message_template for select to hersys_system using (true);
create policy own_office on message_template for select to hersys_office
  using (office = (select current_setting('app.organisation', true)));
create policy own_changes on message_template for insert to hersys_office
  with check (office = (select current_setting('app.organisation', true)) and changed_by = (select current_setting('app.user', true)));

grant select on notice to hersys_base;
grant insert on notice to hersys_system;
create policy system_all on notice for all to hersys_system using (true) with check (true);
create policy own on notice for select to hersys_base using (login = (select current_setting('app.user', true)));
create policy own_groups on notice for select to hersys_base
  using (grp = any ((select string_to_array(current_setting('app.groups', true), ','))::text[]));

grant select, insert on notice_read to hersys_base;
create policy own on notice_read for all to hersys_base
  using (login = (select current_setting('app.user', true))) with check (login = (select current_setting('app.user', true)));

grant select, insert on simulated_delivery to hersys_system;
create policy system_all on simulated_delivery for all to hersys_system using (true) with check (true);
