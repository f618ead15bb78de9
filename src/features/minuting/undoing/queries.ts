import { sql } from "kysely";
import type { Db } from "../../../platform/db/schema.ts";
import { merged, type Touched } from "./rules.ts";

export type KeptAct = Awaited<ReturnType<typeof standingActs>>[number];

/** Of a meeting, those that have not been undone, the last one first; in a viewer's reading, those he sees. One that was
 *  undone and done again is there itself, and not by what did it again. */
export function standingActs(db: Db, meetingId: string) {
  return db
    .selectFrom("table_acts as act")
    .leftJoin("table_acts as taken", "taken.id", "act.undoes")
    .leftJoin("table_doers as doer", "doer.id", "act.id")
    .leftJoin("items as item", "item.id", "act.item_id")
    .select([
      "act.id",
      "act.kind",
      "act.item_id as itemId",
      "act.account_id as accountId",
      "act.undoes",
      "act.acted_at as actedAt",
      "taken.kind as undone",
      "doer.done_by as doneBy",
      "item.title as itemTitle",
    ])
    .where("act.meeting_id", "=", meetingId)
    .where("act.undone_at", "is", null)
    .where("taken.undoes", "is", null)
    .orderBy("act.acted_at", "desc")
    .orderBy("act.id")
    .limit(10)
    .execute();
}

/** What each of these acts touched. */
export async function touchedBy(db: Db, acts: readonly string[]): Promise<Map<string, Touched[]>> {
  if (acts.length === 0) return new Map();
  const rows = await db
    .selectFrom("touched_rows")
    .select(["act_id as actId", "relation", "row_key as key", "before", "after"])
    .where("act_id", "in", [...acts])
    .orderBy("id")
    .execute();
  const steps = Map.groupBy(rows, ({ actId }) => actId);
  return new Map(
    [...steps].map(([actId, own]) => [
      actId,
      merged(own.map(({ relation, key, before, after }) => ({ relation, key, before, after }))),
    ]),
  );
}

/** Who has last written in these rows or in the item since, where that is known. */
export async function changedBy(
  db: Db,
  act: { readonly id: string; readonly itemId: string | null; readonly actedAt: Date },
  changed: Touched,
): Promise<string | null> {
  const { relation, key } = changed;
  const { rows } = await sql<{ name: string }>`
    select accounts.name from (
      select table_acts.account_id as account, acted_at as at
      from touched_rows join table_acts on table_acts.id = act_id
      where relation = ${relation} and row_key = ${JSON.stringify(key)}::jsonb
        and act_id <> ${act.id} and acted_at > ${act.actedAt}
      union all
      select account_id, written_at from text_updates
      where item_id = ${act.itemId}::uuid and written_at > ${act.actedAt}) as change
    join accounts on accounts.id = change.account order by at desc limit 1`.execute(db);
  return rows[0]?.name ?? null;
}
