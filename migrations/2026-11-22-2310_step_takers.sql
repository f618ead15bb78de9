-- Who has taken which step of a meeting is known to those of the cooperation who see the meeting. Accounts themselves are
-- nobody's to read, so their names come through a door of their own.
create view step_takers as
  select act.id, taker.name as taken_by
  from meeting_acts as act
  join meetings on meetings.id = act.meeting_id
  join accounts as taker on taker.id = act.account_id
  where meetings.cooperation_id = any ((select viewer_cooperations())::uuid[])
    and meetings.audiences <@ (select viewer_audiences());
grant select on step_takers to genbo_viewer;
