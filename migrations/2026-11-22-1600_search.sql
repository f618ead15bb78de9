-- Search by the words of the register: an entry holds its words as they are written, and everything they have in
-- common with what somebody asks for (inflection, compounds, lost accents) is found among the words, not in the texts.

-- Letters and figures alone make words: PostgreSQL's parser would read meaning into the signs between them, and take
-- some for letters. A word that was divided at the end of a line is whole. Spaces are let be: each replacement costs.
create function text_search_plain(text text) returns text
language sql immutable parallel safe
return lower(regexp_replace(
  regexp_replace(replace(text, U&'\00AD', ''), '([a-zåäöé])-\n[ \t]*(?!(?:och|eller|samt)\M)([a-zåäöé])', '\1\2', 'g'),
  '[^ \n\t0-9A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02AF\u0300-\u1FFF\u3040-\uD7FF]+', ' ', 'g') collate swedish);

create function text_search_words(text text) returns tsvector
language sql immutable parallel safe
return to_tsvector('simple', text_search_plain(text));

-- Where something was said helps to find it, but is not what was said: kept apart by a sign that no word has. Without
-- a query inside, it is worked out as a part of the row that it stands in.
create function text_search_setting(setting text, held_on date) returns tsvector
language sql immutable parallel safe
return array_to_tsvector(array_remove(array_remove(string_to_array(replace(
  translate(' ' || text_search_plain(setting) || coalesce(' ' || extract(year from held_on)::text, ''), E'\n\t', '  '),
  ' ', ' i:'), ' '), 'i:'), ''));

alter table search_entries drop column words;
-- The day of the meeting, and the name of its body.
alter table search_entries add column held_on date;
alter table search_entries add column setting text not null default '';
update search_entries set held_on = meetings.held_on, setting = coalesce(parties.name, '')
from meetings left join parties on parties.id = body_id
where meetings.id = meeting_id;
alter table search_entries add column words tsvector not null generated always as
  (setweight(text_search_words(title), 'A') || setweight(text_search_words(body), 'B')
    || text_search_setting(setting, held_on)) stored;

-- Facts, parties and whole texts are looked for apart. Not as indexes of some rows: of those the planner looks up one
-- list of words and reads the rest, and of these it looks up all.
create index search_entries_facts on search_entries
  using gin ((case when kind not in ('party', 'source') then words end));
create index search_entries_parties on search_entries using gin ((case when kind = 'party' then words end));
create index search_entries_sources on search_entries using gin ((case when kind = 'source' then words end));
create index search_entries_newest on search_entries (held_on desc nulls last) where kind not in ('party', 'source');
create index search_entries_of_meeting on search_entries (meeting_id);

create function follow_meeting_day() returns trigger language plpgsql as $$
begin
  update search_entries set held_on = new.held_on where meeting_id = new.id;
  return null;
end $$;
create trigger search_follows_meeting_day after update of held_on on meetings
  for each row when (old.held_on is distinct from new.held_on) execute function follow_meeting_day();

-- Every word that an entry has, once. Two imports may add the same word at the same moment: there is no unique
-- index for them to wait on, and twice does no harm.
create table search_words (
  word text not null,
  -- The transaction that brought it, so that a reader can ask for what is new without missing what commits late.
  added_in xid8 not null default pg_current_xact_id()
);
create index search_words_word on search_words using hash (word);
create index search_words_added on search_words (added_in);
comment on table search_words is 'derived: made again from search_entries';

create function add_search_words() returns trigger language plpgsql as $$
begin
  -- Each word once, before it is looked for: a document says most of its words many times.
  insert into search_words (word)
  select found.word from (select distinct unnest(tsvector_to_array(words)) as word from added offset 0) as found
  where length(found.word) between 3 and 40 and translate(found.word, '0123456789', '') <> '' and found.word not like 'i:%'
    and not exists (select from search_words as known where known.word = found.word);
  return null;
end $$;
create trigger search_words_of_new after insert on search_entries
  referencing new table as added for each statement execute function add_search_words();
create trigger search_words_of_changed after update on search_entries
  referencing new table as added for each statement execute function add_search_words();

insert into search_words (word)
select distinct word from search_entries, unnest(tsvector_to_array(words)) as word
where length(word) between 3 and 40 and word !~ '^\d+$' and word not like 'i:%';
