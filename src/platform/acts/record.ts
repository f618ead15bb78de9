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
  readonly subject?: { readonly kind: string; readonly id: string };
  /** Nothing secret: whoever reads the record reads this. */
  readonly facts?: Record<string, unknown>;
}

/** Adds an act, in the transaction in which it is done. Acts are one row, one after another: whoever has recorded
 *  one keeps the next waiting until his transaction ends, so it comes last in it. */
export async function recordAct(tx: Tx, { kind, cooperationId, accountId, subject, facts = {} }: Act) {
  await sql`select pg_advisory_xact_lock(hashtextextended('acts', 0))`.execute(tx);
  const {
    rows: [last],
  } = await sql<{ id: string | null; seal: Buffer | null; at: Date }>`
    select id, seal, date_trunc('milliseconds', clock_timestamp()) as at
    from (values (true)) as now left join (select id, seal from acts order by id desc limit 1) as last on true`.execute(
    tx,
  );
  const act = {
    id: Number(last?.id ?? 0) + 1,
    at: last?.at ?? new Date(),
    cooperationId,
    accountId,
    kind,
    subjectKind: subject?.kind ?? null,
    subjectId: subject?.id ?? null,
    facts: asStored(facts),
  };
  await tx
    .insertInto("acts")
    .values({
      id: act.id,
      at: act.at,
      cooperation_id: cooperationId,
      account_id: accountId,
      kind,
      subject_kind: act.subjectKind,
      subject_id: act.subjectId,
      facts: JSON.stringify(act.facts),
      seal: sealOf(last?.seal ?? firstSeal, act),
    })
    .execute();
}

/** As the database gives them back: a moment as text, nothing that is undefined. */
const asStored = (facts: Record<string, unknown>): Record<string, unknown> =>
  JSON.parse(JSON.stringify(facts));
