// A directors' group in an open room, in the middle of its first item.
import { sql } from "kysely";
import { roomPath } from "../../src/features/room/paths.ts";
import { sayWhere } from "../../src/features/minuting/index.ts";
import { takeUp } from "../../src/features/minuting/turning/commands.ts";
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
  await takeUp(db, meeting.change, { itemId: meeting.plan, now });
  return meeting;
}
