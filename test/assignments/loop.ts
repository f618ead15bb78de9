// Meetings that are run here, and what the first of them gave to whom.
import type { MeetingState } from "../../src/platform/db/meetings-schema.ts";
import type { Db } from "../../src/platform/db/schema.ts";
import {
  board,
  cooperation,
  directorsGroup,
  id,
  kvarnby,
  loadNeighbours,
  orjan,
} from "../../src/features/decisions/fixtures.ts";

export {
  anna,
  asa,
  board,
  cooperation,
  directorsGroup,
  id,
  kvarnby,
  orjan,
} from "../../src/features/decisions/fixtures.ts";

const meeting = (number: number, body: { id: string }, heldOn: string, state: MeetingState) => ({
  id: id(number),
  slug: heldOn,
  held_on: heldOn,
  body_id: body.id,
  cooperation_id: cooperation.id,
  kind: "minutes" as const,
  state,
  header_spans: "{}",
});

export const september = meeting(140, directorsGroup, "2026-09-24", "minuting");
export const november = meeting(141, directorsGroup, "2026-11-26", "called");
export const january = meeting(142, directorsGroup, "2027-01-28", "planned");
export const december = meeting(143, board, "2026-12-05", "planned");

const item = { id: id(150), slug: "3", number: "3", title: "Gemensamt e-arkiv", position: 1 };

/** At the meeting in November, and held by one person. */
export const archive = { id: id(170), who: "Örjan Strand", what: "återkommer med ett förslag" };
/** On the first of December, and held by a municipality. */
export const costs = { id: id(171), who: "Kvarnby", what: "redovisar kostnaderna" };
/** Before something else, and held by the board's chair. */
export const letter = { id: id(172), who: "Styrelsens ordförande", what: "skriver till regionen" };

/** Before the work begins. */
export const condition = "innan arbetet påbörjas";

export async function loadLoop(db: Db): Promise<void> {
  await loadNeighbours(db);
  await db.insertInto("meetings").values([september, november, january, december]).execute();
  await db
    .insertInto("items")
    .values({ ...item, meeting_id: september.id })
    .execute();
  await db
    .insertInto("decisions")
    .values({
      id: id(160),
      cooperation_id: cooperation.id,
      meeting_id: september.id,
      item_id: item.id,
      position: 1,
      slug: "3-1",
      text: "att utreda ett gemensamt e-arkiv",
      outcome: "approved",
    })
    .execute();
  const given = { cooperation_id: cooperation.id, meeting_id: september.id, item_id: item.id };
  await db
    .insertInto("assignments")
    .values([
      {
        ...given,
        ...archive,
        position: 1,
        due_on: november.held_on,
        due_text: "till mötet i november",
        return_meeting_id: november.id,
        return_named: true,
      },
      { ...given, ...costs, position: 2, due_on: "2026-12-01", return_meeting_id: january.id },
      { ...given, ...letter, position: 3, condition },
    ])
    .execute();
  await db
    .insertInto("assignment_holders")
    .values([
      { assignment_id: archive.id, party_id: orjan.id, role: null },
      { assignment_id: costs.id, party_id: kvarnby.id, role: null },
      { assignment_id: letter.id, party_id: board.id, role: "chair" },
    ])
    .execute();
}

/** A seat of a person in a body, for a municipality. */
export async function seatOf(
  db: Db,
  person: { id: string },
  body: { id: string },
  more: {
    organisation?: { id: string };
    role?: "member" | "chair" | "convener" | "substitute";
    until?: string;
  } = {},
): Promise<void> {
  await db
    .insertInto("mandates")
    .values({
      cooperation_id: cooperation.id,
      body_id: body.id,
      person_id: person.id,
      organisation_id: more.organisation?.id ?? null,
      role: more.role ?? "member",
      from_on: "2026-01-01",
      until_on: more.until ?? null,
    })
    .execute();
}

/** Somebody who has signed up, and is that person. */
export async function accountOf(
  db: Db,
  person: { id: string; name: string; slug: string },
  more: { isDemonstration?: boolean; language?: "sv" | "en" } = {},
): Promise<{ id: string; email: string }> {
  const email = `${person.slug}@nordsjobygden.example`;
  const account = await db
    .insertInto("accounts")
    .values({
      name: person.name,
      email,
      is_demonstration: more.isDemonstration ?? false,
      language: more.language ?? "sv",
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db.insertInto("account_persons").values({ account_id: account.id, person_id: person.id }).execute();
  return { ...account, email };
}
