-- A patient sees the own case, the head of a household those of its members: app.patient_cases says which.
-- What a patient tells can be added, what staff wrote cannot be read.
create policy own_cases on case_file for select to hersys_patient
  using (id = any ((select current_setting('app.patient_cases', true))::bigint[]));

grant select (case_id, reached, oxygen_needed, held_at) on interview to hersys_patient;
create policy own_cases_read on interview for select to hersys_patient
  using (case_id = any ((select current_setting('app.patient_cases', true))::bigint[]));

-- A report of the patient's own is known by an id the sender chose, so that sending it twice keeps it once; a
-- correction is a new row, and the row it corrects names it.
alter table observation
  add column report_id     text check (length(report_id) <= 64),
  add column recorded_at   timestamptz not null default now(),
  add column corrected_by  bigint references observation (id),
  add column alert_version integer,
  add constraint one_observation_a_report unique (case_id, report_id);
comment on column observation.observed_at is 'when the patient was so; a correction keeps the moment of what it corrects';
comment on column observation.alert_version is 'version of assessObservation that gave the level';

grant select, insert on observation to hersys_patient;
grant update (corrected_by) on observation to hersys_patient;
create policy own_reports on observation for select to hersys_patient
  using (channel <> 'staff' and case_id = any ((select current_setting('app.patient_cases', true))::bigint[]));
create policy own_reports_added on observation for insert to hersys_patient
  with check (channel <> 'staff' and case_id = any ((select current_setting('app.patient_cases', true))::bigint[]));
create policy own_reports_corrected on observation for update to hersys_patient
  using (channel <> 'staff' and case_id = any ((select current_setting('app.patient_cases', true))::bigint[]));

grant select on observer_assignment to hersys_patient;
create policy own_observer on observer_assignment for select to hersys_patient
  using (case_id = any ((select current_setting('app.patient_cases', true))::bigint[]));

grant insert on case_event to hersys_patient;
create policy own_cases_told on case_event for insert to hersys_patient
  with check (case_id = any ((select current_setting('app.patient_cases', true))::bigint[]));
