-- Who looked at or did what: rows are only added, by everybody; read by the supervisor of the office they concern, and of
-- the organisation of the one who looked or which commissions it. What a change replaced, and a reason given, are kept apart: owning office only.
create sequence audit_entry_id;

-- The organisations for whose people a supervisor answers: the own one and those it commissions.
create function answered_for() returns text[] language sql stable as $$
  select array(select o.code from organisation o where current_setting('app.organisation', true) in (o.code, o.office))
$$;

create domain given_reason as text check (length(value) <= 1000);
create domain audit_action as text check (value ~ '^[a-z][A-Za-z]*(\.[a-z][A-Za-z]*)+$');
create domain network_address as text check (length(value) <= 60);

create table audit_detail (
  id              uuid primary key,
  at              timestamptz not null default clock_timestamp(),
  office          text not null,
  salt            bytea not null,
  reason          given_reason,
  changes         text check (length(changes) <= 100000)
);
comment on column audit_detail.salt is 'random: the digest in the entry must not betray a short text once the detail is erased';
comment on column audit_detail.changes is 'JSON: [{"field", "before", "after"}]';

create table audit_entry (
  id              bigint not null default nextval('audit_entry_id'),
  at              timestamptz not null default clock_timestamp(),
  era             smallint not null default 1,
  tx              xid8 not null default pg_current_xact_id(),
  login           text not null,
  organisation    text,
  roles           text,
  action          audit_action not null,
  case_id         bigint,
  case_ids        bigint[],
  office          text,
  address         network_address,
  terms           bytea,
  detail          uuid,
  detail_digest   bytea,
  primary key (id, at)
) partition by range (at);
comment on column audit_entry.era is 'counts the databases the rows have lived in: a copy begins to count its transactions anew';
comment on column audit_entry.tx is 'transaction that wrote the row; a seal covers a range of finished transactions';
comment on column audit_entry.case_ids is 'cases on one page of a list, all of the same office';
comment on column audit_entry.office is 'office responsible for the case or list; its supervisor may read the entry';
comment on column audit_entry.terms is 'keyed hash of what was searched for: equal searches can be recognised, not read';
create index audit_entry_by_case on audit_entry (case_id, at);
create index audit_entry_by_time on audit_entry (at, id);
create index audit_entry_by_login on audit_entry (login, at, id);
create index audit_entry_by_tx on audit_entry (era, tx, id);

create table audit_seal (
  number          bigint primary key,
  sealed_at       timestamptz not null default clock_timestamp(),
  era             smallint not null,
  tx_from         xid8 not null,
  tx_to           xid8 not null,
  month           date not null,
  entries         integer not null check (entries > 0),
  content         bytea not null,
  link            bytea not null unique
);
comment on column audit_seal.tx_to is 'first transaction that is not covered';
comment on column audit_seal.content is 'SHA-256 over the SHA-256 of each entry, in the order of transaction and id';
comment on column audit_seal.link is 'SHA-256 over the link before, the seal''s numbers and its content';

create table audit_erasure (
  month           date primary key,
  last_seal       bigint not null references audit_seal (number),
  entries         bigint not null,
  erased_at       timestamptz not null default clock_timestamp()
);
comment on table audit_erasure is 'months erased by rule: seals up to last_seal of that month may lack their entries';

do $$
declare
  kept text;
begin
  foreach kept in array array['audit_detail', 'audit_entry', 'audit_seal', 'audit_erasure'] loop
    execute format('alter table %I enable row level security', kept);
    execute format('alter table %I force row level security', kept);
    execute format('create policy keeper on %I for all to current_user using (true) with check (true)', kept);
    execute format('grant select on %I to hersys_system', kept);
    execute format('create policy system_reads on %I for select to hersys_system using (true)', kept);
  end loop;
end $$;

grant usage on sequence audit_entry_id to hersys_base;
grant insert (login, organisation, roles, action, case_id, case_ids, office, address, terms, detail, detail_digest)
  on audit_entry to hersys_base;
create policy everybody_writes on audit_entry for insert to hersys_base with check (true);
grant select on audit_entry to hersys_office;
-- Who is no supervisor is told so before anybody looks for whom a supervisor answers.
create policy supervisor_reads on audit_entry for select to hersys_office
  using ((select current_setting('app.organisation', true) || '.supervisor'
                 = any (string_to_array(current_setting('app.groups', true), ',')))
     and (office = any ((select answered_for())::text[]) or organisation = any ((select answered_for())::text[])));

-- Whoever answers for people and their programs reads by name what they did.
grant select (login, label, organisation) on api_key to hersys_office;
create policy supervisor_names on api_key for select to hersys_office
  using ((select current_setting('app.organisation', true) || '.supervisor'
                 = any (string_to_array(current_setting('app.groups', true), ',')))
     and organisation = any ((select answered_for())::text[]));
create policy supervisor_names on account for select to hersys_office
  using ((select current_setting('app.organisation', true) || '.supervisor'
                 = any (string_to_array(current_setting('app.groups', true), ',')))
     and organisation = any ((select answered_for())::text[]));

grant insert (id, office, salt, reason, changes) on audit_detail to hersys_base;
create policy everybody_writes on audit_detail for insert to hersys_base with check (true);
grant select on audit_detail to hersys_office;
create policy supervisor_reads on audit_detail for select to hersys_office
  using ((select current_setting('app.organisation', true) || '.supervisor'
                 = any (string_to_array(current_setting('app.groups', true), ',')))
     and office = any ((select answered_for())::text[]));

-- A partition a month, a year ahead; a database restored from a copy counts transactions anew: a new era begins.
create function audit_prepare() returns void language plpgsql security definer set search_path = public, pg_temp set timezone = 'Asia/Tokyo' as $$
declare
  month date;
  part text;
  newest smallint := coalesce((select max(e.era) from audit_entry e), 1);
begin
  perform pg_advisory_xact_lock(hashtext('audit_prepare'));
  for ahead in 0..12 loop
    month := (date_trunc('month', now()) + make_interval(months => ahead))::date;
    part := 'audit_entry_' || to_char(month, 'YYYYMM');
    if to_regclass(part) is null then
      execute format('create table %I partition of audit_entry for values from (%L) to (%L)', part,
                     month::timestamptz, (month + interval '1 month')::timestamptz);
      execute format('alter table %I enable row level security', part);
      execute format('alter table %I force row level security', part);
      execute format('create policy keeper on %I for all to current_user using (true) with check (true)', part);
    end if;
  end loop;
  if exists (select from audit_entry e where e.era = newest and e.tx >= pg_snapshot_xmax(pg_current_snapshot())
                                         and e.tx <> pg_current_xact_id())
     or exists (select from audit_seal s where s.era = newest and s.tx_to > pg_snapshot_xmax(pg_current_snapshot())) then
    execute format('alter table audit_entry alter era set default %s', newest + 1);
  end if;
end $$;

-- The digest of the entries that a seal covers; every column counts, whatever the session's settings.
create function audit_content(in_era smallint, in_from xid8, in_to xid8, in_month date) returns table (entries integer, content bytea)
language sql stable set timezone = 'Asia/Tokyo' set datestyle = 'ISO, YMD' as $$
  select count(*)::integer,
         sha256(string_agg(sha256(convert_to(jsonb_build_array(
             e.id, extract(epoch from e.at)::text, e.era, e.tx::text, e.login, e.organisation, e.roles, e.action, e.case_id, e.case_ids,
             e.office, e.address, encode(e.terms, 'hex'), e.detail, encode(e.detail_digest, 'hex'))::text, 'UTF8')),
           ''::bytea order by e.tx, e.id))
    from audit_entry e
   where e.era = in_era and e.tx >= in_from and e.tx < in_to
     and e.at >= in_month::timestamptz and e.at < (in_month + interval '1 month')::timestamptz
$$;

create function audit_link(before bytea, number bigint, era smallint, tx_from xid8, tx_to xid8, month date, entries integer, content bytea)
returns bytea language sql immutable as $$
  select sha256(coalesce(before, ''::bytea)
                || convert_to(jsonb_build_array(number, era, tx_from::text, tx_to::text, extract(epoch from month)::text, entries)::text, 'UTF8')
                || content)
$$;

-- What an entry keeps of its detail: AuditTrail computes the same.
create function audit_digest(salt bytea, office text, reason text, changes text) returns bytea language sql immutable as $$
  select sha256(salt || convert_to(coalesce(octet_length(office) || ':' || office, '-')
                                || coalesce(octet_length(reason) || ':' || reason, '-')
                                || coalesce(octet_length(changes) || ':' || changes, '-'), 'UTF8'))
$$;

-- What is wrong with the details of the entries that a seal covers, if anything.
create function audit_detail_fault(in_era smallint, in_from xid8, in_to xid8, in_month date) returns text
language sql stable set timezone = 'Asia/Tokyo' as $$
  select case when bool_or(d.id is null) then 'detailMissing' when count(*) > 0 then 'detailChanged' end
    from audit_entry e left join audit_detail d on d.id = e.detail
   where e.era = in_era and e.tx >= in_from and e.tx < in_to
     and e.at >= in_month::timestamptz and e.at < (in_month + interval '1 month')::timestamptz
     and e.detail is not null
     and e.detail_digest is distinct from audit_digest(d.salt, d.office, d.reason, d.changes)
$$;

-- Seals what finished transactions have written since the last seal; no writer waits for this. Returns the new links.
create function audit_seal_up() returns setof audit_seal
language plpgsql security definer set search_path = public, pg_temp set timezone = 'Asia/Tokyo' as $$
declare
  last audit_seal;
  made audit_seal;
  span record;
begin
  if not pg_try_advisory_xact_lock(hashtext('audit_seal')) then
    return;
  end if;
  select * into last from audit_seal order by number desc limit 1;
  for span in
    select e.era, date_trunc('month', e.at)::date as month,
           case when e.era = last.era then last.tx_to else '0'::xid8 end as tx_from,
           case when e.era = newest.era then pg_snapshot_xmin(pg_current_snapshot()) else '9223372036854775807'::xid8 end as tx_to
      from audit_entry e, (select coalesce((select n.era from audit_entry n order by n.era desc limit 1), 1::smallint) as era) newest
     where (e.era, e.tx) >= (coalesce(last.era, 0::smallint), coalesce(last.tx_to, '0'::xid8))
       and (e.era < newest.era or e.tx < pg_snapshot_xmin(pg_current_snapshot()))
     group by 1, 2, 3, 4 order by 1, 2
  loop
    made.number := coalesce(last.number, 0) + 1;
    made.sealed_at := clock_timestamp();
    made.era := span.era;
    made.tx_from := span.tx_from;
    made.tx_to := span.tx_to;
    made.month := span.month;
    select c.entries, c.content into made.entries, made.content
      from audit_content(span.era, span.tx_from, span.tx_to, span.month) c;
    made.link := audit_link(last.link, made.number, made.era, made.tx_from, made.tx_to, made.month, made.entries, made.content);
    insert into audit_seal select made.*;
    return next made;
    last := made;
  end loop;
end $$;

-- Each seal with what is wrong about it, if anything; then the entries that should be sealed and are not.
create function audit_check() returns table (number bigint, sealed_at timestamptz, entries integer, link bytea, fault text)
language sql stable security definer set search_path = public, pg_temp set timezone = 'Asia/Tokyo' as $$
  with chain as (
    select s.*, lag(s.link) over (order by s.number) as before, lag(s.number) over (order by s.number) as number_before
      from audit_seal s)
  select s.number, s.sealed_at, s.entries, s.link,
         case when s.number <> coalesce(s.number_before, 0) + 1 then 'sealMissing'
              when s.link <> audit_link(s.before, s.number, s.era, s.tx_from, s.tx_to, s.month, s.entries, s.content) then 'sealChanged'
              when e.last_seal >= s.number then null
              when now_there.entries < s.entries then 'entryMissing'
              when now_there.entries > s.entries then 'entryAdded'
              when now_there.content is distinct from s.content then 'entryChanged'
              else audit_detail_fault(s.era, s.tx_from, s.tx_to, s.month) end
    from chain s
    left join audit_erasure e on e.month = s.month
    left join lateral audit_content(s.era, s.tx_from, s.tx_to, s.month) now_there on e.last_seal is null or e.last_seal < s.number
  union all
  select null, null, (there.entries - coalesce(sealed.entries, 0))::integer, null, 'entryAdded'
    from (select date_trunc('month', e.at)::date as month, count(*) as entries
            from audit_entry e, (select s.era, s.tx_to from audit_seal s order by s.number desc limit 1) last
           where (e.era, e.tx) < (last.era, last.tx_to) group by 1) there
    left join (select s.month, sum(s.entries) as entries from audit_seal s group by 1) sealed on sealed.month = there.month
   where there.entries > coalesce(sealed.entries, 0)
   order by 1 nulls last
$$;

-- Erases a month that is older than the rule keeps; at least a year is kept, and nothing that is not sealed is erased.
create function audit_erase(keep interval) returns setof date
language plpgsql security definer set search_path = public, pg_temp set timezone = 'Asia/Tokyo' as $$
declare
  old record;
  gone audit_erasure;
  there bigint;
begin
  if keep < interval '1 year' then
    raise exception 'audit entries are kept for a year at least';
  end if;
  for old in
    select c.relname, to_date(substring(c.relname from '^audit_entry_([0-9]{6})$'), 'YYYYMM') as month
      from pg_inherits i join pg_class c on c.oid = i.inhrelid
     where i.inhparent = 'audit_entry'::regclass
       and to_date(substring(c.relname from '^audit_entry_([0-9]{6})$'), 'YYYYMM') + interval '1 month' <= now() - keep
     order by 2
  loop
    select old.month, max(s.number), coalesce(sum(s.entries), 0), clock_timestamp() into gone
      from audit_seal s where s.month = old.month;
    execute format('select count(*) from %I', old.relname) into there;
    continue when there <> gone.entries;
    if there > 0 then
      insert into audit_erasure select gone.*;
    end if;
    execute format('delete from audit_detail d using %I e where d.id = e.detail', old.relname);
    execute format('drop table %I', old.relname);
    return next old.month;
  end loop;
end $$;

do $$
declare
  service text;
begin
  foreach service in array array['audit_prepare()', 'audit_content(smallint, xid8, xid8, date)',
                                 'audit_detail_fault(smallint, xid8, xid8, date)', 'audit_seal_up()',
                                 'audit_check()', 'audit_erase(interval)'] loop
    execute format('revoke all on function %s from public', service);
    execute format('grant execute on function %s to hersys_system', service);
  end loop;
end $$;
