import { sql } from "kysely";
import { clockOf } from "../../../lib/swedish-clock.ts";
import { ok, refuse, type Result } from "../../../lib/result.ts";
import type { Db, Tx } from "../../../platform/db/schema.ts";
import { notice } from "../../../platform/notices/notice.ts";
import type { MeetingChange } from "../../meetings/index.ts";
import { itemOf, type NotOpen, writeMinutes, type Written } from "../writing/commands.ts";

export interface TakenUp {
  readonly itemId: string;
  readonly now: Date;
}

/** The meeting is at this item from now on, for the first time or again. */
export function takeUp(
  db: Db,
  change: MeetingChange,
  { itemId, now }: TakenUp,
): Promise<Result<Written, "gone" | NotOpen>> {
  const deed = {
    kind: "item.taken-up",
    subjectKind: "item",
    subjectId: itemId,
    act: { kind: "turn" },
  } as const;
  return writeMinutes(db, change, deed, async (tx) => {
    const item = await itemOf(tx, change, itemId);
    if (item === undefined) return refuse("gone");
    const current = await openTurn(tx, change);
    if (current?.itemId === itemId) return ok("before");
    await endTurn(tx, change, now);
    if (current !== undefined) await notice(tx, { meetingId: change.meetingId, itemId: current.itemId });
    await tx
      .insertInto("item_turns")
      .values({ meeting_id: change.meetingId, item_id: itemId, began_at: now })
      .execute();
    if (item.began === null)
      await tx
        .updateTable("items")
        .set({ began: clockOf(now) })
        .where("id", "=", itemId)
        .execute();
    return ok("now");
  });
}

/** A pause: the meeting is at no item. Of this one, if it is still there. */
export function leaveTurn(
  db: Db,
  change: MeetingChange,
  { itemId, now }: TakenUp,
): Promise<Result<Written, NotOpen>> {
  const deed = { kind: "item.left", subjectKind: "item", subjectId: itemId, act: { kind: "pause" } } as const;
  return writeMinutes(db, change, deed, async (tx) => {
    if ((await openTurn(tx, change))?.itemId !== itemId) return ok("before");
    await endTurn(tx, change, now);
    return ok("now");
  });
}

const openTurn = (tx: Tx, { meetingId }: MeetingChange) =>
  tx
    .selectFrom("item_turns")
    .select("item_id as itemId")
    .where("meeting_id", "=", meetingId)
    .where("ended_at", "is", null)
    .executeTakeFirst();

/** No turn ends before it began, also where two processes' clocks differ. */
const endTurn = (tx: Tx, { meetingId }: MeetingChange, now: Date) =>
  tx
    .updateTable("item_turns")
    .set({ ended_at: sql<Date>`greatest(began_at, ${now})` })
    .where("meeting_id", "=", meetingId)
    .where("ended_at", "is", null)
    .execute();
