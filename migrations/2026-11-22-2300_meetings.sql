-- Meetings that are prepared, held and minuted here. They stand in the same tables as those read from old minutes: the
-- agenda's items are the register's items, and what the secretary writes are its inputs, clauses and assignments. Until
-- it is sent out it is a draft, and a draft is seen by the desk alone.

-- ─── The desk ────────────────────────────────────────────────────────────────────────────────────────────────────

-- Whoever runs a body's meetings: the secretariat, and the body's own chair, secretary and convener.
alter table audiences drop constraint audiences_kind_check;
alter table audiences add constraint audiences_kind_check
  check (kind in ('nobody', 'public', 'cooperation', 'body', 'desk', 'closed'));
alter table audiences drop constraint audiences_check1;
alter table audiences add constraint audiences_check1 check (body_id is null or kind in ('body', 'desk'));

create or replace function access_of(who uuid, today date)
returns table (audiences integer[], cooperations uuid[], offices uuid[]) language sql stable
begin atomic
  with me as (select id from accounts where id = who and closed_at is null),
  mine as (
    select same.id from account_persons join me on me.id = account_id
    join parties as joined on joined.id = person_id join parties as same on same.current_id = joined.current_id),
  seats as (
    select mandates.cooperation_id, body.current_id as body, mandates.role in ('chair', 'secretary', 'convener') as runs
    from mandates join parties as body on body.id = body_id
    where person_id in (select id from mine) and today >= from_on and (until_on is null or today <= until_on)),
  roles as (
    select account_roles.* from account_roles join me on me.id = account_id
    where today >= from_on and (until_on is null or today <= until_on)),
  contributed as (
    select roles.cooperation_id, body.current_id as body, false as runs
    from roles join parties as body on body.id = body_id),
  -- A registrar sees what those see who sit for his municipality.
  registered as (
    select mandates.cooperation_id, body.current_id as body, false as runs from roles
    join parties as told on told.id = roles.organisation_id
    join parties as same on same.current_id = told.current_id
    join mandates on mandates.organisation_id = same.id and mandates.cooperation_id = roles.cooperation_id
    join parties as body on body.id = mandates.body_id
    where roles.role = 'registrar' and today >= mandates.from_on and (mandates.until_on is null or today <= mandates.until_on)),
  places as (select cooperation_id from seats union select cooperation_id from roles),
  desks as (select distinct cooperation_id from roles where role = 'secretariat'),
  bodies as (select * from seats union select * from contributed union select * from registered)
  select
    array(
      select audience.id from audiences as audience left join parties as body on body.id = audience.body_id
      where audience.kind = 'public'
        or audience.kind = 'cooperation' and audience.cooperation_id in (select cooperation_id from places)
        or audience.kind in ('body', 'desk') and audience.cooperation_id in (select cooperation_id from desks)
        or audience.kind = 'body' and body.current_id in (
          select bodies.body from bodies where bodies.cooperation_id = audience.cooperation_id)
        or audience.kind = 'desk' and body.current_id in (
          select bodies.body from bodies where bodies.cooperation_id = audience.cooperation_id and runs)
        or audience.kind = 'closed' and audience.cooperation_id in (select cooperation_id from places)
          and exists (select from audience_persons where audience_id = audience.id and person_id in (select id from mine))
      order by audience.id),
    array(select cooperation_id from places order by 1),
    array(select cooperation_id from desks order by 1);
end;

-- A body is known to whoever runs its meetings, also before it has met or anybody has a seat in it.
create or replace function facts_of_parties(wanted uuid[]) returns table (party_id uuid, audiences integer[])
language sql stable
begin atomic
  select person_id, audiences from attendances where person_id = any (wanted)
  union select organisation_id, audiences from attendances where organisation_id = any (wanted)
  union select person_id, audiences from presentations where person_id = any (wanted)
  union select organisation_id, audiences from presentations where organisation_id = any (wanted)
  union select holder.party_id, assignments.audiences
    from assignment_holders as holder join assignments on assignments.id = holder.assignment_id
    where holder.party_id = any (wanted)
  union select body_id, audiences from meetings where body_id = any (wanted)
  union select body_id, array[id] from audiences where kind = 'desk' and body_id = any (wanted)
  union select seat.party_id, array[seat.audience] from (
    select unnest(array[mandates.person_id, mandates.body_id, mandates.organisation_id]) as party_id,
      audiences.id as audience
    from mandates join audiences on audiences.kind = 'cooperation' and audiences.cooperation_id = mandates.cooperation_id
    where mandates.person_id = any (wanted) or mandates.body_id = any (wanted)
      or mandates.organisation_id = any (wanted)) as seat
    where seat.party_id = any (wanted)
  union select parties.id, array[case when cooperations.opened_at is null then audiences.id else 1 end]
    from parties join cooperations on cooperations.id = parties.cooperation_id
    join audiences on audiences.kind = 'cooperation' and audiences.cooperation_id = cooperations.id
    where parties.id = any (wanted) and parties.member_from is not null;
end;

-- Every body has one from its first day.
create function give_desk() returns trigger language plpgsql as $$
begin
  perform audience_of('desk', new.cooperation_id, new.id);
  perform sight(array[new.id]);
  return null;
end $$;
create trigger desk_given after insert on parties for each row when (new.kind = 'body') execute function give_desk();
select audience_of('desk', cooperation_id, id) from parties where kind = 'body';
select sight(array(select id from parties where kind = 'body'));

-- How a body works: what its legal form asks of its minutes, and what its meetings are like when nobody says otherwise.
create table body_forms (
  body_id uuid primary key references parties (id),
  cooperation_id uuid not null references cooperations (id),
  -- Formal minutes are adjusted, announced, and can be appealed against.
  is_formal boolean not null default false,
  approval text not null default 'next-meeting' check (approval in ('next-meeting', 'chair', 'adjusters')),
  -- '§ 1' goes on through the year, '1' begins with each meeting.
  numbering text not null default 'plain' check (numbering in ('plain', 'paragraph')),
  adjusters integer not null default 0 check (adjusters between 0 and 12),
  starts text check (starts ~ '^\d\d:\d\d$'),
  ends text check (ends ~ '^\d\d:\d\d$'),
  place text,
  -- Days before a meeting when no more items are taken in, and when the call goes out.
  stop_days integer not null default 14 check (stop_days between 0 and 90),
  call_days integer not null default 7 check (call_days between 0 and 90),
  -- How often it is to meet in a term, where somebody has said so.
  meetings_a_term integer check (meetings_a_term > 0)
);

-- ─── Meetings ────────────────────────────────────────────────────────────────────────────────────────────────────

alter table meetings
  -- None of those that are known from their minutes alone.
  add column state text check (state in ('planned', 'called', 'held', 'minuting', 'approved', 'cancelled')),
  -- 'Studieresa': where it is not just the body's next one.
  add column name text check (name <> ''),
  -- Of a meeting over several days.
  add column last_on date,
  -- Where those join who are not there.
  add column link text check (link ~ '^https?://'),
  add column stop_on date,
  -- How often calendars have been told of a change.
  add column sequence integer not null default 0,
  -- From when those who were there may read the minutes and say what is wrong in them.
  add column circulated_at timestamptz,
  add check (last_on is null or last_on >= held_on),
  add check (state is null or held_on is not null);
create index meetings_by_state on meetings (cooperation_id, state, held_on) where state is not null;

-- Each step that a meeting has taken, by whom. One taken back stays, and says so.
create table meeting_acts (
  id uuid primary key default gen_random_uuid(),
  meeting_id uuid not null references meetings (id),
  kind text not null check (kind in ('planned', 'called', 'held', 'minuting', 'circulated', 'approved', 'cancelled')),
  account_id uuid references accounts (id),
  acted_at timestamptz not null default now(),
  facts jsonb not null default '{}',
  undone_at timestamptz,
  undone_by uuid references accounts (id)
);
create index meeting_acts_of_meeting on meeting_acts (meeting_id, acted_at);

-- An ordinary part, and perhaps a closed one with named persons alone.
create table meeting_parts (
  id uuid primary key default gen_random_uuid(),
  meeting_id uuid not null references meetings (id),
  position integer not null,
  name text not null check (name <> ''),
  held_on date,
  starts text check (starts ~ '^\d\d:\d\d$'),
  ends text check (ends ~ '^\d\d:\d\d$'),
  place text,
  -- Of a closed part: its persons.
  audience_id integer references audiences (id),
  audiences integer[] not null default '{0}' check (audiences <> '{}'),
  unique (meeting_id, position) deferrable initially immediate
);

alter table items
  add column part_id uuid references meeting_parts (id),
  -- 3 of 3 a.
  add column parent_id uuid references items (id),
  add column kind text check (kind in ('decision', 'discussion', 'information')),
  -- Planned minutes.
  add column minutes integer check (minutes between 1 and 1440),
  -- Minutes of a pause before it.
  add column pause integer check (pause between 1 and 1440),
  -- When it is planned to begin and to end, in minutes from the beginning of its part. Written down, because who may not
  -- see all items is told the right time for his.
  add column begins_after integer,
  add column ends_after integer,
  -- When it was taken up in the room.
  add column began text check (began ~ '^\d\d:\d\d$'),
  -- What is to be known before the meeting.
  add column background text not null default '',
  -- How it came to stand on the agenda.
  add column origin text check (origin in ('approval', 'assignment', 'moved', 'wish', 'desk', 'table')),
  -- The assignment that comes back here, or the item that was moved on.
  add column assignment_id uuid references assignments (id) on delete set null deferrable initially deferred,
  add column moved_from_id uuid references items (id),
  -- Of minutes that stand to be approved: whose.
  add column approves_id uuid references meetings (id),
  add column is_draft boolean not null default false;
create index items_of_assignment on items (assignment_id) where assignment_id is not null;
create index items_moved_from on items (moved_from_id) where moved_from_id is not null;
create index items_of_part on items (part_id) where part_id is not null;

-- Items change places, and their numbers with them.
alter table items drop constraint items_meeting_id_position_key;
alter table items add constraint items_meeting_id_position_key unique (meeting_id, position) deferrable initially immediate;
alter table items drop constraint items_meeting_id_slug_key;
alter table items add constraint items_meeting_id_slug_key unique (meeting_id, slug) deferrable initially immediate;
alter table decisions drop constraint decisions_meeting_id_slug_key;
alter table decisions add constraint decisions_meeting_id_slug_key unique (meeting_id, slug) deferrable initially immediate;
do $$
declare named text;
begin
  foreach named in array array['decisions', 'inputs', 'proposals', 'presentations', 'assignments'] loop
    execute format('alter table %I drop constraint %I', named, named || '_item_id_position_key');
    execute format('alter table %I add constraint %I unique (item_id, position) deferrable initially immediate',
      named, named || '_item_id_position_key');
  end loop;
end $$;
alter table attendances drop constraint attendances_meeting_id_position_key;
alter table attendances add constraint attendances_meeting_id_position_key
  unique (meeting_id, position) deferrable initially immediate;

alter table inputs add column is_draft boolean not null default false,
  -- Who said it, where that is told.
  add column person_id uuid references parties (id);
create index inputs_of_person on inputs (person_id) where person_id is not null;
alter table decisions add column is_draft boolean not null default false,
  -- The clause of the proposal that it answers, and whether it is worded as that was.
  add column proposal_id uuid references proposals (id),
  add column is_amended boolean not null default false,
  -- One that is adjusted at the table is in force at once.
  add column adjusted_at timestamptz;
alter table assignments add column is_draft boolean not null default false;
alter table attendances add column is_draft boolean not null default false,
  -- For whom a substitute sits.
  add column substitutes_id uuid references parties (id),
  add column is_remote boolean not null default false;

-- Present for some items and not for others: 'ersätter NN § 30', 'deltog inte på grund av jäv'.
create table item_absences (
  id uuid primary key default gen_random_uuid(),
  item_id uuid not null references items (id),
  person_id uuid not null references parties (id),
  reason text not null check (reason in ('conflict', 'out')),
  unique (item_id, person_id)
);

-- Papers of an item, numbered through the meeting in the order of the agenda.
create table annexes (
  id uuid primary key default gen_random_uuid(),
  meeting_id uuid not null references meetings (id),
  item_id uuid not null references items (id),
  position integer not null,
  number integer not null,
  title text not null check (title <> ''),
  file_name text not null,
  media_type text not null,
  sha256 text not null,
  bytes bytea not null,
  size integer not null,
  added_at timestamptz not null default now(),
  added_by uuid references accounts (id),
  is_draft boolean not null default false,
  audience_id integer references audiences (id),
  audiences integer[] not null default '{0}' check (audiences <> '{}'),
  unique (item_id, position) deferrable initially immediate
);
create index annexes_of_meeting on annexes (meeting_id, number);

-- What somebody with a seat wants to have taken up: at a named meeting, or at some coming one.
create table wishes (
  id uuid primary key default gen_random_uuid(),
  cooperation_id uuid not null references cooperations (id),
  body_id uuid not null references parties (id),
  meeting_id uuid references meetings (id),
  account_id uuid not null references accounts (id),
  person_id uuid references parties (id),
  title text not null check (title <> ''),
  kind text not null default 'discussion' check (kind in ('decision', 'discussion', 'information')),
  background text not null default '',
  proposal text[] not null default '{}',
  minutes integer check (minutes between 1 and 1440),
  wished_at timestamptz not null default now(),
  state text not null default 'waiting' check (state in ('waiting', 'accepted', 'merged', 'returned', 'withdrawn')),
  -- What the desk says back.
  word text not null default '',
  answered_at timestamptz,
  answered_by uuid references accounts (id),
  -- What it became, or was merged into.
  item_id uuid references items (id),
  audience_id integer not null references audiences (id),
  check ((state = 'waiting') = (answered_at is null))
);
create index wishes_of_body on wishes (body_id, state);
create index wishes_of_meeting on wishes (meeting_id);
create index wishes_of_account on wishes (account_id);

-- ─── Dates ───────────────────────────────────────────────────────────────────────────────────────────────────────

-- Meeting days of a year that are weighed together, of one body or several.
create table date_plans (
  id uuid primary key default gen_random_uuid(),
  cooperation_id uuid not null references cooperations (id),
  name text not null check (name <> ''),
  made_at timestamptz not null default now(),
  made_by uuid references accounts (id),
  approved_at timestamptz,
  approved_by uuid references accounts (id)
);
create table planned_days (
  id uuid primary key default gen_random_uuid(),
  plan_id uuid not null references date_plans (id),
  body_id uuid not null references parties (id),
  held_on date not null,
  last_on date check (last_on >= held_on),
  starts text check (starts ~ '^\d\d:\d\d$'),
  ends text check (ends ~ '^\d\d:\d\d$'),
  place text,
  name text,
  meeting_id uuid references meetings (id)
);
create index planned_days_of_plan on planned_days (plan_id, held_on);
-- What else is known to take place: other bodies, conferences, school holidays.
create table outside_events (
  id uuid primary key default gen_random_uuid(),
  cooperation_id uuid not null references cooperations (id),
  name text not null check (name <> ''),
  from_on date not null,
  until_on date not null check (until_on >= from_on)
);
create index outside_events_of_cooperation on outside_events (cooperation_id, from_on);

-- ─── The call ────────────────────────────────────────────────────────────────────────────────────────────────────

create table calls (
  id uuid primary key default gen_random_uuid(),
  meeting_id uuid not null references meetings (id),
  kind text not null check (kind in ('call', 'change', 'cancel', 'reminder')),
  sequence integer not null,
  sent_at timestamptz not null default now(),
  account_id uuid references accounts (id),
  facts jsonb not null default '{}'
);
create index calls_of_meeting on calls (meeting_id, sent_at);

create table invitees (
  id uuid primary key default gen_random_uuid(),
  meeting_id uuid not null references meetings (id),
  person_id uuid not null references parties (id),
  account_id uuid references accounts (id),
  email text not null,
  kind text not null check (kind in ('member', 'substitute', 'guest')),
  -- A guest comes to this item alone.
  item_id uuid references items (id) on delete set null,
  invited_at timestamptz not null default now(),
  ended_at timestamptz
);
create unique index invitees_seated on invitees (meeting_id, person_id) where kind <> 'guest';
create unique index invitees_as_guests on invitees (meeting_id, person_id, item_id) where kind = 'guest';

-- All that somebody has answered; the newest of a part counts.
create table invitee_answers (
  id uuid primary key default gen_random_uuid(),
  invitee_id uuid not null references invitees (id),
  part_id uuid references meeting_parts (id) on delete cascade,
  answer text not null check (answer in ('yes', 'no', 'maybe', 'substitute')),
  substitute_id uuid references parties (id),
  came_by text not null check (came_by in ('link', 'mail', 'page')),
  words text not null default '',
  answered_at timestamptz not null default now()
);
create index invitee_answers_of_invitee on invitee_answers (invitee_id, answered_at);

-- A link that does one thing for one person without an account: it opens harmlessly, and only its button acts.
create table personal_links (
  id uuid primary key default gen_random_uuid(),
  token_hash bytea not null unique,
  kind text not null check (kind in ('answer-call', 'report', 'adjust', 'correct')),
  person_id uuid not null references parties (id),
  email text not null,
  invitee_id uuid references invitees (id),
  assignment_id uuid references assignments (id),
  meeting_id uuid references meetings (id),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index personal_links_of_invitee on personal_links (invitee_id);
create index personal_links_of_assignment on personal_links (assignment_id);
create index personal_links_of_meeting on personal_links (meeting_id);

-- A calendar's secret address.
create table feeds (
  id uuid primary key default gen_random_uuid(),
  token_hash bytea not null unique,
  account_id uuid not null references accounts (id),
  kind text not null check (kind in ('own', 'body', 'cooperation')),
  cooperation_id uuid references cooperations (id),
  body_id uuid references parties (id),
  created_at timestamptz not null default now(),
  ended_at timestamptz
);
create index feeds_of_account on feeds (account_id);

-- Papers and invitations go with a mail.
create table mail_attachments (
  mail_id uuid not null references mails (id),
  position integer not null,
  file_name text not null,
  media_type text not null,
  -- REQUEST, CANCEL: of an invitation, which is a part of the mail and not a paper beside it.
  method text,
  content bytea,
  -- A paper of the meeting is not written down once more for each who gets it, and one that is removed goes to nobody.
  annex_id uuid references annexes (id) on delete cascade,
  primary key (mail_id, position),
  check ((content is null) <> (annex_id is null))
);
alter table mails add column reply_to text;

-- Mail that came in, and what it was taken for.
create table incoming_mails (
  id uuid primary key default gen_random_uuid(),
  message_id text unique,
  came_at timestamptz not null default now(),
  sender text not null,
  recipient text not null,
  subject text not null,
  text text not null,
  raw bytea not null,
  taken_as text not null check (taken_as in ('calendar-answer', 'answer', 'auto-reply', 'bounce', 'unsure', 'unknown')),
  subject_id uuid,
  facts jsonb not null default '{}'
);

-- ─── Minutes ─────────────────────────────────────────────────────────────────────────────────────────────────────

-- Those who were there are asked what is wrong in the minutes.
create table correction_rounds (
  id uuid primary key default gen_random_uuid(),
  meeting_id uuid not null references meetings (id),
  opened_at timestamptz not null default now(),
  opened_by uuid references accounts (id),
  deadline date not null,
  closed_at timestamptz,
  closed_by uuid references accounts (id)
);
create unique index correction_rounds_open on correction_rounds (meeting_id) where closed_at is null;

create table correction_comments (
  id uuid primary key default gen_random_uuid(),
  round_id uuid not null references correction_rounds (id),
  meeting_id uuid not null references meetings (id),
  item_id uuid references items (id),
  -- The paragraph: an input, clause, assignment or attendance, by its own id; none of the item as a whole.
  subject_id uuid,
  person_id uuid references parties (id),
  account_id uuid references accounts (id),
  text text not null check (text <> ''),
  commented_at timestamptz not null default now(),
  answer text check (answer in ('accepted', 'declined')),
  word text not null default '',
  answered_at timestamptz,
  answered_by uuid references accounts (id)
);
create index correction_comments_of_meeting on correction_comments (meeting_id);
create index correction_comments_of_subject on correction_comments (subject_id);

-- Who adjusts the minutes, all of them or one item at once, and when he signed.
create table adjustments (
  id uuid primary key default gen_random_uuid(),
  meeting_id uuid not null references meetings (id),
  item_id uuid references items (id),
  person_id uuid not null references parties (id),
  role text not null check (role in ('chair', 'adjuster', 'secretary')),
  position integer not null,
  asked_at timestamptz not null default now(),
  signed_at timestamptz,
  account_id uuid references accounts (id),
  -- On paper it is the desk that says so.
  came_by text check (came_by in ('page', 'link', 'paper')),
  -- Of the text that was signed.
  sha256 text,
  unique nulls not distinct (meeting_id, item_id, person_id)
);

-- Announcement of adjusted minutes on the notice board, and until when they can be appealed against.
create table notices (
  id uuid primary key default gen_random_uuid(),
  meeting_id uuid not null references meetings (id),
  item_id uuid references items (id),
  posted_on date not null,
  appeal_until date not null,
  down_on date not null,
  kept_at text not null default '',
  posted_by uuid references accounts (id),
  posted_at timestamptz not null default now()
);
create index notices_of_meeting on notices (meeting_id);

-- Approved text is never changed: what was wrong in it is said beside it.
create table minutes_corrections (
  id uuid primary key default gen_random_uuid(),
  meeting_id uuid not null references meetings (id),
  item_id uuid references items (id),
  text text not null check (text <> ''),
  corrected_at timestamptz not null default now(),
  account_id uuid references accounts (id)
);
create index minutes_corrections_of_meeting on minutes_corrections (meeting_id);

-- The number under which a municipality or the cooperation has registered an item.
create table registry_numbers (
  id uuid primary key default gen_random_uuid(),
  item_id uuid not null references items (id),
  organisation_id uuid references parties (id),
  number text not null check (number <> ''),
  unique nulls not distinct (item_id, organisation_id)
);

-- What the papers of a cooperation look like.
create table brandings (
  cooperation_id uuid primary key references cooperations (id),
  logotype bytea,
  media_type text check (media_type in ('image/png', 'image/jpeg')),
  -- Of headings: one that can be read on white paper.
  colour text check (colour ~ '^#[0-9a-f]{6}$'),
  -- At the foot of each page.
  line text check (line <> ''),
  check ((logotype is null) = (media_type is null))
);
alter table brandings enable row level security;
grant select on brandings to genbo_viewer;
create policy seen on brandings for select to genbo_viewer
  using (exists (select from cooperations where cooperations.id = cooperation_id));

-- ─── The loop ────────────────────────────────────────────────────────────────────────────────────────────────────

alter table assignments
  -- 'innan arbetet påbörjas'
  add column condition text,
  add column state text not null default 'open' check (state in ('open', 'reported', 'ended', 'withdrawn')),
  add column state_at timestamptz;
alter table assignment_holders
  -- Of a body: whoever has this seat when it is due.
  add column role text check (role in ('chair', 'secretary', 'convener', 'members'));

-- What has become of an assignment, step by step.
create table assignment_acts (
  id uuid primary key default gen_random_uuid(),
  assignment_id uuid not null references assignments (id),
  -- That a meeting passed without it is told by the meeting.
  kind text not null check (kind in
    ('reported', 'ended', 'reopened', 'withdrawn', 'time-asked', 'due-moved', 'meeting-moved')),
  text text not null default '',
  -- Where the day it is due, or the meeting, became another.
  due_before date,
  due_after date,
  return_before uuid references meetings (id),
  return_after uuid references meetings (id),
  acted_at timestamptz not null default now(),
  account_id uuid references accounts (id),
  person_id uuid references parties (id),
  -- The meeting at which it was told.
  meeting_id uuid references meetings (id),
  came_by text not null default 'page' check (came_by in ('page', 'link', 'meeting', 'genbo')),
  undone_at timestamptz,
  undone_by uuid references accounts (id)
);
create index assignment_acts_of_assignment on assignment_acts (assignment_id, acted_at);
create index assignment_acts_of_meeting on assignment_acts (meeting_id);

-- What is done on a certain day is done once, however many processes there are.
create table daily_work (
  kind text not null,
  day date not null,
  subject_id uuid,
  done_at timestamptz not null default now(),
  unique nulls not distinct (kind, day, subject_id)
);

-- ─── Drafts, parts, and what follows from them ───────────────────────────────────────────────────────────────────

-- The desk of a meeting.
create function desk_of(which uuid) returns integer language sql
return (select audience_of('desk', cooperation_id, body_id) from meetings where id = which);

create function drafted(known integer[], which uuid, is_draft boolean) returns integer[] language sql
return case when is_draft then with_audience(known, desk_of(which)) else known end;

-- Of an item: its meeting's audiences, its part's and its own.
create function audiences_of_item(which uuid, part uuid, own integer, is_draft boolean) returns integer[] language sql
return drafted(with_audience(with_audience(
  (select audiences from meetings where id = which), (select audience_id from meeting_parts where id = part)), own),
  which, is_draft);

create or replace function spread_to_rows(those uuid[]) returns void language plpgsql as $$
begin
  update meetings set audiences = array[audience_id] where id = any (those);
  update meeting_parts set audiences = with_audience(meetings.audiences, meeting_parts.audience_id)
  from meetings where meetings.id = meeting_id and meeting_id = any (those);
  update items set audiences = case when items.part_id is null and not items.is_draft
    then with_audience(meetings.audiences, items.audience_id)
    else audiences_of_item(items.meeting_id, items.part_id, items.audience_id, items.is_draft) end
  from meetings where meetings.id = meeting_id and meeting_id = any (those);
  update decisions as fact set audiences = drafted(with_audience(items.audiences, fact.audience_id), items.meeting_id, fact.is_draft)
  from items where items.id = fact.item_id and items.meeting_id = any (those);
  update inputs as fact set audiences = drafted(with_audience(items.audiences, fact.audience_id), items.meeting_id, fact.is_draft)
  from items where items.id = fact.item_id and items.meeting_id = any (those);
  update assignments as fact set audiences = drafted(with_audience(items.audiences, fact.audience_id), items.meeting_id, fact.is_draft)
  from items where items.id = fact.item_id and items.meeting_id = any (those);
  update annexes as fact set audiences = drafted(with_audience(items.audiences, fact.audience_id), items.meeting_id, fact.is_draft)
  from items where items.id = fact.item_id and items.meeting_id = any (those);
  update presentations as fact set audiences = items.audiences
  from items where items.id = fact.item_id and items.meeting_id = any (those);
  update proposals as fact set audiences = items.audiences
  from items where items.id = fact.item_id and items.meeting_id = any (those);
  update attendances as fact set audiences = drafted(meetings.audiences, fact.meeting_id, fact.is_draft)
  from meetings where meetings.id = fact.meeting_id and fact.meeting_id = any (those);
  update mentions as fact set audiences = coalesce((select audiences from items where items.id = fact.item_id), meetings.audiences)
  from meetings where meetings.id = fact.meeting_id and fact.meeting_id = any (those);
  update contradictions as fact set audiences = coalesce((select audiences from items where items.id = fact.item_id), meetings.audiences)
  from meetings where meetings.id = fact.meeting_id and fact.meeting_id = any (those);
  -- A whole text tells all that is in it.
  update documents set audiences = (
    select array_agg(distinct audience) from (
      select unnest(meetings.audiences) as audience
      union select documents.audience_id where documents.audience_id is not null
      union select unnest(audiences) from items where items.meeting_id = meetings.id
      union select unnest(audiences) from decisions where decisions.meeting_id = meetings.id
      union select unnest(audiences) from assignments where assignments.meeting_id = meetings.id
      union select unnest(inputs.audiences) from inputs join items on items.id = item_id where items.meeting_id = meetings.id) as told)
  from meetings where meetings.id = documents.meeting_id and documents.meeting_id = any (those);
  update search_entries as entry set audiences = coalesce(case kind
    when 'meeting' then (select audiences from meetings where id = subject_id)
    when 'item' then (select audiences from items where id = subject_id)
    when 'decision' then (select audiences from decisions where id = subject_id)
    when 'input' then (select audiences from inputs where id = subject_id)
    when 'assignment' then (select audiences from assignments where id = subject_id)
    when 'source' then (select audiences from documents where id = subject_id)
    end, '{0}')
  where meeting_id = any (those) and kind <> 'party';
  -- What has something public is there for the public to find.
  update cooperations set opened_at = now() where opened_at is null and id in (
    select cooperation_id from meetings where meetings.id = any (those) and audience_id = 1);
  perform sight(array(select parties_in(those)));
end $$;

-- Whatever is said anew of a row, or sent out, is so of all that is in it, at once.
create or replace function follow_audience() returns trigger language plpgsql as $$
declare those uuid[];
begin
  case tg_table_name
  when 'meetings' then
    select array_agg(new_rows.id) into those from new_rows join old_rows using (id)
    where new_rows.audience_id is distinct from old_rows.audience_id;
  when 'inputs' then
    select array_agg(distinct items.meeting_id) into those from new_rows join old_rows using (id)
    join items on items.id = new_rows.item_id
    where new_rows.audience_id is distinct from old_rows.audience_id or new_rows.is_draft <> old_rows.is_draft;
  when 'items' then
    select array_agg(distinct new_rows.meeting_id) into those from new_rows join old_rows using (id)
    where new_rows.audience_id is distinct from old_rows.audience_id or new_rows.is_draft <> old_rows.is_draft
      or new_rows.part_id is distinct from old_rows.part_id;
  when 'attendances' then
    select array_agg(distinct new_rows.meeting_id) into those from new_rows join old_rows using (id)
    where new_rows.is_draft <> old_rows.is_draft;
  when 'documents', 'meeting_parts' then
    select array_agg(distinct new_rows.meeting_id) into those from new_rows join old_rows using (id)
    where new_rows.audience_id is distinct from old_rows.audience_id;
  else
    select array_agg(distinct new_rows.meeting_id) into those from new_rows join old_rows using (id)
    where new_rows.audience_id is distinct from old_rows.audience_id or new_rows.is_draft <> old_rows.is_draft;
  end case;
  if those is not null then perform spread_audiences(those); end if;
  return null;
end $$;
do $$
declare named text;
begin
  foreach named in array array['attendances', 'annexes', 'meeting_parts'] loop
    execute format('create trigger audience_followed after update on %I referencing old table as old_rows new table as new_rows
      for each statement execute function follow_audience()', named);
  end loop;
end $$;

-- What is written one by one takes its audiences from what it stands in. An import brings them along.
create function take_place() returns trigger language plpgsql as $$
begin
  case tg_table_name
  when 'items' then
    new.audiences := audiences_of_item(new.meeting_id, new.part_id, new.audience_id, new.is_draft);
  when 'meeting_parts' then
    select with_audience(audiences, new.audience_id) into new.audiences from meetings where id = new.meeting_id;
  when 'attendances' then
    select drafted(audiences, id, new.is_draft) into new.audiences from meetings where id = new.meeting_id;
  when 'presentations', 'proposals' then
    select audiences into new.audiences from items where id = new.item_id;
  else
    select drafted(with_audience(audiences, new.audience_id), meeting_id, new.is_draft) into new.audiences
    from items where id = new.item_id;
  end case;
  -- Where its place is not there yet, nobody sees it.
  new.audiences := coalesce(new.audiences, '{0}');
  return new;
end $$;
do $$
declare named text;
begin
  foreach named in array array['items', 'meeting_parts', 'attendances', 'presentations', 'proposals', 'inputs', 'decisions',
    'assignments', 'annexes'] loop
    execute format('create trigger place_taken before insert on %I for each row when (new.audiences = ''{0}'')
      execute function take_place()', named);
  end loop;
end $$;

-- A meeting that is planned is its body's, and what is planned of it may be known there.
create function take_audience_of_body() returns trigger language plpgsql as $$
begin
  if new.audience_id = 0 then new.audience_id := audience_of('body', new.cooperation_id, new.body_id); end if;
  new.audiences := array[new.audience_id];
  return new;
end $$;
create trigger audience_taken before insert on meetings for each row when (new.state is not null)
  execute function take_audience_of_body();

-- Approved minutes are not changed: not by mistake, and by no program. Who may read them, and what is masked in them, is
-- another thing.
create function keep_approved() returns trigger language plpgsql as $$
declare row_kept jsonb := to_jsonb(old);
begin
  if current_setting('genbo.masking', true) = 'on' then return coalesce(new, old); end if;
  perform from meetings where meetings.state = 'approved' and id = coalesce((row_kept ->> 'meeting_id')::uuid,
    (select meeting_id from items where id = (row_kept ->> 'item_id')::uuid));
  if found then
    raise exception 'the minutes are approved: a correction is written beside them' using errcode = 'GB001';
  end if;
  return coalesce(new, old);
end $$;
create function add_none_to_approved() returns trigger language plpgsql as $$
begin
  if tg_table_name in ('items', 'decisions', 'assignments', 'attendances') then
    perform from added join meetings on meetings.id = added.meeting_id where meetings.state = 'approved' limit 1;
  else
    perform from added join items on items.id = added.item_id
    join meetings on meetings.id = items.meeting_id where meetings.state = 'approved' limit 1;
  end if;
  if found then
    raise exception 'the minutes are approved: a correction is written beside them' using errcode = 'GB001';
  end if;
  return null;
end $$;
do $$
declare
  named text;
  words text;
begin
  for named, words in select * from (values
    ('items', 'position, slug, number, title, annexes, part_id, parent_id, kind, background, began'),
    ('proposals', 'position, text'),
    ('inputs', 'position, text, person_id'),
    ('decisions', 'position, slug, text, outcome, is_amended'),
    ('assignments', 'position, who, what'),
    ('presentations', 'position, name, organisation'),
    ('attendances', 'position, name, organisation, role, presence, chair, minute_taker, came, left_at, substitutes_id')) as kept
  loop
    execute format('create trigger approved_kept before update of %s on %I for each row execute function keep_approved()', words, named);
    execute format('create trigger approved_not_taken_from before delete on %I for each row execute function keep_approved()', named);
    execute format('create trigger approved_not_added_to after insert on %I referencing new table as added
      for each statement execute function add_none_to_approved()', named);
  end loop;
end $$;

-- What can be found of a meeting that is run here: made again whenever something is sent out. Drafts are not found.
create function enter_in_search(which uuid) returns void language plpgsql as $$
declare meeting record;
begin
  select meetings.*, coalesce(parties.name, '') as body into meeting
  from meetings left join parties on parties.id = body_id where meetings.id = which;
  delete from search_entries where meeting_id = which and kind <> 'source';
  insert into search_entries (cooperation_id, kind, subject_id, meeting_id, title, body, held_on, setting, audiences)
  select meeting.cooperation_id, found.kind, found.id, which, found.title, found.body, meeting.held_on, meeting.body, found.audiences
  from (
    select 'meeting' as kind, meeting.id, coalesce(meeting.name, meeting.body) as title, coalesce(meeting.place, '') as body, meeting.audiences
    union all select 'item', id, title, background, audiences from items where meeting_id = which and not is_draft
    union all select 'decision', decisions.id, items.title, text, decisions.audiences
      from decisions join items on items.id = item_id where decisions.meeting_id = which and not decisions.is_draft
    union all select 'input', inputs.id, items.title, text, inputs.audiences
      from inputs join items on items.id = item_id where items.meeting_id = which and not inputs.is_draft
    union all select 'assignment', assignments.id, items.title, who || ': ' || what, assignments.audiences
      from assignments join items on items.id = item_id where assignments.meeting_id = which and not assignments.is_draft
  ) as found;
end $$;

-- What was said of a paragraph that is taken away stands at its item. Where the paragraph was closed by itself, so is
-- what was said of it, and taking it away is the answer.
create function keep_comments() returns trigger language plpgsql as $$
begin
  if to_jsonb(old) ->> 'audience_id' is null then
    update correction_comments set subject_id = null where subject_id = old.id;
  else
    update correction_comments set answer = 'accepted', answered_at = now() where subject_id = old.id and answer is null;
  end if;
  return null;
end $$;
do $$
declare named text;
begin
  foreach named in array array['inputs', 'decisions', 'assignments', 'attendances'] loop
    execute format('create trigger comments_kept after delete on %I for each row execute function keep_comments()', named);
  end loop;
end $$;

-- ─── Who sees the new tables ─────────────────────────────────────────────────────────────────────────────────────

do $$
declare named text;
begin
  foreach named in array array['meeting_parts', 'annexes'] loop
    execute format('alter table %I enable row level security', named);
    execute format('create policy seen on %I for select to genbo_viewer
      using (case when audiences <@ (select viewer_audiences()) then true else false end)', named);
  end loop;
  foreach named in array array['body_forms', 'meeting_acts', 'item_absences', 'wishes', 'date_plans', 'planned_days',
    'outside_events', 'calls', 'invitees', 'invitee_answers', 'correction_rounds', 'correction_comments', 'adjustments',
    'notices', 'minutes_corrections', 'registry_numbers', 'assignment_acts'] loop
    execute format('alter table %I enable row level security', named);
    execute format('grant select on %I to genbo_viewer', named);
  end loop;
end $$;
grant select on meeting_parts, annexes to genbo_viewer;
create policy seen on body_forms for select to genbo_viewer using (exists (select from parties where parties.id = body_id));
-- How a meeting came about, and who is called to it, is known to those of the cooperation who know of it.
do $$
declare named text;
begin
  foreach named in array array['meeting_acts', 'calls', 'correction_rounds'] loop
    execute format('create policy seen on %I for select to genbo_viewer
      using (exists (select from meetings where meetings.id = meeting_id
        and cooperation_id = any ((select viewer_cooperations())::uuid[])))', named);
  end loop;
  foreach named in array array['notices', 'minutes_corrections'] loop
    execute format('create policy seen on %I for select to genbo_viewer
      using (exists (select from meetings where meetings.id = meeting_id)
        and (item_id is null or exists (select from items where items.id = item_id)))', named);
  end loop;
  foreach named in array array['date_plans', 'outside_events'] loop
    execute format('create policy seen on %I for select to genbo_viewer
      using (cooperation_id = any ((select viewer_cooperations())::uuid[]))', named);
  end loop;
end $$;
-- A guest of one item is known to those who know of the item.
create policy seen on invitees for select to genbo_viewer
  using (exists (select from meetings where meetings.id = meeting_id
      and cooperation_id = any ((select viewer_cooperations())::uuid[]))
    and (item_id is null or exists (select from items where items.id = item_id))
    and exists (select from parties where parties.id = person_id));
create policy seen on invitee_answers for select to genbo_viewer
  using (exists (select from invitees where invitees.id = invitee_id)
    and (part_id is null or exists (select from meeting_parts where meeting_parts.id = part_id)));
create policy seen on adjustments for select to genbo_viewer
  using (exists (select from meetings where meetings.id = meeting_id)
    and (item_id is null or exists (select from items where items.id = item_id))
    and exists (select from parties where parties.id = person_id));
create policy seen on registry_numbers for select to genbo_viewer
  using (exists (select from items where items.id = item_id));
-- Who took no part in an item is in the minutes, and seen when they are: with those who were there.
create policy seen on item_absences for select to genbo_viewer
  using (exists (select from items join attendances on attendances.meeting_id = items.meeting_id
    where items.id = item_id and attendances.person_id = item_absences.person_id));
create policy seen on planned_days for select to genbo_viewer
  using (exists (select from date_plans where date_plans.id = plan_id)
    and exists (select from parties where parties.id = body_id));
-- A paragraph that somebody may not read is not told of by what is said about it.
create policy seen on correction_comments for select to genbo_viewer
  using (exists (select from correction_rounds where correction_rounds.id = round_id)
    and (item_id is null or exists (select from items where items.id = item_id))
    and (subject_id is null
      or exists (select from inputs where inputs.id = subject_id)
      or exists (select from decisions where decisions.id = subject_id)
      or exists (select from assignments where assignments.id = subject_id)
      or exists (select from attendances where attendances.id = subject_id)));
create policy seen on wishes for select to genbo_viewer
  using (audience_id = any ((select viewer_audiences())::integer[]));
-- What holders write is between those who work together, also where the assignment is public; and what a meeting was
-- told, for those who see the meeting.
create policy seen on assignment_acts for select to genbo_viewer
  using (exists (select from assignments where assignments.id = assignment_id
      and cooperation_id = any ((select viewer_cooperations())::uuid[]))
    and (meeting_id is null or exists (select from meetings where meetings.id = assignment_acts.meeting_id)));
