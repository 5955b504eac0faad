-- The daily watch over everybody outside hospital. A person who reports through a channel of their own is one row here and
-- costs the engine nothing a day; who is due, who is silent and why is asked of these rows in one statement for all.

create domain watch_reporter as text check (value in ('own', 'staff'));
create domain watch_channel as text check (value in ('sms', 'voice', 'none'));
create domain watch_hours as integer check (value between 1 and 168);
create domain alert_level as text check (value in ('urgent', 'emergency'));
create domain silence_decision as text check (value in ('goOn', 'worsened'));

create table health_watch (
  id                bigint generated always as identity primary key,
  case_id           bigint not null references case_file (id),
  office            text not null references organisation (code),
  observer          text not null references organisation (code),
  reporter          watch_reporter not null default 'staff',
  channel           watch_channel not null default 'sms',
  household         bigint,
  hours             watch_hours not null default 24,
  risk_score        integer not null default 99,
  oxygen            boolean not null default false,
  window_from       time not null default '08:00',
  window_to         time not null default '20:00' check (window_to > window_from),
  begun_at          timestamptz not null,
  due_at            timestamptz,
  step              integer not null default 0,
  step_at           timestamptz,
  last_report_at    timestamptz,
  last_tried_at     timestamptz,
  last_level        text,
  alert_level       alert_level,
  alert_since       timestamptz,
  alert_due         timestamptz,
  search_due        timestamptz,
  silence_decision  silence_decision,
  release_from      timestamptz,
  stopped_at        timestamptz,
  stopped_by        text,
  stopped_because   given_reason,
  paused_at         timestamptz,
  paused_by         text,
  paused_because    given_reason,
  ended_at          timestamptz,
  ended_because     text
) with (fillfactor = 50);
comment on table health_watch is 'one row for a time of daily observation; half of each page is free, so that a step of the ladder, '
  'which no index holds, is written beside the row it replaces, for a million people at once';
comment on column health_watch.reporter is 'own: reports through a channel of their own and is reminded; staff: is called';
comment on column health_watch.channel is 'by which the first reminder goes: sms, or voice where there is only a telephone to call; none for who is called by staff';
comment on column health_watch.household is 'case of the head of the household, who gets one message for all; null for one alone';
comment on column health_watch.risk_score is '99 where unknown: unknown is never treated as low';
comment on column health_watch.due_at is 'when the next report is due';
comment on column health_watch.step is 'steps of the ladder of silence taken for the report now due';
comment on column health_watch.step_at is 'when the next step is due; null where nothing is to come';
comment on column health_watch.search_due is 'by when the present step of the search should be done';
comment on column health_watch.last_tried_at is 'when somebody last tried in vain';
comment on column health_watch.release_from is 'earliest release as last computed; from then on each report is checked';
create unique index one_watch on health_watch (case_id) where ended_at is null;
create index health_watch_by_case on health_watch (case_id, begun_at);
create index health_watch_due on health_watch (due_at) where ended_at is null;
create index health_watch_release on health_watch (release_from) where ended_at is null and release_from is not null;
create index health_watch_by_office on health_watch (office, due_at, id) where ended_at is null;
create index health_watch_by_observer on health_watch (observer, due_at, id) where ended_at is null;
create index health_watch_household on health_watch (household) where ended_at is null and household is not null;

-- What the table timeLadder says for each risk that occurs: asked once for all people of the same risk.
create table ladder_step (
  risk_score        integer not null,
  oxygen            boolean not null,
  step              integer not null check (step between 1 and 9),
  action            text not null check (action in ('reminder', 'second', 'phone', 'visit', 'supervisor')),
  after_minutes     integer not null check (after_minutes >= 0),
  day_begins        time,
  day_ends          time check (day_ends > day_begins),
  version           integer not null,
  primary key (risk_score, oxygen, step)
);
comment on column ladder_step.day_begins is 'from when to when the step may be taken, where it waits for the day; null where it does not';

-- Every message that the watch has queued, with the clock it went by. The key makes a second one for the same step impossible.
-- No foreign key: rows are made of watches, which are never deleted, and its check would lock a million of them one by one.
create table watch_message (
  watch_id          bigint not null,
  due_at            timestamptz not null,
  step              integer not null,
  action            text not null,
  asked_at          timestamptz not null,
  send_from         timestamptz not null,
  primary key (watch_id, due_at, step)
);
comment on column watch_message.asked_at is 'the clock by which the rule decided';
comment on column watch_message.send_from is 'not to be sent before: the window of the day';

-- Who is on duty for an office, to be told of emergencies.
create table on_duty (
  organisation      text primary key references organisation (code),
  login             text,
  phone             text check (length(phone) <= 30),
  mail              text check (length(mail) <= 200),
  since             timestamptz not null,
  set_by            text not null
);

-- Rules of observation a prefecture or an office sets for itself; an office without its own has its prefecture's.
create table observation_rule (
  jurisdiction      text primary key check (jurisdiction ~ '^[A-Za-z0-9-]{2,31}$'),
  rule_set          text not null check (rule_set in ('standard', 'cautious')),
  set_at            timestamptz not null default now(),
  set_by            text not null
);
comment on column observation_rule.jurisdiction is 'code of a prefecture (two digits) or of a health centre';

create function observation_rule_of(office text, prefecture text) returns text language sql stable as $$
  select coalesce(
    (select r.rule_set from observation_rule r where r.jurisdiction = office),
    (select r.rule_set from observation_rule r where r.jurisdiction = prefecture),
    'standard')
$$;

-- The moment a step may be taken within the person's window of the day, in Japan's time.
create function within_window(moment timestamptz, window_from time, window_to time) returns timestamptz language sql immutable as $$
  select case
    when (moment at time zone 'Asia/Tokyo')::time < window_from
      then ((moment at time zone 'Asia/Tokyo')::date + window_from) at time zone 'Asia/Tokyo'
    when (moment at time zone 'Asia/Tokyo')::time > window_to
      then ((moment at time zone 'Asia/Tokyo')::date + 1 + window_from) at time zone 'Asia/Tokyo'
    else moment end
$$;

-- The moment a step of the ladder may be taken: itself by day, or for who does not wait for the day; else the next morning.
create function by_day(moment timestamptz, day_begins time, day_ends time) returns timestamptz language sql immutable as $$
  select case when day_begins is null then moment
              else within_window(moment, day_begins, day_ends - interval '1 microsecond') end
$$;

-- When the next report is due: after the hours chosen, not outside the window; what would fall a little after its end is asked
-- at its end, so that twice a day stays twice a day.
create function next_report(moment timestamptz, hours integer, window_from time, window_to time) returns timestamptz language sql immutable as $$
  select case
    when (late.at at time zone 'Asia/Tokyo')::time > window_to
      and (((late.at at time zone 'Asia/Tokyo')::date + window_to) at time zone 'Asia/Tokyo') >= moment + make_interval(mins => hours * 30)
      then ((late.at at time zone 'Asia/Tokyo')::date + window_to) at time zone 'Asia/Tokyo'
    else within_window(late.at, window_from, window_to) end
  from (select moment + make_interval(hours => hours) as at) late
$$;

-- A household gets one message for each step, when the first of its people is due: the head reports for all on one page. In the
-- same way one search speaks for all of it whom the same observer would look for.
-- The one rule of who gets which step at a moment and why not. The sweep takes the steps it names, the page that explains
-- shows them, both by the same clock. Verdicts: ended, paused, stopped, staff, notDue, waiting, alert, household, send, search,
-- spokenFor, climbed. A step that waits for the day is taken in the morning, and the times between it and the next ones stay.
create function watch_verdict(clock timestamptz)
returns table (watch_id bigint, case_id bigint, ended_at timestamptz, office text, observer text, household bigint, due_at timestamptz,
               step integer, step_at timestamptz, action text, channel text, send_from timestamptz, following_at timestamptz,
               waits_for_day boolean, verdict text)
language sql stable as $$
  select w.id, w.case_id, w.ended_at, w.office, w.observer, w.household, w.due_at, w.step, w.step_at, l.action, w.channel,
         within_window(clock, w.window_from, w.window_to),
         case when f.day_begins is null then w.due_at + make_interval(mins => f.after_minutes)
              else by_day(greatest(w.due_at + make_interval(mins => f.after_minutes),
                                   w.step_at + make_interval(mins => f.after_minutes - l.after_minutes)), f.day_begins, f.day_ends) end,
         coalesce(l.day_begins is not null and w.step_at > w.due_at + make_interval(mins => l.after_minutes), false),
         case
           when w.ended_at is not null then 'ended'
           when w.paused_at is not null then 'paused'
           when w.reporter = 'staff' then 'staff'
           when w.stopped_at is not null then 'stopped'
           when w.alert_level is not null then 'alert'
           when w.step_at is null then 'climbed'
           when w.step_at > clock and w.step = 0 then 'notDue'
           when w.step_at > clock then 'waiting'
           when l.action is null then 'climbed'
           when l.action in ('phone', 'visit', 'supervisor') and w.household is not null and exists (
             select from health_watch o
              where o.household = w.household and o.id <> w.id and o.ended_at is null and o.paused_at is null
                and o.observer = w.observer and o.search_due is not null) then 'spokenFor'
           when l.action in ('phone', 'visit', 'supervisor') then 'search'
           when w.household is not null and exists (
             select from health_watch o
              where o.household = w.household and o.id < w.id and o.ended_at is null and o.paused_at is null and o.stopped_at is null
                and o.alert_level is null and o.reporter = 'own' and o.step = w.step and o.step_at <= clock) then 'household'
           when w.household is not null and exists (
             select from health_watch o join watch_message m on m.watch_id = o.id
              where o.household = w.household and o.id <> w.id and o.ended_at is null and m.step = w.step + 1
                and m.asked_at between clock - make_interval(mins => w.hours * 30) and clock) then 'household'
           else 'send'
         end
    from health_watch w
    left join ladder_step l on l.risk_score = w.risk_score and l.oxygen = w.oxygen and l.step = w.step + 1
    left join ladder_step f on f.risk_score = w.risk_score and f.oxygen = w.oxygen and f.step = w.step + 2
$$;

-- A case that moves to another office takes its watches along.
create function watch_moves_along() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update health_watch set office = new.office,
         observer = case when observer = old.office then new.office else observer end
   where case_id = new.id and ended_at is null;
  return null;
end $$;
create trigger watch_moves_along after update of office on case_file for each row
  when (old.office is distinct from new.office) execute function watch_moves_along();

alter table health_watch enable row level security;
alter table health_watch force row level security;
alter table ladder_step enable row level security;
alter table ladder_step force row level security;
alter table watch_message enable row level security;
alter table watch_message force row level security;
alter table on_duty enable row level security;
alter table on_duty force row level security;
alter table observation_rule enable row level security;
alter table observation_rule force row level security;

grant select on health_watch to hersys_office, hersys_agency;
grant select, insert, update on health_watch to hersys_system;
create policy mover on health_watch for all to current_user using (true) with check (true);
create policy system_all on health_watch for all to hersys_system using (true) with check (true);
create policy own_office on health_watch for select to hersys_office
  using (office = (select current_setting('app.organisation', true)));
create policy own_people on health_watch for select to hersys_agency
  using (observer = (select current_setting('app.organisation', true)));

grant select on ladder_step to hersys_office, hersys_agency, hersys_system;
grant insert, update, delete on ladder_step to hersys_system;
create policy system_all on ladder_step for all to hersys_system using (true) with check (true);
create policy everybody_reads on ladder_step for select to hersys_office, hersys_agency using (true);

grant select on watch_message to hersys_office, hersys_agency, hersys_system;
grant insert, update on watch_message to hersys_system;
create policy system_all on watch_message for all to hersys_system using (true) with check (true);
create policy with_the_watch on watch_message for select to hersys_office, hersys_agency
  using (exists (select 1 from health_watch w where w.id = watch_id));

grant select, insert, update on on_duty to hersys_office, hersys_system;
create policy system_all on on_duty for all to hersys_system using (true) with check (true);
create policy own_office on on_duty for all to hersys_office
  using (organisation = (select current_setting('app.organisation', true)))
  with check (organisation = (select current_setting('app.organisation', true)));

grant select on observation_rule to hersys_base;
grant insert, update, delete on observation_rule to hersys_system;
create policy system_all on observation_rule for all to hersys_system using (true) with check (true);
create policy everybody_reads on observation_rule for select to hersys_base using (true);


-- A patient's own report asks whether somebody waits for it and puts the watch right; when the next is due is the patient's to know.
grant select (id, case_id, reporter, hours, due_at, step, alert_level, ended_at) on health_watch to hersys_patient;
create policy own_watch on health_watch for select to hersys_patient
  using (case_id = any ((select current_setting('app.patient_cases', true))::bigint[]));
grant select (pregnancy_weeks) on interview to hersys_patient;
