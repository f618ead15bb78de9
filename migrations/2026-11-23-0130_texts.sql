-- An item's document holds every word that was written in it, and tells them to all who write there. It goes when the
-- minutes are approved, when words of the meeting are masked, and when a row of the item is closed by itself.

create function drop_texts_of_item() returns trigger language plpgsql as $$
begin
  delete from text_updates where item_id = new.item_id;
  return null;
end $$;
do $$
declare named text;
begin
  foreach named in array array['inputs', 'decisions', 'assignments'] loop
    execute format('create trigger texts_dropped after update of audience_id on %I for each row
      when (new.audience_id is not null) execute function drop_texts_of_item()', named);
  end loop;
end $$;

create function drop_texts(which uuid) returns void language sql
begin atomic
  delete from text_updates where item_id in (select id from items where meeting_id = which);
end;
create function drop_texts_masked() returns trigger language plpgsql as $$
begin
  perform drop_texts(new.meeting_id);
  return null;
end $$;
create trigger texts_dropped after insert on masked_words for each row execute function drop_texts_masked();
create function drop_texts_approved() returns trigger language plpgsql as $$
begin
  perform drop_texts(new.id);
  return null;
end $$;
create trigger texts_dropped after update of state on meetings for each row when (new.state = 'approved')
  execute function drop_texts_approved();
