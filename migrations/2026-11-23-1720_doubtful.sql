-- How much of what was read the reader was unsure of: the queue of what a person should look at is ordered by it.
alter table documents add column doubtful integer not null generated always as (
  jsonb_array_length(jsonb_path_query_array(record, 'strict $.**.confidence ? (@ < 0.9)', '{}', true))
  + jsonb_array_length(jsonb_path_query_array(record, '$.headerConfidence.* ? (@ < 0.9)', '{}', true))
  + jsonb_array_length(jsonb_path_query_array(record, '$.items[*].inputConfidence[*] ? (@ < 0.9)', '{}', true))
) stored;
grant select (doubtful) on documents to genbo_viewer;
create index documents_by_doubt on documents (cooperation_id, doubtful desc, imported_at, id) where copy_of is null;
