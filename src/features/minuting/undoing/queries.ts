import { sql } from "kysely";
import type { Db } from "../../../platform/db/schema.ts";
import { type ActKind, isActKind, merged, type Touched } from "./rules.ts";
import { type ToldAct, toldOf } from "./telling.ts";

export interface LatestAct extends ToldAct {
  readonly id: string;
  readonly kind: ActKind;
  /** Of one that took another back: what that was. */
  readonly undone: ActKind | null;
  readonly doneBy: string | null;
  readonly actedAt: Date;
  readonly itemTitle: string | null;
}

/** The last ten things done at the table that can be undone. */
export async function latestActs(db: Db, meetingId: string): Promise<LatestAct[]> {
  const acts = await standingActs(db, meetingId);
  const touched = await touchedBy(
    db,
    acts.map(({ id }) => id),
  );
  const names = await namesIn(db, [...touched.values()].flat());
  return acts.flatMap(({ id, kind, undone, doneBy, actedAt, itemTitle }) => {
    if (!isActKind(kind)) return [];
    const told = toldOf(
      kind === "undoing" && undone !== null && isActKind(undone) ? undone : kind,
      touched.get(id) ?? [],
      names,
    );
    return [
      {
        id,
        kind,
        undone: undone !== null && isActKind(undone) ? undone : null,
        doneBy,
        actedAt,
        itemTitle,
        ...told,
      },
    ];
  });
}

/** In a viewer's reading, of those he may know. */
async function namesIn(db: Db, rows: readonly Touched[]): Promise<Map<string, string>> {
  const ids = rows
    .filter(({ relation }) => relation === "item_absences")
    .map(({ before, after }) => String((after ?? before)?.["person_id"]));
  if (ids.length === 0) return new Map();
  const people = await db.selectFrom("parties").select(["id", "name"]).where("id", "in", ids).execute();
  return new Map(people.map(({ id, name }) => [id, name]));
}

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
