-- A file on its way in. It is worked off in portions, each with its position in one transaction, by whichever server
-- holds the row's lock; so that a run survives its server.
create table import_run (
  id              uuid primary key,
  organisation    text not null references organisation (code),
  prefecture      text not null,
  login           text not null,
  roles           text[] not null,
  language        text not null,
  file_name       text not null check (length(file_name) <= 200),
  kind            text check (kind in ('lineList', 'notifications')),
  state           text not null default 'received' check (state in ('received', 'noTable', 'unclear', 'checking', 'stopped',
                    'ready', 'running', 'cancelled', 'failed', 'done', 'expired')),
  layout          jsonb,
  first_month     date check (first_month between '1999-01-01' and '2100-12-01'),
  publisher       text check (publisher ~ '^[0-9]{2}$'),
  row_count       bigint not null default 0,
  position        bigint not null default 0,
  reason          text,
  reason_args     text[] not null default '{}',
  counts          jsonb not null default '{}',
  started_at      timestamptz not null,
  changed_at      timestamptz not null,
  finished_at     timestamptz
);
comment on column import_run.position is 'rows worked off: while checking those checked, while running those taken in';
comment on column import_run.first_month is 'dates that name no year lie within a year from then, as somebody has said';
comment on column import_run.publisher is 'prefecture whose list it is, as somebody has said of one that does not say so';
comment on column import_run.layout is 'character set, delimiter, header line and what each column holds';
comment on column import_run.counts is 'rows by outcome, as planned and after the run as carried out';
create index import_run_by_organisation on import_run (organisation, started_at desc);
create index import_run_at_work on import_run (started_at) where state in ('received', 'checking', 'running');

-- The file itself, as text, only until its run has ended.
create table import_part (
  run_id          uuid not null references import_run (id) on delete cascade,
  part            integer not null,
  content         bytea not null,
  primary key (run_id, part)
);

-- What will become and what became of each row: lines, codes and numbers, nothing that a cell says.
create table import_row (
  run_id          uuid not null references import_run (id) on delete cascade,
  line            bigint not null,
  number          text check (length(number) <= 40),
  source_id       text,
  day             date,
  outcome         text not null check (outcome in ('opened', 'filed', 'revised', 'unchanged', 'refused', 'question')),
  done            boolean not null default false,
  case_number     text,
  problems        jsonb not null default '[]',
  primary key (run_id, line)
);
create index import_row_by_outcome on import_row (run_id, outcome, line);

-- By which a case is known again when its list comes again, and a keyed fingerprint of what the list said last.
create table imported_case (
  organisation    text not null references organisation (code),
  source_id       text not null,
  case_id         bigint not null references case_file (id),
  fingerprint     bytea not null,
  primary key (organisation, source_id)
);
create index imported_case_by_case on imported_case (case_id);

-- What somebody has said the columns of a sender's files hold.
create table import_mapping (
  organisation    text not null references organisation (code),
  header          text not null,
  columns         jsonb not null,
  set_by          text not null,
  set_at          timestamptz not null,
  primary key (organisation, header)
);

do $$
declare
  own constant text := 'organisation = (select current_setting(''app.organisation'', true))';
  of_run constant text := 'run_id = any ((select array(select r.id from import_run r where r.' || own || '))::uuid[])';
  one text;
begin
  foreach one in array array['import_run', 'import_part', 'import_row', 'imported_case', 'import_mapping'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('grant select, insert, update on %I to hersys_office, hersys_clinic', one);
    execute format('create policy own on %I for all to hersys_office, hersys_clinic using (%s) with check (%2$s)', one,
                   case when one in ('import_part', 'import_row') then of_run else own end);
  end loop;
end $$;
grant delete on import_part, import_row to hersys_office, hersys_clinic;

-- The system finds runs to work off, and erases.
grant select, update on import_run to hersys_system;
create policy system_all on import_run for all to hersys_system using (true) with check (true);
grant select, delete on import_part, import_row to hersys_system;
create policy system_all on import_part for all to hersys_system using (true);
create policy system_all on import_row for all to hersys_system using (true);
