-- The record of acts is only ever added to. Whoever owns the database can lift this, and then the seals tell it.
create function keep_acts() returns trigger language plpgsql as $$
begin
  raise exception 'the record of acts is only added to';
end $$;
create trigger acts_kept before update or delete on acts for each row execute function keep_acts();

alter table acts
  add check (id > 0),
  add check (kind <> ''),
  add check ((subject_kind is null) = (subject_id is null)),
  -- What is sealed is a moment in milliseconds.
  add check (extract(microseconds from at)::integer % 1000 = 0);
create index acts_of_cooperation on acts (cooperation_id, id desc);
