-- A document whose own text is damaged can be recognised again: its file stands among the documents already. Why nothing
-- came of that, where the text that there was has been kept.
alter table scans add column kept_because text;
alter table scans add check (original is not null or document_id is not null);
create index scans_of_document on scans (document_id) where document_id is not null;
grant select (kept_because) on scans to genbo_viewer;
