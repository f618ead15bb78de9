import { sql } from "kysely";
import type { Tx } from "../../../platform/db/schema.ts";
import { codesAcross } from "../texts/codes.ts";
import { forgetAllBut } from "../recording/commands.ts";
import { fingerprintOf } from "../recording/fingerprint.ts";
import type { Found } from "./found.ts";

/** Stores anew what one set of minutes contradicts in itself: what is new comes in, what no longer holds goes, what a
 *  person has settled stays. */
export async function replaceFoundWithin(
  tx: Tx,
  cooperationId: string,
  meetingId: string,
  found: readonly Found[],
  itemIds: readonly string[],
): Promise<void> {
  const rows = found.map(({ code, key, item, facts, spans }) => ({
    code,
    facts,
    spans,
    item_id: item === null ? null : (itemIds[item] ?? null),
    fingerprint: fingerprintOf(meetingId, code, key),
  }));
  const where = sql`meeting_id = ${meetingId} and code <> all(${[...codesAcross]})`;
  await forgetAllBut(tx, { where, found: rows });
  await sql`
    insert into contradictions (cooperation_id, meeting_id, item_id, code, facts, spans, fingerprint)
    select ${cooperationId}, ${meetingId}, item_id, code, facts, spans, fingerprint
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as found (code text, facts jsonb, spans jsonb, item_id uuid, fingerprint text)
    on conflict (cooperation_id, fingerprint) do update
      set item_id = excluded.item_id, facts = excluded.facts, spans = excluded.spans
      where (contradictions.item_id, contradictions.facts, contradictions.spans)
        is distinct from (excluded.item_id, excluded.facts, excluded.spans)`.execute(tx);
}
