-- A file of pictures waits here while its pages are recognised, one at a time. Each page is kept as soon as it is done, so
-- that a stop costs one page; they stay, for where each word stands on them.
create table scans (
  id uuid primary key default gen_random_uuid(),
  cooperation_id uuid not null references cooperations (id),
  file_name text not null,
  sha256 text not null,
  -- The file as it came, until it stands among the documents.
  original bytea,
  -- How many; null until the first is done.
  pages integer check (pages > 0),
  document_id uuid references documents (id),
  added_at timestamptz not null default now(),
  finished_at timestamptz,
  unique (cooperation_id, sha256)
);
create index scans_waiting on scans (added_at, id) where finished_at is null;

create table scan_pages (
  scan_id uuid not null references scans (id) on delete cascade,
  number integer not null,
  page jsonb not null,
  primary key (scan_id, number)
);

alter table import_files add column scan_id uuid references scans (id) on delete set null;
alter table import_files drop constraint import_files_outcome_check;
alter table import_files add constraint import_files_outcome_check
  check (outcome in ('imported', 'known', 'failed', 'waiting') and (outcome <> 'waiting' or scan_id is not null));
create index import_files_of_scan on import_files (scan_id) where scan_id is not null;

-- Which words of a scan's text the recogniser was not sure of.
alter table documents add column certainty jsonb;

-- What is recognised is the secretariat's work, as all that is imported, until it is a document with an audience.
alter table scans enable row level security;
grant select on scans to genbo_viewer;
create policy seen on scans for select to genbo_viewer
  using (cooperation_id = any ((select viewer_offices())::uuid[])
    and (document_id is null or exists (select from documents where documents.id = document_id)));
alter table scan_pages enable row level security;
grant select on scan_pages to genbo_viewer;
create policy seen on scan_pages for select to genbo_viewer
  using (exists (select from scans where scans.id = scan_id));
