-- Who may see what. Each row that tells something carries the audiences that one must belong to, all of them: its own
-- and those of what it stands in, so that nothing opens what is closed around it. The web reads as `genbo_viewer`, a
-- role that these rules bind; whose turn it is, the session layer says once in each transaction.

do $$ begin
  -- On a server of somebody else's the role is there already, made by one who may make roles.
  if to_regrole('genbo_viewer') is null then create role genbo_viewer nologin; end if;
exception when duplicate_object or unique_violation then null;
end $$;
do $$ begin
  -- Whoever owns the register reads as the viewer in turn.
  if not pg_has_role(current_user, 'genbo_viewer', 'set') then
    execute format('grant genbo_viewer to %I', current_user);
  end if;
end $$;

-- ─── People in ───────────────────────────────────────────────────────────────────────────────────────────────────

create table accounts (
  id uuid primary key default gen_random_uuid(),
  -- In small letters.
  email text not null unique check (email = lower(email) and email like '%_@_%'),
  name text not null check (name <> ''),
  language text not null default 'sv' check (language in ('sv', 'en')),
  created_at timestamptz not null default now(),
  invited_by uuid references accounts (id),
  -- Runs the installation, and sees no content by that alone.
  administrator_since timestamptz,
  closed_at timestamptz,
  -- One of the demonstration's ready sign-ins.
  is_demonstration boolean not null default false
);

-- Whom an account is in the register: one person in each cooperation.
create table account_persons (
  account_id uuid not null references accounts (id),
  person_id uuid not null references parties (id),
  joined_at timestamptz not null default now(),
  primary key (account_id, person_id)
);
create index account_persons_of_person on account_persons (person_id);

-- What an account may do in a cooperation besides its seats. A registrar is one of a municipality.
create table account_roles (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references accounts (id),
  cooperation_id uuid not null references cooperations (id),
  role text not null check (role in ('secretariat', 'contributor', 'reader', 'registrar')),
  organisation_id uuid references parties (id),
  from_on date not null,
  -- The last day.
  until_on date,
  check ((role = 'registrar') = (organisation_id is not null))
);
create index account_roles_of_account on account_roles (account_id);

-- A seat in a body: access follows it to its last day.
create table mandates (
  id uuid primary key default gen_random_uuid(),
  cooperation_id uuid not null references cooperations (id),
  body_id uuid not null references parties (id),
  person_id uuid not null references parties (id),
  organisation_id uuid references parties (id),
  role text not null default 'member' check (role in ('member', 'substitute', 'chair', 'secretary', 'convener')),
  from_on date not null,
  until_on date,
  check (until_on is null or until_on >= from_on - 1)
);
create index mandates_of_person on mandates (person_id);
create index mandates_of_body on mandates (body_id);
create index mandates_of_organisation on mandates (organisation_id);

create table sessions (
  id uuid primary key default gen_random_uuid(),
  -- Of the token in the cookie, which is nowhere else.
  token_hash bytea not null unique,
  account_id uuid not null references accounts (id),
  means text not null check (means in ('link', 'passkey', 'provider', 'demonstration')),
  browser text not null default '',
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  -- When its owner last proved who he is.
  proved_at timestamptz not null default now(),
  ended_at timestamptz
);
create index sessions_of_account on sessions (account_id);
create index sessions_expiring on sessions (expires_at);

-- A link by mail: used once, in the browser that asked for it. An invitation has no browser yet, and the first
-- administrator's link, which the terminal shows, no account either.
create table sign_in_links (
  id uuid primary key default gen_random_uuid(),
  token_hash bytea not null unique,
  account_id uuid references accounts (id),
  kind text not null check (kind in ('sign-in', 'invitation', 'administrator')),
  check ((account_id is null) = (kind = 'administrator')),
  browser_hash bytea,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index sign_in_links_of_account on sign_in_links (account_id);

-- What is under way between two requests of one browser: a passkey's challenge, a visit to a municipality's provider.
create table sign_in_steps (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('passkey', 'new-passkey', 'provider')),
  browser_hash bytea not null,
  account_id uuid references accounts (id),
  facts jsonb not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);

create table passkeys (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references accounts (id),
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  name text not null,
  created_at timestamptz not null default now(),
  used_at timestamptz
);
create index passkeys_of_account on passkeys (account_id);

-- Whom a municipality's provider means by its own name for him.
create table provider_accounts (
  issuer text not null,
  subject text not null,
  account_id uuid not null references accounts (id),
  joined_at timestamptz not null default now(),
  primary key (issuer, subject)
);

-- How often something was tried lately, by whom: by address and by account.
create table attempts (
  key text not null,
  at timestamptz not null default now()
);
create index attempts_of_key on attempts (key, at);

-- Mail on its way out, and what became of it.
create table mails (
  id uuid primary key default gen_random_uuid(),
  kind text not null,
  cooperation_id uuid references cooperations (id),
  account_id uuid references accounts (id),
  recipient text not null,
  subject text not null,
  text text not null,
  html text not null,
  created_at timestamptz not null default now(),
  next_at timestamptz not null default now(),
  attempts integer not null default 0,
  sent_at timestamptz,
  given_up_at timestamptz,
  trouble text
);
create index mails_waiting on mails (next_at) where sent_at is null and given_up_at is null;

-- The record of acts: who saw something closed, changed, published, masked, merged, invited, exported. Each row is
-- sealed with the one before it.
create table acts (
  id bigint primary key,
  at timestamptz not null,
  cooperation_id uuid,
  account_id uuid,
  kind text not null,
  subject_kind text,
  subject_id uuid,
  facts jsonb not null default '{}',
  seal bytea not null
);
create index acts_of_subject on acts (subject_id);
create index acts_of_account on acts (account_id);

-- No backup has these: what was ended since it was made does not come to life with it.
comment on table sessions is 'passing: who is signed in';
comment on table sign_in_steps is 'passing: what is under way';
comment on table attempts is 'passing: what was tried lately';

-- ─── Audiences ───────────────────────────────────────────────────────────────────────────────────────────────────

create table audiences (
  id integer primary key generated always as identity (start with 2),
  kind text not null check (kind in ('nobody', 'public', 'cooperation', 'body', 'closed')),
  cooperation_id uuid references cooperations (id),
  -- Of a body: whose seats. None for meetings whose body is not known, which are the secretariat's.
  body_id uuid references parties (id),
  check ((cooperation_id is null) = (kind in ('nobody', 'public'))),
  check (body_id is null or kind = 'body')
);
create unique index audiences_one_each on audiences (kind, cooperation_id, body_id) nulls not distinct
  where kind <> 'closed';
insert into audiences (id, kind) overriding system value values (0, 'nobody'), (1, 'public');

-- Of a closed one: who.
create table audience_persons (
  audience_id integer not null references audiences (id),
  person_id uuid not null references parties (id),
  primary key (audience_id, person_id)
);

-- What a body's meetings come in as; made when it is first asked for.
create function audience_of(wanted_kind text, of_cooperation uuid, of_body uuid) returns integer
language plpgsql as $$
declare found_id integer;
begin
  loop
    select id into found_id from audiences
    where kind = wanted_kind and cooperation_id is not distinct from of_cooperation
      and body_id is not distinct from of_body and kind <> 'closed';
    if found then return found_id; end if;
    insert into audiences (kind, cooperation_id, body_id) values (wanted_kind, of_cooperation, of_body)
    on conflict do nothing;
  end loop;
end $$;

-- From when the public finds the cooperation here at all.
alter table cooperations add column opened_at timestamptz;

-- Own: what somebody said of this very row. The rest is worked out.
alter table meetings add column audience_id integer not null default 0 references audiences (id);
alter table items add column audience_id integer references audiences (id);
alter table decisions add column audience_id integer references audiences (id);
alter table inputs add column audience_id integer references audiences (id);
alter table assignments add column audience_id integer references audiences (id);
alter table documents add column audience_id integer references audiences (id);

do $$
declare named text;
begin
  foreach named in array array['meetings', 'items', 'decisions', 'inputs', 'assignments', 'documents', 'attendances',
    'presentations', 'proposals', 'mentions', 'contradictions', 'search_entries'] loop
    execute format('alter table %I add column audiences integer[] not null default ''{0}'' check (audiences <> ''{}'')', named);
  end loop;
end $$;

-- In which facts a party is to be seen, and by whom: nobody learns of a person from what he may not read. Merged parties
-- are seen as one.
create table sightings (
  party_id uuid not null references parties (id),
  audiences integer[] not null check (audiences <> '{}'),
  primary key (party_id, audiences)
);
comment on table sightings is 'derived: made again by sight_all()';

create index presentations_of_organisation on presentations (organisation_id);

create function with_audience(known integer[], more integer) returns integer[]
language sql immutable parallel safe
return case when more is null or more = any (known) then known else known || more end;

-- All that is told in facts of some parties.
create function facts_of_parties(wanted uuid[]) returns table (party_id uuid, audiences integer[])
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
  union select seat.party_id, array[seat.audience] from (
    select unnest(array[mandates.person_id, mandates.body_id, mandates.organisation_id]) as party_id,
      audiences.id as audience
    from mandates join audiences on audiences.kind = 'cooperation' and audiences.cooperation_id = mandates.cooperation_id
    where mandates.person_id = any (wanted) or mandates.body_id = any (wanted)
      or mandates.organisation_id = any (wanted)) as seat
    where seat.party_id = any (wanted)
  union select parties.id, array[case when cooperations.opened_at is null then audiences.id else 1 end]
    from parties join cooperations on cooperations.id = parties.cooperation_id
    join audiences on audiences.kind = 'cooperation' and audiences.cooperation_id = cooperations.id
    where parties.id = any (wanted) and parties.member_from is not null;
end;

-- Works out again who sees some parties, and whoever they have been merged with.
create function sight(those uuid[]) returns void language plpgsql as $$
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
  where facts.audiences <> '{0}';
end $$;

create function sight_all() returns void language sql as $$ select sight(array(select id from parties)) $$;

-- The parties of some meetings.
create function parties_in(those uuid[]) returns setof uuid language sql stable
begin atomic
  select person_id from attendances where meeting_id = any (those)
  union select organisation_id from attendances where meeting_id = any (those) and organisation_id is not null
  union select person_id from presentations join items on items.id = item_id where meeting_id = any (those)
  union select organisation_id from presentations join items on items.id = item_id
    where meeting_id = any (those) and organisation_id is not null
  union select party_id from assignment_holders join assignments on assignments.id = assignment_id
    where meeting_id = any (those)
  union select body_id from meetings where id = any (those) and body_id is not null;
end;

-- Adds what new meetings tell; nothing that is there has changed.
create function sight_in(those uuid[]) returns void language sql
begin atomic
  insert into sightings
  select distinct each.id, facts.audiences
  from facts_of_parties(array(select parties_in(those))) as facts
  join parties as told on told.id = facts.party_id
  join parties as each on each.current_id = told.current_id
  where facts.audiences <> '{0}'
  on conflict do nothing;
end;

-- Carries what is said of some meetings, and of what is in them, down to every row.
create function spread_audiences(those uuid[]) returns void language plpgsql as $$
begin
  update meetings set audiences = array[audience_id] where id = any (those);
  update items set audiences = with_audience(meetings.audiences, items.audience_id)
  from meetings where meetings.id = meeting_id and meeting_id = any (those);
  update decisions as fact set audiences = with_audience(items.audiences, fact.audience_id)
  from items where items.id = fact.item_id and items.meeting_id = any (those);
  update inputs as fact set audiences = with_audience(items.audiences, fact.audience_id)
  from items where items.id = fact.item_id and items.meeting_id = any (those);
  update assignments as fact set audiences = with_audience(items.audiences, fact.audience_id)
  from items where items.id = fact.item_id and items.meeting_id = any (those);
  update presentations as fact set audiences = items.audiences
  from items where items.id = fact.item_id and items.meeting_id = any (those);
  update proposals as fact set audiences = items.audiences
  from items where items.id = fact.item_id and items.meeting_id = any (those);
  update attendances as fact set audiences = meetings.audiences
  from meetings where meetings.id = fact.meeting_id and fact.meeting_id = any (those);
  update mentions as fact set audiences = coalesce((select audiences from items where items.id = fact.item_id), meetings.audiences)
  from meetings where meetings.id = fact.meeting_id and fact.meeting_id = any (those);
  update contradictions as fact set audiences = coalesce((select audiences from items where items.id = fact.item_id), meetings.audiences)
  from meetings where meetings.id = fact.meeting_id and fact.meeting_id = any (those);
  -- A whole text tells all that is in it.
  update documents set audiences = (
    select array_agg(distinct audience) from (
      select unnest(meetings.audiences) as audience
      union select documents.audience_id where documents.audience_id is not null
      union select unnest(audiences) from items where items.meeting_id = meetings.id
      union select unnest(audiences) from decisions where decisions.meeting_id = meetings.id
      union select unnest(audiences) from assignments where assignments.meeting_id = meetings.id
      union select unnest(inputs.audiences) from inputs join items on items.id = item_id where items.meeting_id = meetings.id) as told)
  from meetings where meetings.id = documents.meeting_id and documents.meeting_id = any (those);
  update search_entries as entry set audiences = coalesce(case kind
    when 'meeting' then (select audiences from meetings where id = subject_id)
    when 'item' then (select audiences from items where id = subject_id)
    when 'decision' then (select audiences from decisions where id = subject_id)
    when 'input' then (select audiences from inputs where id = subject_id)
    when 'assignment' then (select audiences from assignments where id = subject_id)
    when 'source' then (select audiences from documents where id = subject_id)
    end, '{0}')
  where meeting_id = any (those) and kind <> 'party';
  -- What has something public is there for the public to find.
  update cooperations set opened_at = now() where opened_at is null and id in (
    select cooperation_id from meetings where meetings.id = any (those) and audience_id = 1);
  perform sight(array(select parties_in(those)));
end $$;

-- Whatever is said anew of a row is so of all that is in it, at once.
create function follow_audience() returns trigger language plpgsql as $$
declare those uuid[];
begin
  if tg_table_name = 'meetings' then
    select array_agg(new_rows.id) into those from new_rows join old_rows using (id)
    where new_rows.audience_id is distinct from old_rows.audience_id;
  elsif tg_table_name = 'inputs' then
    select array_agg(distinct items.meeting_id) into those from new_rows join old_rows using (id)
    join items on items.id = new_rows.item_id
    where new_rows.audience_id is distinct from old_rows.audience_id;
  else
    select array_agg(distinct new_rows.meeting_id) into those from new_rows join old_rows using (id)
    where new_rows.audience_id is distinct from old_rows.audience_id;
  end if;
  if those is not null then perform spread_audiences(those); end if;
  return null;
end $$;

do $$
declare named text;
begin
  foreach named in array array['meetings', 'items', 'decisions', 'inputs', 'assignments', 'documents'] loop
    execute format('create trigger audience_followed after update on %I referencing old table as old_rows new table as new_rows
      for each statement execute function follow_audience()', named);
  end loop;
end $$;

-- Members are known to whoever knows the cooperation, and seats to the cooperation; a merge joins what is known of two.
create function follow_parties() returns trigger language plpgsql as $$
begin
  if old.current_id is distinct from new.current_id or old.member_from is distinct from new.member_from then
    perform sight(array[new.id, old.current_id, new.current_id]);
  end if;
  return null;
end $$;
create trigger sightings_followed after update of current_id, member_from on parties
  for each row execute function follow_parties();

create function follow_mandates() returns trigger language plpgsql as $$
begin
  perform sight(array_remove(array[new.person_id, new.body_id, new.organisation_id, old.person_id, old.body_id, old.organisation_id], null));
  return null;
end $$;
create trigger sightings_followed after insert or update or delete on mandates
  for each row execute function follow_mandates();

create function follow_opening() returns trigger language plpgsql as $$
begin
  perform sight(array(select id from parties where cooperation_id = new.id and member_from is not null));
  return null;
end $$;
create trigger sightings_followed after update of opened_at on cooperations
  for each row execute function follow_opening();

create function greet_cooperation() returns trigger language plpgsql as $$
begin
  perform audience_of('cooperation', new.id, null);
  return null;
end $$;
create trigger audience_made after insert on cooperations for each row execute function greet_cooperation();

-- A file and a contradiction come to a meeting that is there, and are its.
create function take_audiences() returns trigger language plpgsql as $$
begin
  if new.audiences <> '{0}' then return new; end if;
  if tg_table_name = 'documents' then
    select coalesce((select audiences from documents where id = new.copy_of), audiences) into new.audiences
    from meetings where id = new.meeting_id;
  else
    select coalesce((select audiences from items where id = new.item_id), audiences) into new.audiences
    from meetings where id = new.meeting_id;
  end if;
  return new;
end $$;
create trigger audiences_taken before insert on documents for each row execute function take_audiences();
create trigger audiences_taken before insert on contradictions for each row execute function take_audiences();

-- What is there already comes in as what is imported does.
select audience_of('cooperation', id, null) from cooperations;
update meetings set audience_id = audience_of('body', cooperation_id, body_id);
select sight_all();

-- ─── The viewer ──────────────────────────────────────────────────────────────────────────────────────────────────

-- What an account belongs to on a day. Nobody in particular is of the public.
create function access_of(who uuid, today date)
returns table (audiences integer[], cooperations uuid[], offices uuid[]) language sql stable
begin atomic
  with me as (select id from accounts where id = who and closed_at is null),
  mine as (
    select same.id from account_persons join me on me.id = account_id
    join parties as joined on joined.id = person_id join parties as same on same.current_id = joined.current_id),
  seats as (
    select mandates.cooperation_id, body.current_id as body from mandates join parties as body on body.id = body_id
    where person_id in (select id from mine) and today >= from_on and (until_on is null or today <= until_on)),
  roles as (
    select account_roles.* from account_roles join me on me.id = account_id
    where today >= from_on and (until_on is null or today <= until_on)),
  -- A registrar sees what those see who sit for his municipality.
  registered as (
    select mandates.cooperation_id, body.current_id as body from roles
    join parties as told on told.id = roles.organisation_id
    join parties as same on same.current_id = told.current_id
    join mandates on mandates.organisation_id = same.id and mandates.cooperation_id = roles.cooperation_id
    join parties as body on body.id = body_id
    where roles.role = 'registrar' and today >= mandates.from_on and (mandates.until_on is null or today <= mandates.until_on)),
  places as (select cooperation_id from seats union select cooperation_id from roles),
  desks as (select distinct cooperation_id from roles where role = 'secretariat'),
  bodies as (select * from seats union select * from registered)
  select
    array(
      select audience.id from audiences as audience left join parties as body on body.id = audience.body_id
      where audience.kind = 'public'
        or audience.kind = 'cooperation' and audience.cooperation_id in (select cooperation_id from places)
        or audience.kind = 'body' and (audience.cooperation_id in (select cooperation_id from desks)
          or body.current_id in (select bodies.body from bodies where bodies.cooperation_id = audience.cooperation_id))
        or audience.kind = 'closed' and audience.cooperation_id in (select cooperation_id from places)
          and exists (select from audience_persons where audience_id = audience.id and person_id in (select id from mine))
      order by audience.id),
    array(select cooperation_id from places order by 1),
    array(select cooperation_id from desks order by 1);
end;

-- Nothing has been said of the viewer, nothing is seen.
create function viewer_audiences() returns integer[] language sql stable parallel safe
return nullif(current_setting('genbo.audiences', true), '')::integer[];
create function viewer_cooperations() returns uuid[] language sql stable parallel safe
return nullif(current_setting('genbo.cooperations', true), '')::uuid[];
create function viewer_offices() returns uuid[] language sql stable parallel safe
return nullif(current_setting('genbo.offices', true), '')::uuid[];

-- As a case the planner takes the rule to hold for every other row; by itself, for one in a hundred, and then it reads
-- whole tables where an index has the row.
do $$
declare named text;
begin
  foreach named in array array['meetings', 'items', 'decisions', 'inputs', 'assignments', 'documents', 'attendances',
    'presentations', 'proposals', 'mentions', 'sightings'] loop
    execute format('alter table %I enable row level security', named);
    execute format('create policy seen on %I for select to genbo_viewer
      using (case when audiences <@ (select viewer_audiences()) then true else false end)', named);
    execute format('grant select on %I to genbo_viewer', named);
  end loop;
  foreach named in array array['cooperations', 'parties', 'party_aliases', 'merges', 'assignment_holders',
    'contradictions', 'suggestions', 'imports', 'import_files'] loop
    execute format('alter table %I enable row level security', named);
    execute format('grant select on %I to genbo_viewer', named);
  end loop;
end $$;

create policy seen on cooperations for select to genbo_viewer
  using (opened_at is not null or id = any ((select viewer_cooperations())::uuid[]));
create policy seen on parties for select to genbo_viewer
  using (exists (select from sightings where party_id = parties.id));
create policy seen on assignment_holders for select to genbo_viewer
  using (exists (select from assignments where assignments.id = assignment_id));
create policy seen on contradictions for select to genbo_viewer
  using (audiences <@ (select viewer_audiences()) and cooperation_id = any ((select viewer_cooperations())::uuid[]));
-- What is guessed, merged and imported is the secretariat's work.
create policy seen on suggestions for select to genbo_viewer
  using (cooperation_id = any ((select viewer_offices())::uuid[])
    and (left_id is null or exists (select from parties where parties.id = left_id))
    and (right_id is null or exists (select from parties where parties.id = right_id))
    and (suggestions.meeting_id is null or exists (select from meetings where meetings.id = suggestions.meeting_id))
    and (witness_meeting_id is null or exists (
      select from documents where documents.meeting_id = witness_meeting_id)));
create policy seen on party_aliases for select to genbo_viewer
  using (exists (select from parties where parties.id = party_id and cooperation_id = any ((select viewer_offices())::uuid[])));
create policy seen on merges for select to genbo_viewer
  using (exists (select from parties where parties.id = kept_id and cooperation_id = any ((select viewer_offices())::uuid[]))
    and exists (select from parties where parties.id = merged_id));
create policy seen on imports for select to genbo_viewer using (cooperation_id = any ((select viewer_offices())::uuid[]));
create policy seen on import_files for select to genbo_viewer
  using (exists (select from imports where imports.id = import_id)
    and (document_id is null or exists (select from documents where documents.id = document_id)));

-- The search is asked through a door of its own: full text has no leakproof operators, so behind a policy no index
-- could answer. The condition is the same.
create view found_entries as
  select entry.* from search_entries as entry
  where case when entry.kind = 'party'
    then exists (select from sightings where party_id = entry.subject_id and sightings.audiences <@ (select viewer_audiences()))
    else entry.audiences <@ (select viewer_audiences()) end;
grant select on found_entries to genbo_viewer;
do $$ begin execute format('grant usage on schema %I to genbo_viewer', current_schema()); end $$;
