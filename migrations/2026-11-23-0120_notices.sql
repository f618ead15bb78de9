-- Whoever serves a room hears at once that somebody's mandate, role or session has ended, or that something was closed,
-- whichever program does it.
create function tell_access() returns trigger language plpgsql as $$
begin
  perform pg_notify('genbo_notices', '{"kind":"access"}');
  return null;
end $$;

create trigger access_told after insert or update or delete on mandates for each statement execute function tell_access();
create trigger access_told after insert or update or delete on account_roles
  for each statement execute function tell_access();
create trigger access_told after insert or update or delete on account_persons
  for each statement execute function tell_access();
create trigger access_told after insert or update or delete on audience_persons
  for each statement execute function tell_access();
create trigger access_told after insert or delete on audiences for each statement execute function tell_access();
create trigger access_told after update of closed_at on accounts for each statement execute function tell_access();
create trigger access_told after update of current_id on parties for each statement execute function tell_access();
create trigger access_told after update of ended_at on sessions for each statement execute function tell_access();

do $$
declare named text;
begin
  foreach named in array array['meetings', 'items', 'inputs', 'decisions', 'assignments'] loop
    execute format('create trigger access_told after update of audience_id on %I
      for each statement execute function tell_access()', named);
  end loop;
end $$;
create trigger room_told after update of room_opened_at on meetings for each statement execute function tell_access();
