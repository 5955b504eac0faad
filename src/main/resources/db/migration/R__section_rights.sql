-- Rights by section within an office (ADR 15): clerks change notification, addresses and person, supervisors nothing of
-- a case but who may see it; both read all of it. Who reads a case because of an emergency changes nothing of it.
-- Runs again, after all other migrations, whenever this file changes.
do $$
declare
  of_care constant text[] := array['interview', 'exposure_history', 'contact', 'transfer', 'decision_record', 'stay',
    'placement_request', 'observation', 'observer_assignment', 'alert_assessment', 'release', 'death'];
  of_notification constant text[] := array['notification', 'whereabouts', 'person', 'case_file', 'case_status', 'external_id',
    'test_record', 'case_change', 'case_editor', 'case_note', 'case_paper', 'enquiry', 'insurance', 'name_part'];
  one record;
  clause text;
begin
  for one in select tablename, policyname from pg_policies
              where schemaname = 'public' and (policyname like 'section\_%' or policyname like 'emergency\_%') loop
    execute format('drop policy %I on %I', one.policyname, one.tablename);
  end loop;

  for one in select c.relname as name, act.kind
               from pg_class c cross join (values ('insert'), ('update')) act (kind)
              where c.relnamespace = 'public'::regnamespace and c.relname = any (of_care || of_notification || 'case_grant'::text)
                and has_any_column_privilege('hersys_office', c.oid, act.kind) loop
    clause := case one.kind when 'insert' then 'with check' else 'using' end;
    if one.name = any (of_care || 'case_grant'::text) then
      execute format('create policy section_clerk_%s on %I as restrictive for %s to hersys_office %s (current_user <> ''hersys_clerk'')',
                     one.kind, one.name, one.kind, clause);
    end if;
    if one.name <> 'case_grant' then
      execute format('create policy section_supervisor_%s on %I as restrictive for %s to hersys_office %s (current_user <> ''hersys_supervisor'')',
                     one.kind, one.name, one.kind, clause);
    end if;
    if one.name not in ('person', 'name_part', 'case_file', 'case_grant') then
      execute format('create policy emergency_%s on %I as restrictive for %s to hersys_office %s (case_id <> all ((select array('
                     'select e.case_id from emergency_access e where e.login = (select current_setting(''app.user'', true))'
                     ' and e.until > now()))::bigint[]))', one.kind, one.name, one.kind, clause);
    end if;
  end loop;

  create policy section_clerk_groups on case_change as restrictive for insert to hersys_office
    with check (current_user <> 'hersys_clerk' or field_group not in ('medical', 'living', 'exposure'));

  create policy emergency_update on person as restrictive for update to hersys_office
    using (not exists (select from emergency_access e join case_file c on c.id = e.case_id
                        where c.person_id = person.id and e.login = (select current_setting('app.user', true)) and e.until > now()));
end $$;
