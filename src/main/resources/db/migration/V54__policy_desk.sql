-- What a draft of the wording said after each saving, by revision: the common ground of two people who save at once.
alter table question_wording add column earlier jsonb not null default '[]';

-- The prefecture's desk says how many people its observers can have in view, and is told how many they have; whom, it is not.
create function observed_now() returns table (organisation text, taken bigint) language sql stable security definer
  set search_path = public, pg_temp as $$
  select a.organisation, count(*) from observer_assignment a join organisation o on o.code = a.organisation
   where a.until is null and o.prefecture = current_setting('app.prefecture', true)
   group by a.organisation
$$;
revoke execute on function observed_now() from public;
grant execute on function observed_now() to hersys_prefecture;
