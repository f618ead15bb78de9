import { sql } from "kysely";
import { ok, refuse, type Result } from "../../lib/result.ts";
import { recordAct } from "../../platform/acts/record.ts";
import { recordEvent } from "../../platform/db/events.ts";
import type { Db, Tx } from "../../platform/db/schema.ts";
import type { DayWitness } from "./across-minutes/header-days.ts";
import type { FoundAcross } from "./across-minutes/named-days.ts";
import { codesAcross } from "./texts/codes.ts";
import { forgetAllBut } from "./recording/commands.ts";
import { fingerprintOf } from "./recording/fingerprint.ts";
import type { Found } from "./within-minutes/found.ts";

/** Stores what one set of minutes was found to contradict; `itemIds` in the order of the record's items. */
export async function enterContradictions(
  tx: Tx,
  cooperationId: string,
  meetingId: string,
  found: readonly Found[],
  itemIds: readonly string[],
): Promise<void> {
  if (found.length === 0) return;
  const rows = found.map(({ code, key, item, facts, spans }) => ({
    cooperation_id: cooperationId,
    meeting_id: meetingId,
    item_id: item === null ? null : (itemIds[item] ?? null),
    code,
    facts: JSON.stringify(facts),
    spans: JSON.stringify(spans),
    fingerprint: fingerprintOf(meetingId, code, key),
  }));
  await tx
    .insertInto("contradictions")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Stores what the minutes contradict in each other: what is new comes in, what no longer holds goes,
 *  what a person has settled stays. */
export async function replaceFoundAcross(
  tx: Tx,
  cooperationId: string,
  found: readonly FoundAcross[],
): Promise<void> {
  const rows = found.map(({ code, key, meetingId, itemId, facts, words, witnesses = [] }) => ({
    code,
    facts,
    witnesses: witnesses.map(asStored),
    meeting_id: meetingId,
    item_id: itemId,
    fingerprint: fingerprintOf(meetingId, code, key),
    words,
  }));
  const where = sql`cooperation_id = ${cooperationId} and code = any(${[...codesAcross]})`;
  await forgetAllBut(tx, { where, found: rows });
  await sql`
    insert into contradictions (cooperation_id, meeting_id, item_id, code, facts, fingerprint, witnesses, spans)
    select distinct on (found.fingerprint) ${cooperationId}, found.meeting_id, found.item_id, found.code, found.facts,
      found.fingerprint, found.witnesses,
      coalesce(mentions.spans, assignments.spans, meetings.header_spans -> (found.words ->> 'header'), '[]')
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as found (code text, facts jsonb, meeting_id uuid, item_id uuid, fingerprint text, words jsonb,
          witnesses jsonb)
      join meetings on meetings.id = found.meeting_id
      left join mentions on mentions.id = (found.words ->> 'mentionId')::uuid
      left join assignments on assignments.id = (found.words ->> 'assignmentId')::uuid
    on conflict (cooperation_id, fingerprint) do update set witnesses = excluded.witnesses
      where contradictions.witnesses <> excluded.witnesses`.execute(tx);
}

/** What other documents say stays theirs: who may read them sees it there. */
const asStored = (witness: DayWitness) =>
  "mention" in witness ? { kind: witness.kind, mention: witness.mention } : witness;

/** A person has looked at it and says what holds. */
export function settleContradiction(
  db: Db,
  id: string,
  note: string,
  by: string | null,
): Promise<Result<{ meetingId: string }, "not-found" | "already-settled">> {
  return db.transaction().execute(async (tx) => {
    const settled = await tx
      .updateTable("contradictions")
      .set({ settled_at: sql`now()`, note: note.trim() === "" ? null : note.trim() })
      .where("id", "=", id)
      .where("settled_at", "is", null)
      .returning(told)
      .executeTakeFirst();
    if (settled === undefined) return refuse((await exists(tx, id)) ? "already-settled" : "not-found");
    const { cooperationId, meetingId } = settled;
    await recordEvent(tx, { kind: "contradiction.settled", cooperationId, subjectId: id, facts: { note } });
    await recordAct(tx, actOn(settled, "contradiction.settled", by));
    return ok({ meetingId });
  });
}

export function reopenContradiction(
  db: Db,
  id: string,
  by: string | null,
): Promise<Result<{ meetingId: string }, "not-found" | "not-settled">> {
  return db.transaction().execute(async (tx) => {
    const reopened = await tx
      .updateTable("contradictions")
      .set({ settled_at: null, note: null })
      .where("id", "=", id)
      .where("settled_at", "is not", null)
      .returning(told)
      .executeTakeFirst();
    if (reopened === undefined) return refuse((await exists(tx, id)) ? "not-settled" : "not-found");
    const { cooperationId, meetingId } = reopened;
    await recordEvent(tx, { kind: "contradiction.reopened", cooperationId, subjectId: id });
    await recordAct(tx, actOn(reopened, "contradiction.reopened", by));
    return ok({ meetingId });
  });
}

const told = [
  "cooperation_id as cooperationId",
  "meeting_id as meetingId",
  "item_id as itemId",
  "code",
] as const;

interface Told {
  readonly cooperationId: string;
  readonly meetingId: string;
  readonly itemId: string | null;
  readonly code: string;
}

/** What was noted may be secret, and stands with the contradiction alone. */
const actOn = ({ cooperationId, meetingId, itemId, code }: Told, kind: string, by: string | null) => ({
  kind,
  cooperationId,
  accountId: by,
  subjectKind: itemId === null ? "meeting" : "item",
  subjectId: itemId ?? meetingId,
  facts: { code },
});

async function exists(tx: Tx, id: string): Promise<boolean> {
  return (
    (await tx.selectFrom("contradictions").select("id").where("id", "=", id).executeTakeFirst()) !== undefined
  );
}
