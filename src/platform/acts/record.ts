// The record of acts: who saw something closed, changed, published, masked, merged, invited, exported.
import { sql } from "kysely";
import type { Tx } from "../db/schema.ts";
import { firstSeal, sealOf } from "./seal.ts";

export interface Act {
  /** Noun and past tense, as events are: "item.seen". */
  readonly kind: string;
  /** None for what concerns the installation. */
  readonly cooperationId: string | null;
  /** None for what Genbo does by itself, or the terminal. */
  readonly accountId: string | null;
  /** What it was done to: "item" and its id. */
  readonly subjectKind?: string | null;
  readonly subjectId?: string | null;
  /** Nothing secret: whoever reads the record reads this. */
  readonly facts?: Record<string, unknown>;
}

/** Adds an act, in the transaction in which it is done. Acts are one row, one after another: whoever has recorded
 *  one keeps the next waiting until his transaction ends, so it comes last in it. */
export async function recordAct(tx: Tx, given: Act): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('acts', 0))`.execute(tx);
  const { id, at, previous } = await nextPlace(tx);
  const { cooperationId, accountId, kind, subjectKind = null, subjectId = null } = given;
  const facts = asStored(given.facts ?? {});
  await tx
    .insertInto("acts")
    .values({
      id,
      at,
      cooperation_id: cooperationId,
      account_id: accountId,
      kind,
      subject_kind: subjectKind,
      subject_id: subjectId,
      facts: JSON.stringify(facts),
      seal: sealOf(previous, { id, at, cooperationId, accountId, kind, subjectKind, subjectId, facts }),
    })
    .execute();
}

async function nextPlace(tx: Tx) {
  const { rows } = await sql<{ id: string | null; seal: Buffer | null; at: Date }>`
    select last.id, last.seal, date_trunc('milliseconds', clock_timestamp()) as at
    from (values (1)) as one left join (select id, seal from acts order by id desc limit 1) as last on true`.execute(
    tx,
  );
  const [last] = rows;
  if (last === undefined) throw new Error("the database did not tell the time");
  return { id: Number(last.id ?? 0) + 1, at: last.at, previous: last.seal ?? firstSeal };
}

/** As the database gives them back: a moment as text, nothing that is undefined. */
const asStored = (facts: Record<string, unknown>): Record<string, unknown> =>
  JSON.parse(JSON.stringify(facts));
