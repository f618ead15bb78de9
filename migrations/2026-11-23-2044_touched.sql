-- Where a party is named has changed since its name was last laid beside the others': only such are looked at anew.
alter table parties add column is_touched boolean not null default false;
create index parties_touched on parties (cooperation_id) where is_touched;

create index suggestions_of_left on suggestions (left_id);
create index suggestions_of_right on suggestions (right_id);
create index contradictions_of_names on contradictions (cooperation_id, (facts ->> 'one'), (facts ->> 'other'))
  where code = 'name-in-two-spellings';
