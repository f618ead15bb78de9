-- Consultations: what an authority asks for views on, and what is answered together.

create table consultations (
  id uuid primary key default gen_random_uuid(),
  cooperation_id uuid not null references cooperations (id),
  -- Its address: the third of this cooperation.
  number integer not null,
  title text not null check (title <> ''),
  sender text not null default '',
  -- In the sender's register, and in one's own.
  reference text not null default '',
  own_reference text not null default '',
  background text not null default '',
  -- What it asks or proposes, each to be answered by itself.
  questions text[] not null default '{}',
  -- The last day, to its end in Sweden.
  deadline date not null,
  -- Who adopts the response; its desk runs the work.
  body_id uuid not null references parties (id),
  adopts text not null default 'body' check (adopts in ('body', 'per-capsulam')),
  -- How long each part of the work takes, in days; none where it is left out.
  ask_days integer not null default 10 check (ask_days between 0 and 90),
  draft_days integer not null default 21 check (draft_days between 1 and 90),
  comment_days integer not null default 14 check (comment_days between 0 and 90),
  sign_days integer not null default 7 check (sign_days between 0 and 90),
  made_at timestamptz not null default now(),
  made_by uuid references accounts (id),
  -- From when the draft is for all who work together; before that, for those who write it.
  shared_at timestamptz,
  -- What was submitted is for everybody.
  is_public boolean not null default false,
  audience_id integer not null references audiences (id),
  -- Of those who run it, and of those who write: worked out by the database, and by whoever names the writers.
  desk_audience integer not null default 0 references audiences (id),
  group_audience integer references audiences (id),
  audiences integer[] not null default '{0}' check (audiences <> '{}'),
  unique (cooperation_id, number)
);
create index consultations_of_body on consultations (body_id);

create table consultation_papers (
  id uuid primary key default gen_random_uuid(),
  consultation_id uuid not null references consultations (id),
  position integer not null,
  file_name text not null,
  media_type text not null,
  sha256 text not null,
  bytes bytea not null,
  size integer not null,
  added_at timestamptz not null default now(),
  added_by uuid references accounts (id),
  unique (consultation_id, position) deferrable initially immediate
);

-- The steps of the work, as those of a meeting.
create table consultation_acts (
  id uuid primary key default gen_random_uuid(),
  place bigint not null generated always as identity,
  consultation_id uuid not null references consultations (id),
  kind text not null check (kind in
    ('watched', 'asked', 'drafting', 'commenting', 'signing', 'adopted', 'submitted', 'dropped')),
  account_id uuid references accounts (id),
  acted_at timestamptz not null default now(),
  -- The round by which it was asked, and the meeting that adopted.
  round_id uuid references rounds (id),
  meeting_id uuid references meetings (id),
  undone_at timestamptz,
  undone_by uuid references accounts (id)
);
create index consultation_acts_of_consultation on consultation_acts (consultation_id);
create index consultation_acts_of_round on consultation_acts (round_id) where round_id is not null;
create index consultation_acts_of_meeting on consultation_acts (meeting_id) where meeting_id is not null;

-- The response while it is written: the summary, what is said of each proposal, and sections.
create table consultation_parts (
  id uuid primary key default gen_random_uuid(),
  consultation_id uuid not null references consultations (id),
  position integer not null,
  kind text not null check (kind in ('summary', 'proposal', 'section')),
  title text not null default '',
  text text not null default '',
  stance text check (stance in ('supports', 'with-remarks', 'opposes', 'no-view')),
  owner_id uuid references parties (id),
  changed_at timestamptz not null default now(),
  changed_by uuid references accounts (id),
  check (kind = 'proposal' or stance is null),
  unique (consultation_id, position) deferrable initially immediate
);
create unique index consultation_parts_one_summary on consultation_parts (consultation_id) where kind = 'summary';
create index consultation_parts_of_owner on consultation_parts (owner_id) where owner_id is not null;

-- What is said of a paragraph, by its words: they tell what was meant when it has been written anew.
create table consultation_comments (
  id uuid primary key default gen_random_uuid(),
  consultation_id uuid not null references consultations (id),
  part_id uuid references consultation_parts (id),
  paragraph text not null default '',
  text text not null check (text <> ''),
  account_id uuid references accounts (id),
  commented_at timestamptz not null default now(),
  answer text check (answer in ('accepted', 'declined')),
  word text not null default '',
  answered_at timestamptz,
  answered_by uuid references accounts (id)
);
create index consultation_comments_of_consultation on consultation_comments (consultation_id);
create index consultation_comments_of_part on consultation_comments (part_id) where part_id is not null;

-- What a municipality answers by itself, beside the joint response or instead of it.
create table consultation_answers (
  id uuid primary key default gen_random_uuid(),
  consultation_id uuid not null references consultations (id),
  organisation_id uuid not null references parties (id),
  stands_outside boolean not null default false,
  text text not null default '',
  file_name text,
  media_type text,
  sha256 text,
  bytes bytea,
  size integer,
  told_at timestamptz not null default now(),
  told_by uuid references accounts (id),
  check (num_nonnulls(file_name, media_type, sha256, bytes, size) in (0, 5)),
  unique (consultation_id, organisation_id)
);
create index consultation_answers_of_organisation on consultation_answers (organisation_id);

-- What was sent: the paper as it was then, and the very file.
create table consultation_submissions (
  id uuid primary key default gen_random_uuid(),
  consultation_id uuid not null references consultations (id),
  paper jsonb not null,
  file_name text not null,
  media_type text not null,
  sha256 text not null,
  bytes bytea not null,
  size integer not null,
  submitted_at timestamptz not null default now(),
  submitted_by uuid references accounts (id),
  withdrawn_at timestamptz
);
create unique index consultation_submissions_one on consultation_submissions (consultation_id)
  where withdrawn_at is null;

-- ─── Who sees it ─────────────────────────────────────────────────────────────────────────────────────────────────

create function take_consultation_audiences() returns trigger language plpgsql as $$
begin
  new.desk_audience := audience_of('desk', new.cooperation_id, new.body_id);
  new.audiences := case when new.is_public then '{1}' else array[new.audience_id] end;
  return new;
end $$;
create trigger audiences_taken before insert or update on consultations
  for each row execute function take_consultation_audiences();

do $$
declare named text;
begin
  foreach named in array array['consultations', 'consultation_papers', 'consultation_acts', 'consultation_parts',
    'consultation_comments', 'consultation_answers', 'consultation_submissions'] loop
    execute format('alter table %I enable row level security', named);
    execute format('grant select on %I to genbo_viewer', named);
  end loop;
end $$;

create policy seen on consultations for select to genbo_viewer
  using (case when audiences <@ (select viewer_audiences()) then true else false end);
-- What was submitted is for whoever sees the consultation, and that can be everybody. The work is between those who work
-- together.
create policy seen on consultation_submissions for select to genbo_viewer
  using (exists (select from consultations where consultations.id = consultation_id
    and (withdrawn_at is null or cooperation_id = any ((select viewer_cooperations())::uuid[]))));
create policy seen on consultation_papers for select to genbo_viewer
  using (exists (select from consultations where consultations.id = consultation_id
    and cooperation_id = any ((select viewer_cooperations())::uuid[])));
create policy seen on consultation_acts for select to genbo_viewer
  using (exists (select from consultations where consultations.id = consultation_id
    and cooperation_id = any ((select viewer_cooperations())::uuid[])));
create policy seen on consultation_answers for select to genbo_viewer
  using (exists (select from consultations where consultations.id = consultation_id
    and cooperation_id = any ((select viewer_cooperations())::uuid[])));
-- A draft is its desk's and its writers' until it is sent round.
create policy seen on consultation_parts for select to genbo_viewer
  using (exists (select from consultations where consultations.id = consultation_id
    and cooperation_id = any ((select viewer_cooperations())::uuid[])
    and (shared_at is not null or array[desk_audience, group_audience] && (select viewer_audiences())::integer[])));
create policy seen on consultation_comments for select to genbo_viewer
  using (exists (select from consultations where consultations.id = consultation_id
    and cooperation_id = any ((select viewer_cooperations())::uuid[])
    and (shared_at is not null or array[desk_audience, group_audience] && (select viewer_audiences())::integer[])));

-- Who has taken a step and who has said something is known to whoever sees it. Accounts themselves are nobody's to read.
create view consultation_doers as
  select done.id, doer.name as done_by
  from (select consultation_acts.id, account_id, consultation_id, false as is_of_draft from consultation_acts
    union all select consultation_comments.id, account_id, consultation_id, true from consultation_comments) as done
  join consultations on consultations.id = done.consultation_id
  join accounts as doer on doer.id = done.account_id
  where consultations.cooperation_id = any ((select viewer_cooperations())::uuid[])
    and consultations.audiences <@ (select viewer_audiences())
    and (not done.is_of_draft or consultations.shared_at is not null
      or array[consultations.desk_audience, consultations.group_audience] && (select viewer_audiences())::integer[]);
grant select on consultation_doers to genbo_viewer;
