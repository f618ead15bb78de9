-- Search finds all that somebody may read of rounds and consultations: what his own municipality has answered, while
-- what the others have is hidden; what came late; and what a response says that was submitted.

create function words_of_reply(answer jsonb, words text) returns text
language sql immutable parallel safe
return lines_of(jsonb_path_query_array(answer, '$.*.words') || jsonb_path_query_array(answer, '$.*.text')
  || jsonb_path_query_array(answer, '$.*.paragraphs.*.words') || to_jsonb(words));

-- While not everybody reads every reply, each is found by those who answer for the same: what was said last.
create function enter_own_replies_in_search(which uuid, whose uuid[]) returns void language sql
begin atomic
  delete from search_entries using round_recipients as recipient
  where recipient.id = any (whose) and recipient.round_id = which and recipient.audience_id <> 0
    and subject_id = which and kind = 'round' and search_entries.audiences @> array[recipient.audience_id];
  insert into search_entries (cooperation_id, kind, subject_id, title, body, held_on, setting, audiences)
  select rounds.cooperation_id, 'round', rounds.id, question, said.words,
    (rounds.opened_at at time zone 'Europe/Stockholm')::date, coalesce(body.name, ''),
    with_audience(with_audience(rounds.audiences, here.id), recipient.audience_id)
  from rounds
  join round_recipients as recipient on recipient.round_id = rounds.id
  left join parties as body on body.id = rounds.body_id
  join audiences as here on here.kind = 'cooperation' and here.cooperation_id = rounds.cooperation_id
  cross join lateral (
    select words_of_reply(reply.answer, reply.words) as words from round_replies as reply
    where reply.recipient_id = recipient.id and set_aside_at is null
    order by is_late, place desc limit 1) as said
  where rounds.id = which and recipient.id = any (whose) and recipient.audience_id <> 0 and rounds.opened_at is not null
    and (closed_at is null or replies_seen = 'secretariat') and said.words <> '';
end;

create or replace function enter_round_in_search(which uuid) returns void language sql
begin atomic
  -- Of two who come too late at the same time, the second enters what both have said.
  select pg_advisory_xact_lock(hashtextextended('round in search ' || which::text, 0));
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
  select enter_own_replies_in_search(which, array(select id from round_recipients where round_id = which));
end;

create function follow_reply_in_search() returns trigger language plpgsql as $$
begin
  if exists (select from rounds where id = new.round_id and closed_at is not null) then
    perform enter_round_in_search(new.round_id);
  else perform enter_own_replies_in_search(new.round_id, array[new.recipient_id]); end if;
  return null;
end $$;
create trigger search_filled after insert on round_replies for each row execute function follow_reply_in_search();
create trigger search_followed after update on round_replies for each row
  when (new.set_aside_at is distinct from old.set_aside_at) execute function follow_reply_in_search();

-- A response as it was sent, for whoever sees the consultation.
create function words_of_response(which uuid) returns text
language sql stable
return (select lines_of(jsonb_path_query_array(paper, '$.sections[*].title')
    || jsonb_path_query_array(paper, '$.sections[*].blocks[*].text')
    || jsonb_path_query_array(paper, '$.sections[*].blocks[*].rows[*][*]'))
  from consultation_submissions where consultation_id = which and withdrawn_at is null);

create or replace function enter_consultation_in_search(which uuid) returns void language sql
begin atomic
  delete from search_entries where subject_id = which and kind = 'consultation';
  insert into search_entries (cooperation_id, kind, subject_id, title, body, held_on, setting, audiences)
  select consultations.cooperation_id, 'consultation', consultations.id, title, found.words,
    (made_at at time zone 'Europe/Stockholm')::date, body.name, consultations.audiences
  from consultations join parties as body on body.id = body_id
  cross join lateral (
    select lines_of(jsonb_build_array(sender, reference, own_reference, background) || to_jsonb(questions)) as words
    union all select words_of_response(which)) as found
  where consultations.id = which and found.words is not null;
end;

create function follow_submission_in_search() returns trigger language plpgsql as $$
begin
  perform enter_consultation_in_search(new.consultation_id);
  return null;
end $$;
create trigger search_followed after insert or update of withdrawn_at on consultation_submissions
  for each row execute function follow_submission_in_search();

select enter_round_in_search(id) from rounds;
select enter_consultation_in_search(id) from consultations;
