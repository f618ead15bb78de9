-- What is in every other entry is looked for in the newest months: in a large register a year of it is already more than
-- anybody reads. The indexes know the month, the words of an entry do not.

create function text_search_month(held_on date) returns tsvector
language sql immutable parallel safe
return case when held_on is null then ''::tsvector else
  array_to_tsvector(array['i:' || extract(year from held_on) || '-' || lpad(extract(month from held_on)::text, 2, '0')]) end;

drop index search_entries_facts;
drop index search_entries_sources;
create index search_entries_facts on search_entries
  using gin ((case when kind not in ('party', 'source') then words || text_search_month(held_on) end));
create index search_entries_sources on search_entries
  using gin ((case when kind = 'source' then words || text_search_month(held_on) end));
-- An index made anew has nothing to tell of what is common until it has been looked through.
analyze search_entries;
