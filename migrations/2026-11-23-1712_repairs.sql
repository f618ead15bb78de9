-- Words of a document that had lost their letters, and how they were read. The text itself stands as it stood: offsets
-- are into it. A person may say that a word stands as it should; then the document is read again without that repair.
create table repairs (
  document_id uuid not null references documents (id) on delete cascade,
  starts integer not null check (starts >= 0),
  ends integer not null,
  word text not null check (word <> ''),
  -- The word is one that is masked in the minutes: it is shown to nobody, as the text itself shows blocks there.
  masked boolean not null default false,
  undone_at timestamptz,
  undone_by uuid references accounts (id),
  primary key (document_id, starts),
  check (ends > starts),
  check (undone_by is null or undone_at is not null)
);
alter table repairs enable row level security;
create policy seen on repairs for select to genbo_viewer
  using (not masked and exists (select from documents where documents.id = document_id));
grant select on repairs to genbo_viewer;
