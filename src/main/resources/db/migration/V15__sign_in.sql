-- What stands between a password and a session: second steps, their codes, failed attempts, whose sessions ended why.
-- All of it is secret: only the system's role reads and writes it.
alter table account
  add column shared boolean not null default false,
  add column session_limit smallint check (session_limit between 1 and 200);
comment on column account.shared is 'several people share the account (Ward 2): other limit of sessions';
comment on column account.session_limit is 'sessions open at once; null: the usual limit';
grant select (shared) on account to hersys_base;

create table second_step (
  id              bigint generated always as identity primary key,
  login           text not null references account (login) on delete cascade,
  kind            text not null check (kind in ('sms', 'voice', 'app')),
  number          text check (number ~ '^\+?[0-9]{8,15}$'),
  secret          bytea,
  last_slot       bigint,
  created_at      timestamptz not null default now(),
  used_at         timestamptz,
  check ((kind = 'app') = (number is null)),
  check ((kind = 'app') = (secret is not null)),
  unique (login, kind, number)
);
comment on column second_step.secret is 'of the authenticator app, sealed with the key from the environment';
comment on column second_step.last_slot is 'time slot of the last code of the app that was taken: none is taken twice';

create table recovery_code (
  login           text not null references account (login) on delete cascade,
  code_hash       bytea not null,
  used_at         timestamptz,
  primary key (login, code_hash)
);

create table one_time_code (
  id              uuid primary key,
  attempt         uuid not null,
  login           text not null references account (login) on delete cascade,
  kind            text not null check (kind in ('sms', 'voice')),
  number          text not null,
  message_id      bigint,
  code_hash       bytea not null,
  sent_at         timestamptz not null,
  expires_at      timestamptz not null,
  tries           smallint not null default 0 check (tries between 0 and 5),
  confirmed_at    timestamptz,
  ended_at        timestamptz
);
create index one_time_code_by_attempt on one_time_code (attempt);
create index one_time_code_by_message on one_time_code (message_id);
create index one_time_code_by_login on one_time_code (login, sent_at);
comment on column one_time_code.attempt is 'the log-in, enrolment or confirmation the code was sent for';
comment on column one_time_code.confirmed_at is 'when the right code was typed, or # pressed in the call';
comment on column one_time_code.ended_at is 'used, or replaced by a newer one';

create table sign_in_attempt (
  kind            text not null check (kind in ('account', 'address', 'code', 'sent')),
  key             bytea not null,
  failures        integer not null,
  last_at         timestamptz not null,
  locked_until    timestamptz not null,
  primary key (kind, key)
);

create table known_session (
  session_hash    bytea primary key,
  login           text not null references account (login) on delete cascade,
  begun_at        timestamptz not null,
  ended           text
);
comment on table known_session is 'whose session a browser names that has ended, and why';
comment on column known_session.ended is 'why somebody or something ended it; null while it is open, and when it was left idle';
create index known_session_by_time on known_session (begun_at);

do $$
declare
  secret text;
begin
  foreach secret in array array['second_step', 'recovery_code', 'one_time_code', 'sign_in_attempt', 'known_session'] loop
    execute format('alter table %I enable row level security', secret);
    execute format('alter table %I force row level security', secret);
    execute format('grant select, insert, update, delete on %I to hersys_system', secret);
    execute format('create policy system_only on %I for all to hersys_system using (true) with check (true)', secret);
  end loop;
end $$;
