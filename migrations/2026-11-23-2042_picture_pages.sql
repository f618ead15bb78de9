-- Of a file that has a text of its own only some pages are pictures: these are recognised, and put in among the others. Null
-- where the whole file is.
alter table scans add column picture_pages integer[] check (cardinality(picture_pages) > 0);
grant select (picture_pages) on scans to genbo_viewer;
