-- The last day on which the call to a meeting goes out, as its body works; a week before where nobody has said anything.
create function call_due_on(body uuid, held_on date) returns date language sql stable as
  $$ select held_on - coalesce((select call_days from body_forms where body_id = body), 7) $$;
