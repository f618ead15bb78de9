// A made-up installation: every fact says one word that nothing else says, and somebody may see it or not.
import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Db } from "../../src/platform/db/schema.ts";
import type { Dice } from "./dice.ts";
import { makeAccount, seat } from "./people.ts";
import type { Account, Audience, Cooperation, Item, Mandate, Meeting, Party, Told, World } from "./things.ts";

export const today = "2026-05-20";

export async function makeWorld(db: Db, dice: Dice): Promise<World> {
  const cooperations = [await makeCooperation(db, dice, 0), await makeCooperation(db, dice, 1)];
  const mandates: Mandate[] = [];
  for (const cooperation of cooperations)
    for (const person of cooperation.persons)
      if (dice.below(3) > 0) mandates.push(await seat(db, dice, cooperation, person));
  const accounts: Account[] = [];
  for (let number = 0; number < 6; number++) accounts.push(await makeAccount(db, dice, cooperations, number));
  return { cooperations, mandates, accounts };
}

async function makeCooperation(db: Db, dice: Dice, number: number): Promise<Cooperation> {
  const id = randomUUID();
  const word = dice.word();
  const slug = `samverkan-${number}`;
  const isOpened = dice.below(2) === 0;
  await db
    .insertInto("cooperations")
    .values({ id, slug, name: word, opened_at: isOpened ? "2026-01-01" : null })
    .execute();
  const some = async (kind: Party["kind"], count: number) => {
    const parties: Party[] = [];
    for (let each = 0; each < count; each++) parties.push(await makeParty(db, dice, id, kind));
    return parties;
  };
  const persons = await some("person", 6);
  const bodies = await some("body", 2);
  const organisations = await some("organisation", 2);
  const meetings: Meeting[] = [];
  for (let each = 0; each < 5; each++)
    meetings.push(await makeMeeting(db, dice, { id, persons, bodies }, each));
  const isPublic = meetings.some(({ own }) => own?.kind === "public");
  return { id, slug, word, isOpened: isOpened || isPublic, persons, bodies, organisations, meetings };
}

async function makeParty(db: Db, dice: Dice, cooperation: string, kind: Party["kind"]): Promise<Party> {
  const [id, word] = [randomUUID(), dice.word()];
  const party = { id, cooperation_id: cooperation, kind, slug: word, name: word, current_id: id };
  await db.insertInto("parties").values(party).execute();
  const entry = {
    cooperation_id: cooperation,
    kind: "party" as const,
    subject_id: id,
    title: word,
    body: "",
  };
  await db.insertInto("search_entries").values(entry).execute();
  return { id, kind, word, slug: word };
}

type Place = Pick<Cooperation, "id" | "persons" | "bodies">;

/** All rows of a meeting come in as an import's do, and are then opened and closed as a person does it. */
async function makeMeeting(db: Db, dice: Dice, place: Place, number: number): Promise<Meeting> {
  const body = dice.pick(place.bodies);
  const day = `202${number}-03-1${number}`;
  const told = (own: Audience | null): Told => ({ id: randomUUID(), word: dice.word(), own });
  const own = () => (dice.below(3) === 0 ? audience(dice, place, body) : null);
  const meeting = { ...told(audience(dice, place, body)), cooperation: place.id, body: body.id, slug: day };
  await db
    .insertInto("meetings")
    .values({
      id: meeting.id,
      cooperation_id: place.id,
      body_id: body.id,
      slug: day,
      kind: "minutes",
      held_on: day,
      place: meeting.word,
      header_spans: "{}",
    })
    .execute();
  const attendees = [dice.pick(place.persons).id];
  for (const [position, person] of attendees.entries())
    await db
      .insertInto("attendances")
      .values({
        meeting_id: meeting.id,
        position,
        name: wordOf(place, person),
        person_id: person,
        presence: "member",
        chair: false,
        minute_taker: false,
      })
      .execute();
  const items: Item[] = [];
  for (let position = 0; position < 2; position++) {
    const item = {
      ...told(own()),
      slug: `${position + 1}`,
      presenter: dice.pick(place.persons).id,
      input: told(own()),
      decision: { ...told(own()), slug: `${position + 1}-1` },
      assignment: { ...told(own()), holder: dice.pick(place.persons).id },
    };
    await storeItem(db, place, meeting.id, item, position);
    items.push(item);
  }
  const document = { ...told(dice.below(4) === 0 ? audience(dice, place, body) : null), sha256: "" };
  const sha256 = document.id.replaceAll("-", "").repeat(2);
  await db
    .insertInto("documents")
    .values({
      id: document.id,
      cooperation_id: place.id,
      meeting_id: meeting.id,
      sha256,
      file_name: `${document.word}.txt`,
      format: "text",
      text: document.word,
      record: "{}",
      original: Buffer.from(document.word),
    })
    .execute();
  await entries(db, place, meeting, items, document);
  await say(db, place, "meetings", meeting);
  for (const item of items) {
    await say(db, place, "items", item);
    await say(db, place, "inputs", item.input);
    await say(db, place, "decisions", item.decision);
    await say(db, place, "assignments", item.assignment);
  }
  await say(db, place, "documents", document);
  return { ...meeting, attendees, items, document: { ...document, sha256 } };
}

async function storeItem(db: Db, place: Place, meeting: string, item: Item, position: number): Promise<void> {
  const { id, slug, word, presenter, input, decision, assignment } = item;
  const ofItem = { item_id: id, position: 0 };
  const ofMeeting = { cooperation_id: place.id, meeting_id: meeting };
  await db.insertInto("items").values({ id, meeting_id: meeting, position, slug, title: word }).execute();
  await db
    .insertInto("presentations")
    .values({ ...ofItem, name: wordOf(place, presenter), person_id: presenter })
    .execute();
  await db
    .insertInto("inputs")
    .values({ ...ofItem, id: input.id, text: input.word })
    .execute();
  await db
    .insertInto("decisions")
    .values({
      ...ofItem,
      ...ofMeeting,
      id: decision.id,
      slug: decision.slug,
      text: decision.word,
      outcome: "approved",
    })
    .execute();
  await db
    .insertInto("assignments")
    .values({
      ...ofItem,
      ...ofMeeting,
      id: assignment.id,
      who: "",
      what: assignment.word,
      due_on: "2027-01-01",
    })
    .execute();
  await db
    .insertInto("assignment_holders")
    .values({ assignment_id: assignment.id, party_id: assignment.holder })
    .execute();
}

/** A word that all of them have besides their own: what is counted is counted by it. */
export const common = "gemensamt";

async function entries(
  db: Db,
  place: Place,
  meeting: Told & { slug: string },
  items: readonly Item[],
  document: Told,
) {
  const entry = (
    kind: "meeting" | "item" | "decision" | "input" | "assignment" | "source",
    { id, word }: Told,
  ) => ({
    cooperation_id: place.id,
    meeting_id: meeting.id,
    held_on: meeting.slug,
    kind,
    subject_id: id,
    title: kind === "source" ? "" : word,
    body: kind === "source" ? word : common,
  });
  await db
    .insertInto("search_entries")
    .values([
      entry("meeting", meeting),
      entry("source", document),
      ...items.flatMap((item) => [
        entry("item", item),
        entry("input", item.input),
        entry("decision", item.decision),
        entry("assignment", item.assignment),
      ]),
    ])
    .execute();
}

function audience(dice: Dice, place: Place, body: Party): Audience {
  const kind = dice.pick(["public", "public", "cooperation", "body", "closed"] as const);
  if (kind === "body") return { kind, body: dice.below(4) === 0 ? dice.pick(place.bodies).id : body.id };
  if (kind !== "closed") return { kind };
  return { kind, persons: [...new Set([dice.pick(place.persons).id, dice.pick(place.persons).id])] };
}

type Table = "meetings" | "items" | "inputs" | "decisions" | "assignments" | "documents";

async function say(db: Db, place: Place, table: Table, { id, own }: Told): Promise<void> {
  if (own === null) return;
  const row = await audienceRow(db, place, own);
  await sql`update ${sql.table(table)} set audience_id = ${row} where id = ${id}`.execute(db);
}

async function audienceRow(db: Db, place: Place, own: Audience): Promise<number> {
  if (own.kind === "public") return 1;
  if (own.kind === "closed") {
    const { id } = await db
      .insertInto("audiences")
      .values({ kind: "closed", cooperation_id: place.id, body_id: null })
      .returning("id")
      .executeTakeFirstOrThrow();
    const persons = own.persons.map((person_id) => ({ audience_id: id, person_id }));
    await db.insertInto("audience_persons").values(persons).execute();
    return id;
  }
  const body = own.kind === "body" ? own.body : null;
  const { rows } = await sql<{
    id: number;
  }>`select audience_of(${own.kind}, ${place.id}, ${body}) as id`.execute(db);
  return rows[0]?.id ?? 0;
}

const wordOf = ({ persons }: Pick<Place, "persons">, id: string) =>
  persons.find((person) => person.id === id)?.word ?? "";
