-- Rounds and consultations are found as what is said at meetings is: by their words, and by those whom they are for.

alter table search_entries drop constraint search_entries_kind_check;
alter table search_entries add constraint search_entries_kind_check check (kind in
  ('meeting', 'item', 'decision', 'input', 'assignment', 'party', 'source', 'round', 'consultation'));

-- PostgreSQL holds no more words than a megabyte of one entry, and to be found it needs fewer.
create function lines_of(texts jsonb) returns text
language sql immutable parallel safe
return (select left(coalesce(string_agg(line, E'\n'), ''), 100000) from jsonb_array_elements_text(texts) as line where line <> '');

-- What a form asks, in the words of those who read it.
create function words_of_form(form jsonb) returns text
language sql immutable parallel safe
return lines_of(jsonb_path_query_array(form, '$[*].label') || jsonb_path_query_array(form, '$[*].choices[*].label')
  || jsonb_path_query_array(form, '$[*].rows[*].label') || jsonb_path_query_array(form, '$[*].paragraphs[*].text'));

-- What was said last for each who was asked.
create function words_of_replies(which uuid) returns text
language sql stable
return (select coalesce(string_agg(nullif(said.words, ''), E'\n' order by said.position), '') from (
  select distinct on (reply.recipient_id) recipient.position,
    lines_of(jsonb_path_query_array(reply.answer, '$.*.words') || jsonb_path_query_array(reply.answer, '$.*.text')
      || jsonb_path_query_array(reply.answer, '$.*.paragraphs.*.words') || to_jsonb(reply.words)) as words
  from round_replies as reply join round_recipients as recipient on recipient.id = reply.recipient_id
  where reply.round_id = which and reply.set_aside_at is null
  order by reply.recipient_id, reply.is_late, reply.place desc) as said);

-- Drafts are not found. What was answered is found once the round is closed, by all whom it lets read every reply: by
-- those who work together, or by its desk.
create function enter_round_in_search(which uuid) returns void language sql
begin atomic
  delete from search_entries where subject_id = which and kind = 'round';
  insert into search_entries (cooperation_id, kind, subject_id, title, body, held_on, setting, audiences)
  select rounds.cooperation_id, 'round', rounds.id, question, left(found.words, 100000),
    (opened_at at time zone 'Europe/Stockholm')::date, coalesce(body.name, ''), found.audiences
  from rounds
  left join parties as body on body.id = rounds.body_id
  join audiences as here on here.kind = 'cooperation' and here.cooperation_id = rounds.cooperation_id
  cross join lateral (
    select lines_of(jsonb_build_array(background, words_of_form(form))) as words, rounds.audiences, true as is_question
    union all select words_of_replies(which), with_audience(with_audience(rounds.audiences, here.id),
      case when replies_seen = 'secretariat' then desk_audience end), false where closed_at is not null) as found
  where rounds.id = which and opened_at is not null and (is_question or found.words <> '');
end;

create function enter_consultation_in_search(which uuid) returns void language sql
begin atomic
  delete from search_entries where subject_id = which and kind = 'consultation';
  insert into search_entries (cooperation_id, kind, subject_id, title, body, held_on, setting, audiences)
  select consultations.cooperation_id, 'consultation', consultations.id, title,
    lines_of(jsonb_build_array(sender, reference, own_reference, background) || to_jsonb(questions)),
    (made_at at time zone 'Europe/Stockholm')::date, body.name, consultations.audiences
  from consultations join parties as body on body.id = body_id
  where consultations.id = which;
end;

create function follow_in_search() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'rounds' then perform enter_round_in_search(new.id);
  else perform enter_consultation_in_search(new.id); end if;
  return null;
end $$;
create trigger search_followed after update on rounds for each row
  when ((new.question, new.background, new.form, new.body_id, new.opened_at, new.closed_at, new.replies_seen, new.audiences,
      new.desk_audience)
    is distinct from (old.question, old.background, old.form, old.body_id, old.opened_at, old.closed_at, old.replies_seen,
      old.audiences, old.desk_audience))
  execute function follow_in_search();
create trigger search_filled after insert on rounds for each row when (new.opened_at is not null)
  execute function follow_in_search();
create trigger search_followed after update on consultations for each row
  when ((new.title, new.sender, new.reference, new.own_reference, new.background, new.questions, new.body_id, new.audiences)
    is distinct from (old.title, old.sender, old.reference, old.own_reference, old.background, old.questions, old.body_id,
      old.audiences))
  execute function follow_in_search();
create trigger search_filled after insert on consultations for each row execute function follow_in_search();

select enter_round_in_search(id) from rounds;
select enter_consultation_in_search(id) from consultations;
