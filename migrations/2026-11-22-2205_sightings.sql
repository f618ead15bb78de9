-- What new meetings tell of parties is looked up in those meetings alone: the rest of the register has told its part,
-- and asking it again made each document dearer than the one before.
create or replace function sight_in(those uuid[]) returns void language sql
begin atomic
  insert into sightings
  with told as (
    select person_id as party_id, audiences from attendances where meeting_id = any (those)
    union select organisation_id, audiences from attendances
      where meeting_id = any (those) and organisation_id is not null
    union select person_id, presentations.audiences
      from presentations join items on items.id = item_id where meeting_id = any (those)
    union select organisation_id, presentations.audiences
      from presentations join items on items.id = item_id where meeting_id = any (those) and organisation_id is not null
    union select party_id, audiences
      from assignment_holders join assignments on assignments.id = assignment_id where meeting_id = any (those)
    union select body_id, audiences from meetings where id = any (those) and body_id is not null),
  facts as (
    select party_id, audiences from told
    -- Members are known to whoever knows the cooperation.
    union select parties.id, array[case when cooperations.opened_at is null then audiences.id else 1 end]
      from parties join cooperations on cooperations.id = parties.cooperation_id
      join audiences on audiences.kind = 'cooperation' and audiences.cooperation_id = cooperations.id
      where parties.id in (select party_id from told) and parties.member_from is not null)
  select distinct each.id, facts.audiences
  from facts
  join parties as named on named.id = facts.party_id
  join parties as each on each.current_id = named.current_id
  where facts.audiences <> '{0}'
  on conflict do nothing;
end;
