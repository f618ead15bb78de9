// A meeting of invented directors whose minutes are written, and nobody else has read.
import { sql } from "kysely";
import type { Db } from "../../src/platform/db/schema.ts";
import {
  firstDay,
  group,
  maja,
  otto,
  secretary,
  sjoriket,
  vikby,
} from "../../src/features/accounts/fixtures.ts";
import { loadPeople, plannedMeeting, put } from "../agenda/planned.ts";
import { settle, takeStep } from "../../src/features/meetings/index.ts";

export const heldOn = "2026-11-12";
/** Who sits in the group beside Maja Strand. */
export const ottosAccount = {
  id: "00000000-0000-7000-9000-000000000044",
  name: "Otto Löv",
  email: "otto.lov@vikby.example",
};

export type Finished = Awaited<ReturnType<typeof finishedMinutes>>;

/** Maja was in the chair, Otto was there; Signe wrote. Maja has an assignment, and Vikby has one. */
export async function finishedMinutes(db: Db) {
  await loadPeople(db);
  await db.insertInto("accounts").values(ottosAccount).execute();
  await db
    .insertInto("account_persons")
    .values({ account_id: ottosAccount.id, person_id: otto.id })
    .execute();
  const seat = { cooperation_id: sjoriket.id, body_id: group.id, from_on: firstDay };
  await db
    .insertInto("mandates")
    .values([
      { ...seat, person_id: maja.id, organisation_id: null, role: "chair" },
      { ...seat, person_id: otto.id, organisation_id: vikby.id, role: "member" },
    ])
    .execute();
  const meeting = await plannedMeeting(db, { heldOn });
  await put(db, meeting.id, "Budget för kansliet");
  await put(db, meeting.id, "Gemensamt arkiv");
  const items = await db
    .selectFrom("items")
    .select(["id", "slug"])
    .where("meeting_id", "=", meeting.id)
    .orderBy("position")
    .execute();
  const [budget, archive] = items;
  if (budget === undefined || archive === undefined) throw new Error("there are no items");
  const change = { meetingId: meeting.id, cooperationId: sjoriket.id, accountId: secretary.id };
  for (const step of ["called", "held", "minuting"] as const)
    await db.transaction().execute((tx) => takeStep(tx, change, step));

  const draft = { is_draft: true };
  const there = { ...draft, meeting_id: meeting.id, minute_taker: false, presence: "member" as const };
  await db
    .insertInto("attendances")
    .values([
      { ...there, position: 1, name: maja.name, person_id: maja.id, chair: true },
      { ...there, position: 2, name: otto.name, organisation: "Vikby", person_id: otto.id, chair: false },
    ])
    .execute();
  const [said] = await db
    .insertInto("inputs")
    .values({ ...draft, item_id: budget.id, position: 1, text: "Kostnaden för resor bör redovisas." })
    .returning("id")
    .execute();
  const at = { ...draft, cooperation_id: sjoriket.id, meeting_id: meeting.id };
  const [clause] = await db
    .insertInto("decisions")
    .values([
      { ...at, item_id: budget.id, position: 1, slug: "1-1", text: "att anta budgeten", outcome: "approved" },
      {
        ...at,
        item_id: archive.id,
        position: 1,
        slug: "2-1",
        text: "att utreda frågan",
        outcome: "approved",
      },
    ])
    .returning("id")
    .execute();
  const tasks = await db
    .insertInto("assignments")
    .values([
      {
        ...at,
        item_id: archive.id,
        position: 1,
        who: maja.name,
        what: "återkommer med ett förslag senast den 28 januari 2027",
        due_on: "2027-01-28",
      },
      { ...at, item_id: archive.id, position: 2, who: "Vikby", what: "redovisar sina kostnader" },
    ])
    .returning("id")
    .execute();
  const [first, second] = tasks;
  if (first === undefined || second === undefined || clause === undefined || said === undefined)
    throw new Error("nothing was written");
  await db
    .insertInto("assignment_holders")
    .values([
      { assignment_id: first.id, party_id: maja.id, role: null },
      { assignment_id: second.id, party_id: vikby.id, role: null },
    ])
    .execute();
  await db.transaction().execute((tx) => settle(tx, meeting.id));
  const body = await slugOf(db, group.id);
  const address = `/${sjoriket.slug}/moten/${body}/${meeting.slug}`;
  return { id: meeting.id, address, change, budget, archive, clause, input: said };
}

const slugOf = async (db: Db, id: string) =>
  (await db.selectFrom("parties").select("slug").where("id", "=", id).executeTakeFirstOrThrow()).slug;

/** An item is for one person alone. */
export async function closeItem(db: Db, itemId: string, personId: string): Promise<void> {
  const { id } = await db
    .insertInto("audiences")
    .values({ kind: "closed", cooperation_id: sjoriket.id })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db.insertInto("audience_persons").values({ audience_id: id, person_id: personId }).execute();
  await db.updateTable("items").set({ audience_id: id }).where("id", "=", itemId).execute();
}

/** How the group approves its minutes. */
export const formed = (
  db: Db,
  form: { approval: "next-meeting" | "chair" | "adjusters"; is_formal?: boolean; adjusters?: number },
) =>
  db
    .insertInto("body_forms")
    .values({ body_id: group.id, cooperation_id: sjoriket.id, ...form })
    .execute();

/** The mails of a kind, by recipient. */
export const mailsOf = (db: Db, kind: string) =>
  db
    .selectFrom("mails")
    .select(["recipient", "subject", "text"])
    .where("kind", "=", kind)
    .orderBy("recipient")
    .orderBy(sql`created_at desc`)
    .execute();

export const stateOf = async (db: Db, id: string) =>
  (await db.selectFrom("meetings").select("state").where("id", "=", id).executeTakeFirstOrThrow()).state;

export { director, maja, otto, secretary } from "../../src/features/accounts/fixtures.ts";
