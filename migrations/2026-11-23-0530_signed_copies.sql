-- Minutes that were signed by hand on paper, as they were scanned: kept beside approved minutes just as they were sent.
-- None is changed or replaced: a second one stands beside the first, and one that was wrong is withdrawn and says so.
create table signed_copies (
  id uuid primary key default gen_random_uuid(),
  meeting_id uuid not null references meetings (id),
  file_name text not null check (file_name <> ''),
  bytes bytea not null,
  size integer not null check (size = length(bytes)),
  sha256 text not null check (sha256 = encode(sha256(bytes), 'hex')),
  audiences integer[] not null default '{0}' check (audiences <> '{}'),
  added_by uuid references accounts (id),
  added_at timestamptz not null default now(),
  withdrawn_by uuid references accounts (id),
  withdrawn_at timestamptz
);
create index signed_copies_of_meeting on signed_copies (meeting_id);
create unique index signed_copies_standing on signed_copies (meeting_id, sha256) where withdrawn_at is null;

-- A paper of the whole meeting tells all that is in it, also what is masked in the register: whoever sees it belongs to
-- every audience that anything in the meeting has.
create function audiences_of_whole(which uuid) returns integer[] language sql stable
return (
  select array_agg(distinct told.audience order by told.audience) from (
    select unnest(meetings.audiences) from meetings where meetings.id = which
    union all select unnest(meeting_parts.audiences) from meeting_parts where meeting_parts.meeting_id = which
    union all select unnest(items.audiences) from items where items.meeting_id = which
    union all select unnest(attendances.audiences) from attendances where attendances.meeting_id = which
    union all select unnest(annexes.audiences) from annexes where annexes.meeting_id = which
    union all select unnest(decisions.audiences) from decisions where decisions.meeting_id = which
    union all select unnest(assignments.audiences) from assignments where assignments.meeting_id = which
    union all select unnest(inputs.audiences) from inputs join items on items.id = inputs.item_id
      where items.meeting_id = which
    union all select masked_words.audience_id from masked_words where masked_words.meeting_id = which)
  as told (audience));

create function spread_to_copies(those uuid[]) returns void language sql
begin atomic
  update signed_copies set audiences = audiences_of_whole(meeting_id) where meeting_id = any (those);
end;

create or replace function spread_audiences(those uuid[]) returns void language plpgsql as $$
begin
  perform spread_to_rows(those);
  perform spread_to_originals(those);
  perform spread_to_copies(those);
  delete from table_acts where meeting_id = any (those);
end $$;

create function follow_masking() returns trigger language plpgsql as $$
begin
  perform spread_to_copies(array[coalesce(new.meeting_id, old.meeting_id)]);
  return null;
end $$;
create trigger copies_followed after insert or delete on masked_words
  for each row execute function follow_masking();

create function take_in_copy() returns trigger language plpgsql as $$
begin
  perform from meetings where meetings.id = new.meeting_id and state = 'approved';
  if not found then
    raise exception 'a signed copy is of approved minutes' using errcode = 'GB002';
  end if;
  new.audiences := audiences_of_whole(new.meeting_id);
  return new;
end $$;
create trigger copy_taken_in before insert on signed_copies for each row execute function take_in_copy();

-- It is withdrawn once; who may see it is another thing.
create function keep_copy() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE'
    and (old.withdrawn_at is null or (new.withdrawn_at, new.withdrawn_by) is not distinct from (old.withdrawn_at, old.withdrawn_by))
    and (new.id, new.meeting_id, new.file_name, new.bytes, new.sha256, new.added_by, new.added_at)
      is not distinct from (old.id, old.meeting_id, old.file_name, old.bytes, old.sha256, old.added_by, old.added_at) then
    return new;
  end if;
  raise exception 'a signed copy is kept as it was sent' using errcode = 'GB002';
end $$;
create trigger copy_kept before update or delete on signed_copies for each row execute function keep_copy();

alter table signed_copies enable row level security;
grant select (id, meeting_id, file_name, size, sha256, audiences, added_by, added_at, withdrawn_by, withdrawn_at)
  on signed_copies to genbo_viewer;
create policy seen on signed_copies for select to genbo_viewer
  using (case when audiences <@ (select viewer_audiences()) then true else false end);

-- The file itself is had through a door of its own: one that was withdrawn is the desk's alone.
create view signed_copy_files as
  select copy.id, copy.meeting_id, copy.file_name, copy.bytes from signed_copies as copy
  where copy.audiences <@ (select viewer_audiences())
    and (copy.withdrawn_at is null or exists (
      select from audiences as desk join meetings on meetings.id = copy.meeting_id
        and meetings.cooperation_id = desk.cooperation_id and meetings.body_id = desk.body_id
        and desk.kind = 'desk' and desk.id = any ((select viewer_audiences())::integer[])));
grant select on signed_copy_files to genbo_viewer;
