-- The meeting while it goes on: whose turn it is on the agenda, who comes and goes, votes and reservations, texts that
-- several write at once.

alter table meetings
  -- While it is open, those of the body follow what is written.
  add column room_opened_at timestamptz;

-- Who may look into the minutes under way: the desk, and in an open room those who belong to the body. It lends them the
-- desk's audience for that meeting, and nothing that is closed to them.
create function lent_in_room(which uuid, known integer[]) returns integer[] language sql stable
return array(
  select desk.id from meetings
  join parties as own on own.id = meetings.body_id
  join parties as same on same.current_id = own.current_id
  join audiences as desk on desk.kind = 'desk' and desk.cooperation_id = meetings.cooperation_id and desk.body_id = same.id
  where meetings.id = which and room_opened_at is not null and meetings.audiences <@ known
    and exists (
      select from audiences as members join parties as body on body.id = members.body_id
      where members.kind = 'body' and members.cooperation_id = meetings.cooperation_id
        and body.current_id = own.current_id and members.id = any (known)));

-- Minutes are a draft until they have been sent round; before that they are the desk's, and whoever it lends them to.
create function sees_minutes(which uuid) returns boolean language sql stable
return exists (
  select from meetings where meetings.id = which and (circulated_at is not null or state = 'approved'
    or exists (select from audiences where audiences.kind = 'desk' and audiences.body_id = meetings.body_id
      and audiences.cooperation_id = meetings.cooperation_id)));

-- When an item was taken up and left, as often as it was. One at a time.
create table item_turns (
  id uuid primary key default gen_random_uuid(),
  meeting_id uuid not null references meetings (id),
  item_id uuid not null references items (id) on delete cascade,
  began_at timestamptz not null default now(),
  ended_at timestamptz check (ended_at >= began_at)
);
create unique index item_turns_open on item_turns (meeting_id) where ended_at is null;
create index item_turns_of_item on item_turns (item_id);

-- Somebody who left and came back.
create table attendance_breaks (
  id uuid primary key default gen_random_uuid(),
  attendance_id uuid not null references attendances (id) on delete cascade,
  left_at text not null check (left_at ~ '^\d\d:\d\d$'),
  back_at text not null check (back_at ~ '^\d\d:\d\d$'),
  check (back_at >= left_at)
);
create index attendance_breaks_of_attendance on attendance_breaks (attendance_id);

-- How a body votes: not at all, by a count, or by names.
alter table body_forms add column voting text not null default 'none' check (voting in ('none', 'count', 'roll-call'));

create table votes (
  id uuid primary key default gen_random_uuid(),
  item_id uuid not null references items (id) on delete cascade,
  position integer not null,
  -- 'Ja: bifall till förslaget. Nej: avslag.'
  yes_means text not null,
  no_means text not null,
  form text not null check (form in ('count', 'roll-call')),
  -- Of a count; of a roll call they are counted from the names.
  yes integer check (yes >= 0),
  no integer check (no >= 0),
  abstained integer check (abstained >= 0),
  -- The chair's, where the votes were equal.
  casting_vote text check (casting_vote in ('yes', 'no')),
  opened_at timestamptz not null default now(),
  closed_at timestamptz,
  unique (item_id, position) deferrable initially immediate
);
create table vote_answers (
  vote_id uuid not null references votes (id) on delete cascade,
  person_id uuid not null references parties (id),
  answer text not null check (answer in ('yes', 'no', 'abstained')),
  -- Said at the table and written by the desk, or pressed by himself.
  came_by text not null default 'desk' check (came_by in ('desk', 'own')),
  answered_at timestamptz not null default now(),
  primary key (vote_id, person_id)
);

create table reservations (
  id uuid primary key default gen_random_uuid(),
  item_id uuid not null references items (id) on delete cascade,
  position integer not null,
  person_id uuid not null references parties (id),
  -- Whose words he shares: several reserve themselves together.
  joins_id uuid references reservations (id) on delete cascade,
  text text not null default '' check (text = '' or joins_id is null),
  unique (item_id, position) deferrable initially immediate
);
create index reservations_joined on reservations (joins_id);

-- What each has written into the texts of an item, as it came: merged, they are the texts.
create table text_updates (
  id bigint generated always as identity primary key,
  item_id uuid not null references items (id) on delete cascade,
  bytes bytea not null,
  account_id uuid references accounts (id),
  written_at timestamptz not null default now()
);
create index text_updates_of_item on text_updates (item_id, id);

-- ─── Kept when approved, and who sees them ───────────────────────────────────────────────────────────────────────────

create trigger approved_kept before update or delete on votes for each row execute function keep_approved();
create trigger approved_kept before update or delete on reservations for each row execute function keep_approved();
create trigger approved_not_added_to after insert on votes referencing new table as added
  for each statement execute function add_none_to_approved();
create trigger approved_not_added_to after insert on reservations referencing new table as added
  for each statement execute function add_none_to_approved();
create function keep_approved_answers() returns trigger language plpgsql as $$
begin
  perform from votes join items on items.id = item_id join meetings on meetings.id = items.meeting_id
  where votes.id = coalesce(new.vote_id, old.vote_id) and meetings.state = 'approved';
  if found then
    raise exception 'the minutes are approved: a correction is written beside them' using errcode = 'GB001';
  end if;
  return coalesce(new, old);
end $$;
create trigger approved_kept before insert or update or delete on vote_answers
  for each row execute function keep_approved_answers();

do $$
declare named text;
begin
  foreach named in array array['item_turns', 'attendance_breaks', 'votes', 'vote_answers', 'reservations', 'text_updates'] loop
    execute format('alter table %I enable row level security', named);
    execute format('grant select on %I to genbo_viewer', named);
  end loop;
end $$;
create policy seen on item_turns for select to genbo_viewer
  using (exists (select from items where items.id = item_id) and sees_minutes(meeting_id));
create policy seen on attendance_breaks for select to genbo_viewer
  using (exists (select from attendances where attendances.id = attendance_id));
create policy seen on votes for select to genbo_viewer
  using (exists (select from items where items.id = item_id and sees_minutes(items.meeting_id)));
create policy seen on vote_answers for select to genbo_viewer
  using (exists (select from votes where votes.id = vote_id)
    and exists (select from parties where parties.id = person_id));
create policy seen on reservations for select to genbo_viewer
  using (exists (select from items where items.id = item_id and sees_minutes(items.meeting_id))
    and exists (select from parties where parties.id = person_id));
-- What was written and thrown away again is nobody's to read but those who write.
create policy seen on text_updates for select to genbo_viewer
  using (exists (select from items join audiences on audiences.kind = 'desk'
      join meetings on meetings.id = items.meeting_id and meetings.body_id = audiences.body_id
        and meetings.cooperation_id = audiences.cooperation_id
    where items.id = item_id));
