// Who may follow a meeting while it goes on: those of the body, from when its room is opened until its minutes are
// approved. To them the room lends what the desk sees of it, and nothing that is closed to them.
import type { Context } from "hono";
import { readAs } from "../../../platform/db/reading.ts";
import type { Db } from "../../../platform/db/schema.ts";
import { reading } from "../../../platform/web/reading.ts";
import { viewerOf } from "../../../platform/web/viewer.ts";
import { areMinutesOpen, isOfBody, meetingAt, type RunMeeting } from "../../meetings/index.ts";
import { lentIn } from "../live/queries.ts";

/** The meeting of an address, to those who may enter its room when it is open. */
export async function roomMeetingAt(c: Context): Promise<RunMeeting | undefined> {
  const meeting = await meetingAt(c);
  if (meeting === undefined) return undefined;
  const db = await reading(c);
  const own = db.selectFrom("meetings").select("id").where("id", "=", meeting.id).where(isOfBody("meetings"));
  return (await own.executeTakeFirst()) === undefined ? undefined : meeting;
}

export const isOpen = (meeting: RunMeeting): boolean => meeting.isRoomOpen && areMinutesOpen(meeting);

/** Reads what is in the room, as whoever asks sees it there. */
export async function inRoom<Told>(
  c: Context,
  register: Db,
  meetingId: string,
  ask: (db: Db) => Promise<Told>,
): Promise<Told> {
  const { access } = viewerOf(c);
  const lent = await lentIn(register, meetingId, access.audiences);
  const audiences = [...new Set([...access.audiences, ...lent])];
  const room = await readAs(register, { ...access, audiences }, "asked");
  try {
    return await ask(room.db);
  } finally {
    await room.end();
  }
}
