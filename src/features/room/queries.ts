// What the room shows of a meeting: whose turn it is on the agenda, and what is being written.
import { type Expression, sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
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
export type Vote = Course["votes"][number];

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
      jsonArrayFrom(votesOf(db, row.ref("items.id"))).as("votes"),
      jsonArrayFrom(reservationsOf(db, row.ref("items.id"))).as("reservations"),
    ])
    .where("items.meeting_id", "=", meetingId)
    .where((row) => (itemId === undefined ? row.lit(true) : row("items.id", "=", itemId)))
    .execute();
}

type Id = Expression<string>;

const votesOf = (db: Db, item: Id) =>
  db
    .selectFrom("votes as vote")
    .select((row) => [
      "vote.id",
      "vote.form",
      "vote.yes_means as yesMeans",
      "vote.no_means as noMeans",
      "vote.yes",
      "vote.no",
      "vote.abstained",
      sql<boolean>`vote.closed_at is null`.as("isOpen"),
      jsonArrayFrom(answersTo(db, row.ref("vote.id"))).as("answers"),
    ])
    .where("vote.item_id", "=", item)
    .orderBy("vote.position");

const answersTo = (db: Db, vote: Id) =>
  db
    .selectFrom("vote_answers as given")
    .innerJoin("parties as person", "person.id", "given.person_id")
    .select(["given.person_id as personId", "person.name", "given.answer"])
    .where("given.vote_id", "=", vote)
    .orderBy(sql`person.name collate swedish`);

const reservationsOf = (db: Db, item: Id) =>
  db
    .selectFrom("reservations as reservation")
    .innerJoin("parties as person", "person.id", "reservation.person_id")
    .select(["reservation.id", "person.name", "reservation.text"])
    .where("reservation.item_id", "=", item)
    .orderBy("reservation.position");
