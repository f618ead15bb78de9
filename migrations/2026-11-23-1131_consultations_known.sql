-- What consultations tell of parties: their body, to whoever sees the consultation; who answers by himself, to those who
-- work together; who writes a part of the response, to those who may read the draft.
create function facts_of_consulted(wanted uuid[]) returns table (party_id uuid, audiences integer[])
language sql stable
begin atomic
  select body_id, audiences from consultations where body_id = any (wanted)
  union select answer.organisation_id, with_audience(consultations.audiences, here.id)
    from consultation_answers as answer
    join consultations on consultations.id = answer.consultation_id
    join audiences as here on here.kind = 'cooperation' and here.cooperation_id = consultations.cooperation_id
    where answer.organisation_id = any (wanted)
  union select part.owner_id, with_audience(with_audience(consultations.audiences, here.id), reader)
    from consultation_parts as part
    join consultations on consultations.id = part.consultation_id
    join audiences as here on here.kind = 'cooperation' and here.cooperation_id = consultations.cooperation_id
    cross join lateral unnest(case when shared_at is not null then array[null::integer]
      else array_remove(array[desk_audience, group_audience], null) end) as reader
    where part.owner_id = any (wanted);
end;

alter function facts_of_parties(uuid[]) rename to facts_of_meetings_and_rounds;
create function facts_of_parties(wanted uuid[]) returns table (party_id uuid, audiences integer[])
language sql stable
begin atomic
  select party_id, audiences from facts_of_meetings_and_rounds(wanted)
  union select party_id, audiences from facts_of_consulted(wanted);
end;

create function parties_of_consultation(which uuid) returns setof uuid language sql stable
begin atomic
  select body_id from consultations where id = which
  union select organisation_id from consultation_answers where consultation_id = which
  union select owner_id from consultation_parts where consultation_id = which and owner_id is not null;
end;

create function follow_consultation() returns trigger language plpgsql as $$
begin
  -- What has something public is there for the public to find.
  if new.audiences = '{1}' then
    update cooperations set opened_at = now() where opened_at is null and id = new.cooperation_id;
  end if;
  perform sight(array(select parties_of_consultation(new.id) union select old.body_id where old.body_id is not null));
  return null;
end $$;
create trigger sightings_told after insert on consultations for each row execute function follow_consultation();
create trigger sightings_followed after update on consultations for each row
  when ((new.body_id, new.audiences, new.desk_audience, new.group_audience, new.shared_at)
    is distinct from (old.body_id, old.audiences, old.desk_audience, old.group_audience, old.shared_at))
  execute function follow_consultation();

create function follow_consulted() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'consultation_parts' then perform sight(array_remove(array[old.owner_id, new.owner_id], null));
  else perform sight(array_remove(array[old.organisation_id, new.organisation_id], null)); end if;
  return null;
end $$;
create trigger sightings_followed after insert or delete or update of owner_id on consultation_parts
  for each row execute function follow_consulted();
create trigger sightings_followed after insert or delete or update of organisation_id on consultation_answers
  for each row execute function follow_consulted();

select sight(array(select parties_of_consultation(id) from consultations));
