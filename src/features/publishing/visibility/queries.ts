import { sql } from "kysely";
import type { Db } from "../../../platform/db/schema.ts";
import { withoutBody } from "../../meetings/paths.ts";
import { type Part, partsOfMeeting } from "../parts/queries.ts";
import { type Reach, reaches } from "./rules.ts";

/** A meeting's address, in slugs. */
export interface Address {
  readonly cooperation: string;
  readonly body: string;
  readonly meeting: string;
}

export interface Ruled {
  id: string;
  reach: Reach | null;
  /** Of a closed one: who, as far as they are of the cooperation. */
  persons: string[];
}

export interface RuledMeeting extends Ruled {
  slug: string;
  heldOn: string | null;
  bodyId: string | null;
  bodySlug: string | null;
  bodyName: string | null;
  items: RuledItem[];
  files: RuledPart[];
}

export interface RuledItem extends Ruled {
  slug: string;
  number: string | null;
  title: string;
  parts: RuledPart[];
}

export type RuledPart = Ruled & Pick<Part, "id" | "kind" | "text">;

/** The meeting at an address and what is in it, as far as the reader sees them, with whom they are for. */
export async function ruledMeetingAt(
  reader: Db,
  register: Db,
  { cooperation, body, meeting }: Address,
): Promise<RuledMeeting | undefined> {
  const found = await reader
    .selectFrom("meetings")
    .innerJoin("cooperations", "cooperations.id", "meetings.cooperation_id")
    .leftJoin("parties as own", "own.id", "meetings.body_id")
    .leftJoin("parties as current", "current.id", "own.current_id")
    .select([
      "meetings.id",
      "meetings.slug",
      "meetings.held_on as heldOn",
      "meetings.body_id as bodyId",
      "meetings.audience_id as audience",
      "own.slug as bodySlug",
      "current.name as bodyName",
    ])
    .where("cooperations.slug", "=", cooperation)
    .where("meetings.slug", "=", meeting)
    .where(sql`coalesce(own.slug, ${withoutBody})`, "=", body)
    .executeTakeFirst();
  if (found === undefined) return undefined;
  const items = await reader
    .selectFrom("items")
    .select(["id", "slug", "number", "title", "audience_id as audience"])
    .where("meeting_id", "=", found.id)
    .orderBy("position")
    .execute();
  const parts = await partsOfMeeting(reader, found.id);
  const known = await audiencesById(
    register,
    [found, ...items, ...parts].map(({ audience }) => audience),
  );
  const ruled = <Row extends { audience: number | null }>({ audience, ...row }: Row) => ({
    ...row,
    ...(known.get(audience) ?? { reach: null, persons: [] }),
  });
  const partsIn = (item: string | null) => parts.filter(({ itemId }) => itemId === item).map(ruled);
  return {
    ...ruled(found),
    items: items.map((item) => ({ ...ruled(item), parts: partsIn(item.id) })),
    files: partsIn(null),
  };
}

/** None where nobody has said whom it is for. */
const reachOf = (kind: string): Reach | null => reaches.find((reach) => reach === kind) ?? null;

async function audiencesById(register: Db, ids: readonly (number | null)[]) {
  const rows = await register
    .selectFrom("audiences")
    .select(["id", "kind"])
    .select(
      sql<string[]>`array(select person_id from audience_persons where audience_id = audiences.id)`.as(
        "persons",
      ),
    )
    .where("id", "in", [0, ...ids.filter((id) => id !== null)])
    .execute();
  return new Map<number | null, { reach: Reach | null; persons: string[] }>(
    rows.map(({ id, kind, persons }) => [id, { reach: reachOf(kind), persons }]),
  );
}

export interface Person {
  id: string;
  name: string;
}

/** Who can be named for something closed: those who sit in the cooperation, or have an account here. */
export function personsToName(register: Db, cooperationId: string): Promise<Person[]> {
  return register
    .selectFrom("parties as person")
    .select(["person.id", "person.name"])
    .where("person.cooperation_id", "=", cooperationId)
    .where("person.kind", "=", "person")
    .whereRef("person.current_id", "=", "person.id")
    .where(sql<boolean>`exists (
      select from parties as same where same.current_id = person.id
        and (exists (select from mandates where person_id = same.id)
          or exists (select from account_persons where person_id = same.id)
          or exists (select from audience_persons where person_id = same.id)))`)
    .orderBy(sql`person.name collate swedish`)
    .execute();
}

/** The same for whoever runs a body's meetings: those of them that he knows of. */
export async function personsKnownToName(reader: Db, register: Db, cooperationId: string): Promise<Person[]> {
  const seen = await reader
    .selectFrom("parties")
    .select("id")
    .where("cooperation_id", "=", cooperationId)
    .where("kind", "=", "person")
    .execute();
  const known = new Set(seen.map(({ id }) => id));
  return (await personsToName(register, cooperationId)).filter(({ id }) => known.has(id));
}

/** Where a meeting that the reader sees has its address, if it is one of the cooperation's. */
export async function meetingSeen(
  reader: Db,
  cooperation: { id: string; slug: string },
  meetingId: string,
): Promise<Address | undefined> {
  const found = await reader
    .selectFrom("meetings")
    .leftJoin("parties as own", "own.id", "meetings.body_id")
    .select(["meetings.slug", "own.slug as bodySlug"])
    .where("meetings.id", "=", meetingId)
    .where("meetings.cooperation_id", "=", cooperation.id)
    .executeTakeFirst();
  if (found === undefined) return undefined;
  return { cooperation: cooperation.slug, body: found.bodySlug ?? withoutBody, meeting: found.slug };
}
