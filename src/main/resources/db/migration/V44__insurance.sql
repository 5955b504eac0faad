-- The patient's health insurance, typed or accepted from the answer of the information network; the health centre's alone.
create table insurance (
  case_id         bigint primary key references case_file (id),
  insurer         text check (length(insurer) <= 8),
  symbol          text check (length(symbol) <= 40),
  number          text check (length(number) <= 20),
  branch          text check (length(branch) <= 2),
  insured_from    date,
  insured_until   date
);
comment on column insurance.insurer is '保険者番号: six digits of a municipality''s insurance, eight of any other, the last a check digit';
comment on column insurance.symbol is '記号, as it stands on the card';
comment on column insurance.branch is '枝番, two digits that tell the members of a household apart';

alter table insurance enable row level security;
alter table insurance force row level security;
grant select, insert, update, delete on insurance to hersys_system;
create policy system_all on insurance for all to hersys_system using (true) with check (true);
grant select, insert, update on insurance to hersys_office;
create policy with_the_case on insurance for select to hersys_office
  using (exists (select from case_file c where c.id = case_id));
create policy own_cases on insurance for insert to hersys_office
  with check (exists (select from case_file c where c.id = case_id
    and c.office = (select current_setting('app.organisation', true))));
create policy own_cases_update on insurance for update to hersys_office
  using (exists (select from case_file c where c.id = case_id
    and c.office = (select current_setting('app.organisation', true))));
