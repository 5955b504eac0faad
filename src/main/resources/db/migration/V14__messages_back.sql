-- What comes back: replies and key presses, written down before anybody acts on them, and numbers that must not be used.
create table inbound (
  id              bigint generated always as identity primary key,
  kind            text not null check (kind in ('text', 'key', 'call')),
  carrier_id      text not null,
  number          text not null,
  message_id      bigint references message (id),
  step            text,
  content         text check (length(content) <= 2000),
  received_at     timestamptz not null,
  handled_at      timestamptz,
  failures        integer not null default 0,
  reply           jsonb
);
comment on column inbound.carrier_id is 'the carrier''s number; for keys with the question and the try, never the keys themselves';
create unique index one_inbound on inbound (kind, carrier_id) where kind <> 'key';
create unique index one_answer_of_keys on inbound (carrier_id, content) where kind = 'key';
create index inbound_open on inbound (id) where handled_at is null;
create index inbound_texts on inbound (number, id desc) where kind = 'text';

create table number_state (
  number          text primary key,
  state           text not null check (state in ('stopped', 'wrong', 'landline')),
  reason          text,
  since           timestamptz not null
);
comment on column number_state.state is 'stopped: the person asked for no more SMS; wrong: nobody''s or somebody else''s; landline: takes calls, no SMS';

-- The hours of the day at which somebody wants routine messages.
create table reach_window (
  recipient_kind  text not null check (recipient_kind in ('person', 'contact')),
  recipient_key   text not null,
  opens           time not null,
  closes          time not null check (closes > opens),
  primary key (recipient_kind, recipient_key)
);

alter table inbound enable row level security;
alter table inbound force row level security;
alter table number_state enable row level security;
alter table number_state force row level security;
alter table reach_window enable row level security;
alter table reach_window force row level security;

grant select, insert, update on inbound, number_state to hersys_system;
grant delete on number_state to hersys_system;
grant select, insert, update, delete on reach_window to hersys_system;
create policy system_all on inbound for all to hersys_system using (true) with check (true);
create policy system_all on number_state for all to hersys_system using (true) with check (true);
create policy system_all on reach_window for all to hersys_system using (true) with check (true);

-- What somebody found out while looking for a person whom messages did not reach.
create table reach_note (
  id              bigint generated always as identity primary key,
  case_id         bigint not null references case_file (id),
  kind            text not null,
  note            text not null check (length(note) <= 2000),
  noted_by        text not null,
  noted_at        timestamptz not null
);
create index reach_note_by_case on reach_note (case_id, noted_at);
alter table reach_note enable row level security;
alter table reach_note force row level security;
grant select, insert on reach_note to hersys_office;
grant select on reach_note to hersys_system;
create policy system_reads on reach_note for select to hersys_system using (true);
create policy with_the_case on reach_note for select to hersys_office
  using (exists (select 1 from case_file c where c.id = case_id));
create policy own_cases on reach_note for insert to hersys_office
  with check (exists (select 1 from case_file c where c.id = case_id and c.office = (select current_setting('app.organisation', true))));
