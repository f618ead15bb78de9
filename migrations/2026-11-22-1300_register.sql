-- The register: what is read from minutes, who it is about, and how it came in.

-- å, ä and ö last, in that order, as Swedish sorts. Written as rules because not every ICU carries Swedish.
create collation swedish (provider = icu, locale = 'und', rules = '&z<å<<<Å<ä<<<Ä<<æ<<<Æ<ö<<<Ö<<ø<<<Ø');

create table cooperations (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null check (name <> ''),
  created_at timestamptz not null default now(),
  -- When links between meetings, contradictions and suggestions were last worked out over the whole register.
  reconciled_at timestamptz
);

-- People, organisations and bodies: whoever can hold, lead, attend or answer.
create table parties (
  id uuid primary key default gen_random_uuid(),
  cooperation_id uuid not null references cooperations (id),
  kind text not null check (kind in ('person', 'organisation', 'body')),
  slug text not null,
  name text not null check (name <> ''),
  -- Itself, or the party it has been merged into. Facts keep their own party; pages show the current one.
  current_id uuid not null references parties (id),
  -- Organisations: the four-digit code of a Swedish municipality, and the day from which it is a member here.
  municipality_code text check (municipality_code ~ '^\d{4}$'),
  member_from date,
  created_at timestamptz not null default now(),
  unique (cooperation_id, kind, slug)
);
create index parties_current on parties (current_id);

-- Every spelling that a document has used.
create table party_aliases (
  party_id uuid not null references parties (id),
  spelling text not null,
  -- Lower case, without accents, å=a: the second step of resolution looks here.
  folded text not null,
  primary key (party_id, spelling)
);
create index party_aliases_folded on party_aliases (folded);
create index party_aliases_spelling on party_aliases (spelling);

-- A merge is a dated act of a person, and so is taking it back.
create table merges (
  id uuid primary key default gen_random_uuid(),
  kept_id uuid not null references parties (id),
  merged_id uuid not null references parties (id),
  merged_at timestamptz not null default now(),
  undone_at timestamptz,
  check (kept_id <> merged_id)
);
create unique index merges_standing on merges (merged_id) where undone_at is null;

create table imports (
  id uuid primary key default gen_random_uuid(),
  cooperation_id uuid not null references cooperations (id),
  label text not null,
  total integer not null,
  started_at timestamptz not null default now(),
  finished_at timestamptz
);

create table meetings (
  id uuid primary key default gen_random_uuid(),
  cooperation_id uuid not null references cooperations (id),
  body_id uuid references parties (id),
  -- The cooperation as the document names it, where that is not the one it was imported into.
  cooperation_named text,
  slug text not null,
  kind text not null check (kind in ('notes', 'minutes')),
  number text,
  held_on date,
  -- 'suggestion': inferred from another document, and accepted by a person.
  held_on_origin text not null default 'document' check (held_on_origin in ('document', 'suggestion')),
  starts text check (starts ~ '^\d\d:\d\d$'),
  ends text check (ends ~ '^\d\d:\d\d$'),
  place text,
  remote boolean not null default false,
  header_spans jsonb not null default '{}',
  unique nulls not distinct (cooperation_id, body_id, slug)
);
create index meetings_by_day on meetings (cooperation_id, held_on desc);
create index meetings_by_body on meetings (body_id, held_on);

-- A source document, whole: the file as it came, the text in it, and the record read from it.
create table documents (
  id uuid primary key default gen_random_uuid(),
  cooperation_id uuid not null references cooperations (id),
  meeting_id uuid not null references meetings (id),
  -- The same minutes in another file (the .docx beside the .pdf) bring no facts of their own.
  copy_of uuid references documents (id),
  sha256 text not null,
  file_name text not null,
  format text not null check (format in ('pdf', 'docx', 'text', 'scan')),
  text text not null,
  record jsonb not null,
  original bytea not null,
  imported_at timestamptz not null default now(),
  unique (cooperation_id, sha256)
);
create index documents_of_meeting on documents (meeting_id);

create table import_files (
  import_id uuid not null references imports (id),
  path text not null,
  outcome text not null check (outcome in ('imported', 'known', 'failed')),
  -- A code with a sentence in both languages, and the technical detail for the one who asks.
  reason text,
  detail text,
  document_id uuid references documents (id),
  at timestamptz not null default now(),
  primary key (import_id, path)
);

create table attendances (
  id uuid primary key default gen_random_uuid(),
  meeting_id uuid not null references meetings (id),
  position integer not null,
  name text not null,
  organisation text,
  role text,
  person_id uuid not null references parties (id),
  organisation_id uuid references parties (id),
  presence text not null check (presence in ('member', 'other', 'guest', 'absent')),
  chair boolean not null,
  minute_taker boolean not null,
  came text check (came ~ '^\d\d:\d\d$'),
  left_at text check (left_at ~ '^\d\d:\d\d$'),
  spans jsonb not null default '[]',
  unique (meeting_id, position)
);
create index attendances_of_person on attendances (person_id);
create index attendances_of_organisation on attendances (organisation_id);

create table items (
  id uuid primary key default gen_random_uuid(),
  meeting_id uuid not null references meetings (id),
  position integer not null,
  -- The part of an address after '#': the number, or 'u3' for the third item when it has none.
  slug text not null,
  number text,
  title text not null,
  annexes text[] not null default '{}',
  spans jsonb not null default '[]',
  -- From the heading to where the next item begins, in the source text.
  extent int4range,
  unique (meeting_id, position),
  unique (meeting_id, slug)
);

create table presentations (
  id uuid primary key default gen_random_uuid(),
  item_id uuid not null references items (id),
  position integer not null,
  name text not null,
  organisation text,
  person_id uuid not null references parties (id),
  organisation_id uuid references parties (id),
  spans jsonb not null default '[]',
  unique (item_id, position)
);
create index presentations_of_person on presentations (person_id);

create table inputs (
  id uuid primary key default gen_random_uuid(),
  item_id uuid not null references items (id),
  position integer not null,
  text text not null,
  spans jsonb not null default '[]',
  unique (item_id, position)
);

create table proposals (
  id uuid primary key default gen_random_uuid(),
  item_id uuid not null references items (id),
  position integer not null,
  text text not null,
  spans jsonb not null default '[]',
  unique (item_id, position)
);

-- One row a clause.
create table decisions (
  id uuid primary key default gen_random_uuid(),
  cooperation_id uuid not null references cooperations (id),
  meeting_id uuid not null references meetings (id),
  item_id uuid not null references items (id),
  position integer not null,
  -- The clause's own address in its meeting: item slug, hyphen, clause number ('3a-2').
  slug text not null,
  text text not null,
  outcome text not null check (outcome in ('approved', 'rejected', 'noted', 'referred', 'deferred', 'withdrawn')),
  spans jsonb not null default '[]',
  unique (item_id, position),
  unique (meeting_id, slug)
);
create index decisions_of_cooperation on decisions (cooperation_id);

create table assignments (
  id uuid primary key default gen_random_uuid(),
  cooperation_id uuid not null references cooperations (id),
  meeting_id uuid not null references meetings (id),
  item_id uuid not null references items (id),
  position integer not null,
  who text not null,
  what text not null,
  due_on date,
  due_text text,
  -- The meeting it must return to: the one its words name, or the body's first on or after the due date.
  return_meeting_id uuid references meetings (id),
  return_named boolean not null default false,
  spans jsonb not null default '[]',
  unique (item_id, position)
);
create index assignments_of_cooperation on assignments (cooperation_id, due_on);
create index assignments_of_meeting on assignments (meeting_id);
create index assignments_returning on assignments (return_meeting_id);

-- Whom the words of 'who' mean, one row each, in so far as the register knows them.
create table assignment_holders (
  assignment_id uuid not null references assignments (id),
  party_id uuid not null references parties (id),
  primary key (assignment_id, party_id)
);
create index assignment_holders_of_party on assignment_holders (party_id);

-- Dates in the text that name a meeting or carry a weekday.
create table mentions (
  id uuid primary key default gen_random_uuid(),
  meeting_id uuid not null references meetings (id),
  item_id uuid references items (id),
  date date not null,
  weekday integer check (weekday between 1 and 7),
  names_meeting boolean not null,
  body text,
  time text check (time in ('past', 'coming')),
  text text not null,
  spans jsonb not null default '[]'
);
create index mentions_of_meeting on mentions (meeting_id);

create table contradictions (
  id uuid primary key default gen_random_uuid(),
  cooperation_id uuid not null references cooperations (id),
  meeting_id uuid not null references meetings (id),
  item_id uuid references items (id),
  code text not null,
  -- What the sentence in either language is filled with.
  facts jsonb not null default '{}',
  spans jsonb not null default '[]',
  -- The same contradiction found again is the same row.
  fingerprint text not null,
  found_at timestamptz not null default now(),
  settled_at timestamptz,
  note text,
  unique (cooperation_id, fingerprint)
);
create index contradictions_of_meeting on contradictions (meeting_id);

-- What the register guesses and a person settles.
create table suggestions (
  id uuid primary key default gen_random_uuid(),
  cooperation_id uuid not null references cooperations (id),
  kind text not null check (kind in ('same-party', 'meeting-date')),
  -- same-party: two parties of one kind.
  left_id uuid references parties (id),
  right_id uuid references parties (id),
  -- meeting-date: an undated meeting, the date, and the words in another document that bear witness.
  meeting_id uuid references meetings (id),
  date date,
  witness_meeting_id uuid references meetings (id),
  witness_text text,
  witness_spans jsonb not null default '[]',
  reasons jsonb not null default '[]',
  fingerprint text not null,
  suggested_at timestamptz not null default now(),
  answer text check (answer in ('accepted', 'declined')),
  answered_at timestamptz,
  check ((answer is null) = (answered_at is null)),
  unique (cooperation_id, fingerprint)
);

-- What has happened, written in the same transaction as the change itself.
create table events (
  id bigint primary key generated always as identity,
  at timestamptz not null default now(),
  cooperation_id uuid references cooperations (id),
  kind text not null,
  subject_id uuid,
  facts jsonb not null default '{}'
);
create index events_of_subject on events (subject_id);

-- One row for each thing that can be found.
create table search_entries (
  id uuid primary key default gen_random_uuid(),
  cooperation_id uuid not null references cooperations (id),
  kind text not null check (kind in ('meeting', 'item', 'decision', 'input', 'assignment', 'party', 'source')),
  subject_id uuid not null,
  meeting_id uuid references meetings (id),
  title text not null,
  body text not null,
  words tsvector not null generated always as
    (setweight(to_tsvector('swedish', title), 'A') || setweight(to_tsvector('swedish', body), 'B')) stored
);
create index search_entries_words on search_entries using gin (words);
create index search_entries_subject on search_entries (subject_id);
