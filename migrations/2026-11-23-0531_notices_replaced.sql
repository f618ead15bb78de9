-- A notice that was wrong stays where it stood, and names the one that was put up in its place by being named in it.
alter table notices add column replaces_id uuid unique references notices (id) check (replaces_id <> id);
-- One of each thing that is announced, and those that have come in its place, one after the other.
create unique index notices_first on notices (meeting_id, item_id) nulls not distinct where replaces_id is null;
