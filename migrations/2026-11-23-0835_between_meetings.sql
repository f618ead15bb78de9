-- What a round has made when it was closed, and how a body hears at its next meeting what was decided between them.

alter table meetings
  -- Decided per capsulam, without anybody coming together: it stands among its body's meetings, and is none of them.
  add column is_per_capsulam boolean not null default false;

alter table rounds
  -- Where its decision stands, or the meeting that was booked on its best day.
  add column meeting_id uuid references meetings (id);
create index rounds_of_meeting on rounds (meeting_id) where meeting_id is not null;

alter table items
  -- What was decided per capsulam, and is reported here.
  add column reports_id uuid references meetings (id);
alter table items drop constraint items_origin_check;
alter table items add constraint items_origin_check
  check (origin in ('approval', 'assignment', 'moved', 'wish', 'desk', 'table', 'report'));
create index items_reporting on items (reports_id) where reports_id is not null;
