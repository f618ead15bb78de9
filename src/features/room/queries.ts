// What the room shows of a meeting: whose turn it is on the agenda, and what is being written.
import { sql } from "kysely";
import type { Db } from "../../platform/db/schema.ts";
import { type RunMeeting, runMeetingById } from "../meetings/index.ts";
import { type DraftItem, itemsUnderWay, peopleOf, type Present } from "../minuting/index.ts";

export interface Room {
  readonly meeting: RunMeeting;
  readonly people: readonly Present[];
  readonly items: readonly RoomItem[];
}

type Course = Awaited<ReturnType<typeof coursesIn>>[number];
export type RoomItem = DraftItem & Course;
export type Vote = DraftItem["votes"][number];

/** In a reading that is lent the desk's audience, or the desk's own. */
export async function roomOf(db: Db, meetingId: string): Promise<Room | undefined> {
  const [meeting, people, items] = await Promise.all([
    runMeetingById(db, meetingId),
    peopleOf(db, meetingId),
    itemsInRoom(db, meetingId),
  ]);
  return meeting === undefined ? undefined : { meeting, people, items };
}

/** The same room, after something in one item alone has changed. */
export async function withItemAnew(db: Db, room: Room, itemId: string): Promise<Room> {
  const [fresh] = await itemsInRoom(db, room.meeting.id, itemId);
  const items = room.items.flatMap((item) => (item.id === itemId ? (fresh ?? []) : item));
  return { ...room, items };
}

async function itemsInRoom(db: Db, meetingId: string, itemId?: string): Promise<RoomItem[]> {
  const [items, courses] = await Promise.all([
    itemsUnderWay(db, meetingId, itemId),
    coursesIn(db, meetingId, itemId),
  ]);
  const own = new Map(courses.map((course) => [course.id, course]));
  return items.flatMap((item) => {
    const course = own.get(item.id);
    return course === undefined ? [] : [{ ...item, ...course }];
  });
}

function coursesIn(db: Db, meetingId: string, itemId: string | undefined) {
  return db
    .selectFrom("items")
    .select((row) => [
      "items.id",
      sql<boolean>`exists (select from audiences where kind = 'closed' and audiences.id = any (items.audiences))`.as(
        "isClosed",
      ),
      /** Since when it is the one that is taken up. */
      sql<Date | null>`(select began_at from item_turns where item_id = items.id and ended_at is null)`.as(
        "takenAt",
      ),
      /** How many seconds it was before that; null where it never was. */
      sql<number | null>`(select sum(extract(epoch from ended_at - began_at)) from item_turns
        where item_id = items.id and ended_at is not null)::integer`.as("used"),
    ])
    .where("items.meeting_id", "=", meetingId)
    .where((row) => (itemId === undefined ? row.lit(true) : row("items.id", "=", itemId)))
    .execute();
}
