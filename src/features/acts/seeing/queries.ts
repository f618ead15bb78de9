import { sql } from "kysely";
import type { Db } from "../../../platform/db/schema.ts";
import { fact } from "../../meetings/paths.ts";
import type { ClosedThing, Place } from "./rules.ts";

/** Those of some audiences that are named persons. */
export async function closedAmong(db: Db, audiences: readonly number[]): Promise<readonly number[]> {
  const closed = await db
    .selectFrom("audiences")
    .select("id")
    .where("kind", "=", "closed")
    .where(sql<boolean>`id = any (${[...audiences]})`)
    .execute();
  return closed.map(({ id }) => id);
}

interface Asked {
  readonly places: readonly Place[];
  /** What the reader belongs to, and those of it that are named persons. */
  readonly audiences: readonly number[];
  readonly closed: readonly number[];
}

/** What of a meeting is for named persons alone, and is his to see. Which of the same list are named persons is asked
 *  once. */
export function closedFor(db: Db) {
  const known = new WeakMap<readonly number[], readonly number[]>();
  return async (place: Place, audiences: readonly number[]): Promise<readonly ClosedThing[]> => {
    const closed = known.get(audiences) ?? (await closedAmong(db, audiences));
    known.set(audiences, closed);
    return closed.length === 0 ? [] : closedThings(db, { places: [place], audiences, closed });
  };
}

type Row = Pick<ClosedThing, "kind" | "id" | "cooperationId" | keyof Place> & {
  part: "item" | "clause" | "input" | "assignment" | null;
  item: string;
  clause: string;
  position: number;
  words: string | null;
};

/** What is closed in some meetings, and not to him. A part of an item is the item's. */
export async function closedThings(db: Db, { places, audiences, closed }: Asked): Promise<ClosedThing[]> {
  const { rows } = await sql<Row>`
    with asked as (
      select distinct meetings.id, meetings.cooperation_id, meetings.audiences, led.*
      from unnest(${places.map(({ cooperation }) => cooperation)}::text[], ${places.map(({ body }) => body)}::text[],
        ${places.map(({ meeting }) => meeting)}::text[]) as led (cooperation, body, meeting)
      join cooperations on cooperations.slug = led.cooperation
      join meetings on meetings.cooperation_id = cooperations.id and meetings.slug = led.meeting
      left join parties as body on body.id = meetings.body_id
      where coalesce(body.slug, 'utan-organ') = led.body),
    held as (
      select items.id, items.slug, items.audiences, asked.cooperation_id, cooperation, body, meeting
      from asked join items on items.meeting_id = asked.id),
    told as (
      select id, 'meeting' as kind, cooperation_id, cooperation, body, meeting, audiences,
        null as part, null as item, null as clause, null::integer as position, null as words from asked
      union all select documents.id, 'document', asked.cooperation_id, cooperation, body, meeting, documents.audiences,
        null, null, null, null, null
        from documents join asked on asked.id = meeting_id where audience_id = any (${[...closed]})
      union all select id, 'item', cooperation_id, cooperation, body, meeting, audiences,
        'item', slug, null, null, null from held
      union all select held.id, 'item', held.cooperation_id, cooperation, body, meeting, fact.audiences,
        'clause', held.slug, fact.slug, null, fact.text from decisions as fact join held on held.id = item_id
      union all select held.id, 'item', held.cooperation_id, cooperation, body, meeting, fact.audiences,
        'input', held.slug, null, fact.position, fact.text from inputs as fact join held on held.id = item_id
      union all select held.id, 'item', held.cooperation_id, cooperation, body, meeting, fact.audiences,
        'assignment', held.slug, null, fact.position, fact.what from assignments as fact join held on held.id = item_id)
    select kind, id, cooperation_id as "cooperationId", cooperation, body, meeting, part, item, clause, position, words
    from told where audiences && ${[...closed]}::integer[] and audiences <@ ${[...audiences]}::integer[]`.execute(
    db,
  );
  return rows.map(({ kind, id, cooperationId, cooperation, body, meeting, ...row }) => {
    const said = row.words === null ? null : { at: fact.item(row.item), words: row.words };
    return { kind, id, cooperationId, cooperation, body, meeting, fact: factOf(row), said };
  });
}

function factOf({ part, item, clause, position }: Omit<Row, keyof ClosedThing>): string | null {
  if (part === "clause") return fact.clause(clause);
  if (part === "input") return fact.input(item, position);
  if (part === "assignment") return fact.assignment(item, position);
  return part === null ? null : fact.item(item);
}
