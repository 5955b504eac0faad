-- A prefecture has somebody who reads what is noted about its own people: its supervisor, who does nothing else there.
create or replace function roles_of_kind(kind text) returns text[] language sql immutable parallel safe as $$
  select case kind
    when 'healthCentre' then array['nurse', 'clerk', 'supervisor', 'useradmin']
    when 'prefecture' then array['coordinator', 'policy', 'surveillance', 'supervisor', 'useradmin']
    when 'clinic' then array['clinic']
    when 'hospital' then array['clinic']
    else array['agency'] end
$$;

-- From where each account has signed in: a log-in from elsewhere is told to its owner.
create table sign_in_place (
  login           text not null references account (login),
  network         text not null check (length(network) <= 60),
  last_at         timestamptz not null default now(),
  primary key (login, network)
);
comment on column sign_in_place.network is 'IPv4 address, or the first half of an IPv6 address';
alter table sign_in_place enable row level security;
alter table sign_in_place force row level security;
grant select, insert, update, delete on sign_in_place to hersys_system;
create policy system_all on sign_in_place for all to hersys_system using (true) with check (true);
