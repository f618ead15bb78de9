import { ok, refuse, type Result } from "../../../lib/result.ts";
import { recordAct } from "../../../platform/acts/record.ts";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import { type MeetingChange, type RunMeeting, runMeetingById } from "../../meetings/index.ts";
import { noticesOf } from "./queries.ts";
import { appealUntil, downOn } from "./rules.ts";

export interface NewNotice {
  /** Made by whoever sends it, so that it may be sent again. */
  readonly id: string;
  /** None of the whole minutes. */
  readonly itemId: string | null;
  readonly postedOn: string;
  /** Where the minutes are kept. */
  readonly keptAt: string;
  /** The notice of the same that was wrong. */
  readonly replacesId: string | null;
}

export type NoticeRefusal = "not-adjusted" | "posted" | "notice-gone" | "no-day";

/** Announces on the notice board that minutes, or an item at once, have been adjusted; or that again, where what was
 *  announced was wrong. Days are counted from the notice that holds. */
export function postNotice(
  db: Db,
  change: MeetingChange,
  wanted: NewNotice,
): Promise<Result<string, NoticeRefusal>> {
  const { meetingId, cooperationId, accountId } = change;
  const { id, itemId, postedOn, keptAt, replacesId } = wanted;
  return db.transaction().execute(async (tx) => {
    await tx.selectFrom("meetings").select("id").where("id", "=", meetingId).forUpdate().execute();
    const meeting = await runMeetingById(tx, meetingId);
    if (meeting === undefined || postedOn < meeting.heldOn) return refuse("no-day");
    const notices = await noticesOf(tx, meetingId);
    if (notices.some((notice) => notice.id === id)) return ok(id);
    if (!(await isAdjusted(tx, meeting, itemId))) return refuse("not-adjusted");
    const standing = notices.find((notice) => notice.itemId === itemId && notice.replacedById === null);
    if (replacesId === null && standing !== undefined) return refuse("posted");
    if (replacesId !== null && standing?.id !== replacesId) return refuse("notice-gone");
    const until = appealUntil(postedOn);
    await tx
      .insertInto("notices")
      .values({
        id,
        meeting_id: meetingId,
        item_id: itemId,
        posted_on: postedOn,
        appeal_until: until,
        down_on: downOn(until),
        kept_at: keptAt,
        posted_by: accountId,
        replaces_id: replacesId,
      })
      .execute();
    const about = { cooperationId, accountId, subjectKind: "meeting", subjectId: meetingId };
    const facts = { day: postedOn, until };
    await recordAct(
      tx,
      replacesId === null
        ? { ...about, kind: "notice.posted", facts }
        : { ...about, kind: "notice.replaced", facts: { ...facts, before: standing?.postedOn ?? null } },
    );
    return ok(id);
  });
}

async function isAdjusted(tx: Tx, { id, state }: RunMeeting, itemId: string | null): Promise<boolean> {
  if (state === "approved") return true;
  const adjusted = await tx
    .selectFrom("decisions")
    .select("id")
    .where("item_id", "=", itemId ?? id)
    .where("adjusted_at", "is not", null)
    .executeTakeFirst();
  return adjusted !== undefined;
}
