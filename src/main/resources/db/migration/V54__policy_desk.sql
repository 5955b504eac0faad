-- What a draft of the wording said after each saving, by revision: the common ground of two people who save at once.
alter table question_wording add column earlier jsonb not null default '[]';

-- The prefecture's desk says how many people its observers can have in view, and sees how many they have.
grant select on observer_assignment to hersys_prefecture;
create policy of_own_observers on observer_assignment for select to hersys_prefecture
  using (organisation = any ((select array(select code from organisation
                                            where prefecture = (select current_setting('app.prefecture', true))))::text[]));
