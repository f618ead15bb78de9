-- What somebody belongs to, asked anew for each who is asked about. As a function that PostgreSQL may write out where it is
-- called, it told many of what belongs to the first of them: the hash of a subquery over a WITH that depends on the account
-- is kept when the next account's turn comes.
create or replace function access_of(who uuid, today date)
returns table (audiences integer[], cooperations uuid[], offices uuid[]) language plpgsql stable as $$
begin
  return query
  with me as (select id from accounts where id = who and closed_at is null),
  mine as (
    select same.id from account_persons join me on me.id = account_id
    join parties as joined on joined.id = person_id join parties as same on same.current_id = joined.current_id),
  seats as (
    select mandates.cooperation_id, body.current_id as body, mandates.role in ('chair', 'secretary', 'convener') as runs
    from mandates join parties as body on body.id = body_id
    where person_id in (select id from mine) and today >= from_on and (until_on is null or today <= until_on)),
  roles as (
    select account_roles.* from account_roles join me on me.id = account_id
    where today >= from_on and (until_on is null or today <= until_on)),
  contributed as (
    select roles.cooperation_id, body.current_id as body, false as runs
    from roles join parties as body on body.id = body_id),
  -- A registrar sees what those see who sit for his municipality.
  registered as (
    select mandates.cooperation_id, body.current_id as body, false as runs from roles
    join parties as told on told.id = roles.organisation_id
    join parties as same on same.current_id = told.current_id
    join mandates on mandates.organisation_id = same.id and mandates.cooperation_id = roles.cooperation_id
    join parties as body on body.id = mandates.body_id
    where roles.role = 'registrar' and today >= mandates.from_on and (mandates.until_on is null or today <= mandates.until_on)),
  places as (select cooperation_id from seats union select cooperation_id from roles),
  desks as (select distinct cooperation_id from roles where role = 'secretariat'),
  bodies as (select * from seats union select * from contributed union select * from registered)
  select
    array(
      select audience.id from audiences as audience left join parties as body on body.id = audience.body_id
      where audience.kind = 'public'
        or audience.kind = 'cooperation' and audience.cooperation_id in (select cooperation_id from places)
        or audience.kind in ('body', 'desk') and audience.cooperation_id in (select cooperation_id from desks)
        or audience.kind = 'body' and body.current_id in (
          select bodies.body from bodies where bodies.cooperation_id = audience.cooperation_id)
        or audience.kind = 'desk' and body.current_id in (
          select bodies.body from bodies where bodies.cooperation_id = audience.cooperation_id and runs)
        or audience.kind = 'closed' and audience.cooperation_id in (select cooperation_id from places)
          and exists (select from audience_persons where audience_id = audience.id and person_id in (select id from mine))
      order by audience.id),
    array(select cooperation_id from places order by 1),
    array(select cooperation_id from desks order by 1);
end $$;
