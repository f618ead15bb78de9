import { ok, refuse, type Result } from "../../../lib/result.ts";
import { recordAct } from "../../../platform/acts/record.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { type MeetingChange, runMeetingById } from "../../meetings/index.ts";

export interface NewCorrection {
  /** Made by whoever sends it, so that it may be sent again. */
  readonly id: string;
  /** None of the whole minutes. */
  readonly itemId: string | null;
  readonly text: string;
}

export type CorrectionRefusal = "not-approved" | "empty";

/** Approved text never changes: what was wrong in it is said beside it. */
export function correctMinutes(
  db: Db,
  { meetingId, cooperationId, accountId }: MeetingChange,
  { id, itemId, text }: NewCorrection,
): Promise<Result<null, CorrectionRefusal>> {
  return db.transaction().execute(async (tx) => {
    const meeting = await runMeetingById(tx, meetingId);
    if (meeting?.state !== "approved") return refuse("not-approved");
    if (text === "") return refuse("empty");
    const written = await tx
      .insertInto("minutes_corrections")
      .values({ id, meeting_id: meetingId, item_id: itemId, text, account_id: accountId })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .returning("id")
      .executeTakeFirst();
    if (written === undefined) return ok(null);
    const about = { cooperationId, accountId, subjectKind: "meeting", subjectId: meetingId };
    const facts = itemId === null ? {} : { item: itemId };
    await recordAct(tx, { ...about, kind: "minutes.corrected", facts });
    return ok(null);
  });
}
