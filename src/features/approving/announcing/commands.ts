import { ok, refuse, type Result } from "../../../lib/result.ts";
import { recordAct } from "../../../platform/acts/record.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { type MeetingChange, runMeetingById } from "../../meetings/index.ts";
import { appealUntil, downOn } from "./rules.ts";

export interface NewNotice {
  /** None of the whole minutes. */
  readonly itemId: string | null;
  readonly postedOn: string;
  /** Where the minutes are kept. */
  readonly keptAt: string;
}

export type NoticeRefusal = "not-adjusted" | "posted" | "no-day";

/** Announces on the notice board that minutes, or an item at once, have been adjusted. */
export function postNotice(
  db: Db,
  { meetingId, cooperationId, accountId }: MeetingChange,
  { itemId, postedOn, keptAt }: NewNotice,
): Promise<Result<string, NoticeRefusal>> {
  return db.transaction().execute(async (tx) => {
    await tx.selectFrom("meetings").select("id").where("id", "=", meetingId).forUpdate().execute();
    const meeting = await runMeetingById(tx, meetingId);
    if (meeting === undefined || postedOn < meeting.heldOn) return refuse("no-day");
    const adjusted = await tx
      .selectFrom("decisions")
      .select("id")
      .where("item_id", "=", itemId ?? meetingId)
      .where("adjusted_at", "is not", null)
      .executeTakeFirst();
    if (meeting.state !== "approved" && adjusted === undefined) return refuse("not-adjusted");
    const posted = await tx
      .selectFrom("notices")
      .select("id")
      .where("meeting_id", "=", meetingId)
      .where("item_id", itemId === null ? "is" : "=", itemId)
      .executeTakeFirst();
    if (posted !== undefined) return refuse("posted");
    const until = appealUntil(postedOn);
    const { id } = await tx
      .insertInto("notices")
      .values({
        meeting_id: meetingId,
        item_id: itemId,
        posted_on: postedOn,
        appeal_until: until,
        down_on: downOn(until),
        kept_at: keptAt,
        posted_by: accountId,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    const about = { cooperationId, accountId, subjectKind: "meeting", subjectId: meetingId };
    await recordAct(tx, { ...about, kind: "notice.posted", facts: { day: postedOn, until } });
    return ok(id);
  });
}
