-- What is done at the table, and what takes it back: each act keeps the rows that it touched as it found and left them,
-- until the minutes have gone out or somebody may see less than before.

create table table_acts (
  id uuid primary key default gen_random_uuid(),
  meeting_id uuid not null references meetings (id),
  -- One that was added at the table is gone when that is undone.
  item_id uuid,
  account_id uuid references accounts (id),
  kind text not null,
  undoes uuid references table_acts (id) on delete cascade,
  acted_at timestamptz not null default clock_timestamp(),
  undone_at timestamptz,
  undone_by uuid references accounts (id),
  -- The desk's, and those of all that was touched.
  audiences integer[] not null default '{0}' check (audiences <> '{}')
);
create index table_acts_of_meeting on table_acts (meeting_id, acted_at);
comment on table table_acts is 'passing: what can be undone while a meeting goes on';

create table touched_rows (
  id bigint generated always as identity primary key,
  act_id uuid not null references table_acts (id) on delete cascade deferrable initially deferred,
  relation text not null,
  row_key jsonb not null,
  before jsonb,
  after jsonb
);
create index touched_rows_of_act on touched_rows (act_id, id);
comment on table touched_rows is 'passing: what can be undone while a meeting goes on';

-- The transaction names its act. What follows from places and audiences alone is worked out anew when it is undone.
create function keep_touched() returns trigger language plpgsql as $$
declare
  follows constant text[] := '{audiences,position,slug,number,begins_after,ends_after,annexes}';
  was jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  becomes jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
begin
  if was - follows is distinct from becomes - follows then
    insert into touched_rows (act_id, relation, row_key, before, after)
    select current_setting('genbo.act')::uuid, tg_table_name, jsonb_object_agg(key, value), was, becomes
    from jsonb_each(coalesce(becomes, was)) where key = any (tg_argv);
  end if;
  return null;
end $$;
do $$
declare named text;
begin
  foreach named in array array['meetings', 'items', 'attendances', 'attendance_breaks', 'item_absences', 'item_turns',
    'inputs', 'proposals', 'presentations', 'decisions', 'assignments', 'assignment_acts', 'votes', 'reservations'] loop
    execute format('create trigger touched after insert or update or delete on %I for each row
      when (current_setting(''genbo.act'', true) <> '''') execute function keep_touched(''id'')', named);
  end loop;
end $$;
create trigger touched after insert or update or delete on assignment_holders for each row
  when (current_setting('genbo.act', true) <> '') execute function keep_touched('assignment_id', 'party_id');
create trigger touched after insert or update or delete on vote_answers for each row
  when (current_setting('genbo.act', true) <> '') execute function keep_touched('vote_id', 'person_id');

-- The act of a transaction, if it touched anything.
create function enter_act(which uuid, meeting uuid, item uuid, account uuid, called text, taken_back uuid)
returns void language sql
begin atomic
  insert into table_acts (id, meeting_id, item_id, account_id, kind, undoes, audiences)
  select which, meeting, item, account, called, taken_back, array(
    select desk_of(meeting)
    union select unnest(audiences) from meetings where id = meeting
    union select unnest(audiences) from items where id = item
    union select audience::integer from touched_rows,
      jsonb_array_elements_text(coalesce(after, before) -> 'audiences') as audience
      where act_id = which and jsonb_typeof(coalesce(after, before) -> 'audiences') = 'array'
    -- Of whoever takes up an item, the one before may be closed to him: of that no more is kept than its turn.
    union select unnest(audiences) from items where id in (
      select (coalesce(after, before) ->> 'item_id')::uuid from touched_rows
      where act_id = which and relation <> 'item_turns')
    order by 1)
  where exists (select from touched_rows where act_id = which);
end;

-- Whoever may see less from now on finds nothing of it in what was done before; and what has gone out is not undone.
create or replace function spread_audiences(those uuid[]) returns void language plpgsql as $$
begin
  perform spread_to_rows(those);
  perform spread_to_originals(those);
  delete from table_acts where meeting_id = any (those);
end $$;

alter table table_acts enable row level security;
alter table touched_rows enable row level security;
grant select on table_acts, touched_rows to genbo_viewer;
create policy seen on table_acts for select to genbo_viewer
  using (case when audiences <@ (select viewer_audiences()) then true else false end);
-- Whoever takes up an item ends the turn of the one before, which may be closed to him.
create policy seen on touched_rows for select to genbo_viewer
  using (exists (select from table_acts where table_acts.id = act_id)
    and (relation <> 'item_turns'
      or exists (select from items where items.id = (coalesce(after, before) ->> 'item_id')::uuid)));

-- Accounts themselves are nobody's to read, so their names come through a door of their own.
create view table_doers as
  select act.id, doer.name as done_by from table_acts as act join accounts as doer on doer.id = act.account_id
  where act.audiences <@ (select viewer_audiences());
grant select on table_doers to genbo_viewer;
