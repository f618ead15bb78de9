// Puts what a cooperation plans, what is wished for and what has become of assignments into the database.
import { sql } from "kysely";
import type { Db } from "../../src/platform/db/schema.ts";
import { doerOf } from "./model.ts";
import type { Cooperation, Item, World } from "./things.ts";

const then = "2026-01-02T09:00:00Z";

export async function storePlanning(db: Db, world: World, place: Cooperation): Promise<void> {
  const { forms, dates, event, line } = place.planning;
  await db.insertInto("brandings").values({ cooperation_id: place.id, line }).execute();
  await db
    .insertInto("body_forms")
    .values(forms.map(({ body, word }) => ({ body_id: body, cooperation_id: place.id, place: word })))
    .execute();
  const { day } = dates;
  await db
    .insertInto("date_plans")
    .values({ id: dates.id, cooperation_id: place.id, name: dates.word, year: 2027, made_at: then })
    .execute();
  await db
    .insertInto("planned_days")
    .values({
      id: day.id,
      plan_id: dates.id,
      body_id: day.body,
      held_on: "2027-05-11",
      place: day.word,
      name: day.name,
      meeting_id: day.meeting,
    })
    .execute();
  await db
    .insertInto("outside_events")
    .values({
      id: event.id,
      cooperation_id: place.id,
      name: event.word,
      from_on: "2027-05-10",
      until_on: "2027-05-12",
    })
    .execute();
  await storeWish(db, world, place);
}

async function storeWish(db: Db, world: World, { id, planning: { wish } }: Cooperation): Promise<void> {
  const wisher = wish === null ? null : doerOf(world, wish.wisher);
  if (wish === null || wisher === null) return;
  const answer = { state: "accepted" as const, word: wish.answer, answered_at: then, item_id: wish.item };
  await db
    .insertInto("wishes")
    .values({
      id: wish.id,
      cooperation_id: id,
      body_id: wish.body,
      meeting_id: wish.meeting,
      account_id: wisher.id,
      title: wish.word,
      background: wish.background,
      audience_id: sql<number>`audience_of('desk', ${id}, ${wish.body})`,
      ...(wish.isWaiting ? {} : answer),
    })
    .execute();
}

export async function storeDeed(db: Db, world: World, { assignment, deed }: Item): Promise<void> {
  await db
    .insertInto("assignment_acts")
    .values({
      id: deed.id,
      assignment_id: assignment.id,
      kind: "reported",
      text: deed.word,
      acted_at: then,
      account_id: doerOf(world, deed.doer)?.id ?? null,
      person_id: deed.person,
      meeting_id: deed.meeting,
      came_by: deed.meeting === null ? "page" : "meeting",
    })
    .execute();
}
