-- Which year is planned: next year, where nobody says.
alter table date_plans add column year integer not null default extract(year from current_date)::integer + 1
  check (year between 1900 and 2200);
