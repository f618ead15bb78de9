// What the room shows of a meeting: whose turn it is on the agenda, and what is being written.
import { sql } from "kysely";
import type { Db } from "../../platform/db/schema.ts";
import { type RunMeeting, runMeetingById } from "../meetings/index.ts";
import {
  type Changed,
  type DraftItem,
  itemsUnderWay,
  peopleOf,
  type Present,
  withFresh,
} from "../minuting/index.ts";

export interface Room {
  readonly meeting: RunMeeting;
  readonly people: readonly Present[];
  readonly items: readonly RoomItem[];
}

export interface RoomItem extends DraftItem {
  /** For named persons alone. */
  readonly isClosed: boolean;
}

export type Vote = RoomItem["votes"][number];

/** In a reading that is lent the desk's audience, or the desk's own. */
export async function roomOf(db: Db, meetingId: string): Promise<Room | undefined> {
  const [meeting, people, items] = await Promise.all([
    runMeetingById(db, meetingId),
    peopleOf(db, meetingId),
    itemsInRoom(db, meetingId),
  ]);
  return meeting === undefined ? undefined : { meeting, people, items };
}

/** The same room, after something in these items alone has changed, or who is there. */
export async function roomAnew(db: Db, room: Room, changed: Changed): Promise<Room> {
  const people = changed.people ? await peopleOf(db, room.meeting.id) : room.people;
  const fresh = changed.items.size === 0 ? [] : await itemsInRoom(db, room.meeting.id, [...changed.items]);
  return { ...room, people, items: withFresh(room.items, changed.items, fresh) };
}

async function itemsInRoom(db: Db, meetingId: string, itemIds?: readonly string[]): Promise<RoomItem[]> {
  const [items, closed] = await Promise.all([
    itemsUnderWay(db, meetingId, itemIds),
    closedItems(db, meetingId),
  ]);
  return items.map((item) => ({ ...item, isClosed: closed.has(item.id) }));
}

async function closedItems(db: Db, meetingId: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select id from items where meeting_id = ${meetingId}
      and audiences && array(select id from audiences where kind = 'closed')`.execute(db);
  return new Set(rows.map(({ id }) => id));
}
