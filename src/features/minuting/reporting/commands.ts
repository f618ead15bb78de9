import { ok, refuse, type Result } from "../../../lib/result.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { tellReported } from "../../assignments/index.ts";
import type { MeetingChange } from "../../meetings/index.ts";
import { itemOf, type NotOpen, writeMinutes, type Written } from "../writing/commands.ts";

export interface Report {
  readonly itemId: string;
  readonly isReported: boolean;
  readonly now: Date;
}

/** The assignment that the item is about was reported at the meeting, or was not after all. */
export function noteReport(
  db: Db,
  change: MeetingChange,
  { itemId, isReported, now }: Report,
): Promise<Result<Written, "gone" | "done-with" | NotOpen>> {
  const deed = {
    kind: "minutes.written",
    subjectKind: "item",
    subjectId: itemId,
    act: { kind: "report" },
  } as const;
  return writeMinutes(db, change, deed, async (tx) => {
    const item = await itemOf(tx, change, itemId);
    if (item === undefined || item.assignment_id === null) return refuse("gone");
    const { meetingId, accountId } = change;
    const told = { assignmentId: item.assignment_id, meetingId, accountId, now };
    const done = await tellReported(tx, told, isReported);
    return done.ok ? ok("now") : refuse("done-with");
  });
}
