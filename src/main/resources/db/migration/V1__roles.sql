-- Who is asking decides which database role a transaction takes (set local role); policies are written per role.
-- hersys_base holds what every kind of sight shares. It sees no case; it is the role of a connection without an actor.
do $$
declare
  sight text;
begin
  if current_setting('server_version_num')::int >= 160000 and exists (
       select from pg_roles where rolname = 'hersys_base' and not pg_has_role(current_user, oid, 'member with admin option')) then
    raise exception 'This server holds another hersys, whose roles were made by another user. Either let that user own this database too, or have a superuser run: grant hersys_base, hersys_office, hersys_clinic, hersys_agency, hersys_prefecture, hersys_none, hersys_patient, hersys_system to % with admin option', current_user;
  end if;
  if not exists (select from pg_roles where rolname = 'hersys_base') then
    create role hersys_base nologin;
  end if;
  foreach sight in array array['hersys_office', 'hersys_clinic', 'hersys_agency', 'hersys_prefecture', 'hersys_policy', 'hersys_none',
                               'hersys_patient', 'hersys_system'] loop
    if not exists (select from pg_roles where rolname = sight) then
      execute format('create role %I nologin', sight);
    end if;
    execute format('grant hersys_base to %I', sight);
    execute format('grant %I to current_user', sight);
    if exists (select from pg_roles where rolname = 'hersys_app') then
      execute format('grant %I to hersys_app', sight);
    end if;
  end loop;
end $$;

grant usage on schema public to hersys_base;
