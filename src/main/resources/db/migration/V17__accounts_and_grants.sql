-- Kinds of sight for user administrators, who see accounts and no case, and for members of an office who read as nurses
-- do but change less: clerks and supervisors.
do $$
declare
  sight text;
begin
  foreach sight in array array['hersys_useradmin', 'hersys_clerk', 'hersys_supervisor'] loop
    if not exists (select from pg_roles where rolname = sight) then
      execute format('create role %I nologin', sight);
    end if;
    execute format('grant hersys_base to %I', sight);
    execute format('grant %I to current_user', sight);
    if exists (select from pg_roles where rolname = 'hersys_app') then
      execute format('grant %I to hersys_app', sight);
    end if;
  end loop;
  grant hersys_office to hersys_clerk, hersys_supervisor;
end $$;

-- Which roles an account of an organisation may have, by the organisation's kind; operators are not made on pages.
create function roles_of_kind(kind text) returns text[] language sql immutable parallel safe as $$
  select case kind
    when 'healthCentre' then array['nurse', 'clerk', 'supervisor', 'useradmin']
    when 'prefecture' then array['coordinator', 'policy', 'surveillance', 'useradmin']
    when 'clinic' then array['clinic']
    when 'hospital' then array['clinic']
    else array['agency'] end
$$;

alter table account
  add column mail text check (length(mail) <= 200),
  add column last_log_in_at timestamptz,
  add column changed_at timestamptz not null default now(),
  add column closed_at timestamptz,
  add column closed_by text,
  add constraint an_administrator_sees_no_case check (not ('useradmin' = any (roles)) or roles <@ array['useradmin', 'operator']);
comment on column account.mail is 'where invitations go; not shown to colleagues';
create index account_by_last_log_in on account (organisation, last_log_in_at);

alter table api_key
  add column scopes text[] not null default '{}',
  add column created_by text,
  add column revoked_by text,
  add column last_used_at timestamptz;
alter table api_key add column login text not null generated always as ('api-' || left(id::text, 8)) stored;
comment on column api_key.login is 'as which its program acts';
comment on column api_key.last_used_at is 'to the minute';
create index api_key_by_organisation on api_key (organisation);

-- One-time links: the token itself is never kept.
create table invitation (
  id              bigint generated always as identity primary key,
  login           text not null references account (login),
  token_hash      bytea not null unique,
  created_at      timestamptz not null default now(),
  created_by      text not null,
  expires_at      timestamptz not null,
  used_at         timestamptz,
  withdrawn_at    timestamptz
);
create index invitation_by_login on invitation (login, created_at desc);

alter table case_file add constraint case_file_with_office unique (id, office);

-- Who besides the responsible office sees a case, since when, until when, by whom, why.
create table case_grant (
  id              bigint generated always as identity primary key,
  case_id         bigint not null,
  office          text not null,
  organisation    text not null references organisation (code),
  kind            text not null check (kind in ('observation', 'place', 'byHand')),
  granted_by      text not null,
  since           timestamptz not null default now(),
  until           timestamptz,
  reason          text check (length(reason) <= 1000),
  ended_at        timestamptz,
  ended_by        text,
  ended_because   text,
  ended_reason    text check (length(ended_reason) <= 1000),
  foreign key (case_id, office) references case_file (id, office) on update cascade,
  check (kind <> 'byHand' or (reason is not null and until is not null)),
  check ((ended_at is null) = (ended_because is null))
);
comment on column case_grant.office is 'office responsible for the case now, which decides; the foreign key keeps it true, because a policy that looked at the case would turn in a circle';
comment on column case_grant.until is 'sight ends with this moment by itself; null while the assignment or stay lasts';
create index case_grant_by_case on case_grant (case_id, since);
create index case_grant_by_hand on case_grant (organisation, until) where kind = 'byHand' and ended_at is null;
create unique index one_grant_of_a_kind on case_grant (case_id, kind) where kind <> 'byHand' and ended_at is null;

-- A nurse who had to open a case of another office.
create table emergency_access (
  id              bigint generated always as identity primary key,
  case_id         bigint not null references case_file (id),
  office          text not null references organisation (code),
  login           text not null,
  organisation    text not null references organisation (code),
  reason          text not null check (length(reason) between 1 and 1000),
  since           timestamptz not null default now(),
  until           timestamptz not null,
  seen_at         timestamptz,
  seen_by         text
);
comment on column emergency_access.office is 'office responsible for the case, which is told';
create index emergency_access_by_login on emergency_access (login, until);
create index emergency_access_by_office on emergency_access (office, since desc);

alter table invitation enable row level security;
alter table invitation force row level security;
alter table case_grant enable row level security;
alter table case_grant force row level security;
alter table emergency_access enable row level security;
alter table emergency_access force row level security;

-- Administrators: accounts, keys and links of their own organisation and of those it commissions; nothing else.
grant select (login, display_name, organisation, roles, language, closed, created_at, mail, last_log_in_at, changed_at, closed_at, closed_by, shared)
  on account to hersys_useradmin;
grant insert (login, password_hash, display_name, organisation, roles, language, mail, shared) on account to hersys_useradmin;
grant update (display_name, roles, language, mail, shared, closed, closed_at, closed_by, changed_at) on account to hersys_useradmin;
create policy administers on account for select to hersys_useradmin
  using (organisation = any ((select array(select o.code from organisation o
                               where o.office = (select current_setting('app.organisation', true))))::text[]));
create policy administers_new on account for insert to hersys_useradmin
  with check (exists (select from organisation o where o.code = account.organisation
                       and (select current_setting('app.organisation', true)) in (o.code, o.office)
                       and account.roles <@ roles_of_kind(o.kind) and cardinality(account.roles) > 0));
create policy administers_changes on account for update to hersys_useradmin
  using (exists (select from organisation o where o.code = account.organisation
                  and (select current_setting('app.organisation', true)) in (o.code, o.office))
         and not ('operator' = any (roles)))
  with check (exists (select from organisation o where o.code = account.organisation
                       and (select current_setting('app.organisation', true)) in (o.code, o.office)
                       and account.roles <@ roles_of_kind(o.kind) and cardinality(account.roles) > 0));

grant insert, update on organisation to hersys_useradmin;
create policy commissions on organisation for insert to hersys_useradmin
  with check (office = (select current_setting('app.organisation', true))
          and prefecture = (select current_setting('app.prefecture', true))
          and kind in ('clinic', 'hospital', 'hotel', 'supportCentre', 'midwives'));
create policy commissions_changes on organisation for update to hersys_useradmin
  using (office = (select current_setting('app.organisation', true)))
  with check (office = (select current_setting('app.organisation', true))
          and prefecture = (select current_setting('app.prefecture', true))
          and kind in ('clinic', 'hospital', 'hotel', 'supportCentre', 'midwives'));

grant select (id, organisation, label, scopes, created_at, created_by, revoked_at, revoked_by, last_used_at) on api_key to hersys_useradmin;
grant insert (id, organisation, label, scopes, key_hash, created_by) on api_key to hersys_useradmin;
grant update (revoked_at, revoked_by) on api_key to hersys_useradmin;
create policy administers on api_key for all to hersys_useradmin
  using (exists (select from organisation o where o.code = organisation
                  and (select current_setting('app.organisation', true)) in (o.code, o.office)))
  with check (exists (select from organisation o where o.code = organisation
                       and (select current_setting('app.organisation', true)) in (o.code, o.office)));

grant select, insert, update on invitation to hersys_system;
grant select (id, login, created_at, created_by, expires_at, used_at, withdrawn_at) on invitation to hersys_useradmin;
grant insert (login, token_hash, created_by, expires_at) on invitation to hersys_useradmin;
grant update (withdrawn_at) on invitation to hersys_useradmin;
create policy system_all on invitation for all to hersys_system using (true) with check (true);
create policy administers on invitation for all to hersys_useradmin
  using (exists (select from account a where a.login = invitation.login))
  with check (exists (select from account a where a.login = invitation.login));

-- Grants: written with the case by the trigger below; by hand by the responsible office.
grant select, insert, update on case_grant to hersys_system;
grant select on case_grant to hersys_office;
grant select (case_id, organisation, kind, since, until, ended_at) on case_grant to hersys_agency;
grant insert (case_id, office, organisation, kind, granted_by, since, until, reason) on case_grant to hersys_office;
grant update (ended_at, ended_by, ended_because, ended_reason) on case_grant to hersys_office;
create policy keeper on case_grant for all to current_user using (true) with check (true);
create policy system_all on case_grant for all to hersys_system using (true) with check (true);
create policy responsible_reads on case_grant for select to hersys_office
  using (office = (select current_setting('app.organisation', true)));
create policy by_hand on case_grant for insert to hersys_office
  with check (kind = 'byHand'
          and granted_by = (select current_setting('app.user', true))
          and office = (select current_setting('app.organisation', true)));
create policy ended_by_hand on case_grant for update to hersys_office
  using (ended_at is null and office = (select current_setting('app.organisation', true)))
  with check (true);
create policy own_and_lasting on case_grant for select to hersys_agency
  using (organisation = (select current_setting('app.organisation', true))
     and ended_at is null and (until is null or until > now()));

-- What an agency sees follows its grants: those of observation and place are on the case itself, where an index finds them.
drop policy agency_reads on case_file;
create policy agency_reads on case_file for select to hersys_agency
  using (observer = (select current_setting('app.organisation', true))
      or place_organisation = (select current_setting('app.organisation', true))
      or id = any ((select array(select g.case_id from case_grant g
                                  where g.organisation = (select current_setting('app.organisation', true))
                                    and g.kind = 'byHand' and g.ended_at is null and g.until > now()))::bigint[]));

-- Keeps a grant for each assignment and stay and ends it with them, whoever or whatever ends them.
create function case_grant_follow() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  acting text := coalesce(nullif(current_setting('app.user', true), ''), 'system');
  closing text := case when new.phase in ('released', 'closed', 'died', 'withdrawn', 'notNotifiable') then new.phase end;
begin
  update case_grant g
     set ended_at = now(), ended_by = acting,
         ended_because = coalesce(closing, case when g.kind = 'observation' and new.phase = 'inCare' then 'reassigned' else 'moved' end)
   where g.case_id = new.id and g.ended_at is null
     and (g.kind = 'observation' and g.organisation is distinct from new.observer
       or g.kind = 'place' and g.organisation is distinct from new.place_organisation
       or g.kind = 'byHand' and new.closed_at is not null);
  if new.observer is not null and new.observer <> new.office then
    insert into case_grant (case_id, office, organisation, kind, granted_by) values (new.id, new.office, new.observer, 'observation', acting)
    on conflict (case_id, kind) where kind <> 'byHand' and ended_at is null do nothing;
  end if;
  if new.place_organisation is not null then
    insert into case_grant (case_id, office, organisation, kind, granted_by) values (new.id, new.office, new.place_organisation, 'place', acting)
    on conflict (case_id, kind) where kind <> 'byHand' and ended_at is null do nothing;
  end if;
  return null;
end $$;
create trigger case_grant_follow after update of observer, place_organisation, closed_at on case_file for each row
  when ((old.observer, old.place_organisation, old.closed_at) is distinct from (new.observer, new.place_organisation, new.closed_at))
  execute function case_grant_follow();
create trigger case_grant_begin after insert on case_file for each row
  when (new.observer is not null or new.place_organisation is not null)
  execute function case_grant_follow();

-- An emergency: the person sees the case for a time.
grant select, insert, update on emergency_access to hersys_system;
grant select on emergency_access to hersys_office;
grant update (seen_at, seen_by) on emergency_access to hersys_office;
create policy system_all on emergency_access for all to hersys_system using (true) with check (true);
create policy own_and_of_own_cases on emergency_access for select to hersys_office
  using (login = (select current_setting('app.user', true)) or office = (select current_setting('app.organisation', true)));
create policy taken_note_of on emergency_access for update to hersys_office
  using (office = (select current_setting('app.organisation', true)) and seen_at is null)
  with check (seen_by = (select current_setting('app.user', true)));

drop policy office_reads on case_file;
create policy office_reads on case_file for select to hersys_office
  using (office = (select current_setting('app.organisation', true))
      or offered_office = (select current_setting('app.organisation', true))
      or id = any ((select array(select r.case_id from related_office r
                                  where r.office = (select current_setting('app.organisation', true))))::bigint[])
      or id = any ((select array(select e.case_id from emergency_access e
                                  where e.login = (select current_setting('app.user', true)) and e.until > now()))::bigint[]));

-- Rooms and assignments of an agency go out of its sight with the case.
drop policy own_rooms on stay;
create policy own_rooms on stay for select to hersys_agency
  using (organisation = (select current_setting('app.organisation', true))
     and exists (select from case_file c where c.id = case_id));
drop policy own on observer_assignment;
create policy own on observer_assignment for select to hersys_agency
  using (organisation = (select current_setting('app.organisation', true))
     and exists (select from case_file c where c.id = case_id));
