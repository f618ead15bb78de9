-- What the reader was unsure of: why, as codes. Empty where it was sure, and null where nobody has weighed it.
do $$
declare named text;
begin
  foreach named in array array['attendances', 'items', 'presentations', 'inputs', 'decisions', 'assignments'] loop
    execute format('alter table %I add column doubts text[]', named);
  end loop;
end $$;
-- The same by field of the header; only fields that are uncertain are there.
alter table meetings add column header_doubts jsonb not null default '{}';

-- What the document says of its own day: the words of its header, and of the heads of its pages.
alter table meetings add column day_witnesses jsonb not null default '[]';

-- Who says what, where the days that are told of a meeting disagree. What stands in other documents is named and not
-- repeated: whoever may not read those does not read it here.
alter table contradictions add column witnesses jsonb not null default '[]';
