-- Rounds: one question to every municipality, and what each has said (decision 14).

-- How a body agrees between its meetings, and how many must have answered.
alter table body_forms
  add column round_rule text not null default 'consensus' check (round_rule in ('consensus', 'majority')),
  add column round_quorum text not null default 'half' check (round_quorum in ('none', 'half', 'all'));

create table rounds (
  id uuid primary key default gen_random_uuid(),
  cooperation_id uuid not null references cooperations (id),
  -- Its address: the twelfth of this cooperation.
  number integer not null,
  kind text not null check (kind in
    ('anchoring', 'per-capsulam', 'consultation', 'nomination', 'figures', 'interview', 'dates')),
  question text not null check (question <> ''),
  background text not null default '',
  -- What is asked, field by field.
  form jsonb not null check (jsonb_typeof(form) = 'array'),
  asks text not null default 'municipalities' check (asks in ('municipalities', 'members')),
  -- Whose round it is: its form says when something is agreed, and its desk runs the round.
  body_id uuid references parties (id),
  -- What it comes from.
  item_id uuid references items (id) on delete set null,
  decision_id uuid references decisions (id) on delete set null,
  -- The last day, to its end in Sweden.
  deadline date not null,
  replies_seen text not null default 'at-once'
    check (replies_seen in ('at-once', 'after-answering', 'after-closing', 'secretariat')),
  may_stand_outside boolean not null default false,
  made_at timestamptz not null default now(),
  made_by uuid references accounts (id),
  opened_at timestamptz,
  opened_by uuid references accounts (id),
  closed_at timestamptz,
  closed_by uuid references accounts (id),
  cancelled_at timestamptz,
  cancelled_by uuid references accounts (id),
  -- What was counted when it was closed, and what closing made.
  outcome text check (outcome in ('consensus', 'consensus-with-comments', 'majority', 'none')),
  result jsonb not null default '{}',
  audience_id integer not null references audiences (id),
  -- Of those who run it, who see every reply.
  desk_audience integer not null default 0 references audiences (id),
  audiences integer[] not null default '{0}' check (audiences <> '{}'),
  unique (cooperation_id, number),
  check (opened_at is not null or closed_at is null),
  check (closed_at is null or cancelled_at is null)
);
create index rounds_of_item on rounds (item_id) where item_id is not null;
create index rounds_of_decision on rounds (decision_id) where decision_id is not null;
create index rounds_of_body on rounds (body_id) where body_id is not null;
create index rounds_open on rounds (deadline) where opened_at is not null and closed_at is null and cancelled_at is null;

create table round_papers (
  id uuid primary key default gen_random_uuid(),
  round_id uuid not null references rounds (id),
  position integer not null,
  title text not null check (title <> ''),
  file_name text not null,
  media_type text not null,
  sha256 text not null,
  bytes bytea not null,
  size integer not null,
  added_at timestamptz not null default now(),
  added_by uuid references accounts (id),
  unique (round_id, position) deferrable initially immediate
);

-- One row a municipality; or one a member of the body, who speaks for himself.
create table round_recipients (
  id uuid primary key default gen_random_uuid(),
  round_id uuid not null references rounds (id),
  position integer not null,
  organisation_id uuid references parties (id),
  person_id uuid references parties (id),
  -- Of those who answer: what is theirs alone.
  audience_id integer not null references audiences (id),
  -- Told of each, whoever may read what he said.
  opened_at timestamptz,
  handed_on_at timestamptz,
  answered_at timestamptz,
  check (num_nonnulls(organisation_id, person_id) > 0),
  unique (round_id, position) deferrable initially immediate
);
create unique index round_recipients_once on round_recipients (round_id, organisation_id, person_id) nulls not distinct;
create index round_recipients_of_organisation on round_recipients (organisation_id);
create index round_recipients_of_person on round_recipients (person_id);

-- Who answers for a recipient: somebody first, and deputies.
create table round_answerers (
  id uuid primary key default gen_random_uuid(),
  recipient_id uuid not null references round_recipients (id),
  person_id uuid not null references parties (id),
  account_id uuid references accounts (id),
  email text not null check (email <> ''),
  language text not null default 'sv' check (language in ('sv', 'en')),
  is_deputy boolean not null default false,
  asked_at timestamptz,
  bounced_at timestamptz,
  ended_at timestamptz,
  unique (recipient_id, person_id)
);
create index round_answerers_of_account on round_answerers (account_id) where account_id is not null;
create index round_answerers_of_person on round_answerers (person_id);

-- All that has been answered, in the order in which it came: the newest that was in time counts.
create table round_replies (
  -- The one who sends it names it, so that it counts once.
  id uuid primary key default gen_random_uuid(),
  place bigint not null generated always as identity,
  round_id uuid not null references rounds (id),
  recipient_id uuid not null references round_recipients (id),
  -- None where the desk wrote down what it was told.
  answerer_id uuid references round_answerers (id),
  account_id uuid references accounts (id),
  came_by text not null check (came_by in ('link', 'page', 'mail', 'desk')),
  mail_id uuid references incoming_mails (id),
  -- By field of the form.
  answer jsonb not null default '{}',
  stands_outside boolean not null default false,
  words text not null default '',
  -- Where the desk wrote it down: how it was told. Nobody's comment.
  told_how text not null default '',
  is_late boolean not null default false,
  said_at timestamptz not null default now()
);
create index round_replies_of_recipient on round_replies (recipient_id, place);
create index round_replies_of_round on round_replies (round_id);
create index round_replies_of_mail on round_replies (mail_id) where mail_id is not null;

-- A director takes the question home: what he asks of whom, and what they say. His municipality's own.
create table round_handovers (
  id uuid primary key default gen_random_uuid(),
  recipient_id uuid not null references round_recipients (id),
  answerer_id uuid not null references round_answerers (id),
  name text not null check (name <> ''),
  email text not null check (email <> ''),
  -- The fields of the form that he is to answer; none where all.
  fields text[],
  note text not null default '',
  asked_at timestamptz not null default now(),
  answer jsonb,
  words text not null default '',
  said_at timestamptz,
  ended_at timestamptz
);
create index round_handovers_of_recipient on round_handovers (recipient_id);

-- Files that belong to a reply.
create table round_files (
  id uuid primary key default gen_random_uuid(),
  round_id uuid not null references rounds (id),
  recipient_id uuid not null references round_recipients (id),
  field text not null,
  file_name text not null,
  media_type text not null,
  sha256 text not null,
  bytes bytea not null,
  size integer not null,
  added_at timestamptz not null default now()
);
create index round_files_of_recipient on round_files (recipient_id);

-- What was sent to whom of a round.
create table round_mails (
  mail_id uuid primary key references mails (id),
  round_id uuid not null references rounds (id),
  answerer_id uuid references round_answerers (id),
  handover_id uuid references round_handovers (id),
  kind text not null check (kind in ('question', 'reminder', 'change', 'handover', 'cancel', 'result')),
  check (num_nonnulls(answerer_id, handover_id) = 1)
);
create index round_mails_of_round on round_mails (round_id);
create index round_mails_of_answerer on round_mails (answerer_id);

alter table personal_links drop constraint personal_links_kind_check;
alter table personal_links add constraint personal_links_kind_check
  check (kind in ('answer-call', 'report', 'adjust', 'correct', 'answer-round', 'help-round'));
-- A colleague who is asked by mail is nobody's party.
alter table personal_links alter column person_id drop not null;
alter table personal_links
  add column answerer_id uuid references round_answerers (id),
  add column handover_id uuid references round_handovers (id),
  add check (person_id is not null or handover_id is not null);
create index personal_links_of_answerer on personal_links (answerer_id) where answerer_id is not null;
create index personal_links_of_handover on personal_links (handover_id) where handover_id is not null;

-- ─── Who sees it ─────────────────────────────────────────────────────────────────────────────────────────────────

-- A round is for whom it was said, and no wider than the item it comes from; until it is opened, for its desk. Where
-- that item is taken away it is its desk's, until the desk says anew whom it is for.
create function take_round_audiences() returns trigger language plpgsql as $$
begin
  new.desk_audience := audience_of('desk', new.cooperation_id, new.body_id);
  new.audiences := array[new.audience_id];
  new.audiences := coalesce((select array_agg(distinct each order by each)
    from unnest(new.audiences || (select audiences from items where id = new.item_id)
      || (select audiences from decisions where id = new.decision_id)) as each), new.audiences);
  if tg_op = 'UPDATE' and new.audience_id = old.audience_id
    and (old.item_id is not null and new.item_id is null or old.decision_id is not null and new.decision_id is null)
    and not array_remove(old.audiences, old.desk_audience) <@ new.audiences then
    new.audience_id := new.desk_audience;
    new.audiences := array[new.audience_id];
  end if;
  if new.opened_at is null then new.audiences := with_audience(new.audiences, new.desk_audience); end if;
  return new;
end $$;
create trigger audiences_taken before insert or update on rounds for each row execute function take_round_audiences();

create function rounds_follow() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'items' then update rounds set audience_id = audience_id where item_id = new.id;
  else update rounds set audience_id = audience_id where decision_id = new.id; end if;
  return null;
end $$;
create trigger rounds_followed after update of audiences on items for each row
  when (new.audiences is distinct from old.audiences) execute function rounds_follow();
create trigger rounds_followed after update of audiences on decisions for each row
  when (new.audiences is distinct from old.audiences) execute function rounds_follow();

-- Its body is known to whoever sees the round; those who are asked, to those of the cooperation who do.
create function facts_of_asked(wanted uuid[]) returns table (party_id uuid, audiences integer[])
language sql stable
begin atomic
  select asked.party_id, with_audience(rounds.audiences, here.id)
  from (select organisation_id as party_id, round_id from round_recipients where organisation_id = any (wanted)
    union select person_id, round_id from round_recipients where person_id = any (wanted)
    union select answerer.person_id, round_id from round_answerers as answerer
      join round_recipients as recipient on recipient.id = answerer.recipient_id
      where answerer.person_id = any (wanted)) as asked
  join rounds on rounds.id = asked.round_id
  join audiences as here on here.kind = 'cooperation' and here.cooperation_id = rounds.cooperation_id
  union select body_id, audiences from rounds where body_id = any (wanted);
end;

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
  union select party_id, audiences from facts_of_asked(wanted)
  union select parties.id, array[case when cooperations.opened_at is null then audiences.id else 1 end]
    from parties join cooperations on cooperations.id = parties.cooperation_id
    join audiences on audiences.kind = 'cooperation' and audiences.cooperation_id = cooperations.id
    where parties.id = any (wanted) and parties.member_from is not null;
end;

create function parties_of_round(which uuid) returns setof uuid language sql stable
begin atomic
  select organisation_id from round_recipients where round_id = which and organisation_id is not null
  union select person_id from round_recipients where round_id = which and person_id is not null
  union select answerer.person_id from round_answerers as answerer
    join round_recipients as recipient on recipient.id = answerer.recipient_id where recipient.round_id = which
  union select body_id from rounds where id = which and body_id is not null;
end;

create function follow_round() returns trigger language plpgsql as $$
begin
  -- What has something public is there for the public to find.
  if new.audiences = '{1}' then
    update cooperations set opened_at = now() where opened_at is null and id = new.cooperation_id;
  end if;
  if tg_op = 'INSERT' then perform sight(array_remove(array[new.body_id], null));
  elsif new.audiences is distinct from old.audiences or new.body_id is distinct from old.body_id then
    perform sight(array(select parties_of_round(new.id) union select old.body_id where old.body_id is not null));
  end if;
  return null;
end $$;
create trigger sightings_followed after insert or update on rounds for each row execute function follow_round();

-- Whoever is asked anew is only known to more.
create function tell_asked(those uuid[]) returns void language sql
begin atomic
  insert into sightings
  select distinct each.id, facts.audiences
  from facts_of_asked(those) as facts
  join parties as told on told.id = facts.party_id
  join parties as each on each.current_id = told.current_id
  on conflict do nothing;
end;
create function sight_asked() returns trigger language plpgsql as $$
begin
  perform tell_asked(array(select person_id from new_rows));
  return null;
end $$;
create trigger sightings_told after insert on round_answerers referencing new table as new_rows
  for each statement execute function sight_asked();
create function sight_recipients() returns trigger language plpgsql as $$
begin
  perform tell_asked(array(select unnest(array_remove(array[organisation_id, person_id], null)) from new_rows));
  return null;
end $$;
create trigger sightings_told after insert on round_recipients referencing new table as new_rows
  for each statement execute function sight_recipients();
create function follow_asked() returns trigger language plpgsql as $$
begin
  perform sight(array[old.person_id]);
  return null;
end $$;
create trigger sightings_followed after delete on round_answerers for each row execute function follow_asked();
create function follow_recipients() returns trigger language plpgsql as $$
begin
  perform sight(array_remove(array[old.organisation_id, old.person_id], null));
  return null;
end $$;
create trigger sightings_followed after delete on round_recipients for each row execute function follow_recipients();

do $$
declare named text;
begin
  foreach named in array array['rounds', 'round_papers', 'round_recipients', 'round_answerers', 'round_replies',
    'round_handovers', 'round_files'] loop
    execute format('alter table %I enable row level security', named);
  end loop;
end $$;
grant select on rounds, round_papers, round_recipients, round_replies, round_handovers, round_files to genbo_viewer;
grant select (id, recipient_id, person_id, account_id, is_deputy, asked_at, bounced_at, ended_at)
  on round_answerers to genbo_viewer;

create policy seen on rounds for select to genbo_viewer
  using (case when audiences <@ (select viewer_audiences()) then true else false end);
create policy seen on round_papers for select to genbo_viewer
  using (exists (select from rounds where rounds.id = round_id));
-- Who is asked, and how far each has come, is between those who work together.
create policy seen on round_recipients for select to genbo_viewer
  using (exists (select from rounds where rounds.id = round_id
    and cooperation_id = any ((select viewer_cooperations())::uuid[])));
create policy seen on round_answerers for select to genbo_viewer
  using (exists (select from round_recipients where round_recipients.id = recipient_id));
-- One's own at once; those who run the round see all; the others when the round says so.
create policy seen on round_replies for select to genbo_viewer
  using (exists (select from rounds join round_recipients as his on his.round_id = rounds.id
    where rounds.id = round_replies.round_id and his.id = round_replies.recipient_id
      and (desk_audience = any ((select viewer_audiences())::integer[])
        or his.audience_id = any ((select viewer_audiences())::integer[])
        or replies_seen = 'at-once'
        or replies_seen in ('after-answering', 'after-closing') and closed_at is not null
        or replies_seen = 'after-answering' and exists (select from round_recipients as own
          where own.round_id = rounds.id and own.answered_at is not null
            and own.audience_id = any ((select viewer_audiences())::integer[])))));
create policy seen on round_handovers for select to genbo_viewer
  using (exists (select from round_recipients where round_recipients.id = recipient_id
    and audience_id = any ((select viewer_audiences())::integer[])));
-- A file is his who sent it, and whoever's may read a reply that names it.
create policy seen on round_files for select to genbo_viewer
  using (exists (select from round_recipients where round_recipients.id = recipient_id
      and audience_id = any ((select viewer_audiences())::integer[]))
    or exists (select from round_replies where round_replies.recipient_id = round_files.recipient_id
      and round_replies.answer -> round_files.field ->> 'fileId' = round_files.id::text));
