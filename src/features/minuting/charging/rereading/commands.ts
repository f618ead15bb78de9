import type { Tx } from "../../../../platform/db/schema.ts";
import type { Minutes } from "../../writing/commands.ts";
import { readLine } from "../queries.ts";

/** When the words of a task name another day than they did, that is its day, and that day's meeting is where it comes
 *  back; to none where the body has none, until somebody says which. Whether it is another now. */
export async function rereadDay(tx: Tx, minutes: Minutes, id: string): Promise<boolean> {
  const task = await tx
    .selectFrom("assignments")
    .select(["who", "what", "due_text as dueText"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  if (task.dueText !== null && task.what.includes(task.dueText)) return false;
  const read = await readLine(tx, tx, minutes, `@${task.who} ${task.what}`);
  if (read === null || (read.line.dueText === null && task.dueText === null)) return false;
  const { dueOn, dueText, condition, returns } = read.line;
  const meeting = returns.kind === "meeting" || returns.kind === "deadline" ? returns.meeting : null;
  await tx
    .updateTable("assignments")
    .set({
      due_on: dueOn,
      due_text: dueText,
      condition,
      return_meeting_id: meeting?.id ?? null,
      return_named: returns.kind === "meeting",
    })
    .where("id", "=", id)
    .execute();
  return true;
}
