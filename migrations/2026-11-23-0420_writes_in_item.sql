-- Whether somebody who belongs to these audiences writes in an item of this meeting: he runs the meeting, and sees both.
create function writes_in_item(meeting uuid, item uuid, known integer[]) returns boolean language sql stable
return exists (
  select from items
  join meetings on meetings.id = items.meeting_id
  join audiences on audiences.kind = 'desk' and audiences.body_id = meetings.body_id
    and audiences.cooperation_id = meetings.cooperation_id
  where items.id = item and meetings.id = meeting and items.audiences <@ known and meetings.audiences <@ known
    and audiences.id = any (known));
