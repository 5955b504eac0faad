-- A program may repeat a request after a lost answer: the key it sends makes one case of all repetitions.
create table api_request (
  organisation    text not null references organisation (code),
  idempotency_key text not null check (length(idempotency_key) between 1 and 200),
  request_hash    bytea not null,
  case_id         bigint,
  created_at      timestamptz not null default now(),
  primary key (organisation, idempotency_key)
);

alter table api_request enable row level security;
alter table api_request force row level security;

grant select, insert, update on api_request to hersys_office, hersys_clinic;
create policy own on api_request for all to hersys_office, hersys_clinic
  using (organisation = (select current_setting('app.organisation', true)))
  with check (organisation = (select current_setting('app.organisation', true)));
