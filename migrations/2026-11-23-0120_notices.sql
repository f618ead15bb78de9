-- Whoever serves a room hears at once that somebody's mandate, role or session has ended, whichever program ends it.
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
