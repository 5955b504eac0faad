-- A program may repeat a request after a lost answer: the key it sends makes one case of all repetitions.
create table api_request (
  organisation    text not null references organisation (code),
  idempotency_key text not null check (length(idempotency_key) between 1 and 200),
  request_hash    bytea not null,
  case_id         bigint,
  created_at      timestamptz not null default now(),
  primary key (organisation, idempotency_key)
);

create table import_run (
  id              uuid primary key,
  organisation    text not null references organisation (code),
  login           text not null,
  started_at      timestamptz not null,
  finished_at     timestamptz not null,
  opened          integer not null,
  filed           integer not null,
  unchanged       integer not null,
  refused         integer not null
);
create index import_run_by_organisation on import_run (organisation, started_at desc);

alter table api_request enable row level security;
alter table api_request force row level security;
alter table import_run enable row level security;
alter table import_run force row level security;

grant select, insert, update on api_request to hersys_office, hersys_clinic;
create policy own on api_request for all to hersys_office, hersys_clinic
  using (organisation = (select current_setting('app.organisation', true)))
  with check (organisation = (select current_setting('app.organisation', true)));

grant select, insert on import_run to hersys_office;
create policy own on import_run for all to hersys_office
  using (organisation = (select current_setting('app.organisation', true)))
  with check (organisation = (select current_setting('app.organisation', true)));
