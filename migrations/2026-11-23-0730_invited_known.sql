-- Whoever is called to a meeting is known to those of the cooperation who know of it, also when nothing else tells of
-- him any more; a guest whose item has been taken away, to its desk alone.
create function facts_of_invited(wanted uuid[]) returns table (party_id uuid, audiences integer[])
language sql stable
begin atomic
  select invitees.person_id, with_audience(
    case when invitees.item_id is not null then items.audiences
      when invitees.kind = 'guest' then with_audience(meetings.audiences, desk.id)
      else meetings.audiences end, here.id)
  from invitees join meetings on meetings.id = invitees.meeting_id
  join audiences as here on here.kind = 'cooperation' and here.cooperation_id = meetings.cooperation_id
  join audiences as desk on desk.kind = 'desk' and desk.cooperation_id = meetings.cooperation_id
    and desk.body_id = meetings.body_id
  left join items on items.id = invitees.item_id
  where invitees.person_id = any (wanted) and meetings.audiences <> '{0}';
end;
create index invitees_of_person on invitees (person_id);

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
  union select party_id, audiences from facts_of_invited(wanted)
  union select parties.id, array[case when cooperations.opened_at is null then audiences.id else 1 end]
    from parties join cooperations on cooperations.id = parties.cooperation_id
    join audiences on audiences.kind = 'cooperation' and audiences.cooperation_id = cooperations.id
    where parties.id = any (wanted) and parties.member_from is not null;
end;

-- Two who tell of the same party at once tell the same.
create or replace function sight(those uuid[]) returns void language plpgsql as $$
declare same uuid[];
begin
  select array_agg(distinct parties.id) into same from parties
  where current_id in (select current_id from parties where id = any (those));
  delete from sightings where party_id = any (same);
  insert into sightings
  select distinct each.id, facts.audiences
  from facts_of_parties(same) as facts
  join parties as told on told.id = facts.party_id
  join parties as each on each.current_id = told.current_id
  where facts.audiences <> '{0}'
  on conflict do nothing;
end $$;

create or replace function parties_in(those uuid[]) returns setof uuid language sql stable
begin atomic
  select person_id from attendances where meeting_id = any (those)
  union select organisation_id from attendances where meeting_id = any (those) and organisation_id is not null
  union select person_id from presentations join items on items.id = item_id where meeting_id = any (those)
  union select organisation_id from presentations join items on items.id = item_id
    where meeting_id = any (those) and organisation_id is not null
  union select party_id from assignment_holders join assignments on assignments.id = assignment_id
    where meeting_id = any (those)
  union select person_id from invitees where meeting_id = any (those)
  union select body_id from meetings where id = any (those) and body_id is not null;
end;

-- A call adds what it tells of those it goes to; what somebody is called to seldom changes, and then all is looked at.
create function sight_invited() returns trigger language plpgsql as $$
begin
  insert into sightings
  select distinct each.id, facts.audiences
  from facts_of_invited(array(select person_id from new_rows)) as facts
  join parties as told on told.id = facts.party_id
  join parties as each on each.current_id = told.current_id
  on conflict do nothing;
  return null;
end $$;
create trigger sightings_told after insert on invitees referencing new table as new_rows
  for each statement execute function sight_invited();

create function follow_invited() returns trigger language plpgsql as $$
begin
  perform sight(array_remove(array[new.person_id, old.person_id], null));
  return null;
end $$;
create trigger sightings_followed after delete or update of item_id, person_id, kind on invitees
  for each row execute function follow_invited();
select sight(array(select person_id from invitees));

drop policy seen on invitees;
create policy seen on invitees for select to genbo_viewer
  using (exists (select from meetings where meetings.id = meeting_id
      and cooperation_id = any ((select viewer_cooperations())::uuid[]))
    and case when item_id is not null then exists (select from items where items.id = item_id)
      when kind = 'guest' then exists (
        select from meetings join audiences on audiences.kind = 'desk' and audiences.body_id = meetings.body_id
          and audiences.cooperation_id = meetings.cooperation_id where meetings.id = meeting_id)
      else true end);
