-- A part of a response is written by several at once, as an item of minutes is: each update belongs to the one or to the
-- other.
alter table text_updates alter column item_id drop not null;
alter table text_updates add column part_id uuid references consultation_parts (id) on delete cascade;
alter table text_updates add constraint text_updates_of_one check (num_nonnulls(item_id, part_id) = 1);
create index text_updates_of_part on text_updates (part_id, id) where part_id is not null;

-- What was written and thrown away again is nobody's to read but those who write: the desk and the working group.
create policy seen_in_draft on text_updates for select to genbo_viewer
  using (exists (select from consultation_parts
    join consultations on consultations.id = consultation_id
    where consultation_parts.id = part_id
      and consultations.cooperation_id = any ((select viewer_cooperations())::uuid[])
      and array[desk_audience, group_audience] && (select viewer_audiences())::integer[]));

-- Whether this account, belonging to these audiences, writes this part: it is the desk's, or it has been given to him.
create function writes_in_part(part uuid, account uuid, known integer[]) returns boolean language sql stable
return exists (
  select from consultation_parts
  join consultations on consultations.id = consultation_id
  where consultation_parts.id = part and consultations.audiences <@ known
    and (desk_audience = any (known) or (group_audience = any (known) and exists (
      select from account_persons
      join parties as joined on joined.id = account_persons.person_id
      join parties as owner on owner.current_id = joined.current_id
      where account_id = account and owner.id = consultation_parts.owner_id))));

-- The document goes when the response has been adopted, or is not answered at all: its words stand in the parts.
create function drop_texts_of_draft() returns trigger language plpgsql as $$
begin
  delete from text_updates where part_id in
    (select id from consultation_parts where consultation_id = new.consultation_id);
  return null;
end $$;
create trigger texts_dropped after insert on consultation_acts for each row
  when (new.kind in ('adopted', 'submitted', 'dropped')) execute function drop_texts_of_draft();
