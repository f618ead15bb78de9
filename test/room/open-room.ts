// A directors' group in an open room, in the middle of its first item.
import { sql } from "kysely";
import { roomPath } from "../../src/features/room/paths.ts";
import { sayWhere } from "../../src/features/minuting/index.ts";
import type { Db } from "../../src/platform/db/schema.ts";
import {
  group,
  heldOn,
  maja,
  type MeetingUnderWay,
  meetingUnderWay,
  now,
  sjoriket,
} from "../minuting/meeting-under-way.ts";

export const room = roomPath(sjoriket.slug, `part-${group.id.slice(-2)}`, heldOn);

export async function openRoom(db: Db): Promise<MeetingUnderWay> {
  const meeting = await meetingUnderWay(db);
  const { meetingId } = meeting.change;
  await db
    .updateTable("meetings")
    .set({ room_opened_at: sql<Date>`now()` })
    .where("id", "=", meetingId)
    .execute();
  await sayWhere(db, meeting.change, { persons: [maja.id], word: "room", now });
  await takeUp(db, meetingId, meeting.plan);
  return meeting;
}

/** The item that the meeting is at from now on; none in a pause. */
export async function takeUp(db: Db, meetingId: string, itemId: string | null): Promise<void> {
  await sql`update item_turns set ended_at = now() where meeting_id = ${meetingId} and ended_at is null`.execute(
    db,
  );
  if (itemId !== null)
    await db.insertInto("item_turns").values({ meeting_id: meetingId, item_id: itemId }).execute();
}
