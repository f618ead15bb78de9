-- What was looked at before it became public, and what was blacked out. The register's rows hold the masked words, so
-- that nothing can show the others by mistake; what stood there is kept here.

-- Words that are masked wherever they stand in the minutes of a meeting, until somebody takes it back.
create table masked_words (
  id uuid primary key default gen_random_uuid(),
  meeting_id uuid not null references meetings (id),
  words text not null check (words <> ''),
  kind text not null,
  -- Who may know what stands there: the meeting's own body.
  audience_id integer not null references audiences (id),
  masked_at timestamptz not null default now(),
  masked_by uuid references accounts (id),
  unique (meeting_id, words)
);

-- The texts as they were read, of rows that have masked words in them. JSON stands as text.
create table unmasked_texts (
  table_name text not null,
  column_name text not null,
  row_id uuid not null,
  meeting_id uuid not null references meetings (id),
  text text not null,
  primary key (table_name, column_name, row_id)
);
create index unmasked_texts_of_meeting on unmasked_texts (meeting_id);

-- Words that the check pointed at and a person let pass.
create table passed_words (
  meeting_id uuid not null references meetings (id),
  words text not null,
  kind text not null,
  passed_at timestamptz not null default now(),
  passed_by uuid references accounts (id),
  primary key (meeting_id, words)
);

alter table masked_words enable row level security;
alter table unmasked_texts enable row level security;
alter table passed_words enable row level security;
alter table audiences enable row level security;
-- Whoever may read the whole text and belongs to the body may know what it said.
create policy seen on masked_words for select to genbo_viewer
  using (audience_id = any ((select viewer_audiences())::integer[])
    and exists (select from documents where documents.meeting_id = masked_words.meeting_id));
grant select on masked_words to genbo_viewer;
create policy seen on passed_words for select to genbo_viewer
  using (exists (select from meetings where meetings.id = meeting_id
    and cooperation_id = any ((select viewer_offices())::uuid[])));
grant select on passed_words to genbo_viewer;
-- One knows the audiences that one belongs to.
create policy seen on audiences for select to genbo_viewer
  using (id = any ((select viewer_audiences())::integer[]));
grant select on audiences to genbo_viewer;

-- The file as it came holds every word, so it is had through a door of its own: closed to those who may not know what is
-- masked in its minutes.
revoke select on documents from genbo_viewer;
do $$
declare shown text;
begin
  select string_agg(quote_ident(column_name), ', ') into shown from information_schema.columns
  where table_schema = current_schema() and table_name = 'documents' and column_name <> 'original';
  execute format('grant select (%s) on documents to genbo_viewer', shown);
end $$;
create view original_files as
  select document.id, document.meeting_id, document.original from documents as document
  where document.audiences <@ (select viewer_audiences())
    and not exists (select from masked_words where masked_words.meeting_id = document.meeting_id
      and masked_words.audience_id <> all ((select viewer_audiences())::integer[]));
grant select on original_files to genbo_viewer;

-- Another file of minutes that are open already has been looked at by nobody: it waits with the body.
create function keep_copies_back() returns trigger language plpgsql as $$
declare body_audience integer;
begin
  select audience_of('body', cooperation_id, body_id) into body_audience from meetings
  where id = new.meeting_id and (audience_id = 1 or exists (select from masked_words where meeting_id = new.meeting_id));
  if body_audience is not null then
    new.audience_id := coalesce(new.audience_id, body_audience);
    new.audiences := with_audience(new.audiences, new.audience_id);
  end if;
  return new;
end $$;
create trigger copies_kept_back before insert on documents
  for each row when (new.copy_of is not null) execute function keep_copies_back();
