import ICAL from "ical.js";
import { momentValue } from "./calendar.ts";
import { uidOf } from "./occasion.ts";

/** An assignment, as a calendar's list of things to do has it. */
export interface Task {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly dueOn: string | null;
  readonly isDone: boolean;
  readonly page: string;
}

/** The VTODO of an assignment. */
export function taskOf({ id, title, description, dueOn, isDone, page }: Task, stamp: Date): ICAL.Component {
  const task = new ICAL.Component("vtodo");
  const add = (name: string, value: string | ICAL.Time) => task.addPropertyWithValue(name, value);
  add("uid", uidOf(id));
  add("dtstamp", momentValue(stamp));
  add("summary", title);
  if (description !== "") add("description", description);
  if (dueOn !== null) add("due", ICAL.Time.fromDateString(dueOn));
  add("url", page);
  add("status", isDone ? "COMPLETED" : "NEEDS-ACTION");
  return task;
}
