-- What people say of the records that are read from documents. It is kept as facts of its own, beside what the reader
-- read: so it can be taken back, and holds when a newer reader reads the document again.

-- What the reader read, where the record that the register holds has become another by corrections.
alter table documents add column read_record jsonb;
grant select (read_record) on documents to genbo_viewer;

create table corrections (
  id uuid primary key default gen_random_uuid(),
  cooperation_id uuid not null references cooperations (id),
  meeting_id uuid not null references meetings (id),
  document_id uuid not null references documents (id),
  -- One press, perhaps in many documents: undone together.
  batch_id uuid not null,
  part text not null check (part in ('header', 'person', 'item', 'presenter', 'input', 'decision', 'assignment', 'annex', 'proposal')),
  -- The words at which the reader read what is corrected, and what holds instead.
  at jsonb not null,
  becomes jsonb not null,
  -- What stood there before, for whoever looks back.
  was jsonb not null,
  made_at timestamptz not null default clock_timestamp(),
  account_id uuid references accounts (id),
  -- The later correction of the same words; when that is undone, this one stands again.
  replaced_by uuid references corrections (id),
  undone_at timestamptz,
  undone_by uuid references accounts (id)
);
create index corrections_of_document on corrections (document_id);
create index corrections_of_batch on corrections (batch_id);
create index corrections_of_meeting on corrections (meeting_id);
create index corrections_replaced on corrections (replaced_by) where replaced_by is not null;

-- Documents that somebody has been through from beginning to end.
create table reviews (
  document_id uuid primary key references documents (id),
  cooperation_id uuid not null references cooperations (id),
  reviewed_at timestamptz not null default now(),
  account_id uuid references accounts (id),
  -- How long it was before his eyes.
  seconds integer check (seconds >= 0)
);
create index reviews_of_cooperation on reviews (cooperation_id);

-- A row that a correction has taken away: should it come back, it is itself again, with its address and for those alone
-- whom it was for. It holds no words.
create table former_rows (
  row_id uuid primary key,
  table_name text not null,
  document_id uuid not null references documents (id),
  spans jsonb not null,
  slug text,
  audience_id integer references audiences (id),
  left_at timestamptz not null default now()
);
create index former_rows_of_document on former_rows (document_id);

-- Whoever may read the whole document and has its cooperation's office.
alter table corrections enable row level security;
alter table reviews enable row level security;
alter table former_rows enable row level security;
create policy seen on corrections for select to genbo_viewer
  using (cooperation_id = any ((select viewer_offices())::uuid[])
    and exists (select from documents where documents.id = document_id));
grant select on corrections to genbo_viewer;
create policy seen on reviews for select to genbo_viewer
  using (cooperation_id = any ((select viewer_offices())::uuid[])
    and exists (select from documents where documents.id = document_id));
grant select on reviews to genbo_viewer;

-- Words are masked in corrections as in the rows that they are of. What stood there is for those of the meeting's desk
-- who may read the whole document.
create or replace function spread_to_originals(those uuid[]) returns void language plpgsql as $$
declare named text;
begin
  for named in select distinct table_name from unmasked_texts where meeting_id = any (those) and table_name <> 'corrections' loop
    execute format('update unmasked_texts as kept
      set audiences = with_audience(shown.audiences, audience_of(''body'', told.cooperation_id, told.body_id))
      from %I as shown, meetings as told
      where kept.table_name = %L and shown.id = kept.row_id and told.id = kept.meeting_id
        and kept.meeting_id = any ($1)', named, named) using those;
  end loop;
  update unmasked_texts as kept
  set audiences = with_audience(
    with_audience(shown.audiences, audience_of('body', told.cooperation_id, told.body_id)),
    audience_of('desk', told.cooperation_id, told.body_id))
  from corrections, documents as shown, meetings as told
  where kept.table_name = 'corrections' and corrections.id = kept.row_id and shown.id = corrections.document_id
    and told.id = kept.meeting_id and kept.meeting_id = any (those);
end $$;
