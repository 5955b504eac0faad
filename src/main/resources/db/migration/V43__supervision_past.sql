-- What has ended, found by process and by the end it reached, the latest first; what tables have answered, by table.
create index act_hi_procinst_ended on act_hi_procinst (proc_def_key_, end_time_, end_act_id_, proc_inst_id_) where end_time_ is not null;
create index decision_record_by_decision on decision_record (decision, decided_at, id);

-- Where a patient lives, as the newest notification that names a local government says; counted by the situation.
create function case_file_area() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update case_file c set area = new.content -> 'rest' ->> 'municipality'
   where c.id = new.case_id and c.area is distinct from new.content -> 'rest' ->> 'municipality';
  return null;
end $$;
create policy area_follows on case_file for update to current_user using (true) with check (true);
create trigger case_file_area after insert or update of content on notification for each row
  when (new.content -> 'rest' ->> 'municipality' is not null) execute function case_file_area();

-- How agencies do with the people given to them: numbers alone, for the supervisor of the own office, the prefecture's desk and
-- the surveillance institute. The institute is told of an agency's people and their reports none under ten, none of which the rest
-- would be under ten, and none from which one of those would follow: who is at home is known in total.
create index alert_assessment_decided on alert_assessment (decided_at);
create index observer_assignment_handed_back on observer_assignment (until) where ended_because = 'reassigned';
create policy counted on alert_assessment for select to current_user using (true);
create policy counted on observation for select to current_user using (true);
create policy counted on observer_assignment for select to current_user using (true);
create function agency_figures(at timestamptz)
  returns table (agency text, people bigint, reported bigint, silent bigint, alerts bigint, answered bigint, median bigint, slow bigint,
                 handed_back bigint)
  language sql stable security definer set search_path = public, pg_temp as $$
  with reader as (
    select array_agg(split_part(g.name, '.', 2)) as roles from unnest(string_to_array(current_setting('app.groups', true), ',')) as g (name)),
  offices as (
    select o.code from organisation o, reader r
     where r.roles && array['surveillance', 'coordinator']
             and o.prefecture = coalesce(nullif(current_setting('app.prefecture', true), ''), o.prefecture)
        or 'supervisor' = any (r.roles) and o.code = current_setting('app.organisation', true)),
  watched as (
    select w.observer as agency, count(*) as people, count(*) filter (where w.last_report_at >= at - interval '24 hours') as reported,
           count(*) filter (where w.alert_level is null and w.paused_at is null and w.due_at <= at) as silent,
           count(*) filter (where w.alert_level is not null) as alerts
      from health_watch w where w.ended_at is null and w.office in (select code from offices) group by 1),
  called as (
    select a.organisation as agency, count(*) as answered,
           percentile_cont(0.5) within group (order by extract(epoch from a.decided_at - o.observed_at) / 60)::bigint as median,
           percentile_cont(0.9) within group (order by extract(epoch from a.decided_at - o.observed_at) / 60)::bigint as slow
      from alert_assessment a join observation o on o.id = a.observation_id join case_file c on c.id = a.case_id
     where a.decided_at >= at - interval '7 days' and c.office in (select code from offices) group by 1),
  returned as (
    select b.organisation as agency, count(*) as handed_back
      from observer_assignment b join case_file c on c.id = b.case_id
     where b.ended_because = 'reassigned' and b.until >= at - interval '7 days' and c.office in (select code from offices) group by 1),
  figures as (
    select org.code as agency, coalesce(w.people, 0) as people, coalesce(w.reported, 0) as reported, coalesce(w.silent, 0) as silent,
           coalesce(w.alerts, 0) as alerts, coalesce(l.answered, 0) as answered, l.median, l.slow, coalesce(r.handed_back, 0) as handed_back
      from organisation org
      left join watched w on w.agency = org.code
      left join called l on l.agency = org.code
      left join returned r on r.agency = org.code
     where w.agency is not null or l.agency is not null or r.agency is not null),
  ranked as (
    select f.*, count(*) filter (where f.people between 1 and 9) over () as small,
           row_number() over upwards as place,
           coalesce(sum(f.people) over (order by f.people, f.agency rows between unbounded preceding and 1 preceding), 0) as below
      from figures f window upwards as (order by (f.people = 0), f.people, f.agency)),
  told as (
    select r.*, r.people < 10 or r.small > 0 and (r.place <= 2 or r.below < 10) as hidden from ranked r)
  select f.agency, f.people, f.reported, f.silent, f.alerts, f.answered, f.median, f.slow, f.handed_back
    from figures f, reader r where not 'surveillance' = any (r.roles)
  union all
  select f.agency, case when not f.hidden then f.people end,
         case when not f.hidden and f.reported >= 10 and f.people - f.reported >= 10 then f.reported end, null, null,
         case when f.answered >= 10 then f.answered end, case when f.answered >= 10 then f.median end,
         case when f.answered >= 10 then f.slow end, case when f.handed_back >= 10 then f.handed_back end
    from told f, reader r where 'surveillance' = any (r.roles)
$$;
revoke execute on function agency_figures(timestamptz) from public;
grant execute on function agency_figures(timestamptz) to hersys_base;
