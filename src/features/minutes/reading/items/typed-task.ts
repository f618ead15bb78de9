// A task as it is typed at the table: '@Lerby återkommer 24/9 med förslag'. The words are read as a decision's are; the
// sign only says where the holder begins.
import { monthNames } from "../../../../lib/days.ts";
import type { RecordAssignment } from "../../record.ts";
import { findDates, type FoundDate } from "../dates.ts";
import { meetingNamed } from "../meeting-words.ts";
import { passage } from "../passage.ts";
import { assignmentOf } from "./assignments.ts";
import { taskCalled } from "./task-lists.ts";
import type { Setting } from "./task.ts";
import { tasksIn } from "./tasks.ts";

export interface TypedTask extends Omit<RecordAssignment, "spans"> {
  /** The day in the task's own words, where they have one. */
  readonly date: FoundDate | null;
  /** Whose meeting the words name on that day; null where they name no body. */
  readonly body: string | null;
}

/** Reads one line; null where it gives nobody anything to do. */
export function typedTask(line: string, setting: Setting): TypedTask | null {
  const words = line.trim().replace(/^@\s*/, "");
  if (words === "") return null;
  const sentence = passage(words.charAt(0).toUpperCase() + words.slice(1));
  const [told] = tasksIn(sentence, true, setting);
  const opens = told !== undefined && sentence.text.startsWith(told.who.text);
  const called = opens || !line.trim().startsWith("@") ? null : taskCalled(passage(`@${sentence.text}`));
  const task = called ?? told;
  if (task === undefined || task.what.text === "") return null;

  const { spans: _, ...read } = assignmentOf(task, setting.date);
  const date = findDates(sentence.text, setting.date)[0] ?? null;
  const body = date === null ? null : (meetingNamed(sentence.text, date, "")?.body ?? null);
  if (read.dueText !== null || date === null) return { ...read, date, body };
  // Minutes in which '24/9' stands alone are not read as due that day: it is written out.
  const typed = sentence.text.slice(date.index, date.index + date.length);
  const dueText = `den ${inWords(date.date)}`;
  return { ...read, what: read.what.replace(typed, dueText), due: date.date, dueText, date, body };
}

function inWords(day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return `${Number(date)} ${monthNames[Number(month) - 1] ?? month} ${year}`;
}
